"""How the levels of the circle of influence are drawn on screen and paper, on the grid of the icons."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from game.icons import Line

if TYPE_CHECKING:
    from game.rules.circle.words import Level

_POSTS: list[Line] = [[(6, 5), (6, 19)], [(18, 5), (18, 19)]]
SPANS: Mapping[Level, list[Line]] = {
    "narrow": [*_POSTS, [(10.6, 12), (13.4, 12)]],
    "fitting": [*_POSTS, [(6, 12), (18, 12)]],
    "wide": [*_POSTS, [(1.6, 12), (22.4, 12)]],
    "not-mine": [[(6.5, 12), (17.5, 12)]],
}
"""Levels that are drawn: a span beside the two posts it has to reach, or a dash for what is not mine."""
AMOUNTS: Mapping[Level, float] = {"none": 0.0, "partial": 0.5, "full": 1.0}
"""The other levels are discs, so much of them filled."""
