"""The moves that are worth asking about: all that might be legal, free text left empty."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

from game.core.cards import KINDS
from game.core.game import FACILITATOR, Actor
from game.rules import table
from game.rules.triples import moves as m
from game.rules.triples.setting import Setting
from game.rules.triples.state import Seat, State


def candidates(setting: Setting, state: State, by: Actor) -> Iterator[m.Move]:
    """Moves of a seat or the facilitator, but for `picks`."""
    names = tuple(seat.name for seat in state.seats)
    yield m.Close()
    if by == FACILITATOR or table.is_idle(state, setting.options.idle_seconds):
        yield from map(m.Skip, names)
    if by == FACILITATOR:
        yield from (m.Accept(), m.Return(), m.Pause(), m.Resume(), m.Extend(1), m.End())
        yield from map(m.Leave, names)
    else:
        yield from map(m.Discard, state.seat(by).hand)
        yield from map(m.Draw, KINDS)
        yield from map(m.Take, KINDS)
        yield from map(m.Write, KINDS)
        yield from (m.Declare(), m.Explain(), m.Withdraw(), m.Pass())
        yield from (m.Answer(answer) for answer in m.ANSWERS)


def picks(setting: Setting, state: State, seat: Seat) -> Iterator[m.Move]:
    """The triples that lie open, less those that came back to this seat."""
    gaps, causes, actions = ([card for card in state.open if setting.kind(card) == kind] for kind in KINDS)
    triples = product(gaps, causes, actions)
    return (m.Pick(*triple) for triple in triples if not seat.returned or frozenset(triple) not in seat.returned)
