"""A note that is being written to a moment of a replay."""

from __future__ import annotations

from game.store.notebook import LONGEST_NOTE, Notebook
from game.table.pen import Pen
from game.table.scenes.scene import Key
from game.table.writing import Draft


class Noting:
    """What is written goes into the `book`, to the `entry` it is about; that is None while nothing is written."""

    def __init__(self, book: Notebook, lang: str) -> None:
        self.book = book
        self.entry: int | None = None
        self.pen = Pen(lang)

    def begin(self, entry: int, lang: str) -> None:
        """Go on with the note to this entry, which may be empty."""
        mark = self.book.at(entry)
        self.entry = entry
        self.pen = Pen(lang, Draft.begun(mark.text if mark else "", LONGEST_NOTE))

    def leave(self, kept: bool) -> None:
        """The note stands as it is written, or as it was."""
        if self.entry is not None and kept:
            self.book.put(self.entry, self.pen.text)
        self.entry = None

    def press(self, key: Key, shift: bool, ctrl: bool) -> None:
        """A key that writes nothing: Enter keeps the note, Escape leaves it."""
        if key == "enter" or key == "escape":
            self.leave(kept=key == "enter")
        elif key != "tab":
            self.pen.press(key, shift, ctrl)
