"""Finding cards by their words, in every language of the deck, with or without vowel signs. Pure."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property

from game.content.codes import codes
from game.content.deck import Card, Deck
from game.content.meant import plain_words
from game.core.cards import KINDS, CardId, Kind


class Search:
    """The cards of a deck as they are looked for; what was asked last is remembered."""

    def __init__(self, deck: Deck) -> None:
        self.deck = deck
        self._asked: str | None = None
        self._found: dict[Kind, tuple[CardId, ...]] = {}

    @cached_property
    def _words(self) -> dict[CardId, str]:
        numbers = codes(self.deck)
        return {card.id: _plain([*_lines(self.deck, card), numbers[card.id]]) for card in self.deck.cards.values()}

    def found(self, query: str) -> dict[Kind, tuple[CardId, ...]]:
        """The cards of each kind that hold every word of a query, in file order; all where nothing is asked. Words are
        found inside others, as prefixes stand before them in Hebrew and in Arabic."""
        if self._asked != query:
            wanted = _plain([query]).split()
            found = [
                card
                for card in self.deck.cards.values()
                if not wanted or all(word in self._words[card.id] for word in wanted)
            ]
            self._found = {kind: tuple(card.id for card in found if card.kind == kind) for kind in KINDS}
            self._asked = query
        return self._found


def _lines(deck: Deck, card: Card) -> Iterable[str]:
    """All that a card is found by but its number."""
    for text in filter(None, (card.text, card.note, deck.domains.get(card.domain or ""))):
        yield from (words for _, words in text.lines)
    yield from filter(None, (card.domain, card.channel, card.id))


def _plain(lines: Iterable[str]) -> str:
    return " ".join(word.strip("'\"׳״’") for line in lines for word in plain_words(line))
