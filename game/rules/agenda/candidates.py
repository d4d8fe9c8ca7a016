"""Moves worth asking about in a workshop. Whether they are legal is for `refusals` alone to say."""

from __future__ import annotations

from collections.abc import Iterator

from game.core.game import FACILITATOR, Actor
from game.rules.agenda import moves as m
from game.rules.agenda.state import State


def candidates(state: State, by: Actor) -> Iterator[m.Move]:
    """All that somebody may do, and more."""
    yield from (m.Begin(), m.Next(), m.Back(), m.Stretch(5), m.Replan(), m.Park(), m.End())
    yield from (m.Unpark(parked.number) for parked in state.parked)
    for step in state.steps:
        yield from (m.Go(step.id), m.LeaveOut(step.id), m.TakeIn(step.id))
    if by == FACILITATOR:
        yield from (m.Pause(), m.Resume(), m.Extend(1), m.Shorten(1), m.StopClock(), m.StartClock())
        yield from (m.Leave(seat.name) for seat in state.seats)
