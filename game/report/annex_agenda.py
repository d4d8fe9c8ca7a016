"""What the annex tells of a workshop: its steps with the minutes that were planned and those that they took."""

from __future__ import annotations

from game.content.agenda import Agenda
from game.report.document import Section, Table
from game.report.names import activity_name
from game.report.put_aside import Aside
from game.report.source import Source, Wish
from game.rules.agenda.state import State, Step
from game.words import Words


def sections(source: Source, say: Words, wish: Wish) -> list[Section]:
    """The agenda with its times."""
    agenda, state = source.content, source.session.state
    heads = (say.of("agenda", "Step"), say("Activity"), say("Minutes planned"), say("Minutes taken"), say("Standing"))
    rows = tuple(
        (
            step_title(agenda, step.id, say),
            activity_name(agenda.steps[step.id].activity, say),
            step.minutes,
            round(step.seconds / 60),
            _standing(step, say),
        )
        for step in state.steps
    )
    title = say("The agenda, with its times")
    return [Section(title, (Table(say("Agenda"), heads, rows),))]


def aside(source: Source, say: Words) -> list[Aside]:
    """The parking lot."""
    state: State = source.session.state
    return [Aside(say("Parking lot"), each.text, step_title(source.content, each.step, say)) for each in state.parked]


def step_title(agenda: Agenda, step: str, say: Words) -> str:
    """What a step is called: its own title, else its activity's name."""
    own = agenda.text_of(step)
    return own.get(say.lang)[0] if own else activity_name(agenda.steps[step].activity, say)


def _standing(step: Step, say: Words) -> str:
    return {
        "waiting": say.of("step", "not begun"),
        "begun": say.of("step", "begun"),
        "done": say.of("step", "done"),
        "skipped": say.of("step", "left out"),
    }[step.standing]
