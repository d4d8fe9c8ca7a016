"""What stays fixed through a workshop: its agenda's steps, how it is held, and who began it."""

from __future__ import annotations

from functools import cached_property

from game.core.frozen import frozen
from game.core.game import Actor, Refusal
from game.rules.agenda.options import Options
from game.rules.agenda.state import StepId
from game.rules.table import seat_problems

PLAN = "action-plan"
"""The activity whose minutes at the meeting's end are kept."""
TALK = "talk"
"""A step of prompts and time alone, without a session."""


@frozen
class Planned:
    """A step as the agenda has it: what is done in it, and its least, normal and most minutes."""

    id: StepId
    activity: str
    least: int
    normal: int
    most: int


@frozen
class Facts:
    """What the rules know of an agenda: its steps in order, and the minutes of the whole meeting."""

    steps: tuple[Planned, ...]
    minutes: int

    @cached_property
    def by_id(self) -> dict[StepId, Planned]:
        """The steps by their ids."""
        return {step.id: step for step in self.steps}


@frozen
class Setting:
    """The set-up of a workshop."""

    options: Options
    facts: Facts
    seats: tuple[Actor, ...]

    @property
    def minutes(self) -> int:
        """How long the meeting has."""
        return self.options.minutes or self.facts.minutes

    def problems(self) -> list[Refusal]:
        """Everything that keeps this set-up from being held."""
        return list(seat_problems(self.seats))
