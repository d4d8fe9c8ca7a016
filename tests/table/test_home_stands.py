"""Where seats will stand is chosen on the home screen, by carrying and by tapping."""

from __future__ import annotations

from itertools import product
from pathlib import Path

import pygame
import pytest
from geometry import SCREENS, faults
from homes import BROKEN, DECK, LARGER, SCREEN, TINY, home, said, start, tap
from keyboard import Keys

from game.app import Table
from game.settings import Settings
from game.table.layout.stands import usual
from game.table.scenes.home import Home
from game.table.scenes.scene import Start
from game.table.screen import Screen
from game.wanted import Wanted
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
    assert said(scene) == "That side has no room for one more. Choose another side, or fewer teams."
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


@pytest.mark.parametrize("seating", ["around", "upright"])
@pytest.mark.parametrize("by", ["step 1", "step -1"])
def test_steps_lead_round_the_table_and_back(by: str, seating: str) -> None:
    scene = tap(home(seating=seating), "name 0")
    first, seen = place(scene, "tray 0"), set()
    for _ in range(40):
        tap(scene, by)
        seen.add(place(scene, "tray 0"))
    assert len({scene.choice.seats[0].chair.stand, scene.choice.seats[1].chair.stand}) == 2
    assert len(seen) > 6
    assert any(abs(x - first[0]) + abs(y - first[1]) < 3 for x, y in seen)
    tap(scene, "seat-done")
    assert "seat-panel" not in {item.key for item in scene.items(SCREEN)}


def test_a_step_to_the_right_goes_clockwise() -> None:
    for lang in ("he", "en"):
        scene = tap(home(lang=lang), "name 0")
        items = {item.key: item for item in scene.items(SCREEN)}
        assert items["step -1"].x < items["step 1"].x
        before = place(scene, "tray 0")
        tap(scene, "step 1")
        assert place(scene, "tray 0")[0] < before[0], "at the bottom clockwise is to the left"


def test_another_seat_is_taken_up_by_its_name_while_one_is() -> None:
    scene = tap(home(), "name 0", "name 2")
    assert "Team C" in said(scene).replace("\u2068", "").replace("\u2069", "")
    tap(scene, "name 2")
    assert said(scene) == ""


def test_steps_and_names_need_no_hand_on_the_glass(tmp_path: Path) -> None:
    table = Table(Wanted(data=tmp_path, window=(1280, 720), lang="en"))
    scene = table.scene
    assert isinstance(scene, Home)
    keys = Keys(table.window, scene)
    for key in ("name 1", "step 1", "step 1", "write-name"):
        keys.tap(key)
    keys.type("North")
    keys.press(pygame.K_RETURN)
    for key in ("name 0", "step -1"):
        keys.tap(key)
    keys.press(pygame.K_ESCAPE)
    keys.tap("start")
    assert isinstance(scene.next, Start)
    first, second, *_ = scene.next.seats
    assert second.name == "North"
    usual_ = usual(4, "around", mirrored=False)
    assert first.chair.stand not in (None, usual_[0])
    assert second.chair.stand not in (None, usual_[1])
    table.window.close()


@pytest.mark.parametrize("screen", [*SCREENS, *LARGER], ids=str)
def test_moved_seats_can_be_touched_too(screen: Screen) -> None:
    for lang, seating in product(("he", "en"), ("around", "upright")):
        scene = Home((DECK,), Settings(lang=lang, seating=seating, seats=("",) * 4))
        table = next(item.box for item in scene.items(screen) if item.key == "table")
        scene.drop("name 3", None, table.left + 2, table.top + 0.7 * table.h)
        scene.tap("tray 1", 0, 0)
        assert faults(scene.items(screen), screen) == [], (lang, seating)
