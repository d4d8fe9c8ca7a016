"""Texts for people, in Hebrew, Arabic and English. English stands in the code, the others in `he.po` and `ar.po`."""

from __future__ import annotations

import gettext
from collections.abc import Iterable
from functools import cache
from pathlib import Path

LANGUAGES = ("he", "ar", "en")
LANGUAGE_NAMES = {"he": "עברית", "ar": "العربية", "en": "English"}
"""Each language in its own words."""
"""Every language of the interface; the first is the default."""
COMMA = {"he": ",", "ar": "،", "en": ","}
SEMICOLON = {"he": ";", "ar": "؛", "en": ";"}

_FSI, _PDI = "\u2068", "\u2069"
_OPENING = "\u2066\u2067\u2068"
_ISOLATES = dict.fromkeys(map(ord, _OPENING + _PDI))
_OVERRIDES = dict.fromkeys(range(0x202A, 0x202F))


def right_to_left(lang: str) -> bool:
    """Whether texts in this language run from right to left."""
    return lang in ("he", "ar")


class Words:
    """Texts in one language. Call it with the English text; values are put in between isolates (UAX 9), but for
    `printed` texts: plain terminals show isolates as boxes, and programs do not expect them."""

    def __init__(self, lang: str, printed: bool = False) -> None:
        """Raises ValueError for a language that the interface does not have."""
        if lang not in LANGUAGES:
            raise ValueError(lang)
        self.lang = lang
        self._left_out = _ISOLATES if printed else {}
        self._catalogue = _catalogue(lang)

    def __call__(self, text: str, **values: object) -> str:
        """The text in this language, with each `{name}` replaced by its value."""
        return self._filled(self._catalogue.gettext(text), values)

    def of(self, context: str, text: str, **values: object) -> str:
        """The same, for a text that reads differently by context (`"team"`, `"cause"`)."""
        return self._filled(self._catalogue.pgettext(context, text), values)

    def count(self, one: str, many: str, n: int, **values: object) -> str:
        """The form of a text that the number asks for; `{n}` in it is the number."""
        return self._filled(self._catalogue.ngettext(one, many, n), {"n": n, **values})

    def listed(self, values: Iterable[str]) -> str:
        """Values one after another, with this language's comma; to be put into a text, or to stand alone."""
        return f"{COMMA[self.lang]} ".join(values)

    def parted(self, values: Iterable[str]) -> str:
        """The same with this language's semicolon, for sentences that hold commas themselves."""
        return f"{SEMICOLON[self.lang]} ".join(values)

    def _filled(self, text: str, values: dict[str, object]) -> str:
        filled = text.format(**{name: isolate(value) for name, value in values.items()}) if values else text
        return filled.translate(self._left_out)


def isolate(value: object) -> str:
    """A value between isolates (UAX 9), so that it keeps its own direction in a sentence, on one line, and whatever it
    holds cannot leave them."""
    kept, depth = [], 0
    for char in " ".join(str(value).splitlines()).translate(_OVERRIDES):
        depth += (char in _OPENING) - (char == _PDI)
        if depth < 0:
            depth = 0
        else:
            kept.append(char)
    return _FSI + "".join(kept) + _PDI * (depth + 1)


def later(text: str) -> str:
    """Marks a text for translation where it is only named, and looked up elsewhere."""
    return text


@cache
def words(lang: str, printed: bool = False) -> Words:
    """The texts of one language. Raises ValueError for a language that the interface does not have."""
    return Words(lang, printed)


@cache
def _catalogue(lang: str) -> gettext.NullTranslations:
    if lang == "en":
        return gettext.NullTranslations()
    with open(Path(__file__).parent / f"{lang}.mo", "rb") as file:
        return gettext.GNUTranslations(file)
