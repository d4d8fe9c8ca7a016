"""Who sees what: one table, and the one place where what is hidden from somebody is taken out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any, Literal, TypeAlias, TypeVar

from game.core.cards import CardId
from game.core.frozen import frozen
from game.core.game import Actor, Event
from game.rules.triples import moves as m
from game.rules.triples import rulings as r
from game.rules.triples.setting import Setting
from game.rules.triples.state import Declaration, Due, Said, Seat, State, Verdict, Written

T = TypeVar("T")

COVERED: CardId = "?"
"""Stands for whatever a viewer may not know: a card, an answer, a text."""

Audience: TypeAlias = Literal["all", "parts", "holder", "seat", "answers", "readers", "nobody"]
"""`all` see it. `parts` have rows of their own. `holder`: the seat that holds it, and all while hands are open. `seat`:
the seat whose it is. `answers`: each seat its own; once they are open, all see which there are, and nobody whose they
are. `readers`: who sees the card. `nobody` sees it. How many cards lie covered, and of which kinds, all can know: every
card came from a pile of its kind."""


def _rows(**seen_by: str) -> Mapping[str, Audience]:
    """Rows of the table: the fields that each audience sees, as words of one string."""
    return {field: audience for audience, fields in seen_by.items() for field in fields.split()}  # type: ignore[misc]


VISIBLE: Mapping[type, Mapping[str, Audience]] = {
    State: _rows(
        all="discards open blanks shuffling queue turn cycle clock limit round_start idle paused dealt_out ending"
        " last_call over locks stopped changed",
        parts="seats declaration verdicts written",
        nobody="stocks before",
    ),
    Seat: _rows(all="name dealt thrown source done passed returned", holder="hand drawn"),
    Declaration: _rows(all="seat cards answerers stage text", answers="answers"),
    Verdict: _rows(all="seat cards accepted fit text", answers="answers"),
    Said: _rows(all="seat", seat="answer text"),
    Written: _rows(all="card kind seat", readers="text"),
    Due: _rows(all="seat kind drawn"),
    Event: _rows(all="name seat cards"),
    m.Discard: _rows(all="card"),
    m.Draw: _rows(all="kind"),
    m.Take: _rows(all="kind"),
    m.Write: _rows(all="kind", holder="text"),
    m.Pick: _rows(all="gap cause action"),
    m.Explain: _rows(all="text"),
    m.Answer: _rows(seat="answer text"),
    m.Shuffle: _rows(all="pile", nobody="cards"),
    r.Put: _rows(all="place seat", readers="card"),
    r.Deal: _rows(all="seat kind"),
    r.Rename: _rows(all="seat name"),
    r.Reorder: _rows(all="seats"),
    r.Change: _rows(all="option value"),
    **dict.fromkeys((m.Skip, m.Join, m.Leave), _rows(all="seat")),
    **dict.fromkeys((m.Extend, r.Shorten), _rows(all="minutes")),
    **dict.fromkeys((m.Clock, m.Idle), _rows(all="seconds")),
    **dict.fromkeys((r.Lock, r.Unlock), _rows(all="what")),
    **dict.fromkeys((m.Declare, m.Withdraw, m.Pass, m.Close, m.Accept, m.Return, m.Pause, m.Resume, m.End), _rows()),
    **dict.fromkeys((r.StopClock, r.StartClock), _rows()),
}
"""Every field of a state, its parts, events and moves, and who sees it."""

_HIDING = {
    kind: tuple((field, audience) for field, audience in rows.items() if audience != "all")
    for kind, rows in VISIBLE.items()
}


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
        return self._known(value, actor)  # type: ignore[no-any-return]

    def _known(self, value: Any, actor: Actor) -> Any:
        if value is None:
            return None
        if isinstance(value, tuple):
            return tuple([self._known(each, actor) for each in value])
        hiding = _HIDING[type(value)]
        if not hiding:
            return value
        return replace(value, **{field: self._field(value, field, audience, actor) for field, audience in hiding})

    def _field(self, whole: Any, field: str, audience: Audience, actor: Actor) -> Any:
        value = getattr(whole, field)
        match audience:
            case "parts":
                return self._known(value, actor)
            case "answers":
                return self._answers(whole)
            case "holder" if self.open_hands:
                return value
            case "holder" | "seat":
                return value if _owner(whole, actor) == self.who else _covered(value)
            case "readers":
                return value if whole.card in self.cards else _covered(value)
        return value if audience == "all" else _covered(value)

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


def _covered(value: Any) -> Any:
    match value:
        case str():
            return COVERED
        case tuple():
            return tuple(map(_covered, value))
    return None
