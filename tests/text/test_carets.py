"""Where carets and selections stand, measured in the shipped fonts."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.table import text as texts
from game.table.text.carets import Caret, caret_at, place, rows, selected
from game.table.text.runs import clusters

TEXTS = ("שלום abc 12 עולם", "السَّلام (Zoom) ٣–٥", "plain words here", "בְּרֵאשִׁית 3-5 ₪  ", "")


@settings(max_examples=40)
@given(st.sampled_from(TEXTS), st.sampled_from(("he", "en")), st.sampled_from((60, 140, 900)))
def test_a_finger_finds_every_caret_where_it_is_seen(text: str, base: str, width: int) -> None:
    lines = rows(text, "regular", 20, base, width)
    assert lines[0].start == 0
    assert lines[-1].end == len(text)
    for at in (0, *clusters(text)):
        x, row = place(lines, Caret(at), base)
        assert -1 <= x <= width + 1
        found = caret_at(lines, row, x, base)
        assert found.at in (0, *clusters(text))
        if len(lines) == 1:
            assert place(lines, found, base) == pytest.approx((x, row))


@pytest.mark.parametrize("base", ["he", "en"])
@pytest.mark.parametrize("text", TEXTS[:3])
def test_lines_are_those_that_are_drawn(text: str, base: str) -> None:
    for width in (80, 150, 900):
        fitted = texts.fit(text, (width, 900), base=base, largest=20, smallest=20)
        lines = rows(text, "regular", 20, base, width)
        assert len(lines) == len(fitted.lines)
        for row, drawn in zip(lines, fitted.lines, strict=True):
            seen = [letter for letter in row.letters if text[letter.start : letter.end].strip()]
            assert max(letter.right for letter in seen) - min(letter.left for letter in seen) <= drawn.width + 1


def test_a_selection_in_mixed_text_has_several_pieces() -> None:
    lines = rows("אבג def", "regular", 20, "he", 900)
    assert len(selected(lines, 25, 0, 7)) == 1
    pieces = selected(lines, 25, 2, 5)
    assert len(pieces) == 2
    assert selected(lines, 25, 3, 3) == []
    assert {box.y for box in selected(rows("אבג דהו זחט", "regular", 20, "he", 60), 25, 0, 11)} == {0, 25, 50}
