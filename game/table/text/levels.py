"""The Unicode bidirectional algorithm (UAX 9): embedding levels, and the order in which a line is seen."""

import unicodedata
from collections.abc import Sequence
from functools import lru_cache
from itertools import accumulate
from typing import Literal

from bidi import get_display  # type: ignore[import-untyped]

Base = Literal["L", "R"]

_SEPARATORS = frozenset(("B", "S"))
_TRAILING = frozenset(("WS", "FSI", "LRI", "RLI", "PDI", "BN", "LRE", "RLE", "LRO", "RLO", "PDF"))


@lru_cache(1024)
def levels(text: str, base: Base | None) -> tuple[int, ...]:
    """The embedding level of each character, before rule L1; odd runs from right to left.

    `base` is the paragraphs' direction; None lets the first strong letter decide. Each paragraph separator
    carries its paragraph's level. Raises RuntimeError when python-bidi's dump is not of the form known here.
    """
    if not text:
        return ()
    # python-bidi gives the levels nowhere but in its debug dump: one `Level( n, )` a byte of UTF-8.
    dump = str(get_display(text, base_dir=base, debug=True))
    tokens = dump.rpartition("\n    levels: [")[2].partition("\n    paragraphs: [")[0].split()
    of_bytes = [int(token.rstrip(",")) for token in tokens if token[0].isdigit()]
    *starts, end = accumulate(map(_bytes, text), initial=0)
    if end != len(of_bytes):
        raise RuntimeError("python-bidi writes its levels in a form unknown to this program")
    return tuple([of_bytes[start] for start in starts])


def _bytes(char: str) -> int:
    code = ord(char)
    return 1 if code < 0x80 else 2 if code < 0x800 else 3 if code < 0x10000 else 4


def trailing_reset(line: str, levels: Sequence[int], paragraph_level: int) -> list[int]:
    """Rule L1: the blanks at the end of a line, and before a separator, take the paragraph's level."""
    reset = list(levels)
    blank = True
    for at in range(len(line) - 1, -1, -1):
        kind = unicodedata.bidirectional(line[at])
        if kind in _SEPARATORS:
            blank = True
        elif kind not in _TRAILING:
            blank = False
        if blank:
            reset[at] = paragraph_level
    return reset


def visual_order(levels: Sequence[int]) -> list[int]:
    """Rule L2: the indices of a line's items (characters or runs), as seen from left to right."""
    order = list(range(len(levels)))
    if len(order) == 1:
        return order
    odd = [level for level in levels if level % 2]
    for level in range(max(levels), min(odd) - 1, -1) if odd else ():
        start = 0
        while start < len(order):
            end = start
            while end < len(order) and levels[order[end]] >= level:
                end += 1
            order[start:end] = order[start:end][::-1]
            start = end + 1
    return order
