"""Where seats will stand is chosen on the home screen, by carrying and by tapping."""

from __future__ import annotations

from itertools import product

import pytest
from geometry import SCREENS, faults
from test_home import BROKEN, DECK, LARGER, SCREEN, TINY, home, said, start, tap

from game.settings import Settings
from game.table.scenes.home import Home
from game.table.screen import Screen
from game.words import words


def place(scene: Home, key: str) -> tuple[float, float]:
    item = next(item for item in scene.items(SCREEN) if item.key == key)
    return item.x, item.y


def at_left(scene: Home) -> tuple[float, float]:
    table = next(item.box for item in scene.items(SCREEN) if item.key == "table")
    return table.left + 0.03 * table.w, table.top + 0.8 * table.h


def test_a_seat_is_carried_to_where_its_people_stand() -> None:
    scene = home()
    scene.drop("name 0", None, *at_left(scene))
    sides = [seat.chair.stand.side if seat.chair.stand else None for seat in start(scene).seats]
    assert sides == ["left", "left", "top", "right"]
    assert place(scene, "tray 0")[0] == place(scene, "tray 1")[0] < place(scene, "table")[0]


def test_two_taps_move_a_seat_too() -> None:
    scene = tap(home(), "tray 0")
    assert said(scene) == words("en")("Touch the place where {seat} stands", seat="Team A")
    scene.tap("table", *at_left(scene))
    assert place(scene, "tray 0")[0] == place(scene, "tray 1")[0]
    assert said(scene) == ""
    tap(scene, "tray 0", "tray 0")
    assert said(scene) == ""


def test_a_side_that_is_full_says_so() -> None:
    scene = home(seats=5)
    for seat in ("name 0", "name 4"):
        scene.drop(seat, None, *at_left(scene))
    assert said(scene) == words("en")("That side has no room for one more")
    sides = [seat.chair.stand.side for seat in start(scene).seats if seat.chair.stand]
    assert sides.count("left") == 2


def test_another_number_of_seats_stands_as_usual() -> None:
    scene = home()
    scene.drop("name 0", None, *at_left(scene))
    tap(scene, "seats more")
    assert all(seat.chair.stand is None for seat in start(scene).seats)


def test_where_seats_stand_is_remembered() -> None:
    scene = home()
    scene.drop("name 0", None, *at_left(scene))
    again = Home((DECK, TINY, BROKEN), scene.settings)
    assert start(again).seats == start(scene).seats


@pytest.mark.parametrize("screen", [*SCREENS, *LARGER], ids=str)
def test_moved_seats_can_be_touched_too(screen: Screen) -> None:
    for lang, seating in product(("he", "en"), ("around", "upright")):
        scene = Home((DECK,), Settings(lang=lang, seating=seating, seats=("",) * 4))
        table = next(item.box for item in scene.items(screen) if item.key == "table")
        scene.drop("name 3", None, table.left + 2, table.top + 0.7 * table.h)
        scene.tap("tray 1", 0, 0)
        assert faults(scene.items(screen), screen) == [], (lang, seating)
