"""Which characters the shipped fonts can draw. Knows the index in `fonts/index.json`, not the fonts themselves."""

import hashlib
import json
import unicodedata
from functools import cache
from pathlib import Path
from typing import Any

from game.faults import Fault
from game.shipped import folder

TEXT = "rubik/Rubik-Regular.ttf"
"""The face of all text; its other weights cover the same characters."""
SYMBOLS = "dejavu/DejaVuSans-Symbols.ttf"
"""The face of what the text face lacks."""
REPLACEMENT = "\ufffd"
"""Drawn in place of what no face has."""

_SPACES = frozenset("\t\n\r\v\f\x85\u2028\u2029")
_SELECTORS = frozenset(map(chr, (0x34F, *range(0xFE00, 0xFE10))))


class FontMissing(Fault):
    """A file of the `fonts` folder is not there, cannot be read or is damaged; `path` says which."""

    def __init__(self, path: Path) -> None:
        super().__init__("font-missing", path=path)
        self.path = path


@cache
def covers(face: str) -> frozenset[str]:
    """Every character that a face (`TEXT` or `SYMBOLS`) has. Raises FontMissing without the index."""
    stretches = _index()[face]["covers"]
    return frozenset(chr(code) for first, last in stretches for code in range(first, last + 1))


@cache
def checked(face: str) -> Path:
    """The path of a font file that is whole: damaged ones make SDL_ttf crash. Raises FontMissing."""
    path = folder("fonts") / face
    try:
        digest = hashlib.sha256(path.read_bytes()).hexdigest()
    except OSError as error:
        raise FontMissing(path) from error
    if digest != _index()[face]["sha256"]:
        raise FontMissing(path)
    return path


def check_fonts() -> None:
    """Raises FontMissing unless every font file is whole: better before a session than in the middle of it."""
    for face in _index():
        checked(face)


def _index() -> dict[str, Any]:
    """What is known of each face, by its name."""
    path = folder("fonts") / "index.json"
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise FontMissing(path) from error
    if not isinstance(found, dict) or not {TEXT, SYMBOLS} <= found.keys():
        raise FontMissing(path)
    return found


@cache
def ignorable(char: str) -> bool:
    """Whether a character is never seen by itself: marks of direction, joiners, variation selectors."""
    if char in _SELECTORS:
        return True
    # Arabic number signs are format characters too (bidi class AN), but they are drawn.
    return unicodedata.category(char) == "Cf" and unicodedata.bidirectional(char) != "AN"


@cache
def stand_in(char: str) -> str:
    """What is drawn for a character: itself, its plainer equivalent (`＋` as `+`), or the replacement sign."""
    if _drawable(char):
        return char
    plainer = unicodedata.normalize("NFKC", char)
    return plainer if all(map(_drawable, plainer)) else REPLACEMENT


def missing(text: str) -> set[str]:
    """The characters of a text that no shipped font can draw; control characters among them."""
    return {char for char in set(text) - _SPACES if stand_in(char) == REPLACEMENT != char}


def _drawable(char: str) -> bool:
    return char in covers(TEXT) or char in covers(SYMBOLS) or ignorable(char)
