"""Why a move of a workshop can't be made. The questions are asked in one order: seat known, session over, paused,
locked, then the step or what is parked."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from game.core.game import CHANCE, CLOCK, FACILITATOR, Actor, Refusal
from game.rules import table
from game.rules.agenda import moves as m
from game.rules.agenda.options import FIXED, MOST_MINUTES, read_options
from game.rules.agenda.planning import replanned
from game.rules.agenda.setting import Setting
from game.rules.agenda.state import State, StepId

MOST_PARKED = 40
"""So much fits in a parking lot that everybody can still read."""

_LOCKED: Mapping[str, tuple[type, ...]] = {"park": (m.Park, m.Unpark)}


def refuse(setting: Setting, state: State, by: Actor, move: m.Move) -> Refusal | None:
    """The first reason against a move, or None."""
    return next(_reasons(setting, state, by, move), None)


def _reasons(setting: Setting, state: State, by: Actor, move: m.Move) -> Iterator[Refusal]:
    if by == CHANCE:
        yield Refusal("not-for-you")
    if by not in (FACILITATOR, CLOCK) and not state.has_seat(by):
        yield Refusal("unknown-seat", {"seat": by})
    if state.over:
        yield Refusal("session-over")
    if by == CLOCK:
        yield from table.clock_refusals(state, move)
        return
    if by != FACILITATOR:
        if state.paused:
            yield Refusal("paused")
        yield from table.lock_refusals(state, move, _LOCKED)
    yield from _of_move(setting, state, by, move)


def _of_move(setting: Setting, state: State, by: Actor, move: m.Move) -> Iterator[Refusal]:
    match move:
        case m.Park():
            if len(state.parked) >= MOST_PARKED:
                yield Refusal("lot-full", {"most": MOST_PARKED})
        case m.Unpark(number):
            if all(parked.number != number for parked in state.parked):
                yield Refusal("not-parked", {"number": number})
        case (
            m.Begin() | m.Next() | m.Back() | m.Go() | m.LeaveOut() | m.TakeIn() | m.Stretch() | m.Replan() | m.End()
        ):  # fmt: skip
            if by != FACILITATOR and setting.options.facilitator == "present":
                yield Refusal("not-for-you")
            yield from _leading(setting, state, move)
        case _ if by == FACILITATOR:
            yield from _ruling(state, move)
        case _:
            yield Refusal("not-for-you")


def _leading(setting: Setting, state: State, move: m.Leading | m.End) -> Iterator[Refusal]:
    match move:
        case m.Begin(session) if state.running and session in ("", *state.here.sessions[-1:]):
            yield Refusal("step-begun", {"step": state.where})
        case m.Back() if state.before(state.where) is None:
            yield Refusal("first-step")
        case m.Go(step):
            yield from _known(state, step)
            if step == state.where:
                yield Refusal("step-here", {"step": step})
        case m.LeaveOut(step):
            yield from _known(state, step)
            if not state.step(step).open:
                yield Refusal("step-over", {"step": step})
        case m.TakeIn(step):
            yield from _known(state, step)
            if state.step(step).standing != "skipped":
                yield Refusal("step-in", {"step": step})
        case m.Stretch(minutes) if not 1 <= minutes <= MOST_MINUTES:
            yield Refusal("bad-minutes")
        case m.Replan() if _is_planned(setting, state):
            yield Refusal("planned-already")
        case _:
            pass


def _is_planned(setting: Setting, state: State) -> bool:
    plan = replanned(setting.facts, state).minutes
    return all(state.step(step).minutes == minutes for step, minutes in plan.items())


def _known(state: State, step: StepId) -> Iterator[Refusal]:
    if not state.has_step(step):
        yield Refusal("no-such-step", {"step": step})


def _ruling(state: State, move: m.Move) -> Iterator[Refusal]:
    match move:
        case m.Change():
            yield from table.change_refusals(move, read_options, FIXED)
        case (
            m.Pause() | m.Resume() | m.Lock() | m.Unlock() | m.Extend() | m.Shorten()
            | m.StopClock() | m.StartClock() | m.Join() | m.Leave() | m.Rename() | m.Reorder()
        ):  # fmt: skip
            yield from table.facilitator_refusals(state, move, frozenset(parked.seat for parked in state.parked))
        case _:
            yield Refusal("not-for-you")
