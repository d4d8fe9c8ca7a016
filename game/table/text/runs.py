"""A line cut into runs: stretches of one level, one script and one face, which a font can shape in one call."""

import unicodedata
from collections.abc import Sequence
from functools import lru_cache
from typing import Literal, NamedTuple

from game import glyphs

Script = Literal["Hebr", "Arab", "Cyrl", "Latn"]
Face = Literal["text", "symbols"]

_ARABIC = ((0x0600, 0x06FF), (0x0750, 0x077F), (0x0870, 0x08FF), (0xFB50, 0xFDFF), (0xFE70, 0xFEFC))
_SCRIPTS: tuple[tuple[Script, tuple[tuple[int, int], ...]], ...] = (
    ("Hebr", ((0x0590, 0x05FF), (0xFB1D, 0xFB4F))),
    ("Arab", _ARABIC),
    ("Cyrl", ((0x0400, 0x052F),)),
)
_JOINERS = "\u200c\u200d"


class Run(NamedTuple):
    """A stretch of a line in logical order; odd levels are drawn from right to left."""

    text: str
    level: int
    script: Script
    face: Face


class Placed(NamedTuple):
    """A run, and where in the line each of its characters stands."""

    run: Run
    at: tuple[int, ...]


def runs(text: str, levels: Sequence[int], scripts: Sequence[Script], faces: Sequence[Face]) -> list[Placed]:
    """The runs of a line in logical order, without the marks of direction, which have done their work."""
    found: list[Placed] = []
    start = 0
    while start < len(text):
        key = levels[start], scripts[start], faces[start]
        end = start + 1
        while end < len(text) and (levels[end], scripts[end], faces[end]) == key:
            end += 1
        drawn = tuple([at for at in range(start, end) if _drawn(text[at])])
        visible = "".join([text[at] for at in drawn])
        if visible.strip(_JOINERS):
            found.append(Placed(Run(visible, *key), drawn))
        start = end
    return found


@lru_cache(1024)
def scripts(text: str) -> tuple[Script, ...]:
    """The script of each character; spaces, digits and signs take that of the letter before them, or the first."""
    own = [_script(char) for char in text]
    current: Script = next(filter(None, own), "Latn")
    found: list[Script] = []
    for script in own:
        current = script or current
        found.append(current)
    return tuple(found)


@lru_cache(1024)
def faces(text: str) -> tuple[Face, ...]:
    """The face of each character, chosen a cluster at a time: a mark stays in the font of its letter."""
    found: list[Face] = []
    start = 0
    for end in clusters(text):
        found += [_face(text[start:end])] * (end - start)
        start = end
    return tuple(found)


@lru_cache(1024)
def clusters(text: str) -> tuple[int, ...]:
    """Where each letter ends, with the marks and joiners that belong to it."""
    return (*(at for at in range(1, len(text)) if not _clings(text[at])), *[len(text)] * bool(text))


@lru_cache(4096)
def _clings(char: str) -> bool:
    return unicodedata.category(char) in ("Mn", "Mc", "Me") or glyphs.ignorable(char)


@lru_cache(4096)
def _drawn(char: str) -> bool:
    return char in _JOINERS or not glyphs.ignorable(char)


@lru_cache(4096)
def _face(cluster: str) -> Face:
    needed = {char for char in cluster if not glyphs.ignorable(char)}
    if needed <= glyphs.covers(glyphs.TEXT):
        return "text"
    whole = needed <= glyphs.covers(glyphs.SYMBOLS)
    return "symbols" if whole or cluster[0] not in glyphs.covers(glyphs.TEXT) else "text"


@lru_cache(4096)
def _script(char: str) -> Script | None:
    if not char.isalpha():
        return None
    code = ord(char)
    for script, ranges in _SCRIPTS:
        if any(first <= code <= last for first, last in ranges):
            return script
    return "Latn"
