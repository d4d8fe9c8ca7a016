"""Why the facilitator can't do something now; and whom a session waits for."""

from __future__ import annotations

from collections.abc import Iterator

from game.core.game import Actor, Refusal, can_be_seat
from game.rules.triples import moves as m
from game.rules.triples.ruled import ruling_refusals
from game.rules.triples.rulings import Ruling
from game.rules.triples.setting import MOST_SEATS, Setting
from game.rules.triples.state import State


def facilitator_refusals(setting: Setting, state: State, move: m.Move) -> Iterator[Refusal]:
    """What speaks against a move of the facilitator, first things first."""
    if isinstance(move, Ruling):
        yield from ruling_refusals(setting, state, move)
        return
    match move:
        case m.Accept() | m.Return():
            yield from _overrule(state, isinstance(move, m.Accept))
        case m.Close():
            yield from _close_by_facilitator(setting, state)
        case m.Skip(name):
            yield from skip_refusals(state, name)
        case m.Join(name):
            yield from _join(state, name)
        case m.Leave(name):
            if not state.has_seat(name):
                yield Refusal("unknown-seat", {"seat": name})
        case m.Pause():
            if state.paused:
                yield Refusal("paused")
        case m.Resume():
            if not state.paused:
                yield Refusal("not-paused")
        case m.Extend(minutes):
            if state.limit is None:
                yield Refusal("no-clock")
            if not 1 <= minutes <= 999:
                yield Refusal("bad-minutes")
        case m.End():
            pass
        case _:
            yield Refusal("not-for-you")


def _overrule(state: State, accept: bool) -> Iterator[Refusal]:
    if state.declaration is not None:
        return
    if not state.verdicts:
        yield Refusal("no-declaration")
    elif state.before is None:
        yield Refusal("undo-first")
    elif state.verdicts[-1].accepted == accept:
        yield Refusal("already-accepted" if accept else "already-returned")


def _close_by_facilitator(setting: Setting, state: State) -> Iterator[Refusal]:
    if state.declaration is not None:
        if state.declaration.stage == "decide":
            yield Refusal("awaiting-facilitator")
    elif setting.options.turns == "one" or state.last_call:
        yield Refusal("no-declaration")


def skip_refusals(state: State, name: Actor) -> Iterator[Refusal]:
    """What speaks against going on without this seat, whoever wants to."""
    if not state.has_seat(name):
        yield Refusal("unknown-seat", {"seat": name})
    if state.declaration is not None:
        yield Refusal("declaration-open", {"seat": state.declaration.seat})
    if name not in awaited(state):
        yield Refusal("not-awaited", {"seat": name})


def _join(state: State, name: Actor) -> Iterator[Refusal]:
    if not can_be_seat(name):
        yield Refusal("bad-seat-name", {"seat": name})
    if state.has_seat(name):
        yield Refusal("seat-taken", {"seat": name})
    if len(state.seats) >= MOST_SEATS:
        yield Refusal("table-full", {"most": MOST_SEATS})


def awaited(state: State) -> tuple[Actor, ...]:
    """The seats that play waits for where no declaration is open."""
    if state.last_call:
        return tuple(seat.name for seat in state.dealt_seats() if not seat.passed)
    if state.turn is not None:
        return (state.turn,)
    return tuple(seat.name for seat in state.dealt_seats() if not seat.done)
