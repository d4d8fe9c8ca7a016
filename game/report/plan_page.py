"""The paper for tomorrow morning: the rows of action plans as they are told on a page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import TypeAlias

from game.content import plan as contents
from game.core.game import TABLE
from game.report.document import Box, Column, Plan
from game.report.source import Source
from game.rules.plan.view import RowView, View
from game.words import Words, later

PAGE = 5
"""Rows that the page has room for."""
_PARKED = 4
"""Things of the parking lot that are told on the page; the annex has them all."""

_PAPER = {
    "gap": (later("Gap"), "gap"),
    "cause": (later("Possible cause"), "cause"),
    "goal": (later("Goal"), "goal"),
    "action": (later("Action"), "action", "first-step"),
    "who": (later("Who, and with what"), "lead", "partners", "resources"),
    "know": (later("How we shall know"), "output", "check"),
    "standing": (later("Standing"), "standing"),
}
"""The columns of the paper: what each is called, and what stands in it."""


Planned: TypeAlias = tuple[contents.Plan, View]
"""The content of a plan, and what stands in it."""


def planned(source: Source) -> Planned:
    """The plan of a session."""
    return source.content, source.session.view(TABLE)


def plan_of(told: Sequence[Planned], parked: Iterable[str], say: Words) -> Plan:
    """All plans on one page."""
    columns = {id: column for content, _ in told for id, column in content.columns.items()}
    rows = [_row(content, row, columns, say) for content, view in told for row in view.rows]
    missing = sum(view.missing for _, view in told)
    note = say.count("{n} thing is still missing on this page.", "{n} things are still missing on this page.", missing)
    return Plan(
        tuple(Column(column.title.get(say.lang)[0], _group(column, columns, say)) for column in columns.values()),
        tuple(rows[:PAGE]),
        tuple(rows[PAGE:]),
        tuple(_boxes([view for _, view in told], list(parked), say)),
        say.of("plan", "missing"),
        note if missing else "",
    )


def _group(column: contents.Column, columns: Mapping[str, contents.Column], say: Words) -> str:
    head = column.under or column.id
    named = next((name for name, *ids in _PAPER.values() if head in ids), None)
    return say(named) if named else columns[head].title.get(say.lang)[0]


def _row(
    content: contents.Plan, row: RowView, columns: Mapping[str, contents.Column], say: Words
) -> tuple[str | None, ...]:
    """A text for each column: empty where it is missing, None where it is not asked for."""
    cells = {cell.column: cell for cell in row.cells}
    return tuple(
        None if cell is None or not (cell.asked and (cell.values or cell.missing))
        else say.listed(_value(content, name, value, say) for value in cell.values)
        for name, cell in ((name, cells.get(name)) for name in columns)
    )  # fmt: skip


def _value(content: contents.Plan, column: str, value: str, say: Words) -> str:
    known = content.words_of(column, value)
    if known is not None:
        return known.get(say.lang)[0]
    return day_text(value) if content.columns[column].kind == "date" else value


def day_text(iso: str) -> str:
    """A day as all three languages write it."""
    found = date.fromisoformat(iso)
    return f"{found.day}.{found.month}.{found.year}"


def _boxes(views: list[View], parked: list[str], say: Words) -> Iterator[Box]:
    nothing = say.of("plan", "missing")
    meetings = [_meeting(view, say) for view in views if view.meeting is not None]
    questions = [question.text for view in views for question in view.questions]
    sentences = [view.sentence for view in views if view.sentence]
    yield Box(say("Open questions and missing data"), tuple(questions), say.of("questions", "none"))
    yield Box(say("What we tell, in one agreed sentence"), tuple(sentences), nothing)
    yield Box(say("Next meeting"), tuple(meetings), nothing)
    if parked:
        more = len(parked) - _PARKED
        rest = (say.count("and {n} more in the annex", "and {n} more in the annex", more),) if more > 0 else ()
        yield Box(say("Parking lot"), (*parked[:_PARKED], *rest))


def _meeting(view: View, say: Words) -> str:
    assert view.meeting is not None
    return " · ".join(filter(None, (day_text(view.meeting.date), view.meeting.time, view.meeting.who)))
