"""The table as it was: the scene of a session that is looked back on, kept in step with what is looked at."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from game.company import Company
from game.core import moves as m
from game.core.game import CHANCE, CLOCK, FACILITATOR, TABLE, Actor, Event
from game.core.log import Entry
from game.session.past import Past
from game.session.session import Redo, parse
from game.table.items import Item
from game.table.layout.places import Place
from game.table.layout.stands import Seating
from game.table.scenes.activity_scene import activity_scene
from game.table.scenes.acts import Tell
from game.table.scenes.board import resting
from game.table.scenes.chairs import Chair, Chosen
from game.table.screen import Screen
from game.table.sound import Name

ALL_HANDS = "all-hands"
"""Looks at the table with every covered hand turned up, as each seat sees its own."""
_ANEW = ("rename", "join", "leave", "undo", "redo")
"""What such an entry did to seats and hands is not undone step by step: the table is laid anew before it."""


class TableThen:
    """A session's own scene at one of its entries. `who` looks at it: TABLE, FACILITATOR, a seat, or ALL_HANDS. From an
    entry to its neighbour all moves as in play; elsewhere the scene is made anew."""

    def __init__(
        self, past: Past, deck: Any, lang: str, seating: Seating, chosen: Chosen, company: Company | None = None
    ) -> None:
        """`company` are the partners who played, where it was a rehearsal."""
        self.past, self.deck, self.lang = past, deck, lang
        self.seating, self._chosen = seating, with_earlier_names(chosen, past.whole.entries)
        self._company = company
        self.who: Actor = TABLE
        self._make()

    @property
    def at(self) -> int:
        """After how many entries the table is shown."""
        return self.past.at

    @property
    def seats(self) -> tuple[Actor, ...]:
        """Those at the table at this moment."""
        return tuple(seat.name for seat in self.past.state.seats)

    @property
    def names(self) -> Mapping[type, str]:
        """What the moves of this game are called."""
        return self.scene.NAMES

    @property
    def heard(self) -> tuple[Name, ...]:
        """The sounds of what happened since this was asked last."""
        sounds = tuple(self.scene.SOUNDS[event.name] for event in self.scene.heard if event.name in self.scene.SOUNDS)
        self.scene.heard.clear()
        return sounds

    def covers_hands(self) -> bool:
        """Whether hands lie covered, so that there is something to turn up for all."""
        return getattr(self.past.options, "hands", "") == "covered"

    def see(self, who: Actor) -> None:
        """Look on as somebody else; as the table where that is a seat that is not there at this moment."""
        self.who = who
        if self._is_gone():
            self.who = TABLE
        self._make()

    def speak(self, lang: str) -> None:
        """The table speaks another language."""
        self.lang = lang
        self._make()

    def go(self, number: int) -> None:
        """To the moment after this entry."""
        before = self.past.at
        self.past.go(number)
        if self._is_gone():
            self.see(TABLE)
        elif number == before + 1:
            self._forward(self.past.entry(number))
        elif number == before - 1 and self.past.entry(before).verb not in _ANEW:
            self.scene.hands.said.clear()
            self.scene.hear((Event("undo", FACILITATOR),))
        elif number != before:
            self._make()
        self.scene.keep_step()

    def _is_gone(self) -> bool:
        """Whether the seat that looks on is not at the table at this moment."""
        return self.who not in (TABLE, FACILITATOR, ALL_HANDS, *self.seats)

    def _forward(self, entry: Entry) -> None:
        events = self.past.events(entry.number)
        if entry.actor in (CHANCE, CLOCK) or entry.verb == "note":
            self.scene.hear(events)
            return
        self._see_news()
        move = parse(m.split(entry.move), self.past.game.parse)
        again = self.past.made_again(entry.number) if isinstance(move, Redo) else ()
        self.scene.follow(entry.actor, move, events, again)

    def _see_news(self) -> None:
        """What somebody had to touch to have seen it was seen when the next move was made."""
        for act in list(self.scene.board.acts.values()):
            if isinstance(act, Tell) and act.word == "seen":
                self.scene.told(act)

    def _make(self) -> None:
        who = TABLE if self.who == ALL_HANDS else self.who
        past, seating = self.past, self.seating
        self.scene = activity_scene(past, self.deck, self.lang, seating, self._chosen, led=False, who=who)
        self.scene.chairs.company = self._company

    def items(self, screen: Screen, down: float, swift: bool) -> tuple[tuple[Item, ...], tuple[Place, ...]]:
        """What lies on the table, so many pixels further down, where nothing means anything to a hand; and its corners.
        What is `swift` is at its place at once."""
        if self.who == ALL_HANDS:
            self.scene.hands.covers.turned_up = frozenset(self.seats)
        self.scene.items(screen)
        self.scene.next = None
        laid = (item for item in self.scene.board.items if item.group not in ("corner", "aside"))
        corners = self.scene.shown.plan.corners if self.scene.shown else ()
        places = (replace(each, box=replace(each.box, y=each.box.y + down)) for each in corners)
        return tuple(_moved(item, down, swift) for item in laid), tuple(places)


def _moved(item: Item, down: float, swift: bool) -> Item:
    way = tuple((x, y + down) for x, y in item.way)
    return resting(item, y=item.y + down, way=way, swift=swift or item.swift)


def with_earlier_names(chosen: Chosen, entries: list[Entry]) -> dict[Actor, Chair]:
    """How seats sit, also under the names that they bore before."""
    chairs = dict(chosen)
    for entry in reversed(entries):
        if entry.verb == "rename":
            _, seat, name = m.split(entry.move)
            if name in chairs:
                chairs.setdefault(seat, chairs[name])
    return chairs
