"""How one goes through a session that is looked back on: by itself, step by step, and no further than is to be seen."""

from __future__ import annotations

from collections.abc import Sequence
from math import inf

from game.rehearsal.milestones import VERDICTS, Milestone
from game.session.pace import Pace
from game.store.notebook import Notebook
from game.table.scenes.replay_table import TableThen

NEWS = 2.5
"""Seconds that a milestone is shown at least while all goes on by itself."""


class Going:
    """The way through a session. `then` is the table as it was, `book` holds the bookmarks; `playing` says whether it
    goes on by itself, at `speed`. With `hiding` it stops before each milestone that nobody has seen yet, and `asked` is
    that one; `guess` is what was said of it."""

    def __init__(self, then: TableThen, pace: Pace, milestones: Sequence[Milestone], book: Notebook, at: int) -> None:
        self.then, self.pace, self.book = then, pace, book
        self.milestones = tuple(milestones)
        self.playing, self.speed = False, 1.0
        self.hiding, self.seen = False, 0
        self.asked: Milestone | None = None
        self.guess = ""
        self._left = 0.0
        if at:
            self._show(min(max(at, 0), self.most))

    @property
    def at(self) -> int:
        """After how many entries the table is shown."""
        return self.then.at

    @property
    def most(self) -> int:
        """How many entries there are."""
        return self.then.past.most

    @property
    def ahead(self) -> Milestone | None:
        """The first milestone that is still hidden."""
        if not self.hiding:
            return None
        return next((each for each in self.milestones if each.entry > self.seen), None)

    @property
    def over(self) -> bool:
        """Whether the end is shown."""
        return self.at == self.most

    @property
    def guessable(self) -> bool:
        """Whether what is asked is a verdict, which can be guessed."""
        return self.asked is not None and self.asked.what in VERDICTS

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

    def wakes_in(self) -> float:
        """The seconds until the next entry is shown by itself."""
        return self._left / self.speed if self.playing else inf

    def pass_time(self, seconds: float) -> None:
        """Play on."""
        self._left -= seconds * self.speed if self.playing else 0.0
        while self.playing and self._left <= 0:
            late = self._left
            self.go(self.at + 1)
            self._left += late
