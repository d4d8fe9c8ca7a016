"""A whole busy game played by eight fingers at once, for those who measure the table.

Rounds together: each seat has a finger of its own, and all move in every frame. It carries a card to the discards, one
from a stock to its tray, or only about and back; it taps to declare, explain, write and answer, and opens its seat's
panel now and then. Play time is short, so that the game ends by its clock, with a last call.
"""

from __future__ import annotations

import random
import time
from dataclasses import dataclass
from typing import TypeAlias

import pygame

from benchmarks.table import game, post, window
from game.core.cards import KINDS
from game.core.game import Actor
from game.rules.triples import moves as m
from game.session.session import Redo, Undo
from game.table.scenes.acts import Make, Strike, Tell
from game.table.scenes.triples import TriplesScene

RATE = 60
STEPS = (30, 90)
"""Frames that a finger takes for its way, at least and at most."""

PAUSE = 0.05
"""How likely a finger that is up comes down in a frame."""
TAP = 4
"""The same for a tap."""
DECLARED = 0.2
"""How readily a seat declares: else all would, always."""
TOLD = {"explained": 0.2, "seen": 1.0, "send": 1.0, "led": 1.0, "field": 1.0, "place-done": 1.0, "name": 0.02}
"""How readily it touches what the table does by itself: it writes on the glass, and seldom opens its own panel."""
SELDOM = (m.Skip, m.Withdraw, Undo, Redo)
"""Moves that nobody makes here."""


Point: TypeAlias = tuple[float, float]


@dataclass
class Way:
    """A finger on its way from one place to another, in pixels; from a place to the same one it taps."""

    start: Point
    end: Point
    steps: int
    step: int = 0


class Busy:
    """The game, its window, and its fingers."""

    def __init__(self, width: int, height: int) -> None:
        self.chance = random.Random(7)
        self.scene: TriplesScene = game(turns="together", facilitator="absent", minutes="1", judge="group")
        self.window = window(width, height)
        self.window.enter(self.scene)
        self.ways: dict[int, Way] = {}

    def frames(self, longest: int = 150) -> list[float]:
        """Plays the game to its end, for so many seconds at most; gives back the milliseconds of each frame from the
        fingers' news to the picture on the screen."""
        taken = []
        while self.scene.next is None and len(taken) < longest * RATE:
            start = time.perf_counter()
            for finger, seat in enumerate(self.scene.session.state.seats):
                self.move(finger, seat.name)
            self.window.look(self.scene, pygame.event.get(), 1 / RATE)
            taken.append(time.perf_counter() - start)
            time.sleep(max(0.0, 1 / RATE - taken[-1]))
        return [1000 * each for each in taken]

    def move(self, finger: int, seat: Actor) -> None:
        """Post what a finger does in this frame."""
        way = self.ways.get(finger)
        if way is None:
            if self.chance.random() < PAUSE and (way := self.next_way(seat)):
                self.ways[finger] = way
                self.post(pygame.FINGERDOWN, finger, *way.start)
            return
        way.step += 1
        part = way.step / way.steps
        x, y = (a + (b - a) * part for a, b in zip(way.start, way.end, strict=True))
        self.post(pygame.FINGERMOTION if part < 1 else pygame.FINGERUP, finger, x, y)
        if part >= 1:
            del self.ways[finger]

    def post(self, kind: int, finger: int, x: float, y: float) -> None:
        post(kind, finger, x / self.window.screen.width, y / self.window.screen.height)

    def next_way(self, seat: Actor) -> Way | None:
        """What this seat's finger does next."""
        places = {item.key: (item.x, item.y) for item in self.window.touching.items}
        taps = [key for key in self.scene.board.acts if key in places and self._useful(key, seat)]
        way = self._carried(seat, places)
        if taps and (way is None or self.chance.random() < 0.1):
            sort = self.chance.choice(list(dict.fromkeys(key.split(":")[0] for key in taps)))
            at = places[self.chance.choice([key for key in taps if key.split(":")[0] == sort])]
            return Way(at, at, TAP)
        return way

    def _useful(self, key: str, seat: Actor) -> bool:
        act = self.scene.board.acts[key]
        if isinstance(act, Strike):
            return act.seat == seat
        if isinstance(act, Tell):
            return act.seat in (seat, "") and self.chance.random() < TOLD.get(key.split(":")[0], 0.0)
        if not isinstance(act, Make) or act.by != seat or isinstance(act.move, SELDOM):
            return False
        if isinstance(act.move, m.Declare) and self.chance.random() > DECLARED:
            return False
        return self.scene.session.refuse(seat, act.move) is None

    def _carried(self, seat: Actor, places: dict[str, Point]) -> Way | None:
        """A card of its hand to the discards, one from a stock to its tray, or a card about and back."""
        things, refuse, steps = self.scene.board.things, self.scene.session.refuse, self.chance.randint(*STEPS)
        stocks = [f"stock:{kind}" for kind in KINDS if refuse(seat, m.Draw(kind)) is None]
        stocks = [key for key in stocks if key in places]
        if stocks:
            return Way(places[self.chance.choice(stocks)], places[f"tray:{seat}"], steps)
        hand = [key for key in places if key in things and (things[key].where, things[key].seat) == ("hand", seat)]
        if not hand:
            return None
        card = self.chance.choice(hand)
        lays = "piles" in places and refuse(seat, m.Discard(things[card].what)) is None
        width, height = self.window.screen.width, self.window.screen.height
        about = (width * self.chance.random(), height * self.chance.random())
        return Way(places[card], places["piles"] if lays else about, steps)
