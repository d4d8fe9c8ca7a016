"""Grids of things to choose among: every cell holds its words, and a finger."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from game.table.layout.frame import Area
from game.table.layout.grids import Need, breadth, fitting, least, lines
from game.table.text import Style, measure

WORDS = st.lists(st.text("abcdefmw", min_size=1, max_size=9), min_size=1, max_size=5).map(" ".join)
TEXTS = st.lists(WORDS, min_size=1, max_size=13)
NEED = Need(16, 24, "en")


@given(TEXTS, st.floats(60, 900), st.floats(20, 500))
def test_cells_lie_in_their_area_and_hold_their_words(texts: list[str], w: float, h: float) -> None:
    area = Area(3, 5, w, h)
    grid = fitting(area, texts, (NEED,), 4)
    if grid is None:
        return
    cells = grid.cells(area, min(grid.count, len(texts)), 4)
    for cell in cells:
        assert cell.x >= 3 - 1e-6
        assert cell.x + cell.w <= 3 + w + 1e-6
        assert cell.y >= 5 - 1e-6
        assert cell.y + cell.h <= 5 + h + 1e-6
        assert min(cell.w, cell.h) >= NEED.least - 1e-6
    assert all(a.x + a.w <= b.x + 1e-6 or a.y + a.h <= b.y + 1e-6 for a, b in pairwise(cells))


@given(TEXTS, st.floats(60, 900))
def test_the_lowest_grid_fits_where_it_says(texts: list[str], w: float) -> None:
    grid = least(w, texts, (NEED,), 4)
    if grid is not None:
        found = fitting(Area(0, 0, w, grid.deep(4)), texts, (NEED,), 4)
        assert found is not None
        assert found.count >= len(texts)


@given(WORDS, st.floats(1, 40))
def test_no_line_is_broader_than_its_room(text: str, room: float) -> None:
    count = lines(text, room)
    longest = max(map(breadth, text.split()))
    assert (count == 0) == (longest > room)
    assert count == 0 or count * room + 1e-6 >= sum(map(breadth, text.split()))


def test_letters_are_hardly_ever_broader_than_reckoned() -> None:
    for lang, text in (
        ("he", "ייעוץ חינוכי וצוות מחנכים"),
        ("ar", "الاستشارة التنظيمية المرافقة"),
        ("en", "Counselling and homeroom team"),
    ):
        wide, _ = measure(text, Style(size=32, weight="medium"), base=lang)
        assert 0.75 < wide / 32 / breadth(text) <= 1
