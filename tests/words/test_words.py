"""The texts for people: every one in every language, in the words agreed on, and fit to be shown."""

import re
from collections.abc import Iterator
from functools import cache

import pytest
from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import read_po
from hypothesis import given
from hypothesis import strategies as st

from game.glyphs import SYMBOLS, TEXT, covers, ignorable
from game.words import isolate, words
from game.words.catalogue import HERE, TRANSLATED, compiled, untranslated, updated

PLACEHOLDER = re.compile(r"{(\w+)}")
FORMS = {"he": 3, "ar": 6}
FORBIDDEN = {
    "he": ("קלף", "קלפים", "מגזר", "אימון", "שגוי", "הכרעה", "אוכלוסיות חלשות", "טעוני טיפוח", "חסך"),
    "ar": ("ورق اللعب", "الوسط العربي", "خاطئ", "غير صحيح", "ضعيفة"),
}
CAUSE = {
    "he": re.compile(r"גורם(?! ה?אפשרי)|גורמים(?! ה?אפשריים)"),
    "ar": re.compile(r"سبب(?!(ًا|ان)? (ال)?محتمل)|أسباب(?! (ال)?محتملة)"),
}
CIRCLE = {
    r"\broles?\b": {"he": "תפקיד", "ar": "وظ"},
    r"\bempty chair": {"he": "ריק", "ar": "فارغ"},
    r"\bdie\b": {"he": "קובי", "ar": "مكعّب"},
    r"\bchannels?\b": {"he": "ערו", "ar": "قن"},
    r"\bsituations?\b": {"he": "מקר", "ar": "حال"},
    r"\bdimensions?\b": {"he": "ממד", "ar": "بُعد|أبعاد"},
    r"\bwarm-up\b": {"he": "פתיחה", "ar": "افتتاحية"},
    r"\bstatements?\b": {"he": "היגד", "ar": "عبار"},
}
"""The circle's own things, and the one stem by which each is called wherever it is named."""
FINAL_MARK = re.compile(r"[.?!…]?$")
LATIN_FLAG = re.compile(r"(?<![a-z…] )(?<![\w-])--?[a-z]")
OUR_WALL = {"he": "הקיר שלנו", "ar": "حائطنا"}
COUNTED = {
    "he": {1: "שלישייה אחת", 2: "שתי שלישיות", 3: "3 שלישיות", 10: "10 שלישיות", 11: "11 שלישיות", 20: "20 שלישיות"},
    "ar": {
        0: "لا ثلاثيات بعد",
        1: "ثلاثية واحدة",
        2: "ثلاثيتان",
        3: "3 ثلاثيات",
        10: "10 ثلاثيات",
        11: "11 ثلاثيةً",
        99: "99 ثلاثيةً",
        100: "100 ثلاثية",
        103: "103 ثلاثيات",
    },
}


@cache
def catalogue(lang: str) -> Catalog:
    with open(HERE / f"{lang}.po", "rb") as file:
        return read_po(file, locale=lang)


def messages(lang: str) -> Iterator[tuple[Message, str, tuple[str, ...]]]:
    """Each message, its English, and its translations: one, or a form for each plural."""
    for message in catalogue(lang):
        if message.id:
            english = message.id if isinstance(message.id, str) else message.id[0]
            string = message.string
            yield message, english, (string,) if isinstance(string, str) else tuple(string)


def texts(lang: str) -> list[str]:
    return [text for _, _, forms in messages(lang) for text in forms]


def plain(text: str) -> str:
    """Without the marks that keep directions apart."""
    return "".join(char for char in text if not ignorable(char))


@pytest.mark.parametrize("lang", TRANSLATED)
def test_every_text_of_the_code_is_translated(lang: str) -> None:
    assert [message.id for message in untranslated(updated(lang))] == []


@pytest.mark.parametrize("lang", TRANSLATED)
def test_the_program_reads_what_the_catalogue_says(lang: str) -> None:
    assert (HERE / f"{lang}.mo").read_bytes() == compiled(catalogue(lang))


@pytest.mark.parametrize("lang", TRANSLATED)
def test_values_stay_in_their_sentences(lang: str) -> None:
    for message, english, forms in messages(lang):
        asked = set(PLACEHOLDER.findall(english))
        may_be_spelled_out = {"n"} if message.pluralizable else set()
        for text in forms:
            found = PLACEHOLDER.findall(text)
            assert asked - may_be_spelled_out <= set(found) <= asked, text
            assert len(found) == len(set(found)), text
            assert not re.search("[{}]", PLACEHOLDER.sub("", text)), text


@pytest.mark.parametrize("lang", TRANSLATED)
def test_numbers_have_all_their_forms(lang: str) -> None:
    assert catalogue(lang).num_plurals == FORMS[lang]
    plurals = [forms for message, _, forms in messages(lang) if message.pluralizable]
    assert plurals
    for forms in plurals:
        assert len(forms) == FORMS[lang]
        assert "{n}" in forms[-1]


@pytest.mark.parametrize(("lang", "n"), [(lang, n) for lang in COUNTED for n in COUNTED[lang]])
def test_triples_are_counted_as_people_count_them(lang: str, n: int) -> None:
    counted = words(lang).count("Our wall · {n} triple", "Our wall · {n} triples", n)
    assert plain(counted) == f"{OUR_WALL[lang]} · {COUNTED[lang][n]}"


@pytest.mark.parametrize("lang", TRANSLATED)
def test_no_word_that_hurts_or_misleads(lang: str) -> None:
    for text in texts(lang):
        assert not [word for word in FORBIDDEN[lang] if word in text], text


@pytest.mark.parametrize("lang", TRANSLATED)
def test_a_cause_is_always_a_possible_one(lang: str) -> None:
    assert [text for text in texts(lang) if CAUSE[lang].search(text)] == []


@pytest.mark.parametrize("lang", TRANSLATED)
@pytest.mark.parametrize("thing", CIRCLE)
def test_the_circle_calls_each_thing_by_one_word(thing: str, lang: str) -> None:
    stem = re.compile(CIRCLE[thing][lang])
    named = [forms for _, english, forms in messages(lang) if re.search(thing, PLACEHOLDER.sub("", english), re.I)]
    assert named
    assert [text for forms in named for text in forms if not stem.search(text)] == []


def test_arabic_has_arabic_marks() -> None:
    for text in texts("ar"):
        assert not re.search(r"\?|;|(?<!\[one),(?= )", text), text


def test_hebrew_has_hebrew_marks() -> None:
    for text in texts("he"):
        assert not re.search("""[א-ת]["']| - """, text), text


@pytest.mark.parametrize("lang", TRANSLATED)
def test_a_sentence_ends_as_it_does_in_english(lang: str) -> None:
    for _, english, forms in messages(lang):
        for text in forms:
            assert FINAL_MARK.search(text.replace("؟", "?"))[0] == FINAL_MARK.search(english)[0], text


@pytest.mark.parametrize("lang", TRANSLATED)
def test_latin_flags_follow_latin_words(lang: str) -> None:
    """Else their hyphens go to the other side, and no marks are printed that would hold them."""
    for text in texts(lang):
        assert not LATIN_FLAG.search(text), text
        assert not set(text) & set("\u2066\u2067\u2068\u2069"), text


@pytest.mark.parametrize("lang", TRANSLATED)
def test_the_fonts_have_every_letter(lang: str) -> None:
    known = covers(TEXT) | covers(SYMBOLS)
    assert {char for text in texts(lang) for char in plain(text)} <= known


@given(st.text(alphabet="ab\u2066\u2067\u2068\u2069\u202a\u202e\u202c\n", max_size=20))
def test_a_value_cannot_leave_its_isolates(value: str) -> None:
    isolated, depth = isolate(value), 0
    for at, char in enumerate(isolated):
        depth += (char in "\u2066\u2067\u2068") - (char == "\u2069")
        assert depth > 0 or at == len(isolated) - 1
    assert depth == 0
    assert not set(isolated) & set("\u202a\u202e\u202c\n")
