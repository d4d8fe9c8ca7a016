"""Why a move can't be made. The questions are asked in one order: seat known, session over, paused, locked, row,
column, value."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import get_args

from game.core.game import CHANCE, CLOCK, FACILITATOR, Actor, Refusal
from game.rules import table
from game.rules.plan import moves as m
from game.rules.plan.columns import Facts, is_date
from game.rules.plan.options import FIXED, read_options
from game.rules.plan.setting import Setting
from game.rules.plan.state import RowId, State
from game.rules.plan.view import whole

_LOCKED: Mapping[str, tuple[type, ...]] = {"rows": get_args(m.OnRows), "write": get_args(m.Writing)}
_HOUR = re.compile(r"([01][0-9]|2[0-3]):[0-5][0-9]")


def refuse(setting: Setting, state: State, by: Actor, move: m.Move) -> Refusal | None:
    """The first reason against a move, or None."""
    return next(_reasons(setting, state, by, move), None)


def _reasons(setting: Setting, state: State, by: Actor, move: m.Move) -> Iterator[Refusal]:
    if by == CHANCE:
        yield Refusal("not-for-you")
    if by not in (FACILITATOR, CLOCK) and not state.has_seat(by):
        yield Refusal("unknown-seat", {"seat": by})
    if state.over:
        yield Refusal("session-over")
    if by == CLOCK:
        yield from table.clock_refusals(state, move)
        return
    if by != FACILITATOR:
        if state.paused:
            yield Refusal("paused")
        yield from table.lock_refusals(state, move, _LOCKED)
    yield from _of_anybody(setting, state, by, move)


def _of_anybody(setting: Setting, state: State, by: Actor, move: m.Move) -> Iterator[Refusal]:
    match move:
        case m.Add() | m.Merge() | m.Drop() | m.BringBack() | m.Order() | m.Sort():
            yield from _on_rows(setting.facts, state, move)
        case m.Set() | m.Meet() | m.Tell() | m.Ask() | m.Settle():
            yield from _writing(setting.facts, state, move)
        case m.End() if by != FACILITATOR and (state.due or setting.options.facilitator == "absent"):
            pass
        case _ if by == FACILITATOR:
            yield from _facilitator(state, move)
        case _:
            yield Refusal("not-for-you")


def _on_rows(facts: Facts, state: State, move: m.OnRows) -> Iterator[Refusal]:
    match move:
        case m.Merge(row, into):
            yield from _no_row(state, row)
            yield from _no_row(state, into)
            if row == into:
                yield Refusal("same-row")
        case m.Drop(row):
            yield from _no_row(state, row)
        case m.BringBack(row):
            yield from _not_dropped(state, row)
        case m.Order(row, place):
            yield from _no_row(state, row)
            if not 1 <= place <= len(state.rows):
                yield Refusal("bad-place", {"most": len(state.rows)})
        case m.Sort(column):
            yield from _no_column(facts, column)


def _writing(facts: Facts, state: State, move: m.Writing) -> Iterator[Refusal]:
    match move:
        case m.Set(row):
            yield from _no_row(state, row)
            yield from _cell(facts, move)
        case m.Meet(date, _, time):
            yield from _meeting(date, time)
        case m.Settle(number):
            if number not in (each.number for each in state.questions):
                yield Refusal("no-such-question")


def _no_row(state: State, id: RowId) -> Iterator[Refusal]:
    if state.row(id) is None:
        dropped = any(row.id == id for row in state.dropped)
        yield Refusal("row-dropped" if dropped else "no-such-row")


def _not_dropped(state: State, id: RowId) -> Iterator[Refusal]:
    if state.row(id) is not None:
        yield Refusal("row-stands")
    if all(row.id != id for row in state.dropped):
        yield Refusal("no-such-row")


def _no_column(facts: Facts, id: str) -> Iterator[Refusal]:
    if facts.column(id) is None:
        known = tuple(column.id for column in facts.columns)
        yield Refusal("no-such-column", {"column": id, "known": known})


def _cell(facts: Facts, move: m.Set) -> Iterator[Refusal]:
    yield from _no_column(facts, move.column)
    column = facts.column(move.column)
    assert column is not None
    values = tuple(dict.fromkeys(value for value in map(str.strip, move.values) if value))
    if column.is_single and len(values) > 1:
        yield Refusal("one-value")
    for value in values:
        if column.kind == "choice" and value not in column.choices:
            yield Refusal("no-such-choice", {"value": value, "known": column.choices})
        if column.kind == "date" and not is_date(value):
            yield Refusal("bad-date")


def _meeting(date: str, time: str) -> Iterator[Refusal]:
    if not is_date(date):
        yield Refusal("bad-date")
    if time and not _HOUR.fullmatch(time):
        yield Refusal("bad-hour")


def _facilitator(state: State, move: m.Move) -> Iterator[Refusal]:
    match move:
        case m.Change():
            yield from table.change_refusals(move, read_options, FIXED)
        case (
            m.Pause() | m.Resume() | m.End() | m.Lock() | m.Unlock() | m.Extend() | m.Shorten()
            | m.StopClock() | m.StartClock() | m.Join() | m.Leave() | m.Rename() | m.Reorder()
        ):  # fmt: skip
            yield from table.facilitator_refusals(state, move, _remembered(state))
        case _:
            yield Refusal("not-for-you")


def _remembered(state: State) -> frozenset[Actor]:
    """The names under which something was written."""
    rows = (each for row in (*state.rows, *state.dropped) for each in whole(row))
    wrote = {cell.seat for row in rows for cell in row.cells if cell.seat is not None}
    return frozenset(wrote | {question.seat for question in state.questions})
