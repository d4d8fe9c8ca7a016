"""Dealing, drawing and whose turn it is: what the rules do by themselves after a move."""

from __future__ import annotations

from game.core.cards import KINDS, Kind, by_kind, kind_index
from game.core.frozen import replace
from game.core.game import Actor
from game.rules.triples.setting import Setting
from game.rules.triples.state import Cards, Due, Ending, Seat, State, without


def settle(setting: Setting, state: State) -> State:
    """The state when the rules have done all they do by themselves, or wait for chance."""
    while True:
        state = _give(setting, state)
        if state.shuffling or state.declaration or state.over:
            return state
        following = _progress(setting, state)
        if following is state:
            return state
        state = following


def deal_to(state: State, seats: tuple[Actor, ...]) -> State:
    """The state in which each of these seats is due one card of each kind; after a short deal no more are dealt."""
    if state.dealt_out:
        return replace(state, seats=tuple(replace(s, dealt=s.dealt or s.name in seats) for s in state.seats))
    dues = tuple(Due(seat, kind) for seat in seats for kind in KINDS)
    return replace(state, queue=state.queue + dues)


def reshuffled(state: State, kind: Kind) -> Cards:
    """The cards of a discard that would make a new stock: all but the top one and those only just thrown."""
    thrown = {seat.thrown for seat in state.seats}
    return tuple(sorted(card for card in state.discard(kind)[:-1] if card not in thrown))


def can_supply(state: State, kind: Kind) -> bool:
    """Whether a card can be drawn from a stock, if need be after a reshuffle."""
    return bool(state.stock(kind) or reshuffled(state, kind))


def end_turn(setting: Setting, state: State, name: Actor, passed: bool = False) -> State:
    """The state after a seat's turn in this cycle, with an unfinished swap taken back."""
    state = _taken_back(setting, state, state.seat(name))
    return state.with_seat(replace(state.seat(name), done=True, passed=passed))


def _taken_back(setting: Setting, state: State, seat: Seat) -> State:
    if seat.thrown is not None:
        kind = _kind(setting, seat.thrown)
        state = state.with_discard(kind, without(state.discard(kind), seat.thrown))
        return state.with_seat(replace(seat, hand=(*seat.hand, seat.thrown), thrown=None))
    if seat.drawn is not None:
        state = _given_back(state, seat, _kind(setting, seat.drawn))
        return state.with_seat(replace(seat, hand=without(seat.hand, seat.drawn), drawn=None, source=None))
    return state


def _given_back(state: State, seat: Seat, kind: Kind) -> State:
    assert seat.drawn is not None
    match seat.source:
        case "stock":
            return state.with_stock(kind, (seat.drawn, *state.stock(kind)))
        case "discard":
            return state.with_discard(kind, (*state.discard(kind), seat.drawn))
    return replace(state, blanks=by_kind(lambda each: state.blanks[kind_index(each)] + (each == kind)))


def _kind(setting: Setting, card: str) -> Kind:
    kind = setting.kind(card)
    assert kind is not None
    return kind


def _give(setting: Setting, state: State) -> State:
    while state.queue and not state.shuffling:
        due, rest = state.queue[0], state.queue[1:]
        if state.stock(due.kind):
            state = _handed(setting, replace(state, queue=rest), due)
        elif again := reshuffled(state, due.kind):
            left = tuple(card for card in state.discard(due.kind) if card not in again)
            state = replace(state.with_discard(due.kind, left), shuffling=(due.kind,))
            state = state.with_stock(due.kind, again)
        else:
            state = replace(state, queue=rest, dealt_out=True, ending=state.ending or "short-deal")
            state = state.with_seat(replace(state.seat(due.seat), dealt=True))
    return state


def _handed(setting: Setting, state: State, due: Due) -> State:
    stock = state.stock(due.kind)
    card, state = stock[0], state.with_stock(due.kind, stock[1:])
    seat = state.seat(due.seat)
    seat = replace(seat, hand=(*seat.hand, card), dealt=True)
    if due.drawn and setting.options.order == "draw-first":
        seat = replace(seat, drawn=card, source="stock")
    elif due.drawn:
        seat = replace(seat, thrown=None, done=True)
    return state.with_seat(seat)


def _progress(setting: Setting, state: State) -> State:
    if not state.seats:
        return replace(state, over="empty", turn=None)
    if state.last_call:
        return _last_call(setting, state)
    if state.ending is None and state.limit is not None and state.clock >= state.limit:
        return replace(state, ending="clock")
    if setting.options.turns == "together":
        return _round(setting, state)
    if state.turn is not None and state.has_seat(state.turn) and not state.seat(state.turn).done:
        return state
    return _next_turn(setting, state)


def _next_turn(setting: Setting, state: State) -> State:
    waiting = tuple(seat.name for seat in state.seats if not seat.dealt)
    if waiting:
        return _dealt_in(setting, state, waiting)
    mover = next((seat.name for seat in state.seats if not seat.done), None)
    return replace(state, turn=mover) if mover else _cycle_ended(setting, state)


def _round(setting: Setting, state: State) -> State:
    late = [seat.name for seat in state.dealt_seats() if not seat.done]
    length = setting.options.round_seconds
    if late and length is not None and state.clock - state.round_start >= length:
        return round_ended(setting, state)
    if late:
        return state
    waiting = tuple(seat.name for seat in state.seats if not seat.dealt)
    started = any(seat.done for seat in state.seats)
    if started or not waiting:
        state = _cycle_ended(setting, state)
    return _dealt_in(setting, state, waiting) if waiting and not state.over else state


def round_ended(setting: Setting, state: State) -> State:
    """The state when a round together is over for all: unfinished swaps are taken back."""
    for seat in tuple(state.dealt_seats()):
        if not seat.done:
            state = end_turn(setting, state, seat.name)
    return state


def _dealt_in(setting: Setting, state: State, seats: tuple[Actor, ...]) -> State:
    if setting.activity == "triples":
        return deal_to(state, seats)
    for name in seats:
        state = state.with_seat(replace(state.seat(name), dealt=True))
    return state


def _last_call(setting: Setting, state: State) -> State:
    waiting = tuple(seat.name for seat in state.seats if not seat.dealt)
    if waiting:
        return _dealt_in(setting, state, waiting)
    if all(seat.passed for seat in state.seats):
        return replace(state, over=state.ending)
    return state


def _cycle_ended(setting: Setting, state: State) -> State:
    ending = state.ending or _ending(setting, state)
    seats = tuple(replace(seat, done=False, passed=False, returned=frozenset()) for seat in state.seats)
    state = replace(state, seats=seats, turn=None, cycle=state.cycle + 1, round_start=state.clock, ending=ending)
    if ending is None:
        return state
    if setting.activity == "open-round":
        return replace(state, over=ending)
    return replace(state, last_call=True)


def _ending(setting: Setting, state: State) -> Ending | None:
    if setting.options.cycles is not None and state.cycle >= setting.options.cycles:
        return "cycles"
    players = tuple(state.dealt_seats())
    if setting.activity == "triples" and players and all(seat.passed for seat in players):
        return "passes"
    return None
