"""Moves worth asking about. Whether they are legal is for `refusals` alone to say."""

from __future__ import annotations

from collections.abc import Iterator

from game.core.game import FACILITATOR, Actor
from game.rules.plan import moves as m
from game.rules.plan.columns import Column, Facts
from game.rules.plan.state import State


def candidates(facts: Facts, state: State, by: Actor) -> Iterator[m.Move]:
    """All that somebody may do, and more; days are too many to name."""
    yield from (m.Add(), m.Tell(), m.Ask(), m.End())
    yield from (m.Settle(each.number) for each in state.questions)
    yield from (m.Sort(column.id) for column in facts.columns)
    yield from (m.BringBack(row.id) for row in state.dropped)
    yield from _of_rows(facts, state)
    if by == FACILITATOR:
        yield from (m.Pause(), m.Resume(), m.Extend(1))
        yield from (m.Leave(seat.name) for seat in state.seats)


def _of_rows(facts: Facts, state: State) -> Iterator[m.Move]:
    for row in state.rows:
        yield m.Drop(row.id)
        yield from (m.Order(row.id, place) for place in range(1, len(state.rows) + 1))
        yield from (m.Merge(row.id, other.id) for other in state.rows if other != row)
        for column in facts.columns:
            yield from (m.Set(row.id, column.id, values) for values in _values(facts, column))


def _values(facts: Facts, column: Column) -> Iterator[tuple[str, ...]]:
    yield ()
    yield from ((choice,) for choice in column.choices)
    if column.kind == "card":
        yield from ((card,) for card in sorted(facts.texts))
