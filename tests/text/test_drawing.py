"""Texts on surfaces, in the shipped fonts."""

from collections.abc import Iterator
from pathlib import Path

import pygame
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game import glyphs
from game.table import text as texts
from game.table.text import boxes, fonts, typeset
from game.table.text.levels import levels
from game.table.text.shelf import Shelf
from game.table.text.style import Weight, quantised
from game.words import LANGUAGES

HEBREW = "מְנַהֶלֶת הפרויקט (Project Manager) קיבלה 3 הצעות: 25.50 ₪, 1,000 ₪ ו-12%!"
ARABIC = "السَّلَامُ عَلَيْكُم (لا إله) ٣٫٥ أو 12 → Python 3.11؟"
MARKED = ["מוּטַת שְׁלִיטָה", "לֹא הָלַךְ", "يَتَلَقَّوْنَ", "لًّا", "إِنٍّ", "ٱلْأَُّ", "ẤǗÇ"]
HOSTILE = [
    "a\0b",
    "\ud800",
    "\t\t",
    "\u202e\u2067" * 40,
    "\u2069" * 9,
    "א" * 10_000,
    "😀👨‍👩‍👧🦄",
    "\x1b[31m",
    "\u05b8",
]
CACHES = (typeset.typeset, texts.fit, fonts._extent, fonts._opened)


def forget() -> None:
    for cached in CACHES:
        cached.cache_clear()
    texts.surfaces._shelf = Shelf(1 << 20)


@pytest.fixture
def without_harfbuzz(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr(fonts, "shaping_available", lambda: False)
    forget()
    yield
    forget()


def ink(surface: pygame.Surface) -> int:
    return sum(surface.get_buffer().raw[3::4])


@pytest.mark.parametrize("weight", ["regular", "medium", "bold"])
@pytest.mark.parametrize("size", [12, 24, 60])
@pytest.mark.parametrize("text", MARKED)
def test_no_mark_is_cut(text: str, size: int, weight: Weight) -> None:
    """The ink has the proportions that it has in a size four times as large, drawn with room to spare."""
    small = texts.draw(text, texts.Style(size, weight), base="ar").get_bounding_rect()
    large = texts.draw(text, texts.Style(4 * size, weight), base="ar").get_bounding_rect()
    assert abs(small.height - large.height / 4) <= 3  # hinting rounds each letter and mark
    assert abs(small.width - large.width / 4) <= 2 + small.width * 0.15


@pytest.mark.parametrize("text", [*MARKED, HEBREW, ARABIC])
def test_all_the_ink_of_the_runs_reaches_the_surface(text: str) -> None:
    layout = typeset.typeset(text, "regular", 30, "he", 300, None)
    wanted = 0
    for line in layout.lines:
        for run in line.runs:
            font, string = fonts.drawn(run, "regular", 30)
            wanted += ink(font.render(string, True, (0, 0, 0)))
    assert ink(texts.draw(text, texts.Style(30), width=300, base="he")) == wanted


@pytest.mark.parametrize("size", [12, 20, 33, 57])
def test_a_mark_does_not_move_its_line(size: int) -> None:
    """The alef of a text with high marks stands where it stands without them."""
    extents = [fonts.ruler("regular", size)(fonts.Run(text, 1, "Arab", "text")) for text in ("ا", "لًّا")]
    feet = []
    for text, extent in zip(("ا", "لًّا"), extents, strict=True):
        font, string = fonts.drawn(fonts.Run(text, 1, "Arab", "text"), "regular", size)
        feet.append(font.render(string, True, "white").get_bounding_rect().bottom - extent.above)
    assert abs(feet[0] - feet[1]) <= 1


def test_the_side_of_a_line() -> None:
    def left(base: str, align: texts.Align) -> int:
        surface = texts.draw("אב", texts.Style(20), width=200, base=base, align=align)
        assert surface.get_width() == 200
        return int(surface.get_bounding_rect().left)

    assert left("he", "start") > 150 < left("en", "end")
    assert left("he", "end") < 5 > left("en", "start")
    assert 80 < left("ar", "center") < 100


def test_arabic_letters_are_joined() -> None:
    apart = texts.measure("ب\u200cب\u200cب", texts.Style(40), base="ar")[0]
    assert texts.measure("ببب", texts.Style(40), base="ar")[0] < apart


def test_a_text_measures_what_it_takes() -> None:
    for text, base in ((HEBREW, "he"), (ARABIC, "ar"), ("abc\n\nd", "en"), ("", "en")):
        measured = texts.measure(text, texts.Style(22), 200, base=base)
        surface = texts.draw(text, texts.Style(22), width=200, base=base)
        assert measured[0] <= 200
        assert measured[1] == surface.get_height() > 0


@given(st.integers(1, 2000))
def test_a_size_is_never_under_what_is_asked(size: int) -> None:
    assert size <= quantised(size) <= size * 17 / 16
    assert quantised(quantised(size)) == quantised(size)


@pytest.mark.parametrize(("text", "base"), [(HEBREW, "he"), (ARABIC, "ar"), ("Draw 2 cards, then say it.", "en")])
@pytest.mark.parametrize("box", [(220, 120), (400, 90), (130, 240)])
def test_the_largest_size_that_fits_is_taken(text: str, base: str, box: tuple[int, int]) -> None:
    fitted = texts.fit(text, box, base=base, largest=60, smallest=8)
    assert not fitted.cut
    assert fitted.layout.width <= box[0]
    assert fitted.height <= box[1]
    larger = typeset.typeset(text, "regular", quantised(fitted.size + 1), base, box[0], None)
    assert larger.torn or larger.height > box[1]


@pytest.mark.parametrize("guess", range(8))
@pytest.mark.parametrize("fitting", range(8))
def test_a_wrong_guess_of_the_size_is_mended(guess: int, fitting: int) -> None:
    sizes = [10, 11, 12, 14, 16, 18, 20]
    assert boxes._first(sizes, guess, lambda size: size >= [*sizes, 99][fitting]) == fitting


def test_a_short_text_stops_at_the_largest_size() -> None:
    fitted = texts.fit("שלום", (500, 500), base="he", largest=41, smallest=12)
    assert (fitted.size, len(fitted.lines), fitted.cut) == (40, 1, False)


def test_too_long_a_text_is_cut_at_the_smallest_size() -> None:
    fitted = texts.fit(HEBREW, (120, 50), base="he", largest=40, smallest=16)
    assert (fitted.size, fitted.cut) == (16, True)
    assert "…" in "".join(run.text for run in fitted.lines[-1].runs)
    assert texts.fit(HEBREW, (600, 50), base="he", largest=40, smallest=16, max_lines=1).lines[1:] == ()


@pytest.mark.parametrize("box", [(2, 100), (100, 2), (0, 0)])
def test_a_box_too_small_for_a_letter_stays_empty(box: tuple[int, int]) -> None:
    fitted = texts.fit("שלום", box, base="he", largest=40, smallest=12)
    assert (fitted.lines, fitted.cut) == ((), True)
    assert ink(texts.draw_fitted(fitted, (0, 0, 0))) == 0


def test_a_word_too_long_for_its_box_is_broken_and_said() -> None:
    fitted = texts.fit("Supercalifragilistic", (80, 200), base="en", largest=40, smallest=14)
    assert (fitted.size, fitted.cut, len(fitted.lines) > 1) == (14, True, True)


@settings(max_examples=60)
@given(
    st.one_of(st.sampled_from([HEBREW, ARABIC, *HOSTILE]), st.text(st.characters(), max_size=60)),
    st.tuples(st.integers(0, 200), st.integers(0, 200)),
    st.sampled_from(LANGUAGES),
    st.sampled_from([None, 1, 2]),
)
def test_no_text_stands_out_of_its_box_or_fails(text: str, box: tuple[int, int], base: str, most: int | None) -> None:
    fitted = texts.fit(text, box, base=base, largest=30, smallest=9, max_lines=most)
    assert fitted.layout.width <= box[0]
    assert fitted.height <= box[1]
    assert most is None or len(fitted.lines) <= most
    texts.draw_fitted(fitted, (0, 0, 0))
    surface = texts.draw(text, texts.Style(20), width=box[0], base=base, max_lines=most)
    assert surface.get_width() == max(1, box[0])
    texts.missing(text)


@pytest.mark.parametrize("text", [*HOSTILE, "a" + "\u0301" * 5000, "a b " * 3000, "a\n" * 3000])
def test_a_text_of_any_length_stays_within_bounds(text: str) -> None:
    levels.cache_clear()
    surface = texts.draw(text, texts.Style(20), base="en")
    assert max(surface.get_size()) <= typeset.WIDEST


def test_what_no_font_has_is_seen() -> None:
    style = texts.Style(30)
    assert ink(texts.draw("漢", style, base="en")) == ink(texts.draw("\ufffd", style, base="en")) > 0


def test_harfbuzz_is_here() -> None:
    fonts.shaping_available.cache_clear()
    assert texts.shaping_available()


@pytest.mark.usefixtures("without_harfbuzz")
def test_without_harfbuzz_arabic_is_still_joined_and_ordered() -> None:
    font, string = fonts.drawn(fonts.Run("سَلام (", 1, "Arab", "text"), "regular", 20)
    assert string == ") ﻡﻼﺳ"
    assert fonts.drawn(fonts.Run("שָׁב (", 1, "Hebr", "text"), "regular", 20)[1] == ") בש"
    assert fonts.drawn(fonts.Run("12", 2, "Hebr", "text"), "regular", 20)[1] == "12"
    assert ink(texts.draw(ARABIC, texts.Style(20), width=150, base="ar")) > 0
    assert font.size(string)[0] > 0


def test_a_missing_font_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(glyphs, "folder", lambda _: tmp_path)
    monkeypatch.setattr(fonts, "checked", glyphs.checked.__wrapped__)
    with pytest.raises(texts.FontMissing) as caught:
        texts.draw("never drawn before", texts.Style(20, "bold"), base="en")
    assert caught.value.path == tmp_path / "rubik" / "Rubik-Bold.ttf"


def test_fonts_outlive_a_restart_of_pygame() -> None:
    texts.draw("before", texts.Style(20), base="en")
    pygame.quit()
    pygame.font.init()
    assert ink(texts.draw("after", texts.Style(20), base="en")) > 0


def test_the_shelf_is_bounded_by_bytes() -> None:
    shelf = Shelf(1000)
    made: list[int] = []

    def get(key: int, side: int) -> pygame.Surface:
        return shelf.get(key, lambda: made.append(key) or pygame.Surface((side, side), pygame.SRCALPHA))

    get(1, 10), get(2, 10), get(1, 10), get(3, 10), get(1, 10)
    assert (made, shelf.bytes) == ([1, 2, 3], 800)
    get(2, 10), get(9, 100)
    assert (made, shelf.bytes) == ([1, 2, 3, 2, 9], 800)
