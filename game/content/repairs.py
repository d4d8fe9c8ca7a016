"""What a paste from a PDF or from Word does to a text, and the text as it was meant.

Only what is certain is mended: of two readings that are both possible none is chosen, and a text that is right stays
as it is, character for character.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import partial

from game.content import pasted
from game.content.meant import named
from game.core.frozen import frozen
from game.words import right_to_left

_ROUNDS = 4


@frozen
class Repair:
    """One thing wrong with a text, by its code; `characters` are those that nobody sees, by their names."""

    code: str
    characters: tuple[str, ...] = ()


def repaired(words: str, lang: str) -> str:
    """A text as it was meant; itself where there is nothing to mend."""
    for _, _, after in _steps(words, lang):
        words = after
    return words


def repairs(words: str, lang: str) -> list[Repair]:
    """What `repaired` mends in a text, each code once."""
    found: dict[str, Repair] = {}
    for code, before, after in _steps(words, lang):
        unseen = map(named, sorted(set(before) - set(after))) if code == "invisible" else ()
        found.setdefault(code, Repair(code, tuple(unseen)))
    return list(found.values())


def _steps(words: str, lang: str) -> Iterator[tuple[str, str, str]]:
    """Each thing that is mended, with the text before it and after it. What comes to light by it is mended too."""
    mending = _RIGHT_TO_LEFT if right_to_left(lang) else _LEFT_TO_RIGHT
    for _ in range(_ROUNDS):
        begun = words
        for code, mend in mending:
            before, words = words, mend(words)
            if words != before:
                yield code, before, words
        if words == begun:
            return


# ---- Characters that nobody sees

_LINE_ENDS = re.compile("[\x0b\x0c\x85\u2028\u2029]")
_MARKS = re.compile("[\u202a-\u202e\u200b\u2060-\u2064\u206a-\u206f\u00ad\ufeff]")
_DIRECTIONS = re.compile("[\u200e\u200f\u061c]")
_INSIDE = re.compile(r"(?<=[^\W\d_])[\u200e\u200f\u061c]+(?=[^\W\d_])")
_CONTROLS = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]")
_ISOLATES = re.compile("[\u2066-\u2069]")
_JOINERS = re.compile("(?<![\u0600-\u06ff\u0750-\u077f\u2190-\U0001ffff])[\u200c\u200d]+")
_BOUND = re.compile(
    r"(?<![^\W\d_])([^\W\d_]{3,})[\u00a0\u202f](?=[^\W\d_]{3,})|[\u00a0\u202f]+(?=\s)|(?<=\s)[\u00a0\u202f]+"
)


def _seen(base: str, words: str) -> str:
    """Without the characters that nobody sees. What holds a number or a foreign word in its place stays: isolates in
    pairs, marks of direction that change how a text is seen, and no-break spaces beside anything but two whole words.
    """
    words = _LINE_ENDS.sub(" ", words)
    words = _JOINERS.sub("", _CONTROLS.sub("", _MARKS.sub("", words)))
    if not _paired(words):
        words = _ISOLATES.sub("", words)
    words = _INSIDE.sub("", words)
    if _DIRECTIONS.search(words) and _displayed(words, base) == _displayed(_DIRECTIONS.sub("", words), base):
        words = _DIRECTIONS.sub("", words)
    return _BOUND.sub(lambda found: f"{found[1]} " if found[1] else "", words)


def _displayed(words: str, base: str) -> str:
    """A text as it is seen from left to right, in a sentence of this direction."""
    from bidi import get_display  # type: ignore[import-untyped]  # few texts have such marks

    return _DIRECTIONS.sub("", str(get_display(words, base_dir=base)))


def _paired(words: str) -> bool:
    depth = 0
    for sign in _ISOLATES.findall(words):
        depth += -1 if sign == "\u2069" else 1
        if depth < 0:
            return False
    return depth == 0


# ---- Letters in the shapes of print

_SHAPES = re.compile("[\ufb00-\ufb06\ufb1d-\ufd3d\ufd50-\ufdef\ufe70-\ufefc]")


def _letters(words: str) -> str:
    """Letters in place of their printed shapes, which no search finds: `ﬁ`, `ﺱ`, `שׁ`."""
    return _SHAPES.sub(lambda found: _letter(found[0]), words)


def _letter(shape: str) -> str:
    plain = unicodedata.normalize("NFKC", shape)
    return plain.strip(" ـ") if "\ufe70" <= shape <= "\ufe7f" else plain


# ---- Hebrew and numbers

_PREFIX = re.compile(r"(?<![\w״׳\"'])([ושכבלמה]|ו[שבלכמה]|ש[במה]|ו?כש)(?: -|- )?(?=(\d+))")
_PERCENT = re.compile(r"(?<![\w%])%(\d+(?:[.,]\d+)?)(?![\w%])")
_COUNTED = "דקות|שעות|ימים|שבועות|חודשים|שנים|אחוז|אחוזים|פעמים|מפגשים|שיעורים|ילדים|ילדות|תלמידים|תלמידות|מורים|מורות"
_NUMBERED = "מפגש|מהלך|שלב|פרק|סעיף|עמוד|כיתה|שכבה|חלק|יחידה"
_BESIDE: tuple[tuple[str, str], ...] = (
    (rf"(?<![\w״׳\"'])({_COUNTED})(\d+)(?!\w)", r"\2 \1"),
    (rf"(?<![\w.,])(\d+)({_NUMBERED})(?!\w)", r"\2 \1"),
    (rf"(?<![\w.,])(\d+)({_COUNTED})(?!\w)", r"\1 \2"),
    (r"(?<![\w.,])(\d{2,})([א-ת]{3,})", r"\1 \2"),
    (r"(?<![\w״׳\"'])([א-ת]{3,})((?:19|20)\d\d)(?!\w)", r"\1 \2"),
)
"""Numbers beside words with no space between, and how they were meant: what is counted follows its number, what is
numbered stands before it, years follow their word. Where another single digit belongs nobody knows."""


def _numbers(words: str) -> str:
    """Hebrew words bound to numbers as Hebrew does it: a prefix with a maqaf, a word with a space."""
    if re.search("[א-ת]", words) is None:
        return words
    words = _PERCENT.sub(r"\1%", _PREFIX.sub(_bound, words))
    for pattern, meant in _BESIDE:
        words = re.sub(pattern, meant, words)
    return words


def _bound(found: re.Match[str]) -> str:
    """A prefix with its maqaf; `ב2` may be a class, and stays."""
    grade = found[0] in ("ב", "ה", "ו") and len(found[2]) == 1
    return found[0] if grade else f"{found[1]}־"


_LEFT_TO_RIGHT = (("invisible", partial(_seen, "L")), ("printed-shapes", _letters))
_RIGHT_TO_LEFT = (
    ("invisible", partial(_seen, "R")),
    ("reversed", pasted.turned),
    ("printed-shapes", _letters),
    ("moved-punctuation", pasted.placed),
    ("glued-number", _numbers),
)
"""In this order: the shapes of print tell which way a text runs, and punctuation is looked for among plain letters."""
