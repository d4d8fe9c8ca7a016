"""The page where a group takes its report along: every text that people wrote is seen once, then a format is chosen."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Literal, TypeAlias

from game.core.frozen import frozen
from game.faults import CannotKeep, Fault
from game.report.reviewing import Wrote
from game.report.source import Wish
from game.session.session import AnySession
from game.table.items import Item
from game.table.layout.stands import Seating
from game.table.pen import Pen
from game.table.scenes import take_along_view
from game.table.scenes.after import After
from game.table.scenes.page_keyboard import LEAVE, is_for_text
from game.table.scenes.scene import GoToEnd, Key
from game.table.screen import LEAST, Screen
from game.table.writing import Draft

Stage: TypeAlias = Literal["texts", "formats", "writing", "done"]
OFFERED = ("docx", "pdf", "xlsx", "zip", "md", "txt", "ics")
"""The formats that the page offers; the command has more. The last is for plans with a next meeting."""
SEEN = 0.3
"""Seconds for which the page stands before each file: it is drawn meanwhile, and nobody waits before a dead one."""


@frozen
class Shown:
    """A text to look at: what was written, and what takes its place so far. `lang` is the language that who wrote it
    reads."""

    wrote: Wrote
    chosen: str
    lang: str


@frozen
class Doing:
    """What the page asks for: what was chosen is kept, by the texts; the report is written in these formats, into
    another folder where one is named. Both raise Fault."""

    remember: Callable[[Mapping[str, str]], None]
    write: Callable[[Sequence[str], Wish, str, Path | None], tuple[Path, ...]]
    elsewhere: Callable[[], Path | None]


class TakeAlong(After):
    """The page of the report. `texts` are all of its session, `first` the one that the page begins with; of the formats
    `offered`, `formats` are those chosen; `mirrors` says that there are profiles to be asked for; `other` is a folder
    that is free where the usual one is not; `editing` is the number of the text that is being written anew."""

    def __init__(
        self, session: AnySession, texts: Sequence[Shown], unseen: bool, doing: Doing, lang: str, seating: Seating
    ) -> None:
        """`unseen` says that somebody has to look at the texts first."""
        super().__init__(session, {}, lang, seating, None)
        self.texts, self.doing = list(texts), doing
        self.stage: Stage = "texts" if unseen else "formats"
        self.at = self.first = self.size = 0
        self.offered: tuple[str, ...] = OFFERED
        self.formats: tuple[str, ...] = OFFERED[:1]
        self.mirrors = False
        self.wish = Wish()
        self.other: Path | None = None
        self._due: list[str] = []
        self._folder: Path | None = None
        self._waited = 0.0
        self.editing: int | None = None
        self.pen = Pen(lang)
        self._items: tuple[Item, ...] = ()
        self._screen = Screen(*LEAST)

    def items(self, screen: Screen) -> tuple[Item, ...]:
        """Everything on the table now."""
        self._items, self._screen = take_along_view.lay(self, screen), screen
        return self._items

    def tap(self, key: str, x: float, y: float) -> None:
        """A text or a format was chosen, or a button pressed."""
        if is_for_text(self.pen, self._items, f"write {self.editing}", self._screen, key, x, y):
            return
        self._leave_text(kept=key != LEAVE)
        self.trouble = None
        match key.split():
            case ["text-keep", at]:
                self._choose(int(at), self.texts[int(at)].wrote.text)
            case ["text-drop", at]:
                self._choose(int(at), "")
            case ["text-edit", at]:
                self._edit(int(at))
            case ["format", ending]:
                self._switch(ending)
            case ["wish", about]:
                self.wish = _switched(self.wish, about)
            case [button]:
                self._go(button)

    def _go(self, button: str) -> None:
        match button:
            case "seen":
                self._seen()
            case "see-again":
                self.stage, self.first = "texts", 0
            case "before":
                self.first = max(0, self.first - self.size)
            case "write-report":
                self._write(None)
            case "elsewhere":
                self._write(self.other)
            case "formats":
                self.stage = "formats"
            case "end":
                self.next = GoToEnd(self.kept)
            case _:
                self.go(button)

    def _choose(self, at: int, text: str) -> None:
        shown = self.texts[at]
        self.texts[at] = Shown(shown.wrote, text, shown.lang)

    def _edit(self, at: int) -> None:
        shown = self.texts[at]
        self.editing, self.pen = at, Pen(shown.lang, Draft.begun(shown.chosen or shown.wrote.text))

    def _leave_text(self, kept: bool = True) -> None:
        if self.editing is not None and kept:
            self._choose(self.editing, self.pen.text)
        self.editing = None

    def _seen(self) -> None:
        """What stands on the page is as it is to be: it is kept, and the next page is shown."""
        shown = self.texts[self.first : self.first + self.size]
        try:
            self.doing.remember({each.wrote.text: each.chosen for each in shown})
        except Fault as fault:
            self.trouble = fault
        self.first += self.size
        if self.first >= len(self.texts):
            self.stage, self.first = "formats", 0

    def _switch(self, ending: str) -> None:
        held = set(self.formats) ^ {ending}
        self.formats = tuple(each for each in OFFERED if each in held)

    def _write(self, folder: Path | None) -> None:
        """The files come one after another, while the page tells of it."""
        self.stage, self.kept, self._folder = "writing", (), folder
        self._due, self._waited = list(self.formats), 0.0

    def _write_next(self) -> None:
        self._waited, ending = 0.0, self._due.pop(0)
        try:
            self.kept = (*self.kept, *self.doing.write((ending,), self.wish, self.lang, self._folder))
        except CannotKeep as fault:
            self.stage, self.trouble, self.other = "formats", fault, self.doing.elsewhere()
        except Fault as fault:
            self.stage, self.trouble = "formats", fault
        else:
            if not self._due:
                self.stage, self.other = "done", None

    def write(self, text: str) -> None:
        """Letters for the text that is being written anew."""
        if self.editing is not None:
            self.pen.write(text)

    def press(self, key: Key, shift: bool = False, ctrl: bool = False) -> None:
        """Enter keeps what was written, Escape leaves it as it was."""
        match key:
            case "escape":
                self._leave_text(kept=False)
            case "enter" | "tab":
                self._leave_text()
            case _ if self.editing is not None:
                self.pen.press(key, shift, ctrl)

    def stirs(self) -> bool:
        """While files are due nobody waits for the next second."""
        return self.stage == "writing"

    def pass_time(self, seconds: float) -> None:
        """Nobody is hurried here; files that are due are written."""
        self.pen.pass_time(seconds)
        if self.stage == "writing":
            self._waited += seconds
            if self._waited >= SEEN:
                self._write_next()


def _switched(wish: Wish, about: str) -> Wish:
    """What a team saw in its mirror is told with its name, or not at all."""
    match about:
        case "names":
            return replace(wish, names=not wish.names, profiles=False)
        case "mirrors":
            return replace(wish, names=wish.names or not wish.profiles, profiles=not wish.profiles)
        case _:
            return replace(wish, hide_small=not wish.hide_small)
