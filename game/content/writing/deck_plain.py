"""A deck as the plain values that its file holds: maps, lists, texts, in the order of the keys in the decks that come
along. What need not be said is left out."""

from __future__ import annotations

from typing import TypeAlias

from game.content.deck import Card, Deck, Text
from game.content.deck_checks import LINKS, LISTS

Value: TypeAlias = "str | int | bool | list[Value] | dict[str, Value]"

_ORDER = ("format", "id", "title", "languages", "domains", *LISTS.values(), "blanks", "discussion")
_CARD_ORDER = ("id", "domain", "channel", "text", "note", "explains", "addresses", "retired", "origin")


class ByLanguage(dict[str, Value]):
    """A text by its languages: in a file of one language it may stand without it."""


def plain_deck(deck: Deck) -> dict[str, Value]:
    """All of a deck but its source."""
    whole: dict[str, Value] = {
        "format": 1,
        "id": deck.id,
        "title": _text(deck.title),
        "languages": list(deck.languages),
        "domains": {domain: _text(name) for domain, name in deck.domains.items()},
        "blanks": {kind: number for kind, number in deck.blanks.items() if number},
        "discussion": [_text(text) for text in deck.discussion],
    }
    whole |= {section: [_card(card) for card in deck.of_kind(kind)] for kind, section in LISTS.items()}
    return {key: whole[key] for key in _ORDER if whole[key]}


def in_one_language(value: Value) -> Value:
    """The same with texts that are in one language only without it."""
    if isinstance(value, ByLanguage):
        return next(iter(value.values())) if len(value) == 1 else value
    if isinstance(value, list):
        return [in_one_language(each) for each in value]
    return {key: in_one_language(each) for key, each in value.items()} if isinstance(value, dict) else value


def unsaid(value: Value) -> Value:
    """The same with texts whose language is not known."""
    if isinstance(value, ByLanguage):
        return ByLanguage({"": in_one_language(value)})
    if isinstance(value, list):
        return [unsaid(each) for each in value]
    return {key: unsaid(each) for key, each in value.items()} if isinstance(value, dict) else value


def _card(card: Card) -> Value:
    whole: dict[str, Value] = {
        "id": card.id,
        "domain": card.domain or "",
        "channel": card.channel or "",
        "text": _text(card.text),
        "note": _text(card.note) if card.note else "",
        "retired": card.retired,
        "origin": card.origin or "",
    }
    if card.kind in LINKS:
        whole[LINKS[card.kind][0]] = list(card.links)
    return {key: whole[key] for key in _CARD_ORDER if whole.get(key)}


def _text(text: Text) -> Value:
    return ByLanguage(text.lines)
