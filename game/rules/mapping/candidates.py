"""Moves worth asking about. Whether they are legal is for `refusals` alone to say."""

from __future__ import annotations

from collections.abc import Iterator

from game.core.cards import ACTION, CAUSE, GAP, KINDS, Kind, kind_index
from game.core.game import FACILITATOR, Actor
from game.rules.mapping import moves as m
from game.rules.mapping.state import Cards, State

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
    yield from map(m.PutBack, state.on_map(state.stage))
    yield from (m.Place(card, MIDDLE) for card in state.cards)
    yield from (m.Untie(*link) for link in state.links)
    yield from _ties(state)


def _ties(state: State) -> Iterator[m.Move]:
    for source, target in ((CAUSE, GAP), (ACTION, CAUSE)):
        targets = _at_hand(state, target)
        yield from (m.Tie(card, other) for card in _at_hand(state, source) for other in targets)


def _at_hand(state: State, kind: Kind) -> Cards:
    """The cards of a kind that can be linked: of the open stage all, of others those on the map."""
    there = state.spread[kind_index(kind)]
    return there if kind == state.stage else tuple(card for card in there if card in state.cards)
