"""What came out of an action plan, and how it comes back in the next meeting."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from game.content.deck import Text
from game.content.plan import Plan, load_plan_text
from game.content.reading import plain_source
from game.content.tree import read_text
from game.core.cards import KINDS
from game.core.game import TABLE
from game.rules.plan.options import Options
from game.rules.plan.rules import PlanGame
from game.rules.plan.setting import Setting
from game.rules.plan.view import CellView, RowView, View
from game.session.plan import PlanSession
from game.workshop.outcome import Outcome, Planned, Thing
from game.workshop.rows import with_rows

_TOLD = ("action", "lead", "by")
"""What is told of a row on a card of the next meeting: what was to be done, who leads, by when."""


def plan_outcome(name: str, session: PlanSession, plan: Plan) -> Outcome:
    """The rows of the session of this name, in their order; those that were dropped stay behind."""
    rows = tuple(_planned(row, plan) for row in session.view(TABLE).rows)
    return Outcome(name, "action-plan", planned=rows)


def unplayed(plan: Plan, outcomes: Sequence[Outcome]) -> tuple[Plan, View]:
    """The plan as it would begin after these outcomes, for a group that made none: its content and what stands in
    it. A board's cards that nobody took for gaps, causes or actions make no row."""
    node = read_text(plan.source, plan.id).node
    assert node is not None  # it was read before
    values: Any = node.plain()
    content = load_plan_text(plain_source(with_rows(values, [_planning(each) for each in outcomes])), plan.id)
    game = PlanGame(Setting(Options(), content.facts(), ("1",)))
    return content, game.view(game.initial(), TABLE)


def _planning(outcome: Outcome) -> Outcome:
    return replace(outcome, laid=tuple(laid for laid in outcome.laid if laid.thing.kind in KINDS))


def _planned(row: RowView, plan: Plan) -> Planned:
    cells = {cell.column: cell.values for cell in row.cells if cell.values and cell.asked}
    return Planned(row.id, cells, dict(_texts(row.cells, plan)), row.sources, row.missing, row.on_page)


def _texts(cells: Iterable[CellView], plan: Plan) -> Iterator[tuple[str, Text]]:
    """Those of cards, channels and functions; the words of choices every plan has itself."""
    for cell in cells:
        column = plan.columns[cell.column]
        functions = column.choices if column.kind == "function" else {}
        for value in cell.values:
            if text := plan.texts.get(value) or functions.get(value):
                yield value, text


def as_actual(outcome: Outcome, languages: tuple[str, ...]) -> tuple[Thing, ...]:
    """A card for each row of an earlier plan, to be laid under *actual* in the next meeting: what was to be done, who
    leads, by when. It bears the id of the row's action, else of its gap, else of the row. A row that tells none of this
    has no card."""
    told = ((row, tuple((lang, _told(row, lang)) for lang in languages)) for row in outcome.planned)
    return tuple(Thing(_card(row), "card", Text(lines)) for row, lines in told if lines[0][1])


def _card(row: Planned) -> str:
    ids = (value for column in ("action", "gap") for value in row.cells.get(column, ()) if value in row.texts)
    return next(ids, row.row)


def _told(row: Planned, lang: str) -> str:
    told = (_value(value, row.texts, lang) for column in _TOLD for value in row.cells.get(column, ()))
    return " · ".join(told)


def _value(value: str, texts: Mapping[str, Text], lang: str) -> str:
    if value in texts:
        return texts[value].get(lang)[0]
    try:
        day = date.fromisoformat(value)
    except ValueError:
        return value
    return f"{day.day}.{day.month}.{day.year}"
