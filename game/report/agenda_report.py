"""What the report of a session tells of a workshop: its steps with their times, and what was parked."""

from __future__ import annotations

from typing import Any

from game.content.agenda import Agenda
from game.core.game import TABLE
from game.report.option_meanings import ENDINGS, meaning, value_in_words
from game.report.part import Part
from game.rules.agenda.view import StepView
from game.session.agenda import WorkshopSession

_ENDINGS = {**ENDINGS, "done": "all steps of the agenda were gone through"}
_MEANINGS = {"minutes": "minutes of the whole meeting"}
_STANDINGS = {
    "waiting": "not begun",
    "begun": "begun and not finished",
    "done": "done",
    "skipped": "left out",
}


def told(session: WorkshopSession, agenda: Agenda) -> dict[str, Any]:
    """The steps in their order, with the sessions in which they were held, and what stands in the parking lot."""
    view = session.view(TABLE)
    return {
        "steps": [_step(step, agenda) for step in view.steps],
        "parked": [{"text": each.text, "written_by": each.seat, "in_step": each.step} for each in view.parked],
    }


def _step(step: StepView, agenda: Agenda) -> dict[str, Any]:
    title = agenda.text_of(step.id)
    return {
        "id": step.id,
        "activity": step.activity,
        "title": dict(title.lines) if title else None,
        "minutes_at_least": step.least,
        "minutes_usually": step.normal,
        "minutes_at_most": step.most,
        "minutes_planned": step.minutes,
        "minutes_taken": round(step.seconds / 60, 1),
        "standing": _STANDINGS[step.standing],
        "sessions": list(step.sessions),
    }


def _meaning(option: str) -> str:
    return _MEANINGS.get(option) or meaning(option)


def _value(option: str, value: Any) -> Any:
    return "what the agenda says" if value == "agenda" else value_in_words(option, value)


PARTS = {"agenda": Part("whole workshop", _ENDINGS, _meaning, _value, told)}
