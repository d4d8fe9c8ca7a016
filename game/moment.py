"""A moment of a session or of a scenario, to be drawn."""

from __future__ import annotations

from pathlib import Path

from game.content.deck import Deck
from game.core.game import FACILITATOR, TABLE, Actor, Refusal
from game.faults import Fault
from game.session.session import Damaged, Session
from game.store.database import read
from game.store.opening import restore
from game.store.shelf import existing
from game.wanted import Refused

SCENARIO = (".yaml", ".yml")


def moment(source: str, at: int | None, data: Path) -> tuple[Session, Deck]:
    """A scenario's file, or a session of this data folder, after so many moves or entries; at the end when None.
    Raises Fault, or Faults of a scenario."""
    if source.endswith(SCENARIO):
        from game.rehearsal.scenarios import session_at

        return session_at(Path(source), at)
    kept = read(existing(data, source))
    if at is not None and at > len(kept.entries):
        raise Fault("bad-moment", number=at, most=len(kept.entries))
    try:
        return restore(kept, entries=kept.entries[:at])
    except Damaged as error:
        raise Fault("damaged-entry", number=error.number, session=kept.id) from error


def check_viewer(session: Session, who: Actor) -> None:
    """Raises Refused for a seat that is not at the table."""
    if who not in (TABLE, FACILITATOR) and not session.state.has_seat(who):
        raise Refused([Refusal("unknown-seat", {"seat": who})])
