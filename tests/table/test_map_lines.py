"""The geometry of a map: lines pass between the cards, and an order that keeps what lies and crosses little."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from game.core.cards import KINDS
from game.table.items import Box
from game.table.layout.map_ground import Ground, card_size, cell, cells, covered, ground, gutter, places
from game.table.layout.map_lines import Run, runs
from game.table.layout.map_order import Cells, Fields, Links, Order, crossings, joined, tidied
from game.table.layout.places import plan
from game.table.layout.stands import usual
from game.table.screen import Screen

SCREEN = Screen(1920, 1080)
KNOT = 24.0


@st.composite
def maps(draw: st.DrawFn, most: int = 12) -> tuple[Fields, Links]:
    """Cards of each kind, and links between neighbours."""
    fields = tuple(
        tuple(f"{kind}-{at}" for at in range(draw(st.integers(1, most)))) for kind in ("gap", "cause", "action")
    )
    possible = [(one, other) for at in (1, 2) for one in fields[at] for other in fields[at - 1]]
    return fields, tuple(draw(st.lists(st.sampled_from(possible), unique=True, max_size=30)))


def _ground(mirrored: bool = False) -> Ground:
    laid = plan(SCREEN, usual(4, "around", mirrored), "around", 0.125, 0.0, slim=True)
    return ground(SCREEN, laid, "around", mirrored, 12, 0.25)


def _boxes(laid: Ground, order: Order, fields: Fields) -> dict[str, Box]:
    kinds = {card: kind for kind, field in zip(KINDS, fields, strict=True) for card in field}
    areas = places(SCREEN, laid, order, {}, kinds)
    return {
        card: Box(*laid.board.point(area.x + area.w / 2, area.y + area.h / 2), area.w, area.h)
        for card, area in areas.items()
    }


def _laid(fields: Fields, links: Links, mirrored: bool = False) -> tuple[dict[str, Box], tuple[Run, ...]]:
    laid = _ground(mirrored)
    order = tidied(fields, links, cells(SCREEN, laid, max(map(len, fields))))
    boxes = _boxes(laid, order, fields)
    return boxes, runs(tuple(boxes.items()), links, gutter(SCREEN) * 0.42, KNOT, 4.0)


@given(maps(), st.booleans())
def test_no_line_of_a_tidy_map_runs_over_a_card(drawn: tuple[Fields, Links], mirrored: bool) -> None:
    boxes, found = _laid(*drawn, mirrored)
    for run in found:
        for card, box in boxes.items():
            if card not in run.link:
                assert not any(box.grown(-1).holds(x, y) for x, y in run.points), (run.link, card)


@given(maps())
def test_a_line_begins_and_ends_at_its_own_cards(drawn: tuple[Fields, Links]) -> None:
    boxes, found = _laid(*drawn)
    assert [run.link for run in found] == list(drawn[1])
    for run in found:
        for card, (x, y) in zip(run.link, (run.points[0], run.points[-1]), strict=True):
            assert boxes[card].distance(x, y) < 0.5
            assert not boxes[card].grown(-1).holds(x, y)


@given(maps())
def test_knots_lie_on_no_card_and_on_no_other_knot(drawn: tuple[Fields, Links]) -> None:
    boxes, found = _laid(*drawn)
    knots = [Box(*run.knot, KNOT, KNOT) for run in found if run.knot]
    assert not any(one.meets(other) for at, one in enumerate(knots) for other in knots[at + 1 :])
    assert not any(knot.meets(box) for knot in knots for box in boxes.values())


def test_lines_of_forty_cards_that_hands_have_laid_pass_between_them() -> None:
    boxes = tuple(
        (f"c{at}", Box(90 + 230 * (at % 8) + 13 * (at % 3), 60 + 150 * (at // 8), 160, 70)) for at in range(40)
    )
    links = tuple((f"c{at}", f"c{at * 17 % 40}") for at in range(1, 40) if at * 17 % 40 != at)
    through = [
        (run.link, card)
        for run in runs(boxes, links, 8.0, KNOT, 4.0)
        for card, box in boxes
        if card not in run.link and any(box.grown(-2).holds(x, y) for x, y in run.points)
    ]
    assert through == []


@given(maps(), st.integers(1, 4))
def test_every_card_has_a_cell_of_its_own(drawn: tuple[Fields, Links], columns: int) -> None:
    fields, links = drawn
    each = Cells(columns, -(-max(map(len, fields)) // columns))
    order = tidied(fields, links, each)
    for field in fields:
        at = [order.at[card] for card in field]
        assert len(set(at)) == len(at)
        assert all(0 <= cell < each.count for cell in at)


@given(maps())
def test_a_tidy_map_crosses_no_more_than_before(drawn: tuple[Fields, Links]) -> None:
    fields, links = drawn
    order = tidied(fields, links, Cells(1, 12))
    tidy = [sorted(field, key=order.at.__getitem__) for field in fields]
    assert crossings(tidy, links) <= crossings(fields, links)


@given(maps(most=8), st.data())
def test_what_lies_keeps_its_place_when_others_come_and_go(drawn: tuple[Fields, Links], data: st.DataObject) -> None:
    fields, links = drawn
    each = Cells(2, 5)
    first = tuple(tuple(data.draw(st.lists(st.sampled_from(field), unique=True))) for field in fields)
    before = joined(None, first, (), each, frozenset())
    after = joined(before, fields, links, each, frozenset())
    for field, now in zip(first, fields, strict=True):
        assert all(after.at[card] == before.at[card] for card in field)
        assert len({after.at[card] for card in now}) == len(now)


def test_a_card_that_comes_lies_beside_what_it_is_linked_to() -> None:
    fields: Fields = (tuple(f"g{at}" for at in range(6)), (), ())
    each = Cells(1, 6)
    before = joined(None, fields, (), each, frozenset())
    after = joined(before, (fields[0], ("c",), ()), (("c", "g4"),), each, frozenset())
    assert after.at["c"] == before.at["g4"]


def test_a_card_that_comes_lies_on_nothing_that_a_hand_laid() -> None:
    laid, each = _ground(), Cells(1, 6)
    w, h = card_size(SCREEN, laid, each)
    area = cell(SCREEN, laid, each, "gap", 0)
    middle = laid.board.point(area.x + area.w / 2, area.y + area.h / 2)
    under = covered(SCREEN, laid, each, [laid.spot(*middle, w, h)])
    assert under == {0}
    assert joined(Order(each, {"g1": 3}), (("g1", "g2"), (), ()), (), each, under).at["g2"] == 1


def test_a_spot_is_the_same_whichever_way_the_table_is_read() -> None:
    there, mirrored = _ground(), _ground(mirrored=True)
    x, y = there.board.point(300, 200)
    assert there.spot(x, y, 100, 50) == mirrored.spot(*mirrored.board.point(300, 200), 100, 50)
