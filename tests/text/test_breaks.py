"""Where lines may end."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.paragraphs import paragraphs
from game.table.text.breaks import last_fitting, opportunities, spans
from game.words import isolate


def pieces(text: str) -> list[str]:
    paragraph = paragraphs(text)[0].text
    ends = opportunities(paragraph)
    visible = str.maketrans("\u00a0", " ", "\u2066\u2069")
    return [paragraph[a:b].translate(visible).rstrip(" ") for a, b in zip([0, *ends[:-1]], ends, strict=True)]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("שלום לכל העולם", ["שלום", "לכל", "העולם"]),
        ("עלה ב-12% ו-3 ירדו", ["עלה", "ב-12%", "ו-3", "ירדו"]),
        ("מחיר 25.50 ₪ בלבד", ["מחיר", "25.50 ₪", "בלבד"]),
        ("₪ 30 לכל", ["₪ 30", "לכל"]),
        ("ارتفع 12 % اليوم", ["ارتفع", "12 %", "اليوم"]),
        ("כיתות 3–5 ו-7-9", ["כיתות", "3–5", "ו-7-9"]),
        ("תל־אביב א־לה", ["תל־", "אביב", "א־לה"]),
        ("בֵּית־סֵפֶר", ["בֵּית־", "סֵפֶר"]),
        ("עברית/ערבית 3/4", ["עברית/", "ערבית", "3/4"]),
        ("well-known e-mail", ["well-", "known", "e-mail"]),
        ("לצה״ל – מיד", ["לצה״ל –", "מיד"]),
        ("a\u00a0b\u2007c\u202fd", ["a b\u2007c\u202fd"]),
        ("ד״ר צ׳כוב", ["ד״ר", "צ׳כוב"]),
        ("אב \u05b8גד", ["אב \u05b8גד"]),
        ("", [""]),
    ],
)
def test_the_pieces_of_a_line(text: str, wanted: list[str]) -> None:
    assert pieces(text) == wanted


@given(st.text(alphabet="אבגab12 -–־/.,₪%\u05b8\u064eسل\u2067\u2069\u200d", max_size=40), st.integers(1, 9))
def test_lines_cover_the_text_and_never_begin_with_a_mark(text: str, room: int) -> None:
    found = list(spans(text, lambda start, end: end - start <= room))
    assert "".join(text[start:end] for start, end, _ in found) == text
    assert all(end > start for start, end, _ in found) or text == ""
    assert not any(unicodedata.combining(text[start]) for start, _, _ in found[1:])


def test_a_word_is_torn_only_when_no_line_holds_it() -> None:
    found = list(spans("aa bbbbbbb cc", lambda start, end: end - start <= 5))
    assert [(start, end, torn) for start, end, torn in found] == [(0, 3, False), (3, 8, True), (8, 13, False)]


@given(st.integers(0, 60), st.integers(0, 70), st.integers(0, 60))
def test_the_last_that_fits_is_found(size: int, limit: int, first: int) -> None:
    ends = list(range(size))
    fitting = [at for at in range(first, size) if ends[at] < limit]
    assert last_fitting(ends, min(first, size), lambda end: end < limit) == max(fitting, default=min(first, size) - 1)


def test_an_isolated_value_stays_on_its_line_and_cannot_break_out() -> None:
    assert isolate("a\u2069\u202eb\nc") == "\u2068ab c\u2069"
    assert isolate(12) == "\u206812\u2069"


def ready(text: str) -> list[str]:
    return [paragraph.text for paragraph in paragraphs(text)]


def test_the_lines_of_a_text_are_its_paragraphs() -> None:
    assert ready("א\r\nב\n\nג\u2028ד\n") == ["א", "ב", "", "ג", "ד"]
    assert ready("a\tb\0c\ud800") == ["a b\ufffdc\ufffd"]


def test_every_character_knows_where_it_came_from() -> None:
    text = "ﷺ ab\nמחיר 3-5 ₪ ו" + "\u05b8" * 9
    for paragraph in paragraphs(text):
        assert len(paragraph.text) == len(paragraph.origins)
        assert list(paragraph.origins) == sorted(paragraph.origins)
        for char, at in zip(paragraph.text, paragraph.origins, strict=True):
            assert char in (text[at], "\u00a0", "\u2066", "\u2069") or text[at] == "ﷺ"


def test_marks_are_not_piled_up() -> None:
    assert ready("a" + "\u0301" * 5000 + "b") == ["a" + "\u0301" * 6 + "b"]
