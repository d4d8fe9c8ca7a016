"""Texts on surfaces."""

import pygame

from game.table.text.boxes import Fitted
from game.table.text.fonts import drawn, ruler
from game.table.text.layout import Layout
from game.table.text.shelf import Shelf
from game.table.text.style import Align, Color, Style, Weight, quantised
from game.table.text.typeset import typeset
from game.words import right_to_left

_shelf = Shelf(16 << 20)


def draw(
    text: str,
    style: Style,
    *,
    width: int | None = None,
    base: str,
    align: Align = "start",
    max_lines: int | None = None,
) -> pygame.Surface:
    """The text on a transparent surface, which is shared: blit it, do not change it.

    `base` is the text's language. Lines are broken to `width` pixels, the surface's width, and cut with an ellipsis
    after `max_lines`. `align` "start" is the right side in Hebrew and Arabic. Raises FontMissing.
    """

    def make() -> pygame.Surface:
        size = quantised(style.size)
        layout = typeset(text, style.weight, size, base, width, max_lines)
        room = layout.width if width is None else width
        return _surface(layout, room, style.weight, size, style.color, _side(align, base))

    return _shelf.get((text, style, width, base, align, max_lines), make)


def draw_fitted(fitted: Fitted, color: Color, *, align: Align = "center") -> pygame.Surface:
    """A fitted text on a transparent surface as wide as its box and as high as its lines; shared: do not change it."""
    side = _side(align, fitted.base)
    return _shelf.get(
        (fitted, color, align),
        lambda: _surface(fitted.layout, fitted.width, fitted.weight, fitted.size, color, side),
    )


def _side(align: Align, base: str) -> float:
    """How much of a line's free room stands to its left."""
    if align == "center":
        return 0.5
    return float((align == "start") == right_to_left(base))


def _surface(layout: Layout, room: int, weight: Weight, size: int, color: Color, side: float) -> pygame.Surface:
    surface = pygame.Surface((max(1, room), max(1, layout.height)), pygame.SRCALPHA)
    for number, line in enumerate(layout.lines):
        x = int((room - line.width) * side)
        baseline = number * layout.pitch + layout.above
        for run in line.runs:
            extent = ruler(weight, size)(run)
            if extent.width:
                font, text = drawn(run, weight, size)
                surface.blit(font.render(text, True, color), (x, baseline - extent.above))
            x += extent.width
    return surface
