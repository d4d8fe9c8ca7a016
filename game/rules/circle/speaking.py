"""Who speaks first when marks have turned up."""

from __future__ import annotations

from collections import Counter

from game.core.game import Actor
from game.rules.circle.state import RoleId, State
from game.rules.circle.words import SPANS, Level

HOLDING: tuple[Level, ...] = ("full", *SPANS)
"""Levels with which a role takes what mainly lies with it: fully; of control, any span."""


def speakers(state: State) -> tuple[Actor, ...]:
    """The seats that speak first: those that named another role than most did (all, where there is no most), and those
    that named a role which marked less for itself. Nobody where all agree, or where one is alone."""
    if state.focus is None or state.dimension is None or len(state.seats) == 1:
        return ()
    cells = [cell for cell in state.focus.cells if cell.dimension == state.dimension]
    naming = [cell for cell in cells if cell.named is not None and not cell.assumed]
    most = _most([cell.named for cell in naming if cell.named is not None])
    short = {cell.role for cell in cells if cell.level not in HOLDING}
    first = {cell.seat for cell in naming if cell.named != most or cell.named in short}
    return tuple(seat.name for seat in state.seats if seat.name in first)


def _most(named: list[RoleId]) -> RoleId | None:
    """The one role that most named."""
    counted = Counter(named).most_common(2)
    if not counted or (len(counted) == 2 and counted[0][1] == counted[1][1]):
        return None
    return counted[0][0]
