"""A moment of a session or of a scenario, to be drawn."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from pathlib import Path
from typing import Any

from game.activity import Content
from game.core.frozen import frozen
from game.core.game import FACILITATOR, TABLE, Actor, Refusal
from game.faults import Fault
from game.session.session import AnySession, Damaged
from game.store.database import read
from game.store.opening import restore
from game.store.shelf import existing
from game.wanted import Refused, Seating, is_scenario


@frozen
class Moment:
    """A session at one moment, with its deck, and what its table looked like: `extra` is what the table kept of it."""

    session: AnySession
    deck: Content
    seating: Seating = "around"
    extra: Mapping[str, Any] = field(default_factory=dict)


def moment(source: str, at: int | None, data: Path) -> Moment:
    """A scenario's file, or a session of this data folder, after so many moves or entries; at the end when None.
    Raises Fault, or Faults of a scenario."""
    if is_scenario(source):
        from game.rehearsal.scenarios import session_at

        return Moment(*session_at(Path(source), at))
    kept = read(existing(data, source))
    if at is not None and at > len(kept.entries):
        raise Fault("bad-moment", number=at, most=len(kept.entries))
    try:
        session, deck = restore(kept, entries=kept.entries[:at])
    except Damaged as error:
        raise Fault("damaged-entry", number=error.number, session=kept.id) from error
    seating: Seating = "upright" if kept.extra.get("seating") == "upright" else "around"
    return Moment(session, deck, seating, kept.extra)


def check_viewer(session: AnySession, who: Actor) -> None:
    """Raises Refused for a seat that is not at the table."""
    if who not in (TABLE, FACILITATOR) and not session.state.has_seat(who):
        raise Refused([Refusal("unknown-seat", {"seat": who})])
