"""A deck report on paper and as a page: words first, in three languages, with nothing from elsewhere."""

from __future__ import annotations

import io
import re
from dataclasses import replace
from functools import cache

import pytest
from pypdf import PdfReader

from game.content.deck import Deck, Text, load_deck
from game.core.cards import CAUSE, GAP
from game.paper.deck_html import as_html
from game.paper.deck_page import DeckPage, deck_page
from game.paper.deck_pdf import as_pdf
from game.rehearsal.deck_figures import DeckFigures
from game.rehearsal.deck_study import Amount, Study
from game.rehearsal.deck_told import difference, percent
from game.shipped import folder
from game.words import words


@cache
def figures(deck: str = "weak") -> tuple[DeckFigures, Deck]:
    """Of the small deck that comes along, or of one in which two causes have lost their links."""
    loaded = load_deck(folder("decks") / "tiny.yaml")
    if deck == "weak":
        lost = [card.id for card in loaded.of_kind(CAUSE)[:2]]
        cards = {card.id: replace(card, links=()) if card.id in lost else card for card in loaded.cards.values()}
        gap = loaded.of_kind(GAP)[0].id
        for card, text in ((lost[0], "Few <b>books</b>"), (gap, "<svg onload='a()'>")):
            cards[card] = replace(cards[card], text=Text((("en", text),)))
        loaded = replace(loaded, cards=cards)
    study = Study(loaded.facts(), Amount(40, 5, 5))
    while not study.done:
        study.work()
    return study.figures(), loaded


def page(lang: str) -> DeckPage:
    return deck_page(*figures(), "my deck.yaml", words(lang))


@pytest.mark.parametrize("lang", ["he", "ar", "en"])
def test_the_page_stands_alone_and_runs_as_it_is_read(lang: str) -> None:
    html = as_html(page(lang)).decode()
    assert f'<html lang="{lang}" dir="{"ltr" if lang == "en" else "rtl"}">' in html
    assert re.findall(r"(?:src|href)=|url\(|https?://(?!www\.w3\.org/2000/svg)", html) == []
    assert "&lt;b&gt;books&lt;/b&gt;" in html
    assert "<b>" not in html
    assert "<svg onload" not in html
    assert html.index('class="verdict') < html.index("<svg")


def test_the_first_thing_to_do_is_about_the_cards_in_no_triple() -> None:
    html = as_html(page("en")).decode().translate({0x2068: None, 0x2069: None})
    assert "2 possible causes are in no full triple: give them links, or put them aside." in html
    assert "--deck &quot;my deck.yaml&quot; --seats 4 --bots greedy" in html


def test_pictures_run_from_the_right_where_words_do() -> None:
    first = re.compile(r'<rect x="([0-9.]+)"')
    left, right = (first.search(as_html(page(lang)).decode()) for lang in ("en", "he"))
    assert left
    assert right
    assert float(left[1]) < 320 < float(right[1])


def test_the_pdf_can_be_read_aloud() -> None:
    reader = PdfReader(io.BytesIO(as_pdf(page("he"))))
    assert reader.trailer["/Root"]["/Lang"] == "he"  # type: ignore[index]
    assert "/StructTreeRoot" in reader.trailer["/Root"]  # type: ignore[operator]
    text = " ".join(each.extract_text() for each in reader.pages)
    assert "books" in text
    assert "simulate triples" in text


def test_numbers_are_told_as_people_tell_them() -> None:
    told = ["0%", "<0.1%", "0.4%", "2%", "12%", "100%"]
    assert [percent(part) for part in (0, 0.0004, 0.004, 0.02, 0.125, 1)] == told
    tried = replace(figures()[0].tried[0], difference=-0.25, error=0.05)
    assert difference(tried) == "\u2066−0.25 ± 0.10\u2069"
