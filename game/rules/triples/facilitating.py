"""Why the facilitator can't do something now; and whom a session waits for."""

from __future__ import annotations

from collections.abc import Iterator

from game.core.game import Actor, Refusal
from game.rules.table import facilitator_refusals as shared_refusals
from game.rules.table import unknown_seat
from game.rules.triples import moves as m
from game.rules.triples.ruled import ruling_refusals
from game.rules.triples.rulings import Ruling
from game.rules.triples.setting import Setting
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
        case m.Join() | m.Leave() | m.Pause() | m.Resume() | m.Extend() | m.End():
            yield from shared_refusals(state, move)
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
    yield from unknown_seat(state, name)
    if state.declaration is not None:
        yield Refusal("declaration-open", {"seat": state.declaration.seat})
    if name not in awaited(state):
        yield Refusal("not-awaited", {"seat": name})


def awaited(state: State) -> tuple[Actor, ...]:
    """The seats that play waits for where no declaration is open."""
    if state.last_call:
        return tuple(seat.name for seat in state.dealt_seats() if not seat.passed)
    if state.turn is not None:
        return (state.turn,)
    return tuple(seat.name for seat in state.dealt_seats() if not seat.done)
