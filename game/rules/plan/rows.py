"""What moves do to the rows of a plan."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from game.core.frozen import replace
from game.core.game import Actor
from game.rules.plan import moves as m
from game.rules.plan.columns import Column, Facts
from game.rules.plan.state import Cell, Row, State

_WRITTEN = re.compile(r"row-w([0-9]+)")


def rearranged(facts: Facts, state: State, move: m.OnRows) -> State:
    """The state after a row was added, merged, dropped, brought back or put elsewhere."""
    match move:
        case m.Add():
            number = _highest(facts) + state.added + 1
            return replace(state, rows=(*state.rows, Row(f"row-w{number}")), added=state.added + 1)
        case m.Merge(id, into):
            row, other = _standing(state, id), _standing(state, into)
            return _without(state, id).with_row(merged(facts, row, other))
        case m.Drop(id):
            return replace(_without(state, id), dropped=(*state.dropped, _standing(state, id)))
        case m.BringBack(id):
            row = next(row for row in state.dropped if row.id == id)
            others = tuple(each for each in state.dropped if each.id != id)
            return replace(state, rows=(*state.rows, row), dropped=others)
        case m.Order(id, place):
            rows = list(_without(state, id).rows)
            rows.insert(place - 1, _standing(state, id))
            return replace(state, rows=tuple(rows))
        case m.Sort(id):
            column = facts.column(id)
            assert column is not None
            return replace(state, rows=tuple(sorted(state.rows, key=_order(column, state.rows))))


def written(state: State, by: Actor, move: m.Set) -> State:
    """The state after somebody wrote into a cell. What nobody can see stands for nothing."""
    row = _standing(state, move.row)
    values = tuple(dict.fromkeys(value for value in map(str.strip, move.values) if value))
    return state.with_row(row.with_cell(Cell(move.column, values, by)))


def merged(facts: Facts, row: Row, into: Row) -> Row:
    """A row with another in it: texts of both stand in it; where just one can, its own, and the other's if it has
    none."""
    for cell in row.cells:
        column, own = facts.column(cell.column), into.cell(cell.column)
        if own is None:
            into = into.with_cell(cell)
        elif column is not None and not column.is_single:
            into = into.with_cell(replace(own, values=tuple(dict.fromkeys((*own.values, *cell.values)))))
    return replace(into, merged=(*into.merged, row))


def _standing(state: State, id: str) -> Row:
    row = state.row(id)
    assert row is not None
    return row


def _without(state: State, id: str) -> State:
    return replace(state, rows=tuple(row for row in state.rows if row.id != id))


def _highest(facts: Facts) -> int:
    """The highest number of a row that a group added in an earlier plan."""
    found = (_WRITTEN.fullmatch(row.id) for row in facts.rows)
    return max((int(match[1]) for match in found if match), default=0)


def _order(column: Column, rows: tuple[Row, ...]) -> Callable[[Row], Any]:
    """Rows with the same card stand together, in the order in which the first of each stands now."""
    first = list(dict.fromkeys(value for row in rows for value in row.values(column.id)[:1]))

    def place(value: str) -> tuple[int, str]:
        if value in column.choices:
            return column.choices.index(value), ""
        if column.kind == "card":
            return first.index(value), ""
        return len(column.choices), value.casefold()

    def key(row: Row) -> tuple[bool, tuple[int, str]]:
        values = row.values(column.id)
        return not values, place(values[0]) if values else (0, "")

    return key
