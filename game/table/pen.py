"""A text that is being written, on the glass and by a physical keyboard, and the state of its keys on the glass."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, field

from game.table.layout.keyboards import OTHER, Cap, Page, rows
from game.table.looks import Field
from game.table.text.carets import Caret
from game.table.writing import Draft, Key
from game.words import LANGUAGES

SHINES = 0.15
"""Seconds in which a key that was struck is lit."""


@dataclass(slots=True)
class Pen:
    """A text in language `lang`, and the keyboard on the glass: whether it is `open`, its language and its page.

    `locked` is a shift that holds for more than one letter. `struck` are the places of keys that shine, with the
    seconds that are left to them.
    """

    lang: str
    draft: Draft = field(default_factory=Draft)
    open: bool = True
    keys: str = ""
    page: Page = "letters"
    locked: bool = False
    struck: dict[tuple[int, int], float] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.keys = self.keys or self.lang

    @property
    def text(self) -> str:
        """The text as it is kept: no blank at its ends, and none doubled."""
        return " ".join(self.draft.text.split())

    def cap(self, row: int, at: int) -> Cap:
        """What is on a key now; empty where the page has no such key."""
        caps = rows(self.keys, self.page)[row]
        return caps[at] if at < len(caps) else ""

    def write(self, text: str) -> None:
        """Text came from a keyboard."""
        self.draft = self.draft.written(text)

    def press(self, key: Key, shift: bool = False, ctrl: bool = False) -> None:
        """A key that writes nothing was pressed."""
        self.draft = self.draft.pressed(key, self.lang, shift, ctrl)

    def touch(self, caret: Caret) -> None:
        """A finger put the caret there, and asks for keys."""
        self.draft, self.open = self.draft.touched(caret), True

    def strike(self, row: int, at: int) -> None:
        """A key on the glass was struck."""
        self.struck[row, at] = SHINES
        match cap := self.cap(row, at):
            case "":
                pass  # a quick finger after another that has turned the page
            case "shift":
                self._shift()
            case "page":
                self.page, self.locked = "letters" if self.page in ("digits", "signs") else "digits", False
            case "lang":
                self.keys = LANGUAGES[(LANGUAGES.index(self.keys) + 1) % len(LANGUAGES)]
                self.page, self.locked = "letters", False
            case "hide":
                self.open = False
            case "backspace" | "left" | "right" as key:
                self.press(key, shift=self.page == "shifted" and key != "backspace")
            case _:
                self.write(" " if cap == "space" else cap)
                if self.page == "shifted" and not self.locked:
                    self.page = "letters"

    def _shift(self) -> None:
        """One letter, then all, then none: as often as one touches it. Signs stay as they are."""
        if self.page == "shifted" and not self.locked:
            self.locked = True
        else:
            self.page, self.locked = OTHER[self.page], False

    def pass_time(self, seconds: float) -> None:
        """Keys cease to shine."""
        self.struck = {key: left - seconds for key, left in self.struck.items() if left > seconds}


def is_mark(cap: Cap) -> bool:
    """Whether a key writes a mark, which needs a letter below it."""
    return unicodedata.category(cap[0]) == "Mn"


def written(pen: Pen, hint: str, keyed: bool) -> Field:
    """The field in which a text is being written; `keyed` where a physical keyboard writes to it."""
    caret = pen.draft.caret
    return Field(pen.draft.text, hint, pen.lang, caret.at, caret.after, pen.draft.anchor, keyed)
