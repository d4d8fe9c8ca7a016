"""The rows of a spreadsheet into the tree of a deck: the same nodes as of a deck's file, each at its cell."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import count

from game.content.deck import Deck
from game.content.deck_checks import LISTS
from game.content.problems import At, Problems
from game.content.sheets.book import Row
from game.content.sheets.links import Cards
from game.content.sheets.names import CHANNELS, ORIGINS, YES_NO, named, plain
from game.content.sheets.table import Table
from game.content.tree import List, Map, Node, Scalar
from game.core.cards import ACTION, CAUSE, GAP, Kind
from game.core.frozen import frozen

LINKS: dict[Kind, tuple[str, Kind]] = {CAUSE: ("explains", GAP), ACTION: ("addresses", CAUSE)}
"""Under which key a card's links stand, and the kind that they lead to."""


class Before:
    """The deck that is written into, if there is one: its ids stay with their texts, and are no other card's."""

    def __init__(self, deck: Deck | None) -> None:
        self._of_others = frozenset(deck.cards if deck else ())
        self._numbers = {kind: count(1) for kind in LISTS}
        self._ids: dict[tuple[Kind, str], str] = {}
        for card in deck.cards.values() if deck else ():
            for _, words in card.text.lines:
                self._ids.setdefault((card.kind, plain(words)), card.id)

    def id_for(self, kind: Kind, texts: set[str], taken: set[str]) -> str:
        """An id for a card that has none: the one it had before, else the next that is free."""
        had = (self._ids.get((kind, plain(text))) for text in sorted(texts))
        free = (f"{kind}-{number}" for number in self._numbers[kind])  # goes on where it ended: ids are given once
        known = next((name for name in had if name and name not in taken), None)
        return known or next(name for name in free if name not in taken and name not in self._of_others)


@frozen
class Line:
    """A row that is a card. `id` is where its id stands, or the one that was made for it."""

    kind: Kind
    table: Table
    row: Row
    id: Scalar
    text: Map
    note: Map

    @property
    def texts(self) -> set[str]:
        """Its text in each language."""
        return {node.text for node in self.text.items.values() if isinstance(node, Scalar)}


def card_lists(rows: list[tuple[Kind, Table, Row]], place: At, before: Before, problems: Problems) -> dict[str, List]:
    """The cards by kind, as the deck's file has them; at `place` where there are none. Expects tables whose texts all
    say their language."""
    lines = _with_ids([_line(*row, problems) for row in rows], before)
    cards = Cards((line.kind, line.id.text, line.texts) for line in lines)
    lists = {key: List(place) for key in LISTS.values()}
    for line in lines:
        found = lists[LISTS[line.kind]]
        found.mark = found.mark if found.items else line.id.at
        found.items.append(_card(line, cards, problems))
    return lists


def _line(kind: Kind, table: Table, row: Row, problems: Problems) -> Line:
    place = table.place(row)
    name = next((cell for _, cell in table.cells(row, "id", problems)), Scalar(place, "", True))
    text, note = (texts(table, row, key, problems) for key in ("text", "note"))
    return Line(kind, table, row, name, text, note)


def _with_ids(lines: list[Line], before: Before) -> list[Line]:
    """The same, with an id for each card that has none: the one that it had before, else the next that is free."""
    taken = {line.id.text for line in lines}
    for line in lines:
        if not line.id.text:
            line.id.text = before.id_for(line.kind, line.texts, taken)
            taken.add(line.id.text)
    return lines


def texts(table: Table, row: Row, key: str, problems: Problems) -> Map:
    """A text by language; at the row's own place where none is written."""
    found = Map(table.place(row))
    for column, cell in table.cells(row, key, problems):
        found.mark = found.mark if found.items else cell.at
        found.items[column.lang], found.keys[column.lang] = cell, Scalar(cell.at, column.lang, True)
    return found


def _card(line: Line, cards: Cards, problems: Problems) -> Map:
    card = Map(line.id.at)
    for key, node in _entries(line, cards, problems):
        card.items[key], card.keys[key] = node, Scalar(node.at, key, True)
    return card


def _entries(line: Line, cards: Cards, problems: Problems) -> Iterator[tuple[str, Node]]:
    yield "id", line.id
    yield "text", line.text
    if line.note.items:
        yield "note", line.note
    yield from _links(line, cards, problems)
    for key, read in _VALUES.items():
        for _, cell in line.table.cells(line.row, key, problems):
            yield key, read(cell)


def _links(line: Line, cards: Cards, problems: Problems) -> Iterator[tuple[str, Node]]:
    key, wanted = LINKS.get(line.kind, ("links", GAP))
    found: list[Scalar] = []
    for _, cell in line.table.cells(line.row, "links", problems):
        found += cards.links(cell, wanted, problems) if line.kind in LINKS else [cell]
    for _, cell in line.table.cells(line.row, "add", problems):
        there = {link.text for link in found}
        found += [link for link in cards.links(cell, wanted, problems) if link.text not in there]
    if found:
        yield key, List(found[0].at, list(found))


def _channel(cell: Scalar) -> Scalar:
    return Scalar(cell.at, named(CHANNELS, cell.text) or cell.text, True)


def _retired(cell: Scalar) -> Scalar:
    said = named(YES_NO, cell.text) or ("yes" if cell.text in "✓✔√" else None)
    return Scalar(cell.at, said, False) if said else cell


def _origin(cell: Scalar) -> Scalar:
    return Scalar(cell.at, named(ORIGINS, cell.text) or cell.text, True)


_VALUES: dict[str, Callable[[Scalar], Scalar]] = {
    "domain": lambda cell: cell,
    "channel": _channel,
    "retired": _retired,
    "origin": _origin,
}


def number(cell: Scalar) -> Scalar:
    """A whole number as YAML would have it; another text stays one."""
    return Scalar(cell.at, cell.text, re.fullmatch("[0-9]{1,9}", cell.text) is None)
