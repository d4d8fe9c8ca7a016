"""What a scenario may expect of a workshop."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from game.core.expecting import Fact, Facts
from game.core.game import TABLE
from game.rules.agenda.rules import Workshop
from game.rules.agenda.state import State
from game.rules.agenda.view import StepView, View


def _seen(told: Callable[[View], Any]) -> Fact:
    return Fact(lambda game, state: told(game.view(state, TABLE)))


def _steps(told: Callable[[StepView], Any]) -> Fact:
    """What is told of each step, by its id."""
    return _seen(lambda view: {step.id: told(step) for step in view.steps})


FACTS: Facts = {
    "step": _seen(lambda view: view.here.id),
    "running": _seen(lambda view: view.running),
    "standing": _steps(lambda step: step.standing),
    "planned": _steps(lambda step: step.minutes),
    "proposed": _steps(lambda step: step.proposed),
    "spent": _steps(lambda step: step.seconds),
    "sessions": _steps(lambda step: list(step.sessions)),
    "late": _seen(lambda view: view.here.late),
    "left": _seen(lambda view: view.left),
    "beyond": _seen(lambda view: view.beyond),
    "lacking": _seen(lambda view: view.lacking_minutes),
    "spare": _seen(lambda view: view.spare_minutes),
    "parked": _seen(lambda view: {str(parked.number): parked.text for parked in view.parked}),
    "over": Fact(lambda game, state: state.over),
}
"""Times are seconds, but those of plans, which are minutes. `over` is the ending."""


def plain(game: Workshop, state: State) -> dict[str, Any]:
    """A state as plain values, in the form of `run --json`."""
    told = {name: fact.found(game, state) for name, fact in FACTS.items() if name != "over"}
    return told | {"over": state.over is not None}
