"""Where the parking lot is kept: in the workshop's own session, or beside a session that stands alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.core.game import Actor, Refusal
from game.session.session import AnySession, Note

if TYPE_CHECKING:  # a game that stands alone begins without the code of agendas
    from game.rules.agenda.state import Parked
    from game.session.agenda import WorkshopSession

KEY = "parked "
"""The beginning of the keys under which a session keeps what was parked, and when."""


def parked(session: AnySession, workshop: WorkshopSession | None) -> tuple[Parked, ...]:
    """What is parked, the oldest first."""
    if workshop is not None:
        return workshop.state.parked
    noted = [(key.removeprefix(KEY), text) for key, text in session.notes.items() if key.startswith(KEY) and text]
    if not noted:
        return ()
    from game.rules.agenda.state import Parked

    return tuple(Parked(int(number), text, "", "") for number, text in noted)


def park(session: AnySession, workshop: WorkshopSession | None, seat: Actor, text: str) -> Refusal | None:
    """Keep what a seat parks. Returns why not."""
    if workshop is not None:
        from game.rules.agenda import moves as m

        done = workshop.submit(seat, m.Park(text))
        return done if isinstance(done, Refusal) else None
    count = sum(key.startswith(KEY) for key in session.notes)
    session.submit(seat, Note(f"{KEY}{count + 1}", text))
    return None


def unpark(session: AnySession, workshop: WorkshopSession | None, seat: Actor, number: int) -> None:
    """Take something out again."""
    if workshop is not None:
        from game.rules.agenda import moves as m

        workshop.submit(seat, m.Unpark(number))
    else:
        session.submit(seat, Note(f"{KEY}{number}", ""))
