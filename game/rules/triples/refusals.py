"""Why a move can't be made. The questions are asked in one order: seat known, session over, paused, declaration
open or not, own or already, turn, phase, card."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import assert_never

from game.core.cards import KINDS, CardId, Kind, kind_index
from game.core.frozen import replace
from game.core.game import CHANCE, CLOCK, FACILITATOR, Actor, Refusal
from game.core.moves import LockWord
from game.rules import table
from game.rules.triples import moves as m
from game.rules.triples.facilitating import facilitator_refusals, skip_refusals
from game.rules.triples.options import Activity
from game.rules.triples.rulings import Ruling
from game.rules.triples.setting import Setting
from game.rules.triples.state import Declaration, Seat, State, without
from game.rules.triples.turns import can_supply

_LOCKED: Mapping[LockWord, tuple[type, ...]] = {
    "swap": (m.Discard, m.Draw, m.Take, m.Pass),
    "write": (m.Write,),
    "declare": (m.Declare, m.Pick),
    "answer": (m.Answer,),
}

_FOREIGN: Mapping[Activity, tuple[type, ...]] = {
    "triples": (m.Pick,),
    "open-round": (m.Discard, m.Draw, m.Take, m.Write, m.Declare),
}


def refuse(setting: Setting, state: State, by: Actor, move: m.Move) -> Refusal | None:
    """The first reason against a move, or None."""
    return next(_reasons(setting, state, by, move), None)


def can_draw(setting: Setting, state: State, seat: Seat) -> bool:
    """Whether a seat in its turn has anything legal to draw, after some throw where it throws first."""
    if setting.options.order == "discard-first" and seat.thrown is None:
        return any(_can_draw(setting, *_thrown(setting, state, seat, card)) for card in seat.hand)
    return _can_draw(setting, state, seat)


def _can_draw(setting: Setting, state: State, seat: Seat) -> bool:
    draws = (make(kind) for make in (m.Draw, m.Take, m.Write) for kind in KINDS)
    return any(next(_draw_card(setting, state, seat, move), None) is None for move in draws)


def _thrown(setting: Setting, state: State, seat: Seat, card: CardId) -> tuple[State, Seat]:
    kind = setting.kind(card)
    assert kind is not None
    seat = replace(seat, hand=without(seat.hand, card), thrown=card)
    return state.with_discard(kind, (*state.discard(kind), card)).with_seat(seat), seat


def _reasons(setting: Setting, state: State, by: Actor, move: m.Move) -> Iterator[Refusal]:
    if by == CHANCE or isinstance(move, m.Shuffle):
        yield from _chance(setting, state, by, move)
        return
    if by not in (FACILITATOR, CLOCK) and not state.has_seat(by):
        yield Refusal("unknown-seat", {"seat": by})
    if state.over:
        yield Refusal("session-over")
    if by == CLOCK:
        yield from table.clock_refusals(state, move)
        return
    if state.shuffling:
        yield Refusal("dealing")
    if by == FACILITATOR:
        yield from facilitator_refusals(setting, state, move)
    else:
        if state.paused:
            yield Refusal("paused")
        yield from _locked(state, move)
        yield from _seat(setting, state, state.seat(by), move)


def _locked(state: State, move: m.Move) -> Iterator[Refusal]:
    """To pass in the last call is no swap: whom all wait for can always say so."""
    if state.last_call and isinstance(move, m.Pass) and not state.frozen:
        return
    yield from table.lock_refusals(state, move, _LOCKED)


def _chance(setting: Setting, state: State, by: Actor, move: m.Move) -> Iterator[Refusal]:
    if by != CHANCE or not isinstance(move, m.Shuffle) or move.pile not in state.shuffling[:1]:
        yield Refusal("not-for-you")
    elif sorted(move.cards) != sorted(pile_to_shuffle(setting, state)):
        yield Refusal("no-such-card", {"card": " ".join(move.cards)})


def pile_to_shuffle(setting: Setting, state: State) -> tuple[str, ...]:
    """The cards that chance is to lay in order next; none while nothing is to be shuffled."""
    if not state.shuffling:
        return ()
    pile = state.shuffling[0]
    if pile == "part":
        return tuple(card for kind in KINDS for card in setting.facts.cards[kind])
    return state.stock(pile)


def _seat(setting: Setting, state: State, seat: Seat, move: m.Move) -> Iterator[Refusal]:
    if isinstance(move, _FOREIGN[setting.activity]):
        yield Refusal("other-activity")
    if isinstance(move, Ruling):
        yield Refusal("not-for-you")
        return
    match move:
        case m.Discard() | m.Draw() | m.Take() | m.Write():
            yield from _swap(setting, state, seat, move)
        case m.Declare():
            yield from _declare(setting, state, seat)
        case m.Pick():
            yield from _pick(setting, state, seat, move)
        case m.Explain() | m.Withdraw():
            yield from _own_declaration(state, seat, move)
        case m.Answer():
            yield from _answer(state, seat)
        case m.Pass():
            yield from _pass(setting, state, seat)
        case m.Close():
            yield from _close(setting, state, seat)
        case m.Skip(name):
            if name == seat.name:
                yield Refusal("own-turn")
            yield from skip_refusals(state, name)
            yield from table.idle_refusals(state, setting.options.idle_seconds)
        case m.Accept() | m.Return() | m.Join() | m.Leave() | m.Pause() | m.Resume() | m.Extend() | m.End():
            yield Refusal("not-for-you")
        case m.Clock() | m.Idle() | m.Shuffle():
            yield Refusal("not-for-you")
        case _:
            assert_never(move)


def _nothing_open(state: State) -> Iterator[Refusal]:
    if state.declaration is not None:
        yield Refusal("declaration-open", {"seat": state.declaration.seat})


def _on_turn(state: State, seat: Seat) -> Iterator[Refusal]:
    if state.last_call:
        yield Refusal("last-call")
    if seat.done or not seat.dealt or state.turn not in (None, seat.name):
        yield Refusal("not-your-turn", {"turn": state.turn})


def _swap(setting: Setting, state: State, seat: Seat, move: m.Discard | m.Draw | m.Take | m.Write) -> Iterator[Refusal]:
    yield from _nothing_open(state)
    yield from _on_turn(state, seat)
    throws = isinstance(move, m.Discard)
    if setting.options.order == "discard-first":
        if throws != (seat.thrown is None):
            yield Refusal("draw-first" if throws else "discard-first")
    elif throws != (seat.drawn is not None):
        yield Refusal("draw-first" if throws else "discard-first")
    if isinstance(move, m.Discard):
        yield from _discard_card(setting, seat, move)
    else:
        yield from _draw_card(setting, state, seat, move)


def _discard_card(setting: Setting, seat: Seat, move: m.Discard) -> Iterator[Refusal]:
    if move.card not in seat.hand:
        yield Refusal("no-such-card", {"card": move.card})
    if move.card == seat.drawn and seat.source == "discard" and _may_follow(setting, seat):
        yield Refusal("just-taken", {"card": move.card})
    if setting.options.same_kind and seat.drawn is not None:
        wanted = setting.kind(seat.drawn)
        if setting.kind(move.card) != wanted:
            yield Refusal("same-kind", {"kind": wanted})


def _may_follow(setting: Setting, seat: Seat) -> bool:
    """Whether another card can be thrown than the one that was taken: the facilitator may have moved it away since."""
    others = [card for card in seat.hand if card != seat.drawn]
    if not setting.options.same_kind or seat.drawn is None:
        return bool(others)
    return setting.kind(seat.drawn) in map(setting.kind, others)


def _draw_card(setting: Setting, state: State, seat: Seat, move: m.Draw | m.Take | m.Write) -> Iterator[Refusal]:
    kind = move.kind
    if setting.options.same_kind and seat.thrown is not None and setting.kind(seat.thrown) != kind:
        yield Refusal("same-kind", {"kind": setting.kind(seat.thrown)})
    match move:
        case m.Draw():
            if not can_supply(state, kind):
                yield Refusal("empty-pile", {"kind": kind})
        case m.Take():
            yield from _take_card(setting, state, seat, kind)
        case m.Write():
            if state.blanks[kind_index(kind)] == 0:
                yield Refusal("no-blanks-left", {"kind": kind})


def _take_card(setting: Setting, state: State, seat: Seat, kind: Kind) -> Iterator[Refusal]:
    if setting.options.order == "draw-first":
        yield from _nothing_to_follow(setting, seat, kind)
    pile = state.discard(kind)
    if not pile:
        yield Refusal("empty-pile", {"kind": kind})
    elif pile[-1] in {seat.thrown for seat in state.seats}:
        yield Refusal("just-discarded", {"card": pile[-1]})


def _nothing_to_follow(setting: Setting, seat: Seat, kind: Kind) -> Iterator[Refusal]:
    """A card taken may not be thrown at once, so another one must be there to throw."""
    if not seat.hand:
        yield Refusal("empty-hand")
    if setting.options.same_kind and kind not in map(setting.kind, seat.hand):
        yield Refusal("same-kind", {"kind": kind})


def _declare(setting: Setting, state: State, seat: Seat) -> Iterator[Refusal]:
    yield from _nothing_open(state)
    if frozenset(seat.hand) in seat.returned:
        yield Refusal("already-declared")
    if seat.drawn is not None:
        yield Refusal("discard-first")
    if setting.triple(seat.hand) is None:
        yield Refusal("not-a-triple")


def _pick(setting: Setting, state: State, seat: Seat, move: m.Pick) -> Iterator[Refusal]:
    yield from _nothing_open(state)
    cards = (move.gap, move.cause, move.action)
    if frozenset(cards) in seat.returned:
        yield Refusal("already-declared")
    yield from _on_turn(state, seat)
    for card in cards:
        if card not in state.open:
            yield Refusal("no-such-card", {"card": card})
    if setting.triple(cards) != cards:
        yield Refusal("not-a-triple")


def _opened(state: State) -> Iterator[Refusal]:
    if state.declaration is None:
        yield Refusal("no-declaration")


def _own_declaration(state: State, seat: Seat, move: m.Explain | m.Withdraw) -> Iterator[Refusal]:
    yield from _opened(state)
    declaration = _declaration(state)
    if declaration.seat != seat.name:
        yield Refusal("not-your-declaration", {"seat": declaration.seat})
    if isinstance(move, m.Explain):
        if declaration.stage != "explain":
            yield Refusal("already-explained")
    elif declaration.answers:
        yield Refusal("already-answered")


def _answer(state: State, seat: Seat) -> Iterator[Refusal]:
    yield from _opened(state)
    declaration = _declaration(state)
    if declaration.seat == seat.name:
        yield Refusal("own-declaration")
    if any(said.seat == seat.name for said in declaration.answers):
        yield Refusal("already-answered")
    if declaration.stage == "explain":
        yield Refusal("not-explained", {"seat": declaration.seat})
    if declaration.stage == "decide":
        yield Refusal("awaiting-facilitator")
    if seat.name not in declaration.answerers:
        yield Refusal("not-asked")


def _pass(setting: Setting, state: State, seat: Seat) -> Iterator[Refusal]:
    yield from _nothing_open(state)
    if state.last_call:
        if seat.passed:
            yield Refusal("already-passed")
        return
    yield from _on_turn(state, seat)
    if setting.activity == "open-round":
        return
    if seat.drawn is not None:
        yield Refusal("discard-first")
    if (seat.hand or seat.thrown) and can_draw(setting, state, seat):
        yield Refusal("can-draw")


def _close(setting: Setting, state: State, seat: Seat) -> Iterator[Refusal]:
    yield from _opened(state)
    declaration = _declaration(state)
    if declaration.stage == "explain" and declaration.seat == seat.name:
        yield Refusal("own-declaration")
    if declaration.stage == "decide":
        yield Refusal("awaiting-facilitator")
    yield from table.idle_refusals(state, setting.options.idle_seconds)


def _declaration(state: State) -> Declaration:
    assert state.declaration is not None
    return state.declaration
