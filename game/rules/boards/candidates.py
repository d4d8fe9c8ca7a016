"""Moves worth asking about. Whether they are legal is for `refusals` alone to say."""

from __future__ import annotations

from collections.abc import Iterator

from game.core.game import FACILITATOR, Actor
from game.rules.boards import moves as m
from game.rules.boards.covering import to_mark
from game.rules.boards.setting import Setting
from game.rules.boards.state import State


def candidates(setting: Setting, state: State, by: Actor) -> Iterator[m.Move]:
    """All that somebody may do in this stage, and more. Places in a zone's order are left out."""
    yield from (m.GoTo(stage.id) for stage in setting.facts.stages)
    yield from (m.Close(), m.End())
    yield from map(m.CloseZone, setting.zones)
    yield from (m.Reword(paper.card) for paper in state.written)
    if by == FACILITATOR:
        yield from (m.Pause(), m.Resume(), m.Extend(1))
        yield from (m.Leave(seat.name) for seat in state.seats)
    else:
        yield from _laying(setting, state)
        yield from _writing(setting, state)
        yield from _ticking(setting, state)


def _laying(setting: Setting, state: State) -> Iterator[m.Move]:
    for zone in setting.zones:
        yield from (m.Lay(card, zone) for card in state.pool)
        yield from (m.Shift(piece.number, zone) for piece in state.pieces)
    for piece in state.pieces:
        yield from (m.Take(piece.number), m.Flip(piece.number))


def _writing(setting: Setting, state: State) -> Iterator[m.Move]:
    facts = setting.facts
    yield from (m.Write(zone) for zone in (None, *setting.zones))
    for piece in state.pieces:
        yield m.Reason(piece.number)
        for field, choices in facts.fields.items():
            yield from (m.Fill(piece.number, field, text) for text in ("", *choices))
    if facts.marks is not None:
        yield from (m.MarkIt(subject, value) for subject in to_mark(setting, state) for value in facts.marks.values)
    if facts.answers:
        for zone in setting.zones:
            yield from (m.AnswerIt(zone), m.Agree(zone))
    yield from map(m.SumUp, facts.sums)


def _ticking(setting: Setting, state: State) -> Iterator[m.Move]:
    for zone in setting.zones:
        yield from (m.Done(zone), m.Undone(zone))
    for name in (*state.cards, *setting.zones, *setting.facts.sums):
        yield from (m.Keep(name), m.Unkeep(name))
