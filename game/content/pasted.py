"""Hebrew and Arabic as a PDF gives it: letters from left to right, punctuation at the wrong end, brackets mirrored."""

from __future__ import annotations

import re
import unicodedata
from itertools import pairwise

_MIRRORED = str.maketrans("()[]{}«»", ")(][}{»«")
_CLOSING = {")": "(", "]": "[", "}": "{", "»": "«"}
_LETTER = "[\u05d0-\u05ea\u0620-\u064a\u0671-\u06d3]"
_RUN = re.compile(r"[A-Za-z0-9\u0660-\u0669]+(?:[.,:/'’\-]?[A-Za-z0-9\u0660-\u0669]+)*")
_FINALS = "ךםןףץ"
_ITEM = re.compile(r"(?:^|(?<=\s))\w{1,2}\)")

# ---- Letters in the order in which they are seen

_HEBREW = re.compile("[א-ת]{2,}")


def turned(words: str) -> str:
    """A text whose letters came in the order in which they are seen, from left to right, in the order of reading."""
    if not _backwards(words):
        return words
    read = "\n".join(map(_read, words.split("\n")))
    return words if _backwards(read) else read


def _backwards(words: str) -> bool:
    """Whether it is certain: Hebrew words begin with final letters and none ends with one, or joined Arabic shapes
    all join the wrong way."""
    if set("\u2066\u2067\u2068\u2069") & set(words):
        return False  # Whoever set isolates saw the text.
    hebrew = _HEBREW.findall(words)
    wrong = any(word[0] in _FINALS for word in hebrew) and not any(word[-1] in _FINALS for word in hebrew)
    forms = [unicodedata.decomposition(char).partition(">")[0] for char in words]
    pairs = {(a.lstrip("<"), b.lstrip("<")) for a, b in pairwise(forms) if a and b}
    right = bool(pairs & {("initial", "medial"), ("initial", "final"), ("medial", "final")})
    return wrong or (not right and bool(pairs & {("medial", "initial"), ("final", "initial"), ("final", "medial")}))


def _read(line: str) -> str:
    """One line turned around; numbers and Latin words in it run as they did."""
    return _RUN.sub(lambda run: run[0][::-1], line[::-1].translate(_MIRRORED))


# ---- Punctuation and brackets

_MOVED = re.compile(rf"\s*([.:!?؟]?[()\[\]{{}}«»]?|[?!؟]{{2}})\s*(?={_LETTER})")
_MOVED_ASIDE = re.compile(r"\s*([?!؟])\s*(?=[A-Za-z0-9])")
_BEFORE_WORD = re.compile(rf"(?<=[^\W_]) +([.,:;!?؟،؛])(?={_LETTER})")
_BEFORE_FOREIGN = re.compile(r"(?<=[^\W_]) ([,;!?؟،؛])([A-Za-z0-9][\w-]*)(?=\s|$)")
_QUOTED = re.compile(rf"^\"(?={_LETTER})([^\"]*(?:\w\"\w[^\"]*)*\s\"\w[^\"]*(?:\w\"\w[^\"]*)*)$")
_BRACKET = re.compile(r"[()\[\]{}«»]")
_LOOSE = re.compile(r"[(\[{«](?=[\s)\]}»]|$)|(?:^|(?<=\s))[)\]}»]")
_ENDED = re.compile(r"[.,:;!?؟،؛…]$")


def placed(words: str) -> str:
    """A text with its brackets and its punctuation where they belong, line by line."""
    return "\n".join(_placed(line) for line in words.split("\n"))


def _placed(line: str) -> str:
    if re.search(_LETTER, line) is None:
        return line
    line = _facing(_to_the_end(line))
    line = _BEFORE_FOREIGN.sub(r" \2\1", line)
    return _BEFORE_WORD.sub(r"\1 ", line)


def _to_the_end(line: str) -> str:
    """What stands before the first word and belongs behind the last one."""
    if quoted := _QUOTED.match(line):
        return f'{quoted[1]}"'
    moved = _MOVED.match(line) or _MOVED_ASIDE.match(line)
    rest = line[moved.end() :].rstrip() if moved else line
    if not moved or not moved[1] or _ENDED.search(rest) or (_BRACKET.search(moved[1]) and well_set(line)):
        return line
    mended = _facing(rest + "".join(map(_closing, reversed(moved[1]))))
    return mended if well_set(mended) else line


def _closing(sign: str) -> str:
    return sign.translate(_MIRRORED) if sign in _CLOSING.values() else sign


def _facing(line: str) -> str:
    """Brackets that turn their backs to what they hold, turned around: `)so(`."""
    mirrored = line.translate(_MIRRORED)
    return mirrored if not well_set(line) and well_set(mirrored) and not _ITEM.search(line) else line


def well_set(words: str) -> bool:
    """Whether each bracket has its partner and stands close to what it holds."""
    return balanced(words) and not _LOOSE.search(_ITEM.sub(" ", words))


def balanced(words: str) -> bool:
    """Whether each bracket has its partner. Those of `1)` or `א)` have none and need none."""
    return _paired(words) or _paired(_ITEM.sub(" ", words))


def _paired(words: str) -> bool:
    open_: list[str] = []
    for sign in _BRACKET.findall(words):
        if sign in _CLOSING.values():
            open_.append(sign)
        elif not open_ or open_.pop() != _CLOSING[sign]:
            return False
    return not open_
