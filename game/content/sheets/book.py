"""A spreadsheet as plain values, wherever it came from: sheets, rows, cells."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeAlias

from game.core.frozen import frozen


@frozen
class Odd:
    """A cell that holds no text: an error (`error-value`), a formula nobody has calculated (`formula-value`), a date
    (`date-value`)."""

    code: str
    text: str


Value: TypeAlias = str | Odd


@frozen
class Row:
    """One row and its cells that hold something, by column; both count from 1. `merged` is what stands in a cell that
    goes on into this row from above."""

    number: int
    cells: Mapping[int, Value]
    merged: Mapping[int, Value]

    def text(self, column: int) -> str:
        """What stands in a cell, merged ones too; empty for what is no text."""
        value = self.cells.get(column) or self.merged.get(column)
        return value if isinstance(value, str) else ""


@frozen
class Sheet:
    """One sheet and its rows that hold something. A CSV file has one, without a name."""

    name: str
    rows: tuple[Row, ...]


Book: TypeAlias = tuple[Sheet, ...]


def letters(column: int) -> str:
    """What spreadsheets call a column: A, B, …, Z, AA."""
    name = ""
    while column:
        column, rest = divmod(column - 1, 26)
        name = chr(ord("A") + rest) + name
    return name


def number_of(name: str) -> int:
    """The number of a column by its letters."""
    number = 0
    for letter in name:
        number = 26 * number + ord(letter) - ord("A") + 1
    return number
