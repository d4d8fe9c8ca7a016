"""Texts laid out in the shipped fonts."""

from functools import lru_cache

from game.table.text.fonts import ruler
from game.table.text.layout import Layout, lay_out
from game.table.text.style import Style, Weight, quantised
from game.words import right_to_left

WIDEST = TALLEST = 8192
"""No surface is wider or higher, in pixels: longer lines are broken, more lines are cut."""


@lru_cache(1024)
def typeset(text: str, weight: Weight, size: int, base: str, width: int | None, max_lines: int | None) -> Layout:
    """The text in lines at most `width` pixels wide, and `max_lines` of them. `base` is its language."""
    room = TALLEST // (2 * size)
    return lay_out(
        text,
        ruler(weight, size),
        "R" if right_to_left(base) else "L",
        WIDEST if width is None else min(width, WIDEST),
        room if max_lines is None else min(max_lines, room),
    )


def measure(
    text: str, style: Style, width: int | None = None, *, base: str, max_lines: int | None = None
) -> tuple[int, int]:
    """The width and height of a text in pixels, broken into lines of at most `width`. Raises FontMissing."""
    layout = typeset(text, style.weight, quantised(style.size), base, width, max_lines)
    return layout.width, layout.height
