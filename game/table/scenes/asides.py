"""What is at hand in every activity beside the game: how long the step of an agenda still has, prompts that are said
large to all, and the parking lot."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from game.core.frozen import frozen
from game.table.items import Turn
from game.table.scenes.step_words import step_title
from game.words import Words, later

if TYPE_CHECKING:  # a game that stands alone begins without the code of agendas
    from game.content.agenda import Agenda
    from game.rules.agenda.state import Parked, StepId
    from game.rules.agenda.view import View
    from game.workshop.tools import Tool

QUIET = 20.0
"""Seconds of silent reading."""
SILENCE = "silence"
EVERYWHERE = {
    SILENCE: later("We read in silence"),
    "unheard": later("This time somebody explains who has not spoken yet"),
}
"""What may be said in every activity."""


@dataclass
class Aside:
    """What hands do with it: the `page` that lies open before those who see the table turned so, empty for none; the
    prompt that is `said` large to them; how long the silence has lasted; how often the pages were leafed on."""

    page: str = ""
    turn: Turn = 0
    said: str = ""
    silence: float = 0.0
    leaf: int = 0

    def told(self, what: str) -> None:
        """A touch: `open 180`, `page lot`, `say 2`, `more`, or `close`."""
        word, _, about = what.partition(" ")
        match word:
            case "open":
                turn: Turn = 180 if about == "180" else 0
                self.page = "" if self.page and turn == self.turn else "prompts"
                self.turn, self.leaf, self.said = turn, 0, ""
            case "page":
                self.page, self.leaf = about, 0
            case "say":
                self.said, self.page, self.silence = about, "", 0.0
            case "more":
                self.leaf += 1
            case "close":
                self.page = self.said = ""

    def pass_time(self, seconds: float) -> None:
        """The silence comes to its end by itself."""
        if self.said == SILENCE:
            self.silence += seconds
            if self.silence >= QUIET:
                self.said = ""


@frozen
class AtHand:
    """What stands there to be seen: the workshop, where there is one, with what its steps are known by; what is
    parked; and whether one `parks` on its sheet, where there are no seats' places for it."""

    view: View | None
    agenda: Agenda | None
    tools: Mapping[StepId, Tool]
    parked: tuple[Parked, ...]
    parks: bool = False

    def prompts(self, say: Words) -> Iterator[tuple[str, str]]:
        """What may be said, by the words that tell it to hands: everywhere, and in this step."""
        for word, text in EVERYWHERE.items():
            yield word, say(text)
        if self.agenda is not None and self.view is not None:
            for number, prompt in enumerate(self.agenda.steps[self.view.here.id].prompts):
                yield str(number), prompt.get(say.lang)[0]

    def step(self, say: Words) -> str:
        """The step under way and its minutes; empty where there is no agenda."""
        if self.view is None or self.agenda is None:
            return ""
        here = self.view.here
        title = step_title(here.activity, self.tools[here.id], say)
        return f"{title} · {self.told(say)}"

    def told(self, say: Words) -> str:
        """How long the step still has."""
        assert self.view is not None
        left = self.view.here.left
        if left <= 0:
            return say("the planned time is over")
        return say.count("{n} minute left", "{n} minutes left", -(-left // 60))

    @property
    def minutes(self) -> int:
        """The minutes that the step still has, those begun included; less than none after its time."""
        assert self.view is not None
        return -(-self.view.here.left // 60)

    @property
    def passed(self) -> float:
        """The part of the step's time that has passed, in hundredths: the picture need not change more often."""
        assert self.view is not None
        here = self.view.here
        return round(min(1.0, here.seconds / max(1, here.minutes * 60)), 2)
