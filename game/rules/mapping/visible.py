"""Who sees what of a map: the table of it. Everything lies open; chance's order alone is nobody's."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from game.core.frozen import frozen
from game.core.game import Actor
from game.core.visibility import SHARED, Rows, Visibility, covered, rows
from game.rules.mapping import moves as m
from game.rules.mapping.state import State

T = TypeVar("T")

VISIBLE: Mapping[type, Rows] = {
    **SHARED,
    State: rows(
        all="seats stage spread dealing chosen links blanks written clock limit idle paused stopped locks changed over"
    ),
    m.Choose: rows(all="card spot"),
    m.Place: rows(all="card spot"),
    m.PutBack: rows(all="card"),
    m.Write: rows(all="kind text"),
    m.Reword: rows(all="card text"),
    m.Stage: rows(all="kind"),
    m.Shuffle: rows(nobody="cards"),
    m.Tie: rows(all="card other spot"),
    m.Untie: rows(all="card other"),
    m.Tidy: rows(),
}
"""Every field of a state, its parts, events and moves, and who sees it."""

_VISIBILITY = Visibility(VISIBLE)


@frozen
class Looker:
    """Somebody who looks on: a seat, TABLE or FACILITATOR. `cards` are those that are spread, whose faces all see."""

    who: Actor
    cards: frozenset[str] = frozenset()

    def of(self, value: T, actor: Actor = "") -> T:
        """A state, an event or a move as the looker knows it. Raises KeyError for what the table does not know."""
        return _VISIBILITY.known(value, _hidden, actor)


def looker(state: State, who: Actor) -> Looker:
    """Somebody who looks at a state."""
    return Looker(who, frozenset(card for cards in state.spread for card in cards))


def _hidden(whole: Any, field: str, audience: str, actor: Actor) -> Any:
    return covered(getattr(whole, field))
