"""The map's picture as geometry: at every moment nothing overlaps that must not, nothing is cut, all can be touched."""

from __future__ import annotations

import pytest
from geometry import cut, faults
from map_situations import MOMENTS, actions, beginning, causes, scene, tidied

from game.table.items import Item
from game.table.layout.places import REACH, SEATINGS
from game.table.looks import Flow, Knot, Pill
from game.table.scenes.acts import Make, Tell
from game.table.screen import Screen
from game.words import LANGUAGES

SCREENS = (Screen(1280, 720), Screen(1920, 1080), Screen(3840, 2160), Screen(1600, 1200), Screen(2560, 1080))
BY_HAND = ("gaps", "scattered", "writing")
"""Moments in which cards lie over each other where hands laid them, or keyboards over the middle."""


def _kept_apart(items: tuple[Item, ...]) -> tuple[Item, ...]:
    """What must not lie over anything of its kind: lines cross."""
    return tuple(item for item in items if not isinstance(item.look, Flow))


@pytest.mark.parametrize("moment", [each for each in MOMENTS if each not in BY_HAND])
@pytest.mark.parametrize("seats", [1, 2, 4, 5, 8])
def test_nothing_overlaps_or_is_too_small(moment: str, seats: int) -> None:
    screens = SCREENS[1:3] if moment == "read" and seats > 4 else SCREENS  # on others, eight at once are too many
    for screen in screens:
        for seating in SEATINGS:
            table, session = scene("he", seats, seating)
            table.items(screen)
            MOMENTS[moment](table, session)
            assert faults(_kept_apart(table.items(screen)), screen) == [], (screen, seating)


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("moment", MOMENTS)
def test_no_words_are_cut(moment: str, lang: str) -> None:
    for seating in SEATINGS:
        for seats in (2, 4, 8):
            table, session = scene(lang, seats, seating, facilitator="absent")
            table.items(SCREENS[0])
            MOMENTS[moment](table, session)
            assert cut(table.items(SCREENS[0]), SCREENS[0]) == [], (seating, seats)


@pytest.mark.parametrize("lang", ["he", "en"])
def test_the_flow_runs_as_the_table_reads(lang: str) -> None:
    table, session = scene(lang, 3, "around")
    actions(table, session)
    items = {item.key: item for item in table.items(SCREENS[1])}
    gap, cause, action = (items[f"card:{session.state.on_map(kind)[0]}"].x for kind in ("gap", "cause", "action"))
    assert (gap > cause > action) if lang == "he" else (gap < cause < action)


@pytest.mark.parametrize("seats", [2, 5, 8])
def test_on_a_wall_everything_of_the_map_is_within_reach(seats: int) -> None:
    screen = SCREENS[1]
    table, session = scene("ar", seats, "upright")
    tidied(table, session)
    known = {*session.state.cards, *(" ".join(link) for link in session.state.links)}
    shown = [item for item in table.items(screen) if item.key.startswith(("card:", "knot:")) and item.key[5:] in known]
    assert len(shown) > len(session.state.cards)
    for item in shown:
        assert item.box.bottom >= screen.height * REACH + screen.tap, item.key


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("seats", [1, 2, 3, 4, 5, 6, 7, 8])
def test_no_seat_lacks_a_button_whatever_its_words_need(seats: int, lang: str) -> None:
    for screen in SCREENS:
        for seating in SEATINGS:
            table, session = scene(lang, seats, seating, facilitator="absent")
            causes(table, session)
            keys = {item.key for item in table.items(screen)}
            for seat in session.state.seats:
                assert {f"{key}:{seat.name}" for key in ("leaf", "write", "stage")} <= keys, (screen, seating)


def test_each_seat_has_the_stage_in_its_language_and_a_card_to_write() -> None:
    table, session = scene("en", 4, "around")
    beginning(table, session)
    first = session.state.seats[0].name
    table.chairs.change(first, lang="ar")
    items = {item.key: item for item in table.items(SCREENS[1])}
    assert items[f"now:{first}"].look.lang == "ar"  # type: ignore[union-attr]
    for seat in session.state.seats:
        assert isinstance(items[f"write:{seat.name}"].look, Pill)
        assert items[f"write:{seat.name}"].turn == items[f"tray:{seat.name}"].turn


def test_only_where_nobody_facilitates_anybody_opens_the_next_stage_and_is_asked_twice() -> None:
    for present in ("present", "absent"):
        table, session = scene("en", 2, "around", facilitator=present)
        beginning(table, session)
        table.items(SCREENS[1])
        acts = {key: act for key, act in table.board.acts.items() if key.startswith("stage:")}
        assert bool(acts) == (present == "absent")
        assert all(isinstance(act, Tell) and act.word == "sure" for act in acts.values())
    table.tap(next(iter(acts)), 0, 0)
    table.items(SCREENS[1])
    assert isinstance(table.board.acts[next(iter(acts))], Make)


def test_lines_of_a_card_that_is_read_shine_and_others_step_back() -> None:
    table, session = scene("he", 4, "around")
    MOMENTS["one_read"](table, session)
    read = next(thing.what for thing in table.hands.chosen.values())
    for item in table.items(SCREENS[1]):
        if isinstance(item.look, Flow):
            assert item.look.strength == ("lit" if read in item.key[5:].split() else "faint"), item.key


def test_a_touched_knot_opens() -> None:
    table, session = scene("he", 4, "around")
    causes(table, session)
    shown = [item for item in table.items(SCREENS[1]) if isinstance(item.look, Knot)]
    assert len(shown) >= len(session.state.links) - 1
    table.tap(shown[0].key, shown[0].x, shown[0].y)
    again = next(item for item in table.items(SCREENS[1]) if item.key == shown[0].key)
    assert isinstance(again.look, Knot)
    assert again.look.open
    before = len(session.state.links)
    table.tap(again.key, again.x, again.y)
    assert len(session.state.links) == before - 1
