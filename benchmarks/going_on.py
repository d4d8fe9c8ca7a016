"""How long it takes to go on with a session: `python -m benchmarks.going_on [--rounds N]`.

- `fold`: 500 entries of a game of four seats, undo and redo among them, are taken from their words to the state, and
  each digest is compared. Goal: 50 ms.
- `undo`: 200 moves are taken back at once. Goal: 50 ms.
- `resume`: `python main.py resume` on a session of 2,000 entries whose program was killed, on a real screen (Xvfb,
  1920×1080), from the start of the process until the first frame stands. Goal: 1 s.

Medians of the rounds, and the least; the exit status is 1 when a median misses its goal.
"""

from __future__ import annotations

import argparse
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping
from pathlib import Path
from random import Random

from benchmarks.first_frame import CHILD
from benchmarks.playing import begun, played
from benchmarks.screens import screen
from game.core.game import FACILITATOR, Refusal
from game.session.session import Session, Undo
from game.store.folders import sessions_folder

GOALS = {"fold": 50.0, "undo": 50.0, "resume": 1000.0}
FOLDED, UNDONE, RESUMED = 500, 200, 2000
SIZE = (1920, 1080)


def fold(log: Session) -> float:
    """Milliseconds from so many entries to the state."""
    start = time.perf_counter()
    Session(log.game, log.header, entries=log.entries[:FOLDED])
    return 1000 * (time.perf_counter() - start)


def undo(log: Session) -> float:
    """Milliseconds until so many moves are taken back."""
    session = Session(log.game, log.header, entries=log.entries)
    start = time.perf_counter()
    done = session.submit(FACILITATOR, Undo(UNDONE))
    taken = 1000 * (time.perf_counter() - start)
    assert not isinstance(done, Refusal), done
    return taken


def resume(killed: Path, session: str, environment: Mapping[str, str]) -> float:
    """Milliseconds from the start of the program until the first frame of the session."""
    with tempfile.TemporaryDirectory() as data:
        shutil.copytree(killed, data, dirs_exist_ok=True)
        words = ["resume", session, "--data", data, "--window", "{}x{}".format(*SIZE), "--lang", "he"]
        start = time.time()
        command = [sys.executable, "-c", CHILD, *words]
        done = subprocess.run(command, env=environment, stdout=subprocess.PIPE, text=True, check=True)
    return 1000 * (float(done.stdout.split()[-1]) - start)


def measure(folder: Path, rounds: int) -> dict[str, list[float]]:
    """The milliseconds of each round, by what was measured."""
    opened = begun(folder / "played", 4)
    played(opened.session, RESUMED, Random(4))
    (folder / "killed").mkdir()
    shutil.copytree(sessions_folder(folder / "played"), sessions_folder(folder / "killed"))
    found: dict[str, list[float]] = {name: [] for name in GOALS}
    with screen(SIZE) as environment:
        resume(folder / "killed", opened.journal.id, environment)  # warms the system's cache
        for _ in range(rounds):
            found["fold"].append(fold(opened.session))
            found["undo"].append(undo(opened.session))
            found["resume"].append(resume(folder / "killed", opened.journal.id, environment))
    opened.journal.close()
    return found


def main() -> int:
    """Measures and prints."""
    words = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    words.add_argument("--rounds", type=int, default=7)
    rounds = words.parse_args().rounds
    with tempfile.TemporaryDirectory() as folder:
        found = measure(Path(folder), rounds)
    medians = {name: statistics.median(times) for name, times in found.items()}
    for name, median in medians.items():
        kept = "kept" if median <= GOALS[name] else "MISSED"
        print(f"{name:7} {median:6.1f} ms, least {min(found[name]):6.1f} (goal ≤ {GOALS[name]:.0f} ms, {kept})")
    return 0 if all(medians[name] <= goal for name, goal in GOALS.items()) else 1


if __name__ == "__main__":
    sys.exit(main())
