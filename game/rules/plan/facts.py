"""What a scenario may expect of an action plan."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from game.core.expecting import Fact, Facts
from game.core.game import TABLE
from game.rules.plan.columns import Source
from game.rules.plan.rules import PlanGame
from game.rules.plan.state import State
from game.rules.plan.view import RowView, View


def _of(told: Callable[[View], Any]) -> Fact:
    return Fact(lambda game, state: told(game.view(state, TABLE)))


def _each(told: Callable[[RowView], Any]) -> Fact:
    """What is told of each row, by its id, also of dropped ones."""
    return _of(lambda view: {row.id: told(row) for row in (*view.rows, *view.dropped)})


def _sources(sources: tuple[Source, ...]) -> list[dict[str, str]]:
    return [{name: value for name, value in vars(source).items() if value and name[0] != "_"} for source in sources]


def _cells(row: RowView) -> dict[str, list[str]]:
    return {cell.column: list(cell.values) for cell in row.cells if cell.values}


def _other(row: RowView) -> dict[str, list[str]]:
    return {cell.column: list(cell.other) for cell in row.cells if cell.other}


def _meeting(view: View) -> dict[str, str] | None:
    meeting = view.meeting
    return None if meeting is None else {"date": meeting.date, "who": meeting.who, "time": meeting.time}


FACTS: Facts = {
    "page": _of(lambda view: [row.id for row in view.page]),
    "later": _of(lambda view: [row.id for row in view.later]),
    "dropped": _of(lambda view: [row.id for row in view.dropped]),
    "cells": _each(_cells),
    "other": _each(_other),
    "missing": _each(lambda row: list(row.missing)),
    "missing-on-page": _of(lambda view: view.missing),
    "merged": _each(lambda row: list(row.merged)),
    "sources": _each(lambda row: _sources(row.sources)),
    "meeting": _of(_meeting),
    "sentence": _of(lambda view: view.sentence),
    "questions": _of(lambda view: {str(each.number): each.text for each in view.questions}),
    "due": _of(lambda view: view.due),
    "over": Fact(lambda game, state: state.over),
}
"""What is told by row is asked for only where it is expected. `other` is what merged rows said and stands no more."""


def plain(game: PlanGame, state: State) -> dict[str, Any]:
    """A state as plain values, in the form of `run --json`."""
    return {name: fact.found(game, state) for name, fact in FACTS.items()} | {"over": state.over is not None}
