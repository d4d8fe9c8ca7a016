"""A text laid out: paragraphs, lines, and the runs of each line in the order in which they are seen."""

from collections.abc import Callable, Iterator
from functools import lru_cache
from itertools import islice
from typing import NamedTuple

from game.core.frozen import frozen
from game.paragraphs import paragraphs
from game.table.text.breaks import BLANKS, Span, last_fitting, spans
from game.table.text.levels import Base, levels, trailing_reset, visual_order
from game.table.text.runs import Placed, Run, clusters, faces, runs, scripts

ELLIPSIS = "…"
_OPENED, _CLOSED = "\u2066\u2067\u2068", "\u2069"


class Extent(NamedTuple):
    """What a drawn run takes, in pixels: its width, and its height above and below the baseline."""

    width: int
    above: int
    below: int


Ruler = Callable[[Run], Extent]
"""Measures a run in one font and size."""


class Line(NamedTuple):
    """One line: its runs from left to right, and its width in pixels."""

    runs: tuple[Run, ...]
    width: int


@frozen
class Layout:
    """Lines of one height: each has its baseline `above` pixels from its top, and `below` pixels under it."""

    lines: tuple[Line, ...]
    above: int
    below: int
    torn: bool
    """A word is broken over two lines."""
    cut: bool
    """An ellipsis stands for the rest."""

    @property
    def width(self) -> int:
        return max((line.width for line in self.lines), default=0)

    @property
    def pitch(self) -> int:
        return self.above + self.below

    @property
    def height(self) -> int:
        return self.pitch * len(self.lines)


class Levelled:
    """One paragraph with its levels, from which any of its lines can be made."""

    def __init__(self, text: str, base: Base, ruler: Ruler) -> None:
        self.text, self.base, self.ruler = text, base, ruler

    def spans(self, width: int) -> Iterator[Span]:
        """Its lines, as long as `width` pixels allow."""
        return spans(self.text, lambda start, end: self.width(start, end) <= width)

    def seen(self, start: int, end: int) -> list[Placed]:
        """The runs of one line from left to right."""
        logical = _runs(self.text, self.base, start, end)
        return [logical[at] for at in visual_order([placed.run.level for placed in logical])]

    def width(self, start: int, end: int) -> int:
        """The width of one line in pixels."""
        return sum([self.ruler(placed.run).width for placed in _runs(self.text, self.base, start, end)])

    def line(self, start: int, end: int) -> Line:
        """One line as it is drawn."""
        return Line(tuple(placed.run for placed in self.seen(start, end)), self.width(start, end))

    def cut(self, end: int) -> "Levelled":
        """The paragraph up to `end` and an ellipsis, which changes its levels."""
        kept = self.text[:end].rstrip(BLANKS)
        unclosed = max(0, sum(map(kept.count, _OPENED)) - kept.count(_CLOSED))
        return Levelled(kept + _CLOSED * unclosed + ELLIPSIS, self.base, self.ruler)


@lru_cache(2048)
def _runs(text: str, base: Base, start: int, end: int) -> list[Placed]:
    """The runs of one line of a paragraph in logical order, alike in every size. Blanks at its end are not drawn."""
    shown = text[start:end].rstrip(BLANKS)
    line = slice(start, start + len(shown))
    reset = trailing_reset(shown, levels(text, base)[line], 1 if base == "R" else 0)
    return runs(shown, reset, scripts(text)[line], faces(text)[line])


def lay_out(text: str, ruler: Ruler, base: Base, width: int, most: int) -> Layout:
    """The text in lines of at most `width` pixels, `most` of them; `base` is the direction of its language.

    A letter wider than `width` still has a line of its own; the layout's width then tells.
    """
    lines: list[Line] = []
    torn = cut = False
    ready = paragraphs(text)
    for number, paragraph in enumerate(Levelled(part.text, base, ruler) for part in ready):
        room = most - len(lines)
        found = list(islice(paragraph.spans(width), room + 1))
        cut = len(found) > room or (len(found) == room and number + 1 < len(ready))
        found = found[:room]
        if cut and found:
            paragraph, found[-1] = _shortened(paragraph, found[-1], width)
        lines += [paragraph.line(span.start, span.end) for span in found]
        torn = torn or any(span.torn for span in found)
        if cut:
            break
    return _layout(lines, ruler, torn, cut)


def _shortened(paragraph: Levelled, last: Span, width: int) -> tuple[Levelled, Span]:
    """The paragraph that ends in its last line, with as many letters before the ellipsis as there is room for."""

    def fits(end: int) -> bool:
        candidate = paragraph.cut(end)
        return candidate.width(last.start, len(candidate.text)) <= width

    ends = [last.start, *(end for end in clusters(paragraph.text) if last.start < end <= last.end)]
    short = paragraph.cut(ends[max(0, last_fitting(ends, 0, fits))])
    return short, Span(last.start, len(short.text), torn=False)


def _layout(lines: list[Line], ruler: Ruler, torn: bool, cut: bool) -> Layout:
    """All lines take the height of the highest, so that they stand evenly and no mark is lost."""
    extents = [ruler(Run("x", 0, "Latn", "text")), *(ruler(run) for line in lines for run in line.runs)]
    above, below = max(extent.above for extent in extents), max(extent.below for extent in extents)
    return Layout(tuple(lines), above, below, torn, cut)
