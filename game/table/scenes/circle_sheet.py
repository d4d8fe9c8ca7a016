"""The sheet on which a group writes its agreement: where it lies, whom it faces, and whose hands write on it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from game.core.game import Actor
from game.table.items import Box
from game.table.layout.frame import Area, Frame
from game.table.layout.grids import Need, breadth
from game.table.looks import Look, Text, Tone, Weight
from game.table.scenes.acts import Act, Make, Move, Tell
from game.table.scenes.board import Board
from game.table.scenes.circle_hands import CircleHands
from game.table.scenes.circle_sight import CircleSight
from game.words import Words, right_to_left, words

LAYER = 1
ROWS = 5
"""So many rows of buttons have room within reach at least, where a sheet is to be touched."""


@dataclass(frozen=True)
class Sheet:
    """A sheet on a board. It is turned to the people of the seat `by`, in whose name a touch on it acts and whose
    language it has. Where it is `aloft`, on a wall above what hands reach, it is only read. All on it is so many
    `times` as large as it must be."""

    board: Board
    sight: CircleSight
    frame: Frame
    by: Actor
    aloft: bool = False
    times: float = 1.0

    @cached_property
    def lang(self) -> str:
        """The language of its readers."""
        return self.sight.person(self.by).lang

    @cached_property
    def say(self) -> Words:
        """Words in that language."""
        return words(self.lang)

    @cached_property
    def text(self) -> int:
        """The height of its smallest text in pixels."""
        return round(self.sight.screen.text * self.times)

    @cached_property
    def button(self) -> float:
        """The height of a button with a line of words."""
        return max(self.sight.screen.control, self.text * 2.1)

    @cached_property
    def parts(self) -> Mapping[str, str]:
        """What a role's part is called: it leads here, or it shares."""
        # Translators: short, on buttons beside a role: it leads here (sole responsibility), or it shares here.
        return {"leads": self.say.of("role", "Leads"), "shares": self.say.of("role", "Shares")}

    @cached_property
    def part_width(self) -> float:
        """How wide the buttons for a role's part are."""
        wide = max(map(breadth, self.parts.values()))
        return max(self.sight.screen.control, (wide + 0.4) * self.text / 0.78)

    def add(self, key: str, look: Look, area: Area, act: Act | None = None, **more: Any) -> None:
        """Lay something on it."""
        self.board.add(self.frame, f"agreement:{key}", look, area, None if self.aloft else act, layer=LAYER, **more)

    def words(
        self, text: str, times: float = 1.0, weight: Weight = "regular", tone: Tone = "plain", lang: str = ""
    ) -> Text:
        """Words to read, so many times as high as the smallest."""
        return Text(text, lang or self.lang, round(self.text * times), weight, tone, "start")

    def high(self, text: str, width: float, times: float = 1.0) -> float:
        """How high words of that size are in this width."""
        need = Need(self.text * times, 0.0, self.lang, most=30, edge=0.0, down=0.95)
        return need.height([text], width) or need.line * 2

    def make(self, move: Move) -> Make | None:
        """A move, where it can be made."""
        return Make(self.by, move) if self.sight.may(self.by, move) else None

    def tell(self, tell: Tell, move: Move) -> Tell | None:
        """What leads to a move, where that can be made."""
        return tell if self.sight.may(self.by, move) else None


def writer(sight: CircleSight, hands: CircleHands) -> Actor:
    """In whose name the sheet is touched: who turned it to themselves, else the mover."""
    return hands.turned_to or sight.view.turn or sight.view.seats[0].name


def laid(sight: CircleSight, say: Words) -> str:
    """What is laid so far, in words."""
    draft = sight.situation.agreement
    channels = say.listed(sight.card(each, say.lang)[0] for each in draft.channels)
    partners = say.listed(sight.role(share.role, say.lang) for share in draft.shares)
    told = []
    if channels:
        told.append(say("Channels: {names}.", names=channels))
    if draft.lead is not None:
        told.append(say("Leads: {role}.", role=sight.role(draft.lead, say.lang)))
    if partners:
        told.append(say("Share: {roles}.", roles=partners))
    if draft.line:
        told.append(draft.line)
    return " ".join(told) or say("Nothing is laid yet.")


def line_question(say: Words, sight: CircleSight) -> str:
    """What the line of an agreement answers."""
    return say("In one line: what will be done?") if sight.alone else say("In one line: what do we agree on?")


def is_aloft(sight: CircleSight) -> bool:
    """Whether hands reach too little of the middle: on a wall with two rows of seats, or one that is small."""
    if sight.seating != "upright":
        return False
    return sight.plan.upper is None or sight.plan.middle.h < ROWS * max(sight.screen.control, sight.screen.text * 2.6)


def sheet(board: Board, sight: CircleSight, hands: CircleHands, taken: list[Box]) -> Sheet:
    """The sheet over the middle, as far as trays that have grown there leave room; on a wall it reaches to the top."""
    by = writer(sight, hands)
    own, room, gap = sight.read_by(by), sight.plan.middle, sight.gap
    left, top, right, bottom = room.left, room.top, room.right, room.bottom
    if sight.seating == "upright":
        top = gap
    for box in (box for box in taken if box.meets(room)):
        match min(("left", "top", "right", "bottom"), key=lambda side: _bite(side, box, room)):
            case "left":
                left = max(left, box.right + gap)
            case "top":
                top = max(top, box.bottom + gap)
            case "right":
                right = min(right, box.left - gap)
            case "bottom":
                bottom = min(bottom, box.top - gap)
    box = Box((left + right) / 2, (top + bottom) / 2, right - left, bottom - top)
    turn = sight.place(by).turn
    frame = Frame(box, turn, right_to_left(own.person(by).lang), own.screen.text, "agreement")
    return Sheet(board, own, frame, by, is_aloft(sight))


def _bite(side: str, box: Box, room: Box) -> float:
    """How much of a room something takes away at a side."""
    return {
        "left": box.right - room.left,
        "top": box.bottom - room.top,
        "right": room.right - box.left,
        "bottom": room.bottom - box.top,
    }[side]
