"""The moves of an action plan. Any seat makes them at any time."""

from __future__ import annotations

from typing import Literal, TypeAlias, get_args

from game.core.frozen import frozen, replace
from game.core.moves import *  # noqa: F403 - the moves that every game has
from game.core.moves import SharedMove
from game.rules.plan.columns import ColumnId, Facts
from game.rules.plan.state import RowId

LockWord: TypeAlias = Literal["glass", "rows", "write"]
LOCKS: tuple[LockWord, ...] = get_args(LockWord)


@frozen
class Add:
    """Add an empty row at the end."""


@frozen
class Set:
    """Write into a cell: ids of texts of the content, or words. Without values the cell is empty again."""

    row: RowId
    column: ColumnId
    values: tuple[str, ...] = ()


@frozen
class Merge:
    """Put one row into another: texts of both stay, and so does where they come from."""

    row: RowId
    into: RowId


@frozen
class Drop:
    """Take a row out of the plan. It is kept, and can be brought back."""

    row: RowId


@frozen
class BringBack:
    """Bring back a row that was dropped, at the end."""

    row: RowId


@frozen
class Order:
    """Put a row at this place of the plan, counted from 1."""

    row: RowId
    place: int


@frozen
class Sort:
    """Order the rows by a column: dates from the earliest, choices as they stand in the file, words by their letters;
    rows that lack it come last."""

    column: ColumnId


@frozen
class Meet:
    """Say when the next meeting is (an ISO date, and an hour `HH:MM`), and who convenes it, by function."""

    date: str
    who: str = ""
    time: str = ""


@frozen
class Tell:
    """Write the one sentence that is told to others."""

    text: str = ""


@frozen
class Ask:
    """Write down a question that stays open."""

    text: str = ""


@frozen
class Settle:
    """Take a question off the list."""

    number: int


OnRows: TypeAlias = Add | Merge | Drop | BringBack | Order | Sort
Writing: TypeAlias = Set | Meet | Tell | Ask | Settle
OwnMove: TypeAlias = OnRows | Writing
Move: TypeAlias = OwnMove | SharedMove


def wordless(facts: Facts, move: Move) -> Move:
    """A move without what people wrote in it: ids, choices and dates stay."""
    match move:
        case Set(_, column, values):
            return replace(move, values=tuple(value for value in values if _is_no_text(facts, column, value)))
        case Meet():
            return replace(move, who="")
        case Tell() | Ask():
            return replace(move, text="")
    return move


def _is_no_text(facts: Facts, column: ColumnId, value: str) -> bool:
    known = facts.column(column)
    return known is not None and (known.kind == "date" or value in known.choices or value in facts.texts)
