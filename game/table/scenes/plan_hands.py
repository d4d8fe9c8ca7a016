"""What hands are doing at an action plan: the step of each tray, what is begun, what the sheet shows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, TypeAlias, assert_never, get_args

from game.core.frozen import frozen
from game.core.game import Actor
from game.rules.plan import moves as m
from game.rules.plan.columns import ColumnId
from game.rules.plan.state import RowId
from game.rules.plan.view import View
from game.table.scenes import acting
from game.table.scenes.acting import Hands, Purpose
from game.table.scenes.acts import Move, PlanHandsWord

Level: TypeAlias = Literal[
    "rows", "row", "group", "one", "many", "handle", "merge",
    "plan", "meeting", "convener", "hour", "questions", "dropped", "sort",
]  # fmt: skip
"""The steps of a tray: all rows; a row's groups of columns, one group, the choices of a column that takes one or many;
what is done with a row, and into which other it goes; and what is said of the plan as a whole."""
LEVELS: tuple[Level, ...] = get_args(Level)

Sheet: TypeAlias = Literal["page", "later"]


@frozen
class At:
    """The step at which a seat's tray is, and the row and the column that it is about."""

    level: Level = "rows"
    row: RowId = ""
    column: ColumnId = ""

    @property
    def word(self) -> str:
        """It as an act tells it."""
        return f"{self.level} {self.row} {self.column}"


def at(word: str) -> At:
    """A step from what an act tells."""
    level, row, column = word.split(" ")
    return At(LEVELS[LEVELS.index(level)], row, column)


@dataclass
class PlanHands(Hands):
    """The state of all hands at an action plan. `ats` are the steps of the trays, `leaves` how often each leafed on at
    which step, so that who comes back finds what they came from; `weeks` and `days` belong to calendars that are open:
    how many weeks each was leafed on, and the day picked.
    `sheet` is what the middle shows, turned to `turned_to`. `groups` are the content's columns, as in the sight."""

    groups: Mapping[ColumnId, tuple[ColumnId, ...]] = field(default_factory=dict)
    ats: dict[Actor, At] = field(default_factory=dict)
    leaves: dict[Actor, dict[At, int]] = field(default_factory=dict)
    weeks: dict[Actor, int] = field(default_factory=dict)
    sheet: Sheet = "page"
    turned_to: Actor = ""
    gone_on: bool = False

    def at(self, seat: Actor) -> At:
        """The step at which a seat's tray is."""
        return self.ats.get(seat, At())

    def go(self, seat: Actor, to: At) -> None:
        """A seat goes to another step of its tray."""
        self.ats[seat] = to

    def leaf(self, seat: Actor) -> int:
        """How often a seat leafed on at its step."""
        return self.leaves.get(seat, {}).get(self.at(seat), 0)

    def before(self, here: At) -> At:
        """The step from which one came to this one."""
        match here.level:
            case "rows" | "row" | "plan":
                return At()
            case "group" | "handle":
                return At("row", here.row)
            case "one" | "many":
                return self.above(here.row, here.column)
            case "merge":
                return At("handle", here.row)
            case "meeting" | "questions" | "dropped" | "sort":
                return At("plan")
            case "convener" | "hour":
                return At("meeting")

    def above(self, row: RowId, column: ColumnId) -> At:
        """The step that shows a cell among others."""
        main = next(main for main, columns in self.groups.items() if column in columns)
        return At("group", row, main) if len(self.groups[main]) > 1 else At("row", row)

    def text_in(self, move: Move) -> tuple[Purpose, str] | None:
        """What a move holds that was written, and what that was for."""
        match move:
            case m.Set(_, _, values):
                return "cell", values[-1] if values else ""
            case m.Tell(text):
                return "sentence", text
            case m.Ask(text):
                return "question", text
        return None

    def play(self, word: PlanHandsWord, seat: Actor, what: str) -> None:
        """Do what only hands do at a plan."""
        match word:
            case "at":
                self.go(seat, at(what))
            case "leaf":
                leaves = self.leaves.setdefault(seat, {})
                leaves[self.at(seat)] = self.leaf(seat) + 1
            case "turn-to":
                self.turned_to = "" if self.turned_to == seat else seat
            case "sheet":
                self.sheet = "later" if self.sheet == "page" else "page"
            case "weeks":
                self.weeks[seat] = self.weeks.get(seat, 0) + int(what)
            case "pick":
                self._pick(seat, what)
            case "on":
                self.gone_on = True
            case _:
                assert_never(word)

    def _pick(self, seat: Actor, day: str) -> None:
        if seat in self.writing:
            pen = self.writing[seat].pen
            pen.draft = pen.draft.begun(day)

    def forget(self, seat: Actor) -> None:
        """Let go of whatever a seat has begun; its tray stays at its step."""
        super().forget(seat)
        self.weeks.pop(seat, None)

    def made(self, by: Actor, move: Move) -> None:
        """A move was made: the hands of others go on with what they do."""
        said = {seat: words for seat, words in self.said.items() if seat != by}
        here = self.at(by)
        super().made(by, move)
        self.said |= said
        match move:
            case m.Set() if here.level == "one":
                self.go(by, self.before(here))
            case m.Merge(_, into) if here.level == "merge":
                self.go(by, At("row", into))
            case m.Drop() if here.level == "handle":
                self.go(by, At())
            case m.BringBack(row) if here.level == "dropped":
                self.go(by, At("row", row))
            case m.Meet() if here.level in ("convener", "hour"):
                self.go(by, At("meeting"))
            case m.Sort():
                self.go(by, At("plan"))

    def call(self, seat: Actor, name: Actor) -> None:
        """A seat is called otherwise from now on."""
        super().call(seat, name)
        acting.move(self.leaves, seat, name)
        acting.move(self.weeks, seat, name)
        acting.move(self.ats, seat, name)
        self.turned_to = acting.called(self.turned_to, seat, name)

    def see(self, view: View) -> None:
        """Let go of what is no longer there, by whatever it went."""
        here, rows = {seat.name for seat in view.seats}, {row.id for row in view.rows}
        self.let_go(view, lambda thing: thing.where != "row" or thing.what in rows, lambda _, each: _is_for(each, rows))
        self.ats = {seat: at if not at.row or at.row in rows else At() for seat, at in self.ats.items() if seat in here}
        if not view.later:
            self.sheet = "page"
        if self.turned_to not in here:
            self.turned_to = ""


def _is_for(writing: acting.Writing, rows: set[RowId]) -> bool:
    """Whether the row that a text is for still stands."""
    row = writing.about.partition(" ")[0]
    return not row or row in rows
