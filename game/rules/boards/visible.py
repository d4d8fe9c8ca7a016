"""Who sees what of a board: the table of it. Marks and answers of one's own lie covered until all have given them;
then all see them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal, TypeAlias, TypeVar

from game.core.frozen import frozen
from game.core.game import Actor
from game.core.visibility import SHARED, Rows, Visibility, covered, rows
from game.rules.boards import moves as m
from game.rules.boards.state import Answer, Filled, Mark, Piece, Seat, State, Told, Written

T = TypeVar("T")

Audience: TypeAlias = Literal["all", "parts", "seat", "nobody"]
"""`all` see it. `parts` have rows of their own. `seat`: the seat whose it is. `nobody` sees it."""

VISIBLE: Mapping[type, Rows] = {
    **SHARED,
    State: rows(
        all="seats stage phase pool pieces laid written shown marked told answered together sums done kept clock limit"
        " idle due paused stopped locks changed over",
        parts="marks answers",
    ),
    Seat: rows(all="name"),
    Piece: rows(all="number card zone reason fields flipped"),
    Filled: rows(all="field value"),
    Written: rows(all="card text back seat"),
    Mark: rows(all="seat subject", seat="value"),
    Answer: rows(all="seat zone", seat="text"),
    Told: rows(all="about text"),
    m.MarkIt: rows(all="subject", seat="value"),
    m.AnswerIt: rows(all="zone", seat="text"),
    m.Shuffle: rows(nobody="cards"),
    m.Lay: rows(all="card zone at"),
    m.Shift: rows(all="piece zone at"),
    m.Reason: rows(all="piece text"),
    m.Fill: rows(all="piece field text"),
    m.Write: rows(all="zone text back"),
    m.Reword: rows(all="card text back"),
    m.Agree: rows(all="zone text"),
    m.SumUp: rows(all="sum text"),
    m.GoTo: rows(all="stage"),
    **dict.fromkeys((m.Take, m.Flip), rows(all="piece")),
    **dict.fromkeys((m.Done, m.Undone, m.CloseZone), rows(all="zone")),
    **dict.fromkeys((m.Keep, m.Unkeep), rows(all="name")),
}
"""Every field of a state, its parts, events and moves, and who sees it."""

_VISIBILITY = Visibility(VISIBLE)


@frozen
class Looker:
    """Somebody who looks on: a seat, TABLE or FACILITATOR. `cards` are those that lie open on the table: all in
    play."""

    who: Actor
    cards: frozenset[str] = frozenset()

    def of(self, value: T, actor: Actor = "") -> T:
        """A state, a part of one, an event or a move (of this actor) as the looker knows it; in place of what is hidden
        stands COVERED. Raises KeyError for what the table does not know."""
        return _VISIBILITY.known(value, self._shown, actor)

    def _shown(self, whole: Any, field: str, audience: str, actor: Actor) -> Any:
        value = getattr(whole, field)
        owner = whole.seat if isinstance(whole, (Mark, Answer)) else actor
        return value if audience == "seat" and owner == self.who else covered(value)


def looker(state: State, who: Actor) -> Looker:
    """Somebody who looks at a state."""
    return Looker(who, frozenset(state.cards))
