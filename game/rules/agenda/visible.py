"""Who sees what of a workshop: everybody sees all of it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from game.core.frozen import frozen
from game.core.game import Actor
from game.core.visibility import SHARED, Rows, Visibility, rows
from game.rules.agenda import moves as m
from game.rules.agenda.state import Parked, Seat, State, Step

T = TypeVar("T")

VISIBLE: Mapping[type, Rows] = {
    **SHARED,
    State: rows(
        all="where running parkings clock limit idle paused stopped locks changed over", parts="seats steps parked"
    ),
    Seat: rows(all="name"),
    Step: rows(all="id minutes seconds standing sessions"),
    Parked: rows(all="number text seat step"),
    m.Begin: rows(all="session"),
    m.Park: rows(all="text"),
    m.Unpark: rows(all="number"),
    m.Stretch: rows(all="minutes"),
    **dict.fromkeys((m.Go, m.LeaveOut, m.TakeIn), rows(all="step")),
    **dict.fromkeys((m.Next, m.Back, m.Replan), rows()),
}
"""Every field of a state, its parts, events and moves, and who sees it."""

_VISIBILITY = Visibility(VISIBLE)


@frozen
class Looker:
    """Somebody who looks on: a seat, TABLE or FACILITATOR."""

    who: Actor
    cards: frozenset[str] = frozenset()

    def of(self, value: T, actor: Actor = "") -> T:
        """A state, a part of one, an event or a move as it is. Raises KeyError for what the table does not know."""
        return _VISIBILITY.known(value, _as_it_is, actor)


def _as_it_is(whole: Any, field: str, audience: str, actor: Actor) -> Any:
    raise AssertionError(audience)  # nothing is hidden from anybody
