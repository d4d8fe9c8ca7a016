"""A session looked back on: its own scene at an entry, and a bar to go through it. Nothing that happened is changed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, TypeAlias

from game.core.game import FACILITATOR, TABLE, Actor
from game.rehearsal.milestones import Milestone
from game.session.pace import Pace
from game.store.notebook import Notebook
from game.table.items import Item, Turn
from game.table.pen import Pen
from game.table.scenes import replay_view
from game.table.scenes.noting import Noting
from game.table.scenes.page_keyboard import KEEP, LEAVE, is_for_text
from game.table.scenes.replay_going import Going
from game.table.scenes.replay_table import ALL_HANDS, TableThen
from game.table.scenes.replay_words import SPEEDS
from game.table.scenes.scene import GoHome, GoToBranch, GoToTutorial, Key, Next
from game.table.screen import LEAST, Screen
from game.words import right_to_left

Sheet: TypeAlias = Literal["", "more", "marks", "branch"]
"""What lies over the table: nothing, how it is shown, the bookmarks, or the question before a branch."""


class Replay(Going):
    """A session played again: what hands do with it. Only one that `branches` can be played on from here; `source` is
    the name of one that can be played as a tutorial too."""

    def __init__(
        self,
        then: TableThen,
        pace: Pace,
        milestones: Sequence[Milestone],
        book: Notebook,
        title: str = "",
        at: int | None = None,
        branches: bool = True,
    ) -> None:
        super().__init__(then, pace, milestones, book, at or 0)
        self.next: Next | None = None
        self.title, self.branches, self.source = title, branches, ""
        self.undone = tuple(each.number for each in then.past.whole.entries if each.verb == "undo")
        self.sheet: Sheet = ""
        self.leaf = 0
        self.turned = False
        self.trouble = ""
        self.noting = Noting(book, then.lang)
        self._scrubs = False
        self._items: tuple[Item, ...] = ()
        self._screen = Screen(*LEAST)

    @property
    def lang(self) -> str:
        """The language of the table."""
        return self.then.lang

    @property
    def pen(self) -> Pen:
        """What notes are written with."""
        return self.noting.pen

    @property
    def follows(self) -> bool:
        """Whether a finger drags along the line of time."""
        return self._scrubs

    @property
    def viewers(self) -> tuple[Actor, ...]:
        """Those as whom the table can be seen now."""
        hands = (ALL_HANDS,) if self.then.covers_hands() else ()
        return (TABLE, *hands, FACILITATOR, *self.then.seats)

    def items(self, screen: Screen) -> tuple[Item, ...]:
        """Everything on the table now."""
        self._items, self._screen = replay_view.lay(self, screen), screen
        return self._items

    def tap(self, key: str, x: float, y: float) -> None:
        """A button was touched, or a place on the line of time."""
        if self.noting.entry is not None:
            if is_for_text(self.pen, self._items, "note", self._screen, key, x, y):
                return
            self.noting.leave(kept=key != LEAVE)
            if key in (KEEP, LEAVE):
                return
        self.trouble = ""
        match key.split():
            case ["r:track"]:
                self._scrub(x, y)
            case ["r:do", *words]:
                self._do(*words)
            case ["r:to", number]:
                self.sheet = ""
                self.pause()
                self.go(int(number))
            case ["r:see", *_]:
                self.then.see(self._viewer(key))
            case ["r:speed", speed]:
                self.speed = float(speed)
            case ["r:lang", lang]:
                self.then.speak(lang)
            case ["r:guess", what]:
                self.open("" if what == "open" else what)
            case ["r:note", number]:
                self.noting.begin(int(number), self.lang)
            case ["r:remove", number]:
                self.book.remove(int(number))

    def _do(self, word: str, by: str = "") -> None:
        match word:
            case "home":
                self.next = GoHome()
            case "play":
                self.pause() if self.playing else self.play()
            case "step":
                self.step(int(by))
            case "jump":
                self.jump(int(by))
            case "speed":
                self.speed = SPEEDS[(SPEEDS.index(self.speed) + 1) % len(SPEEDS)]
            case "turn":
                self.turned = not self.turned
            case "mark":
                self._mark()
            case "hide":
                self.hide(not self.hiding)
            case "leaf":
                self.leaf += int(by)
            case "branch":
                self.next = GoToBranch()
            case "learn":
                self.next = GoToTutorial(self.source)
            case "sheet":
                self.pause()
                self.sheet, self.leaf = ("" if by == self.sheet else _sheet(by)), 0

    def _viewer(self, key: str) -> Actor:
        """The one whom a button names, whose name may hold blanks."""
        return key.removeprefix("r:see ")

    def _mark(self) -> None:
        """A bookmark lies here now, and something may be written on it."""
        self.pause()
        if self.book.at(self.at) is None:
            self.book.put(self.at)
        self.noting.begin(self.at, self.lang)

    def _scrub(self, x: float, y: float) -> None:
        track = next((item for item in self._items if item.key == "r:track"), None)
        if track is None:
            return
        part = track.inside(x, y)[0] / track.w
        part = 1 - part if track.mirrored else part
        self.pause()
        number = round(min(max(part, 0.0), 1.0) * self.most)
        if number != self.at:
            self.go(number)

    def lift(self, keys: frozenset[str]) -> None:
        """A finger drags along the line of time, or no longer does."""
        self._scrubs = "r:track" in keys

    def rest(self, keys: frozenset[str]) -> None:
        """Nothing here is held."""

    def facing(self, key: str, x: float, y: float) -> Turn | None:
        """A finger is here on its way along the line of time."""
        if key == "r:track":
            self._scrub(x, y)
        return None

    def drop(self, key: str, onto: str | None, x: float, y: float) -> None:
        """The finger leaves the line of time."""
        if key == "r:track":
            self._scrub(x, y)

    def write(self, text: str) -> None:
        """A blank plays or pauses; while a note is written all goes there."""
        if self.noting.entry is not None:
            self.pen.write(text)
        elif text == " ":
            self._do("play")

    def press(self, key: Key, shift: bool = False, ctrl: bool = False) -> None:
        """Arrows step, with Ctrl from milestone to milestone; Home and End go to the ends."""
        if self.noting.entry is not None:
            self.noting.press(key, shift, ctrl)
            return
        onward = "left" if right_to_left(self.lang) else "right"
        match key:
            case "left" | "right":
                by = 1 if key == onward else -1
                self.jump(by) if ctrl else self.step(by)
            case "home" | "end":
                self.pause()
                self.go(0 if key == "home" else self.most)

    def pass_time(self, seconds: float) -> None:
        """What is written is seen to be; and play on."""
        self.pen.pass_time(seconds)
        super().pass_time(seconds)


def _sheet(word: str) -> Sheet:
    sheets: tuple[Sheet, ...] = ("more", "marks", "branch")
    return next((each for each in sheets if each == word), "")
