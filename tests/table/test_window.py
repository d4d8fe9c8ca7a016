"""The window: mouse and fingers, sizes, lost focus and lost screens."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pygame
import pytest
from fingers import Fingers
from situations import scene

from game.faults import NoDisplay
from game.rules.triples import moves as m
from game.table.looks import CardBack, Stock, Text
from game.table.scenes.triples import TriplesScene
from game.table.theme import DEEP
from game.table.window import Window


@pytest.fixture
def window() -> Iterator[Window]:
    window = Window((1280, 720), 1210.0, "test")
    yield window
    window.close()


def mouse(kind: int, x: float, y: float, **more: object) -> None:
    pygame.event.post(pygame.event.Event(kind, {"pos": (round(x), round(y)), "button": 1, "touch": False, **more}))


def at_table(window: Window) -> tuple[Fingers, TriplesScene]:
    table, _ = scene("en", 4, "around")
    return Fingers(window, table), table


def a_card(table: TriplesScene, seat: str) -> str:
    return next(key for key, thing in table.board.things.items() if thing.where == "hand" and thing.seat == seat)


def test_the_mouse_does_what_a_finger_does(window: Window) -> None:
    hands, table = at_table(window)
    card = a_card(table, "Team A")
    thing = table.board.things[card].what
    kind = table.session.game.setting.kind(thing)
    (x, y), (x2, y2) = hands.place(card), hands.place(f"discard:{kind}")
    mouse(pygame.MOUSEBUTTONDOWN, x, y)
    mouse(pygame.MOUSEMOTION, (x + x2) / 2, (y + y2) / 2)
    hands.look()
    assert window.touching.contacts.carried
    mouse(pygame.MOUSEMOTION, x2, y2)
    mouse(pygame.MOUSEBUTTONUP, x2, y2)
    hands.look()
    assert table.session.state.seat("Team A").thrown == thing


def test_a_mouse_that_repeats_a_finger_is_dropped(window: Window) -> None:
    hands, table = at_table(window)
    x, y = hands.place(a_card(table, "Team A"))
    mouse(pygame.MOUSEBUTTONDOWN, x, y, touch=True)
    mouse(pygame.MOUSEBUTTONUP, x, y, touch=True)
    hands.look()
    assert not table.hands.chosen


def test_a_carried_card_follows_in_the_same_frame(window: Window) -> None:
    hands, table = at_table(window)
    card = a_card(table, "Team A")
    x, y = hands.place(card)
    hands.post(pygame.FINGERDOWN, 1, x, y)
    hands.post(pygame.FINGERMOTION, 1, x + 200, y - 100)
    hands.look()
    assert window.touching.contacts.carried[card] == pytest.approx((x + 200, y - 100))


def test_lost_focus_puts_every_card_back(window: Window) -> None:
    hands, table = at_table(window)
    card = a_card(table, "Team A")
    x, y = hands.place(card)
    hands.post(pygame.FINGERDOWN, 1, x, y)
    hands.post(pygame.FINGERMOTION, 1, x + 200, y - 100)
    hands.look()
    pygame.event.post(pygame.event.Event(pygame.WINDOWFOCUSLOST))
    hands.look()
    assert not window.touching.contacts.down
    assert not table.hands.held
    assert table.session.refuse("Team A", m.Discard(table.board.things[card].what)) is None


def test_a_window_too_small_says_so_and_a_larger_one_goes_on(window: Window) -> None:
    hands, table = at_table(window)
    pygame.display.set_mode((800, 600), pygame.RESIZABLE)
    pygame.event.post(pygame.event.Event(pygame.VIDEORESIZE, size=(800, 600), w=800, h=600))
    hands.look()
    assert [item.key for item in window.touching.items] == ["too-small"]
    assert isinstance(window.touching.items[0].look, Text)
    assert "1280" in window.touching.items[0].look.text
    pygame.display.set_mode((1600, 900), pygame.RESIZABLE)
    pygame.event.post(pygame.event.Event(pygame.VIDEORESIZE, size=(1600, 900), w=1600, h=900))
    hands.look()
    assert (window.screen.width, window.screen.height) == (1600, 900)
    assert any(item.key == "stock:gap" for item in window.touching.items)
    assert table.next is None


def test_closing_the_window_ends_the_scene(window: Window) -> None:
    hands, table = at_table(window)
    pygame.event.post(pygame.event.Event(pygame.QUIT))
    window.run(table, lambda seconds: None)
    assert window.closed
    assert hands.scene.next is None


def test_no_window_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    pygame.quit()
    monkeypatch.setenv("SDL_VIDEODRIVER", "no-such-driver")
    with pytest.raises(NoDisplay):
        Window((1280, 720), 1210.0, "test")


def test_a_button_that_slips_under_a_finger_does_not_answer_at_once(window: Window) -> None:
    hands, table = at_table(window)
    session = table.session
    hands.tap("declare:Team A")
    x, y = hands.place("explained:Team A")
    for _ in range(2):
        hands.post(pygame.FINGERDOWN, 1, x, y)
        hands.post(pygame.FINGERUP, 1, x, y)
        hands.look(0.1)
    assert session.state.declaration is not None
    assert session.state.declaration.stage == "answer"
    hands.tap("undo:Team A")
    assert session.state.declaration.stage == "explain"


def test_the_first_finger_down_declares(window: Window) -> None:
    hands, table = at_table(window)
    (x, y), (x2, y2) = hands.place("declare:Team B"), hands.place("declare:Team A")
    hands.post(pygame.FINGERDOWN, 1, x, y)
    hands.post(pygame.FINGERDOWN, 2, x2, y2)
    hands.post(pygame.FINGERUP, 2, x2, y2)
    hands.post(pygame.FINGERUP, 1, x, y)
    hands.look()
    hands.look(0.12)
    assert table.session.state.declaration is not None
    assert table.session.state.declaration.seat == "Team B"


def test_from_a_stock_only_its_top_card_is_carried(window: Window) -> None:
    hands, table = at_table(window)
    card = a_card(table, "Team A")
    hands.drag((card, "piles"))
    x, y = hands.place("stock:gap")
    hands.post(pygame.FINGERDOWN, 1, x, y)
    hands.post(pygame.FINGERMOTION, 1, x + 100, y + 60)
    hands.look()
    hands.look()
    lying = hands.items()
    assert isinstance(lying["stock:gap"].look, CardBack)
    assert isinstance(lying["pile:gap"].look, Stock)


def carry(hands: Fingers, finger: int, key: str) -> None:
    """Lift an item and carry it a little."""
    x, y = hands.place(key)
    hands.post(pygame.FINGERDOWN, finger, x, y)
    hands.post(pygame.FINGERMOTION, finger, x + 100, y - 60)
    hands.look()
    hands.look()


def test_a_second_finger_changes_nothing_about_what_the_first_carries(window: Window) -> None:
    hands, table = at_table(window)
    hands.drag((a_card(table, "Team A"), "piles"))
    carry(hands, 1, "stock:gap")
    other = a_card(table, "Team B")
    carry(hands, 2, other)
    assert isinstance(hands.items()["stock:gap"].look, CardBack)
    hands.post(pygame.FINGERUP, 2, *hands.place(other))
    hands.look()
    assert isinstance(hands.items()["stock:gap"].look, CardBack)


def test_a_new_size_lays_every_carried_card_back(window: Window) -> None:
    hands, table = at_table(window)
    carry(hands, 1, a_card(table, "Team A"))
    assert table.hands.held
    pygame.display.set_mode((1600, 900), pygame.RESIZABLE)
    pygame.event.post(pygame.event.Event(pygame.VIDEORESIZE, size=(1600, 900), w=1600, h=900))
    hands.look()
    assert not window.touching.contacts.down
    assert not table.hands.held


def test_full_screen_and_back_keeps_the_size_a_window_had(window: Window) -> None:
    hands, table = at_table(window)
    pygame.display.set_mode((1600, 900), pygame.RESIZABLE)
    pygame.event.post(pygame.event.Event(pygame.VIDEORESIZE, size=(1600, 900), w=1600, h=900))
    hands.look()
    carry(hands, 1, a_card(table, "Team A"))
    hands.press(pygame.K_F11)
    assert window.full
    assert not window.touching.contacts.down
    assert not table.hands.held
    hands.press(pygame.K_F11)
    assert (window.screen.width, window.screen.height) == (1600, 900)
    assert table.next is None


@pytest.mark.parametrize("refused", [(pygame.FULLSCREEN,), (pygame.FULLSCREEN, pygame.RESIZABLE)])
def test_a_screen_that_refuses_to_be_full_stays_as_it_was(
    window: Window, monkeypatch: pytest.MonkeyPatch, refused: tuple[int, ...]
) -> None:
    hands, table = at_table(window)
    carry(hands, 1, a_card(table, "Team A"))
    mode = pygame.display.set_mode

    def refusing(size: tuple[int, int], flags: int) -> pygame.Surface:
        if flags in refused:
            raise pygame.error("no such mode")
        return mode(size, flags)

    monkeypatch.setattr(pygame.display, "set_mode", refusing)
    hands.press(pygame.K_F11)
    assert not window.full
    assert (window.screen.width, window.screen.height) == (1280, 720)
    assert not table.hands.held
    hands.tap(a_card(table, "Team A"))
    assert table.hands.chosen


def test_another_scene_begins_with_free_hands(window: Window) -> None:
    hands, table = at_table(window)
    carry(hands, 1, a_card(table, "Team A"))
    following, _ = scene("en", 2, "around")
    others = Fingers(window, following)
    others.post(pygame.FINGERMOTION, 1, 600, 300)
    others.post(pygame.FINGERUP, 1, 600, 300)
    others.look()
    assert not window.touching.contacts.down
    assert not following.hands.held
    assert following.next is None


def test_a_card_of_a_seat_that_leaves_is_let_go(window: Window) -> None:
    hands, table = at_table(window)
    carry(hands, 1, a_card(table, "Team B"))
    table.make("facilitator", m.Leave("Team B"))
    hands.look()
    assert not window.touching.contacts.down
    assert not table.hands.held
    hands.post(pygame.FINGERUP, 1, 600, 300)
    hands.look()
    assert not window.stage.held


def test_letters_before_any_field_is_open_go_nowhere(window: Window) -> None:
    hands, table = at_table(window)
    hands.type("abc")
    hands.press(pygame.K_RETURN)
    hands.press(pygame.K_ESCAPE)
    assert not table.hands.writing


def test_a_window_changes_its_theme_under_the_fingers_and_can_hold_still(window: Window) -> None:
    hands, table = at_table(window)
    card = a_card(table, "Team A")
    thing = table.board.things[card].what
    (x, y), (x2, y2) = hands.place(card), hands.place(f"discard:{table.session.game.setting.kind(thing)}")
    mouse(pygame.MOUSEBUTTONDOWN, x, y)
    mouse(pygame.MOUSEMOTION, x2, y2)
    hands.look()
    window.dress(replace(DEEP, paper=(255, 255, 0)), still=True)
    hands.look()
    assert card in window.touching.contacts.carried
    assert window.stage.surface.get_at((round(x2), round(y2 + 30)))[:3] == (255, 255, 0)
    mouse(pygame.MOUSEBUTTONUP, x2, y2)
    hands.look()
    assert table.session.state.seat("Team A").thrown == thing
    assert not window.stage.moving
