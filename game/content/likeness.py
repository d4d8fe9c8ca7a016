"""Texts that say the same, or nearly."""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from difflib import SequenceMatcher

from game.content.meant import plain_words
from game.content.problems import Problems
from game.content.tree import Scalar

_FEWEST_WORDS, _MOST_WORDS = 4, 24
_ALIKE = 0.75
_MOST_COMPARED = 8  # Texts that differ by one number only would else all be compared with each other.


def check_likeness(lines: Iterable[tuple[Hashable, Scalar]], problems: Problems) -> None:
    """Notes each text that says almost the same as one before it in its group. Compares those that share all words but
    one, not each with every other."""
    seen: dict[tuple[Hashable, tuple[str, ...]], list[tuple[Scalar, tuple[str, ...]]]] = {}
    for group, line in lines:
        words = tuple(sorted(plain_words(line.text)))
        keys = [(group, some) for some in _with_one_left_out(words)]
        twins = (first for key in keys for first, others in seen.get(key, ()) if _alike(words, others))
        if words and (twin := next(twins, None)) is not None:
            problems.add(line, "near-duplicate", first=twin)
            continue
        for bucket in (seen.setdefault(key, []) for key in keys):
            if len(bucket) < _MOST_COMPARED:
                bucket.append((line, words))


def _alike(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """Whether two texts differ by nothing, a word more, or a word spelt a little otherwise; numbers tell apart."""
    odd_a, odd_b = " ".join(_without(a, b)), " ".join(_without(b, a))
    if any(char.isdigit() for char in odd_a + odd_b):
        return False
    return not odd_a or not odd_b or SequenceMatcher(None, odd_a, odd_b).ratio() >= _ALIKE


def _without(words: tuple[str, ...], others: tuple[str, ...]) -> list[str]:
    rest = list(words)
    for word in others:
        if word in rest:
            rest.remove(word)
    return rest


def _with_one_left_out(words: tuple[str, ...]) -> list[tuple[str, ...]]:
    """The words themselves, and in texts long enough each choice of all but one."""
    if not _FEWEST_WORDS <= len(words) <= _MOST_WORDS:
        return [words]
    return [words, *dict.fromkeys(words[:i] + words[i + 1 :] for i in range(len(words)))]
