"""What becomes of a mark: placed face down, changed in the talk, or renegotiated."""

from __future__ import annotations

from game.core.frozen import replace
from game.core.game import Actor
from game.rules.circle import moves as m
from game.rules.circle.state import Cell, Change, Mark, RoleId, Situation, State
from game.rules.circle.words import Dimension, Level, Way


def marked(state: State, by: Actor, move: m.Marking) -> State:
    """The state after something was marked."""
    if isinstance(move, m.Place):
        others = tuple(mark for mark in state.marks if mark.seat != by)
        return replace(state, marks=(*others, Mark(by, move.level, move.named)))
    return state.with_situation(_changed(state, state.focused, by, move))


def _changed(
    state: State, situation: Situation, by: Actor, move: m.Revise | m.Rate | m.Fill | m.Renegotiate
) -> Situation:
    role = state.seat(by).role
    assert role is not None
    match move:
        case m.Revise(level, text):
            assert state.dimension is not None
            return _noted(situation, by, role, state.dimension, level, None, text)
        case m.Renegotiate(way, dimension, level, text):
            return _noted(situation, by, role, dimension, level, way, text)
        case m.Rate(chair, dimension, level):
            return _asked_late(state, situation, Cell(dimension, chair, level, assumed=True))
        case m.Fill(dimension, level):
            return _asked_late(state, situation, Cell(dimension, role, level, by))


def _noted(
    situation: Situation, by: Actor, role: RoleId, dimension: Dimension, level: Level, way: Way | None, text: str
) -> Situation:
    before = situation.cell(role, dimension)
    named = before.named if before else None
    cell = Cell(dimension, role, level, by, named, changed=before is not None)
    change = Change(dimension, role, before.level if before else None, level, way, text)
    return replace(situation, cells=_with(situation.cells, cell), changes=(*situation.changes, change))


def _asked_late(state: State, situation: Situation, cell: Cell) -> Situation:
    """A cell that was empty or only assumed is no renegotiation: it belongs to the matrix as it was found."""
    before = situation.cell(cell.role, cell.dimension)
    cell = replace(cell, named=before.named if before else None)
    situation = replace(situation, cells=_with(situation.cells, cell))
    return replace(situation, before=_with(situation.before, cell)) if state.phase == "ripe" else situation


def _with(cells: tuple[Cell, ...], new: Cell) -> tuple[Cell, ...]:
    place = (new.role, new.dimension)
    if any((cell.role, cell.dimension) == place for cell in cells):
        return tuple(new if (cell.role, cell.dimension) == place else cell for cell in cells)
    return (*cells, new)
