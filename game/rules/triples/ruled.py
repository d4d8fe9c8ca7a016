"""What comes of a facilitator's rulings, and why one can't be had."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from game.core.cards import KINDS, CardId
from game.core.frozen import replace
from game.core.game import Actor, Refusal
from game.rules import table
from game.rules.triples.brought import bring_refusals, brought, papered
from game.rules.triples.options import FIXED, read_options
from game.rules.triples.rulings import Bring, Change, Deal, Paper, Put, Rename, Ruling
from game.rules.triples.setting import Setting
from game.rules.triples.state import Due, Seat, State, without
from game.rules.triples.turns import can_supply


def ruled(setting: Setting, state: State, ruling: Ruling) -> State:
    """The state after a ruling that is not refused."""
    match ruling:
        case Put():
            return _put(setting, state, ruling)
        case Deal(seat, kind):
            return replace(state, queue=(*state.queue, Due(seat, kind)))
        case Paper():
            return papered(setting, state, ruling)
        case Bring():
            return brought(setting, state, ruling)
        case Rename(seat, name):
            return _renamed(state, seat, name)
        case _:
            return table.after(state, ruling)


def ruling_refusals(setting: Setting, state: State, ruling: Ruling) -> Iterator[Refusal]:
    """What speaks against a ruling, first things first."""
    match ruling:
        case Put():
            yield from _cards_lie_still(setting, state)
            yield from _put_refusals(setting, state, ruling)
        case Deal():
            yield from _cards_lie_still(setting, state)
            yield from _deal_refusals(state, ruling)
        case Paper() | Bring():
            yield from _nothing_open(state)
            yield from bring_refusals(setting, state, ruling)
        case Change():
            yield from table.change_refusals(ruling, partial(read_options, setting.activity), FIXED)
            yield from _nothing_open(state)
        case _:
            yield from table.facilitator_refusals(state, ruling, _remembered(state))


def _remembered(state: State) -> set[Actor]:
    """The seats whose triples or cards outlive their leaving."""
    return {verdict.seat for verdict in state.verdicts} | {paper.seat for paper in state.written}


def _nothing_open(state: State) -> Iterator[Refusal]:
    if state.declaration is not None:
        yield Refusal("declaration-open", {"seat": state.declaration.seat})


def _cards_lie_still(setting: Setting, state: State) -> Iterator[Refusal]:
    if setting.activity != "triples":
        yield Refusal("other-activity")
    yield from _nothing_open(state)


def _room(state: State, name: Actor) -> Iterator[Refusal]:
    """A hand that threw a card is about to take one."""
    yield from table.unknown_seat(state, name)
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
