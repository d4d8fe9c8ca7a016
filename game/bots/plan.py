"""The partners at an action plan, by name."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from random import Random
from typing import TypeAlias

from game.bots.bot import Bot
from game.bots.partner import LEADER
from game.bots.together import WORDS, Leader, Together
from game.core.game import Actor
from game.rules.plan import moves as m
from game.rules.plan.columns import Column, Facts
from game.rules.plan.state import RowId
from game.rules.plan.view import RowView, View

PlanBot: TypeAlias = Bot[View, m.Move]
ROWS = 3
"""So many rows are enough for partners who begin with none."""
SHARES = 4
"""A plan has one stage: its share is so many times that of another game's stage."""
FIRST_DAY = date(2026, 1, 1)


class Planner(Together[View, m.Move]):
    """Fills in what is missing, row by row. Days and the next meeting it leaves to people, who have a calendar."""

    facts: Facts

    @property
    def share(self) -> int:
        return super().share * SHARES

    def stage(self, view: View) -> object:
        return 0

    def wishes(self, view: View) -> Iterator[m.Move]:
        if self.name == "sceptic" and len(view.questions) < ROWS:
            yield m.Ask(WORDS)
        if len(view.rows) < (ROWS if self.name == "keen" else 1):
            yield m.Add()
        rows = [row for row in view.page if self._lacking(row)]
        if self.name == "thinker":
            rows.sort(key=lambda row: -len(row.missing))
        yield from (self._set(row, column) for row in rows for column in self._lacking(row)[:1])
        if len(view.rows) < ROWS:
            yield m.Add()
        if not view.sentence:
            yield m.Tell(WORDS)

    def onward(self, view: View) -> tuple[m.Move, ...]:
        return (m.End(),)

    def _lacking(self, row: RowView) -> list[Column]:
        columns = (self.facts.column(id) for id in row.missing)
        return [column for column in columns if column is not None and column.kind != "date"]

    def _set(self, row: RowView, column: Column) -> m.Move:
        return m.Set(row.id, column.id, (self._value(column),))

    def _value(self, column: Column) -> str:
        if column.kind == "date":
            return self._day()
        if column.kind == "card" and self.facts.texts:
            return self.one(sorted(self.facts.texts))
        return self.one(column.choices) if column.choices else WORDS

    def _day(self) -> str:
        return str(FIRST_DAY + timedelta(self.one(range(1000))))


class Wanderer(Planner):
    """Makes any move that is legal, of any sort alike, and writes days too."""

    def wishes(self, view: View) -> Iterator[m.Move]:
        rows = [row.id for row in view.rows]
        return self.any_of(
            {
                m.Add: (),
                self._written: (rows, self.facts.columns),
                m.Merge: (rows, rows),
                m.Drop: (rows,),
                m.BringBack: ([row.id for row in view.dropped],),
                m.Order: (rows, range(1, len(rows) + 1)),
                m.Sort: ([column.id for column in self.facts.columns],),
                m.Meet: ([self._day()], [WORDS], ["", "17:30"]),
                m.Tell: ([WORDS],),
                m.Ask: ([WORDS],),
                m.Settle: ([question.number for question in view.questions],),
            }
        )

    def _written(self, row: RowId, column: Column) -> m.Move:
        return m.Set(row, column.id, (self._value(column),) if self.chance(0.8) else ())


class PlanLeader(Leader[View, m.Move], Planner):
    """In the facilitator's place: ends the plan when nobody has anything left to write."""


def partner(name: str, facts: Facts, seat: Actor, source: Random) -> PlanBot:
    """A partner of this name. Raises KeyError for one that is not there."""
    kind = {"random": Wanderer, LEADER: PlanLeader}.get(name, Planner)
    return kind(name, facts, seat, source)
