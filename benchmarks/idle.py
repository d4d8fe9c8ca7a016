"""What the table costs while nobody touches it: `python -m benchmarks.idle [--seconds N]`.

At 3840×2160 on a real screen (Xvfb). `table` is a game of eight seats with the real deck whose clock runs; the peers
that are installed show the sixty cards of `benchmarks/peers`, and nothing moves. Percent of one core that the process
takes, without what the X server does. Goal: 0.5; the exit status is 1 when it is missed.
"""

from __future__ import annotations

import argparse
import json
import sys
import time

from benchmarks import peers
from benchmarks.screens import SIZES, screen

GOAL = 0.5


def calm(width: int, height: int, seconds: int) -> float:
    """Percent of a core that the window's own loop takes."""
    from benchmarks.table import game, window

    shown, played = window(width, height), game()
    shown.enter(played)
    time.sleep(0.5)
    shown.show(played)
    began, busy = time.monotonic(), time.process_time()

    def each(passed: float) -> None:
        shown.closed = time.monotonic() - began > seconds

    shown.run(played, each)
    return 100 * (time.process_time() - busy) / (time.monotonic() - began)


def main() -> int:
    """Measures, or is the program that is measured."""
    words = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    words.add_argument("--seconds", type=int, default=30)
    words.add_argument("--only", action="store_true", help=argparse.SUPPRESS)
    given = words.parse_args()
    size = SIZES[1]
    if given.only:
        print(json.dumps(calm(*size, given.seconds)))
        return 0
    with screen(size) as environment:
        table = peers.run("benchmarks.idle", environment, "--only", "--seconds", given.seconds)
        others = {name: peers.cards(name, size, environment, idle=given.seconds // 2) for name in peers.installed()}
    print(f"{size[0]}×{size[1]}, percent of one core while nobody touches:")
    print(f"  table   {table:5.2f}   (goal: ≤ {GOAL})")
    for name, found in others.items():
        print(f"  {name:7} {found['idle']:5.2f}")
    return 0 if table <= GOAL else 1


if __name__ == "__main__":
    sys.exit(main())
