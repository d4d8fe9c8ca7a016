"""What a paste from a PDF did is mended where it is certain, and what is right stays as it is."""

from __future__ import annotations

import pytest
from babel.messages.pofile import read_po
from hypothesis import given
from hypothesis import strategies as st

from game.content.pasted import balanced
from game.content.repairs import repaired, repairs
from game.words import LANGUAGES
from game.words.catalogue import HERE, TRANSLATED

MENDED = [
    ("he", ".זה משפט כאן", "זה משפט כאן.", "moved-punctuation"),
    ("he", "?האם זה רלוונטי אצלנו", "האם זה רלוונטי אצלנו?", "moved-punctuation"),
    ("ar", "؟هل هذا ذو صلة عندنا", "هل هذا ذو صلة عندنا؟", "moved-punctuation"),
    ("he", ")טקסט(", "(טקסט)", "moved-punctuation"),
    ("he", "שיחה )עם הורים( בערב", "שיחה (עם הורים) בערב", "moved-punctuation"),
    ("ar", "»نص«", "«نص»", "moved-punctuation"),
    ("he", "(שיחה (עם הורים", "שיחה (עם הורים)", "moved-punctuation"),
    ("he", ".(שיחה (עם הורים", "שיחה (עם הורים).", "moved-punctuation"),
    ("he", ".)שיחה (עם הורים", "שיחה (עם הורים).", "moved-punctuation"),
    ("he", '"מילה "ציטוט', 'מילה "ציטוט"', "moved-punctuation"),
    ("he", "שיעורי ,Zoom פעמיים", "שיעורי Zoom, פעמיים", "moved-punctuation"),
    ("ar", "كلمة ،ثم أخرى", "كلمة، ثم أخرى", "moved-punctuation"),
    ("he", "םולש םידלי", "ילדים שלום", "reversed"),
    ("he", "?(Zoom) 2024 תנשב םולש", "שלום בשנת 2024 (Zoom)?", "reversed"),
    ("en", "the ﬁrst step", "the first step", "printed-shapes"),
    ("ar", "ﻣﺪرﺳﺔ", "مدرسة", "printed-shapes"),
    ("he", "\ufb2aלום", "שׁלום", "printed-shapes"),
    ("he", "ב2024 נפתח מרכז", "ב־2024 נפתח מרכז", "glued-number"),
    ("he", "שיעור ל -10 ילדים", "שיעור ל־10 ילדים", "glued-number"),
    ("he", "וב2024 ומ2025", "וב־2024 ומ־2025", "glued-number"),
    ("he", "בשנת2024", "בשנת 2024", "glued-number"),
    ("he", "20אחוז", "20 אחוז", "glued-number"),
    ("he", "(דקות20)", "(20 דקות)", "glued-number"),
    ("he", "2מפגש: 9מהלך", "מפגש 2: מהלך 9", "glued-number"),
    ("he", ":שאלות לדיון", "שאלות לדיון:", "moved-punctuation"),
    ("he", "עד %20 מהילדים", "עד 20% מהילדים", "glued-number"),
    ("he", "\u200fשלום\u200e", "שלום", "invisible"),
    ("en", "co\u00adopera\u200btion\x07", "cooperation", "invisible"),
    ("he", "כיתות \u20667–9", "כיתות 7–9", "invisible"),
    ("he", "שיעור\u00a0ערב", "שיעור ערב", "invisible"),
]


@pytest.mark.parametrize(("lang", "words", "meant", "code"), MENDED)
def test_what_a_paste_did_is_mended(lang: str, words: str, meant: str, code: str) -> None:
    assert repaired(words, lang) == meant
    assert [repair.code for repair in repairs(words, lang)] == [code]


RIGHT = [
    ("he", "...וכך ממשיכים"),
    ("he", "…וכך ממשיכים"),
    ("he", "ב-2024 וב־2025, ו-12% מהכיתות"),
    ("he", "כיתה ב2 וכיתות ה1–ה3"),
    ("he", "25.50\u00a0₪ לשיעור"),
    ("he", "כיתות \u20667–9\u2069 יחד"),
    ("he", "א) שיחה (עם הורים) 1) ועוד"),
    ("he", 'צה"ל, יח"ל5 ו"שלום" אחד'),
    ("he", ".NET בכיתה, ועוד .5 שעה"),
    ("he", "(הערה) בהתחלה. ובסוף (עוד הערה)"),
    ("he", "(פותח בלבד"),
    ("he", "קובץ טקסט (\u200e.txt)"),
    ("he", "א) שיחה ב) ליווי (ראו 1)"),
    ("he", "( הערה ) ברווחים"),
    ("he", "האות ם בסוף מילה"),
    ("he", ", אך כאגף חינוך נוכל"),
    ("he", "של2 או כל -10 וכמה3"),
    ("he", "אילו מבין הפערים1"),
    ("he", "כרטיסים שונים 3להשיג"),
    ("ar", "«نص» في (مدرسة)، وبعده؟"),
    ("ar", "هـ ه\u200d ﷺ %20"),
    ("en", ".net )so( %20"),
]


@pytest.mark.parametrize(("lang", "words"), RIGHT)
def test_what_may_be_right_stays(lang: str, words: str) -> None:
    assert repaired(words, lang) == words
    assert repairs(words, lang) == []


def test_several_things_are_mended_together() -> None:
    words = ".\u200fנפתח ב2024 )בצפון( ﬁrst"
    assert repaired(words, "he") == "נפתח ב־2024 (בצפון) first."
    codes = [repair.code for repair in repairs(words, "he")]
    assert codes == ["invisible", "printed-shapes", "moved-punctuation", "glued-number"]


def test_invisible_characters_are_named() -> None:
    (found,) = repairs("a\u00ad\u200fb", "en")
    assert found.characters == ("U+00AD SOFT HYPHEN", "U+200F RIGHT-TO-LEFT MARK")


@pytest.mark.parametrize("lang", TRANSLATED)
def test_nothing_is_mended_in_what_the_table_says(lang: str) -> None:
    with open(HERE / f"{lang}.po", "rb") as file:
        for message in read_po(file, locale=lang):
            for words in message.string if isinstance(message.string, tuple) else (message.string,):
                assert repaired(words, lang) == words
                assert balanced(words), words


PASTED = st.text(st.sampled_from('אבהלםן שמسمة ab12.,?()«»"%-־\u200f\u2066\u2069\u00a0\ufb01ﻣﺔ\n'), max_size=24)


@given(PASTED, st.sampled_from(LANGUAGES))
def test_what_was_mended_once_is_right(words: str, lang: str) -> None:
    once = repaired(words, lang)
    assert repaired(once, lang) == once
    assert bool(repairs(words, lang)) == (once != words)
