"""Where a seat's keyboard stands on the glass: over its own tray, larger towards the middle, over nobody else's."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from itertools import product

from game.core.frozen import frozen
from game.table.items import Box, Turn
from game.table.layout.frame import Area
from game.table.layout.keyboards import PAGES, Key, lines
from game.table.screen import Screen

WIDER, HIGHER = 2.0, 1.6
"""How much larger than they must be keys become where there is room."""
SPARE = 5
"""Heights of the smallest text that go to the field and what is said above it, beyond what it must have."""
LONG = 56
"""Heights of the smallest text that the field and its buttons are wide at most, where the keys are less."""
NARROW = 40
"""A keyboard less wide than this many heights of the smallest text has its buttons below the field."""
SHORT = 50
"""One less wide than so many says in two lines what is written."""


@frozen
class Desk:
    """A keyboard's place on screen. It is `folded` where a whole row of keys has no room."""

    box: Box
    folded: bool


@frozen
class Size:
    """A keyboard's size as its people see it, in pixels."""

    w: float
    h: float
    folded: bool


def gap(screen: Screen) -> float:
    """The gap between keys, and around them."""
    return max(2.0, screen.tap * 0.045)


def head(screen: Screen, folded: bool) -> float:
    """The least height of what stands above the keys: the field, and beside it or below it the buttons."""
    return 2 * line(screen) + gap(screen) if folded else line(screen)


def line(screen: Screen) -> float:
    """The least height of a field or a button: two lines of words have room in it."""
    return max(screen.control, screen.text * 3.2)


@lru_cache(64)
def least(screen: Screen, lang: str, folded: bool) -> Size:
    """The least size of a keyboard, whatever page it shows."""
    between, pages = gap(screen), [lines(lang, page, folded) for page in PAGES]
    widths = [sum(key.width for key in row) * screen.tap + (len(row) - 1) * between for page in pages for row in page]
    count = len(pages[0])
    keys = count * screen.tap + (count - 1) * between
    return Size(max(widths) + 2 * between, keys + head(screen, folded) + 3 * between, folded)


@lru_cache(128)
def desk(screen: Screen, lang: str, own: Box, turn: Turn, taken: tuple[Box, ...], bounds: Box) -> Desk | None:
    """The place of a keyboard of this language, for people whose own place that is and who see it turned so. It lies
    within `bounds` and meets nothing that is `taken`; None where there is no such place."""
    for near in (True, False):
        for size in _sizes(screen, lang, own, turn):
            for box in _boxes(size, own, turn, taken, bounds, near):
                if box.within(bounds, 0.01) and not any(box.grown(-0.5).meets(other) for other in taken):
                    return Desk(box, size.folded)
    return None


def _sizes(screen: Screen, lang: str, own: Box, turn: Turn) -> Iterator[Size]:
    """From the one that covers one's own place to the smallest."""
    wide, high = (own.h, own.w) if turn in (90, 270) else (own.w, own.h)
    for folded in (False, True):
        size = least(screen, lang, folded)
        w, h = max(wide, size.w), max(high, size.h)
        yield from dict.fromkeys(Size(*each, folded) for each in ((w, h), (w, size.h), (size.w, h), (size.w, size.h)))


def _boxes(size: Size, own: Box, turn: Turn, taken: tuple[Box, ...], bounds: Box, near: bool) -> Iterator[Box]:
    """Boxes of a size: over one's own place, first at the edge where one stands; else beside what is taken."""
    w, h = (size.h, size.w) if turn in (90, 270) else (size.w, size.h)
    xs = [own.x, own.left + w / 2, own.right - w / 2]
    ys = [own.y, own.top + h / 2, own.bottom - h / 2]
    match turn:
        case 0 | 180:
            ys = [ys[2], ys[0], ys[1]] if turn == 0 else [ys[1], ys[0], ys[2]]
        case 90 | 270:
            xs = [xs[1], xs[0], xs[2]] if turn == 90 else [xs[2], xs[0], xs[1]]
    if near:
        yield from (_within(Box(x, y, w, h), bounds) for x, y in product(xs, ys))
        return
    xs += [x for box in taken for x in (box.left - w / 2, box.right + w / 2)] + [bounds.left, bounds.right]
    ys += [y for box in taken for y in (box.top - h / 2, box.bottom + h / 2)] + [bounds.top, bounds.bottom]
    boxes = [_within(Box(x, y, w, h), bounds) for x, y in product(dict.fromkeys(xs), dict.fromkeys(ys))]
    yield from sorted(boxes, key=lambda box: abs(box.x - own.x) + abs(box.y - own.y))


def _within(box: Box, bounds: Box) -> Box:
    """A box moved into the bounds, as far as it fits there."""
    x = min(max(box.x, bounds.left + box.w / 2), bounds.right - box.w / 2)
    y = min(max(box.y, bounds.top + box.h / 2), bounds.bottom - box.h / 2)
    return Box(x, y, box.w, box.h)


class Parts:
    """A keyboard's area divided: a line that says what is written, where there is room for it; the field, the buttons,
    and the keys. All grow with it, within limits."""

    def __init__(self, area: Area, screen: Screen, lang: str, folded: bool, buttons: int) -> None:
        between, needed = gap(screen), least(screen, lang, folded)
        inner = area.inset(between)
        inner = inner.middle(max(needed.w * WIDER, screen.text * LONG), inner.h)
        spare = inner.h + 2 * between - needed.h
        self.narrow = area.w < screen.text * NARROW
        stacked = folded or (self.narrow and spare >= head(screen, True) - head(screen, False))
        count, low = len(lines(lang, "letters", folded)), head(screen, stacked)
        high = min(screen.tap * HIGHER, (inner.h - low - count * between) / count)
        keys = count * high + (count - 1) * between
        above = min(inner.h - keys - between, low + screen.text * SPARE)
        rest, low_part = inner.middle(inner.w, keys + between + above).above(above, between)
        self.keys = low_part.middle(needed.w * WIDER, low_part.h)
        question = screen.text * (2.9 if inner.w < screen.text * SHORT else 2)
        self.title: Area | None = None
        if above >= low + question + between:
            self.title, rest = rest.above(question, between)
        if stacked:
            row, self.field = rest.below(line(screen), between)
        else:
            row, self.field = rest.end(
                min(rest.w * (0.64 if self.narrow else 0.5), buttons * screen.text * 8.5), between
            )
            row = row.middle(row.w, line(screen))
        self.buttons = row.columns(buttons, between) if buttons else []


def places(page: list[list[Key]], area: Area, between: float) -> Iterator[tuple[Key, Area]]:
    """The keys of a page in an area, each row from its left to its right end."""
    for line, row in zip(page, area.rows(len(page), between), strict=True):
        unit = (row.w - between * (len(line) - 1)) / sum(key.width for key in line)
        rest = row
        for key in line:
            place, rest = rest.start(unit * key.width, between)
            yield key, place
