"""The home screen as it looks: everything is there, can be read and touched, on every screen."""

from __future__ import annotations

from itertools import product

import pytest
from geometry import SCREENS, cut, faults
from homes import BROKEN, BROKEN_CIRCLE, CIRCLE, DECK, LARGER, SCREEN, SMALL, UNFINISHED, home, said, tap

from game.faults import Fault
from game.settings import Settings
from game.table.looks import Panel, Pill, Text
from game.table.scenes.home import Home
from game.table.screen import LARGE, Screen, most_seats
from game.words import words


@pytest.mark.parametrize("screen", [*SCREENS, *LARGER], ids=str)
def test_everything_is_on_the_screen_and_can_be_touched(screen: Screen) -> None:
    for lang, seating, seats in product(("he", "ar", "en"), ("around", "upright"), range(1, most_seats(screen) + 1)):
        kind = "circle" if seats % 2 else "triples"
        settings = Settings(kind, lang=lang, seating=seating, seats=("",) * seats)
        scene = Home((DECK, BROKEN, CIRCLE, BROKEN_CIRCLE), settings, [UNFINISHED])
        assert faults(scene.items(screen), screen) == [], (lang, seating, seats)


@pytest.mark.parametrize("screen", [*SCREENS, *LARGER], ids=str)
@pytest.mark.parametrize("keys", ["more", "quit", "name 0", "name 0, write-name", "deck more", "group games", "room"])
@pytest.mark.parametrize("seating", ["around", "upright"])
def test_so_it_is_while_something_is_asked(screen: Screen, keys: str, seating: str) -> None:
    for lang, kind in (("he", "triples"), ("en", "circle")):
        files = (DECK, BROKEN, CIRCLE, BROKEN_CIRCLE)
        scene = home(*files, lang=lang, seats=most_seats(screen), seating=seating, activity=kind)
        tap(scene, *keys.split(", "), screen=screen)
        assert faults(scene.items(screen), screen) == []


@pytest.mark.parametrize("screen", [*SCREENS, *LARGER], ids=str)
def test_the_words_fit_their_boxes(screen: Screen) -> None:
    for lang, kind in product(("he", "ar", "en"), ("triples", "circle")):
        settings = Settings(kind, lang=lang, seats=("",) * most_seats(screen))
        scene = Home((DECK, BROKEN, CIRCLE, SMALL), settings, [UNFINISHED])
        assert cut(scene.items(screen), screen) == [], (lang, kind)
        for key in ("situations more", "rule scores yes", "rule choose yes", "rule die off", "more"):
            scene.tap(key, 0, 0)
            assert cut(scene.items(screen), screen) == [], (lang, kind, key)


@pytest.mark.parametrize("screen", [screen for screen in (*SCREENS, *LARGER) if screen.mm > 400], ids=str)
def test_what_went_wrong_can_be_read(screen: Screen) -> None:
    path = "/home/facilitator/.local/share/phenomenon/settings.json"
    for lang, reason in product(("he", "ar", "en"), ("damaged", "disk-full")):
        trouble = Fault("settings-unreadable", path=path, reason=reason)
        scene = Home((DECK,), Settings(lang=lang, trouble=trouble), [UNFINISHED])
        assert cut(scene.items(screen), screen) == [], lang


def test_a_long_name_stays_on_its_tag() -> None:
    scene = tap(home(), "name 0", "write-name")
    scene.write("ב" * 400)
    scene.press("enter")
    assert 8 < len(scene.names[0]) < 40
    assert faults(scene.items(SCREEN), SCREEN) == []


def test_the_chosen_activity_is_shown_by_more_than_colour() -> None:
    items = {item.key: item.look for item in home().items(SCREEN)}
    assert items["about games"] == Panel("paper")
    assert items["group games"] == Pill("Something else", "en", "quiet", "check")
    there = {item.key: item.look for item in tap(home(), "group games").items(SCREEN)}
    assert (there["activity triples"], there["activity open-round"]) == (Panel("paper"), Panel("glass"))
    assert "activity triples mark" in there


def test_every_text_comes_from_the_words() -> None:
    assert said(home(lang="en"), "start") == words("en")("Start")


def test_what_makes_room_for_more_teams_is_said() -> None:
    screen = Screen(1280, 720, 531, LARGE)
    scene = Home((DECK,), Settings(lang="en", seats=("",) * 3), most=most_seats(screen))
    tap(scene, "seats more", screen=screen)
    told = next(item.look for item in scene.items(screen) if item.key == "message")
    assert isinstance(told, Text)
    assert "usual text" in told.text
    scene = tap(home(seats=8), "seats more")
    assert "larger one" in said(scene)
