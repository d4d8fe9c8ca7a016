"""An action plan as its viewers see it: all of it lies open to all."""

from __future__ import annotations

from functools import cached_property

from game.core.frozen import frozen
from game.core.game import FACILITATOR, TABLE, Actor
from game.rules.plan.columns import Column, ColumnId, Facts, Source
from game.rules.plan.state import Cell, Ending, Meeting, Question, Row, RowId, Seat, State
from game.rules.table import WARNING


@frozen
class CellView:
    """One cell of a row, also an empty one. `values` are ids of texts of the content, or words; `seat` wrote them.
    `missing` says that it is needed here and empty; `asked` is false where a choice in another column makes this one
    no matter of this row. `other` is what stood here in rows that were merged into this one, and stands no more."""

    column: ColumnId
    values: tuple[str, ...]
    seat: Actor | None
    missing: bool
    asked: bool
    other: tuple[str, ...]


@frozen
class RowView:
    """One row of these columns. `number` is its place in the plan, counted from 1; `on_page` says that it stands on the
    page and not under *later*. What has to be worked out of it is, when it is asked for."""

    row: Row
    columns: tuple[Column, ...]
    number: int
    on_page: bool

    @property
    def id(self) -> RowId:
        """Its id."""
        return self.row.id

    @cached_property
    def cells(self) -> tuple[CellView, ...]:
        """One for each column, in their order."""
        return tuple(_cell(column, self.row, self._whole) for column in self.columns)

    @cached_property
    def missing(self) -> tuple[ColumnId, ...]:
        """The columns in which something is missing."""
        return tuple(cell.column for cell in self.cells if cell.missing)

    @property
    def sources(self) -> tuple[Source, ...]:
        """Where it comes from, with all that was merged into it."""
        return tuple(dict.fromkeys(source for each in self._whole for source in each.sources))

    @property
    def merged(self) -> tuple[RowId, ...]:
        """The rows that were merged into it."""
        return tuple(each.id for each in self._whole[1:])

    @cached_property
    def _whole(self) -> tuple[Row, ...]:
        return whole(self.row)

    def cell(self, column: ColumnId) -> CellView:
        """The cell of a column. Raises KeyError where there is none."""
        for cell in self.cells:
            if cell.column == column:
                return cell
        raise KeyError(column)


@frozen
class View:
    """A plan as one viewer sees it. Times are seconds."""

    who: Actor
    seats: tuple[Seat, ...]
    columns: tuple[Column, ...]
    rows: tuple[RowView, ...]
    dropped: tuple[RowView, ...]
    meeting: Meeting | None
    sentence: str
    questions: tuple[Question, ...]
    clock: int
    limit: int | None
    warning: bool
    due: bool
    idle: int
    paused: bool
    over: Ending | None
    locks: frozenset[str]
    stopped: bool

    @property
    def phase(self) -> str:
        """`plan`, or `over`."""
        return "over" if self.over else "plan"

    @property
    def turn(self) -> None:
        """It is nobody's turn: all write at once."""
        return None

    @property
    def missing(self) -> int:
        """How many cells are missing on the page."""
        return sum(len(row.missing) for row in self.page)

    @property
    def page(self) -> tuple[RowView, ...]:
        """The rows that stand on the page."""
        return tuple(row for row in self.rows if row.on_page)

    @property
    def later(self) -> tuple[RowView, ...]:
        """The rows under *later*."""
        return tuple(row for row in self.rows if not row.on_page)

    def row(self, id: RowId) -> RowView:
        """The row of this id, also a dropped one. Raises KeyError where there is none."""
        for row in (*self.rows, *self.dropped):
            if row.id == id:
                return row
        raise KeyError(id)


def seen_by(facts: Facts, state: State, who: Actor) -> View:
    """The view of a seat, TABLE or FACILITATOR. Raises KeyError for a seat that is not at the table."""
    if who not in (TABLE, FACILITATOR) and not state.has_seat(who):
        raise KeyError(who)
    rows = tuple(_row(facts, row, number) for number, row in enumerate(state.rows, 1))
    left = None if state.limit is None else state.limit - state.clock
    return View(
        who=who,
        seats=state.seats,
        columns=facts.columns,
        rows=rows,
        dropped=tuple(_row(facts, row, 0) for row in state.dropped),
        meeting=state.meeting,
        sentence=state.sentence,
        questions=state.questions,
        clock=state.clock,
        limit=state.limit,
        warning=left is not None and 0 < left <= WARNING and not state.over,
        due=state.due,
        idle=state.idle,
        paused=state.paused,
        over=state.over,
        locks=state.locks,
        stopped=state.stopped,
    )


def _row(facts: Facts, row: Row, number: int) -> RowView:
    return RowView(row, facts.columns, number, on_page=1 <= number <= facts.page)


def whole(row: Row) -> tuple[Row, ...]:
    """A row, and all that was merged into it, however deep."""
    return (row, *(each for part in row.merged for each in whole(part)))


def _cell(column: Column, row: Row, inner: tuple[Row, ...]) -> CellView:
    cell = row.cell(column.id) or Cell(column.id, ())
    asked = column.when is None or column.when[1] in row.values(column.when[0])
    held = dict.fromkeys(value for each in inner[1:] for value in each.values(column.id))
    return CellView(
        column=column.id,
        values=cell.values,
        seat=cell.seat,
        missing=column.needed and asked and not cell.values,
        asked=asked,
        other=tuple(value for value in held if value not in cell.values),
    )
