"""How cards read in the room: too long, said twice, or in characters that the fonts lack. All are warnings."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from difflib import SequenceMatcher

from game.content.deck_checks import entries, texts
from game.content.problems import At, Problems
from game.content.tree import Map, Node, Scalar
from game.core.cards import ACTION, GAP, Kind
from game.glyphs import FontMissing, missing

MOST_WORDS: dict[Kind, int] = {GAP: 11, ACTION: 10}
"""The measure of a card that is read aloud across a table."""

_FEWEST_WORDS = 4
_ALIKE = 0.75
_MOST_COMPARED = 8  # Texts that differ by one number only would else all be compared with each other.


def check_wording(root: Map, problems: Problems) -> None:
    """Notes what could read better in a deck without errors."""
    _check_length(root, problems)
    _check_likeness(root, problems)
    try:
        _check_glyphs(root, problems)
    except FontMissing as error:
        problems.add(At(), "unchecked-glyphs", path=str(error.path))


def _check_length(root: Map, problems: Problems) -> None:
    for kind, _, line in _card_lines(root):
        most = MOST_WORDS.get(kind)
        if most and (number := len(_words(line.text))) > most:
            problems.add(line, "long-text", number=number, most=most)


def _check_glyphs(root: Map, problems: Problems) -> None:
    for line in (line for node in texts(root) for _, line in _lines(node)):
        if lacking := missing(line.text):
            problems.add(line, "missing-glyph", characters=" ".join(sorted(lacking)))


def _check_likeness(root: Map, problems: Problems) -> None:
    """Compares texts of one kind and language that share all words but one, not each with every other."""
    seen: dict[tuple[Kind, str, tuple[str, ...]], list[tuple[Scalar, tuple[str, ...]]]] = {}
    for kind, lang, line in _card_lines(root):
        words = tuple(sorted(_words(line.text)))
        keys = [(kind, lang, some) for some in _with_one_left_out(words)]
        twins = (first for key in keys for first, others in seen.get(key, ()) if _alike(words, others))
        if (twin := next(twins, None)) is not None:
            problems.add(line, "near-duplicate", first=twin.line)
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


def _words(text: str) -> list[str]:
    """Words in their plainest form: no vowel signs, no punctuation, small letters."""
    letters = (char for char in unicodedata.normalize("NFKD", text) if not unicodedata.combining(char))
    spaced = "".join(char if char.isalnum() or char in "'\"׳״’" else " " for char in letters)
    return [word.casefold() for word in spaced.split()]


def _card_lines(root: Map) -> Iterator[tuple[Kind, str, Scalar]]:
    """The texts of the cards: (kind, language, line)."""
    for entry in entries(root):
        for lang, line in _lines(entry.node.items["text"]):
            yield entry.kind, lang, line


def _lines(node: Node) -> list[tuple[str, Scalar]]:
    if isinstance(node, Scalar):
        return [("", node)]
    items = node.items.items() if isinstance(node, Map) else ()
    return [(lang, line) for lang, line in items if isinstance(line, Scalar)]
