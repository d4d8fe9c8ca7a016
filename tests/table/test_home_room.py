"""What there is to do, group by group, and the page of the room, on the home screen."""

from __future__ import annotations

from itertools import product

import pytest
from geometry import SCREENS, cut, faults
from homes import BROKEN, CIRCLE, DECK, LARGER, SCREEN, TINY, home, plain, said, start, tap

from game.settings import Settings
from game.table.scenes.home import Home
from game.table.scenes.home_offers import file_of, offers
from game.table.screen import Screen, most_seats

FILES = (DECK, TINY, BROKEN, CIRCLE)


def test_every_game_is_offered_with_its_name_and_what_it_is_for() -> None:
    scene = tap(home(*FILES), "group games")
    for offer in offers("games", FILES):
        assert file_of(offer, FILES) is None
        assert said(scene, f"{offer.key} name")
        assert len(said(scene, f"{offer.key} about")) > 20
    tap(scene, "activity open-round")
    assert scene.choice.activity == "open-round"
    assert "shelf" not in {item.key for item in scene.items(SCREEN)}


def test_what_is_open_is_left_as_it_was() -> None:
    for key in ("done", "veil"):
        scene = tap(home(*FILES), "group games")
        before = scene.choice
        tap(scene, key)
        assert (scene.group, scene.choice) == (None, before)
    scene = tap(home(*FILES), "room")
    scene.press("escape")
    assert scene.room is None


def test_one_touch_takes_what_is_proposed_and_all_of_it_can_be_changed() -> None:
    scene = tap(home(*FILES, seats=2), "room", *["room people more"] * 10, *["room minutes less"] * 3)
    assert plain(said(scene, "proposal-text")).startswith("5 teams · 2 or 3 people in each")
    tap(scene, "take-room")
    assert scene.room is None
    begun = start(scene)
    assert (len(begun.seats), begun.seating, begun.options["turns"]) == (5, "upright", "together")
    again = tap(home(*FILES, seats=2), "room", "take-room", "seats more", "seating upright")
    assert len(start(again).seats) == 5
    assert "turns" not in again.choice.cards.rest


def test_rounds_together_are_taken_back_with_the_next_proposal() -> None:
    scene = tap(home(*FILES, seats=2), "room", *["room people more"] * 10, "take-room")
    assert scene.choice.cards.rest["turns"] == "together"
    tap(scene, "room", *["room people less"] * 8, "room seating around", "take-room")
    assert "turns" not in scene.choice.cards.rest


def test_one_alone_is_offered_the_self_check() -> None:
    scene = tap(home(*FILES, seats=2), "room", *["room people less"] * 4, "take-room")
    assert (scene.choice.activity, scene.choice.count) == ("circle", 1)


def test_numbers_end_where_nothing_more_makes_sense() -> None:
    scene = tap(
        home(*FILES), "room", *["room people less"] * 30, *["room screens less"] * 3, *["room minutes less"] * 30
    )
    assert scene.room is not None
    assert (scene.room.people, scene.room.screens, scene.room.minutes) == (1, 1, 10)


@pytest.mark.parametrize("screen", [*SCREENS, *LARGER], ids=str)
@pytest.mark.parametrize("keys", ["group games", "room", "room, room people more, room screens more"])
def test_all_of_it_is_on_the_screen_and_can_be_read(screen: Screen, keys: str) -> None:
    for lang, seating in product(("he", "ar", "en"), ("around", "upright")):
        scene = Home(FILES, Settings(lang=lang, seating=seating, seats=("",) * most_seats(screen)))
        tap(scene, *keys.split(", "), screen=screen)
        items = scene.items(screen)
        assert faults(items, screen) == [], (lang, seating)
        shown = tuple(item for item in items if item.layer > 10)
        assert cut(shown, screen) == [], (lang, seating)
