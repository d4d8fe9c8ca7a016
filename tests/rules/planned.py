"""A plan in a few words, for tests: `plan(...)`, then lines such as `A set row-1 goal "All read"`."""

from __future__ import annotations

from dataclasses import dataclass

from game.core.game import CLOCK, TABLE
from game.core.moves import split
from game.rules.plan import spelling
from game.rules.plan.columns import Column, Facts, Prepared, Source
from game.rules.plan.options import read_options
from game.rules.plan.rules import PlanGame
from game.rules.plan.setting import Setting
from game.rules.plan.state import State
from game.rules.plan.view import View

COLUMNS = (
    Column("gap", "card", needed=True),
    Column("goal", "text", needed=True),
    Column("datum", "text", ("not-checked",)),
    Column("by", "date", needed=True),
    Column("lead", "function", ("school", "parents"), needed=True),
    Column("partners", "function", ("school", "parents"), many=True),
    Column("standing", "choice", ("decided", "approval")),
    Column("approval-of", "function", ("school", "parents"), needed=True, when=("standing", "approval")),
    Column("channel", "choice", ("parents", "staff"), many=True),
)
FACTS = Facts(
    COLUMNS,
    (
        Prepared("row-1", {"gap": ("g1",)}, (Source("s1", gap="g1"),)),
        Prepared("row-2", {"gap": ("g2",), "lead": ("school",)}, (Source("s2", gap="g2"),)),
        Prepared("row-w3", {"gap": ("g1",)}, (Source("s0", row="row-w3"),)),
    ),
    frozenset({"g1", "g2"}),
    page=2,
)


@dataclass
class Planned:
    """A plan that is told what to do in lines."""

    game: PlanGame
    state: State

    def try_line(self, line: str) -> str | None:
        """The code of the refusal, or None when the move was made."""
        by, *words = split(line)
        if by in ("clock", "idle"):
            by, words = CLOCK, [by, *words]
        move = spelling.parse(words)
        if refusal := self.game.refuse(self.state, by, move):
            return refusal.code
        self.state = self.game.apply(self.state, by, move).state
        return None

    def say(self, *lines: str) -> Planned:
        for line in lines:
            assert self.try_line(line) is None, line
        return self

    def view(self, who: str = TABLE) -> View:
        return self.game.view(self.state, who)


def plan(seats: str = "A B", facts: Facts = FACTS, **options: object) -> Planned:
    """A plan that has just begun."""
    read, problems = read_options({name.replace("_", "-"): value for name, value in options.items()})
    assert not problems
    game = PlanGame(Setting(read, facts, tuple(seats.split())))
    return Planned(game, game.initial())
