"""What came of a step of a workshop, as it is told between the steps and at the end."""

from __future__ import annotations

from datetime import date

from game.core.frozen import frozen
from game.core.game import TABLE
from game.session.session import AnySession
from game.workshop.outcome import Outcome


@frozen
class Came:
    """What a step hands on, and whether its session is `over`; of an action plan also how much is `missing` on its
    page, and the day of the next `meeting`."""

    outcome: Outcome
    over: bool = False
    missing: int = 0
    meeting: date | None = None


def came_of(session: AnySession, outcome: Outcome) -> Came:
    """What came of the session of a step."""
    over = session.state.over is not None
    if session.header.activity != "action-plan":
        return Came(outcome, over)
    view = session.view(TABLE)
    meeting = date.fromisoformat(view.meeting.date) if view.meeting and view.meeting.date else None
    return Came(outcome, over, view.missing, meeting)
