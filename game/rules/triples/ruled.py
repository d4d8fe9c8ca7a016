"""What comes of a facilitator's rulings, and why one can't be had."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import assert_never

from game.core.cards import KINDS, CardId
from game.core.game import Actor, Refusal, can_be_seat
from game.rules.triples.options import FIXED, read_options
from game.rules.triples.rulings import (
    Change,
    Deal,
    Lock,
    Put,
    Rename,
    Reorder,
    Ruling,
    Shorten,
    StartClock,
    StopClock,
    Unlock,
)
from game.rules.triples.setting import Setting
from game.rules.triples.state import Due, Seat, State, without
from game.rules.triples.turns import can_supply

LEAST_LEFT = 60
"""Seconds that the clock keeps when it is shortened: the end comes as a warning, not as a blow."""


def ruled(setting: Setting, state: State, ruling: Ruling) -> State:
    """The state after a ruling that is not refused."""
    match ruling:
        case Shorten(minutes):
            assert state.limit is not None
            return replace(state, limit=max(state.limit - minutes * 60, state.clock + LEAST_LEFT))
        case StopClock() | StartClock():
            return replace(state, stopped=isinstance(ruling, StopClock))
        case Lock(what):
            return replace(state, locks=state.locks | {what})
        case Unlock(what):
            return replace(state, locks=state.locks - {what})
        case Put():
            return _put(setting, state, ruling)
        case Deal(seat, kind):
            return replace(state, queue=(*state.queue, Due(seat, kind)))
        case Rename(seat, name):
            return _renamed(state, seat, name)
        case Reorder(seats):
            return replace(state, seats=tuple(map(state.seat, seats)))
        case Change(option, value):
            others = tuple(pair for pair in state.changed if pair[0] != option)
            return replace(state, changed=(*others, (option, value)))
        case _:
            assert_never(ruling)


def ruling_refusals(setting: Setting, state: State, ruling: Ruling) -> Iterator[Refusal]:
    """What speaks against a ruling, first things first."""
    match ruling:
        case Shorten() | StopClock() | StartClock():
            yield from _clock(state, ruling)
        case Lock(what) if what in state.locks:
            yield Refusal("locked-already")
        case Unlock(what) if what not in state.locks:
            yield Refusal("not-locked")
        case Lock() | Unlock():
            pass
        case Put():
            yield from _cards_lie_still(setting, state)
            yield from _put_refusals(setting, state, ruling)
        case Deal():
            yield from _cards_lie_still(setting, state)
            yield from _deal_refusals(state, ruling)
        case Rename(seat, name):
            yield from _rename_refusals(state, seat, name)
        case Reorder(seats):
            if sorted(seats) != sorted(seat.name for seat in state.seats):
                yield Refusal("bad-order")
        case Change(option, value):
            yield from _change_refusals(setting, state, option, value)
        case _:
            assert_never(ruling)


def _clock(state: State, ruling: Shorten | StopClock | StartClock) -> Iterator[Refusal]:
    if state.limit is None:
        yield Refusal("no-clock")
    match ruling:
        case Shorten(minutes):
            if not 1 <= minutes <= 999:
                yield Refusal("bad-minutes")
            elif state.limit is not None and state.limit - state.clock <= LEAST_LEFT:
                yield Refusal("almost-over")
        case StopClock() | StartClock():
            if state.stopped == isinstance(ruling, StopClock):
                yield Refusal("clock-stopped" if state.stopped else "clock-runs")


def _cards_lie_still(setting: Setting, state: State) -> Iterator[Refusal]:
    if setting.activity != "triples":
        yield Refusal("other-activity")
    if state.declaration is not None:
        yield Refusal("declaration-open", {"seat": state.declaration.seat})


def _room(state: State, name: Actor) -> Iterator[Refusal]:
    """A hand that threw a card is about to take one."""
    if not state.has_seat(name):
        yield Refusal("unknown-seat", {"seat": name})
    seat = state.seat(name)
    if not seat.dealt:
        yield Refusal("not-dealt", {"seat": name})
    if len(seat.hand) + (seat.thrown is not None) >= len(KINDS):
        yield Refusal("hand-full", {"seat": name})


def _deal_refusals(state: State, deal: Deal) -> Iterator[Refusal]:
    yield from _room(state, deal.seat)
    if not can_supply(state, deal.kind):
        yield Refusal("empty-pile", {"kind": deal.kind})


def _put_refusals(setting: Setting, state: State, put: Put) -> Iterator[Refusal]:
    holder = _holder(state, put.card)
    kind = setting.kind(put.card)
    if kind is None or (holder is None and put.card not in state.discard(kind)):
        yield Refusal("no-such-card", {"card": put.card})
    if put.card in {card for seat in state.seats for card in (seat.thrown, seat.drawn)}:
        yield Refusal("in-a-swap", {"card": put.card})
    if put.place is None:
        if holder is not None and holder.name == put.seat:
            yield Refusal("there-already", {"card": put.card})
        yield from _room(state, put.seat)
    elif put.place == "discard" and holder is None:
        yield Refusal("there-already", {"card": put.card})


def _holder(state: State, card: CardId) -> Seat | None:
    return next((seat for seat in state.seats if card in seat.hand), None)


def _put(setting: Setting, state: State, put: Put) -> State:
    card, kind, holder = put.card, setting.kind(put.card), _holder(state, put.card)
    assert kind is not None
    if holder is not None:
        state = state.with_seat(replace(holder, hand=without(holder.hand, card)))
    else:
        state = state.with_discard(kind, without(state.discard(kind), card))
    match put.place:
        case None:
            seat = state.seat(put.seat)
            return state.with_seat(replace(seat, hand=(*seat.hand, card)))
        case "discard":
            return state.with_discard(kind, (*state.discard(kind), card))
        case "stock":
            return state.with_stock(kind, (card, *state.stock(kind)))


def _rename_refusals(state: State, seat: Actor, name: Actor) -> Iterator[Refusal]:
    if not state.has_seat(seat):
        yield Refusal("unknown-seat", {"seat": seat})
    if not can_be_seat(name):
        yield Refusal("bad-seat-name", {"seat": name})
    known = {each.name for each in state.seats} | {verdict.seat for verdict in state.verdicts}
    if name in known | {paper.seat for paper in state.written}:
        yield Refusal("seat-taken", {"seat": name})


def _renamed(state: State, seat: Actor, name: Actor) -> State:
    def called(actor: Actor) -> Actor:
        return name if actor == seat else actor

    declaration = state.declaration
    if declaration is not None:
        answers = tuple(replace(said, seat=called(said.seat)) for said in declaration.answers)
        answerers = tuple(map(called, declaration.answerers))
        declaration = replace(declaration, seat=called(declaration.seat), answerers=answerers, answers=answers)
    verdicts = tuple(
        replace(
            verdict,
            seat=called(verdict.seat),
            answers=tuple(replace(said, seat=called(said.seat)) for said in verdict.answers),
        )
        for verdict in state.verdicts
    )
    return replace(
        state,
        seats=tuple(replace(each, name=called(each.name)) for each in state.seats),
        queue=tuple(replace(due, seat=called(due.seat)) for due in state.queue),
        turn=None if state.turn is None else called(state.turn),
        written=tuple(replace(paper, seat=called(paper.seat)) for paper in state.written),
        declaration=declaration,
        verdicts=verdicts,
        before=None if state.before is None else _renamed(state.before, seat, name),
    )


def _change_refusals(setting: Setting, state: State, option: str, value: str) -> Iterator[Refusal]:
    yield from read_options(setting.activity, {option: value})[1]
    if option in FIXED:
        yield Refusal("fixed-option", {"option": option})
    if state.declaration is not None:
        yield Refusal("declaration-open", {"seat": state.declaration.seat})
