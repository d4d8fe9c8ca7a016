"""Decks: the cards of a workshop, their texts in each language, and the links between them."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import field
from functools import cached_property
from pathlib import Path

from game.core.cards import ACTION, CAUSE, GAP, KINDS, CardId, Facts, Kind
from game.core.frozen import frozen

GROUP = "group"
EARLIER = "earlier"
"""The `origin` of a card that a group wrote, and of one that an earlier activity handed on."""


@frozen
class Text:
    """One text in one or more languages: (language, words) pairs in the order of the deck's languages."""

    lines: tuple[tuple[str, str], ...]

    def get(self, lang: str) -> tuple[str, str]:
        """The words and the language they are in: the one asked for, else the first there is."""
        for language, words in self.lines:
            if language == lang:
                return words, language
        language, words = self.lines[0]
        return words, language


@frozen
class Card:
    """One card. `links` are the gaps that a cause explains, or the causes that an action addresses. A retired card
    stays in its deck, out of play; `origin` is "group" for a card that a group wrote in play, "earlier" for one that an
    earlier activity of the workshop handed on."""

    id: CardId
    kind: Kind
    text: Text
    note: Text | None = None
    domain: str | None = None
    links: tuple[CardId, ...] = ()
    channel: str | None = None
    retired: bool = False
    origin: str | None = None


@frozen
class Deck:
    """A deck without errors. `cards` are gaps, causes, actions, in file order; `source` is UTF-8 YAML; `domains` are
    the names of domains; no card says a name where the domain itself is meant."""

    id: str
    title: Text
    languages: tuple[str, ...]
    cards: Mapping[CardId, Card]
    blanks: Mapping[Kind, int]
    discussion: tuple[Text, ...]
    source: bytes
    domains: Mapping[str, Text] = field(default_factory=dict)

    @cached_property
    def hash(self) -> str:
        """SHA-256 of the source, in hexadecimal digits."""
        return hashlib.sha256(self.source).hexdigest()

    def of_kind(self, kind: Kind) -> tuple[Card, ...]:
        """The cards of one kind, in file order, retired ones too."""
        return tuple(card for card in self.cards.values() if card.kind == kind)

    def in_play(self, kind: Kind) -> tuple[Card, ...]:
        """The cards of one kind that are not retired, in file order."""
        return tuple(card for card in self.of_kind(kind) if not card.retired)

    def text_of(self, card: CardId) -> Text | None:
        """The text of a card of this deck; None for another's."""
        return self.cards[card].text if card in self.cards else None

    def domain_text(self, domain: str, lang: str) -> tuple[str, str]:
        """The name of a domain and the language it is in, as Text.get; one without a name as cards say it."""
        return self.domains[domain].get(lang) if domain in self.domains else (domain, lang)

    def domain_called(self, words: str) -> str:
        """The domain that has this name in a language; where none has, the domain that cards say in these words."""
        return self._named.get(words, words)

    @cached_property
    def _named(self) -> dict[str, str]:
        return by_name(self.domains)

    def facts(self) -> Facts:
        """What the rules need to know of it: nothing of a retired card."""
        return Facts(
            cards={kind: tuple(card.id for card in self.in_play(kind)) for kind in KINDS},
            explains=self._links(CAUSE),
            addresses=self._links(ACTION),
            domains={card.id: card.domain for card in self.in_play(GAP) if card.domain is not None},
            blanks=(self.blanks[GAP], self.blanks[CAUSE], self.blanks[ACTION]),
            always=frozenset(card.id for card in self.cards.values() if card.origin == EARLIER and not card.retired),
        )

    def _links(self, kind: Kind) -> frozenset[tuple[CardId, CardId]]:
        return frozenset(
            (card.id, link) for card in self.in_play(kind) for link in card.links if not self.cards[link].retired
        )


def by_name(domains: Mapping[str, Text]) -> dict[str, str]:
    """Domains by all that a card may say for them: themselves, or one of their names. Of one name, the first."""
    names = [(words, domain) for domain, name in domains.items() for _, words in name.lines]
    return dict(reversed(names)) | {domain: domain for domain in domains}


def load_deck(path: Path | str, data: Path | None = None) -> Deck:
    """The deck in a file. What is found good is remembered in the data folder, if there is one: the next load is quick.
    Raises Faults, with every problem at once, when the deck has errors."""
    from game.content.known import recall, remember
    from game.content.known_deck import DECKS

    deck = recall(Path(path), data, DECKS) if data else None
    if deck is None:
        from game.content.deck_reading import read_deck  # YAML and pydantic: not for a deck that is known
        from game.content.reading import faultless
        from game.content.tree import read_file

        deck = faultless(*read_deck(read_file(path)))
        if data:
            remember(deck, data, DECKS)
    return deck


def load_deck_text(text: str | bytes, name: str) -> Deck:
    """The deck in a text, as a journal keeps it; `name` stands for the file in problems. Raises Faults."""
    from game.content.deck_reading import read_deck
    from game.content.reading import faultless
    from game.content.tree import read_text

    return faultless(*read_deck(read_text(text, name)))
