"""The page of an action plan divided: a strip for each row, and below them what is said of the plan as a whole."""

from __future__ import annotations

from game.core.frozen import frozen
from game.table.layout.frame import Area
from game.table.screen import Screen

LEAST = 2.0
"""A strip is at least so many heights of the smallest text high."""
HIGHEST = 11
"""A strip is at most so many heights of the smallest text high: more is for the next row."""
TWO_LINES = 5.4
"""One that is at least so high shows its cells below its cards."""
LOW = 2.9
"""One that is less high has what is missing beside its number."""
CELL = 10.5
"""The least breadth of a cell, in heights of the smallest text."""
FOOT = 1.75
"""How high a line at the foot is."""


@frozen
class Strip:
    """A row on the page: its number with what is missing, its cards, and its cells."""

    whole: Area
    number: Area
    missing: Area
    cards: tuple[Area, ...]
    cells: tuple[Area, ...]


@frozen
class Sheet:
    """The page: its title, a strip for each row, and lines at its foot."""

    title: Area
    strips: tuple[Strip, ...]
    foot: tuple[Area, ...]


def sheet(area: Area, screen: Screen, gap: float, rows: int, cards: int, cells: int, foot: int) -> Sheet:
    """The page in this area, for so many rows of so many cards and at most so many cells each, and for as many of the
    lines at its foot as leave the rows enough to be read."""
    text = screen.text
    title, rest = area.above(text * 1.9, gap * 0.4)
    foot = max(0, min(foot, int((rest.h - rows * (text * LEAST + gap * 0.5)) / (text * FOOT))))
    low, body = rest.below(foot * text * FOOT, gap * 0.5) if foot else (rest, rest)
    high = min((body.h - gap * 0.5 * (rows - 1)) / max(1, rows), text * HIGHEST)
    taken = body.above(rows * high + (rows - 1) * gap * 0.5)[0] if rows else body
    strips = tuple(strip(place, screen, gap, cards, cells) for place in (taken.rows(rows, gap * 0.5) if rows else ()))
    return Sheet(title, strips, tuple(low.rows(foot, 0)) if foot else ())


def strip(area: Area, screen: Screen, gap: float, cards: int, cells: int) -> Strip:
    """A row in this area; its cells stand below its cards where it is high enough, else beside them."""
    text = screen.text
    inner = area.inset(gap * 0.5, min(gap * 0.35, area.h * 0.06))
    side, rest = inner.start(max(screen.tap, text * 5.4), gap * 0.6)
    two = inner.h >= text * TWO_LINES
    if side.h < text * LOW:
        number, missing = side.start(side.w * 0.28, gap * 0.3)
    else:
        missing, number = side.below(max(side.h * 0.38, text * 1.5))
    if two:
        low, high = rest.below(max(text * 3.0, rest.h * 0.42), gap * 0.35)
        count = min(cells, max(1, int((low.w + gap * 0.5) / (text * CELL + gap * 0.5))))
    else:
        count = min(cells, max(0, int(rest.w * 0.34 / (text * CELL))))
        low, high = rest.end(count * text * CELL, gap * 0.5) if count else (rest, rest)
    places = tuple(low.columns(count, gap * 0.5)) if count else ()
    return Strip(area, number, missing, tuple(high.columns(cards, gap * 0.5)), places)
