"""The state of an action plan: frozen, and with ids in place of texts wherever the content has them."""

from __future__ import annotations

from typing import Literal, TypeAlias

from game.core.frozen import frozen, replace
from game.core.game import Actor
from game.rules.plan.columns import ColumnId, Source

RowId: TypeAlias = str
Ending: TypeAlias = Literal["clock", "facilitator", "group", "empty"]


@frozen
class Seat:
    """A place at the table."""

    name: Actor


@frozen
class Cell:
    """What stands in one cell: ids of texts of the content, or words. `seat` wrote it last; nobody where it was
    prepared."""

    column: ColumnId
    values: tuple[str, ...]
    seat: Actor | None = None


@frozen
class Row:
    """One row of the plan. `cells` that are empty are left out. `merged` are the rows that went into this one, each
    whole, as it stood."""

    id: RowId
    cells: tuple[Cell, ...] = ()
    sources: tuple[Source, ...] = ()
    merged: tuple[Row, ...] = ()

    def cell(self, column: ColumnId) -> Cell | None:
        """The cell of a column; None while it is empty."""
        return next((cell for cell in self.cells if cell.column == column), None)

    def values(self, column: ColumnId) -> tuple[str, ...]:
        """What stands in a column."""
        cell = self.cell(column)
        return cell.values if cell else ()

    def with_cell(self, cell: Cell) -> Row:
        """The row with this cell in place of that of its column; without one, where the cell is empty."""
        others = tuple(each for each in self.cells if each.column != cell.column)
        return replace(self, cells=(*others, cell) if cell.values else others)


@frozen
class Meeting:
    """The next meeting: an ISO date, who convenes it, by function, and the hour as `HH:MM`; empty where not said."""

    date: str
    who: str = ""
    time: str = ""


@frozen
class Question:
    """A question that stays open, or a datum that is missing."""

    number: int
    text: str
    seat: Actor


@frozen
class State:
    """Everything that is true of a plan at one moment.

    `rows` stand in their order, the first of them on the page and the others under *later*; `dropped` in the order in
    which they were dropped. `added` counts the rows that were added in play, `asked` the questions. `sentence` is the
    one that is told to others. `due` says that the time is up: what is being written is written to its end, and any
    seat may end. `limit`, `clock` and `idle` are seconds; `locks`, `stopped` and `changed` as in every game
    (`rules.table`).
    """

    seats: tuple[Seat, ...]
    rows: tuple[Row, ...] = ()
    dropped: tuple[Row, ...] = ()
    added: int = 0
    meeting: Meeting | None = None
    sentence: str = ""
    questions: tuple[Question, ...] = ()
    asked: int = 0
    clock: int = 0
    limit: int | None = None
    idle: int = 0
    paused: bool = False
    stopped: bool = False
    locks: frozenset[str] = frozenset()
    changed: tuple[tuple[str, str], ...] = ()
    over: Ending | None = None

    @property
    def frozen(self) -> bool:
        """Whether the glass ignores all hands but the facilitator's."""
        return "glass" in self.locks

    @property
    def due(self) -> bool:
        """Whether the time is up."""
        return self.limit is not None and self.clock >= self.limit

    def row(self, id: RowId) -> Row | None:
        """The row of this id that stands in the plan; None where none does."""
        return next((row for row in self.rows if row.id == id), None)

    def has_seat(self, name: Actor) -> bool:
        """Whether a seat of this name is at the table."""
        return any(seat.name == name for seat in self.seats)

    def with_row(self, row: Row) -> State:
        """The state with this row in place of the one of its id."""
        return replace(self, rows=tuple(row if old.id == row.id else old for old in self.rows))
