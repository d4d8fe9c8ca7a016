"""Moves worth asking about. Whether they are legal is for `refusals` alone to say."""

from __future__ import annotations

from collections.abc import Iterator

from game.core.cards import ACTION, CAUSE, GAP, KINDS
from game.core.game import FACILITATOR, Actor
from game.rules.mapping import moves as m
from game.rules.mapping.state import State

MIDDLE = (500, 500)
"""A spot that speaks for all."""


def candidates(state: State, by: Actor) -> Iterator[m.Move]:
    """All that somebody may do, but for the spots of cards, of which one speaks for all."""
    yield from map(m.Stage, KINDS)
    yield m.Tidy()
    yield m.End()
    yield from (m.Reword(paper.card) for paper in state.written)
    if by == FACILITATOR:
        yield from (m.Pause(), m.Resume(), m.Extend(1))
        yield from (m.Leave(seat.name) for seat in state.seats)
        return
    yield from map(m.Write, KINDS)
    yield from map(m.Choose, state.pool)
    yield from map(m.PutBack, state.cards)
    yield from (m.Place(card, MIDDLE) for card in state.cards)
    yield from (m.Untie(*link) for link in state.links)
    yield from _ties(state)


def _ties(state: State) -> Iterator[m.Move]:
    for source, target in ((CAUSE, GAP), (ACTION, CAUSE)):
        sources, targets = state.spread[KINDS.index(source)], state.spread[KINDS.index(target)]
        yield from (m.Tie(card, other) for card in sources for other in targets)
