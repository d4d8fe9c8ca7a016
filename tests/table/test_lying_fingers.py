"""Fingers that a panel tells wrongly of, palms, blocked places, and hands that rest, through the real window."""

from __future__ import annotations

from collections.abc import Iterator

import pygame
import pytest
from fingers import Fingers
from test_window import a_card, at_table, carry

from game.table.items import Item
from game.table.looks import Text
from game.table.scenes.scene import Next
from game.table.screen import Screen
from game.table.window import Window
from game.touch.glass import Zone


@pytest.fixture
def window() -> Iterator[Window]:
    window = Window((1280, 720), 1210.0, "test")
    yield window
    window.close()


def test_a_card_whose_finger_fell_silent_is_home_and_anybodys(window: Window) -> None:
    hands, table = at_table(window)
    card = a_card(table, "Team A")
    carry(hands, 1, card)
    hands.look(2.1)
    assert not table.hands.held
    assert not window.touching.contacts.carried
    hands.post(pygame.FINGERMOTION, 1, 700, 400)
    hands.look()
    assert table.hands.held
    hands.look(2.1)
    hands.tap(card, finger=2)
    assert [thing.what for thing in table.hands.chosen.values()] == [table.board.things[card].what]


def test_a_finger_lost_on_its_way_carries_on(window: Window) -> None:
    hands, table = at_table(window)
    card = a_card(table, "Team A")
    x, y = hands.place(card)
    hands.post(pygame.FINGERDOWN, 1, x, y)
    hands.look()
    for step in range(1, 6):
        hands.post(pygame.FINGERMOTION, 1, x + 20 * step, y - 20 * step)
        hands.look()
    hands.post(pygame.FINGERUP, 1, x + 100, y - 100)
    hands.look()
    hands.post(pygame.FINGERDOWN, 2, x + 110, y - 110)
    hands.look()
    assert window.touching.contacts.carried[card] == pytest.approx((x + 110, y - 110))
    assert table.hands.held


def test_a_palm_on_the_first_button_declares_nothing(window: Window) -> None:
    hands, table = at_table(window)
    x, y = hands.place("declare:Team A")
    for finger, (across, down) in enumerate(((0, 0), (10, 5), (-8, 6)), 1):
        hands.post(pygame.FINGERDOWN, finger, x + across, y + down)
    hands.look()
    assert table.session.state.declaration is None


def test_a_dead_zone_of_the_glass_is_deaf(window: Window) -> None:
    hands, table = at_table(window)
    window.dead = (Zone(0, 0, 1, 1),)
    hands.tap(a_card(table, "Team A"))
    assert not table.hands.chosen
    window.dead = ()
    hands.tap(a_card(table, "Team A"))
    assert table.hands.chosen


class Covered:
    """A scene with one cover that means something while it is held."""

    lang = "en"

    def __init__(self) -> None:
        self.next: Next | None = None
        self.rested = [frozenset[str]()]

    def items(self, screen: Screen) -> tuple[Item, ...]:
        return (Item("cover", Text("cover", "en", 28), 400, 400, 200, 100, hold=True),)

    def rest(self, keys: frozenset[str]) -> None:
        if keys != self.rested[-1]:
            self.rested.append(keys)

    def ignore(self, *told: object) -> None: ...

    tap = lift = drop = write = press = pass_time = facing = ignore


ENDS = {
    "lifted": lambda hands: [hands.post(pygame.FINGERUP, 1, 400, 400), hands.look()],
    "silent": lambda hands: hands.look(31),
    "lost focus": lambda hands: [pygame.event.post(pygame.event.Event(pygame.WINDOWFOCUSLOST)), hands.look()],
    "another scene": lambda hands: hands.window.enter(hands.scene),
    "full screen": lambda hands: hands.press(pygame.K_F11),
}


@pytest.mark.parametrize("end", ENDS)
def test_a_cover_is_held_until_the_hand_leaves(window: Window, end: str) -> None:
    scene = Covered()
    hands = Fingers(window, scene)  # type: ignore[arg-type]
    hands.post(pygame.FINGERDOWN, 1, 400, 400)
    hands.look()
    hands.look(5)
    assert scene.rested[1:] == [{"cover"}]
    ENDS[end](hands)
    assert scene.rested[1:] == [{"cover"}, frozenset()]


def test_a_whole_hand_holds_a_cover_until_its_last_part_leaves(window: Window) -> None:
    scene = Covered()
    hands = Fingers(window, scene)  # type: ignore[arg-type]
    for finger, (x, y) in enumerate(((400, 400), (420, 400), (410, 420), (390, 415)), 1):
        hands.post(pygame.FINGERDOWN, finger, x, y)
        hands.look()
    for finger in (2, 1, 4):
        hands.post(pygame.FINGERUP, finger, 400, 400)
        hands.look()
    assert scene.rested[1:] == [{"cover"}]
    hands.post(pygame.FINGERUP, 3, 400, 400)
    hands.look()
    assert scene.rested[-1] == frozenset()
