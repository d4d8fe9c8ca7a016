"""The paper for tomorrow morning: the rows of action plans as they are told on a page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import TypeAlias

from game.content import plan as contents
from game.content.plan import load_plan
from game.core.game import TABLE
from game.days.calendar import in_words
from game.report.document import Box, Column, Plan
from game.report.next_meeting import function_in
from game.report.source import Source
from game.rules.plan.view import RowView, View
from game.shipped import folder
from game.words import Words, later
from game.workshop.of_plan import unplayed
from game.workshop.outcome import Outcome
from game.workshop.outcomes import outcome_of

PLAN = "action-plan"
PAGE = 5
"""Rows that the page has room for."""
_PARKED = 4
"""Things of the parking lot that are told on the page; the annex has them all."""

_BESIDE = {"first-step": "action", "partners": "lead", "resources": "lead", "check": "output"}
"""Columns that stand with another on paper, where there is no room for all of them beside each other."""
_HEADS = {"lead": later("Who, and with what"), "output": later("How we shall know")}
"""What those of several columns are called there; others are called after their first column."""

Planned: TypeAlias = tuple[contents.Plan, View]
"""The content of a plan, and what stands in it."""


def planned(source: Source) -> Planned:
    """The plan of a session."""
    return source.content, source.session.view(TABLE)


def plans_of(sources: Sequence[Source], outcomes: Sequence[Outcome]) -> list[Planned]:
    """The plans of these sessions; where nobody has made one, the rows with which one would begin after them."""
    made = [planned(each) for each in sources if each.session.header.activity == PLAN]
    return made or [unplayed(load_plan(folder("decks") / "boards" / f"{PLAN}.yaml"), outcomes)]


def plans_told(sources: Sequence[Source]) -> list[Planned]:
    """The same, where nobody has looked yet at what came out of the sessions."""
    return plans_of(sources, [outcome_of(each.name, each.session, each.content, each.langs) for each in sources])


def plan_of(told: Sequence[Planned], parked: Iterable[str], say: Words) -> Plan:
    """All plans on one page."""
    columns = {id: column for content, _ in told for id, column in content.columns.items()}
    rows = [_row(content, row, columns, say) for content, view in told for row in view.page]
    later = [_row(content, row, columns, say) for content, view in told for row in view.later]
    missing = sum(view.missing for _, view in told)
    note = say.count("{n} thing is still missing on this page.", "{n} things are still missing on this page.", missing)
    return Plan(
        tuple(Column(column.title.get(say.lang)[0], _group(column, columns, say)) for column in columns.values()),
        tuple(rows[:PAGE]),
        (*rows[PAGE:], *later),
        tuple(_boxes(told, list(parked), say)),
        say.of("plan", "missing"),
        note if missing else "" if rows or later else say("No row stands in a plan yet."),
    )


def _group(column: contents.Column, columns: Mapping[str, contents.Column], say: Words) -> str:
    under = column.under or column.id
    head = _BESIDE.get(under, under)
    return say(_HEADS[head]) if head in _HEADS else columns.get(head, column).title.get(say.lang)[0]


def _row(
    content: contents.Plan, row: RowView, columns: Mapping[str, contents.Column], say: Words
) -> tuple[str | None, ...]:
    """A text for each column: empty where it is missing, None where it is not asked for."""
    cells = {cell.column: cell for cell in row.cells}
    return tuple(
        None if cell is None or not (cell.asked and (cell.values or cell.missing))
        else say.parted(_value(content, name, value, say) for value in cell.values)
        for name, cell in ((name, cells.get(name)) for name in columns)
    )  # fmt: skip


def _value(content: contents.Plan, column: str, value: str, say: Words) -> str:
    known = content.words_of(column, value)
    if known is not None:
        return known.get(say.lang)[0]
    return in_words(date.fromisoformat(value), say) if content.columns[column].kind == "date" else value


def _boxes(told: Sequence[Planned], parked: list[str], say: Words) -> Iterator[Box]:
    nothing, views = say.of("plan", "missing"), [view for _, view in told]
    meetings = [_meeting(*each, say) for each in told if each[1].meeting is not None]
    questions = [question.text for view in views for question in view.questions if question.text]
    sentences = [view.sentence for view in views if view.sentence]
    none = say("no question was written down") if any(view.missing for view in views) else say.of("questions", "none")
    yield Box(say("Open questions and missing data"), tuple(questions), none)
    yield Box(say("What we tell, in one agreed sentence"), tuple(sentences), nothing)
    yield Box(say("Next meeting"), tuple(meetings), nothing)
    if parked:
        more = len(parked) - _PARKED
        rest = (say.count("and {n} more in the annex", "and {n} more in the annex", more),) if more > 0 else ()
        yield Box(say("Parking lot"), (*parked[:_PARKED], *rest))


def _meeting(plan: contents.Plan, view: View, say: Words) -> str:
    assert view.meeting is not None
    day, who = date.fromisoformat(view.meeting.date), function_in(plan, view.meeting.who, say.lang)
    return " · ".join(filter(None, (in_words(day, say), view.meeting.time, who)))
