"""What the annex tells of a workshop: its steps with the minutes that were planned and those that they took."""

from __future__ import annotations

from collections.abc import Mapping

from game.content.agenda import Agenda
from game.report.document import Section, Table
from game.report.names import activity_name
from game.report.put_aside import Aside
from game.report.source import Source
from game.rules.agenda.state import State, Step
from game.words import Words


def sections(source: Source, say: Words, names: Mapping[str, str]) -> list[Section]:
    """The agenda with its times. `names` says what sessions are called."""
    agenda, state = source.content, source.session.state
    heads = (say.of("agenda", "Step"), say("Activity"), say("Minutes planned"), say("Minutes taken"), say("Standing"))
    rows = tuple(
        (
            _title(agenda, step.id, say, _activity(agenda, step, say, names)),
            _activity(agenda, step, say, names),
            step.minutes,
            round(step.seconds / 60),
            _standing(step, say),
        )
        for step in state.steps
    )
    title = say("The agenda, with its times")
    return [Section(title, (Table(say("Agenda"), heads, rows),))]


def _activity(agenda: Agenda, step: Step, say: Words, names: Mapping[str, str]) -> str:
    """What a step was played as; a board is called by its title, where it was played."""
    played = next((names[each] for each in reversed(step.sessions) if each in names), None)
    return played or activity_name(agenda.steps[step.id].activity, say)


def aside(source: Source, say: Words) -> list[Aside]:
    """The parking lot."""
    state: State = source.session.state
    return [Aside(say("Parking lot"), each.text, where=_title(source.content, each.step, say)) for each in state.parked]


def _title(agenda: Agenda, step: str, say: Words, played: str = "") -> str:
    """What a step is called: its own title, else what it was played as."""
    own = agenda.text_of(step)
    return own.get(say.lang)[0] if own else played or activity_name(agenda.steps[step].activity, say)


def _standing(step: Step, say: Words) -> str:
    return {
        "waiting": say.of("step", "not begun"),
        "begun": say.of("step", "begun"),
        "done": say.of("step", "done"),
        "skipped": say.of("step", "left out"),
    }[step.standing]
