"""Moves worth asking about in a phase. Whether they are legal is for `refusals` alone to say."""

from __future__ import annotations

from collections.abc import Iterator

from game.core.game import FACILITATOR, Actor
from game.rules.circle import moves as m
from game.rules.circle.anybody import awaited
from game.rules.circle.setting import Setting
from game.rules.circle.state import State
from game.rules.circle.words import DIMENSIONS, LEVELS, WAYS, Dimension


def candidates(setting: Setting, state: State, by: Actor) -> Iterator[m.Move]:
    """All that somebody may do in this phase, and more."""
    yield from _of_anybody(setting, state)
    if by == FACILITATOR:
        yield from (m.Pause(), m.Resume(), m.Extend(1), m.End())
        yield from (m.Leave(seat.name) for seat in state.seats)
        if state.phase == "roll":
            yield from map(m.Roll, m.FACES)
    else:
        yield from _of_seats(setting, state)
        held = {seat.role for seat in state.seats}
        yield from (m.TakeRole(role) for role in setting.facts.roles if role not in held)


def _of_anybody(setting: Setting, state: State) -> Iterator[m.Move]:
    match state.phase:
        case "compare":
            yield from (m.Next(), m.SkipWarmUp())
        case "sort":
            yield m.SkipWarmUp()
        case "choose":
            yield m.Write("situation")
            yield from map(m.Choose, setting.facts.situations)
        case "ripe":
            yield from (m.Agree(), m.Park())
    yield m.Close()
    yield from map(m.Skip, awaited(state))
    yield from map(m.RemoveChair, state.chairs)
    there = state.roles
    yield from (m.SetChair(role) for role in setting.facts.roles if role not in there)


def _of_seats(setting: Setting, state: State) -> Iterator[m.Move]:
    match state.phase:
        case "sort":
            yield from map(m.Sort, DIMENSIONS)
        case "roll":
            yield m.Roll()
        case "aim":
            yield from map(m.Aim, DIMENSIONS)
        case "place" if state.dimension is not None:
            yield from (m.Place(level, role) for level in LEVELS[state.dimension] for role in state.roles)
        case "talk" if state.dimension is not None:
            yield from map(m.Revise, LEVELS[state.dimension])
            yield from _rating(state, state.dimension)
        case "ripe":
            yield from _agreeing(setting, state)
            for dimension in state.focused.clarified:
                yield from _renegotiating(dimension)
                yield from _rating(state, dimension)


def _rating(state: State, dimension: Dimension) -> Iterator[m.Move]:
    return (m.Rate(role, dimension, level) for role in state.chairs for level in LEVELS[dimension])


def _renegotiating(dimension: Dimension) -> Iterator[m.Move]:
    for level in LEVELS[dimension]:
        yield m.Fill(dimension, level)
        yield from (m.Renegotiate(way, dimension, level) for way in WAYS)


def _agreeing(setting: Setting, state: State) -> Iterator[m.Move]:
    written = (each.card for each in state.written if each.what == "channel")
    draft = state.focused.agreement
    shares = {share.role for share in draft.shares}
    for channel in (*setting.facts.channels, *written):
        yield m.Unlay(channel) if channel in draft.channels else m.Lay(channel)
    for role in setting.facts.roles:
        if role != draft.lead:
            yield from (m.Lead(role), m.Share(role))
        if role in shares:
            yield m.Unshare(role)
    yield from (m.Line(), m.Write("channel"))
