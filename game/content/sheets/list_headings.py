"""Which rows of a plain list are its headings: in words that are known, or in people's own."""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import pairwise

from game.content.sheets.book import Row, Sheet
from game.content.sheets.names import KINDS, SHEETS, named, plain
from game.core.cards import ACTION, CAUSE, Kind
from game.core.cards import KINDS as ORDER

_WITHIN = 20
_LONGEST = 60
_MOST_WORDS = 6
_ASKS: dict[Kind, tuple[str, ...]] = {CAUSE: ("why", "למה", "מדוע", "لماذا"),
                                      ACTION: ("what", "how", "מה", "איך", "ماذا", "كيف")}  # fmt: skip
"""With which words people ask for a cause, and for an action."""
_BULLET = re.compile(r"\s*(?:[•◦▪▫‣⁃·●○■□➢➤✓❖\uf0b7\uf0a7\uf0d8*–—-]|\(?(?:\d{1,3}|[א-תa-zA-Zأ-ي])[.)])(?:\s+|$)")


def headings(rows: tuple[Row, ...]) -> tuple[int, dict[int, Kind], bool]:
    """The number of the row that holds the headings, what they name by column, and whether some are people's own words.
    0 where there is none. Own words need two kinds in the first row that has two cells."""
    known = max(
        ((row, _columns(row, kind_named)) for row in rows[:_WITHIN]), key=lambda found: len(found[1]), default=None
    )
    if known and len(known[1]) > 1:
        return _completed(*known)
    first = first_full(rows)
    if first and len(_completed(first, _columns(first, kind_named))[1]) > 1:
        return _completed(first, _columns(first, kind_named))
    return 0, {}, False


def one_column(sheet: Sheet) -> tuple[int, dict[int, Kind]] | None:
    """Of a sheet that is called as a kind of cards: its first column, and whether a heading stands there."""
    kind = kind_named(sheet.name)
    if kind is None or not sheet.rows:
        return None
    first = sheet.rows[0]
    at = min(at for row in sheet.rows for at in row.cells)
    return first.number if kind_meant(first.text(at)) == kind else first.number - 1, {at: kind}


def first_full(rows: tuple[Row, ...]) -> Row | None:
    """The first row with two cells: above it stands what a list is called."""
    return next((row for row in rows if len(row.cells) > 1), None)


def kind_named(text: str) -> Kind | None:
    """The kind of cards that a heading names."""
    said = without_bullet(text)[:_LONGEST]
    key: str | None = named(KINDS, said) or named(SHEETS, said)
    return next((kind for kind in ORDER if kind == key), None)


def kind_meant(text: str) -> Kind | None:
    """The kind that a heading in people's own words is for: it has a kind's name among its words, or asks for it."""
    said = plain(without_bullet(text)).split()
    if not said or len(text) > _LONGEST or len(said) > _MOST_WORDS:
        return None
    parts = [*map(" ".join, pairwise(said)), *said]
    return next(
        (kind for part in parts if (kind := kind_named(part))),
        next((kind for kind, asks in _ASKS.items() if said[0] in asks), None),
    )


def without_bullet(text: str) -> str:
    """A text without the bullets and numbers that a document puts before it."""
    text = " ".join(text.split())
    while found := _BULLET.match(text):
        text = text[found.end() :]
    return text.strip()


def is_number(text: str) -> bool:
    """Whether a cell only counts: `7`, `1.2.`, `(3)`."""
    return re.fullmatch(r"[\d.()\s]+", text) is not None


def has_bullet(text: str) -> bool:
    """Whether a text begins as one of a list does."""
    return _BULLET.match(text) is not None


def _columns(row: Row, kind_of: Callable[[str], Kind | None]) -> dict[int, Kind]:
    """The kinds that the cells of a row are the headings of, each once."""
    columns: dict[int, Kind] = {}
    for at in sorted(row.cells):
        kind = kind_of(row.text(at))
        if kind and kind not in columns.values():
            columns[at] = kind
    return columns


def _completed(row: Row, known: dict[int, Kind]) -> tuple[int, dict[int, Kind], bool]:
    """The columns known, and those that other cells of the row mean."""
    meant = {
        at: kind for at, kind in _columns(row, kind_meant).items() if at not in known and kind not in known.values()
    }
    return row.number, known | meant, bool(meant)
