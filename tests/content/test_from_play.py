"""Cards that were written in play are kept in the deck as the group's, once, with the links that the group found."""

from __future__ import annotations

from pathlib import Path

from game.content.deck import Deck, load_deck, load_deck_text
from game.content.from_play import Paper, with_papers
from game.content.writing.written import deck_yaml
from game.core.cards import ACTION, CAUSE, GAP
from game.shipped import folder

TINY = folder("decks") / "tiny.yaml"
WROTE = (
    Paper("action-w1", ACTION, " A table that we share ", "en"),
    Paper("gap-w1", GAP, "פער שלנו", "he"),
    Paper("gap-w2", GAP, "  ", "he"),
)


def tiny() -> Deck:
    return load_deck(Path(TINY))


def test_written_cards_join_the_deck_in_the_language_they_were_written_in() -> None:
    deck = with_papers(tiny(), WROTE, ())
    new = [card for card in deck.cards.values() if card.id not in tiny().cards]
    assert [(card.kind, card.text.lines, card.origin) for card in new] == [
        (GAP, (("he", "פער שלנו"),), "group"),
        (ACTION, (("en", "A table that we share"),), "group"),
    ]
    assert load_deck_text(deck_yaml(deck, tiny().source), "x").cards == deck.cards


def test_what_is_kept_already_is_not_kept_twice() -> None:
    deck = with_papers(tiny(), WROTE, ())
    assert with_papers(deck, WROTE, ()) == deck


def test_a_triple_of_the_wall_becomes_links_where_a_written_card_is_in_it() -> None:
    old = tiny()
    gap, cause, action = (old.of_kind(kind)[0].id for kind in ("gap", "cause", "action"))
    stranger = next(card.id for card in old.of_kind(GAP) if card.id not in old.cards[cause].links)
    deck = with_papers(old, WROTE[:1], [(gap, cause, "action-w1"), (stranger, cause, action), ("gap-w9", cause, "x")])
    new = next(card for card in deck.of_kind(ACTION) if card.origin == "group")
    assert new.links == (cause,)
    assert gap in deck.cards[cause].links
    assert stranger not in deck.cards[cause].links, "a triple of the deck's own cards changes nothing in it"


def test_an_id_that_another_kind_has_by_now_is_not_linked() -> None:
    cause, action = (tiny().of_kind(kind)[0].id for kind in (CAUSE, ACTION))
    deck = with_papers(tiny(), WROTE, [("gap-w1", action, cause)])
    assert deck == with_papers(tiny(), WROTE, ())


def test_another_language_is_the_decks_first() -> None:
    deck = with_papers(tiny(), [Paper("gap-w1", GAP, "Notre écart", "fr")], ())
    assert deck.of_kind(GAP)[-1].text.lines == ((deck.languages[0], "Notre écart"),)
