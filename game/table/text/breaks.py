"""Where lines may be broken, and where they are: in logical order, before anything is turned around."""

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from game.table.text.runs import clusters

BLANKS = " \u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2008\u2009\u200a\u200b\u205f"
"""The spaces at which a line may end; the no-break ones are not among them."""

# Never before a dash that stands by itself: it belongs to the end of the line above.
_AFTER_BLANKS = re.compile(rf"[{BLANKS}]+(?![–—-](?:[{BLANKS}]|$))")
_AFTER_HYPHEN = re.compile(r"[-‐/־–—](?=[^\W\d_])")


class Span(NamedTuple):
    """One line: characters `start` to `end` of its paragraph; `torn` if it ends inside a word."""

    start: int
    end: int
    torn: bool


@lru_cache(1024)
def opportunities(text: str) -> tuple[int, ...]:
    """The places at which a line may end, the end of the text among them."""
    places = {found.end() for found in _AFTER_BLANKS.finditer(text) if not _mark_at(text, found.end())}
    places |= {found.end() for found in _AFTER_HYPHEN.finditer(text) if _after_word(text, found.start())}
    return tuple(sorted(places | {len(text)}))


def spans(text: str, fits: Callable[[int, int], bool]) -> Iterator[Span]:
    """The lines of a paragraph, each as long as `fits(start, end)` allows; at least one, at least a letter each."""
    words, letters = opportunities(text), clusters(text)
    start = 0
    while True:
        end = _furthest(words, start, fits)
        torn = end is None
        if end is None:
            end = _furthest(letters, start, fits) or letters[bisect_right(letters, start)]
        yield Span(start, end, torn)
        if end == len(text):
            return
        start = end


def last_fitting(ends: Sequence[int], first: int, fits: Callable[[int], bool]) -> int:
    """The index of the last of `ends`, from `first` on, that fits; `first - 1` when none does.

    Doubles its steps, then halves them, so that a text of any length costs no more than its line.
    """
    low, step = first - 1, 1
    while low + step < len(ends) and fits(ends[low + step]):
        low += step
        step *= 2
    high = min(low + step, len(ends))
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (middle, high) if fits(ends[middle]) else (low, middle)
    return low


def _furthest(ends: Sequence[int], start: int, fits: Callable[[int, int], bool]) -> int | None:
    first = bisect_right(ends, start)
    if first == len(ends):  # an empty paragraph
        return start
    found = last_fitting(ends, first, lambda end: fits(start, end))
    return ends[found] if found >= first else None


def _mark_at(text: str, at: int) -> bool:
    return at < len(text) and unicodedata.combining(text[at]) > 0


def _after_word(text: str, at: int) -> bool:
    """Whether two letters or more stand before a hyphen: a prefix of one letter is not left alone."""
    letters = [char for char in text[max(0, at - 8) : at] if not unicodedata.combining(char)][-2:]
    return len(letters) == 2 and all(map(str.isalpha, letters))
