"""A moment that is worth another look after a rehearsal."""

from __future__ import annotations

from typing import Literal, TypeAlias, get_args

from game.core.frozen import frozen
from game.core.game import Actor

Code: TypeAlias = Literal[
    "overruled",
    "ruled-early",
    "closed-early",
    "idle-seat",
    "one-declares",
    "one-moves",
    "silence",
    "no-declaration",
    "long-explanation",
    "skipped",
    "overtime",
    "parked",
    "no-words",
    "tie",
    "undone",
]
CODES: tuple[Code, ...] = get_args(Code)
"""What may be worth a look, what tells most about the leading first."""


@frozen
class WeakMoment:
    """A moment to look at again: the table as it stood after so many entries. `seats` are those it is about, `seconds`
    how long it was, and `count` of how `many` it tells, each 0 where it has none."""

    entry: int
    code: Code
    seats: tuple[Actor, ...] = ()
    seconds: int = 0
    count: int = 0
    many: int = 0
