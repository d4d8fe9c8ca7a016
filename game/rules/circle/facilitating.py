"""Why the facilitator can't do something now."""

from __future__ import annotations

from collections.abc import Iterator

from game.core.game import Actor, Refusal
from game.rules import table
from game.rules.circle import moves as m
from game.rules.circle.anybody import (
    chair_refusals,
    choosing_refusals,
    ending_refusals,
    now,
    skip_refusals,
    unchair_refusals,
)
from game.rules.circle.options import FIXED, read_options
from game.rules.circle.setting import Setting
from game.rules.circle.state import State


def facilitator_refusals(setting: Setting, state: State, move: m.Move) -> Iterator[Refusal]:
    """What speaks against a move of the facilitator, first things first."""
    match move:
        case m.Roll(pips):
            yield from now(state, "roll")
            if pips is None:
                yield Refusal("not-for-you")
            elif pips not in m.FACES:
                yield Refusal("bad-roll", {"roll": pips})
            if state.turn is None:
                yield Refusal("role-first")
        case m.Next():
            yield from now(state, "compare")
        case m.SkipWarmUp():
            yield from now(state, "sort", "compare")
        case m.Choose() | m.Write("situation"):
            yield from choosing_refusals(setting, state, move)
        case m.Agree() | m.Park():
            yield from ending_refusals(state, move)
        case m.SetChair(role):
            yield from chair_refusals(setting, state, role)
        case m.RemoveChair(role):
            yield from unchair_refusals(state, role)
        case m.Close():
            yield from now(state, "roles", "sort", "place", "talk")
            if state.phase == "roles" and all(seat.role is None for seat in state.seats):
                yield Refusal("role-first")
        case m.Skip(name):
            yield from skip_refusals(state, name)
        case m.Change():
            yield from table.change_refusals(move, read_options, FIXED)
        case (
            m.Pause() | m.Resume() | m.End() | m.Lock() | m.Unlock() | m.Extend() | m.Shorten()
            | m.StopClock() | m.StartClock() | m.Join() | m.Leave() | m.Rename() | m.Reorder()
        ):  # fmt: skip
            yield from table.facilitator_refusals(state, move, _remembered(state))
            if isinstance(move, m.Join):
                yield from _role_for_one_more(setting, state)
        case _:
            yield Refusal("not-for-you")


def _remembered(state: State) -> frozenset[Actor]:
    """The names under which something was marked or written."""
    marked = {cell.seat for situation in state.situations for cell in situation.cells if cell.seat is not None}
    return frozenset(marked | {paper.seat for paper in state.written})


def _role_for_one_more(setting: Setting, state: State) -> Iterator[Refusal]:
    have, needed = len(setting.facts.roles), len(state.seats) + 1
    if needed > have:
        yield Refusal("too-few-roles", {"have": have, "needed": needed})
