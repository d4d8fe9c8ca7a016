"""A text made ready: split into paragraphs, freed of what cannot be drawn, its amounts and ranges held together."""

import re
import unicodedata

from game.glyphs import ignorable, stand_in

_LINE_ENDS = re.compile("\r\n|[\n\r\v\f\x85\u2028\u2029]")
_NO_BREAK_SPACE = "\u00a0"
_MOST_MARKS = 6
_LRI, _PDI = "\u2066", "\u2069"

_SIGNS = "₪$€£¥%٪"
_AMOUNT = re.compile(rf"(?<=\d) (?=[{_SIGNS}])|(?<=[₪$€£¥]) (?=\d)")
_NUMBER = r"[0-9]+(?:[.,:][0-9]+)*%?"
_RANGE = re.compile(rf"(?<![0-9A-Za-z.,:/])\+?{_NUMBER}(?:[-–]{_NUMBER})+(?![0-9A-Za-z])")


def paragraphs(text: str) -> list[str]:
    """The paragraphs of a text, one a line of it. What no font can draw has become a replacement sign."""
    lines = _LINE_ENDS.split(text.rstrip("\r\n"))
    return [_bound(_unpiled("".join(map(stand_in, line.replace("\t", " "))))) for line in lines]


def _unpiled(paragraph: str) -> str:
    """No letter keeps more marks than any language gives it: piled up, they would tear the lines apart."""
    kept: list[str] = []
    marks = 0
    for char in paragraph:
        if unicodedata.category(char) in ("Mn", "Me"):
            marks += 1
        elif not ignorable(char):
            marks = 0
        if marks <= _MOST_MARKS:
            kept.append(char)
    return "".join(kept)


def _bound(paragraph: str) -> str:
    """`25.50 ₪` is not broken, and `3–5` reads from left to right: a dash between digits would turn them around."""
    paragraph = _AMOUNT.sub(_NO_BREAK_SPACE, paragraph)
    return _RANGE.sub(lambda found: f"{_LRI}{found[0]}{_PDI}", paragraph)
