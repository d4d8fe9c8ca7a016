"""How the lines of a map are painted, and their knots."""

from __future__ import annotations

from itertools import pairwise

import pygame

from game.table.icons import icon
from game.table.looks import Flow, Knot, Strength
from game.table.shapes import disc, tinted
from game.table.sheet import Sheet

OPACITY: dict[Strength, float] = {"plain": 0.84, "lit": 1.0, "faint": 0.26}
"""Faint lines only step back for a moment, while another one shines."""
_SMALL = 0.36
"""How large a knot is that nobody has touched, as a part of its box."""


def thickness(smallest: float) -> int:
    """How thick a line is in pixels, where texts are so high."""
    return max(2, round(smallest * 0.14))


def flow(look: Flow, sheet: Sheet) -> None:
    """A smooth line. It is drawn straight onto the empty sheet, where the edge of a line is as opaque as it covers its
    pixels: so its colours are multiplied by their opacity, as they must be."""
    lit = look.strength == "lit"
    width = thickness(sheet.smallest) * sheet.theme.bold + 2 * lit * max(1, sheet.smallest // 20)
    for start, end in pairwise(look.points):
        pygame.draw.aaline(sheet.surface, sheet.theme.lines[look.kind], start, end, width)
    sheet.surface.fill((round(255 * OPACITY[look.strength]),) * 4, special_flags=pygame.BLEND_RGBA_MULT)


def knot(look: Knot, sheet: Sheet) -> None:
    """A small disc in the line's colour; open, as large as its box, with the mark of taking away."""
    side = min(sheet.w, sheet.h)
    size = round(side * (0.94 if look.open else _SMALL)) // 2 * 2
    x, y = (sheet.w - size) / 2, (sheet.h - size) / 2
    rim = max(2, round(side * 0.05))
    sheet.lay(tinted(disc(size), sheet.theme.ground[2]), x, y)
    inner = size - 2 * rim
    sheet.lay(tinted(disc(inner), sheet.theme.lines[look.kind]), x + rim, y + rim)
    if look.open:
        mark = round(side * 0.5)
        at = (sheet.w - mark) / 2, (sheet.h - mark) / 2
        sheet.lay(tinted(icon("close", mark), sheet.theme.kinds[look.kind].ink), *at)
