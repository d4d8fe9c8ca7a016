"""Everyone can do everything: by keyboard alone, and by single taps of one finger alone."""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path
from typing import TypeAlias

import pygame
import pytest
from fingers import Fingers
from glass import write
from keyboard import Keys
from situations import scene
from taking import take_along
from test_whole_session import Evening, ready

from game.table.items import Box
from game.table.keys import STAYS
from game.table.layout.stands import Stand
from game.table.looks import Focus
from game.table.scenes.home import Home
from game.table.scenes.talk import Talk
from game.table.window import Window


class ByKeyboard(Evening):
    """An evening on which nobody can touch the glass."""

    fingers = Keys
    hands: Keys

    def end_text(self) -> None:
        self.hands.press(pygame.K_RETURN)


class OneFinger(Fingers):
    """A person who taps with one finger and does nothing else: carries nothing, and writes on the glass alone."""

    def drag(self, *pairs: tuple[str, str], steps: int = 6) -> None:
        raise AssertionError("a tap is all there is")

    def type(self, text: str) -> None:
        """Write on the glass."""
        open_ = next(key for key in self.items() if key.startswith("key"))
        write(self, {open_.split(":")[1] if ":" in open_ else "": text})

    def press(self, key: int) -> None:
        raise AssertionError("there is no keyboard")


class ByTaps(Evening):
    """An evening on which everyone taps."""

    fingers = OneFinger

    def end_text(self) -> None:
        self.tap("keep-text")


Way: TypeAlias = type[ByKeyboard] | type[ByTaps]
WAYS: tuple[Way, ...] = (ByKeyboard, ByTaps)


def swap(evening: Evening, chance: random.Random) -> None:
    """The mover swaps a card, one tap after the other."""
    session = evening.playing.session
    mover = session.state.turn
    assert mover is not None
    evening.tap(chance.choice(evening.hand(mover)))
    evening.tap(f"offer:{mover}")
    kind = chance.choice(["gap", "cause", "action"])
    if chance.random() < 0.5:
        evening.tap(f"stock:{kind}")
        evening.tap(f"offer:{mover}")
    else:
        evening.tap(f"reach:{mover}")
        evening.tap(f"reach-stock:{kind}:{mover}")
    assert session.state.turn != mover


@pytest.mark.parametrize("way", WAYS)
def test_triples_from_home_to_the_files(way: Way, tmp_path: Path) -> None:
    evening = way(tmp_path, lang="he", seed=5)
    assert isinstance(evening.table.scene, Home)
    evening.tap("seats less")
    evening.tap("seats less")
    evening.tap("group games")
    evening.tap("activity triples")
    for key in ("name 1", "step 1", "step 1", "write-name"):
        evening.tap(key)
    evening.hands.type("צפון")
    evening.end_text()
    evening.tap("start")
    assert [seat.name for seat in evening.playing.session.state.seats][1] == "צפון"
    assert evening.playing.scene.chairs.of("צפון").stand == Stand("top", 0.9)
    session, chance = evening.playing.session, random.Random(3)
    while not session.state.wall:
        if seat := ready(evening):
            text = "ניפגש פעם בשבועיים"
            evening.declare(seat, text, ["yes"])
            assert session.state.verdicts[-1].text == text
        else:
            swap(evening, chance)
    finish(evening)
    assert len(list((tmp_path / "reports").iterdir())) == 1
    evening.table.leave()
    evening.table.window.close()


@pytest.mark.parametrize("way", WAYS)
def test_an_open_round_without_reaching_across_the_table(way: Way, tmp_path: Path) -> None:
    evening = way(tmp_path, lang="ar", seed=2, activity="open-round", options={"cards": "6"}, seats=("A", "B"))
    session = evening.playing.session
    for kind in ("gap", "cause", "action"):
        evening.tap(f"pick:A:{kind}")
        evening.tap("after:A")
        evening.tap("offer:A")
    evening.declare("A", "نلتقي معا", ["yes"])
    assert session.state.verdicts[-1].text == "نلتقي معا"
    assert len(session.state.wall) == 1
    finish(evening)
    evening.table.leave()
    evening.table.window.close()


@pytest.mark.parametrize("way", WAYS)
def test_covered_hands_ask_nobody_to_hold(way: Way, tmp_path: Path) -> None:
    evening = way(tmp_path, lang="en", seed=5, activity="triples", options={"hands": "covered"}, seats=("A", "B"))
    session, chance = evening.playing.session, random.Random(3)
    for seat in ("A", "B", "A"):
        assert evening.hand(seat) == []
        evening.tap(f"turn-up:{seat}")
        assert len(evening.hand(seat)) == 3
        swap(evening, chance)
    evening.tap("turn-up:A")
    evening.tap("turn-up:A")
    assert evening.hand("A") == evening.hand("B") == []
    assert len(session.state.seat("A").hand) == 3
    evening.table.leave()
    evening.table.window.close()


def finish(evening: ByKeyboard | ByTaps) -> None:
    """The facilitator ends the game, and all talk about it to the end."""
    for key in ("menu:0", "m:end", "m:end"):
        evening.tap(key)
    evening.wait(10)
    assert isinstance(evening.table.scene, Talk)
    for key in ("to wall", "open 0 gap", "answer 0 relevant yes", "write triple 1 who"):
        evening.tap(key)
    text = "הנהגת ההורים"
    evening.hands.type(text)
    evening.end_text()
    for key in ("to wall", "to next", "to end"):
        evening.tap(key)
    take_along(evening, "md")
    assert evening.playing.session.notes.get("triple 1 who", "") == text


def test_the_page_of_the_screen_by_keyboard(tmp_path: Path) -> None:
    evening = ByKeyboard(tmp_path, lang="ar")
    evening.tap("screen")
    for section in ("size", "look", "dead", "touch"):
        evening.tap(section)
        assert evening.hands.focus
        evening.hands.press(pygame.K_ESCAPE)
        assert section in evening.hands.items()
    evening.hands.press(pygame.K_ESCAPE)
    evening.follow()
    assert isinstance(evening.table.scene, Home)
    evening.table.leave()
    evening.table.window.close()


@pytest.fixture
def keys() -> Iterator[Keys]:
    window = Window((1280, 720), 1210.0, "test")
    table, _ = scene("en", 4, "around")
    yield Keys(window, table)
    window.close()


def ring(hands: Fingers) -> Box | None:
    """Where the focus ring is drawn."""
    return next((item.box for item in hands.window.touching.items if isinstance(item.look, Focus)), None)


def test_the_ring_is_seen_above_all_and_wholly_on_the_screen_at_every_stop(keys: Keys) -> None:
    screen = keys.window.screen
    whole = Box(screen.width / 2, screen.height / 2, screen.width, screen.height)
    assert ring(keys) is None
    keys.press(pygame.K_TAB)
    first, seen = keys.focus, set()
    while keys.focus not in seen:
        seen.add(keys.focus)
        box = ring(keys)
        assert box is not None
        assert box.within(whole)
        assert max(item.layer for item in keys.window.touching.items) == 100
        keys.press(pygame.K_TAB)
    assert keys.focus == first
    assert len(seen) == len(keys.window.keyboard.walker.stops)


def test_the_ring_goes_when_hands_touch_the_glass_but_not_while_keys_are_used(keys: Keys) -> None:
    keys.go("stock:gap")
    Fingers.tap(keys, "stock:cause")
    assert keys.focus == "stock:gap"
    keys.window.keyboard.used -= STAYS + 1
    Fingers.tap(keys, "stock:cause")
    assert keys.focus == ""
    assert ring(keys) is None
    keys.press(pygame.K_TAB)
    assert keys.focus == "stock:gap"


def test_a_key_held_down_or_struck_twice_presses_once(keys: Keys) -> None:
    seat = "Team A"
    card = next(key for key, thing in keys.scene.board.things.items() if thing.where == "hand")  # type: ignore[attr-defined]
    keys.go(card)
    for _ in range(3):
        pygame.event.post(pygame.event.Event(pygame.KEYDOWN, key=pygame.K_RETURN, mod=0, unicode="", scancode=0))
    keys.look()
    assert keys.focus == f"offer:{seat}"
    pygame.event.post(pygame.event.Event(pygame.KEYUP, key=pygame.K_RETURN, mod=0, unicode="", scancode=0))
    keys.press(pygame.K_RETURN)
    assert "closeup:Team A" in keys.items()
    keys.window.keyboard.moved = 0.0
    keys.press(pygame.K_RETURN)
    assert "closeup:Team A" not in keys.items()


def test_a_key_held_down_while_the_window_loses_the_keyboard_presses_again_later(keys: Keys) -> None:
    keys.go("stock:gap")
    down = pygame.event.Event(pygame.KEYDOWN, key=pygame.K_RETURN, mod=0, unicode="", scancode=0)
    pygame.event.post(down)
    pygame.event.post(pygame.event.Event(pygame.WINDOWFOCUSLOST))
    keys.look()
    assert keys.focus == "close:Team A"
    keys.window.keyboard.moved = 0.0
    keys.press(pygame.K_RETURN)
    assert keys.focus == "stock:gap"


def test_escape_closes_what_opened_and_a_space_presses(keys: Keys) -> None:
    keys.go("stock:gap")
    keys.press(pygame.K_SPACE)
    assert keys.focus == "close:Team A"
    keys.press(pygame.K_ESCAPE)
    assert keys.focus == "stock:gap"
    assert "closeup:Team A" not in keys.items()


def test_the_group_keys_go_from_seat_to_seat_and_arrows_to_what_is_near(keys: Keys) -> None:
    keys.press(pygame.K_F6)
    groups = []
    for _ in range(7):
        here = keys.window.keyboard.walker.here
        assert here is not None
        groups.append(here.item.group)
        keys.press(pygame.K_TAB, pygame.KMOD_CTRL)
    assert groups == ["seat:Team A", "", "corner", "aside", "seat:Team B", "seat:Team C", "seat:Team D"]
    keys.go("stock:gap")
    keys.press(pygame.K_RIGHT)
    assert keys.focus == "blank:gap"
    keys.press(pygame.K_F6, pygame.KMOD_SHIFT)
    assert keys.focus == "name:Team A"
