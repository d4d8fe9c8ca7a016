"""How long an activity takes: at least, as a rule, and at most."""

from __future__ import annotations

from game.core.frozen import frozen


@frozen
class Minutes:
    """Whole minutes, `least` ≤ `normal` ≤ `most`."""

    least: int
    normal: int
    most: int
