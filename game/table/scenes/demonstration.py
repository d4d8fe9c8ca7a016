"""A demonstration that shows itself while home is left alone, until somebody touches the glass."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import TypeAlias

from game.core.game import Actor
from game.rehearsal.guide import Guide, Made
from game.session.scenario import Remark
from game.table.items import Item
from game.table.layout.stands import Seating, usual
from game.table.scenes.chairs import Chair
from game.table.scenes.guided import Guided, on_table
from game.table.scenes.guided_notes import Notes
from game.table.scenes.scene import GoBackTo, Key, Next, Scene
from game.table.screen import Screen
from game.touch.glass import Signal
from game.words import LANGUAGES, right_to_left

Made_in: TypeAlias = Callable[[str], Guide]
"""The guide in a language."""

READ, LETTER = 2.0, 0.055
"""Seconds that a remark is read for, and more for each of its letters."""
AFTER = 8.0
"""Seconds for which the last remark stays."""
LIFTED, FORGOTTEN = 0.4, 3.0
"""Seconds after which a hand that has left is gone, and one that is not heard of any more."""


class Demonstration:
    """Shown in place of a page, which lies there again as soon as a finger comes down; that touch means nothing more.
    Each run is in another language, and its seats stand elsewhere: no picture burns in."""

    def __init__(self, page: Scene, made: Made_in, seating: Seating) -> None:
        self.next: Next | None = None
        self._page, self._made, self._seating = page, made, seating
        self._first = LANGUAGES.index(page.lang)
        self._runs = 0
        self._run = self._begun()
        self._touched = False
        self._down: set[str] = set()
        self._calm = 0.0

    @property
    def lang(self) -> str:
        """The language that is spoken now."""
        return self._page.lang if self._touched else self._run.lang

    def _begun(self) -> Run:
        lang = LANGUAGES[(self._first + self._runs) % len(LANGUAGES)]
        return Run(self._made(lang), lang, self._seating, self._runs)

    def items(self, screen: Screen) -> tuple[Item, ...]:
        """The run, or the page to which a touch leads back; nothing of either means anything to a hand."""
        items = (self._page if self._touched else self._run).items(screen)
        return tuple(replace(item, tap=False, drag=False, hold=False, drop=False) for item in items)

    def feel(self, signal: Signal) -> None:
        """A finger came down, or left."""
        self._calm = 0.0
        if signal.what == "down":
            self._touched = True
            self._down.add(signal.id)
        elif signal.what == "up":
            self._down.discard(signal.id)

    def press(self, key: Key, shift: bool = False, ctrl: bool = False) -> None:
        """Any key is as good as a touch."""
        self._touched, self._calm = True, 0.0

    def write(self, text: str) -> None:
        """Any letter is as good as a touch."""
        self._touched, self._calm = True, 0.0

    def wakes_in(self) -> float:
        """Seconds until it goes on, or until hands have left."""
        return (FORGOTTEN if self._down else LIFTED) - self._calm if self._touched else self._run.wakes_in()

    def pass_time(self, seconds: float) -> None:
        """The run goes on; when hands have left, the page is there again."""
        if not self._touched:
            self._run.pass_time(seconds)
            if self._run.over:
                self._runs += 1
                self._run = self._begun()
            return
        self._calm += seconds
        if self._calm >= (FORGOTTEN if self._down else LIFTED):
            self.next = GoBackTo(self._page)

    def tap(self, key: str, x: float, y: float) -> None:
        """A touch leads back, and does nothing more."""

    def lift(self, keys: frozenset[str]) -> None:
        """Nothing here is carried."""

    def rest(self, keys: frozenset[str]) -> None:
        """Nothing here is held."""

    def facing(self, key: str, x: float, y: float) -> None:
        """Nothing here is carried."""

    def drop(self, key: str, onto: str | None, x: float, y: float) -> None:
        """Nothing here is carried."""


class Run(Guided):
    """A guide that goes on by itself. A remark stays until the next one."""

    def __init__(self, guide: Guide, lang: str, seating: Seating, number: int) -> None:
        super().__init__(guide, lang, seating, dict(_chairs(guide, lang, seating, number)))
        self._notes = Notes(self.table, buttons=False)
        self.over = False

    @property
    def awaited(self) -> Made | None:
        """No hand makes a move here."""
        return None

    def items(self, screen: Screen) -> tuple[Item, ...]:
        """The table and what is said, with no way out: any touch is one."""
        there = on_table(self.table, screen)
        return (*there, *self._notes.lay(there, screen, self.note))

    def pass_time(self, seconds: float) -> None:
        """What comes next comes after a while, as soon as a remark was read."""
        self.table.pass_time(seconds)
        self.table.heard.clear()
        self._left -= seconds
        if self._left <= 0:
            self.go_on()

    def go_on(self) -> None:
        """The next move, or the next remark."""
        self._go_on()
        if self.note is not None and self.guide.steps[self.at - 1] is self.note:
            self._left = _read(self.note, self.lang) if self.at < len(self.guide.steps) else AFTER

    def wakes_in(self) -> float:
        """Seconds until what comes next."""
        return max(0.0, self._left)

    def end(self) -> None:
        """All was shown."""
        self.over = True


def _read(note: Remark, lang: str) -> float:
    return READ + LETTER * len(note.said(lang)[0])


def _chairs(guide: Guide, lang: str, seating: Seating, number: int) -> Iterator[tuple[Actor, Chair]]:
    """The seats, each so many places further around the table."""
    seats = guide.header.seats
    stands = usual(len(seats), seating, right_to_left(lang))
    for at, seat in enumerate(seats):
        yield seat, Chair(stand=stands[(at + number) % len(stands)])
