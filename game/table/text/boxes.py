"""The largest size in which a text fits a box."""

from bisect import bisect_left
from collections.abc import Callable
from functools import lru_cache
from math import ceil

from game.core.frozen import frozen
from game.table.text.fonts import REFERENCE
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
    fitting = _first(sizes, _guess(text, weight, base, width, height, max_lines, sizes), too_large)
    if fitting:
        return Fitted(sizes[fitting - 1], weight, base, width, at(sizes[fitting - 1]))
    layout = at(sizes[0])
    while layout.height > height:
        layout = typeset(text, weight, sizes[0], base, width, len(layout.lines) - 1)
    if layout.width > width:
        layout = typeset(text, weight, sizes[0], base, width, 0)
    return Fitted(sizes[0], weight, base, width, layout)


def _guess(
    text: str, weight: Weight, base: str, width: int, height: int, max_lines: int | None, sizes: list[int]
) -> int:
    """The index of the first size that is too large, told from one size: to try a size takes fifty times as long.
    It is seldom wrong, and then by one."""
    whole = typeset(text, weight, REFERENCE, base, None, None)

    def too_large(size: int) -> bool:
        part = size / REFERENCE
        lines = sum([_lines(line.width * part / max(1, width)) for line in whole.lines])
        return lines > (max_lines or lines) or lines * round(whole.pitch * part) > height

    return bisect_left(sizes, True, key=too_large)


def _lines(full: float) -> int:
    """How many lines there are of words that would fill so many: where a line is broken, a sixth of it stays empty."""
    return ceil(full + (ceil(full) - 1) / 6)


def _first(sizes: list[int], guess: int, too_large: Callable[[int], bool]) -> int:
    """The index of the first size that is too large; all after it are. It is looked for round the guess."""
    low = bisect_left(sizes, True, guess, min(guess + 1, len(sizes)), key=too_large)
    if low > guess:
        return bisect_left(sizes, True, low, key=too_large)
    low = bisect_left(sizes, True, max(0, guess - 1), guess, key=too_large)
    return low if low == guess else bisect_left(sizes, True, 0, low, key=too_large)


@lru_cache(256)
def _sizes(smallest: int, largest: int) -> list[int]:
    sizes = sorted({quantised(size) for size in range(smallest, largest + 1)})
    return [size for size in sizes if size <= largest] or [quantised(smallest)]
