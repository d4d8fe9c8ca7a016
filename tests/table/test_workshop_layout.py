"""A workshop between its steps: all of it on the screen, to be touched and read, from every side."""

from __future__ import annotations

from itertools import product

import pytest
from geometry import SCREENS, cut, faults
from homes import LARGER
from workshop_situations import SITUATIONS, looking, scene

from game.table.items import Item
from game.table.layout.places import REACH
from game.table.layout.stands import Seating
from game.table.looks import Pill
from game.table.screen import Screen, most_seats

WALL = Screen(1920, 1080)


@pytest.mark.parametrize("screen", [*SCREENS, *LARGER], ids=str)
@pytest.mark.parametrize("moment", SITUATIONS, ids=lambda moment: moment.__name__)
def test_all_of_it_lies_on_the_screen_and_can_be_read(moment, screen: Screen) -> None:  # type: ignore[no-untyped-def]
    for lang, seating in product(("he", "ar", "en"), ("around", "upright")):
        seats = most_seats(screen) if seating == "around" else 5 if most_seats(screen) > 4 else 2
        scene_, session = scene(lang, seats, seating)  # type: ignore[arg-type]
        scene_.items(screen)
        moment(scene_, session)
        items = scene_.items(screen)
        assert faults(items, screen) == [], (lang, seating)
        shown = tuple(item for item in without_names(items) if screen.mm > 400 or not item.key.startswith("came:"))
        assert cut(shown, screen) == [], (lang, seating)  # the report tells all that came, on the smallest glass too


def without_names(items: tuple[Item, ...]) -> tuple[Item, ...]:
    """Titles of steps may be cut on stones of a small screen: a touch shows them whole."""
    return tuple(item for item in items if not item.key.endswith(":title") and not item.key.startswith("parked "))


@pytest.mark.parametrize("seating", ["around", "upright"])
def test_what_leads_on_lies_on_both_sides_of_a_table_and_within_reach_on_a_wall(seating: Seating) -> None:
    for moment in SITUATIONS:
        scene_, session = scene("he", 4, seating)
        scene_.items(WALL)
        moment(scene_, session)
        pills = [item for item in scene_.items(WALL) if isinstance(item.look, Pill) and item.group.startswith("face:")]
        turns = {item.turn for item in pills}
        assert turns == ({0, 180} if seating == "around" else {0}), moment.__name__
        if seating == "upright":
            assert all(item.box.top >= WALL.height * REACH for item in pills)


def test_who_reads_the_parking_lot_sees_what_it_is_and_the_other_side_where_the_group_is() -> None:
    scene_, session = scene("en", 4, "around")
    scene_.items(WALL)
    looking(scene_, session)
    heads = {item.key: item.look.text for item in scene_.items(WALL) if item.key.startswith("here:")}  # type: ignore[union-attr]
    assert heads["here:180"].startswith("Parking lot")
    assert heads["here:0"] != heads["here:180"]


def test_the_panel_of_a_workshop_offers_nothing_that_is_for_turns() -> None:
    scene_, session = scene("en", 4)
    seat = session.state.seats[0].name
    for menu in ("", "back", f"seat {seat}"):
        scene_.items(WALL)
        if not scene_.hands.menu:
            scene_.tap("menu:0", 0, 0)
        scene_.hands.menu = menu or scene_.hands.menu
        there = {item.key for item in scene_.items(WALL)}
        assert "m:undo" in there or f"m:leave:{seat}" in there
        assert not [key for key in there if key.startswith(("m:turn", "m:skip"))]
