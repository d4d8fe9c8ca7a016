"""How long a move takes until it is on disk, beside a frame loop.

`python -m benchmarks.journal [--frames N] [--data DIR]`:

On a real screen (Xvfb, 1920×1080) six fingers carry cards over the table of eight seats, sixty times a second. In every
frame a move is made of a session with a journal, on the disk of the data folder. `on disk` is the time in which its
entries are written and synced (`Journal.append`), `move` that of all of `Session.submit`: refused or not, applied, its
digest taken, and on disk. First the same is measured with a session that keeps nothing, so that it can be seen what
the journal costs.

Goals: on disk in at most 0.5 ms in the median and 5 ms at the 99th percentile, and no frame of more than 1/60 s, but
for the first second. The exit status is 1 when one is missed.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from random import Random
from statistics import median, quantiles

from benchmarks.playing import begun, played
from benchmarks.screens import screen
from game.core.game import CHANCE, Actor
from game.core.log import Entry
from game.rules.triples import moves as m
from game.session.session import Session, parse
from game.session.triples import Said
from game.store.folders import data_folder

NAMES = ("on disk", "move", "frame")
P50, P99, FRAME = 0.5, 5.0, 1000 / 60
SIZE, RATE, WARM = (1920, 1080), 60, 60
"""Frames at the beginning that do not count."""


def moves(frames: int, folder: Path) -> tuple[Session, list[tuple[Actor, Said]]]:
    """A session as it begins, that keeps nothing, and so many moves of it."""
    opened = begun(folder, 6)
    opened.session.keep = lambda entry: None
    dealt = len(opened.session.entries)
    played(opened.session, dealt + 2 * frames, Random(6))
    opened.journal.close()
    log = opened.session.entries
    made = [(entry.actor, parse(m.split(entry.move), m.parse)) for entry in log if entry.actor != CHANCE]
    session = Session(opened.session.game, opened.session.header, entries=log[:dealt])
    return session, made[:frames]


def times(frames: int, folder: Path, keeping: bool) -> dict[str, list[float]]:
    """Milliseconds of each move, of its way to the disk, and of the frame it is made in."""
    plain, made = moves(frames, folder / "before")
    opened = begun(folder / "played", 6)
    session, on_disk = opened.session if keeping else plain, 0.0

    def keep(entry: Entry) -> None:
        nonlocal on_disk
        start = time.perf_counter()
        opened.journal.append(entry)
        on_disk += time.perf_counter() - start

    session.keep = keep if keeping else lambda entry: None
    shown, taken = _carried(), list[tuple[float, float, float]]()
    for by, move in made:
        on_disk, start = 0.0, time.perf_counter()
        session.submit(by, move)
        moved = time.perf_counter() - start
        next(shown)
        taken.append((on_disk, moved, time.perf_counter() - start))
        time.sleep(max(0.0, 1 / RATE - taken[-1][2]))
    assert opened.journal.trouble is None, opened.journal.trouble
    opened.journal.close()
    columns = zip(*taken[WARM:], strict=True)
    return {name: [1000 * each for each in column] for name, column in zip(NAMES, columns, strict=True)}


def _carried() -> Iterator[None]:
    """A look at a table at which six cards are carried."""
    import pygame

    from benchmarks.peers import scene
    from benchmarks.table import game, post, window

    shown, table = window(*SIZE), game()
    shown.enter(table)
    cards = [item for item in shown.touching.items if item.drag and item.key.startswith("card:")]
    for finger, card in enumerate(cards[:: len(cards) // scene.FINGERS][: scene.FINGERS]):
        post(pygame.FINGERDOWN, finger, card.x / SIZE[0], card.y / SIZE[1])
    frame = 0
    while True:
        for finger in range(scene.FINGERS):
            x, y, _ = scene.held(finger, frame, 1, 1)
            post(pygame.FINGERMOTION, finger, x, y)
        shown.look(table, pygame.event.get(), 1 / RATE)
        frame += 1
        yield


def report(name: str, found: dict[str, list[float]]) -> bool:
    """Prints the figures, and tells whether they keep the goals."""
    p50, p99 = _quantiles(found["on disk"])
    late = sum(frame > FRAME for frame in found["frame"])
    print(f"{name}:")
    for what in NAMES:
        print("  {:8} p50 {:.3f} ms, p99 {:.3f} ms".format(what, *_quantiles(found[what])), end="")
        print(f", most {max(found[what]):.3f} ms")
    print(f"  {late} of {len(found['frame'])} frames were late")
    return p50 <= P50 and p99 <= P99 and late == 0


def _quantiles(times: list[float]) -> tuple[float, float]:
    return median(times), quantiles(times, n=100)[-1]


def main() -> int:
    """Measures, or is one of the programs that are measured."""
    words = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    words.add_argument("--frames", type=int, default=1800)
    words.add_argument("--data", help="measure the disk of this folder")
    words.add_argument("--only", choices=["kept", "not kept"], help=argparse.SUPPRESS)
    given = words.parse_args()
    disk = data_folder(given.data)
    disk.mkdir(parents=True, exist_ok=True)
    if given.only:
        with tempfile.TemporaryDirectory(dir=disk) as folder:
            print(json.dumps(times(given.frames, Path(folder), given.only == "kept")))
        return 0
    found = {}
    with screen(SIZE) as environment:
        for name in ("not kept", "kept"):
            asked = ["--frames", str(given.frames), "--data", str(disk), "--only", name]
            command = [sys.executable, "-m", "benchmarks.journal", *asked]
            done = subprocess.run(command, env=environment, stdout=subprocess.PIPE, text=True, check=True)
            found[name] = json.loads(done.stdout.splitlines()[-1])
    kept = [report(name, found[name]) for name in found]
    return 0 if kept[-1] else 1


if __name__ == "__main__":
    sys.exit(main())
