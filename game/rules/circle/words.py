"""The words of the circle: its dimensions, the levels of each, findings and archetypes (source: 003, the model)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, TypeAlias, get_args

Dimension: TypeAlias = Literal["responsibility", "authority", "control", "influence"]
DIMENSIONS: tuple[Dimension, ...] = get_args(Dimension)
"""In the order of the ring, clockwise."""

Level: TypeAlias = Literal["none", "partial", "full", "narrow", "fitting", "wide", "not-mine"]
Amount: TypeAlias = Literal["none", "partial", "full"]
AMOUNTS: tuple[Amount, ...] = get_args(Amount)
Span: TypeAlias = Literal["narrow", "fitting", "wide"]
SPANS: tuple[Span, ...] = get_args(Span)
NOT_MINE: Level = "not-mine"

LEVELS: Mapping[Dimension, tuple[Level, ...]] = {
    dimension: (*(SPANS if dimension == "control" else AMOUNTS), NOT_MINE) for dimension in DIMENSIONS
}
"""The levels that can be marked in each dimension."""

FindingWord: TypeAlias = Literal["orphan", "diffuse", "overlap", "mismatch", "load", "silent"]
FINDINGS: tuple[FindingWord, ...] = get_args(FindingWord)

Archetype: TypeAlias = Literal[
    "wide-responsibility", "wide-authority", "great-influence", "little-control", "balanced", "unclear"
]
ARCHETYPES: tuple[Archetype, ...] = get_args(Archetype)

Way: TypeAlias = Literal["offer", "ask", "give-up"]
WAYS: tuple[Way, ...] = get_args(Way)
"""How a seat renegotiates its own level."""


def dimension(word: str) -> Dimension:
    """The dimension of this name. Raises ValueError."""
    return DIMENSIONS[DIMENSIONS.index(word)]
