"""Whether a kill loses a move: `python -m benchmarks.killed [--kills N] [--seed N] [--data DIR]`.

A program of its own plays at full speed, seats, facilitator and clock mixed, on a real journal; after each move it says
through a pipe how many entries stand and the digest. It is killed with SIGKILL at a random moment, often in the middle
of a write, and the session is gone on with: no move that was said may be missing or another one, the digest must be the
one that was said, and at most the one move under way may have come on top, with what chance added to it. Then the next
program goes on with the same session, a new one begins after a thousand entries. The exit status is 1 when a kill lost
something.
"""

from __future__ import annotations

import argparse
import os
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from random import Random

from benchmarks.playing import begun, one_move
from game.session.session import Session
from game.store.opening import go_on

LONGEST = 0.25
"""Seconds at most until the kill."""
ENTRIES = 1000
"""So long a session grows."""


def play(data: Path, session: str, seed: int) -> None:
    """Plays until it is killed, and says what stands after each move."""
    playing, chance = go_on(data, session).session, Random(seed)
    while one_move(playing, chance):
        os.write(1, f"{len(playing.entries)} {playing.digest}\n".encode())


def kill_one(data: Path, session: str, seed: int, wait: float) -> tuple[int, str]:
    """Lets a program play for so many seconds after its first move, kills it, and gives back what it said last."""
    command = [sys.executable, "-m", "benchmarks.killed", "--play", str(data), session, str(seed)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, cwd=Path(__file__).parents[1]) as program:
        assert program.stdout is not None
        first = program.stdout.readline()
        time.sleep(wait)
        program.send_signal(signal.SIGKILL)
        said = (first + program.stdout.read()).splitlines(keepends=True)
    number, digest = [line for line in said if line.endswith(b"\n")][-1].split()
    return int(number), digest.decode()


def lost(session: Session, number: int, digest: str) -> str:
    """What a kill did to a session of which so many entries were said, with this digest; empty when all is well."""
    if len(session.entries) < number:
        return f"{number - len(session.entries)} entries are missing"
    if session.entries[number - 1].digest != digest:
        return f"entry {number} is another one"
    extra = session.entries[number:]
    moves = [entry for entry in extra if entry.actor != "chance"]
    return f"{len(moves)} moves came on top" if len(moves) > 1 else ""


def measure(data: Path, kills: int, seed: int) -> list[str]:
    """Kills so many programs. Returns what was lost, and prints how it went."""
    chance, problems = Random(seed), list[str]()
    name, on_top, torn, entries = "", 0, 0, 0
    for kill in range(kills):
        if not name:
            opened = begun(data, seed + kill)
            opened.journal.close()
            name = opened.journal.id
        number, digest = kill_one(data, name, chance.randrange(10**9), chance.random() * LONGEST)
        again = go_on(data, name)
        if problem := lost(again.session, number, digest):
            problems.append(f"kill {kill} of {name}: {problem}")
        on_top += len(again.session.entries) > number
        torn += again.trouble is not None
        again.journal.close()
        if len(again.session.entries) > ENTRIES:
            name, entries = "", entries + len(again.session.entries)
    entries += 0 if not name else len(again.session.entries)
    print(f"{kills} kills in {entries} entries: {len(problems)} lost something,")
    print(f"{on_top} left the move under way too, {torn} tore something that was dropped, and said")
    return problems


def main() -> int:
    """Measures, or is the program that is killed."""
    words = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    words.add_argument("--kills", type=int, default=200)
    words.add_argument("--seed", type=int, default=1)
    words.add_argument("--data", help="kill on the disk of this folder")
    words.add_argument("--play", nargs=3, help=argparse.SUPPRESS)
    given = words.parse_args()
    if given.play:
        data, session, seed = given.play
        play(Path(data), session, int(seed))
        return 0
    with tempfile.TemporaryDirectory(dir=given.data) as folder:
        problems = measure(Path(folder), given.kills, given.seed)
    for problem in problems:
        print(problem)
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
