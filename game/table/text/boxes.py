"""The largest size in which a text fits a box."""

from bisect import bisect_left
from functools import lru_cache

from game.core.frozen import frozen
from game.table.text.layout import Layout, Line
from game.table.text.style import Weight, quantised
from game.table.text.typeset import typeset


@frozen
class Fitted:
    """A text fitted to a box; `width` is the box's, in pixels."""

    size: int
    weight: Weight
    base: str
    width: int
    layout: Layout

    @property
    def lines(self) -> tuple[Line, ...]:
        return self.layout.lines

    @property
    def height(self) -> int:
        """The height of the lines together, in pixels."""
        return self.layout.height

    @property
    def cut(self) -> bool:
        """The text did not fit as it is: a word is broken, or an ellipsis stands for the rest."""
        return self.layout.cut or self.layout.torn


@lru_cache(1024)
def fit(
    text: str,
    box_size: tuple[int, int],
    *,
    weight: Weight = "regular",
    base: str,
    largest: int,
    smallest: int,
    max_lines: int | None = None,
) -> Fitted:
    """The text in the largest size, from `smallest` to `largest`, that fits a box of (width, height) whole.

    Where even the smallest is too large, words are broken and the rest is cut: nothing ever stands out of the box.
    Raises FontMissing.
    """
    width, height = (max(0, side) for side in box_size)

    def at(size: int) -> Layout:
        lines = min(height // size, max_lines or height)  # no line is lower than its size
        return typeset(text, weight, size, base, width, lines)

    def too_large(size: int) -> bool:
        layout = at(size)
        return layout.cut or layout.torn or layout.width > width or layout.height > height

    sizes = _sizes(smallest, largest)
    fitting = bisect_left(sizes, True, key=too_large)
    if fitting:
        return Fitted(sizes[fitting - 1], weight, base, width, at(sizes[fitting - 1]))
    layout = at(sizes[0])
    while layout.height > height:
        layout = typeset(text, weight, sizes[0], base, width, len(layout.lines) - 1)
    if layout.width > width:
        layout = typeset(text, weight, sizes[0], base, width, 0)
    return Fitted(sizes[0], weight, base, width, layout)


def _sizes(smallest: int, largest: int) -> list[int]:
    sizes = sorted({quantised(size) for size in range(smallest, largest + 1)})
    return [size for size in sizes if size <= largest] or [quantised(smallest)]
