"""Small things that groups stumbled over at the glass, each once."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pygame
import pytest
from fingers import Fingers
from situations import led, scene

from game.rules.triples.moves import Discard
from game.session.session import Undo
from game.table.pen import Pen
from game.table.scenes.acting import Writing
from game.table.scenes.telling import now_words
from game.table.scenes.triples import TriplesScene
from game.table.screen import Screen
from game.table.window import Window


@pytest.fixture
def window() -> Iterator[Window]:
    window = Window((1920, 1080), 1210, "t")
    yield window
    window.close()


def table(window: Window) -> tuple[Fingers, TriplesScene]:
    shown, _ = scene("en", 4, "around")
    return Fingers(window, shown), shown


def test_a_redo_that_would_end_the_game_asks_twice(window: Window) -> None:
    hands, shown = table(window)
    for tapped in ("menu:0", "m:end", "m:end"):
        hands.tap(tapped)
    shown.session.submit("facilitator", Undo())
    shown.next = None
    hands.look()
    hands.tap("menu:0")
    hands.tap("m:redo")
    assert not shown.session.state.over
    hands.tap("m:redo")
    assert shown.session.state.over


def test_who_is_writing_is_not_idle(window: Window) -> None:
    _, shown = table(window)
    mover = shown.session.state.turn
    assert mover is not None
    shown.make(mover, next(move for move in shown.session.legal(mover) if isinstance(move, Discard)))
    shown.hands.write(mover, Writing("blank", Pen("en"), "cause"))
    for _ in range(5):
        shown.pass_time(30)
        shown.hands.focus = mover
        shown.write("a")
    assert shown.session.state.idle == 0


def test_a_touch_between_two_keys_is_the_nearer_one(window: Window) -> None:
    hands, shown = table(window)
    mover = shown.session.state.turn
    assert mover is not None
    shown.make(mover, next(move for move in shown.session.legal(mover) if isinstance(move, Discard)))
    shown._begin_writing(mover, "cause")
    hands.look(1.0)
    window.touching.new_buttons.clear()
    keys = [item for key, item in hands.items().items() if key.startswith("key:")]
    left, right = sorted(keys, key=lambda key: (key.y, key.x))[:2]
    gap = right.box.left - left.box.right
    assert 0 < gap < window.screen.px(8)
    hands.post(pygame.FINGERDOWN, 1, left.box.right + gap * 0.4, left.y)
    hands.post(pygame.FINGERUP, 1, left.box.right + gap * 0.4, left.y)
    hands.look()
    hands.look(0.12)
    assert shown.hands.writing[mover].pen.text == left.look.text  # type: ignore[union-attr]


def test_a_team_whose_cards_are_on_the_wall_is_not_told_to_read_them() -> None:
    shown, session = scene("en", 4, "around")
    led(shown, session)
    shown.items(Screen(1920, 1080))
    sight = shown.sight()
    mover = next(seat for seat in sight.view.seats if seat.moves)
    assert now_words(sight, shown.hands, mover)[0].startswith("Read your cards")
    assert now_words(sight, shown.hands, replace(mover, hand=()))[0].startswith("No cards are left")
