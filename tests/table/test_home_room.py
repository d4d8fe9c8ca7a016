"""What there is to do, group by group, and the page of the room, on the home screen."""

from __future__ import annotations

from itertools import product
from pathlib import Path

import pytest
from geometry import SCREENS, cut, faults
from homes import BROKEN, CIRCLE, DECK, LARGER, SCREEN, TINY, home, plain, said, start, tap

from game.activities import activity
from game.pages import home_page
from game.settings import Settings
from game.shipped import MEETINGS, folder, own_decks
from game.table.scenes.home import Home
from game.table.scenes.home_choice import MINUTES
from game.table.scenes.home_files import of_kind
from game.table.scenes.home_offers import GROUPS, Offer, file_of, offers
from game.table.scenes.scene import Start
from game.table.screen import Screen, most_seats
from game.wanted import Wanted

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


def test_whatever_comes_along_can_be_begun_from_home(tmp_path: Path) -> None:
    scene = home_page(Wanted(tmp_path), Settings(lang="en", seats=("",) * 4), None, "en", SCREEN)
    for group in GROUPS:
        there = offers(group, scene.files)
        assert len(there) >= {"games": 4, "boards": 14, "workshops": 4}[group]
        for offer in there:
            scene.group = None
            tap(scene, f"group {group}")
            scene.tap(offer.key, 0, 0)
            assert scene.offer == offer
            assert scene.obstacle() is None, offer
            tap(scene, "start")
            assert isinstance(scene.next, Start)
            assert scene.next.activity == offer.activity
            options, problems = activity(offer.activity).read_options(scene.next.options)
            assert problems == [], options
            scene.next = None


def test_meetings_stand_as_they_are_held_and_own_ones_after_them(tmp_path: Path) -> None:
    own = own_decks(tmp_path) / "a-meeting-of-ours.yaml"
    own.parent.mkdir(parents=True)
    own.write_bytes((folder("decks") / "agendas" / "third-meeting.yaml").read_bytes())
    scene = home_page(Wanted(tmp_path), Settings(lang="en", seats=("",) * 4), None, "en", SCREEN)
    meetings = [file.name for file in of_kind(scene.files, "agenda")]
    assert meetings == ["first-meeting", "second-meeting", "third-meeting", "partnership-meeting", own.stem]
    assert sorted(MEETINGS) == sorted(file.stem for file in (folder("decks") / "agendas").glob("*.yaml"))


def test_boards_and_workshops_are_remembered_with_their_minutes_as_their_files_say(tmp_path: Path) -> None:
    scene = home_page(Wanted(tmp_path), Settings(lang="en", seats=("",) * 4), None, "en", SCREEN)
    number = [file.name for file in of_kind(scene.files, "board")].index("traffic-light")
    tap(scene, "group boards")
    scene.tap(f"file board {number}", 0, 0)
    minutes = scene.choice.minutes(scene.deck)
    assert scene.deck is not None
    assert minutes == scene.deck.content.minutes.normal
    tap(scene, "minutes more")
    assert start(scene).options == {"minutes": next(each for each in MINUTES if each > minutes)}
    again = home_page(Wanted(tmp_path), scene.settings, None, "en", SCREEN)
    assert again.offer == Offer("board", number)
    assert start(again).options == {}


def test_the_shelf_is_leafed_through_round_and_round(tmp_path: Path) -> None:
    scene = home_page(Wanted(tmp_path), Settings(lang="he", seats=("",) * 4), None, "he", SCREEN)
    tap(scene, "group boards")
    seen: set[str] = set()
    for _ in range(3):
        seen |= {item.key for item in scene.items(SCREEN) if item.key.startswith("file") and item.tap}
        tap(scene, "leaf more")
    assert seen == {offer.key for offer in offers("boards", scene.files)}
    before = {item.key for item in scene.items(SCREEN)}
    tap(scene, "leaf less", "leaf more")
    assert {item.key for item in scene.items(SCREEN)} == before


def test_meetings_that_follow_each_other_are_offered_in_their_order(tmp_path: Path) -> None:
    scene = home_page(Wanted(tmp_path), Settings(lang="he", seats=("",) * 4), None, "he", SCREEN)
    files = [file_of(offer, scene.files) for offer in offers("workshops", scene.files)]
    names = ["first-meeting", "second-meeting", "third-meeting", "partnership-meeting"]
    assert [file.name for file in files if file] == names


def test_a_room_with_time_is_offered_the_workshop_that_fits_it(tmp_path: Path) -> None:
    scene = home_page(Wanted(tmp_path), Settings(lang="en", seats=("",) * 4), None, "en", SCREEN)
    tap(scene, "room", "take-room")
    begun = start(scene)
    assert begun.activity == "agenda"
    assert begun.options == {"minutes": 90}
    assert scene.deck is not None
    others = [file.content.minutes for file in of_kind(scene.files, "agenda")]
    assert abs(scene.deck.content.minutes - 90) == min(abs(each - 90) for each in others)


@pytest.mark.parametrize("screen", [*SCREENS, *LARGER], ids=str)
@pytest.mark.parametrize("group", ["boards", "workshops"])
def test_every_board_and_workshop_can_be_read_and_touched(screen: Screen, group: str, tmp_path: Path) -> None:
    for lang, seating in (("he", "around"), ("ar", "upright"), ("en", "around")):
        settings = Settings(lang=lang, seating=seating, seats=("",) * 2)
        scene = home_page(Wanted(tmp_path), settings, None, lang, screen)
        tap(scene, f"group {group}", screen=screen)
        for _ in range(3):
            items = scene.items(screen)
            assert faults(items, screen) == [], (lang, seating)
            assert cut(tuple(item for item in items if item.layer > 10), screen) == [], (lang, seating)
            scene.tap("leaf more", 0, 0)
