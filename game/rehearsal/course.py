"""The course of a session: each entry with the state before and after it, and who was awaited then."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise

from game.core.frozen import frozen
from game.core.game import CHANCE, CLOCK, FACILITATOR, Actor
from game.core.log import Entry
from game.core.moves import split
from game.rules.table import Table, is_frozen
from game.session.session import AnySession

BREAK = 600
"""Seconds without any entry: the table was left, or the program was closed."""


@frozen
class Step:
    """One entry; its actor as it was called last."""

    entry: Entry
    actor: Actor
    before: Table
    after: Table

    @property
    def number(self) -> int:
        """The entry's number."""
        return self.entry.number

    @property
    def by_hand(self) -> bool:
        """Whether somebody at the table did it, be it an undo or a note."""
        return self.actor not in (CHANCE, CLOCK)

    @property
    def by_seat(self) -> bool:
        """Whether a seat did it."""
        return self.by_hand and self.actor != FACILITATOR


def course(session: AnySession) -> tuple[Step, ...]:
    """Every entry of a session, in order."""
    states = pairwise((session.game.initial(), *session.reached))
    entries = zip(session.entries, _last_names(session.entries), states, strict=True)
    return tuple(Step(entry, actor, before, after) for entry, actor, (before, after) in entries)


def _last_names(entries: Iterable[Entry]) -> list[Actor]:
    """Who made each entry, as it was called last."""
    called: dict[Actor, Actor] = {}
    names = []
    for entry in reversed(tuple(entries)):
        names.append(called.get(entry.actor, entry.actor))
        if entry.verb == "rename":
            _, old, new = split(entry.move)
            called[old] = called.pop(new, new)
    return names[::-1]


def seconds(steps: Iterable[Step]) -> float:
    """The time from the first of these entries to the last, less what was paused, and less breaks."""
    return sum(_spent(step, after) for step, after in pairwise(steps))


def _spent(step: Step, following: Step) -> float:
    passed = following.entry.time - step.entry.time
    still = step.after.paused or is_frozen(step.after) or step.after.over is not None
    return 0.0 if still or passed > BREAK else max(0.0, passed)


def between_hands(steps: tuple[Step, ...]) -> Iterator[tuple[Step, ...]]:
    """The stretches from one thing done by hand to the next, both in them; the last goes to the end."""
    hands = [at for at, step in enumerate(steps) if step.by_hand]
    for here, there in pairwise((*hands, len(steps) - 1)):
        if there > here:
            yield steps[here : there + 1]
