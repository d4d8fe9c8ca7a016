"""Hostile hands at the window, in every order: no error, no card lost or doubled, nothing held for long by nobody."""

from __future__ import annotations

import random

import pygame
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from benchmarks.hostile_touches import PLACES, SIZES, Siege, besiege, event, ruled
from game.touch.glass import MOUSE, What

PARTS = st.floats(0, 1) | st.sampled_from(PLACES)
NAMES = st.builds("{}:{}".format, st.sampled_from([7, 8]), st.integers(0, 39) | st.sampled_from([-1, 2**62]))


class Hands(RuleBasedStateMachine):
    """A table, and whatever may happen to it. What is sent is taken at the next look."""

    @initialize(game=st.integers(1, 40))
    def open(self, game: int) -> None:
        self.siege = Siege(game)
        self.sent: list[pygame.event.Event] = []

    def send(self, what: What, name: str, x: float, y: float, twin: bool = False) -> None:
        screen = self.siege.window.screen
        self.sent.append(event(what, name, x, y, (screen.width, screen.height), twin))

    def on(self, number: int) -> tuple[float, float]:
        """The middle of one of the items, as parts of the window."""
        screen, items = self.siege.window.screen, self.siege.window.touching.items
        item = items[number % len(items)]
        return item.x / screen.width, item.y / screen.height

    @rule(name=NAMES, number=st.integers(0, 400))
    def touch(self, name: str, number: int) -> None:
        self.send("down", name, *self.on(number))

    @rule(name=NAMES, number=st.integers(0, 400), end=st.integers(0, 400), left=st.booleans())
    def carry(self, name: str, number: int, end: int, left: bool) -> None:
        self.send("down", name, *self.on(number))
        self.send("move", name, *self.on(end))
        if left:
            self.send("up", name, *self.on(end))

    @rule(seed=st.integers(0, 99), times=st.integers(1, 6))
    def rule_this_and_that(self, seed: int, times: int) -> None:
        chance = random.Random(seed)
        for _ in range(times):
            for signal in ruled(self.siege, chance):
                self.send(signal.what, signal.id, signal.x, signal.y)
            self.look(0.5)

    @rule(what=st.sampled_from(["down", "move", "up"]), name=NAMES, x=PARTS, y=PARTS)
    def say(self, what: What, name: str, x: float, y: float) -> None:
        self.send(what, name, x, y)

    @rule(what=st.sampled_from(["down", "move", "up"]), number=st.integers(0, 400), twin=st.booleans())
    def mouse(self, what: What, number: int, twin: bool) -> None:
        self.send(what, MOUSE, *self.on(number), twin)

    @rule(number=st.integers(0, 400), fingers=st.integers(3, 9))
    def palm(self, number: int, fingers: int) -> None:
        x, y = self.on(number)
        for finger in range(fingers):
            self.send("down", f"7:{finger}", x + 0.004 * finger, y + 0.003 * (finger % 3))

    @rule(kind=st.sampled_from([pygame.WINDOWFOCUSLOST, pygame.WINDOWMINIMIZED, pygame.WINDOWEXPOSED]))
    def lose(self, kind: int) -> None:
        self.sent.append(pygame.event.Event(kind))

    @rule(key=st.sampled_from([pygame.K_F11, pygame.K_TAB, pygame.K_RETURN, pygame.K_ESCAPE]))
    def press(self, key: int) -> None:
        self.sent.append(pygame.event.Event(pygame.KEYDOWN, key=key, mod=0, unicode="", scancode=0))

    @rule(size=st.sampled_from(SIZES))
    def resize(self, size: tuple[int, int]) -> None:
        pygame.display.set_mode(size, pygame.RESIZABLE)
        self.sent.append(pygame.event.Event(pygame.VIDEORESIZE, size=size, w=size[0], h=size[1]))

    @rule(seconds=st.sampled_from([0.0, 1 / 60, 0.1, 1.0]))
    def look(self, seconds: float) -> None:
        sent, self.sent = self.sent, []
        self.siege.look(sent, seconds)

    @precondition(lambda self: not self.sent)
    @rule()
    def wait(self) -> None:
        self.siege.wait()

    @invariant()
    def every_card_is_there_once(self) -> None:
        if hasattr(self, "siege"):
            self.siege.check_cards()

    def teardown(self) -> None:
        if hasattr(self, "siege"):
            self.look(0.0)
            self.siege.wait()
            self.siege.window.close()


TestHands = Hands.TestCase
TestHands.settings = settings(max_examples=20, stateful_step_count=30)


def test_two_thousand_hostile_touches() -> None:
    siege = Siege()
    done = besiege(siege, random.Random(7), 2000)
    assert done["touches"] >= 2000
    siege.window.close()
