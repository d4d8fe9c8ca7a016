"""How long a touch takes in the circle until the picture that answers it is shown: `python -m benchmarks.circle_touch`.

At 1920×1080 and 3840×2160 on a real screen (Xvfb, without a graphics card): a circle of eight seats, played by eight
fingers that tap at random among what their seats may do, keyboards included, until it ends. Each figure is from the
moment a frame's events are posted until all that they changed is drawn and shown. Goal at 3840×2160: p95 ≤ 8 ms.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
import time
from statistics import median, quantiles

import pygame

from benchmarks import peers
from benchmarks.screens import SIZES, screen
from benchmarks.table import SEATS, post, window
from game.activities import activity, header_of
from game.activity import SetUp
from game.content.circle import load_circle
from game.core.game import Actor
from game.rules.circle import moves as m
from game.rules.circle.options import Options
from game.session.session import Redo, Session, Undo
from game.shipped import folder
from game.table.scenes.acts import Act, Make, Strike, Tell
from game.table.scenes.circle import CircleScene
from game.wanted import default_seats
from game.words import words

GOAL = 8.0
RATE, TAP, READY = 60, 4, 0.12
"""Frames a second; frames that a tap takes; how likely a finger that is up comes down in a frame."""
SELDOM = (m.Park, m.RemoveChair, m.SetChair, m.Skip, m.SkipWarmUp, Undo, Redo)
TOLD = {"written": 0.5, "level": 1.0, "way": 1.0, "cell": 0.1, "why": 0.3, "adds": 0.3, "line": 0.3, "step": 0.2}
"""How readily a finger touches what the table does by itself."""


def circle() -> CircleScene:
    """A circle of eight seats, in Hebrew."""
    played = activity("circle")
    content = load_circle(folder("decks") / f"{played.usual}.yaml")
    names = default_seats(SEATS, words("he"))
    up = SetUp(Options(facilitator="absent", minutes=None), content, names)
    session = Session(played.game(played.setting(up)), header_of(played, up, 5))
    return CircleScene(session, content, "he", "around")


class Busy:
    """The circle, its window, and its fingers: each has a seat."""

    def __init__(self, width: int, height: int) -> None:
        self.chance, self.scene = random.Random(7), circle()
        self.window = window(width, height)
        self.window.enter(self.scene)
        self.down: dict[int, tuple[float, float, int]] = {}

    def frames(self, longest: int = 150) -> list[float]:
        """Milliseconds of each frame, until the circle is over or so many seconds went by."""
        taken: list[float] = []
        while not self.scene.session.state.over and len(taken) < longest * RATE:
            start = time.perf_counter()
            for finger, seat in enumerate(self.scene.session.state.seats):
                self._move(finger, seat.name)
            self.window.look(self.scene, pygame.event.get(), 1 / RATE)
            taken.append(time.perf_counter() - start)
            time.sleep(max(0.0, 1 / RATE - taken[-1]))
        return [1000 * each for each in taken]

    def _move(self, finger: int, seat: Actor) -> None:
        if finger in self.down:
            x, y, left = self.down.pop(finger)
            if left:
                self.down[finger] = (x, y, left - 1)
            else:
                self._post(pygame.FINGERUP, finger, x, y)
        elif self.chance.random() < READY and (place := self._next(seat)):
            self.down[finger] = (*place, TAP)
            self._post(pygame.FINGERDOWN, finger, *place)

    def _post(self, kind: int, finger: int, x: float, y: float) -> None:
        post(kind, finger, x / self.window.screen.width, y / self.window.screen.height)

    def _next(self, seat: Actor) -> tuple[float, float] | None:
        places = {item.key: (item.x, item.y) for item in self.window.touching.items}
        useful = [key for key, act in self.scene.board.acts.items() if key in places and self._is_useful(act, seat)]
        return places[self.chance.choice(useful)] if useful else None

    def _is_useful(self, act: Act, seat: Actor) -> bool:
        match act:
            case Strike():
                return act.seat == seat
            case Tell():
                return act.seat == seat and self.chance.random() < TOLD.get(act.word, 0.0)
            case Make(by, move) if by == seat and not isinstance(move, SELDOM):
                return self.scene.session.refuse(seat, move) is None
        return False


def main() -> int:
    """Measures, or is the program that is measured."""
    given = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    given.add_argument("--only", type=int, nargs=2, help=argparse.SUPPRESS)
    size = given.parse_args().only
    if size:
        print(json.dumps(Busy(*size).frames()))
        return 0
    p95 = 0.0
    for width, height in SIZES:
        with screen((width, height)) as environment:
            frames = peers.run("benchmarks.circle_touch", environment, "--only", str(width), str(height))
        p95 = quantiles(frames, n=20)[-1]
        print(f"{width}×{height}, {len(frames)} frames: p50 {median(frames):.1f} ms   p95 {p95:.1f} ms   ", end="")
        print(f"worst {max(frames):.0f} ms")
    return 0 if p95 <= GOAL else 1


if __name__ == "__main__":
    sys.exit(main())
