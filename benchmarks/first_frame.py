"""How long until the first frame stands, in processes of their own: `python -m benchmarks.first_frame [--starts N]`.

On a real screen (Xvfb, without a graphics card) at 1920×1080 and 3840×2160, one after another in each round: `table` is
`python main.py play triples` as a group starts it a second time. It reads its words and the real deck, opens the table
on a game of four seats, begins its journal on disk and shows the first frame. `cards` and the peers that are there
start Python and show the sixty cards of `benchmarks/peers`, with no deck to read and nothing to keep. The time runs
from the start of the process until that frame was shown, files in the system's cache. Goals for `table`: at most 0.35
of Arcade's and 0.55 of Kivy's time; the exit status is 1 when one is missed.
"""

from __future__ import annotations

import argparse
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping

from benchmarks import peers
from benchmarks.screens import SIZES, screen

GOALS = {"Arcade": 0.35, "Kivy": 0.55}

CHILD = """
import sys, time
from game import cli, on_screen
open_table = on_screen.open_table

def to_the_first_frame(wanted):
    from game.table.window import Window
    def run(window, scene, each):
        window.enter(scene)
        print(time.time())
        window.closed = True
    Window.run = run
    return open_table(wanted)

on_screen.open_table = to_the_first_frame
sys.exit(cli.main())
"""
"""As `main.py`, but for what it does once the first frame stands."""


def of_table(size: tuple[int, int], environment: Mapping[str, str], data: str) -> float:
    """Seconds until the table's first frame. From the second time on the deck is known in this data folder."""
    start = time.time()
    words = ["play", "triples", "--data", data, "--window", "{}x{}".format(*size), "--lang", "he", "--seed", "5"]
    command = [sys.executable, "-c", CHILD, *words, "--option", "cards=16"]
    done = subprocess.run(command, env=environment, stdout=subprocess.PIPE, text=True, check=True)
    return float(done.stdout.split()[-1]) - start


def of_cards(size: tuple[int, int], environment: Mapping[str, str]) -> float:
    """Seconds until our own stage shows sixty cards."""
    start = time.time()
    return float(peers.run("benchmarks.peers.own", environment, *size)["first"]) - start


def of_peer(name: str, size: tuple[int, int], environment: Mapping[str, str]) -> float:
    """Seconds until a peer's first frame."""
    start = time.time()
    return float(peers.cards(name, size, environment)["first"]) - start


def measure(size: tuple[int, int], starts: int) -> bool:
    """Prints the figures of one size, and tells whether they keep the goals."""
    found: dict[str, list[float]] = {}
    others = peers.installed()
    with screen(size) as environment, tempfile.TemporaryDirectory() as data:
        for _ in range(starts + 1):  # the first round warms the system's cache, and makes the deck known
            found.setdefault("table", []).append(of_table(size, environment, data))
            found.setdefault("cards", []).append(of_cards(size, environment))
            for name in others:
                found.setdefault(name, []).append(of_peer(name, size, environment))
    medians = {name: statistics.median(times[1:]) for name, times in found.items()}
    print(f"{size[0]}×{size[1]}, seconds until the first frame, medians of {starts}:")
    for name, seconds in medians.items():
        goal = f" (goal ≤ {GOALS[name]})" if name in GOALS else ""
        table, cards = medians["table"] / seconds, medians["cards"] / seconds
        ratios = f"   table is {table:.2f} of it{goal}, cards {cards:.2f}" if name in peers.PEERS else ""
        print(f"  {name:7} {seconds:.2f}{ratios}")
    return all(medians["table"] <= GOALS[name] * seconds for name, seconds in medians.items() if name in GOALS)


def main() -> int:
    """Measures at both sizes."""
    words = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    words.add_argument("--starts", type=int, default=7)
    starts = words.parse_args().starts
    kept = [measure(size, starts) for size in SIZES]
    return 0 if all(kept) else 1


if __name__ == "__main__":
    sys.exit(main())
