"""Why a move can't be made. The questions are asked in one order: seat known, session over, paused, locked, role,
phase, turn, card."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from game.core.game import CHANCE, CLOCK, FACILITATOR, Actor, Refusal
from game.rules import table
from game.rules.circle import moves as m
from game.rules.circle.agreeing import agreeing_refusals
from game.rules.circle.anybody import (
    chair_refusals,
    choosing_refusals,
    ending_refusals,
    known_role,
    now,
    skip_refusals,
    unchair_refusals,
)
from game.rules.circle.facilitating import facilitator_refusals
from game.rules.circle.setting import MOST_ROLES, Setting
from game.rules.circle.state import RoleId, Seat, Situation, State
from game.rules.circle.words import LEVELS, Dimension, Level

_LOCKED: Mapping[str, tuple[type, ...]] = {
    "turn": (m.Roll, m.Aim),
    "mark": (m.Place, m.Revise, m.Rate, m.Fill, m.Renegotiate),
    "agree": (m.Lay, m.Unlay, m.Lead, m.Share, m.Unshare, m.Line, m.Agree),
    "write": (m.Write,),
}


def refuse(setting: Setting, state: State, by: Actor, move: m.Move) -> Refusal | None:
    """The first reason against a move, or None."""
    return next(_reasons(setting, state, by, move), None)


def _reasons(setting: Setting, state: State, by: Actor, move: m.Move) -> Iterator[Refusal]:
    if by == CHANCE or isinstance(move, m.Shuffle | m.Die):
        yield from _chance(setting, state, by, move)
        return
    if by not in (FACILITATOR, CLOCK) and not state.has_seat(by):
        yield Refusal("unknown-seat", {"seat": by})
    if state.over:
        yield Refusal("session-over")
    if by == CLOCK:
        yield from table.clock_refusals(state, move)
        return
    if state.phase == "deal" or state.rolling:
        yield Refusal("dealing")
    if by == FACILITATOR:
        yield from facilitator_refusals(setting, state, move)
    else:
        if state.paused:
            yield Refusal("paused")
        yield from table.lock_refusals(state, move, _LOCKED)
        yield from _seat(setting, state, state.seat(by), move)


def _chance(setting: Setting, state: State, by: Actor, move: m.Move) -> Iterator[Refusal]:
    match move:
        case m.Shuffle(cards) if by == CHANCE and state.phase == "deal":
            if sorted(cards) != sorted(setting.facts.situations):
                yield Refusal("no-such-card", {"card": " ".join(cards)})
        case m.Die(pips) if by == CHANCE and state.rolling:
            if pips not in m.FACES:
                yield Refusal("bad-roll", {"roll": pips})
        case _:
            yield Refusal("not-for-you")


def _seat(setting: Setting, state: State, seat: Seat, move: m.Move) -> Iterator[Refusal]:
    match move:
        case m.TakeRole(role):
            yield from _role(setting, state, seat, role)
        case m.Sort() | m.Next() | m.SkipWarmUp() | m.Choose() | m.Write():
            yield from _opening(setting, state, seat, move)
        case m.Roll() | m.Aim():
            yield from _turn(setting, state, seat, move)
        case m.Place() | m.Revise():
            yield from _mark(state, seat, move)
        case m.Rate() | m.Fill() | m.Renegotiate():
            yield from _with_role(seat)
            yield from _cell(state, seat, move)
        case m.Lay() | m.Unlay() | m.Lead() | m.Share() | m.Unshare() | m.Line():
            yield from agreeing_refusals(setting, state, move)
        case m.Agree() | m.Park():
            yield from _ending(setting, state, seat, move)
        case m.SetChair(role):
            yield from chair_refusals(setting, state, role)
        case m.RemoveChair(role):
            yield from unchair_refusals(state, role)
        case m.Close():
            yield from _close(setting, state, seat)
        case m.Skip(name):
            if name == seat.name:
                yield Refusal("own-turn")
            yield from skip_refusals(state, name)
            yield from table.idle_refusals(state, setting.options.idle_seconds)
        case _:
            yield Refusal("not-for-you")


def _with_role(seat: Seat) -> Iterator[Refusal]:
    if seat.role is None:
        yield Refusal("role-first")


def _role(setting: Setting, state: State, seat: Seat, role: RoleId) -> Iterator[Refusal]:
    """A role for which something is marked is kept; while marks lie covered nobody learns whether one names it."""
    yield from known_role(setting, role)
    if any(other.role == role for other in state.seats):
        yield Refusal("role-taken", {"role": role})
    if seat.role is not None and (state.phase == "place" or state.is_marked(seat.role)):
        yield Refusal("role-marked")
    if seat.role is None and role not in state.chairs and len(state.roles) >= MOST_ROLES:
        yield Refusal("matrix-full", {"most": MOST_ROLES})


def _opening(
    setting: Setting, state: State, seat: Seat, move: m.Sort | m.Next | m.SkipWarmUp | m.Choose | m.Write
) -> Iterator[Refusal]:
    match move:
        case m.Sort():
            yield from now(state, "sort")
            yield from _with_role(seat)
            if seat.name not in state.asked:
                yield Refusal("next-time")
        case m.Next():
            yield from now(state, "compare")
        case m.SkipWarmUp():
            if setting.options.facilitator == "present":
                yield Refusal("not-for-you")
            yield from now(state, "sort", "compare")
        case m.Choose() | m.Write():
            yield from choosing_refusals(setting, state, move)


def _turn(setting: Setting, state: State, seat: Seat, move: m.Roll | m.Aim) -> Iterator[Refusal]:
    if isinstance(move, m.Roll):
        yield from now(state, "roll")
        if move.pips is not None:
            yield Refusal("not-for-you")
    else:
        yield from now(state, "aim")
    yield from _with_role(seat)
    if seat.name != state.turn:
        yield Refusal("not-your-turn", {"turn": state.turn})
    if isinstance(move, m.Aim) and move.dimension not in state.focused.open:
        yield Refusal("already-clarified", {"dimension": move.dimension})


def _mark(state: State, seat: Seat, move: m.Place | m.Revise) -> Iterator[Refusal]:
    yield from _with_role(seat)
    yield from now(state, "place" if isinstance(move, m.Place) else "talk")
    if seat.name not in state.asked:
        yield Refusal("next-turn")
    assert state.dimension is not None
    assert seat.role is not None
    yield from _level(state.dimension, move.level)
    if isinstance(move, m.Place):
        if move.named not in state.roles:
            yield Refusal("not-at-table", {"role": move.named})
    else:
        yield from _same(state.focused, seat.role, state.dimension, move.level)


def _level(dimension: Dimension, level: Level) -> Iterator[Refusal]:
    """`bad-level`, for a level that a dimension does not have."""
    if level not in LEVELS[dimension]:
        yield Refusal("bad-level", {"dimension": dimension, "level": level})


def _same(situation: Situation, role: RoleId, dimension: Dimension, level: Level) -> Iterator[Refusal]:
    cell = situation.cell(role, dimension)
    if cell is not None and cell.level == level:
        yield Refusal("same-level", {"dimension": dimension, "level": level})


def _cell(state: State, seat: Seat, move: m.Rate | m.Fill | m.Renegotiate) -> Iterator[Refusal]:
    assert seat.role is not None
    yield from now(state, *(("talk", "ripe") if isinstance(move, m.Rate) else ("ripe",)))
    clarified = state.focused.clarified if state.phase == "ripe" else (state.dimension,)
    if move.dimension not in clarified:
        yield Refusal("not-clarified", {"dimension": move.dimension})
    yield from _level(move.dimension, move.level)
    match move:
        case m.Rate(role):
            if role not in state.chairs:
                yield Refusal("not-a-chair", {"role": role})
            yield from _same(state.focused, role, move.dimension, move.level)
        case m.Fill():
            cell = state.focused.cell(seat.role, move.dimension)
            if cell is not None and not cell.assumed:
                yield Refusal("cell-marked", {"dimension": move.dimension})
        case m.Renegotiate():
            if state.focused.cell(seat.role, move.dimension) is None:
                yield Refusal("cell-empty", {"dimension": move.dimension})
            yield from _same(state.focused, seat.role, move.dimension, move.level)


def _ending(setting: Setting, state: State, seat: Seat, move: m.Agree | m.Park) -> Iterator[Refusal]:
    yield from now(state, "ripe")
    if isinstance(move, m.Park) or not table.is_idle(state, setting.options.idle_seconds):
        yield from _of_mover(state, seat)
    yield from ending_refusals(state, move)


def _close(setting: Setting, state: State, seat: Seat) -> Iterator[Refusal]:
    yield from now(state, "sort", "place", "talk")
    if table.is_idle(state, setting.options.idle_seconds):
        return
    if state.phase != "talk":
        yield Refusal("not-all-placed", {"seats": state.waiting()})
    else:
        yield from _of_mover(state, seat)


def _of_mover(state: State, seat: Seat) -> Iterator[Refusal]:
    """`mover-decides`; where nobody at the table has a role, the first to take one will."""
    if state.turn is None:
        yield Refusal("role-first")
    elif seat.name != state.turn:
        yield Refusal("mover-decides", {"turn": state.turn})
