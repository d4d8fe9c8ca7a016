"""A text being written: its caret, its selection and its keys, in Hebrew, Arabic and English mixed."""

from __future__ import annotations

from typing import get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.table.text.carets import Caret
from game.table.text.runs import clusters
from game.table.writing import KEYS, LONGEST, Draft, Key

LETTERS = "אבגשׁםְּבַabcZعلا١٢اَلّ 12-3.5%()\"'₪־׳״،؟\u200f\u200d\u2067\u2069😀e\u0301"
texts = st.text(st.sampled_from(LETTERS), max_size=24)
langs = st.sampled_from(("he", "ar", "en"))
flags = st.booleans()
strokes = st.one_of(texts, st.tuples(st.sampled_from(KEYS), flags, flags))


def at(text: str, caret: int = -1) -> Draft:
    return Draft.begun(text).touched(Caret(caret if caret >= 0 else len(text)))


def typed(draft: Draft, lang: str, keys: list[str | tuple[Key, bool, bool]]) -> Draft:
    for key in keys:
        draft = draft.written(key) if isinstance(key, str) else draft.pressed(key[0], lang, key[1], key[2])
    return draft


def stops(draft: Draft, lang: str, key: Key) -> list[int]:
    """Where the caret comes to, until it moves no further."""
    found: list[int] = []
    while (moved := draft.pressed(key, lang)) != draft:
        draft = moved
        found.append(draft.caret.at)
        assert len(found) <= 2 * len(draft.text) + 2, repr(draft.text)
    return found


@given(st.lists(strokes, max_size=20), langs)
@settings(max_examples=60)
def test_the_caret_stands_between_letters_and_no_text_grows_too_long(keys: list, lang: str) -> None:
    draft = typed(Draft(longest=30), lang, keys)
    assert len(draft.text) <= 30
    assert {draft.caret.at, draft.anchor} <= {0, *clusters(draft.text)}


@given(texts, langs, st.integers(0, 30), st.booleans())
@settings(max_examples=60)
def test_left_then_right_comes_back(text: str, lang: str, place: int, right: bool) -> None:
    there, back = ("right", "left") if right else ("left", "right")
    start = Draft.begun(text).touched(Caret(min(place, len(text))))
    start = start.pressed(there, lang)  # from a place that keys lead to
    away = start.pressed(there, lang)
    if away != start:
        again = away.pressed(back, lang).pressed(there, lang)
        assert again == away


@given(texts, langs)
@settings(max_examples=60)
def test_left_and_right_pass_the_same_places(text: str, lang: str) -> None:
    start, end = (Draft.begun(text).pressed(key, lang) for key in ("home", "end"))
    forward, backward = ("right", "left") if lang == "en" else ("left", "right")
    assert stops(start, lang, forward)[-1:] in ([len(Draft.begun(text).text)], [])
    assert stops(end, lang, backward)[-1:] in ([0], [])
    assert len(stops(start, lang, forward)) == len(stops(end, lang, backward))


@given(texts, texts, st.integers(0, 24))
def test_what_is_written_stands_at_the_caret(text: str, more: str, place: int) -> None:
    draft = Draft.begun(text).touched(Caret(min(place, len(text))))
    after = draft.written(more)
    assert after.text == draft.text[: draft.caret.at] + more + draft.text[draft.caret.at :]


@given(texts, texts)
def test_writing_replaces_what_is_selected(text: str, more: str) -> None:
    assert at(text).pressed("all", "he").written(more).text == more


@pytest.mark.parametrize(
    ("text", "lang", "key", "places"),
    [
        ("אבג", "he", "left", [1, 2, 3]),
        ("abc", "en", "right", [1, 2, 3]),
        ("אב cd", "he", "left", [1, 2, 3, 4, 5]),
        ("ab גד", "en", "right", [1, 2, 3, 4, 5]),
        ("אב 12 גד", "he", "left", [1, 2, 3, 4, 3, 6, 7, 8]),
        ("שָׁלוֹם", "he", "left", [3, 4, 6, 7]),
        ("السَّلام", "ar", "left", [1, 2, 5, 6, 7, 8]),
        ("5-3", "he", "left", [2, 1, 3]),
    ],
)
def test_the_left_key_moves_to_the_left(text: str, lang: str, key: Key, places: list[int]) -> None:
    assert stops(at(text, 0), lang, key) == places


def test_a_mark_is_taken_before_its_letter_and_with_it_by_delete() -> None:
    assert at("אבּ").pressed("backspace", "he").text == "אב"
    assert at("בָּא", 0).pressed("delete", "he").text == "א"
    assert Draft().pressed("backspace", "he") == Draft() == Draft().pressed("delete", "he")


def test_a_selection_grows_goes_and_is_left_at_its_ends() -> None:
    grown = at("abc def").pressed("left", "en", shift=True).pressed("left", "en", shift=True)
    assert grown.selection == (5, 7)
    assert grown.pressed("backspace", "en").text == grown.pressed("delete", "en").text == "abc d"
    assert grown.pressed("left", "en").caret.at == 5
    assert grown.pressed("right", "en").caret.at == 7
    assert at("אבג").pressed("home", "he", shift=True).pressed("left", "he").caret.at == 3


def test_words_are_passed_whole() -> None:
    assert at("one two 33", 0).pressed("right", "en", ctrl=True).caret.at == 4
    assert at("שלום abc עולם").pressed("right", "he", ctrl=True).caret.at == 9
    assert at("שלום עולם", 0).pressed("left", "he", ctrl=True, shift=True).selection == (0, 5)


def test_a_text_that_stands_is_gone_on_with() -> None:
    draft = Draft.begun("  two \n lines\x07 ", 9)
    assert (draft.text, draft.caret.at) == ("two lines", 9)
    assert draft.written("x") == draft
    assert len(Draft().written("א" * 999).text) == LONGEST


def test_every_key_is_known() -> None:
    assert get_args(Key) == KEYS
