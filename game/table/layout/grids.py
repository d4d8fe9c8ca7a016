"""Things to choose among as rows and columns, each large enough for a finger and for its words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from math import ceil
from unicodedata import category, combining

from game.core.frozen import frozen
from game.table.layout.frame import Area

NARROW, USUAL, BROAD = 0.4, 0.63, 0.9
"""How broad letters are taken to be, in heights of the text: few are broader."""
_NARROW = frozenset(" .,;:!?'’׳״،؛iljtfrIוזיןاإأآرزة")
_BROAD = frozenset("mwMWשسشصضطظحخجغ")


@frozen
class Need:
    """What each cell must hold: words in letters `size` pixels high, in at most `most` lines; beside them and above
    them so many pixels of a picture. At each side of its words stays free `pad` of its height, but no more than
    `edge` of its width; they stand on the part `down` of its height. No side is less than `least` pixels. Where there
    is room it becomes `roomy` times as high as it must be, and at most `widest` of those sizes wide."""

    size: float
    least: float
    lang: str
    most: int = 3
    pad: float = 0.42
    edge: float = 0.1
    down: float = 0.86
    beside: float = 0.0
    above: float = 0.0
    roomy: float = 1.7
    widest: float = 20.0

    def height(self, texts: Sequence[str], width: float) -> float | None:
        """How high a cell of this width is that can hold each of the texts; None where a word is too long for it, or
        the lines too many."""
        if width < self.least:
            return None
        for count in range(1, self.most + 1):
            high = max(self.least, count * self.line / self.down) + self.above
            room = width - 2 * min(self.pad * high, self.edge * width) - self.beside
            if all(0 < lines(text, room / self.size) <= count for text in texts):
                return high
        return None

    @property
    def line(self) -> float:
        """How high a line is, in pixels: Arabic letters reach higher and deeper."""
        return self.size * (1.46 if self.lang == "ar" else 1.22)


@lru_cache(4096)
def breadth(text: str) -> float:
    """About how broad a text is on one line, in heights of its letters; a little more than it is."""
    return sum(_broad(letter) for letter in text)


def _broad(letter: str) -> float:
    if combining(letter) or category(letter) == "Cf":
        return 0.0
    return NARROW if letter in _NARROW else BROAD if letter in _BROAD else USUAL


@lru_cache(16384)
def lines(text: str, room: float) -> int:
    """In how many lines a text stands that are so broad, in heights of its letters; 0 where a word has no room in
    one."""
    count, used = 0, room
    for word in text.split():
        wide = breadth(word)
        if wide > room:
            return 0
        if used + NARROW + wide > room:
            count, used = count + 1, wide
        else:
            used += NARROW + wide
    return max(1, count)


@frozen
class Grid:
    """So many columns and rows of cells, which are at least so high in pixels to hold what one needs."""

    columns: int
    rows: int
    height: float
    need: Need

    @property
    def count(self) -> int:
        """How many cells there are."""
        return self.columns * self.rows

    def deep(self, gap: float) -> float:
        """How high all of it is at least."""
        return self.rows * self.height + (self.rows - 1) * gap

    def cells(self, area: Area, count: int, gap: float) -> list[Area]:
        """The places of so many things in the middle of an area, in reading order."""
        high = min((area.h - (self.rows - 1) * gap) / self.rows, self.height * self.need.roomy)
        wide = min((area.w - (self.columns - 1) * gap) / self.columns, self.need.widest * self.need.size)
        middle = area.middle(self.columns * (wide + gap) - gap, self.rows * (high + gap) - gap)
        return [cell for row in middle.rows(self.rows, gap) for cell in row.columns(self.columns, gap)][:count]


def least(width: float, texts: Sequence[str], needs: Sequence[Need], gap: float) -> Grid | None:
    """The lowest grid of this width that holds a cell for each text, whichever of the needs is met."""
    return _least(width, tuple(texts), tuple(needs), gap)


@lru_cache(2048)
def _least(width: float, texts: tuple[str, ...], needs: tuple[Need, ...], gap: float) -> Grid | None:
    return min(_possible(width, texts, needs, gap), key=lambda grid: grid.deep(gap), default=None)


def fitting(area: Area, texts: Sequence[str], needs: Sequence[Need], gap: float) -> Grid | None:
    """The grid of fewest rows that holds a cell for each text in an area and meets the first need that can be met;
    where none is, that of most cells. None where not one fits."""
    return _fitting(area.w, area.h, tuple(texts), tuple(needs), gap)


@lru_cache(8192)
def _fitting(width: float, high: float, texts: tuple[str, ...], needs: tuple[Need, ...], gap: float) -> Grid | None:
    """Trays are laid anew with every touch, and are leafed through page by page: most was asked before."""
    most: Grid | None = None
    for grid in _possible(width, texts, needs, gap):
        rows = int((high + gap + 0.01) / (grid.height + gap))
        if rows >= grid.rows:
            return grid
        if rows and (most is None or rows * grid.columns > most.count):
            most = replace(grid, rows=rows)
    return most


def _possible(width: float, texts: Sequence[str], needs: Sequence[Need], gap: float) -> Iterator[Grid]:
    """Grids for all texts, from the fewest rows; all that meet the first need come first."""
    count = len(texts)
    for need in needs:
        for rows in range(1, count + 1):
            columns = ceil(count / rows)
            high = need.height(texts, (width - gap * (columns - 1)) / columns)
            if high is not None and ceil(count / columns) == rows:
                yield Grid(columns, rows, high, need)
