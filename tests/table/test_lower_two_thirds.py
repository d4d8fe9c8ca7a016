"""On a wall nobody has to reach above the lower two thirds, on the pages beside the game either."""

from __future__ import annotations

from itertools import product

import pytest
from homes import BROKEN, BROKEN_CIRCLE, CIRCLE, DECK, UNFINISHED, tap
from talks import a_talk
from talks import tap as tap_talk
from test_circle_end import an_end
from test_circle_end import tap as tap_end
from test_screen_page import opened, troubled

from game.settings import Settings
from game.table.items import Item
from game.table.layout.places import REACH
from game.table.looks import Veil
from game.table.scenes.home import Home
from game.table.scenes.screen_page import SECTIONS
from game.table.screen import LARGE, Screen, most_seats

PIXELS = ((1280, 720), (1920, 1080), (3840, 2160))
WIDTHS = (531.0, 952.0, 1218.0, 1660.0)
"""Millimetres: screens of 24, 43, 55 and 75 inches."""
WALLS = [Screen(*pixels, mm, scale) for pixels, mm, scale in product(PIXELS, WIDTHS, (1.0, LARGE))]


def aloft(items: tuple[Item, ...], screen: Screen, *but: str) -> list[str]:
    """What hands are for, and is not wholly in the lower two thirds; `but` are the beginnings of keys that do only what
    another one does lower down."""
    touched = [item for item in items if (item.tap or item.drag) and not isinstance(item.look, Veil)]
    assert touched
    return [item.key for item in touched if item.box.top < screen.height * REACH - 0.5 and not item.key.startswith(but)]


@pytest.mark.parametrize("screen", WALLS, ids=str)
@pytest.mark.parametrize(
    "keys", ["", "more", "quit", "name 0", "name 0, write-name", "deck more", "group games", "room"]
)
def test_home(screen: Screen, keys: str) -> None:
    for lang, (activity, seats) in product(("he", "en"), (("triples", most_seats(screen)), ("circle", 2))):
        settings = Settings(activity, lang=lang, seating="upright", seats=("",) * seats)
        scene = Home((DECK, BROKEN, CIRCLE, BROKEN_CIRCLE), settings, [UNFINISHED])
        tap(scene, *filter(None, keys.split(", ")), screen=screen)
        items = scene.items(screen)
        assert aloft(items, screen, "about", "rules", "room-sheet") == []
        assert {item.key for item in items if item.key.startswith("about") and item.tap} == {
            "about games",
        }


@pytest.mark.parametrize("screen", WALLS, ids=str)
@pytest.mark.parametrize("section", ["", *SECTIONS])
def test_the_page_of_the_screen(screen: Screen, section: str) -> None:
    for lang in ("he", "ar", "en"):
        page = opened(lang, screen, section)
        if section == "touch":
            troubled(page, screen)
        items = page.items(screen)
        assert aloft(items, screen) == []
        carried = [item for item in items if item.key in ("card", "edge")]
        assert all(item.box.top >= screen.height * REACH for item in carried), "a bank card is held there"


@pytest.mark.parametrize("screen", WALLS, ids=str)
@pytest.mark.parametrize("triples", [0, 3, 20])
def test_the_talk(screen: Screen, triples: int) -> None:
    ways = ["", "to next", "to next, write next gap", "to next, to end"]
    if triples:
        opened_ = "to wall, open 0 action, answer 0 relevant yes"
        ways = ["", "to wall", opened_, f"{opened_}, write triple 1 who", *(f"to wall, {way}" for way in ways[1:])]
    for lang, way in product(("he", "en"), ways):
        talk = tap_talk(a_talk(triples, lang, "upright"), *filter(None, way.split(", ")), screen=screen)
        items = talk.items(screen)
        high = [key for key in aloft(items, screen) if not lower_twin(key, items, screen)]
        assert high == [], (lang, way)


@pytest.mark.parametrize("screen", WALLS, ids=str)
@pytest.mark.parametrize("agreed", [0, 2, 9])
def test_the_page_after_a_circle(screen: Screen, agreed: int) -> None:
    for lang, way in product(("he", "en"), ("", "open 0", "to end")):
        end = tap_end(an_end(agreed, lang, "upright"), *filter(None, way.split(", ")), screen=screen)
        items = end.items(screen)
        low = {item.key for item in items if item.box.bottom >= screen.height * REACH + screen.control}
        assert [key for key in aloft(items, screen) if not (key.startswith("open ") and key in low)] == [], (lang, way)


def lower_twin(key: str, items: tuple[Item, ...], screen: Screen) -> bool:
    """Whether a card is one of a triple that another of its cards, lower down, opens too."""
    same = [item for item in items if item.tap and item.key.split()[:2] == key.split()[:2]]
    within = any(item.box.bottom >= screen.height * REACH + screen.control for item in same)
    return key.startswith("open ") and len(same) == 3 and within
