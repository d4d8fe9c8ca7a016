"""The circle's picture as geometry: in every phase nothing overlaps, nothing is cut, and everything can be touched."""

from __future__ import annotations

from itertools import product

import pytest
from circle_situations import MOMENTS, agreeing, choosing, comparing, over, placing, rolling, scene
from geometry import cut, faults

from game.core.game import FACILITATOR
from game.rules.circle import moves as m
from game.rules.circle.words import Dimension
from game.table.focus import walk
from game.table.items import Box, Item
from game.table.layout.places import REACH, SEATINGS
from game.table.layout.ring import ring
from game.table.layout.stands import Seating
from game.table.looks import Pill, Text
from game.table.looks_circle import SituationCard, SpaceLight
from game.table.scenes.acts import Choose, Make
from game.table.scenes.circle import CircleScene
from game.table.screen import Screen
from game.words import LANGUAGES

SCREENS = (Screen(1280, 720), Screen(1920, 1080), Screen(3840, 2160), Screen(1600, 1200), Screen(2560, 1080))


def _drawn(items: tuple[Item, ...]) -> tuple[Item, ...]:
    """Items whose boxes are no larger than what is painted in them."""
    return tuple(item for item in items if not isinstance(item.look, SpaceLight))


@pytest.mark.parametrize("moment", MOMENTS)
@pytest.mark.parametrize("seats", [1, 2, 3, 4, 5, 8])
def test_nothing_overlaps_or_is_too_small(moment: str, seats: int) -> None:
    for screen in SCREENS:
        for seating in SEATINGS:
            table, session = scene("he", seats, seating)
            table.items(screen)
            MOMENTS[moment](table, session)
            assert faults(_drawn(table.items(screen)), screen) == [], (screen, seating)


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("moment", MOMENTS)
def test_no_words_are_cut(moment: str, lang: str) -> None:
    for seating in SEATINGS:
        for seats in (2, 4, 8):
            table, session = scene(lang, seats, seating)
            table.items(SCREENS[0])
            MOMENTS[moment](table, session)
            assert cut(table.items(SCREENS[0]), SCREENS[0]) == [], (seating, seats)


def _lying(items: tuple[Item, ...], *starts: str) -> list[Box]:
    return [item.box for item in items if item.key.startswith(starts)]


@pytest.mark.parametrize("seats", [2, 4, 8])
def test_what_stands_beside_the_ring_keeps_clear_of_it(seats: int) -> None:
    for screen in SCREENS:
        for seating in SEATINGS:
            table, session = scene("en", seats, seating)
            rolling(table, session)
            items = table.items(screen)
            ring = next(item.box for item in items if item.key == "ring")
            beside = _lying(items, "situation:", "heading:", "prompt:", "clock:")
            assert beside
            assert not any(ring.grown(-1).meets(box) for box in beside), (screen, seating)


def test_each_side_of_a_lying_screen_has_words_and_situations_before_it() -> None:
    table, session = scene("he", 4, "around")
    rolling(table, session)
    turns = {item.key[:-2]: set() for item in table.items(SCREENS[1]) if item.key.endswith((":0", ":1"))}
    for item in table.items(SCREENS[1]):
        if item.key[:-2] in turns:
            turns[item.key[:-2]].add(item.turn)
    for key in ("heading", "prompt", *(f"situation:{each.card}" for each in session.state.situations)):
        assert turns[key] == {0, 180}


def test_the_die_rolls_from_one_hand_to_the_other() -> None:
    table, session = scene("en", 3, "around")
    rolling(table, session)
    waits = next(item for item in table.items(SCREENS[1]) if item.key == "die")
    assert table.board.acts["die"] == Make(session.state.turn or "", m.Roll())
    table.tap("die", waits.x, waits.y)
    lies = next(item for item in table.items(SCREENS[1]) if item.key == "die")
    assert (lies.x, lies.y) != (waits.x, waits.y)
    assert lies.passing
    assert lies.look.pips == session.state.rolled  # type: ignore[union-attr]
    assert "die" not in table.board.acts


def test_a_pawn_walks_the_spaces_between() -> None:
    table, session = scene("en", 2, "around")
    rolling(table, session)
    table.items(SCREENS[1])
    seat = session.state.seats[0]
    assert session.submit("facilitator", m.Roll(4))
    pawn = next(item for item in table.items(SCREENS[1]) if item.key == f"pawn:{seat.name}")
    assert len(pawn.way) == 3


def _sector(table: CircleScene, dimension: Dimension) -> Box:
    laid = ring(SCREENS[1], table.sight().plan, "upright")
    return laid.sector(dimension)[0]


def test_who_sorted_alike_stands_in_one_sector() -> None:
    table, session = scene("en", 5, "upright")
    comparing(table, session)
    items = {item.key: item for item in table.items(SCREENS[1])}
    for seat, dimension in session.state.compared:
        assert items[f"token:{seat}"].box.within(_sector(table, dimension).grown(1))


def _tapped(table: CircleScene, screen: Screen, key: str) -> tuple[Item, ...]:
    item = next(item for item in table.items(screen) if item.key == key and item.tap)
    table.tap(key, item.x, item.y)
    return table.items(screen)


def _choices(items: tuple[Item, ...]) -> list[str]:
    return [item.key for item in items if item.key.startswith("choice:")]


@pytest.mark.parametrize("seating", SEATINGS)
def test_a_situation_is_read_before_all_else_and_then_chosen(seating: Seating) -> None:
    for screen, seats in product(SCREENS, (1, 2, 5)):
        table, session = scene("he", seats, seating, choose="yes")
        choosing(table, session)
        key = _choices(table.items(screen))[0]
        items = _tapped(table, screen, key)
        raised = [item for item in items if item.key.startswith(("closeup:", "choose:", "close:"))]
        assert len(raised) == 3
        assert not [
            each.key
            for each in items
            for item in raised
            if each.layer >= item.layer and each.box.grown(-1).meets(item.box) and each not in raised
        ]
        assert faults(items, screen) == cut(items, screen) == []
        _tapped(table, screen, next(item.key for item in raised if item.key.startswith("choose:")))
        assert [each.card for each in session.state.situations] == [key.removeprefix("choice:")]


@pytest.mark.parametrize("seats", [1, 6, 8])
def test_on_a_wall_situations_are_chosen_within_reach(seats: int) -> None:
    for screen, lang in product(SCREENS, LANGUAGES):
        table, session = scene(lang, seats, "upright", choose="yes")
        choosing(table, session)
        items = table.items(screen)
        if not _choices(items):
            items += _tapped(table, screen, next(item.key for item in items if item.key.startswith("leaf:")))
        key = _choices(items)[0]
        if isinstance(table.board.acts[key], Choose):
            items += _tapped(table, screen, key)
        assert cut(items, screen) == []
        high = [item.key for item in items if item.tap and item.box.top < screen.height * REACH - 0.5]
        assert high == [], (screen, lang)


def test_a_sector_is_chosen_on_the_ring() -> None:
    table, session = scene("en", 2, "around", die="off")
    rolling(table, session)
    item = next(item for item in table.items(SCREENS[1]) if item.key == "words:control")
    assert item.tap
    table.tap(item.key, item.x, item.y)
    assert session.state.dimension == "control"


def test_at_the_end_all_situations_lie_open_again() -> None:
    table, session = scene("en", 2, "around")
    over(table, session)
    shown = {item.key for item in table.items(SCREENS[1])}
    assert {f"situation:{each.card}:0" for each in session.state.situations} <= shown


def test_what_lies_covered_shows_nothing_in_the_middle() -> None:
    table, session = scene("en", 4, "around")
    placing(table, session)
    before = _beside_trays(table.items(SCREENS[1]))
    done = next(mark for mark in session.state.marks)
    assert session.submit(done.seat, m.Place("none", done.named))
    assert _beside_trays(table.items(SCREENS[1])) == before


def _beside_trays(items: tuple[Item, ...]) -> list[Item]:
    return [item for item in items if not item.group.startswith("seat:")]


@pytest.mark.parametrize(("move", "arrives"), [(m.Agree(), True), (m.Park(), False)])
def test_what_is_agreed_on_goes_from_its_sheet_into_the_hub(move: m.Move, arrives: bool) -> None:
    table, session = scene("en", 4, "around")
    agreeing(table, session)
    assert any(item.key == "agreement:situation" for item in table.items(SCREENS[1]))
    assert session.submit(FACILITATOR, move)
    hub = next(item for item in table.items(SCREENS[1]) if item.key == "hub")
    assert ("agreement:situation" in hub.takes) == arrives


def _texts(items: tuple[Item, ...]) -> set[str]:
    return {item.look.text for item in items if isinstance(item.look, Text | Pill)}


@pytest.mark.parametrize("moment", MOMENTS)
def test_one_alone_is_not_spoken_to_as_many(moment: str) -> None:
    table, session = scene("en", 1, "around")
    table.items(SCREENS[1])
    MOMENTS[moment](table, session)
    items = table.items(SCREENS[1])
    many = ("Each team", "each team", "We all", "speak first", "First we hear", "Our ", "e agree", "the talk")
    assert [text for text in _texts(items) for words in many if words in text] == []
    assert {item.turn for item in items if item.key.startswith(("heading", "prompt", "clock", "situation"))} <= {0}


def test_one_alone_is_asked_for_its_level_only() -> None:
    table, session = scene("en", 1, "around", die="off")
    rolling(table, session)
    seat = session.state.seats[0].name
    assert session.submit(seat, m.Aim("control"))
    _tapped(table, SCREENS[1], f"level:{seat}:fitting")
    assert session.state.phase == "talk"


def test_what_stands_beside_the_ring_is_in_the_language_of_its_readers() -> None:
    table, session = scene("he", 2, "around")
    rolling(table, session)
    table.items(SCREENS[1])
    across = next(seat.name for seat in session.state.seats if table.sight().place(seat.name).turn == 180)
    table.chairs.change(across, lang="en")
    langs = {
        (item.turn, item.look.lang)
        for item in table.items(SCREENS[1])
        if item.key.startswith(("heading", "prompt", "clock", "situation:"))
        and isinstance(item.look, Text | SituationCard)
    }
    assert langs == {(0, "he"), (180, "en")}


@pytest.mark.parametrize("moment", MOMENTS)
def test_a_keyboard_walks_every_thing_once_the_movers_first(moment: str) -> None:
    for seating in SEATINGS:
        table, session = scene("en", 5, seating)
        table.items(SCREENS[1])
        MOMENTS[moment](table, session)
        stops = [stop.key for stop in walk(table.items(SCREENS[1]))]
        assert len(set(stops)) == len(stops), seating
        if session.state.turn is not None and moment in ("rolling", "talking"):
            assert stops[0].endswith(session.state.turn)
