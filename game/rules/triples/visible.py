"""Who sees what of the open round and of triples: the table of it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal, TypeAlias, TypeVar

from game.core.cards import CardId
from game.core.frozen import frozen
from game.core.game import Actor
from game.core.visibility import COVERED, SHARED, Rows, Visibility, covered, rows
from game.rules.triples import moves as m
from game.rules.triples import rulings as r
from game.rules.triples.setting import Setting
from game.rules.triples.state import Declaration, Due, Said, Seat, State, Verdict, Written

T = TypeVar("T")

Audience: TypeAlias = Literal["all", "parts", "holder", "seat", "answers", "readers", "nobody"]
"""`all` see it. `parts` have rows of their own. `holder`: the seat that holds it, and all while hands are open. `seat`:
the seat whose it is. `answers`: each seat its own; once they are open, all see which there are, and nobody whose they
are. `readers`: who sees the card. `nobody` sees it. How many cards lie covered, and of which kinds, all can know: every
card came from a pile of its kind."""

VISIBLE: Mapping[type, Rows] = {
    **SHARED,
    State: rows(
        all="discards open blanks shuffling queue turn cycle clock limit round_start idle paused dealt_out ending"
        " last_call over locks stopped changed",
        parts="seats declaration verdicts written",
        nobody="stocks before",
    ),
    Seat: rows(all="name dealt thrown source done passed returned", holder="hand drawn"),
    Declaration: rows(all="seat cards answerers stage text", answers="answers"),
    Verdict: rows(all="seat cards accepted fit text", answers="answers"),
    Said: rows(all="seat", seat="answer text"),
    Written: rows(all="card kind seat", readers="text"),
    Due: rows(all="seat kind drawn"),
    m.Discard: rows(all="card"),
    m.Draw: rows(all="kind"),
    m.Take: rows(all="kind"),
    m.Write: rows(all="kind", holder="text"),
    m.Pick: rows(all="gap cause action"),
    m.Explain: rows(all="text"),
    m.Answer: rows(seat="answer text"),
    m.Shuffle: rows(all="pile", nobody="cards"),
    r.Put: rows(all="place seat", readers="card"),
    r.Deal: rows(all="seat kind"),
    r.Paper: rows(all="seat kind text"),
    r.Bring: rows(all="seat gap cause action text"),
    **dict.fromkeys((m.Declare, m.Withdraw, m.Pass, m.Accept, m.Return), rows()),
}
"""Every field of a state, its parts, events and moves, and who sees it."""

_VISIBILITY = Visibility(VISIBLE)


@frozen
class Looker:
    """Somebody who looks on: a seat, TABLE or FACILITATOR. `cards` are those whose faces it sees. The facilitator walks
    around the same table, and sees backs as all do."""

    who: Actor
    open_hands: bool
    cards: frozenset[CardId]

    def of(self, value: T, actor: Actor = "") -> T:
        """A state, a part of one, an event or a move (of this actor) as the looker knows it; in place of what is hidden
        stands COVERED or, where it is no card, answer or text, None. Raises KeyError for what the table does not
        know."""
        return _VISIBILITY.known(value, self._shown, actor)

    def _shown(self, whole: Any, field: str, audience: str, actor: Actor) -> Any:
        value = getattr(whole, field)
        match audience:
            case "answers":
                return self._answers(whole)
            case "holder" if self.open_hands:
                return value
            case "holder" | "seat":
                return value if _owner(whole, actor) == self.who else covered(value)
            case "readers":
                return value if whole.card in self.cards else covered(value)
        return covered(value)

    def _answers(self, whole: Declaration | Verdict) -> tuple[Said, ...]:
        """Open answers lie in an order of their own: the one in which they came would name who gave them."""
        if isinstance(whole, Declaration) and whole.stage != "decide":
            return self.of(whole.answers)
        return tuple(Said(COVERED, *said) for said in sorted((said.answer, said.text) for said in whole.answers))


def looker(setting: Setting, state: State, who: Actor) -> Looker:
    """Somebody who looks at a state."""
    open_hands = setting.options.hands == "open"
    cards = {card for pile in (*state.discards, state.open) for card in pile}
    cards |= {card for seat in state.seats if open_hands or seat.name == who for card in seat.hand}
    cards |= {card for verdict in state.verdicts for card in verdict.cards}
    if state.declaration is not None:
        cards.update(state.declaration.cards)
    return Looker(who, open_hands, frozenset(cards))


def _owner(whole: Any, actor: Actor) -> Actor:
    match whole:
        case Seat(name=name):
            return name
        case Said(seat=seat):
            return seat
    return actor
