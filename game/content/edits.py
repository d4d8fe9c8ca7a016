"""What a facilitator does to a deck: each is a deck in, another out.

The deck that comes out is whole, but for its `source`, which is still that of the one that went in: it is played and
kept once it was written (`store/deck_file.py`). Each raises LookupError for a card that is not there.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from itertools import count
from typing import Any

from game.content.deck import Card, Deck, Text
from game.core.cards import ACTION, GAP, KINDS, LINKED, CardId, Kind


def with_card(
    deck: Deck, kind: Kind, text: Mapping[str, str], *, origin: str | None = None, card_id: CardId | None = None
) -> tuple[Deck, CardId]:
    """One card more, the last of its kind, and its id. Raises ValueError for a text with no words in it or in a
    language that is not the deck's, and for an id that is taken."""
    name = card_id or free_id(deck, kind)
    if name in deck.cards:
        raise ValueError(name)
    said = Text(())
    for lang, words in text.items():
        said = _spoken(deck, said, lang, words) or Text(())
    if not said.lines:
        raise ValueError("no words")
    cards = [*deck.cards.values(), Card(name, kind, said, origin=origin)]
    ordered = sorted(cards, key=lambda card: KINDS.index(card.kind))
    return replace(deck, cards={card.id: card for card in ordered}), name


def free_id(deck: Deck, kind: Kind) -> CardId:
    """An id that no card of the deck has, such as `gap-7`."""
    numbers = count(len(deck.of_kind(kind)) + 1)
    return next(name for number in numbers if (name := f"{kind}-{number}") not in deck.cards)


def with_text(deck: Deck, card: CardId, lang: str, words: str) -> Deck:
    """Other words on a card; empty ones take the language away. Raises ValueError for a language that is not the
    deck's, and where nothing would be left."""
    text = _spoken(deck, deck.cards[card].text, lang, words)
    if text is None:
        raise ValueError("no words")
    return _with(deck, card, text=text)


def with_note(deck: Deck, card: CardId, lang: str, words: str) -> Deck:
    """Other words for the facilitator; empty ones take the language away. Raises ValueError for a language that is not
    the deck's."""
    return _with(deck, card, note=_spoken(deck, deck.cards[card].note or Text(()), lang, words))


def with_link(deck: Deck, a: CardId, b: CardId) -> Deck:
    """Two cards linked, in either order. Raises ValueError for kinds that are never linked."""
    said, other = _pair(deck, a, b)
    links = deck.cards[said].links
    return _with(deck, said, links=links if other in links else (*links, other))


def without_link(deck: Deck, a: CardId, b: CardId) -> Deck:
    """Two cards no longer linked, in either order. Raises ValueError for kinds that are never linked."""
    said, other = _pair(deck, a, b)
    return _with(deck, said, links=tuple(link for link in deck.cards[said].links if link != other))


def with_retired(deck: Deck, card: CardId, yes: bool) -> Deck:
    """A card taken out of play, or back into it."""
    return _with(deck, card, retired=yes)


def with_channel(deck: Deck, card: CardId, channel: str | None) -> Deck:
    """An action's channel. Raises ValueError for a card of another kind."""
    return _with(deck, card, ACTION, channel=channel)


def with_domain(deck: Deck, card: CardId, domain: str | None) -> Deck:
    """A gap's domain, or one of its names. Raises ValueError for a card of another kind."""
    return _with(deck, card, GAP, domain=deck.domain_called(domain) if domain else None)


def with_former(deck: Deck, before: Deck, after: Deck) -> Deck:
    """The cards that differ in these two are again as they were before; those that were not there go, and all links to
    what is gone, by others too."""
    changed = {name for name in {**before.cards, **after.cards} if before.cards.get(name) != after.cards.get(name)}
    now = {name: before.cards.get(name) if name in changed else card for name, card in deck.cards.items()}
    kept = {name: card for name, card in now.items() if card is not None}
    unlinked = {
        name: replace(card, links=tuple(link for link in card.links if link in kept)) for name, card in kept.items()
    }
    return replace(deck, cards=unlinked)


def _with(deck: Deck, card: CardId, kind: Kind | None = None, **fields: Any) -> Deck:
    if kind and deck.cards[card].kind != kind:
        raise ValueError(card)
    return replace(deck, cards={**deck.cards, card: replace(deck.cards[card], **fields)})


def _pair(deck: Deck, a: CardId, b: CardId) -> tuple[CardId, CardId]:
    """The card that says the link, and the other."""
    for said, other in ((a, b), (b, a)):
        if LINKED.get(deck.cards[said].kind) == deck.cards[other].kind:
            return said, other
    raise ValueError(f"{a}, {b}")


def _spoken(deck: Deck, text: Text, lang: str, words: str) -> Text | None:
    """A text with other words in one language; None where nothing is left of it."""
    if lang not in deck.languages:
        raise ValueError(lang)
    lines = {**dict(text.lines), lang: words.strip()}
    return (
        Text(tuple((each, lines[each]) for each in deck.languages if lines.get(each))) if any(lines.values()) else None
    )
