"""The colours that screen and paper share: of the kinds, of the circle's dimensions and of the seats."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, TypeAlias

from game.core.cards import Kind
from game.core.frozen import frozen

if TYPE_CHECKING:
    from game.rules.circle.words import Dimension

Colour: TypeAlias = tuple[int, int, int]


@frozen
class Shade:
    """A full ground and the colour of what stands on it."""

    ground: Colour
    ink: Colour


WHITE: Colour = (255, 255, 255)
INK: Colour = (29, 42, 46)
RED: Colour = (178, 58, 46)
KINDS: Mapping[Kind, Shade] = {
    "gap": Shade(RED, WHITE),
    "cause": Shade((232, 178, 58), (43, 31, 4)),
    "action": Shade((27, 107, 133), WHITE),
}
MARKS: Mapping[Kind, Colour] = {"gap": RED, "cause": (168, 116, 12), "action": (27, 107, 133)}
"""Lines and icons in a kind's colour on paper."""
_DARK: Colour = (16, 24, 28)
DIMENSIONS: Mapping[Dimension, Shade] = {
    "responsibility": Shade((169, 52, 40), WHITE),
    "authority": Shade((150, 102, 239), _DARK),
    "control": Shade((33, 77, 134), WHITE),
    "influence": Shade((47, 167, 121), _DARK),
}
DIMENSION_MARKS: Mapping[Dimension, Colour] = {
    "responsibility": (160, 41, 12),
    "authority": (137, 101, 240),
    "control": (39, 81, 128),
    "influence": (24, 150, 108),
}
SEATS: tuple[Colour, ...] = (
    (122, 79, 181),
    (181, 74, 58),
    (46, 109, 187),
    (38, 128, 70),
    (176, 55, 122),
    (138, 96, 24),
    (14, 122, 130),
    (92, 104, 116),
)
