"""How long `check` takes for a deck in three languages, its process included: `python -m benchmarks.check_deck`.

Bounds: 200 cards 2 s, 5,000 cards 20 s. Medians of three runs; the first of all, which may compile, is left out.
"""

from __future__ import annotations

import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from benchmarks.load_deck import deck

BOUNDS = {200: 2.0, 5_000: 20.0}
TIMES = 3


def seconds(path: Path) -> float:
    """How long one check takes."""
    start = time.perf_counter()
    done = subprocess.run([sys.executable, "main.py", "check", str(path)], capture_output=True, check=False)
    if done.returncode:
        raise RuntimeError(done.stderr.decode())
    return time.perf_counter() - start


def main() -> int:
    """Prints the medians. Returns 1 when one is beyond its bound."""
    slow = False
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "generated.yaml"
        path.write_text(deck(6), encoding="utf-8")
        seconds(path)
        for cards, bound in BOUNDS.items():
            path.write_text(deck(cards), encoding="utf-8")
            taken = statistics.median(seconds(path) for _ in range(TIMES))
            slow |= taken > bound
            print(f"{cards} cards: {taken:.2f} s (bound {bound:.0f})")
    return int(slow)


if __name__ == "__main__":
    sys.exit(main())
