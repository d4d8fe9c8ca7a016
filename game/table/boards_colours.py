"""The colours of a board's zones and marks, in each theme."""

from __future__ import annotations

from collections.abc import Mapping

from game.colours import INK, WHITE, Colour, Shade
from game.core.cards import KINDS
from game.table.looks_boards import ZoneColour
from game.table.theme import CONTRAST, Theme

_USUAL: Mapping[str, Shade] = {
    "red": Shade((178, 58, 46), WHITE),
    "yellow": Shade((232, 178, 58), (43, 31, 4)),
    "green": Shade((34, 124, 74), WHITE),
    "grey": Shade((96, 106, 114), WHITE),
    "blue": Shade((44, 98, 168), WHITE),
    "purple": Shade((118, 78, 176), WHITE),
    "teal": Shade((20, 116, 124), WHITE),
    "sand": Shade((214, 190, 146), INK),
}
_BLACK: Colour = (0, 0, 0)
_STRONG: Mapping[str, Shade] = {
    "red": Shade((255, 120, 110), _BLACK),
    "yellow": Shade((255, 222, 72), _BLACK),
    "green": Shade((112, 226, 130), _BLACK),
    "grey": Shade((204, 208, 212), _BLACK),
    "blue": Shade((124, 184, 255), _BLACK),
    "purple": Shade((208, 168, 255), _BLACK),
    "teal": Shade((88, 224, 224), _BLACK),
    "sand": Shade((244, 220, 176), _BLACK),
}


def shade(colour: ZoneColour | str, theme: Theme) -> Shade:
    """A zone's, a mark's or a kind's full ground, and the colour of what stands on it."""
    if colour in KINDS:
        return theme.kinds[KINDS[KINDS.index(colour)]]
    return (_STRONG if theme is CONTRAST else _USUAL)[colour]
