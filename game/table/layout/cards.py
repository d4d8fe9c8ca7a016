"""How cards are laid in an area so that most of their words are read."""

from __future__ import annotations

from functools import lru_cache

from game.table.layout.frame import Area
from game.table.layout.places import margin
from game.table.screen import Screen

LETTER, LINE = 0.52, 1.2
"""About how broad a letter and how high a line is, in heights of the text."""

USUAL = 55
"""Letters of a card's words."""

WORD = 9
"""Letters of a long word, which is not broken."""

COMFORTABLE = 1.4
"""Heights of the smallest text: letters so large need not be larger: then cards stand, and bear their kind's word."""

STANDING = 1.35
"""A card broader than so many times its height has its band at the side."""

ENOUGH = 90
"""Letters: what has room for so many needs no more."""


def strip_letters(w: float, h: float, text: float) -> int:
    """About how many letters of the smallest text a card shows that is laid as a strip, its band at the side."""
    lines, line = int(h * 0.9 / (text * LINE)), int((w - h * 0.5 - text) / (text * LETTER))
    return max(0, lines) * max(0, line)


def card_letters(w: float, h: float, text: float) -> int:
    """About how many a card shows that stands, its band above."""
    lines, line = int((h * 0.8 - text) / (text * LINE)), int((w - text) / (text * LETTER))
    return max(0, lines) * max(0, line)


@lru_cache(512)
def letters(w: float, h: float, text: float) -> float:
    """About how high in pixels a card of this size writes words of the usual length, where it tries `text` at
    least."""
    standing = w <= STANDING * h
    across, down = (0.83 * w, 0.76 * h) if standing else (w - min(0.8 * h, 0.28 * w), 0.92 * h)
    largest = max(text, min(0.118 * w, 0.42 * h))
    steps = (largest * (1 - step / 40) for step in range(40))
    return next((size for size in steps if _held(across, down, size)), 0.0)


def _held(across: float, down: float, size: float) -> bool:
    """Whether the usual words have room in letters of this size; at the end of a line half a word is lost."""
    line = int(across / (size * LETTER))
    return line >= WORD and int(down / (size * LINE)) * (line - WORD / 3) >= USUAL - WORD / 3


def row_or_rows(area: Area, count: int, screen: Screen) -> list[Area]:
    """Places for cards: side by side as cards stand, or one above the other where their words are larger so."""
    gap = margin(screen)
    side, rows = area.columns(count, gap * 0.7), area.rows(count, gap * 0.5)
    height = min(area.h, side[0].w * 1.55)
    low = rows[0].h < screen.tap <= side[0].w
    lying = letters(rows[0].w, rows[0].h, screen.text)
    if low or letters(side[0].w, height, screen.text) >= min(lying, COMFORTABLE * screen.usual_text):
        return [Area(each.x, each.y + (each.h - height) / 2, each.w, height) for each in side]
    return rows


def grid(area: Area, count: int, screen: Screen, most: int = 4) -> list[Area]:
    """Places for this many cards as strips, in as many columns, up to `most`, as show most of their words."""
    best = max(range(1, most + 1), key=lambda columns: _shown(area, count, columns, screen))
    rows, gap = max(1, -(-count // best)), margin(screen) * 0.5
    height = _height(area, rows, best, screen)
    places = []
    for column in area.columns(best, gap):
        start = column.y + (column.h - rows * height - (rows - 1) * gap) / 2
        places += [Area(column.x, start + at * (height + gap), column.w, height) for at in range(rows)]
    return places


def _height(area: Area, rows: int, columns: int, screen: Screen) -> float:
    gap = margin(screen) * 0.5
    return min((area.h - gap * (rows - 1)) / rows, area.w / columns * 0.8)


def _shown(area: Area, count: int, columns: int, screen: Screen) -> tuple[bool, int, int, int]:
    """Whether strips in so many columns can be touched, how high their letters are, how many they show at the smallest,
    and that fewer are better."""
    height = _height(area, max(1, -(-count // columns)), columns, screen)
    width = area.columns(columns, margin(screen) * 0.5)[0].w
    size, shown = letters(width, height, screen.text), strip_letters(width, height, screen.text)
    size = size if size >= screen.usual_text else 0.0
    return min(width, height) >= screen.tap, round(size), min(ENOUGH, shown), -columns
