"""The middle of the table on which a board is laid: a frame, whom it faces, and how large its words are."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

from game.table.items import Box, Turn
from game.table.layout.frame import Area, Frame
from game.table.layout.grids import Need
from game.table.looks import Look, Text, Tone, Weight
from game.table.scenes.acts import Act, Thing
from game.table.scenes.board import Board
from game.table.scenes.boards_hands import BoardHands
from game.table.scenes.boards_sight import BoardSight
from game.words import Words, right_to_left, words

FIGURE, ZONES, HEADS, CARDS, CHIPS = 1, 2, 10, 11, 12
"""Layers: the drawn figure, the first zone (a ring in another lies above it), titles, cards, what lies on cards."""


@dataclass(frozen=True)
class Middle:
    """A board's middle of the table, in the language of its readers. Where it is `shown` to all alike nothing is said
    twice for those opposite."""

    to: Board
    sight: BoardSight
    hands: BoardHands
    frame: Frame
    lang: str
    shown: bool = False

    @cached_property
    def say(self) -> Words:
        """Words in that language."""
        return words(self.lang)

    @cached_property
    def text(self) -> int:
        """The height of its smallest text in pixels."""
        return self.frame.text or self.sight.screen.text

    @cached_property
    def gap(self) -> float:
        """The gap between things."""
        return self.sight.gap

    @cached_property
    def opposite(self) -> bool:
        """Whether somebody stands where all of it is upside down."""
        seats = {self.sight.place(seat.name).turn for seat in self.sight.view.seats}
        return not self.shown and self.sight.seating == "around" and (self.frame.turn + 180) % 360 in seats

    def add(self, key: str, look: Look, area: Area, layer: int, act: Act | None = None, **more: Any) -> None:
        """Lay something."""
        thing: Thing | None = more.pop("thing", None)
        self.to.add(self.frame, key, look, area, act, thing, layer=layer, **more)

    def write(
        self,
        key: str,
        text: str,
        area: Area,
        times: float = 1.0,
        weight: Weight = "regular",
        tone: Tone = "plain",
        lang: str = "",
        layer: int = HEADS,
        align: str = "start",
    ) -> None:
        """Lay words, at most so many times as high as the smallest."""
        look = Text(
            text, lang or self.lang, round(self.text * times), weight, tone, "center" if align != "start" else "start"
        )
        self.add(key, look, area, layer)

    def high(self, text: str, width: float, times: float = 1.0, lang: str = "") -> float:
        """How high words of that size are in this width."""
        need = Need(self.text * times, 0.0, lang or self.lang, most=30, edge=0.0, down=0.95)
        return need.height([text], width) or need.line * 3

    def box(self, area: Area) -> Box:
        """Where an area lies on the screen."""
        x, y = self.frame.point(area.x + area.w / 2, area.y + area.h / 2)
        across = self.frame.turn in (90, 270)
        return Box(x, y, area.h if across else area.w, area.w if across else area.h)

    def turned(self, area: Area) -> Middle:
        """The same area as those opposite see it, in their language."""
        turns: dict[Turn, Turn] = {0: 180, 90: 270, 180: 0, 270: 90}
        turn = turns[self.frame.turn]
        here = {
            self.sight.person(seat.name).lang
            for seat in self.sight.view.seats
            if self.sight.place(seat.name).turn == turn
        }
        lang = here.pop() if len(here) == 1 else self.lang
        frame = Frame(self.box(area), turn, right_to_left(lang), self.text, "board")
        return Middle(self.to, self.sight, self.hands, frame, lang)

    def unmirrored(self) -> Middle:
        """It with x from the left, for what runs clockwise in every language."""
        return replace(self, frame=replace(self.frame, mirrored=False))


def middle_of(board: Board, sight: BoardSight, hands: BoardHands) -> Middle:
    """The middle, turned to whom the board faces; on a wall it reaches to the top."""
    room = sight.plan.middle
    if sight.seating == "upright":
        room = Box(room.x, (sight.gap + room.bottom) / 2, room.w, room.bottom - sight.gap)
    frame = Frame(room, sight.facing, right_to_left(sight.middle_lang), sight.screen.text, "board")
    return Middle(board, sight, hands, frame, sight.middle_lang)
