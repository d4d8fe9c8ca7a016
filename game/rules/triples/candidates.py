"""The moves that are worth asking about: all that might be legal, free text left empty."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

from game.core.cards import KINDS
from game.core.game import FACILITATOR, Actor
from game.rules import table
from game.rules.triples import moves as m
from game.rules.triples.setting import Setting
from game.rules.triples.state import Declaration, Seat, State

_DRAWS: tuple[m.Move, ...] = (*map(m.Draw, KINDS), *map(m.Take, KINDS), *map(m.Write, KINDS))
_ANSWERS: tuple[m.Move, ...] = tuple(m.Answer(answer) for answer in m.ANSWERS)


def candidates(setting: Setting, state: State, by: Actor) -> Iterator[m.Move]:
    """Moves of a seat or the facilitator, but for `picks`. A seat is asked about at every look and by every partner:
    what all its moves of a sort would be refused for is looked at once."""
    if by == FACILITATOR:
        yield from _of_facilitator(state)
    elif not (state.over or state.shuffling or state.paused):
        yield from _of_seat(setting, state, state.seat(by))


def picks(setting: Setting, state: State, seat: Seat) -> Iterator[m.Move]:
    """The triples that lie open where this seat may pick, less those that came back to it."""
    if state.declaration is not None or not _on_turn(state, seat):
        return iter(())
    gaps, causes, actions = ([card for card in state.open if setting.kind(card) == kind] for kind in KINDS)
    triples = product(gaps, causes, actions)
    return (m.Pick(*triple) for triple in triples if not seat.returned or frozenset(triple) not in seat.returned)


def _of_facilitator(state: State) -> Iterator[m.Move]:
    names = tuple(seat.name for seat in state.seats)
    yield m.Close()
    yield from map(m.Skip, names)
    yield from (m.Accept(), m.Return(), m.Pause(), m.Resume(), m.Extend(1), m.End())
    yield from map(m.Leave, names)


def _of_seat(setting: Setting, state: State, seat: Seat) -> Iterator[m.Move]:
    if table.is_idle(state, setting.options.idle_seconds):
        yield m.Close()
        yield from (m.Skip(other.name) for other in state.seats)
    if state.declaration is not None:
        yield from _of_talk(state.declaration, seat)
        return
    on_turn = _on_turn(state, seat)
    if setting.activity == "triples":
        if on_turn:
            yield from _swaps(setting, seat)
        yield m.Declare()
    if on_turn or state.last_call:
        yield m.Pass()


def _swaps(setting: Setting, seat: Seat) -> Iterator[m.Move]:
    throws = seat.thrown is None if setting.options.order == "discard-first" else seat.drawn is not None
    return map(m.Discard, seat.hand) if throws else iter(_DRAWS)


def _of_talk(declaration: Declaration, seat: Seat) -> tuple[m.Move, ...]:
    if declaration.seat == seat.name:
        return m.Explain(), m.Withdraw()
    return _ANSWERS if declaration.stage == "answer" else ()


def _on_turn(state: State, seat: Seat) -> bool:
    return not (state.last_call or seat.done) and seat.dealt and state.turn in (None, seat.name)
