"""Seats that come, leave and are called otherwise. What somebody laid and wrote stays; what still lies covered goes
with whom it is of, and is no longer waited for."""

from __future__ import annotations

from typing import Any, TypeVar

from game.core.frozen import replace
from game.core.game import Actor
from game.rules.boards import moves as m
from game.rules.boards.state import Answer, Mark, Seat, State, Written

Own = TypeVar("Own", Mark, Answer, Written)


def seated(state: State, move: m.Join | m.Leave | m.Rename) -> State:
    """The state after one of these moves."""
    match move:
        case m.Join(name):
            return replace(state, seats=(*state.seats, Seat(name)))
        case m.Leave(name):
            return replace(
                state,
                seats=tuple(seat for seat in state.seats if seat.name != name),
                marks=_others(state.marks, name),
                answers=_others(state.answers, name),
            )
        case m.Rename(seat, name):
            return replace(
                state,
                seats=tuple(Seat(name) if each.name == seat else each for each in state.seats),
                written=_called(state.written, seat, name),
                marks=_called(state.marks, seat, name),
                shown=_called(state.shown, seat, name),
                answers=_called(state.answers, seat, name),
                told=_called(state.told, seat, name),
            )


def remembered(state: State) -> frozenset[Actor]:
    """The names under which something lies open, or was written."""
    owned: tuple[Any, ...] = (*state.written, *state.shown, *state.told)
    return frozenset(each.seat for each in owned)


def _others(given: tuple[Own, ...], name: Actor) -> tuple[Own, ...]:
    return tuple(each for each in given if each.seat != name)


def _called(given: tuple[Own, ...], seat: Actor, name: Actor) -> tuple[Own, ...]:
    return tuple(replace(each, seat=name) if each.seat == seat else each for each in given)
