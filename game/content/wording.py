"""How texts read in the room: too long, said twice, or in characters that the fonts lack. All are warnings."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import SequenceMatcher
from typing import TypeAlias

from game.content.problems import At, Problems
from game.content.text_checks import plain_words
from game.content.tree import Map, Node, Scalar
from game.core.cards import ACTION, GAP
from game.glyphs import FontMissing, missing

MOST_WORDS: dict[str, int] = {
    GAP: 11,
    ACTION: 10,
    "role": 5,
    "situation": 12,
    "channel": 6,
    "statement": 12,
    "card": 10,
}
"""The measure of a card that is read aloud across a table, by its kind."""

_CardLine: TypeAlias = tuple[str, str, Scalar]
"""The kind of a card, a language, and its text in it."""

_FEWEST_WORDS = 4
_ALIKE = 0.75
_MOST_COMPARED = 8  # Texts that differ by one number only would else all be compared with each other.


def check_wording(cards: Iterable[tuple[str, Node]], texts: Iterable[Node], problems: Problems) -> None:
    """Notes what could read better in a file without errors: in its cards, each with its kind, and in all its texts."""
    lines = [(kind, lang, line) for kind, text in cards for lang, line in _lines(text)]
    _check_length(lines, problems)
    _check_likeness(lines, problems)
    try:
        _check_glyphs(texts, problems)
    except FontMissing as error:
        problems.add(At(), "unchecked-glyphs", path=str(error.path))


def _check_length(lines: list[_CardLine], problems: Problems) -> None:
    for kind, _, line in lines:
        most = MOST_WORDS.get(kind)
        if most and (number := len(plain_words(line.text))) > most:
            problems.add(line, "long-text", number=number, most=most)


def _check_glyphs(texts: Iterable[Node], problems: Problems) -> None:
    for line in (line for node in texts for _, line in _lines(node)):
        if lacking := missing(line.text):
            problems.add(line, "missing-glyph", characters=" ".join(sorted(lacking)))


def _check_likeness(lines: list[_CardLine], problems: Problems) -> None:
    """Compares texts of one kind and language that share all words but one, not each with every other."""
    seen: dict[tuple[str, str, tuple[str, ...]], list[tuple[Scalar, tuple[str, ...]]]] = {}
    for kind, lang, line in lines:
        words = tuple(sorted(plain_words(line.text)))
        keys = [(kind, lang, some) for some in _with_one_left_out(words)]
        twins = (first for key in keys for first, others in seen.get(key, ()) if _alike(words, others))
        if (twin := next(twins, None)) is not None:
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
    if not _FEWEST_WORDS <= len(words) <= 2 * max(MOST_WORDS.values()):
        return [words]
    return [words, *dict.fromkeys(words[:i] + words[i + 1 :] for i in range(len(words)))]


def _lines(node: Node) -> list[tuple[str, Scalar]]:
    if isinstance(node, Scalar):
        return [("", node)]
    items = node.items.items() if isinstance(node, Map) else ()
    return [(lang, line) for lang, line in items if isinstance(line, Scalar)]
