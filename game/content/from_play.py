"""What a group wrote in play is kept in the deck it played with, marked as the group's."""

from __future__ import annotations

from collections.abc import Iterable

from game.content.deck import GROUP, Deck, Text
from game.content.edits import with_card, with_link
from game.core.cards import KINDS, CardId, Kind
from game.core.frozen import frozen


@frozen
class Paper:
    """A card as it was written in play: its id there, its kind, its words and the language they are in."""

    card: CardId
    kind: Kind
    words: str
    lang: str


def with_papers(deck: Deck, papers: Iterable[Paper], wall: Iterable[tuple[CardId, CardId, CardId]]) -> Deck:
    """The deck with the cards that were written, but for those it has already, word for word. Triples of the wall that
    they are in become links: the group was convinced of them. A language that the deck does not have is its first."""
    known: dict[CardId, CardId] = {}
    for paper in papers:
        if words := paper.words.strip():
            deck, known[paper.card] = _with_paper(deck, paper, words)
    for gap, cause, action in wall:
        if known.keys() & {gap, cause, action}:
            names = [known.get(card, card) for card in (gap, cause, action)]
            deck = _linked(deck, *names)
    return deck


def _with_paper(deck: Deck, paper: Paper, words: str) -> tuple[Deck, CardId]:
    if same := _same(deck, paper.kind, words):
        return deck, same
    lang = paper.lang if paper.lang in deck.languages else deck.languages[0]
    return with_card(deck, paper.kind, {lang: words}, origin=GROUP)


def _same(deck: Deck, kind: Kind, words: str) -> CardId | None:
    return next((card.id for card in deck.of_kind(kind) if _says(card.text, words)), None)


def _says(text: Text, words: str) -> bool:
    return any(line == words for _, line in text.lines)


def _linked(deck: Deck, gap: CardId, cause: CardId, action: CardId) -> Deck:
    kinds = [deck.cards[card].kind for card in (gap, cause, action) if card in deck.cards]
    if kinds != list(KINDS):  # whoever edited the deck since took a card out, or gave its id to another
        return deck
    return with_link(with_link(deck, gap, cause), cause, action)
