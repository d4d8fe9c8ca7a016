"""What the report of a session tells of an action plan: its rows with what is missing in each and where each comes
from, what was set aside, the next meeting, the sentence for others, and the questions that stay open."""

from __future__ import annotations

from typing import Any

from game.content.plan import Plan
from game.core.game import TABLE
from game.report.option_meanings import ENDINGS, meaning, value_in_words
from game.report.part import Part
from game.rules.plan.columns import Source
from game.rules.plan.state import Meeting
from game.rules.plan.view import CellView, RowView
from game.session.plan import PlanSession

_ENDINGS = ENDINGS | {"group": "the group ended it"}
_MEANINGS = {"idle-seconds": "seconds without a move until nobody is taken to be at work"}


def told(session: PlanSession, plan: Plan) -> dict[str, Any]:
    """All of a plan. A cell that is needed and empty stands in `missing` of its row, by its column's id."""
    view = session.view(TABLE)
    return {
        "columns": {name: dict(column.title.lines) for name, column in plan.columns.items()},
        "rows": [_row(row, plan) for row in view.rows],
        "rows_set_aside": [_row(row, plan) for row in view.dropped],
        "missing_on_the_page": view.missing,
        "next_meeting": _meeting(view.meeting),
        "sentence_for_others": view.sentence or None,
        "open_questions": [{"text": each.text, "written_by": each.seat} for each in view.questions],
    }


def _row(row: RowView, plan: Plan) -> dict[str, Any]:
    return {
        "id": row.id,
        "on_the_page": row.on_page,
        "cells": {cell.column: _cell(cell, plan) for cell in row.cells if cell.asked and (cell.values or cell.other)},
        "missing": list(row.missing),
        "comes_from": [_source(source) for source in row.sources],
        "merged_into_it": list(row.merged),
    }


def _cell(cell: CellView, plan: Plan) -> dict[str, Any]:
    by = {} if cell.seat is None else {"written_by": cell.seat}
    also = {"also_said": [_value(cell, value, plan) for value in cell.other]} if cell.other else {}
    return {"values": [_value(cell, value, plan) for value in cell.values]} | also | by


def _value(cell: CellView, value: str, plan: Plan) -> dict[str, Any]:
    text = plan.words_of(cell.column, value)
    return {"text": value} if text is None else {"id": value, "text": _lines(dict(text.lines))}


def _lines(lines: dict[str, str]) -> str | dict[str, str]:
    """A text by its languages; bare where nobody told in which it is."""
    return lines.get("", lines)


def _source(source: Source) -> dict[str, str]:
    named = {name: getattr(source, name) for name in Source.__dataclass_fields__}
    return {name: value for name, value in named.items() if value}


def _meeting(meeting: Meeting | None) -> dict[str, str | None] | None:
    if meeting is None:
        return None
    return {"date": meeting.date, "hour": meeting.time or None, "convened_by": meeting.who or None}


def _meaning(option: str) -> str:
    return _MEANINGS.get(option) or meaning(option)


PARTS = {"action-plan": Part("action plan", _ENDINGS, _meaning, value_in_words, told)}
