"""Boards as geometry: whatever the shape, every zone lies inside the board, none over another, and cards in theirs."""

from __future__ import annotations

from itertools import combinations, pairwise
from typing import get_args

from hypothesis import given
from hypothesis import strategies as st

from game.table.items import Box
from game.table.layout.boards import Shape, board, cards
from game.table.layout.boards_parts import BoardPlan, Wanted
from game.table.layout.frame import Area

TEXT, GAP = 16.0, 8.0
LEAST: dict[Shape, int] = {"wheel": 3, "concentric": 2, "ladder": 3, "pyramid": 2, "stations": 2, "path": 2}
MOST: dict[Shape, int] = {"columns": 8, "ladder": 8, "pyramid": 6, "wheel": 8, "stations": 15, "concentric": 5}

AREAS = st.builds(Area, st.just(0.0), st.just(0.0), st.floats(560, 2400), st.floats(440, 1300))


@st.composite
def boards(draw: st.DrawFn) -> tuple[Shape, Area, BoardPlan]:
    """A board of any shape in any area."""
    shape = draw(st.sampled_from(get_args(Shape)))
    count = draw(st.integers(LEAST.get(shape, 1), MOST.get(shape, 10)))
    held = draw(st.lists(st.none() | st.integers(1, 9), min_size=count, max_size=count))
    area = draw(AREAS)
    begin = draw(st.lists(st.integers(0, 12), min_size=count, max_size=count))
    zones = [Wanted(capacity, begins=cards) for capacity, cards in zip(held, begin, strict=True)]
    return shape, area, board(shape, area, zones, TEXT, GAP, again=draw(st.booleans()))


def _box(area: Area) -> Box:
    return Box(area.x + area.w / 2, area.y + area.h / 2, area.w, area.h)


@given(boards())
def test_all_lies_on_the_board(made: tuple[Shape, Area, BoardPlan]) -> None:
    _, area, plan = made
    for zone in plan.zones:
        for part in (zone.box, zone.title, *zone.rooms, *([zone.again] if zone.again else [])):
            assert _box(part).within(_box(area), 1.0)
            assert part.w > 0
            assert part.h > 0


@given(boards())
def test_no_part_lies_over_another(made: tuple[Shape, Area, BoardPlan]) -> None:
    _, _, plan = made
    parts = [part for zone in plan.zones for part in (zone.title, *zone.rooms, *([zone.again] if zone.again else []))]
    assert not any(_box(one).grown(-0.5).meets(_box(other)) for one, other in combinations(parts, 2))


@given(boards())
def test_zones_meet_only_where_rings_lie_in_each_other(made: tuple[Shape, Area, BoardPlan]) -> None:
    shape, _, plan = made
    boxes = [_box(zone.box) for zone in plan.zones]
    if shape == "concentric":
        assert all(inner.within(outer) for inner, outer in pairwise(boxes))
    else:
        assert not any(one.grown(-0.5).meets(other) for one, other in combinations(boxes, 2))


@given(boards(), st.integers(0, 30), st.sampled_from(["he", "ar", "en"]))
def test_cards_lie_in_their_zone_and_none_over_another(
    made: tuple[Shape, Area, BoardPlan], count: int, lang: str
) -> None:
    for zone in made[2].zones:
        laid = cards(zone.rooms, ["A card about this long, as most are"], count, TEXT, GAP, lang)
        boxes = [_box(place) for place in laid.places]
        assert all(any(box.within(_box(room)) for room in zone.rooms) for box in boxes)
        assert not any(one.grown(-0.5).meets(other) for one, other in combinations(boxes, 2))
        assert len(boxes) + laid.hidden == count


@given(st.integers(1, 12))
def test_few_cards_are_all_shown_in_a_usual_column(count: int) -> None:
    laid = cards([Area(0, 0, 380, 520)], ["A card about this long"], count, TEXT, GAP, "en")
    assert len(laid.places) == count


def test_a_column_in_which_more_cards_begin_is_broader() -> None:
    many, few = board("columns", Area(0, 0, 1000, 400), [Wanted(begins=10), Wanted(begins=4)], 16, 8).zones
    assert many.box.w > 1.5 * few.box.w
    one, other = board("columns", Area(0, 0, 1000, 400), [Wanted(), Wanted()], 16, 8).zones
    assert one.box.w == other.box.w


def test_a_card_in_a_low_and_wide_room_is_long_rather_than_a_number() -> None:
    words = "التغذية الراجعة حول التعلّم تقتصر غالبًا على العلامة"
    assert cards([Area(0, 0, 560, 40)], [words], 1, 16, 8, "ar").hidden == 0
