"""The colours of the table."""

from __future__ import annotations

from dataclasses import dataclass

from game.core.cards import Kind
from game.table.looks import Colour, Finish, Tone


@dataclass(frozen=True, slots=True)
class Shade:
    """The ground of a button and the colour of what stands on it."""

    ground: Colour
    ink: Colour


PAPER: Colour = (251, 246, 234)
INK: Colour = (29, 42, 46)
FADED_INK: Colour = (94, 104, 104)
"""Ink for what matters less: a count, a hint, what can't be pressed."""
HAIRLINE: Colour = (222, 212, 190)
LIGHT: Colour = (255, 231, 168)
"""The light on the active seat and on what may be touched."""
SHADOW: Colour = (4, 14, 18)

GROUND: tuple[Colour, Colour, Colour] = ((26, 74, 83), (18, 52, 59), (11, 34, 39))
"""The table from its middle to its corners."""
GLASS: Colour = (210, 222, 222)
"""Trays and panels let the table through: this colour, thinly."""
DEEP: Colour = (15, 38, 44)
VEIL: tuple[Colour, Colour] = ((34, 36, 38), (7, 23, 27))
"""The table below a veil is multiplied by the first and the second is added to it."""
LIT_GLASS: Colour = (240, 226, 190)
"""The tray of the active seat."""

BACK: tuple[Colour, Colour] = ((23, 74, 82), (32, 90, 97))
"""The two stripes of a card's back."""

KINDS: dict[Kind, Shade] = {
    "gap": Shade((178, 58, 46), (255, 255, 255)),
    "cause": Shade((232, 178, 58), (43, 31, 4)),
    "action": Shade((27, 107, 133), (255, 255, 255)),
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
"""A colour for each seat; white stands on all of them."""
ON_SEAT: Colour = (255, 255, 255)

TONES: dict[Tone, Colour] = {"light": (255, 255, 255), "lit": LIGHT, "muted": (184, 204, 205), "ink": INK}

BUTTONS: dict[Finish, Shade] = {
    "plain": Shade(PAPER, INK),
    "lit": Shade(LIGHT, (43, 31, 4)),
    "quiet": Shade((25, 62, 70), (238, 243, 242)),
    "danger": Shade((178, 58, 46), (255, 255, 255)),
}


def contrast(one: Colour, other: Colour) -> float:
    """How far two colours stand apart in brightness, from 1 to 21 (WCAG 2, "contrast ratio")."""
    bright, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (bright + 0.05) / (dark + 0.05)


def _luminance(colour: Colour) -> float:
    red, green, blue = (_linear(part / 255) for part in colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else float(((part + 0.055) / 1.055) ** 2.4)
