"""How long it takes until a move is on disk: `python -m benchmarks.journal [ENTRIES] [--data DIR]`.

It writes a session's journal, one synced entry after another, on the disk of the data folder, and prints the median,
the 99th percentile and the worst in milliseconds.
"""

from __future__ import annotations

import argparse
import tempfile
import time
from pathlib import Path
from statistics import quantiles

from game.core.log import Entry, Header
from game.store.folders import data_folder
from game.store.journal import Journal


def main() -> None:
    """Measures and prints."""
    words = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    words.add_argument("entries", nargs="?", type=int, default=2000)
    words.add_argument("--data", help="measure the disk of this folder")
    given = words.parse_args()
    disk = data_folder(given.data)
    disk.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=disk) as folder:
        times = _times(Path(folder), given.entries)
    percentiles = quantiles(times, n=100)
    print(
        f"{given.entries} entries: p50 {percentiles[49]:.3f} ms, p99 {percentiles[98]:.3f} ms, most {max(times):.3f} ms"
    )


def _times(folder: Path, entries: int) -> list[float]:
    header = Header("triples", 1, "benchmark", "", {}, ("A", "B"), 1)
    journal = Journal.create(folder, header, b"", {})
    times = []
    for number in range(1, entries + 1):
        entry = Entry(number, time.time(), "A", "discard maths-north-south", "0123456789abcdef")
        began = time.perf_counter()
        journal.append(entry)
        times.append(1000 * (time.perf_counter() - began))
    assert journal.trouble is None, journal.trouble
    journal.close()
    return times


if __name__ == "__main__":
    main()
