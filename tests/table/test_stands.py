"""Where seats may stand: anywhere, as many as have room, and never over one another."""

from __future__ import annotations

from itertools import pairwise

import pytest
from geometry import SCREENS
from hypothesis import given
from hypothesis import strategies as st

from game.table.items import Box
from game.table.layout.places import REACH, SEATINGS, plan
from game.table.layout.rows import spread
from game.table.layout.stands import (
    BREADTHS,
    SIDES,
    Seating,
    Stand,
    capacity,
    freest,
    has_room,
    nearest,
    stepped,
    usual,
)
from game.table.screen import Screen

screens = st.sampled_from(SCREENS)
seatings = st.sampled_from(SEATINGS)


@st.composite
def crowds(draw: st.DrawFn, screen: Screen, seating: Seating) -> list[Stand]:
    """One to eight seats, at sides that have room for them."""
    stands: list[Stand] = []
    for _ in range(draw(st.integers(1, 8))):
        free = [side for side in SIDES if has_room(screen, seating, side, stands)]
        if free:
            side, along = draw(st.sampled_from(free)), draw(st.floats(0, 1))
            stands.append(Stand(side, along, draw(st.sampled_from(BREADTHS)), draw(st.sampled_from([None, 0, 90]))))
    return stands


@given(st.data(), screens, seatings)
def test_trays_never_overlap_wherever_seats_stand(data: st.DataObject, screen: Screen, seating: Seating) -> None:
    stands = data.draw(crowds(screen, seating))
    laid = plan(screen, stands, seating)
    boxes = [place.box for place in (*laid.places, *laid.corners)] + [laid.middle]
    boxes += [laid.upper] if laid.upper else []
    whole = Box(screen.width / 2, screen.height / 2, screen.width, screen.height)
    assert [place.side for place in laid.places] == [stand.side for stand in stands]
    assert all(box.within(whole) for box in boxes)
    assert not any(a.grown(-0.5).meets(b) for at, a in enumerate(boxes) for b in boxes[at + 1 :])


@given(st.data(), screens)
def test_on_a_wall_every_tray_is_within_reach(data: st.DataObject, screen: Screen) -> None:
    for place in plan(screen, data.draw(crowds(screen, "upright")), "upright").places:
        assert place.box.top >= screen.height * REACH - 0.5


@given(
    st.lists(st.tuples(st.floats(-50, 1050), st.floats(1, 400)), min_size=1, max_size=6),
    st.floats(0, 20),
)
def test_a_row_keeps_its_order_its_gaps_and_its_ends(things: list[tuple[float, float]], gap: float) -> None:
    wanted, sizes = [at for at, _ in things], [size for _, size in things]
    laid = spread(wanted, sizes, 1000, gap)
    order = sorted(range(len(things)), key=lambda at: wanted[at])
    edges = [(laid[at][0] - laid[at][1] / 2, laid[at][0] + laid[at][1] / 2) for at in order]
    assert edges[0][0] >= -1e-6
    assert edges[-1][1] <= 1000 + 1e-6
    assert all(after[0] - before[1] >= gap - 1e-6 for before, after in pairwise(edges))


def test_things_that_have_room_stand_where_they_want() -> None:
    assert spread([200, 700], [100, 100], 1000, 10) == [(200, 100), (700, 100)]
    assert spread([500, 510], [100, 100], 1000, 10) == [(450, 100), (560, 100)]


@pytest.mark.parametrize("seating", SEATINGS)
@pytest.mark.parametrize("screen", SCREENS[:4], ids=lambda screen: f"{screen.width}x{screen.height}")
def test_who_comes_stands_where_there_is_room(screen: Screen, seating: Seating) -> None:
    stands: list[Stand] = [*usual(1, seating)]
    for _ in range(7):
        stands.append(freest(screen, seating, stands))
    assert all(sum(stand.side == side for stand in stands) <= capacity(screen, seating, side) for side in SIDES)


@pytest.mark.parametrize("seating", SEATINGS)
def test_step_by_step_a_seat_comes_round_the_whole_table(seating: Seating) -> None:
    stand, seen = Stand("bottom", 0.5), []
    for _ in range(20):
        stand = stepped(SCREENS[1], seating, stand, [], 1)
        seen.append((stand.side, stand.along))
        assert stepped(SCREENS[1], seating, stepped(SCREENS[1], seating, stand, [], 1), [], -1) == stand
    assert {side for side, _ in seen} == set(SIDES)


def test_a_step_passes_over_a_side_without_room() -> None:
    full = [Stand("left"), Stand("left")]
    stand, sides = Stand("bottom", 0.1), set()
    for _ in range(20):
        stand = stepped(SCREENS[1], "around", stand, full, 1)
        sides.add(stand.side)
    assert sides == {"bottom", "top", "right"}


@pytest.mark.parametrize(
    ("seating", "at", "side"),
    [
        ("around", (960, 1060), "bottom"),
        ("around", (20, 500), "left"),
        ("around", (960, 20), "top"),
        ("around", (1900, 500), "right"),
        ("around", (-40, 500), "left"),
        ("upright", (960, 1000), "bottom"),
        ("upright", (960, 500), "top"),
        ("upright", (100, 500), "left"),
        ("upright", (1800, 500), "right"),
    ],
)
def test_a_place_on_the_table_belongs_to_a_side(seating: Seating, at: tuple[float, float], side: str) -> None:
    found, along = nearest(SCREENS[1], seating, *at)
    assert found == side
    assert 0 <= along <= 1


def test_two_at_a_short_side_and_three_at_a_long_one_have_no_room_together() -> None:
    small = Screen(1280, 720)
    two_left = [Stand("left", 0.2), Stand("left", 0.8), Stand("bottom", 0.2), Stand("bottom", 0.8)]
    assert not has_room(small, "around", "bottom", two_left)
    three_below = [Stand("left"), *(Stand("bottom", along) for along in (0.2, 0.5, 0.8))]
    assert not has_room(small, "around", "left", three_below)
    assert has_room(small, "around", "top", three_below)


@given(st.data(), screens, seatings)
def test_every_tray_has_room_for_what_it_holds(data: st.DataObject, screen: Screen, seating: Seating) -> None:
    stands = [stand for stand in data.draw(crowds(screen, seating)) if stand.turn is None]
    for place in plan(screen, stands, seating).places:
        assert min(place.box.w, place.box.h) >= 8 * screen.usual_text
