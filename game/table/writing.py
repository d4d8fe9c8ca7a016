"""A text being written: where its caret stands, what is selected, and what keys do to it."""

from __future__ import annotations

import unicodedata
from bisect import bisect_left
from dataclasses import replace
from typing import Literal, TypeAlias

from game.core.frozen import frozen
from game.table.text.carets import Caret, beside, leftmost
from game.table.text.runs import clusters

LONGEST = 240
"""Characters in one text."""

Key: TypeAlias = Literal["backspace", "delete", "left", "right", "home", "end", "all"]
"""What a key does that writes nothing."""
KEYS: tuple[Key, ...] = ("backspace", "delete", "left", "right", "home", "end", "all")

_START = Caret(0)


@frozen
class Draft:
    """The text so far, in one line. The selection goes from `anchor` to the caret; both stand between letters, and a
    mark belongs to its letter. `longest` counts characters."""

    text: str = ""
    caret: Caret = _START
    anchor: int = 0
    longest: int = LONGEST

    @classmethod
    def begun(cls, text: str, longest: int = LONGEST) -> Draft:
        """A text that stands already, to be gone on with at its end."""
        text = _writable(" ".join(text.split()))[:longest]
        return cls(text, Caret(len(text)), len(text), longest)

    @property
    def selection(self) -> tuple[int, int]:
        """The first character selected, and the first after it; the same where none is."""
        return min(self.anchor, self.caret.at), max(self.anchor, self.caret.at)

    def written(self, more: str) -> Draft:
        """With more text at the caret, in place of what is selected; what goes beyond the longest text is left out."""
        start, end = self.selection
        more = _writable(more)[: max(0, self.longest - len(self.text) + end - start)]
        return self._with(start, more, end)

    def touched(self, caret: Caret, extend: bool = False) -> Draft:
        """With the caret at a place; the selection reaches there with `extend`, else there is none."""
        caret = caret._replace(at=_between(self.text, caret.at))
        return replace(self, caret=caret, anchor=self.anchor if extend else caret.at)

    def pressed(self, key: Key, lang: str, shift: bool = False, ctrl: bool = False) -> Draft:
        """After a key that writes nothing: with `shift` the selection grows, with `ctrl` whole words are passed.

        Left and right move as the text, one of language `lang`, is seen. Backspace takes a mark before its letter.
        """
        start, end = self.selection
        match key:
            case "backspace":
                return self._with(start if start < end else max(0, end - 1), "", end)
            case "delete":
                return self._with(start, "", end if start < end else _next(self.text, end))
            case "home":
                return self.touched(Caret(0), shift)
            case "end":
                return self.touched(Caret(len(self.text), False), shift)
            case "all":
                return replace(self, caret=Caret(len(self.text), False), anchor=0)
            case _ if start < end and not shift:
                ends = leftmost(self.text, lang, (Caret(start, start == 0), Caret(end)))
                return self.touched(ends[key == "right"])
        return self.touched(self._moved(key == "right", lang, ctrl), shift)

    def _moved(self, right: bool, lang: str, by_word: bool) -> Caret:
        caret = beside(self.text, lang, self.caret, right)
        while by_word and not self._at_word(caret.at):
            following = beside(self.text, lang, caret, right)
            if following == caret:
                break
            caret = following
        return caret

    def _at_word(self, at: int) -> bool:
        """Whether a word begins at a place."""
        return self.text[at : at + 1].isalnum() and not self.text[at - 1 : at].strip()

    def _with(self, start: int, more: str, end: int) -> Draft:
        text = self.text[:start] + more + self.text[end:]
        at = _between(text, start + len(more))
        return replace(self, text=text, caret=Caret(at), anchor=at)


def _writable(text: str) -> str:
    return "".join(char for char in text if char.isprintable() or unicodedata.category(char) == "Cf")


def _between(text: str, at: int) -> int:
    """The first place between letters from a place on."""
    places = (0, *clusters(text))
    return places[min(bisect_left(places, at), len(places) - 1)]


def _next(text: str, at: int) -> int:
    """The end of the letter that begins at a place."""
    return _between(text, min(at + 1, len(text)))
