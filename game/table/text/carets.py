"""Where the caret stands in a text, what a selection covers, and which place a finger means.

A text that is being written has one paragraph. Its rows come from the same lines and runs as its drawing.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import groupby
from typing import NamedTuple

from game.paragraphs import paragraphs
from game.table.text.breaks import BLANKS, Span
from game.table.text.fonts import ruler
from game.table.text.layout import Extent, Levelled, Ruler
from game.table.text.levels import Base
from game.table.text.runs import Placed, Run, clusters
from game.table.text.style import Weight
from game.words import right_to_left

_JOINER = "\u200d"


class Caret(NamedTuple):
    """A place between letters: so many characters stand before it. Where a text turns around, the place before it and
    the place after it are seen apart; with `after` it stands beside the letter before it, else beside the next one."""

    at: int
    after: bool = True


class Letter(NamedTuple):
    """A letter with its marks: characters `start` to `end` of the text, drawn from `left` to `right` in pixels."""

    start: int
    end: int
    left: float
    right: float
    turned: bool
    """It belongs to words that run from right to left."""

    def edge(self, leading: bool) -> float:
        """The x where reading comes to the letter, or where it leaves it."""
        return self.right if leading == self.turned else self.left


class Row(NamedTuple):
    """One line: characters `start` to `end` of the text, its letters from left to right, and the x of both its ends."""

    start: int
    end: int
    letters: tuple[Letter, ...]
    left: float
    right: float


class Box(NamedTuple):
    """A rectangle of the selection, by its left upper corner."""

    x: float
    y: float
    w: float
    h: float


@lru_cache(256)
def rows(text: str, weight: Weight, size: int, base: str, width: int) -> tuple[Row, ...]:
    """The lines of a text in a box of `width` pixels, aligned to where reading starts. Raises FontMissing."""
    return tuple(_rows(text, ruler(weight, size), "R" if right_to_left(base) else "L", width))


def _rows(text: str, measure: Ruler, base: Base, width: int) -> Iterator[Row]:
    ready = paragraphs(text)[0]
    paragraph = Levelled(ready.text, base, measure)
    for span in paragraph.spans(width):
        yield _Measured(paragraph, (*ready.origins, len(text)), clusters(text), span, width).row()


class _Measured:
    """One line of a paragraph on its way to be a row. `origins` say where in the text each character came from, and
    `ends` where its letters end."""

    def __init__(
        self, paragraph: Levelled, origins: Sequence[int], ends: Sequence[int], span: Span, width: int
    ) -> None:
        self.paragraph, self.origins, self.ends, self.span, self.width = paragraph, origins, ends, span, width
        self.turned = paragraph.base == "R"

    def row(self) -> Row:
        start, end, _ = self.span
        drawn = self.paragraph.width(start, end)
        left = self.width - drawn if self.turned else 0
        letters = list(_each_once(list(self._letters(left))))
        blanks = list(self._blanks(left if self.turned else left + drawn))
        letters = [*reversed(blanks), *letters] if self.turned else [*letters, *blanks]
        far = (letters[0].left if self.turned else letters[-1].right) if letters else left
        ends = (far, self.width) if self.turned else (0, far)
        return Row(self.origins[start], self.origins[end], tuple(letters), *ends)

    def _letters(self, x: float) -> Iterator[Letter]:
        for placed in self.paragraph.seen(self.span.start, self.span.end):
            letters = list(self._of_run(placed, x))
            yield from reversed(letters) if placed.run.level % 2 else letters
            x += self.paragraph.ruler(placed.run).width

    def _of_run(self, placed: Placed, x: float) -> Iterator[Letter]:
        """The letters of one run in logical order."""
        run, turned = placed.run, placed.run.level % 2 == 1
        whole = before = 0
        width = self.paragraph.ruler(run).width
        for number, group in groupby(placed.at, self._number):
            whole += len(list(group))
            end = max(before, min(width, self._width(run, whole)))
            near, far = (x + width - end, x + width - before) if turned else (x + before, x + end)
            yield Letter(*self._source(number), near, far, turned)
            before = end

    def _width(self, run: Run, count: int) -> int:
        """The width of the first characters of a run; a joiner keeps an Arabic letter in the form it has there."""
        if count == len(run.text):
            return self.paragraph.ruler(run).width
        joined = _JOINER if run.script == "Arab" else ""
        return self.paragraph.ruler(run._replace(text=run.text[:count] + joined)).width

    def _number(self, at: int) -> int:
        """The letter that a character of this line belongs to, counted over the text."""
        return bisect_right(self.ends, self.origins[self.span.start + at])

    def _source(self, number: int) -> tuple[int, int]:
        """The characters of the text that a letter is made of."""
        return self.ends[number - 1] if number else 0, self.ends[number]

    def _blanks(self, x: float) -> Iterator[Letter]:
        """The blanks at the end, which are not drawn; they never leave the box."""
        start, end, _ = self.span
        blank = self.paragraph.ruler(Run(" ", 0, "Latn", "text")).width
        drawn = self.paragraph.text[start:end].rstrip(BLANKS)
        for at in range(len(drawn), end - start):
            far = max(0.0, x - blank) if self.turned else min(float(self.width), x + blank)
            yield Letter(*self._source(self._number(at)), min(x, far), max(x, far), self.turned)
            x = far


def _each_once(letters: Sequence[Letter]) -> Iterator[Letter]:
    """Letters whose marks are drawn elsewhere, for whatever signs of direction stand between them, count once."""
    widest = {letter.start: letter for letter in sorted(letters, key=lambda letter: letter.right - letter.left)}
    return (letter for letter in letters if widest[letter.start] == letter)


def place(lines: Sequence[Row], caret: Caret, base: str) -> tuple[float, int]:
    """The x of a caret in pixels, and the number of its line."""
    at, after = caret
    length, turned = lines[-1].end, right_to_left(base)
    if at == 0 and after:
        return _edge(lines[0], start=True, turned=turned), 0
    if at >= length and not after:
        return _edge(lines[-1], start=False, turned=turned), len(lines) - 1
    for beside in (after, not after):
        for number, row in enumerate(lines):
            for letter in row.letters:
                if at == (letter.end if beside else letter.start):
                    return letter.edge(leading=not beside), number
    return _edge(lines[0], start=True, turned=turned), 0


def _edge(row: Row, start: bool, turned: bool) -> float:
    return row.right if start == turned else row.left


def caret_at(lines: Sequence[Row], number: int, x: float, base: str) -> Caret:
    """The place nearest to an x in a line. Beside a line it is the line's end there."""
    number = max(0, min(number, len(lines) - 1))
    row, turned = lines[number], right_to_left(base)
    if x <= row.left or not row.letters:
        return _end_of(lines, number, start=not turned)
    if x >= row.right:
        return _end_of(lines, number, start=turned)
    near = min(row.letters, key=lambda letter: max(letter.left - x, x - letter.right))
    leading = (x > (near.left + near.right) / 2) == near.turned
    return Caret(near.start, False) if leading else Caret(near.end, True)


def _end_of(lines: Sequence[Row], number: int, start: bool) -> Caret:
    row = lines[number]
    if start:
        return Caret(row.start, number == 0)
    return Caret(row.end, number < len(lines) - 1)


def selected(lines: Sequence[Row], pitch: int, start: int, end: int) -> list[Box]:
    """What a selection of characters covers; in mixed text there may be several pieces in a line."""
    boxes: list[Box] = []
    for number, row in enumerate(lines):
        covered = (letter for letter in row.letters if start <= letter.start and letter.end <= end)
        for letter in covered:
            last = boxes[-1] if boxes and boxes[-1].y == number * pitch else None
            if last and abs(last.x + last.w - letter.left) < 1:
                boxes[-1] = last._replace(w=letter.right - last.x)
            else:
                boxes.append(Box(letter.left, number * pitch, letter.right - letter.left, pitch))
    return boxes


def beside(text: str, base: str, caret: Caret, right: bool) -> Caret:
    """The next place to the left or right of a caret, as the text is seen on one line."""
    (line,) = _seen(text, base)
    turned = right_to_left(base)
    at = _slot(line, caret, turned) + right
    if not 0 < at <= len(line.letters):
        return caret
    crossed, at = line.letters[at - 1], at if right else at - 1
    if at == (len(line.letters) if turned else 0):
        return Caret(0)
    if at == (0 if turned else len(line.letters)):
        return Caret(len(text), False)
    return Caret(crossed.end) if crossed.turned != right else Caret(crossed.start, False)


def leftmost(text: str, base: str, carets: Sequence[Caret]) -> list[Caret]:
    """Carets from left to right, as the text is seen on one line."""
    (line,) = _seen(text, base)
    return sorted(carets, key=lambda caret: _slot(line, caret, right_to_left(base)))


@lru_cache(64)
def _seen(text: str, base: str) -> tuple[Row, ...]:
    """The text on one line, each letter one pixel wide."""
    return tuple(_rows(text, _each_one, "R" if right_to_left(base) else "L", 1 << 30))


def _each_one(run: Run) -> Extent:
    return Extent(len(run.text.replace(_JOINER, "")), 1, 0)


def _slot(line: Row, caret: Caret, turned: bool) -> int:
    """How many letters are seen to the left of a caret."""
    count = len(line.letters)
    if caret == Caret(0):
        return count if turned else 0
    if caret.at >= line.end and not caret.after:
        return 0 if turned else count
    for beside in (caret.after, not caret.after):
        for number, letter in enumerate(line.letters):
            if caret.at == (letter.end if beside else letter.start):
                return number + (beside != letter.turned)
    return count if turned else 0
