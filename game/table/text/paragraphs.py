"""A text made ready: split into paragraphs, freed of what cannot be drawn, its amounts and ranges held together."""

import re

from game.glyphs import stand_in

_LINE_ENDS = re.compile("\r\n|[\n\r\v\f\x85\u2028\u2029]")
_NO_BREAK_SPACE = "\u00a0"
_FSI, _LRI, _PDI = "\u2068", "\u2066", "\u2069"
_DIRECTIONS = dict.fromkeys((*range(0x202A, 0x202F), *range(0x2066, 0x206A)))

_SIGNS = "₪$€£¥%٪"
_AMOUNT = re.compile(rf"(?<=\d) (?=[{_SIGNS}])|(?<=[₪$€£¥]) (?=\d)")
_NUMBER = r"[0-9]+(?:[.,:][0-9]+)*%?"
_RANGE = re.compile(rf"(?<![0-9A-Za-z.,:/])\+?{_NUMBER}(?:[-–]{_NUMBER})+(?![0-9A-Za-z])")


def paragraphs(text: str) -> list[str]:
    """The paragraphs of a text, one a line of it. What no font can draw has become a replacement sign."""
    return [_bound("".join(map(stand_in, line.replace("\t", " ")))) for line in _LINE_ENDS.split(text.rstrip("\r\n"))]


def isolate(value: object) -> str:
    """A name or number to put into a sentence of either direction, so that neither disturbs the other."""
    inner = _LINE_ENDS.sub(" ", str(value)).translate(_DIRECTIONS)
    return f"{_FSI}{inner}{_PDI}"


def _bound(paragraph: str) -> str:
    """`25.50 ₪` is not broken, and `3–5` reads from left to right: a dash between digits would turn them around."""
    paragraph = _AMOUNT.sub(_NO_BREAK_SPACE, paragraph)
    return _RANGE.sub(lambda found: f"{_LRI}{found[0]}{_PDI}", paragraph)
