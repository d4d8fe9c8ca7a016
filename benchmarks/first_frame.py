"""How long until the table's first frame stands, in a process of its own: `python -m benchmarks.first_frame`.

It starts Python anew each time, opens the table on triples with the real deck, four seats and a journal on disk, and
takes the time from the start of the process to the first frame shown. SDL draws on its dummy screen unless
`SDL_VIDEODRIVER` says otherwise, so the time of a window manager is not in it.
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time

CHILD = """
import sys, time
from pathlib import Path
from game.wanted import Wanted, checked
from game.words import words
wanted = Wanted(data=Path(sys.argv[1]), activity="triples", window=(int(sys.argv[2]), int(sys.argv[3])), lang="he",
                seed=5, options={"cards": "16"})
wanted = checked(wanted, words("he"))
from game.app import Table
table = Table(wanted)
table.window.enter(table.scene)
print(time.time())
"""


def first_frame(size: tuple[int, int]) -> float:
    """Seconds from the start of the process to its first frame."""
    environment = {"SDL_VIDEODRIVER": "dummy", "SDL_AUDIODRIVER": "dummy"} | dict(os.environ)
    with tempfile.TemporaryDirectory() as data:
        start = time.time()
        command = [sys.executable, "-c", CHILD, data, *map(str, size)]
        done = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
        return float(done.stdout.split()[-1]) - start


def main() -> None:
    """Prints the median and the slowest of several starts, at 1080p and 4K."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--starts", type=int, default=7)
    starts = parser.parse_args().starts
    for size in ((1920, 1080), (3840, 2160)):
        first_frame(size)
        times = [first_frame(size) for _ in range(starts)]
        median, slowest = statistics.median(times), max(times)
        print(
            f"{size[0]}×{size[1]}: first frame after {median:.2f} s (median of {starts}), {slowest:.2f} s the slowest"
        )


if __name__ == "__main__":
    main()
