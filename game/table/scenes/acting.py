"""What hands are doing at the table: what is taken up, picked, written and said. The game's state knows none of it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal, TypeAlias

from game.core.cards import CardId
from game.core.game import Actor
from game.rules.triples.state import Verdict
from game.table.scenes.board import Thing
from game.table.writing import Draft

Menu: TypeAlias = Literal["", "main", "skip", "leave"]

SAID_SECONDS = 6.0
VERDICT_SECONDS = 9.0
STRENGTHEN_SECONDS = 60.0
LED_SECONDS = 40.0


@dataclass(slots=True)
class Writing:
    """A text a seat is writing: a card of a kind, its explanation, or what would strengthen a triple."""

    purpose: Literal["blank", "explain", "strengthen"]
    kind: str = ""
    draft: Draft = field(default_factory=Draft)


@dataclass(slots=True)
class Hands:
    """The state of all hands. Times count down in seconds."""

    chosen: dict[Actor, Thing] = field(default_factory=dict)
    picked: dict[Actor, dict[str, CardId]] = field(default_factory=dict)
    writing: dict[Actor, Writing] = field(default_factory=dict)
    said: dict[Actor, tuple[str, float]] = field(default_factory=dict)
    led: dict[Actor, float] = field(default_factory=dict)
    focus: Actor = ""
    held: frozenset[Thing] = frozenset()
    menu: Menu = ""
    menu_turn: int = 0
    sure: str = ""
    wall_from: int = 0
    verdict: Verdict | None = None
    verdict_left: float = 0.0
    explaining: float = 0.0

    def picks(self, seat: Actor) -> dict[str, CardId]:
        """The open cards that a seat has picked, by kind."""
        return self.picked.get(seat, {})

    def forget(self, seat: Actor) -> None:
        """Let go of whatever a seat has taken up."""
        self.chosen.pop(seat, None)
        self.writing.pop(seat, None)

    def pass_time(self, seconds: float) -> None:
        """Let things said and shown grow old."""
        self.said = {seat: (words, left - seconds) for seat, (words, left) in self.said.items() if left > seconds}
        if self.verdict is not None:
            self.verdict_left -= seconds
            if self.verdict_left <= 0:
                self.verdict = None
