"""What came of the steps of a workshop, as their sessions lie in a data folder."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from typing import Any

from game.core.frozen import frozen
from game.faults import Fault
from game.report.session_report import langs_of
from game.session.record import seats_of
from game.session.session import AnySession
from game.store.database import read
from game.store.opening import restore_whole
from game.store.shelf import existing
from game.store.workshops import workshop_sessions
from game.workshop.came import Came, came_of
from game.workshop.outcome import Outcome
from game.workshop.outcomes import outcome_of


@frozen
class Held:
    """A session of a step, its content, and what came out of it."""

    step: str
    name: str
    session: AnySession
    content: Any
    outcome: Outcome


def held(data: Path, workshop: str) -> tuple[Held, ...]:
    """The sessions of a workshop's steps, in the agenda's order. Raises Unreadable, or Fault `unknown-session`."""
    return tuple(_held(data, step, name) for step, name in workshop_sessions(data, workshop))


def outcomes(data: Path, sessions: Iterable[tuple[str, str]]) -> dict[str, Outcome]:
    """What came of these (step, session) pairs, by step: of several sessions of one the last. Raises as `held`."""
    return {step: _held(data, step, name).outcome for step, name in sessions}


def what_came(data: Path, sessions: Iterable[tuple[str, str]]) -> dict[str, Came]:
    """What came of these (step, session) pairs, by step, as far as they can be read."""
    found: dict[str, Came] = {}
    for step, name in sessions:
        with suppress(Fault):
            each = _held(data, step, name)
            found[step] = came_of(each.session, each.outcome)
    return found


def _held(data: Path, step: str, name: str) -> Held:
    kept = read(existing(data, name))
    session, content, _ = restore_whole(kept)
    langs = langs_of(kept.extra, seats_of(session))
    return Held(step, name, session, content, outcome_of(name, session, content, langs, step))
