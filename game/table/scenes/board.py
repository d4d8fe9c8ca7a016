"""What the builders of every game's scene share: what they look at, and where they lay it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Self

from game.core.frozen import frozen
from game.core.game import Actor
from game.table.items import Item, Turn
from game.table.layout.frame import Area, Frame
from game.table.layout.places import Place, Plan, margin
from game.table.layout.stands import Seating
from game.table.looks import Blank, CardFace, DeclareButton, Finish, KeyCap, Look, Pill, Practice, Stock, Tray
from game.table.scenes.acting import Hands
from game.table.scenes.acts import Act, Button, Move, Tell, Thing
from game.table.scenes.seen import Seen
from game.table.screen import LARGE, Screen
from game.words import Words, right_to_left, words

WAYS_BACK = ("close", "menu-back")
"""The words of acts that the escape key means too."""


@dataclass(slots=True)
class Board:
    """The items of one moment, with what a touch on each means. `aside` are the seats whose close-ups lie
    over their own trays."""

    items: list[Item] = field(default_factory=list)
    acts: dict[str, Act] = field(default_factory=dict)
    things: dict[str, Thing] = field(default_factory=dict)
    aside: set[Actor] = field(default_factory=set)

    def groups(self) -> dict[str, str]:
        """The group of each item, by its key."""
        return {item.key: item.group for item in self.items}

    def freeze(self) -> None:
        """From now on nothing that lies here means anything to a hand, and buttons look so."""
        self.items = [resting(item) for item in self.items]
        self.acts, self.things = {}, {}

    def add(
        self,
        frame: Frame,
        key: str,
        look: Look,
        area: Area,
        act: Act | None = None,
        thing: Thing | None = None,
        **more: Any,
    ) -> None:
        """Lay an item in an area of a frame."""
        if isinstance(act, Tell):
            more.setdefault("escape", act.word in WAYS_BACK)
        self.items.append(frame.item(key, look, area, tap=act is not None, **more))
        if act is not None:
            self.acts[key] = act
        if thing is not None:
            self.things[key] = thing


def resting(item: Item, **more: Any) -> Item:
    """It as it lies where it means nothing to a hand, and looks so."""
    return replace(item, look=_at_rest(item.look), tap=False, drag=False, hold=False, drop=False, **more)


def _at_rest(look: Look) -> Look:
    """It without what calls a hand."""
    match look:
        case Pill() | KeyCap():
            return replace(look, tone="quiet")
        case DeclareButton():
            return replace(look, enabled=False)
        case Tray():
            return replace(look, lit=False)
        case Stock() | Blank() | CardFace() if look.marked:
            return replace(look, marked=False)
    return look


@frozen
class Person:
    """How a seat is shown: its language, the number of its colour, and whether its texts are larger, None where they
    are as the table's; and whether it is a practice team's."""

    lang: str
    colour: int
    large: bool | None = None
    practice: Practice = ""


@frozen
class Memo:
    """A note of the facilitator's, with the time of day."""

    time: str
    text: str


@frozen
class Sight:
    """Everything that a picture of any game depends on, but for what hands are doing; each game's own adds what only it
    shows. `clock` is play time in seconds; `legal` are the moves of each seat, and of the facilitator. `in_turn` moves
    of people stand since the turn began; `memos` are the facilitator's notes."""

    screen: Screen
    plan: Plan
    seating: Seating
    lang: str
    view: Seen
    people: Mapping[Actor, Person]
    legal: Mapping[Actor, tuple[Move, ...]]
    clock: int
    redo_ends: bool = False
    in_turn: int = 0
    memos: tuple[Memo, ...] = ()

    @property
    def say(self) -> Words:
        """Words in the table's language."""
        return words(self.lang)

    @property
    def gap(self) -> float:
        """The gap between things."""
        return margin(self.screen)

    @property
    def frozen(self) -> bool:
        """Whether all hands rest but the facilitator's. What is over keeps no hand from going on."""
        return "glass" in self.view.locks and not self.view.over

    @property
    def time_left(self) -> str:
        """What the clock has left, as minutes and seconds."""
        left = max(0, (self.view.limit or 0) - self.clock)
        return f"{left // 60}:{left % 60:02}"

    @property
    def in_turns(self) -> bool:
        """Whether one moves after another now, not all together."""
        return self.view.turn is not None

    @property
    def facing(self) -> Turn:
        """The way that what lies in the middle faces: to the mover."""
        return self.place(self.view.turn).turn if self.view.turn is not None else 0

    @property
    def middle_lang(self) -> str:
        """The language of what lies in the middle: the mover's."""
        return self.lang if self.view.turn is None else self.person(self.view.turn).lang

    def moves(self, seat: Actor) -> bool:
        """Whether it is a seat's turn."""
        return self.view.turn == seat

    def person(self, seat: Actor) -> Person:
        """How a seat is shown."""
        return self.people[seat]

    def say_to(self, seat: Actor) -> Words:
        """Words in a seat's language."""
        return words(self.person(seat).lang)

    def place(self, seat: Actor) -> Place:
        """Where a seat stands."""
        names = [each.name for each in self.view.seats]
        return self.plan.places[names.index(seat)]

    def lang_at(self, turn: Turn) -> str:
        """The language of those who see the table this way, where they have one; else the table's."""
        here = {self.person(seat.name).lang for seat in self.view.seats if self.place(seat.name).turn == turn}
        return here.pop() if len(here) == 1 else self.lang

    def read_by(self, seat: Actor) -> Self:
        """It with texts as large as a seat reads them."""
        large = self.person(seat).large
        return self if large is None else replace(self, screen=replace(self.screen, scale=LARGE if large else 1.0))

    def frame(self, seat: Actor) -> Frame:
        """A seat's tray."""
        place = self.place(seat)
        text = self.read_by(seat).screen.text
        return Frame(place.box, place.turn, right_to_left(self.person(seat).lang), text, f"seat:{seat}")

    def may(self, seat: Actor, move: Move) -> bool:
        """Whether a move, free text apart, is legal for a seat."""
        return move in self.legal.get(seat, ())


def twice(hands: Hands, say: Words, key: str, text: str, act: Act, tone: Finish = "quiet") -> Button:
    """A button that asks for a second tap."""
    if key in hands.sure:
        return key, Pill(say("Tap again: {what}", what=text), say.lang, "danger"), act
    return key, Pill(text, say.lang, tone), Tell("sure", what=key)
