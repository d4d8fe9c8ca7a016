"""What a move costs, from 48 to 5,000 cards and from 2 to 8 seats: `python -m benchmarks.cost`.

Sessions of triples by random partners without a clock, with so many rounds that each seat has a turn for every four of
its cards: so the moves of a session grow with its deck. Shuffling and dealing, the figures and the digest are counted
in. Both ways of playing are measured, in numbers and move for move by the plain rules. Sizes are measured in turn, and
the least of five times is taken: others use the machine too. A move of the largest deck may cost twice what a move of
the smallest does, for each number of seats.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable

from game.core.cards import ACTION, CAUSE, GAP, Facts
from game.rehearsal.fast import FastTable
from game.rehearsal.figures import Figures, total
from game.rehearsal.played import Tempo
from game.rehearsal.playing import Table
from game.rehearsal.simulation import SEATS
from game.rules.triples.options import read_options
from game.rules.triples.setting import Setting

CARDS = (48, 150, 500, 1500, 5000)
SEAT_COUNTS = (2, 4, 8)
ROUNDS = 5
MOVES = {"in numbers": 40_000, "by the plain rules": 3_000}
"""Moves that are measured at a time, at least."""
BOUND = 2.0

Play = Callable[[range], Figures]


def facts(cards: int) -> Facts:
    """A deck of so many cards with three links a card."""
    each = cards // 3
    ids = {kind: tuple(f"{kind}-{n}" for n in range(each)) for kind in (GAP, CAUSE, ACTION)}
    linked = [(n, (n + step) % each) for n in range(each) for step in range(3)]
    return Facts(
        ids,
        explains=frozenset((ids[CAUSE][n], ids[GAP][other]) for n, other in linked),
        addresses=frozenset((ids[ACTION][n], ids[CAUSE][other]) for n, other in linked),
    )


def tables(cards: int, seats: int) -> dict[str, Play]:
    """The two ways of playing with a deck of so many cards."""
    options, _ = read_options("triples", {"minutes": "none", "cycles": max(1, cards // (4 * seats))})
    setting = Setting("triples", options, facts(cards), SEATS[:seats])
    names = ("random",) * seats
    return {
        "in numbers": FastTable(setting, names, Tempo()).figures,
        "by the plain rules": Table("triples", setting, names, Tempo()).figures,
    }


def cost(play: Play, least: int) -> float:
    """Microseconds a move."""
    moves, seed, began = 0, 0, time.process_time()
    while moves < least:
        moves += total(play(range(seed, seed + 1)).moves)
        seed += 1
    return (time.process_time() - began) / moves * 1e6


def main() -> int:
    """Prints a table for each way of playing. Returns 1 where a move of a large deck costs too much."""
    worst = 0.0
    all_tables = {(cards, seats): tables(cards, seats) for cards in CARDS for seats in SEAT_COUNTS}
    for way, least in MOVES.items():
        found = {size: float("inf") for size in all_tables}
        for _ in range(ROUNDS):
            for size, plays in all_tables.items():
                found[size] = min(found[size], cost(plays[way], least))
        print(f"\nmicroseconds a move, {way}")
        print("cards".rjust(7), *(f"{seats} seats".rjust(9) for seats in SEAT_COUNTS))
        for cards in CARDS:
            print(f"{cards:7}", *(f"{found[cards, seats]:9.2f}" for seats in SEAT_COUNTS))
        grown = [found[CARDS[-1], seats] / found[CARDS[0], seats] for seats in SEAT_COUNTS]
        print("of the largest, in those of the smallest:", ", ".join(f"{ratio:.2f}" for ratio in grown))
        worst = max(worst, *grown)
    return int(worst > BOUND)


if __name__ == "__main__":
    sys.exit(main())
