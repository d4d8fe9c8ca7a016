"""Moves of partners per second without a screen: `python -m benchmarks.moves [--activity A] [--games N] [--bots B,B…]
[--seats N] [--plain]`.

Sessions with the default options and the usual content, in one process that is already running, their figures counted
in. `--plain` plays triples move for move by the plain rules too, as all that numbers can't play is. Several rounds are
played; the median of moves per second is told, by the clock on the wall and by the time of the processor, which tells
more where others use the machine.
"""

from __future__ import annotations

import argparse
import statistics
import tempfile
import time
from pathlib import Path

from game.activities import activity, found_activity
from game.rehearsal.figures import total
from game.rehearsal.played import Tempo
from game.rehearsal.playing import Playable, Table, table_for
from game.rehearsal.simulation import Run, names_of, run_of
from game.shipped import find_deck
from game.wanted import loaded_for

ROUNDS = 5
CHUNKS = 10
"""So many times as many sessions as take a part of a second are played in a round."""


def run(word: str, bots: str, seats: int) -> Run:
    """Sessions of an activity. Raises ValueError where they can't be played."""
    with tempfile.TemporaryDirectory() as data:
        id, file = found_activity(word, Path(data))
        played = activity(id)
        content = loaded_for(played, find_deck(str(file or played.usual), Path(data)), Path(data))
    options, _ = played.read_options({})
    found, problems = run_of(played, content, options, names_of(bots, seats, seats), 0, Tempo())
    if problems:
        raise ValueError(problems)
    return found


def rate(table: Playable, seeds: range) -> tuple[float, float]:
    """Moves per second of the wall's clock, and of the processor's time."""
    wall, processor = time.perf_counter(), time.process_time()
    moves = total(table.figures(seeds).moves)
    return moves / (time.perf_counter() - wall), moves / (time.process_time() - processor)


def main() -> None:
    """Prints the medians."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--activity", default="triples")
    parser.add_argument("--games", type=int)
    parser.add_argument("--bots", default="random")
    parser.add_argument("--seats", type=int, default=4)
    parser.add_argument("--plain", action="store_true")
    asked = parser.parse_args()
    wanted = run(asked.activity, asked.bots, asked.seats)
    make = Table if asked.plain else table_for
    table = make(wanted.activity, wanted.setting, wanted.names, wanted.tempo)
    games = asked.games or CHUNKS * table.chunk
    rates = [rate(table, range(games * number, games * (number + 1))) for number in range(ROUNDS)]
    wall, processor = (statistics.median(each) for each in zip(*rates, strict=True))
    print(f"{asked.activity}, {asked.bots}, {asked.seats} seats, {ROUNDS} rounds of {games:,} sessions:")
    print(f"{wall:,.0f} moves a second by the wall's clock, {processor:,.0f} by the processor's")


if __name__ == "__main__":
    main()
