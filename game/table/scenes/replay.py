"""A session looked back on: its own scene at an entry, and a bar to go through it. Nothing that happened is changed."""

from __future__ import annotations

from collections.abc import Sequence
from math import inf
from typing import Literal, TypeAlias

from game.core.game import FACILITATOR, TABLE, Actor
from game.rehearsal.milestones import VERDICTS, Milestone
from game.session.pace import Pace
from game.store.notebook import Notebook
from game.table.items import Item, Turn
from game.table.pen import Pen
from game.table.scenes import replay_view
from game.table.scenes.noting import Noting
from game.table.scenes.page_keyboard import KEEP, LEAVE, is_for_text
from game.table.scenes.replay_table import ALL_HANDS, TableThen
from game.table.scenes.replay_words import SPEEDS
from game.table.scenes.scene import GoHome, GoToBranch, GoToTutorial, Key, Next
from game.table.screen import LEAST, Screen
from game.words import right_to_left

Sheet: TypeAlias = Literal["", "more", "marks", "branch"]
"""What lies over the table: nothing, how it is shown, the bookmarks, or the question before a branch."""


NEWS = 2.5
"""Seconds that a milestone is shown at least while all goes on by itself."""


class Replay:
    """A session played again. `then` is the table as it was, `book` holds the bookmarks; `playing` says whether it goes
    on by itself, at `speed`. With `hiding` it stops before each milestone that nobody has seen yet, and `asked` is that
    one; `guess` is what was said of it. Only a session that `branches` can be played on from here."""

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
        self.next: Next | None = None
        self.sound = False
        self.then, self.pace, self.book, self.title, self.branches = then, pace, book, title, branches
        self.milestones = tuple(milestones)
        self.undone = tuple(each.number for each in then.past.whole.entries if each.verb == "undo")
        self.playing, self.speed = False, 1.0
        self.hiding, self.seen = False, 0
        self.asked: Milestone | None = None
        self.guess = ""
        self.sheet: Sheet = ""
        self.leaf = 0
        self.turned = False
        self.trouble = ""
        self.source = ""
        """The name of what is looked back on, where it can be played as a tutorial too."""
        self.noting = Noting(book, then.lang)
        self._left = 0.0
        self._scrubs = False
        self._items: tuple[Item, ...] = ()
        self._screen = Screen(*LEAST)
        if at:
            self._show(min(max(at, 0), self.most))

    @property
    def lang(self) -> str:
        """The language of the table."""
        return self.then.lang

    @property
    def at(self) -> int:
        """After how many entries the table is shown."""
        return self.then.at

    @property
    def most(self) -> int:
        """How many entries there are."""
        return self.then.past.most

    @property
    def pen(self) -> Pen:
        """What notes are written with."""
        return self.noting.pen

    @property
    def ahead(self) -> Milestone | None:
        """The first milestone that is still hidden."""
        if not self.hiding:
            return None
        return next((each for each in self.milestones if each.entry > self.seen), None)

    @property
    def follows(self) -> bool:
        """Whether a finger drags along the line of time."""
        return self._scrubs

    @property
    def over(self) -> bool:
        """Whether the end is shown."""
        return self.at == self.most

    def items(self, screen: Screen) -> tuple[Item, ...]:
        """Everything on the table now."""
        self._items, self._screen = replay_view.lay(self, screen), screen
        return self._items

    def go(self, number: int) -> None:
        """Show the moment after this entry, or the first or the last; while what comes is hidden, stop before it and
        ask."""
        self.asked, self.guess = None, ""
        number = min(max(number, 0), self.most)
        ahead = self.ahead
        if ahead is not None and number >= ahead.entry:
            number, self.asked, self.playing = ahead.entry - 1, ahead, False
        self._show(number)

    def _show(self, number: int) -> None:
        self.then.go(number)
        self.seen = max(self.seen, number)
        self._left = self._wait_after(number)
        self.playing = self.playing and number < self.most

    def _wait_after(self, number: int) -> float:
        """The seconds until the next entry; what happened at a milestone is seen for a while."""
        wait = self.pace.wait(number + 1) if number < self.most else 0.0
        return max(wait, NEWS) if any(each.entry == number for each in self.milestones) else wait

    def play(self) -> None:
        """Go on by itself; at the end, from the beginning."""
        if self.over:
            self.go(0)
        self.playing = True

    def pause(self) -> None:
        """Stand still."""
        self.playing = False

    def step(self, by: int) -> None:
        """To the next entry, or back to the one before."""
        self.pause()
        self.go(self.at + by)

    def jump(self, by: int) -> None:
        """To the next milestone or bookmark, or back to the one before; else to the end, or to the beginning."""
        self.pause()
        places = sorted({each.entry for each in self.milestones} | {mark.entry for mark in self.book.marks})
        later, earlier = [at for at in places if at > self.at], [at for at in places if at < self.at]
        self.go((later or [self.most])[0] if by > 0 else (earlier or [0])[-1])

    def hide(self, hiding: bool) -> None:
        """Hide what comes after this moment, or show it."""
        self.hiding, self.seen = hiding, self.at
        self.asked, self.guess = None, ""

    def open(self, guess: str = "") -> None:
        """What is asked is shown, beside what the group said it would be."""
        asked = self.asked
        if asked is not None:
            self.seen = asked.entry
            self.go(asked.entry)
            self.guess = guess

    @property
    def guessable(self) -> bool:
        """Whether what is asked is a verdict, which can be guessed."""
        return self.asked is not None and self.asked.what in VERDICTS

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

    def wakes_in(self) -> float:
        """The seconds until the next entry is shown by itself."""
        return self._left / self.speed if self.playing else inf

    def pass_time(self, seconds: float) -> None:
        """Play on."""
        self.pen.pass_time(seconds)
        self._left -= seconds * self.speed if self.playing else 0.0
        while self.playing and self._left <= 0:
            late = self._left
            self.go(self.at + 1)
            self._left += late

    @property
    def viewers(self) -> tuple[Actor, ...]:
        """Those as whom the table can be seen now."""
        hands = (ALL_HANDS,) if self.then.covers_hands() else ()
        return (TABLE, *hands, FACILITATOR, *self.then.seats)


def _sheet(word: str) -> Sheet:
    sheets: tuple[Sheet, ...] = ("more", "marks", "branch")
    return next((each for each in sheets if each == word), "")
