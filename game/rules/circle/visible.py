"""Who sees what of a circle: the table of it. Marks and sortings lie face down until all have placed; then they are
cells and comparisons, which all see."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal, TypeAlias, TypeVar

from game.core.frozen import frozen
from game.core.game import Actor
from game.core.visibility import SHARED, Rows, Visibility, covered, rows
from game.rules.circle import moves as m
from game.rules.circle.state import (
    Agreement,
    Cell,
    Change,
    Mark,
    Seat,
    Share,
    Situation,
    Sorted,
    State,
    Written,
)

T = TypeVar("T")

Audience: TypeAlias = Literal["all", "parts", "seat", "nobody"]
"""`all` see it. `parts` have rows of their own. `seat`: the seat whose it is. `nobody` sees it."""

VISIBLE: Mapping[type, Rows] = {
    **SHARED,
    State: rows(
        all="seats situations written chairs phase asked skipped statement compared turn number rolling rolled"
        " dimension clock limit idle paused stopped locks changed ending over",
        parts="sorts marks",
    ),
    Seat: rows(all="name role space"),
    Mark: rows(all="seat", seat="level named"),
    Sorted: rows(all="seat", seat="dimension"),
    Situation: rows(all="card standing clarified", parts="cells before changes agreement"),
    Cell: rows(all="dimension role level seat named changed assumed"),
    Change: rows(all="dimension role before after way text"),
    Agreement: rows(all="channels lead line", parts="shares"),
    Share: rows(all="role text"),
    Written: rows(all="card what text seat"),
    m.Place: rows(seat="level named"),
    m.Sort: rows(seat="dimension"),
    m.Shuffle: rows(nobody="cards"),
    m.Write: rows(all="what text"),
    m.Choose: rows(all="card"),
    m.Aim: rows(all="dimension"),
    m.Revise: rows(all="level text"),
    m.Rate: rows(all="role dimension level"),
    m.Fill: rows(all="dimension level"),
    m.Renegotiate: rows(all="way dimension level text"),
    m.Share: rows(all="role text"),
    m.Line: rows(all="text"),
    **dict.fromkeys((m.Roll, m.Die), rows(all="pips")),
    **dict.fromkeys((m.Lay, m.Unlay), rows(all="channel")),
    **dict.fromkeys((m.TakeRole, m.Lead, m.Unshare, m.SetChair, m.RemoveChair), rows(all="role")),
    **dict.fromkeys((m.Next, m.SkipWarmUp, m.Agree, m.Park), rows()),
}
"""Every field of a state, its parts, events and moves, and who sees it."""

_VISIBILITY = Visibility(VISIBLE)


@frozen
class Looker:
    """Somebody who looks on: a seat, TABLE or FACILITATOR. `cards` are those that lie on the table, whose faces
    all see."""

    who: Actor
    cards: frozenset[str] = frozenset()

    def of(self, value: T, actor: Actor = "") -> T:
        """A state, a part of one, an event or a move (of this actor) as the looker knows it; in place of what is hidden
        stands COVERED. Raises KeyError for what the table does not know."""
        return _VISIBILITY.known(value, self._shown, actor)

    def _shown(self, whole: Any, field: str, audience: str, actor: Actor) -> Any:
        value = getattr(whole, field)
        owner = whole.seat if isinstance(whole, (Mark, Sorted)) else actor
        return value if audience == "seat" and owner == self.who else covered(value)


def looker(state: State, who: Actor) -> Looker:
    """Somebody who looks at a state."""
    drawn = {situation.card for situation in state.situations}
    laid = {channel for situation in state.situations for channel in situation.agreement.channels}
    return Looker(who, frozenset(drawn | laid))
