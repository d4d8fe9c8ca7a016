"""Each edit changes what it says, and nothing else."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.content import edits
from game.content.deck import Deck, Text, load_deck_text
from game.content.writing.written import deck_yaml
from game.core.cards import ACTION, CAUSE, GAP
from tests.content.test_deck import SMALL

DECK = load_deck_text(SMALL.replace("languages: [en]", "languages: [he, en]").replace("Small", "{en: Small}")
                      .replace("text: A gap", "text: {en: A gap}").replace("text: Another gap", "text: {en: Another}")
                      .replace("text: A cause", "text: {en: A cause}").replace("note: A note", "note: {en: A note}")
                      .replace("text: An action", "text: {en: An action}"), "small")  # fmt: skip


def same_but(deck: Deck, card: str) -> bool:
    """Whether nothing differs but one card."""
    return replace(deck, cards={**deck.cards, card: DECK.cards[card]}) == DECK and list(deck.cards) == list(DECK.cards)


def test_a_new_card_is_the_last_of_its_kind() -> None:
    deck, name = edits.with_card(DECK, GAP, {"en": " New ", "he": "חדש"}, origin="group")
    assert list(deck.cards) == ["g1", "g2", name, "c1", "a1"]
    card = deck.cards[name]
    assert (card.kind, card.text, card.origin) == (GAP, Text((("he", "חדש"), ("en", "New"))), "group")
    assert load_deck_text(deck_yaml(deck, DECK.source), "deck").cards == deck.cards


def test_its_id_is_free_and_never_one_of_those_written_in_play() -> None:
    deck, first = edits.with_card(DECK, CAUSE, {"en": "One"}, card_id="cause-2")
    deck, second = edits.with_card(deck, CAUSE, {"en": "Two"})
    assert (first, second) == ("cause-2", "cause-3")
    with pytest.raises(ValueError, match="g1"):
        edits.with_card(DECK, GAP, {"en": "One"}, card_id="g1")


def test_a_card_needs_words_in_the_deck_s_languages() -> None:
    for text in ({}, {"en": " "}, {"fr": "Un"}):
        with pytest.raises(ValueError):  # noqa: PT011
            edits.with_card(DECK, GAP, text)


def test_words_change_in_one_language() -> None:
    deck = edits.with_text(DECK, "g1", "he", "פער")
    assert deck.cards["g1"].text == Text((("he", "פער"), ("en", "A gap")))
    assert same_but(deck, "g1")
    assert edits.with_text(deck, "g1", "he", "") == DECK
    with pytest.raises(ValueError, match="no words"):
        edits.with_text(DECK, "g1", "en", "")


def test_a_note_may_go() -> None:
    deck = edits.with_note(DECK, "c1", "en", "")
    assert deck.cards["c1"].note is None
    assert edits.with_note(deck, "c1", "en", "A note") == DECK


def test_links_are_made_and_undone_in_either_order() -> None:
    deck = edits.without_link(DECK, "g1", "c1")
    assert deck.cards["c1"].links == ("g2",)
    assert edits.without_link(DECK, "c1", "g1") == deck
    assert edits.with_link(deck, "g1", "c1").cards["c1"].links == ("g2", "g1")
    assert edits.with_link(DECK, "c1", "g1") == DECK
    for a, b in (("g1", "a1"), ("g1", "g2"), ("c1", "c1")):
        with pytest.raises(ValueError, match=a):
            edits.with_link(DECK, a, b)


def test_what_else_a_card_has() -> None:
    assert edits.with_retired(DECK, "g2", True).in_play(GAP) == (DECK.cards["g1"],)
    assert edits.with_retired(edits.with_retired(DECK, "g2", True), "g2", False) == DECK
    assert edits.with_channel(DECK, "a1", None).cards["a1"].channel is None
    assert edits.with_domain(DECK, "g2", "art").cards["g2"].domain == "art"
    with pytest.raises(ValueError, match="g1"):
        edits.with_channel(DECK, "g1", "staff")
    assert edits.with_channel(DECK, "a1", "parents").in_play(ACTION)[0].channel == "parents"


def test_a_card_that_is_not_there() -> None:
    for edit in (
        lambda: edits.with_text(DECK, "g9", "en", "x"),
        lambda: edits.with_note(DECK, "g9", "en", "x"),
        lambda: edits.with_link(DECK, "c1", "g9"),
        lambda: edits.without_link(DECK, "g9", "c1"),
        lambda: edits.with_retired(DECK, "g9", True),
        lambda: edits.with_channel(DECK, "g9", None),
        lambda: edits.with_domain(DECK, "g9", None),
    ):
        with pytest.raises(LookupError):
            edit()
