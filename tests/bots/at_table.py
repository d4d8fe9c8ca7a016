"""Tables of partners for tests: who sits there, and what each of them was shown and did."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from game.bots.bot import Sight
from game.core.cards import KINDS, Facts
from game.core.game import Actor
from game.rehearsal.played import Tempo
from game.rehearsal.playing import Playing, Table
from game.rules.triples.options import Activity, read_options
from game.rules.triples.setting import Setting


def table_of(facts: Facts, names: str, activity: Activity = "triples", **options: object) -> Table:
    """A table with partners of these names in seats A, B, C…"""
    seated = tuple(names.split())
    chosen, problems = read_options(activity, {name.replace("_", "-"): value for name, value in options.items()})
    assert not problems, problems
    return Table(activity, Setting(activity, chosen, facts, tuple("ABCDEFGH"[: len(seated)])), seated, Tempo())


@dataclass
class Watched:
    """A partner, and what it was shown and did."""

    bot: Any
    asked: list[tuple[Sight[Any, Any], Any]] = field(default_factory=list)

    def decide(self, sight: Sight[Any, Any]) -> Any:
        move = self.bot.decide(sight)
        self.asked.append((sight, move))
        return move

    def moves(self) -> list[Any]:
        return [move for _, move in self.asked if move is not None]


def watched(table: Table, seed: int) -> tuple[Playing, dict[Actor, Watched]]:
    """A session played to its end, and all who sat there."""
    playing = Playing(table, seed)
    seats = {who: Watched(bot) for who, bot in playing.partners.bots.items()}
    playing.partners.bots = dict(seats)
    playing.played()
    return playing, seats


def woven(size: int, links: int = 3) -> Facts:
    """A deck g1… c1… a1… in which each cause explains so many gaps, and each action addresses so many causes."""
    numbers = range(1, size + 1)
    pairs = [(n, 1 + (n + step) % size) for n in numbers for step in range(-1, links - 1)]
    return Facts(
        cards={kind: tuple(f"{kind[0]}{n}" for n in numbers) for kind in KINDS},
        explains=frozenset((f"c{one}", f"g{other}") for one, other in pairs),
        addresses=frozenset((f"a{one}", f"c{other}") for one, other in pairs),
        blanks=(1, 1, 1),
    )
