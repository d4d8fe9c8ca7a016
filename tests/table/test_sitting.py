"""A seat chooses how it sits: where, turned which way, in which language, size and colour."""

from __future__ import annotations

from collections.abc import Iterator

import pygame
import pytest
from fingers import Fingers
from situations import scene

from game.table.looks import CardFace, Dot, NameTag, Pill
from game.table.scenes.chairs import plain_chairs, read_chairs
from game.table.scenes.triples import TriplesScene
from game.table.screen import Screen
from game.table.window import Window
from game.words import words

A, B, C, D = (f"Team {letter}" for letter in "ABCD")


@pytest.fixture
def window() -> Iterator[Window]:
    window = Window((1920, 1080), 1210, "t")
    yield window
    window.close()


def table(window: Window, seating: str = "around", seats: int = 4) -> tuple[Fingers, TriplesScene]:
    shown, _ = scene("en", seats, seating)  # type: ignore[arg-type]
    return Fingers(window, shown), shown


def carry(hands: Fingers, key: str, x: float, y: float, steps: int = 8, finger: int = 1) -> None:
    x0, y0 = hands.place(key)
    hands.post(pygame.FINGERDOWN, finger, x0, y0)
    for step in range(1, steps + 1):
        hands.post(pygame.FINGERMOTION, finger, x0 + (x - x0) * step / steps, y0 + (y - y0) * step / steps)
        hands.look()


def drop(hands: Fingers, x: float, y: float, finger: int = 1) -> None:
    hands.look(0.1)
    hands.post(pygame.FINGERUP, finger, x, y)
    hands.look()


def test_a_name_carried_to_another_side_takes_its_tray_there(window: Window) -> None:
    hands, _ = table(window)
    carry(hands, f"name:{A}", 60, 900)
    drop(hands, 60, 900)
    items = hands.items()
    assert items[f"tray:{A}"].turn == items[f"tray:{B}"].turn == 90
    assert items[f"tray:{A}"].y > items[f"tray:{B}"].y
    assert not items[f"tray:{A}"].box.meets(items[f"tray:{B}"].box)


def test_a_tray_stands_where_its_people_stand_along_a_side(window: Window) -> None:
    hands, _ = table(window)
    for _ in range(2):
        hands.tap(f"name:{A}")
        hands.tap(f"place-breadth--1:{A}")
        hands.tap(f"place-done:{A}")
    before = hands.items()[f"tray:{A}"].x
    carry(hands, f"name:{A}", 500, 1000)
    drop(hands, 500, 1000)
    assert hands.items()[f"tray:{A}"].x < before - 100


def test_a_full_side_says_so_and_nothing_moves(window: Window) -> None:
    hands, shown = table(window)
    for seat, y in ((A, 900), (C, 300)):
        carry(hands, f"name:{seat}", 60, y)
        drop(hands, 60, y)
    moved = hands.items()
    assert shown.chairs.of(A).stand.side == "left"  # type: ignore[union-attr]
    assert shown.chairs.of(C).stand.side == "top"  # type: ignore[union-attr]
    assert moved[f"now:{C}"].look.text == words("en")("That side has no room for one more")  # type: ignore[union-attr]


@pytest.mark.parametrize("seating", ["around", "upright"])
def test_what_dragging_does_tapping_does_too(window: Window, seating: str) -> None:
    hands, shown = table(window, seating)
    hands.tap(f"name:{A}")
    sides = set()
    for _ in range(16):
        hands.tap(f"place-step-1:{A}")
        sides.add(shown.chairs.of(A).stand.side)  # type: ignore[union-attr]
    assert sides == {"bottom", "left", "top", "right"}
    hands.tap(f"place-done:{A}")
    assert f"place:{A}" not in hands.items()


def test_a_seat_is_turned_and_its_panel_with_it(window: Window) -> None:
    hands, _ = table(window)
    hands.tap(f"name:{A}")
    for turn in (90, 180, 270, 0):
        hands.tap(f"place-turn:{A}")
        items = hands.items()
        assert items[f"tray:{A}"].turn == items[f"place:{A}"].turn == items[f"name:{A}"].turn == turn


def test_a_seat_reads_its_own_language_in_its_own_size(window: Window) -> None:
    hands, _ = table(window)
    usual = hands.items()
    hands.tap(f"name:{A}")
    hands.tap(f"place-lang-ar:{A}")
    hands.tap(f"place-text-large:{A}")
    hands.tap(f"place-done:{A}")
    items = hands.items()
    card, other = hands.keys("card:")[0], items[f"now:{B}"]
    assert items[f"now:{A}"].text > usual[f"now:{A}"].text == other.text
    declare = items[f"declare:{A}"].look
    assert declare.text == words("ar")("We narrowed it!")  # type: ignore[union-attr]
    assert other.look == usual[f"now:{B}"].look
    assert items[card].look.lang in ("ar", "en")  # type: ignore[union-attr]


def test_a_colour_belongs_to_one_seat(window: Window) -> None:
    hands, _ = table(window)
    hands.tap(f"name:{A}")
    offered = {
        item.look.colour
        for key, item in hands.items().items()
        if key.startswith("place-colour") and isinstance(item.look, Dot)
    }
    others = [hands.items()[f"name:{seat}"].look for seat in (B, C, D)]
    assert not offered & {tag.colour for tag in others if isinstance(tag, NameTag)}
    chosen = max(colour for colour in offered if isinstance(colour, int))
    hands.tap(f"place-colour-{chosen}:{A}")
    tag = hands.items()[f"name:{A}"].look
    assert isinstance(tag, NameTag)
    assert tag.colour == chosen


def test_all_seats_choose_at_once_and_no_panel_covers_another(window: Window) -> None:
    hands, _ = table(window, seats=8)
    for seat in "ABCDEFGH":
        hands.tap(f"name:Team {seat}")
    boxes = [item.box.grown(-0.5) for key, item in hands.items().items() if key.startswith("place:")]
    assert len(boxes) == 8
    assert not any(a.meets(b) for at, a in enumerate(boxes) for b in boxes[at + 1 :])


def test_a_card_is_read_in_the_language_of_the_seat_it_is_over(window: Window) -> None:
    hands, shown = table(window)
    shown.chairs.change(C, lang="he")
    card = next(key for key, thing in shown.board.things.items() if thing.where == "hand" and thing.seat == A)
    x, y = hands.place(f"tray:{C}")
    carry(hands, card, x, y)
    face = hands.items()[card].look
    assert isinstance(face, CardFace)
    assert face.lang == "he"
    x, y = hands.place(f"tray:{A}")
    hands.post(pygame.FINGERMOTION, 1, x, y)
    hands.look()
    face = hands.items()[card].look
    assert isinstance(face, CardFace)
    assert face.lang == "en"
    drop(hands, x, y)


def test_how_seats_sit_is_kept_and_read_again() -> None:
    shown, _ = scene("en", 4, "around")
    shown.items(Screen(1920, 1080))
    shown.tap(f"name:{A}", 0, 0)
    shown.items(Screen(1920, 1080))
    shown.tap(f"place-step-1:{A}", 0, 0)
    kept = plain_chairs(shown.chairs.everyone())
    assert read_chairs({"chairs": kept}) == shown.chairs.everyone()


@pytest.mark.parametrize(
    "kept",
    [None, [], {A: 3}, {A: {"stand": {"side": "above"}, "colour": 99, "lang": "xx", "large": "yes"}}],
)
def test_what_was_kept_wrongly_is_the_usual(kept: object) -> None:
    chairs = read_chairs({"chairs": kept, "langs": {B: "he"}})
    assert chairs[B].lang == "he"
    assert all(chair.stand is None and chair.colour is None for chair in chairs.values())


def test_done_is_marked_and_the_language_chosen_too(window: Window) -> None:
    hands, _ = table(window)
    hands.tap(f"name:{B}")
    items = hands.items()
    tones = {key: item.look.tone for key, item in items.items() if isinstance(item.look, Pill)}
    assert tones[f"place-lang-en:{B}"] == "plain"
    assert tones[f"place-lang-he:{B}"] == tones[f"place-text-large:{B}"] == "quiet"
    assert tones[f"place-done:{B}"] == "lit"
