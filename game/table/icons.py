"""The icons as masks."""

from __future__ import annotations

from functools import lru_cache

from game.icons import GRID, WIDTH, Icon, lines
from game.table.shapes import Mask, strokes


@lru_cache(128)
def icon(name: Icon, size: int) -> Mask:
    """An icon as a mask of `size` pixels a side; shared: do not change it."""
    return strokes(max(1, size), GRID, lines(name), WIDTH)
