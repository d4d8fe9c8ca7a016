"""A deck on paper: what is cut is whole, in its place on both sides, and says what the deck says."""

from __future__ import annotations

import unicodedata
from dataclasses import replace
from datetime import date
from functools import cache
from itertools import pairwise
from pathlib import Path

import pytest

from game.content.codes import codes
from game.content.deck import Card, Deck, Text, load_deck
from game.core.cards import KINDS
from game.paper.deck_parts import deck_parts
from game.paper.game_rules import deck_rules
from game.paper.parts import Line, Links, Rules
from game.paper.printing import Printed, printed
from game.paper.twin import paper_twin
from game.shipped import folder
from game.words import words
from tests.paper.pages import Filled, filled, pages_of, stroked

A4 = (210.0, 297.0)
CARD = (63.0, 88.0)
DAY = date(2026, 3, 1)
TINY = load_deck(folder("decks") / "tiny.yaml")
SHIPPED = sorted(folder("decks").glob("*.yaml"))
SHEETS = 4
"""How many the tiny deck takes, with its blanks."""


@cache
def paper(lang: str, langs: tuple[str, ...]) -> Printed:
    return of(TINY, lang, langs)


def of(deck: Deck, lang: str, langs: tuple[str, ...]) -> Printed:
    say = words(lang, printed=True)
    return printed(deck.title.get(lang)[0], deck_parts(deck, langs, say), say, DAY)


def fronts(shapes: list[Filled]) -> list[Filled]:
    return [shape for shape in shapes if shape.width == pytest.approx(56, abs=0.1) and 10 < shape.height < 12]


def backs(shapes: list[Filled]) -> list[Filled]:
    return [shape for shape in shapes if shape.width == pytest.approx(56, abs=0.1) and shape.height > 60]


def without_marks(text: str) -> str:
    return "".join(char for char in text if unicodedata.category(char) != "Mn")


@pytest.mark.parametrize("lang", ["he", "en"])
def test_front_and_back_meet_within_a_millimetre(lang: str) -> None:
    """Turned along its long edge, a sheet's back lies mirrored behind its front."""
    pages = pages_of(paper(lang, (lang,)).pdf)[: 2 * SHEETS]
    for front, back in zip(pages[::2], pages[1::2], strict=True):
        bands, grounds = fronts(filled(front)), backs(filled(back))
        assert len(bands) == len(grounds) > 0
        for band, ground in zip(bands, grounds, strict=True):
            assert band.colour == ground.colour
            middle = band.middle[0], band.top + 3.5 - CARD[1] / 2
            behind = A4[0] - ground.middle[0], ground.middle[1]
            assert middle == pytest.approx(behind, abs=1)


def test_cards_lie_where_the_cuts_go() -> None:
    """No card's print comes nearer to a cut than knives and printers err."""
    page = pages_of(paper("he", ("he",)).pdf)[0]
    for band in fronts(filled(page)):
        column = (band.middle[0] - 10.5) / CARD[0]
        assert column % 1 == pytest.approx(0.5, abs=0.01)
        assert CARD[0] - band.width >= 6


def test_sheets_are_filled_from_where_reading_begins() -> None:
    for lang, rising in (("he", False), ("en", True)):
        row = [band.middle[0] for band in fronts(filled(pages_of(paper(lang, (lang,)).pdf)[0]))[:3]]
        assert all((after > before) == rising for before, after in pairwise(row))


@pytest.mark.parametrize("lang", ["he", "ar", "en"])
def test_every_card_is_there_with_its_code(lang: str) -> None:
    """In the text that is copied from the PDF, whose letters stand in the order of reading."""
    pages = pages_of(paper(lang, (lang,)).pdf)[: 2 * SHEETS]
    text = without_marks("".join(page.extract_text() for page in pages))
    for card, code in codes(TINY).items():
        assert code in text
        shown = without_marks(TINY.cards[card].text.get(lang)[0]).split()
        found = [word for word in shown if word in text]
        assert len(found) >= 0.5 * len(shown), shown  # marks part words, for those who read PDFs


def test_blanks_come_with_their_kind() -> None:
    pages = pages_of(paper("en", ("en",)).pdf)[: 2 * SHEETS]
    count = sum(len(fronts(filled(page))) for page in pages[::2])
    assert count == len(TINY.cards) + sum(TINY.blanks.values())


def test_two_languages_stand_on_one_card() -> None:
    text = pages_of(paper("en", ("en", "he")).pdf)[0].extract_text()
    assert "reading" in text
    assert "הבדלים" in text


def test_retired_cards_stay_out_and_those_of_a_group_say_so() -> None:
    first, second, *_ = TINY.cards.values()
    cards = {**TINY.cards, first.id: replace(first, retired=True), second.id: replace(second, origin="group")}
    text = "".join(page.extract_text() for page in pages_of(of(replace(TINY, cards=cards), "en", ("en",)).pdf))
    assert codes(TINY)[first.id] not in text
    assert codes(TINY)[second.id] in text
    assert text.count("Written by a group") == 1


def test_a_text_is_never_cut_and_a_tiny_one_is_told() -> None:
    long = Text((("en", " ".join(f"word{n}" for n in range(150))),))
    card = next(iter(TINY.cards.values()))
    made = of(replace(TINY, cards={**TINY.cards, card.id: replace(card, text=long)}), "en", ("en",))
    assert made.small == (card.id,)
    assert "word149" in pages_of(made.pdf)[0].extract_text()
    assert paper("en", ("en",)).small == ()


def test_what_no_font_has_is_told() -> None:
    card = next(iter(TINY.cards.values()))
    odd = {**TINY.cards, card.id: replace(card, text=Text((("en", "A 🦄 here"),)))}
    assert of(replace(TINY, cards=odd), "en", ("en",)).lost == (card.id,)


def test_any_text_prints() -> None:
    """Nikud, marks, quotes, what looks like the template's own language, and one word wider than a card."""
    odd = ["שָׁלוֹם עֲלֵיכֶם", "عِلْمٌ نافِعٌ", "#panic() $x$ *a* \\ [ ] @b", "א" * 60, "a\nb", "25.50 ₪ ו־12%"]
    cards = [Card(f"c{n}", kind, Text((("he", text),))) for kind in KINDS for n, text in enumerate(odd)]
    deck = replace(TINY, cards={f"{card.kind}-{card.id}": replace(card, id=f"{card.kind}-{card.id}") for card in cards})
    text = "".join(page.extract_text() for page in pages_of(of(deck, "he", ("he",)).pdf))
    assert "#panic()" in text
    assert "א" * 60 in text


def test_pages_to_read_begin_on_a_front() -> None:
    pages = pages_of(paper("en", ("en", "he")).pdf)
    rules = [n for n, page in enumerate(pages) if "How we play" in page.extract_text()]
    links = [n for n, page in enumerate(pages) if "Gaps and what may explain them" in page.extract_text()]
    assert len(rules) == len(links) == 1
    assert rules[0] % 2 == links[0] % 2 == 0
    assert all(len(deck_rules(words(lang))) == 10 for lang in ("he", "ar", "en"))


def test_pages_to_read_say_what_they_are_and_when_they_were_printed() -> None:
    *_, sheet = pages_of(paper("en", ("en",)).pdf)
    text = sheet.extract_text()
    assert "2026-03-01" in text
    assert text.count(TINY.title.get("en")[0]) >= 1


def test_the_facilitators_sheet_names_codes_in_order() -> None:
    *_, links = deck_parts(TINY, ("he",), words("he"))
    assert isinstance(links, Links)
    led = [cause.leads_to for gap in links.sections[0].cards for cause in gap.linked]
    assert max(map(len, led)) > 1
    assert all(list(each) == sorted(each) for each in led)


def test_what_goes_on_over_a_page_stands_below_its_gap_there_too() -> None:
    """Each page of the facilitator's sheet begins with a card on its ground: no links whose card is overleaf."""
    *_, links = deck_parts(load_deck(folder("decks") / "attendance.yaml"), ("he",), words("he"))
    _, *later = pages_of(printed("", (links,), words("he"), DAY).pdf)
    assert len(later) > 3
    for page in later:
        assert max(shape.top for shape in filled(page) if shape.width > 170) > A4[1] - 16


def test_cutting_marks_lie_where_printers_reach() -> None:
    marks = [mark for mark in stroked(pages_of(paper("he", ("he",)).pdf)[0]) if mark.width < 5 and mark.height < 5]
    assert len(marks) > 16
    assert min(mark.left for mark in marks) >= 4.99
    assert max(mark.right for mark in marks) <= A4[0] - 4.99


def test_the_same_deck_makes_the_same_pdf() -> None:
    assert of(TINY, "ar", ("ar",)).pdf == of(TINY, "ar", ("ar",)).pdf


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_every_deck_that_comes_along_prints_without_a_warning(path: Path) -> None:
    assert paper_twin(path, "he,ar", words("he"), DAY).warnings(words("en")) == []


def test_a_range_keeps_its_direction_and_leaves_no_marks_behind() -> None:
    """`3–5` reads from left to right in Hebrew, as on the table; what is copied from the PDF holds no hidden marks."""
    card = next(iter(TINY.cards.values()))
    text = Text((("he", "קבוצות של 3–5 תלמידים"),))
    page = pages_of(of(replace(TINY, cards={card.id: replace(card, text=text)}), "he", ("he",)).pdf)[0]
    shown = page.extract_text()
    assert "3–5" in shown
    assert not set(shown) & set("\u2066\u2067\u2068\u2069")


def test_the_facilitators_sheet_names_the_domain_of_each_gap() -> None:
    *_, links = deck_parts(TINY, ("he",), words("ar"))
    assert isinstance(links, Links)
    domains = {line for gap in links.sections[0].cards for line in gap.notes}
    assert domains == {Line("ar", name.get("ar")[0]) for name in TINY.domains.values()}


def test_the_rules_end_with_what_the_deck_asks() -> None:
    parts = deck_parts(load_deck(folder("decks") / "attendance.yaml"), ("he", "ar"), words("en"))
    he, ar = [part for part in parts if isinstance(part, Rules)]
    assert len(he.questions) == len(ar.questions) > 0
    assert {question.lang for question in ar.questions} == {"ar"}
