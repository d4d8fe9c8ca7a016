"""A text made ready: split into paragraphs, freed of what cannot be drawn, its amounts and ranges held together."""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from game.glyphs import ignorable, stand_in

_LINE_ENDS = re.compile("\r\n|[\n\r\v\f\x85\u2028\u2029]")
_NO_BREAK_SPACE = "\u00a0"
_MOST_MARKS = 6
_LRI, _PDI = "\u2066", "\u2069"

_SIGNS = "₪$€£¥%٪"
_AMOUNT = re.compile(rf"(?<=\d) (?=[{_SIGNS}])|(?<=[₪$€£¥]) (?=\d)")
_NUMBER = r"[0-9]+(?:[.,:][0-9]+)*%?"
_RANGE = re.compile(rf"(?<![0-9A-Za-z.,:/])\+?{_NUMBER}(?:[-–]{_NUMBER})+(?![0-9A-Za-z])")


class Paragraph(NamedTuple):
    """A paragraph ready to be laid out; `origins` says of each of its characters where in the whole text it came
    from."""

    text: str
    origins: tuple[int, ...]


@lru_cache(1024)
def paragraphs(text: str) -> tuple[Paragraph, ...]:
    """The paragraphs of a text, one a line of it. What no font can draw has become a replacement sign."""
    text = text.rstrip("\r\n")
    ends = [*_LINE_ENDS.finditer(text)]
    starts = [0, *(end.end() for end in ends)]
    stops = [*(end.start() for end in ends), len(text)]
    return tuple([_ready(text[start:stop], start) for start, stop in zip(starts, stops, strict=True)])


def _ready(line: str, start: int) -> Paragraph:
    shown = [(drawn, at) for at, char in enumerate(line, start) for drawn in stand_in(char.replace("\t", " "))]
    return _bound(list(_unpiled(shown)))


def _unpiled(shown: list[tuple[str, int]]) -> Iterator[tuple[str, int]]:
    """No letter keeps more marks than any language gives it: piled up, they would tear the lines apart."""
    marks = 0
    for char, at in shown:
        if unicodedata.category(char) in ("Mn", "Me"):
            marks += 1
        elif not ignorable(char):
            marks = 0
        if marks <= _MOST_MARKS:
            yield char, at


def _bound(shown: list[tuple[str, int]]) -> Paragraph:
    """`25.50 ₪` is not broken, and `3–5` reads from left to right: a dash between digits would turn them around."""
    text = _AMOUNT.sub(_NO_BREAK_SPACE, "".join(char for char, _ in shown))
    origins = [at for _, at in shown]
    for found in reversed([*_RANGE.finditer(text)]):
        start, end = found.span()
        text = f"{text[:start]}{_LRI}{text[start:end]}{_PDI}{text[end:]}"
        origins[start:end] = [origins[start], *origins[start:end], origins[end - 1]]
    return Paragraph(text, tuple(origins))
