"""How a deck that was found good is kept."""

from __future__ import annotations

from typing import Any

from game.content.deck import Card, Deck
from game.content.known import Form, Lines, text_again


def _plain(deck: Deck) -> list[Any]:
    cards = [
        (card.id, card.kind, card.text.lines, card.note and card.note.lines, card.domain, card.links, card.channel,
         card.retired, card.origin)
        for card in deck.cards.values()
    ]  # fmt: skip
    discussion = [text.lines for text in deck.discussion]
    domains = [(domain, name.lines) for domain, name in deck.domains.items()]
    return [deck.id, deck.title.lines, deck.languages, cards, list(deck.blanks.items()), discussion, domains]


def _deck(plain: list[Any], source: bytes) -> Deck:
    """Raises ValueError, TypeError or LookupError for values of another shape."""
    name, title, languages, cards, blanks, discussion, domains = plain
    return Deck(
        id=name,
        title=text_again(title),
        languages=tuple(languages),
        cards={card[0]: _card(*card) for card in cards},
        blanks=dict(blanks),
        discussion=tuple(map(text_again, discussion)),
        source=source,
        domains={domain: text_again(name) for domain, name in domains},
    )


def _card(
    card: str,
    kind: Any,
    text: Lines,
    note: Lines | None,
    domain: str | None,
    links: list[str],
    channel: str | None,
    retired: bool,
    origin: str | None,
) -> Card:
    note_again = text_again(note) if note else None
    return Card(card, kind, text_again(text), note_again, domain, tuple(links), channel, retired, origin)


DECKS = Form("deck", _plain, _deck)
