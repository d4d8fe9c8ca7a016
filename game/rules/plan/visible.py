"""Who sees what of an action plan: all of it lies open. A table says so of every field, as in every game."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from game.core.frozen import frozen
from game.core.game import Actor
from game.core.visibility import SHARED, Rows, Visibility, rows
from game.rules.plan import moves as m
from game.rules.plan.columns import Facts
from game.rules.plan.state import Cell, Meeting, Question, Row, Seat, State

T = TypeVar("T")

VISIBLE: Mapping[type, Rows] = {
    **SHARED,
    State: rows(
        all="seats rows dropped added meeting sentence questions asked clock limit idle paused stopped locks changed"
        " over"
    ),
    Seat: rows(all="name"),
    Row: rows(all="id cells sources merged"),
    Cell: rows(all="column values seat"),
    Meeting: rows(all="date who time"),
    Question: rows(all="number text seat"),
    m.Add: rows(),
    m.Set: rows(all="row column values"),
    m.Merge: rows(all="row into"),
    m.Order: rows(all="row place"),
    m.Sort: rows(all="column"),
    m.Meet: rows(all="date who time"),
    m.Settle: rows(all="number"),
    **dict.fromkeys((m.Drop, m.BringBack), rows(all="row")),
    **dict.fromkeys((m.Tell, m.Ask), rows(all="text")),
}
"""Every field of a state, its parts, events and moves, and who sees it."""

_VISIBILITY = Visibility(VISIBLE)


@frozen
class Looker:
    """Somebody who looks on: a seat, TABLE or FACILITATOR. `cards` are all that the content names."""

    who: Actor
    cards: frozenset[str] = frozenset()

    def of(self, value: T, actor: Actor = "") -> T:
        """A state, a part of one, an event or a move, as it is. Raises KeyError for what the table does not know."""
        return _VISIBILITY.known(value, _shown, actor)


def _shown(whole: Any, field: str, audience: str, actor: Actor) -> Any:
    return getattr(whole, field)


def looker(facts: Facts, who: Actor) -> Looker:
    """Somebody who looks at a plan."""
    return Looker(who, facts.texts)
