"""The mirror at the end: each seat sees its own while it holds it up, and nobody another's."""

from __future__ import annotations

import pytest
from circle_situations import over, scene
from geometry import cut, faults

from game.core.game import FACILITATOR
from game.session.circle import CircleSession
from game.session.session import Undo
from game.table.items import Item
from game.table.layout.places import SEATINGS
from game.table.looks_circle import Profile
from game.table.scenes.circle import CircleScene
from game.table.scenes.scene import Over
from game.table.screen import Screen
from game.words import LANGUAGES

SCREENS = (Screen(1280, 720), Screen(1920, 1080), Screen(3840, 2160), Screen(1600, 1200))


def _ended(lang: str, seats: int, seating: str = "around") -> tuple[CircleScene, CircleSession, list[str]]:
    table, session = scene(lang, seats, seating)  # type: ignore[arg-type]
    table.items(SCREENS[1])
    over(table, session)
    table.items(SCREENS[1])
    return table, session, [seat.name for seat in session.state.seats]


def _profiles(items: tuple[Item, ...]) -> dict[str, Profile]:
    return {item.key: item.look for item in items if isinstance(item.look, Profile)}


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("seats", [1, 3, 4, 8])
def test_a_mirror_lies_on_the_screen_and_is_read_whole(lang: str, seats: int) -> None:
    for screen in SCREENS:
        for seating in SEATINGS:
            table, _, names = _ended(lang, seats, seating)
            table.items(screen)
            for name in names:
                table.hands.covers.turned_up = frozenset({name})
                items = table.items(screen)
                assert faults(items, screen) == [], (screen, seating, name)
                assert [key for key in cut(items, screen) if key.startswith("mirror")] == [], (screen, seating)


def test_it_is_seen_only_while_it_is_held_up() -> None:
    table, _, names = _ended("he", 4)
    assert not _profiles(table.items(SCREENS[1]))
    table.rest(frozenset({f"cover:{names[1]}"}))
    items = table.items(SCREENS[1])
    assert list(_profiles(items)) == [f"profile:{names[1]}"]
    assert all(item.sudden for item in items if item.key.startswith(("profile:", "mirror")))
    table.rest(frozenset())
    assert not _profiles(table.items(SCREENS[1]))


def test_a_tap_turns_it_up_and_covers_it_again() -> None:
    table, _, names = _ended("ar", 2)
    for shown in (True, False):
        button = next(item for item in table.items(SCREENS[1]) if item.key == f"turn-up:{names[0]}")
        table.tap(button.key, button.x, button.y)
        assert bool(_profiles(table.items(SCREENS[1]))) == shown


def test_the_picture_knows_no_mirror_but_those_turned_up() -> None:
    table, _, names = _ended("en", 3)
    table.hands.covers.turned_up = frozenset({names[2]})
    assert [seat.name for seat in table.sight().view.seats if seat.mirror is not None] == [names[2]]


def test_no_mirror_is_there_before_the_end_and_none_after_it_is_taken_back() -> None:
    table, session, names = _ended("en", 3)
    table.hands.covers.turned_up = frozenset(names)
    assert len(_profiles(table.items(SCREENS[1]))) == 3
    table.make(FACILITATOR, Undo())
    assert session.state.over is None
    assert not _profiles(table.items(SCREENS[1]))


def test_all_go_on_together_when_somebody_is_sure() -> None:
    table, _, names = _ended("en", 2)
    for following in (None, Over()):
        button = next(item for item in table.items(SCREENS[1]) if item.key == f"on:{names[0]}")
        table.tap(button.key, button.x, button.y)
        assert table.next == following
