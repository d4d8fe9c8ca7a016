"""A session that is shown with remarks: a tutorial, in which hands make the moves that they are asked for."""

from __future__ import annotations

from math import inf

from game.core.game import CLOCK, Actor
from game.rehearsal.guide import Guide, Made, Step
from game.session.scenario import Remark
from game.table.items import Item, Turn
from game.table.layout.stands import Seating
from game.table.scenes.activity_scene import activity_scene
from game.table.scenes.acts import Move
from game.table.scenes.chairs import Chosen
from game.table.scenes.game_scene import GameScene
from game.table.scenes.guided_notes import Notes, ways_out
from game.table.scenes.scene import GoHome, Key, Next
from game.table.screen import Screen

PAUSE = 1.4
"""Seconds between two moves that are made by themselves."""
LONGEST = 15.0
"""Seconds that lead from one remark to the next, at most."""
SOON = 0.5
"""Seconds until play goes on after a touch."""
OWN_WAYS = ("corner", "menu", "aside")
"""The groups of what a session has at hand for its facilitator, and a shown one has not."""


class Guided:
    """A guide on the table. `note` is the remark that is shown, `table` the session's own scene."""

    def __init__(
        self,
        guide: Guide,
        lang: str,
        seating: Seating = "around",
        chosen: Chosen | None = None,
        after: Next | None = None,
    ) -> None:
        """`after` says where to go when all was shown, or somebody leaves; home where nothing is said."""
        self.next: Next | None = None
        self.guide, self._after = guide, after or GoHome()
        self.note: Remark | None = None
        self.at = 0
        self.table = activity_scene(guide.begun(), guide.content, lang, seating, chosen, led=False)
        self.table.stand_still()
        self.table.guard = self._allowed
        self._notes = Notes(self.table)
        self._left = PAUSE
        self._by_itself = False

    @property
    def lang(self) -> str:
        """The language of the table."""
        return self.table.lang

    @property
    def awaited(self) -> Made | None:
        """The move that is to be made by hand now."""
        step = self._step
        waits = self.note is not None and self.note.wait == "move"
        return step if waits and isinstance(step, Made) else None

    @property
    def done(self) -> bool:
        """Whether all was shown."""
        return self.at == len(self.guide.steps) and self.note is None

    def items(self, screen: Screen) -> tuple[Item, ...]:
        """The table as it stands, and what is said about it."""
        there = on_table(self.table, screen)
        assert self.table.shown is not None
        said = self._notes.lay(there, screen, self.note, self.awaited)
        return (*there, *said, *ways_out(self.table.shown))

    @property
    def _step(self) -> Made | Remark | None:
        return self.guide.steps[self.at] if self.at < len(self.guide.steps) else None

    def tap(self, key: str, x: float, y: float) -> None:
        """Go on, be shown the move that is waited for, leave; or whatever a touch means at the table."""
        match key.partition(":")[0]:
            case "guide-leave":
                self.end()
            case "guide" | "guide-on" if self.note is not None and self.awaited is None:
                self.go_on()
            case "guide-show" if self.awaited is not None:
                self.go_on()
                self._left = 0.0
            case "guide" | "guide-on" | "guide-show":
                pass
            case _:
                self.table.tap(key, x, y)

    def go_on(self) -> None:
        """The remark was read."""
        self.note, self._left = None, SOON

    def pass_time(self, seconds: float) -> None:
        """What comes next comes after a while."""
        self.table.pass_time(seconds)
        self.table.heard.clear()
        if self.note is None and self.next is None:
            self._left -= seconds
            if self._left <= 0:
                self._go_on()

    def wakes_in(self) -> float:
        """Seconds until what comes next; nothing comes while a remark waits."""
        return max(0.0, self._left) if self.note is None else inf

    def _go_on(self) -> None:
        step = self._step
        self.at += 1
        match step:
            case Remark():
                self.note = step
            case Made(by, move):
                self._left, self._by_itself = self._pause(), True
                GameScene.make(self.table, by, move)  # a workshop's own would leave for its step
                self._by_itself = False
            case None:
                self.at -= 1
                self.end()

    def _pause(self) -> float:
        """Seconds until the next move: the clock takes none, and all from one remark to the next share `LONGEST`."""
        steps, at = self.guide.steps, self.at
        if at < len(steps) and _by_clock(steps[at]):
            return 0.0
        begins = next((n for n in range(at, 0, -1) if isinstance(steps[n - 1], Remark)), 0)
        ends = next((n for n in range(at, len(steps)) if isinstance(steps[n], Remark)), len(steps))
        moves = sum(not _by_clock(step) for step in steps[begins:ends])
        return min(PAUSE, LONGEST / max(1, moves))

    def end(self) -> None:
        """All was shown, or somebody leaves."""
        self.next = self._after

    def _allowed(self, by: Actor, move: Move) -> bool:
        """Whether this is the very next move, or the guide makes it; another is held back, and its seat told what comes
        now."""
        if self._by_itself:
            return True
        asked = self._step
        if self.note is not None and isinstance(asked, Made) and self._same(by, move, asked):
            self.note, self._left = None, PAUSE
            self.at += 1
            return True
        self.table.hands.said[by] = self._hint(by)
        return False

    def _same(self, by: Actor, move: Move, asked: Made) -> bool:
        """Whether it is this move, whatever is written with it."""
        wordless = self.guide.game.wordless
        return by == asked.by and isinstance(move, type(asked.move)) and wordless(move) == wordless(asked.move)

    def _hint(self, by: Actor) -> str:
        say, asked = self.table.say_to(by), self.awaited
        if asked is None:
            return say("This comes a little later. First we look on together.")
        what = say(self.table.NAMES[type(asked.move)])
        if asked.by != by:
            return say("This comes a little later. Now, from {seat}: {what}", seat=asked.by, what=what)
        return say("This comes a little later. Now: {what}, as lit on the table", what=what)

    def lift(self, keys: frozenset[str]) -> None:
        """Fingers carry these items now."""
        self.table.lift(keys)

    def rest(self, keys: frozenset[str]) -> None:
        """Fingers rest on these items now."""
        self.table.rest(keys)

    def facing(self, key: str, x: float, y: float) -> Turn:
        """What is carried faces the seat it is over."""
        return self.table.facing(key, x, y)

    def drop(self, key: str, onto: str | None, x: float, y: float) -> None:
        """An item was let go over another."""
        self.table.drop(key, onto, x, y)

    def write(self, text: str) -> None:
        """Text from a keyboard goes to the table."""
        self.table.write(text)

    def press(self, key: Key, shift: bool = False, ctrl: bool = False) -> None:
        """Enter goes on where nobody writes."""
        if key == "enter" and self.note is not None and self.awaited is None and not self.table.hands.writing:
            self.go_on()
        else:
            self.table.press(key, shift, ctrl)


def _by_clock(step: Step) -> bool:
    return isinstance(step, Made) and step.by == CLOCK


def on_table(table: GameScene, screen: Screen) -> tuple[Item, ...]:
    """What lies on a session's table, without what its facilitator has at hand."""
    return tuple(item for item in table.items(screen) if item.group not in OWN_WAYS)
