"""The middle of the table with a board on it: the stages and what is asked now, the cards that wait, the board itself,
and a strip for those who stand opposite."""

from __future__ import annotations

from game.core.frozen import frozen
from game.table.layout.frame import Area

POOL = 13.0
"""How wide a column of cards that wait is, in heights of the smallest text."""
LOW = 26
"""Below so many heights of the smallest text a board needs all there is: nothing is said twice."""
NARROW = 46
"""A board less broad than so many heights of the smallest text has cards that wait at one side only."""
_PORTRAIT = 1.1


@frozen
class TablePlan:
    """Where things stand in the middle, in its frame's pixels. `across` is for those opposite, read turned half round;
    `pools` are for the cards that wait."""

    head: Area
    prompt: Area
    board: Area
    pools: tuple[Area, ...] = ()
    across: Area | None = None


def divided(
    room: Area, head: float, prompt: float, across: float, text: float, gap: float, waiting: int, below: bool = False
) -> TablePlan:
    """The middle with strips of these heights, and places for so many cards that wait: none, a column, or one on each
    side; or in a row `below` a board that needs its breadth, as where the room is high rather than wide."""
    top, rest = room.above(head, gap * 0.5)
    asked, rest = rest.above(prompt, gap * 0.6 if prompt else 0.0)
    foot = None
    if across and rest.h > LOW * text:
        foot, rest = rest.below(across, gap * 0.6)
    if not waiting:
        return TablePlan(top, asked, rest, (), foot)
    if below or rest.w < _PORTRAIT * rest.h:
        pool, board = rest.below(min(rest.h * 0.2, text * 7), gap)
        return TablePlan(top, asked, board, (pool,), foot)
    wide = min(POOL * text, rest.w * 0.2)
    first, board = rest.start(wide, gap)
    if waiting * text * 4.6 <= rest.h or board.w - wide < NARROW * text:
        return TablePlan(top, asked, board, (first,), foot)
    last, board = board.end(wide, gap)
    return TablePlan(top, asked, board, (first, last), foot)
