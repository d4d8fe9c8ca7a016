"""What the builders of a workshop's scene look at."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field

from game.content.agenda import Agenda
from game.core.frozen import frozen
from game.icons import Icon
from game.rules.agenda.setting import TALK
from game.rules.agenda.state import StepId
from game.rules.agenda.view import StepView, View
from game.table.scenes.board import Sight
from game.table.scenes.step_words import sign_of, step_title
from game.words import Words
from game.workshop.came import Came
from game.workshop.tools import Tool

ROOMY, LARGEST = 20, 1.6
"""On a side higher than so many heights of the smallest text all is larger, by no more than so much."""


@frozen
class WorkshopSight(Sight):
    """What a picture of a workshop depends on, but for what hands are doing. With `guarded` a number is asked for
    before anybody leads on; `came` is what came of steps that were held."""

    view: View
    agenda: Agenda = field(kw_only=True)
    tools: Mapping[StepId, Tool] = field(kw_only=True)
    guarded: bool = False
    came: Mapping[StepId, Came] = field(default_factory=dict)

    def size(self, height: float) -> int:
        """The height of usual text on a side so many pixels high: larger than the smallest where there is room, as on a
        wall that is read from afar."""
        return round(self.screen.text * min(max(height / (ROOMY * self.screen.text), 1.0), LARGEST))

    @property
    def talks(self) -> bool:
        """Whether the step under way is a talk: nothing but its prompts and its time."""
        return self.view.running and self.view.here.activity == TALK

    @property
    def minutes_left(self) -> int:
        """The minutes until the meeting's end, those begun included; less than none after it."""
        return -(-(self.view.limit - self.clock) // 60)

    def title(self, step: StepId, say: Words) -> str:
        """What a step is called."""
        return step_title(self.agenda.steps[step].activity, self.tools[step], say)

    def sign(self, step: StepId) -> Icon:
        """What a step is known by."""
        return sign_of(self.agenda.steps[step].activity, self.tools[step])

    def spent(self, step: StepView) -> int:
        """The minutes that a step took so far; those since the clock was last struck count too."""
        running = self.view.running and step.here and not self.view.over
        return (step.seconds + (self.clock - self.view.clock if running else 0)) // 60
