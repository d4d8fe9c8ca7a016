"""Why a move can't be made. The questions are asked in one order: seat known, session over, paused, locked, role,
phase, turn, card."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from game.core.game import CHANCE, CLOCK, FACILITATOR, Actor, Refusal
from game.rules import table
from game.rules.circle import moves as m
from game.rules.circle.agreeing import agreeing_refusals, ending_refusals
from game.rules.circle.facilitating import facilitator_refusals, skip_refusals
from game.rules.circle.setting import MOST_ROLES, Setting
from game.rules.circle.state import Phase, RoleId, Seat, Situation, State
from game.rules.circle.words import LEVELS, Dimension, Level

_LOCKED: Mapping[str, tuple[type, ...]] = {
    "turn": (m.Roll, m.Aim),
    "mark": (m.Place, m.Revise, m.Rate, m.Fill, m.Renegotiate),
    "agree": (m.Lay, m.Unlay, m.Lead, m.Share, m.Unshare, m.Line, m.Agree),
    "write": (m.Write,),
}
FACES = range(1, 7)
"""What a die can show."""


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
            if pips not in FACES:
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
            yield from _idle(setting, state)
        case _:
            yield Refusal("not-for-you")


def now(state: State, *phases: Phase) -> Iterator[Refusal]:
    """`not-now`, outside these phases."""
    if state.phase not in phases:
        yield Refusal("not-now", {"phase": state.phase})


def _with_role(seat: Seat) -> Iterator[Refusal]:
    if seat.role is None:
        yield Refusal("role-first")


def _role(setting: Setting, state: State, seat: Seat, role: RoleId) -> Iterator[Refusal]:
    if role not in setting.facts.roles:
        yield Refusal("no-such-role", {"role": role})
    if any(other.role == role for other in state.seats):
        yield Refusal("role-taken", {"role": role})
    if any(cell.seat == seat.name for situation in state.situations for cell in situation.cells):
        yield Refusal("role-marked")
    if state.phase == "place" and seat.name in state.asked and seat.name not in state.waiting():
        yield Refusal("role-marked")
    if seat.role is None and role not in state.chairs and len(state.roles) >= MOST_ROLES:
        yield Refusal("matrix-full", {"most": MOST_ROLES})


def _opening(
    setting: Setting, state: State, seat: Seat, move: m.Sort | m.Next | m.SkipWarmUp | m.Choose | m.Write
) -> Iterator[Refusal]:
    match move:
        case m.Sort():
            yield from now(state, "sort")
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


def choosing_refusals(setting: Setting, state: State, move: m.Choose | m.Write) -> Iterator[Refusal]:
    """What speaks against choosing or writing something, whoever does."""
    match move:
        case m.Choose(card):
            yield from now(state, "choose")
            if card not in setting.facts.situations:
                yield Refusal("no-such-situation", {"card": card})
            if any(each.card == card for each in state.situations):
                yield Refusal("already-chosen", {"card": card})
        case m.Write("situation"):
            yield from now(state, "choose")
        case m.Write("channel"):
            yield from now(state, "ripe")


def _turn(setting: Setting, state: State, seat: Seat, move: m.Roll | m.Aim) -> Iterator[Refusal]:
    if isinstance(move, m.Roll):
        yield from now(state, "roll")
        if move.pips is not None:
            yield Refusal("not-for-you")
    else:
        yield from now(state, "aim")
    if seat.name != state.turn:
        yield Refusal("not-your-turn", {"turn": state.turn})
    if isinstance(move, m.Aim) and move.dimension not in focus(state).open:
        yield Refusal("already-clarified", {"dimension": move.dimension})


def _mark(state: State, seat: Seat, move: m.Place | m.Revise) -> Iterator[Refusal]:
    yield from _with_role(seat)
    yield from now(state, "place" if isinstance(move, m.Place) else "talk")
    if seat.name not in state.asked:
        yield Refusal("next-turn")
    assert state.dimension is not None
    assert seat.role is not None
    yield from level_refusals(state.dimension, move.level)
    if isinstance(move, m.Place):
        if move.named not in state.roles:
            yield Refusal("not-at-table", {"role": move.named})
    else:
        yield from _same(focus(state), seat.role, state.dimension, move.level)


def level_refusals(dimension: Dimension, level: Level) -> Iterator[Refusal]:
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
    clarified = focus(state).clarified if state.phase == "ripe" else (state.dimension,)
    if move.dimension not in clarified:
        yield Refusal("not-clarified", {"dimension": move.dimension})
    yield from level_refusals(move.dimension, move.level)
    match move:
        case m.Rate(role):
            if role not in state.chairs:
                yield Refusal("not-a-chair", {"role": role})
            yield from _same(focus(state), role, move.dimension, move.level)
        case m.Fill():
            if focus(state).cell(seat.role, move.dimension) is not None:
                yield Refusal("cell-marked", {"dimension": move.dimension})
        case m.Renegotiate():
            if focus(state).cell(seat.role, move.dimension) is None:
                yield Refusal("cell-empty", {"dimension": move.dimension})
            yield from _same(focus(state), seat.role, move.dimension, move.level)


def _ending(setting: Setting, state: State, seat: Seat, move: m.Agree | m.Park) -> Iterator[Refusal]:
    yield from now(state, "ripe")
    if seat.name != state.turn:
        if isinstance(move, m.Park) or not table.is_idle(state, setting.options.idle_seconds):
            yield Refusal("mover-decides", {"turn": state.turn})
    yield from ending_refusals(state, move)


def chair_refusals(setting: Setting, state: State, role: RoleId) -> Iterator[Refusal]:
    """What speaks against setting an empty chair, whoever does."""
    if role not in setting.facts.roles:
        yield Refusal("no-such-role", {"role": role})
    if role in state.roles:
        yield Refusal("role-taken", {"role": role})
    if len(state.chairs) + len(state.seats) >= MOST_ROLES:
        yield Refusal("matrix-full", {"most": MOST_ROLES})
    if len(setting.facts.roles) <= len(state.chairs) + len(state.seats):
        yield Refusal(
            "too-few-roles", {"have": len(setting.facts.roles), "needed": len(state.chairs) + len(state.seats) + 1}
        )


def unchair_refusals(state: State, role: RoleId) -> Iterator[Refusal]:
    """What speaks against taking an empty chair away, whoever does."""
    if role not in state.chairs:
        yield Refusal("not-a-chair", {"role": role})
    named = any(cell.named == role for situation in state.situations for cell in situation.cells)
    if named or state.phase == "place" or any(each.has_cells(role) for each in state.situations):
        yield Refusal("chair-marked", {"role": role})


def _close(setting: Setting, state: State, seat: Seat) -> Iterator[Refusal]:
    yield from now(state, "sort", "place", "talk")
    if state.phase == "talk":
        if seat.name != state.turn and not table.is_idle(state, setting.options.idle_seconds):
            yield Refusal("mover-decides", {"turn": state.turn})
    elif not table.is_idle(state, setting.options.idle_seconds):
        yield Refusal("not-all-placed", {"seats": state.waiting()})


def _idle(setting: Setting, state: State) -> Iterator[Refusal]:
    yield from table.idle_refusals(state, setting.options.idle_seconds)


def focus(state: State) -> Situation:
    """The situation in focus, in a phase that has one."""
    assert state.focus is not None
    return state.focus
