"""Re-planning: the time that is left, spread over the steps that are left. Pure arithmetic, in whole minutes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from game.core.frozen import frozen
from game.rules.agenda.setting import PLAN, Facts
from game.rules.agenda.state import State, Step, StepId

KEPT = 15
"""Minutes that are kept for the action plan at the meeting's end."""


@frozen
class Plan:
    """A plan of what is left: the minutes of each open step, those spent in it included; the minutes that are lacking
    where even the least of every step is too much; and those to spare where the most of every step is too little."""

    minutes: Mapping[StepId, int]
    lacking: int = 0
    spare: int = 0


@frozen
class _Room:
    """The minutes that a step may still take, beside those spent in it."""

    step: StepId
    spent: int
    least: int
    normal: int
    most: int


def replanned(facts: Facts, state: State) -> Plan:
    """The steps from here on that are open, each between its least and its most minutes and as near as can be to its
    normal ones. The action plan keeps its `KEPT` minutes; where the time is too short even so, every step has its
    least."""
    rooms = [_room(facts, step) for step in coming(state)]
    budget = max(0, state.left // 60)
    least, most = sum(room.least for room in rooms), sum(room.most for room in rooms)
    shares = _shares(rooms, min(max(budget, least), most))
    minutes = {room.step: room.spent + share for room, share in zip(rooms, shares, strict=True)}
    return Plan(minutes, lacking=max(0, least - budget), spare=max(0, budget - most))


def coming(state: State) -> tuple[Step, ...]:
    """The open steps from the one where the group is."""
    return tuple(step for step in state.steps[state.number(state.where) :] if step.open)


def _room(facts: Facts, step: Step) -> _Room:
    planned = facts.by_id[step.id]
    spent = -(-step.seconds // 60)
    least = planned.least
    if planned.activity == PLAN:
        least = max(least, min(KEPT, planned.most))
    least, most = max(0, least - spent), max(0, planned.most - spent)
    return _Room(step.id, spent, least, min(max(least, planned.normal - spent), most), most)


def _shares(rooms: Sequence[_Room], total: int) -> list[int]:
    """`total` minutes, no fewer than the least of all and no more than the most, over the rooms."""
    normal = sum(room.normal for room in rooms)
    if total <= normal:
        return _between([room.least for room in rooms], [room.normal for room in rooms], total)
    return _between([room.normal for room in rooms], [room.most for room in rooms], total)


def _between(low: Sequence[int], high: Sequence[int], total: int) -> list[int]:
    """Numbers between `low` and `high` that come to `total`: all go the same part of their way up, rounded so that the
    sum is met."""
    way, part = sum(high) - sum(low), total - sum(low)
    if not way:
        return list(low)
    exact = [(up - down) * part for down, up in zip(low, high, strict=True)]
    shares = [down + step // way for down, step in zip(low, exact, strict=True)]
    nearest = sorted(range(len(shares)), key=lambda at: (-(exact[at] % way), at))
    for at in nearest[: total - sum(shares)]:
        shares[at] += 1
    return shares
