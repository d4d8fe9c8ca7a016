"""What the bar of a replay looks like, as values."""

from __future__ import annotations

from typing import Literal, TypeAlias

from game.core.frozen import frozen

MarkKind: TypeAlias = Literal["milestone", "undone", "note"]


@frozen
class Track:
    """The line of time: of each mark its place, from the left edge 0 to the right edge 1, and what it stands for."""

    marks: tuple[tuple[float, MarkKind], ...] = ()
