"""The game's picture as geometry: on every screen nothing overlaps, nothing is cut, and everything can be touched."""

from __future__ import annotations

import pytest
from geometry import cut, faults
from situations import SITUATIONS, answering, beginning, closeup, explaining, midgame, scene, told

from game.table.items import Box
from game.table.layout.places import REACH, SEATINGS, plan
from game.table.layout.stands import Seating, usual
from game.table.looks import CardFace
from game.table.screen import Screen
from game.words import LANGUAGES

SCREENS = (Screen(1280, 720), Screen(1920, 1080), Screen(3840, 2160), Screen(1600, 1200), Screen(2560, 1080))


@pytest.mark.parametrize("seats", [2, 3, 4, 6, 8])
@pytest.mark.parametrize("screen", SCREENS, ids=lambda screen: f"{screen.width}x{screen.height}")
def test_nothing_overlaps_or_is_too_small(screen: Screen, seats: int) -> None:
    for seating in SEATINGS:
        for situation in SITUATIONS:
            table, session = scene("he", seats, seating)
            situation(table, session)
            assert faults(table.items(screen), screen) == [], (seating, situation.__doc__)


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("seats", [2, 4, 6, 8])
def test_no_words_but_cards_and_explanations_are_cut(lang: str, seats: int) -> None:
    for seating in SEATINGS:
        for situation in SITUATIONS:
            table, session = scene(lang, seats, seating)
            situation(table, session)
            found = cut(table.items(SCREENS[0]), SCREENS[0])
            assert [key for key in found if not key.startswith("said:")] == [], (seating, situation.__doc__)


@pytest.mark.parametrize("seats", range(1, 9))
@pytest.mark.parametrize("seating", SEATINGS)
@pytest.mark.parametrize("screen", SCREENS, ids=lambda screen: f"{screen.width}x{screen.height}")
def test_places_leave_the_middle_free(screen: Screen, seating: Seating, seats: int) -> None:
    laid = plan(screen, usual(seats, seating), seating)
    boxes = [place.box for place in (*laid.places, *laid.corners)] + [laid.middle]
    whole = Box(screen.width / 2, screen.height / 2, screen.width, screen.height)
    assert len(laid.places) == seats
    assert all(box.within(whole) for box in boxes)
    assert not any(a.grown(-0.5).meets(b) for at, a in enumerate(boxes) for b in boxes[at + 1 :])


def test_two_at_a_long_side_have_its_corners_where_one_stands_opposite() -> None:
    for seats, corners in ((4, False), (5, True), (6, False), (7, True)):
        places = plan(SCREENS[1], usual(seats, "around"), "around").places
        bottom = min(place.box.left for place in places if place.side == "bottom")
        side = next(place.box for place in places if place.side == "left")
        assert (bottom < side.right) == corners, seats


def test_around_a_lying_screen_trays_face_their_people() -> None:
    turns = [place.turn for place in plan(SCREENS[1], usual(8, "around"), "around").places]
    assert turns == [0, 0, 0, 90, 180, 180, 180, 270]
    assert {place.turn for place in plan(SCREENS[1], usual(8, "upright"), "upright").places} == {0}


def test_a_declared_triple_lies_towards_both_long_sides() -> None:
    table, session = scene("he", 4, "around")
    answering(table, session)
    declaration = session.state.declaration
    assert declaration is not None
    lying = {item.key: item for item in table.items(SCREENS[1])}
    for card in declaration.cards:
        assert (lying[f"card:{card}"].turn, lying[f"twin1:{card}"].turn) == (0, 180)


@pytest.mark.parametrize("seats", [2, 4, 8])
def test_the_ring_does_not_run_through_what_was_said(seats: int) -> None:
    for screen in SCREENS:
        table, session = scene("he", seats, "around")
        answering(table, session)
        lying = {item.key: item for item in table.items(screen)}
        assert lying["title:0"].w <= 0.9 * lying["ring"].w


def test_on_a_wall_the_first_triples_are_larger_than_many() -> None:
    heights = []
    for moment in (told, midgame):
        table, session = scene("he", 4, "upright")
        moment(table, session)
        table.hands.verdict = None
        items = table.items(SCREENS[1])
        heights.append(max(item.h for item in items if item.key.startswith("card-wall:")))
    assert heights[0] > heights[1] > 7 * SCREENS[1].text


@pytest.mark.parametrize("seats", [2, 4, 6])
@pytest.mark.parametrize("screen", SCREENS[:3], ids=lambda screen: f"{screen.width}x{screen.height}")
def test_on_a_wall_a_declared_triple_takes_the_height_that_nobody_reaches(screen: Screen, seats: int) -> None:
    table, session = scene("he", seats, "upright")
    explaining(table, session)
    declaration = session.state.declaration
    assert declaration is not None
    lying = {item.key: item for item in table.items(screen)}
    cards = [lying[f"card:{card}"] for card in declaration.cards]
    assert all(card.h > 0.35 * screen.height for card in cards)
    assert lying["ring"].h > 1.1 * cards[0].h  # not hidden behind them


def test_the_middle_turns_to_the_mover() -> None:
    table, session = scene("he", 4, "around")
    midgame(table, session)
    mover = session.state.turn
    assert mover is not None
    lying = {item.key: item for item in table.items(SCREENS[1])}
    assert lying["stock:gap"].turn == lying[f"tray:{mover}"].turn


def test_a_card_taken_up_is_large_and_turned_to_its_seat() -> None:
    table, session = scene("he", 4, "around")
    closeup(table, session)
    seat = session.state.seats[-1].name
    lying = {item.key: item for item in table.items(SCREENS[1])}
    large, small = lying[f"large:{seat}"], lying[f"card:{session.state.seats[-1].hand[0]}"]
    assert isinstance(large.look, CardFace)
    assert large.turn == lying[f"tray:{seat}"].turn == 270
    assert large.w * large.h > 2 * small.w * small.h


def test_the_first_kind_is_where_reading_starts() -> None:
    places = {}
    for lang in ("he", "en"):
        table, session = scene(lang, 2, "around")
        beginning(table, session)
        lying = {item.key: item for item in table.items(SCREENS[1])}
        places[lang] = [lying[f"discard:{kind}"].x for kind in ("gap", "cause", "action")]
    assert places["en"] == sorted(places["en"])
    assert places["he"] == sorted(places["he"], reverse=True)


ALOFT = ("wall:", "card-wall:", "twin1-wall:", "twin0-wall:", "verdict:", "seen:", "closeup:", "large:")
"""What is only looked at: a verdict goes by itself when the next one comes, a close-up by its button."""
PILES = ("stock", "discard", "blank", "open")
"""What a seat reaches from its own tray too."""


@pytest.mark.parametrize("screen", SCREENS[:3], ids=lambda screen: f"{screen.width}x{screen.height}")
@pytest.mark.parametrize("seats", [2, 4, 6, 8])
def test_on_a_wall_all_controls_lie_in_the_lower_two_thirds(screen: Screen, seats: int) -> None:
    for situation in SITUATIONS:
        table, session = scene("en", seats, "upright")
        situation(table, session)
        over = bool(session.state.over)
        for item in table.items(screen):
            thing = table.board.things.get(item.key)
            told = ("verdict:", "seen:")
            aloft = (item.key.startswith(ALOFT) and not (over and item.key.startswith(told))) or (
                thing is not None and thing.where in PILES
            )
            if (item.tap or item.drag) and not aloft:
                assert item.y >= screen.height * REACH, (situation.__doc__, item.key)


@pytest.mark.parametrize("seats", [2, 4, 6])
@pytest.mark.parametrize("screen", SCREENS[1:3], ids=lambda screen: f"{screen.width}x{screen.height}")
def test_on_a_wall_open_cards_take_what_clock_and_wall_leave_of_the_upper_third(screen: Screen, seats: int) -> None:
    table, _ = scene("en", seats, "upright", "open-round")
    items = table.items(screen)
    tops = [item.box.top for item in items if item.key.startswith("card:")]
    assert min(tops) < 0.3 * screen.height
    assert not any(item.key.startswith("card:") and item.box.top < 0.2 * screen.height for item in items)


def test_who_can_t_read_the_middle_has_the_triple_in_its_own_tray() -> None:
    table, session = scene("he", 4, "around")
    beginning(table, session)
    table.items(SCREENS[1])
    first, left, top, right = (seat.name for seat in session.state.seats)
    table.chairs.change(right, lang="en")
    explaining(table, session)
    declaration = session.state.declaration
    assert declaration is not None
    lying = {item.key: item for item in table.items(SCREENS[1])}
    assert declaration.seat == first
    for card in declaration.cards:
        assert lying[f"heard-{card}:{left}"].turn == 90
        face = lying[f"heard-{card}:{right}"].look
        assert isinstance(face, CardFace)
        assert face.lang == "en"
        assert f"heard-{card}:{top}" not in lying
