"""A deck as tables of texts, the same for every form of spreadsheet."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from game.content.deck import Card, Deck, Text
from game.content.sheets.cards import LINKS
from game.content.sheets.links import DOT
from game.content.sheets.names import CHANNELS, DECK, KINDS, ORIGINS, ROWS, YES_NO, Column, tongue
from game.core.cards import ACTION, CAUSE, GAP
from game.core.frozen import frozen
from game.faults import Fault
from game.words import Words

MOST_IN_CELL = 32_000
"""Spreadsheets take so many characters in a cell, and a few more."""

_SHOWN = 80
_KEYS = {
    GAP: ("id", "text", "note", "domain", "retired", "origin"),
    CAUSE: ("id", "text", "links", "add", "note", "retired", "origin"),
    ACTION: ("id", "text", "links", "add", "channel", "note", "retired", "origin"),
    DECK: ("kind", "id", "text"),
    "": ("kind", "id", "text", "links", "channel", "domain", "note", "retired", "origin"),
}
"""The columns of a sheet in their order; of the one table that holds everything under the empty name."""


@frozen
class Rows:
    """One table: what its rows are (as in `Table`), its columns, and a text for each of them in every row."""

    kind: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[str, ...], ...]


def sheets(deck: Deck, say: Words) -> Iterator[Rows]:
    """A table for each kind of cards, and one for the deck itself. Raises Fault `too-long-for-a-cell`."""
    for kind in KINDS:
        yield _rows(kind, deck, (_card(card, deck, say) for card in deck.of_kind(kind)))
    yield _rows(DECK, deck, _own(deck, say))


def one_table(deck: Deck, say: Words) -> Rows:
    """Everything in one table, whose rows say what they are. Raises Fault `too-long-for-a-cell`."""
    kind = Column("kind")
    cards = ({kind: say(KINDS[card.kind])} | _card(card, deck, say) for card in deck.cards.values())
    return _rows("", deck, [*_own(deck, say), *cards])


def naming(deck: Deck, say: Words) -> str:
    """The language in which links name cards: the one that is asked for, if the deck has it."""
    return say.lang if say.lang in deck.languages else deck.languages[0]


def item(card: Card, lang: str) -> str:
    """A card as a link names it: its id, and how its text begins."""
    words = " ".join(card.text.get(lang)[0].split())
    return f"{card.id}{DOT}{words if len(words) <= _SHOWN else words[: _SHOWN - 1] + '…'}"


def _rows(kind: str, deck: Deck, rows: Iterable[dict[Column, str]]) -> Rows:
    columns = _columns(kind, deck)
    return Rows(kind, columns, tuple(_row(columns, row) for row in rows))


def _row(columns: tuple[Column, ...], texts: dict[Column, str]) -> tuple[str, ...]:
    if max(map(len, texts.values())) > MOST_IN_CELL:
        raise Fault("too-long-for-a-cell", name=texts.get(Column("id")) or texts[Column("kind")], most=MOST_IN_CELL)
    return tuple(texts.get(column, "") for column in columns)


def _columns(kind: str, deck: Deck) -> tuple[Column, ...]:
    return tuple(
        Column(key, lang) for key in _KEYS[kind] for lang in (deck.languages if key in ("text", "note") else ("",))
    )


def _card(card: Card, deck: Deck, say: Words) -> dict[Column, str]:
    return {
        Column("id"): card.id,
        Column("domain"): _domain(card.domain, deck, say) if card.domain else "",
        Column("links"): _links(card, deck, naming(deck, say)) if card.kind in LINKS else "",
        Column("channel"): say(CHANNELS[card.channel]) if card.channel else "",
        Column("retired"): say(YES_NO["yes"]) if card.retired else "",
        Column("origin"): say(ORIGINS[card.origin]) if card.origin else "",
        **_texts("text", card.text),
        **(_texts("note", card.note) if card.note else {}),
    }


def _domain(domain: str, deck: Deck, say: Words) -> str:
    """A domain by its name; as it is where the name is another's too."""
    name, _ = deck.domain_text(domain, say.lang)
    return name if deck.domain_called(name) == domain else domain


def _links(card: Card, deck: Deck, lang: str) -> str:
    """A link a line; where that is more than a cell takes, the ids alone."""
    listed = "\n".join(item(deck.cards[link], lang) for link in card.links)
    return listed if len(listed) <= MOST_IN_CELL else "\n".join(card.links)


def _own(deck: Deck, say: Words) -> Iterator[dict[Column, str]]:
    first = Column("text", deck.languages[0])
    rows = [
        ("id", {Column("id"): deck.id}),
        ("title", _texts("text", deck.title)),
        ("languages", {first: say.listed(tongue(lang, say) for lang in deck.languages)}),
        *(("domain", {Column("id"): domain, **_texts("text", name)}) for domain, name in deck.domains.items()),
        *((f"blank-{kind}", {first: str(deck.blanks[kind])}) for kind in KINDS),
        *(("discussion", _texts("text", question)) for question in deck.discussion),
    ]
    for key, texts in rows:
        yield {Column("kind"): say(ROWS[key]), **texts}


def _texts(key: str, text: Text) -> dict[Column, str]:
    return {Column(key, lang): words for lang, words in text.lines}
