"""How texts read in the room: too long for their cards, in characters that the fonts lack, damaged by a paste. All are
warnings."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import TypeAlias

from game.content.likeness import check_likeness
from game.content.meant import named, plain_words
from game.content.pasted import balanced
from game.content.problems import At, Problems
from game.content.repairs import repaired, repairs
from game.content.text_checks import lines_of
from game.content.tree import Node, Scalar
from game.core.cards import ACTION, GAP, KINDS
from game.core.frozen import frozen
from game.glyphs import FontMissing, missing

Fits: TypeAlias = Callable[[str, str, str], bool]
"""Whether words fit the card of a kind at the largest text size: kind, words, language. Raises FontMissing."""

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

_SCRIPTS = {"he": "[א-ת]", "ar": "[\u0620-\u064a]", "en": "[A-Za-z]"}


@frozen
class _Line:
    """A text in one language, as it stands and as it was meant; its card's kind and id, where it stands on a card."""

    lang: str
    node: Scalar
    meant: str
    kind: str = ""
    card: str = ""


def check_wording(
    cards: Iterable[tuple[str, str, Node]],
    texts: Iterable[Node],
    languages: list[str],
    fits: Fits | None,
    problems: Problems,
) -> None:
    """Notes what could read better in a file without errors: in its cards, each with its kind and id, and in all its
    texts. A text that names no language is in the first of the file's."""
    on_cards = {id(text): (kind, card) for kind, card, text in cards}
    lines = [
        _Line(lang or languages[0], node, repaired(node.text, lang or languages[0]), *on_cards.get(id(text), ()))
        for text in texts
        for lang, node in lines_of(text)
    ]
    fonts = True
    for line in lines:
        _check_pasted(line, problems)
        _check_length(line, problems)
        fonts = fonts and _check_drawn(line, fits, problems)
    check_likeness([(_group(line), line.node) for line in lines if line.kind], problems)


def _group(line: _Line) -> tuple[str, str]:
    """The texts that are compared: a gap may not say what a cause says, but a role may be named as a channel is."""
    return line.lang, "" if line.kind in KINDS else line.kind


def _check_length(line: _Line, problems: Problems) -> None:
    most = MOST_WORDS.get(line.kind)
    if most and (number := len(plain_words(line.node.text))) > most:
        problems.add(line.node, "long-text", number=number, most=most)


def _check_pasted(line: _Line, problems: Problems) -> None:
    for repair in repairs(line.node.text, line.lang) if line.meant != line.node.text else ():
        problems.add(line.node, repair.code, write=line.meant, characters=", ".join(repair.characters))
    if _of_another(line.meant, line.lang):
        problems.add(line.node, "other-script", name=line.lang)
    if not balanced(line.meant):
        problems.add(line.node, "unpaired")


def _of_another(words: str, lang: str) -> bool:
    """Whether a text has letters, and all of them of another language than its own; Latin names may stand anywhere."""
    own = _SCRIPTS.get(lang)
    others = [script for each, script in _SCRIPTS.items() if each not in (lang, "en")]
    return bool(own) and not re.search(str(own), words) and any(re.search(script, words) for script in others)


def _check_drawn(line: _Line, fits: Fits | None, problems: Problems) -> bool:
    """Notes what the table can't draw of a text, or not on its card. Returns whether there are fonts to tell by."""
    try:
        lacking = missing(line.meant)
        whole = not (fits and line.kind) or fits(line.kind, line.meant, line.lang)
    except FontMissing as error:
        problems.add(At(), "unchecked-glyphs", path=str(error.path))
        return False
    if lacking:
        what, shown = "card" if line.card else "text", " ".join(map(_shown, sorted(lacking)))
        problems.add(line.node, "missing-glyph", what=what, characters=shown, card=line.card)
    if not whole:
        problems.add(line.node, "no-fit")
    return True


def _shown(char: str) -> str:
    """A character as it can be told: by its number where a screen may show nothing."""
    return char if char.isprintable() and not char.isspace() else named(char)
