"""A deck as it is browsed, and what others do to it meanwhile."""

from __future__ import annotations

from game.content.changes import changes
from game.content.deck import Deck, Text
from game.core.cards import KINDS, CardId, Kind
from game.table.scenes.deck_links import BESIDE, Links
from game.table.scenes.deck_search import Search
from game.words import LANGUAGES

MARKED = 20.0
"""Seconds in which cards are marked that somebody else changed."""


class Browsed:
    """A deck with its links, and with what its cards are found by."""

    def __init__(self, deck: Deck) -> None:
        self.deck, self.links, self.search = deck, Links(deck), Search(deck)

    def found(self, asked: str, only: frozenset[CardId]) -> dict[Kind, tuple[CardId, ...]]:
        """The cards that were looked for; of these `only` some, where these are named."""
        found = self.search.found(asked)
        if not only:
            return found
        return {kind: tuple(card for card in cards if card in only) for kind, cards in found.items()}

    def linkable(self, card: CardId, asked: str, linked: tuple[CardId, ...]) -> dict[Kind, tuple[CardId, ...]]:
        """The card, and of what was looked for all that it may be linked to, first those that were `linked`."""
        found, own = self.search.found(asked), self.deck.cards[card].kind
        beside = {
            kind: tuple(sorted(found[kind], key=lambda each: each not in linked)) if kind in BESIDE[own] else ()
            for kind in KINDS
        }
        return {**beside, own: (card,)}


class News:
    """What somebody else changed in a deck; its `cards` are marked for a while."""

    def __init__(self, before: Deck, after: Deck) -> None:
        self.before, self.after = before, after
        self.changes = changes(before, after)
        self.cards = frozenset(change.card for change in self.changes if change.card)
        self._seconds = MARKED

    def lasts(self, seconds: float) -> bool:
        """Lets time pass; says whether it is still news."""
        self._seconds -= seconds
        return self._seconds > 0


def none_yet(name: str) -> Deck:
    """Stands for the deck of a file in which there is none yet."""
    return Deck(name, Text(((LANGUAGES[0], name),)), LANGUAGES, {}, dict.fromkeys(KINDS, 0), (), b"")
