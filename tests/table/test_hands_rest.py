"""While hands rest nobody plays, nothing is lost, and everybody is told."""

from __future__ import annotations

from dataclasses import replace

import pygame
import pytest
from fingers import Fingers
from panel import SCREEN, Panel, declare, written

from game.core.game import FACILITATOR
from game.rules.triples import moves as m
from game.rules.triples import rulings as r
from game.table.looks import KeyCap, Pill
from game.table.window import Window


@pytest.mark.parametrize("way", ["m:freeze", "m:pause"])
def test_what_is_over_while_hands_rest_goes_on(way: str) -> None:
    panel = Panel(2, target="1")
    declare(panel)
    panel.tap("menu:0", way)
    panel.scene.make(FACILITATOR, m.Accept())
    assert panel.session.state.over == "target"
    panel.tap("seen:0")
    assert panel.scene.next is not None


def test_no_time_passes_and_nothing_is_typed_while_hands_rest() -> None:
    panel = Panel()
    panel.scene.hands.led = {"Team A": 40.0}
    seat = declare(panel)
    panel.tap(f"field:{seat}")
    panel.scene.write("Kept")
    panel.scene.make(FACILITATOR, r.Lock("glass"))
    before = {key for key in panel.lying() if key.startswith(("key:", "field:", "explained:"))}
    panel.scene.pass_time(30)
    panel.scene.write("nothing")
    panel.scene.press("enter")
    assert panel.scene.hands.explaining == 0
    assert panel.scene.hands.led == {"Team A": 40.0}
    assert written(panel, seat) == "Kept"
    assert before
    assert before <= panel.lying()


def test_every_seat_is_told_that_hands_rest_and_no_card_is_hidden() -> None:
    panel = Panel(4)
    panel.tap("card:" + panel.session.state.seat("Team A").hand[0])
    before = panel.lying()
    panel.scene.make(FACILITATOR, r.Lock("glass"))
    assert panel.lying() == before
    assert {panel.text(f"now:{seat.name}") for seat in panel.session.state.seats} == {"Hands rest for a moment"}


def test_cards_turned_up_are_covered_while_hands_rest() -> None:
    panel = Panel(2, hands="covered")
    panel.tap("turn-up:Team A")
    assert any(key.startswith("card:") for key in panel.lying())
    panel.scene.make(FACILITATOR, r.Lock("glass"))
    assert not any(key.startswith("card:") for key in panel.lying())


def test_nothing_below_a_pause_is_touched() -> None:
    panel = Panel()
    panel.scene.make(FACILITATOR, m.Pause())
    touchable = {item.key for item in panel.scene.items(SCREEN) if item.tap or item.drag or item.hold}
    assert touchable == {key for key in panel.lying() if key.startswith("menu:") or key.endswith(":on")}


@pytest.mark.parametrize("ruling", [r.Lock("glass"), r.Change("hands", "covered"), m.Pause()])
def test_fingers_that_carry_cards_let_them_go_home_when_hands_rest(ruling: m.Move) -> None:
    panel = Panel(6)
    window = Window((1920, 1080), 1210.0, "test")
    hands = Fingers(window, panel.scene)
    cards = list(hands.keys("card:"))[:6]
    homes = [hands.place(key) for key in cards]
    for finger, key in enumerate(cards, 1):
        x, y = hands.place(key)
        hands.post(pygame.FINGERDOWN, finger, x, y)
        hands.look()
        hands.post(pygame.FINGERMOTION, finger, 960 + 20 * finger, 540)
    hands.look(0.2)
    assert len(window.stage.held) == 6
    before = panel.session.state
    panel.scene.make(FACILITATOR, ruling)
    hands.look()
    for finger in range(1, 7):
        hands.post(pygame.FINGERUP, finger, 960, 540)
    hands.look(0.5)
    assert not window.stage.held
    assert not panel.scene.hands.held
    assert panel.session.state.seats == before.seats
    if not isinstance(ruling, r.Change):
        assert [hands.place(key) for key in cards] == homes
    window.close()


def test_a_hand_on_its_cover_sees_its_cards_again_only_when_it_comes_down_anew() -> None:
    panel = Panel(2, hands="covered")
    window = Window((1920, 1080), 1210.0, "test")
    hands = Fingers(window, panel.scene)
    x, y = hands.place("cover:Team A")
    hands.post(pygame.FINGERDOWN, 1, x, y)
    hands.look(0.3)
    hands.look(0.3)
    assert hands.keys("card:")
    for ruling in (r.Lock("glass"), r.Unlock("glass")):
        panel.scene.make(FACILITATOR, ruling)
        hands.look(0.1)
        assert not hands.keys("card:")
    window.close()


def test_what_rests_calls_no_hand_and_keys_stay_readable() -> None:
    panel = Panel()
    seat = declare(panel)
    panel.tap(f"field:{seat}")
    before = {item.key: item.look for item in panel.scene.items(SCREEN) if isinstance(item.look, KeyCap)}
    panel.scene.make(FACILITATOR, r.Lock("glass"))
    after = {item.key: item.look for item in panel.scene.items(SCREEN)}
    assert before
    assert all(after[key] == replace(cap, tone="quiet") for key, cap in before.items())
    assert all(look.tone == "quiet" for look in after.values() if isinstance(look, Pill))
