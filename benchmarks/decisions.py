"""What a decision of each partner costs in triples and in the open round: everything from being asked to the move, the
view it looks at and the moves it asks for included, in CPU time of the one thread. Whoever is asked and waits has
decided too; those that came to a move are told apart.

    python -m benchmarks.decisions [--sessions 20] [--deck achievement-gaps]
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from statistics import mean, quantiles
from time import thread_time
from typing import Any

import click

from game.bots.bot import Bot, Sight
from game.bots.partner import NAMES
from game.content.deck import load_deck
from game.core.cards import Facts
from game.rehearsal.played import Tempo
from game.rehearsal.playing import Playing, Table
from game.rules.triples.options import Options
from game.rules.triples.setting import Setting
from game.shipped import folder

MOST = 0.2
"""Milliseconds that a decision of `thinker` may take in the mean (performance.md)."""
TABLES = {
    "triples": ("triples", Options(cards=16)),
    "triples, covered hands": ("triples", Options(cards=16, hands="covered")),
    "triples, the whole deck": ("triples", Options()),
    "open round": ("open-round", Options(cards=16, cycles=4)),
    "open round, the whole deck": ("open-round", Options(cycles=4)),
}


@dataclass
class Timed:
    """A partner whose decisions are timed, in milliseconds."""

    bot: Bot[Any, Any]
    waits: list[float] = field(default_factory=list)
    moves: list[float] = field(default_factory=list)

    def decide(self, sight: Sight[Any, Any]) -> Any:
        """The move of the partner, as it would be."""
        start = thread_time()
        move = self.bot.decide(sight)
        taken = (thread_time() - start) * 1000
        (self.waits if move is None else self.moves).append(taken)
        return move


def timed(facts: Facts, table: str, name: str, sessions: int) -> tuple[list[float], list[float]]:
    """What the decisions of four of this name took in so many sessions: to wait, and to move."""
    activity, options = TABLES[table]
    seated = Table(activity, Setting(activity, options, facts, tuple("ABCD")), (name,) * 4, Tempo())  # type: ignore[arg-type]
    partners = [partner for seed in range(sessions) for partner in _played(Playing(seated, seed))]
    return [each for one in partners for each in one.waits], [each for one in partners for each in one.moves]


def _played(playing: Playing) -> Iterator[Timed]:
    seats = {seat.name: Timed(playing.partners.bots[seat.name]) for seat in playing.state.seats}
    playing.partners.bots |= seats
    playing.played()
    yield from seats.values()


@click.command()
@click.option("--sessions", default=20, show_default=True)
@click.option("--deck", default="achievement-gaps", show_default=True)
def main(sessions: int, deck: str) -> None:
    """Prints a table of it; exits with 1 where `thinker` takes more than it may."""
    facts = load_deck(folder("decks") / f"{deck}.yaml").facts()
    slow = False
    for table in TABLES:
        click.echo(f"{table}, {deck}, four seats, {sessions} sessions; milliseconds a decision")
        click.echo(f"{'':10} {'decisions':>10} {'mean':>7} {'to move':>8} {'99 %':>7} {'most':>7}")
        for name in NAMES:
            waits, moves = timed(facts, table, name, sessions)
            each = waits + moves
            told = (mean(each), mean(moves), quantiles(each, n=100)[-1], max(each))
            click.echo(f"{name:10} {len(each):10,} {told[0]:7.3f} {told[1]:8.3f} {told[2]:7.3f} {told[3]:7.3f}")
            slow |= name == "thinker" and told[0] > MOST
        click.echo()
    raise SystemExit(slow)


if __name__ == "__main__":
    main()
