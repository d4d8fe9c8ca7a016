"""How long `print` takes, from the command to the PDF on disk, two languages on a card: `python -m benchmarks.paper`.

Medians of fresh processes: within one process the typesetter remembers what it has set before.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from functools import partial
from pathlib import Path

from benchmarks.load_deck import milliseconds

TIMES = 5
MAIN = Path(__file__).parent.parent / "main.py"


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "cards.pdf"
        for name in ("achievement-gaps", "circle-of-influence"):
            pages = json.loads(_print(name, out))["pages"]
            taken = milliseconds(partial(_print, name, out), TIMES)
            print(f"{name}: {pages} pages, {out.stat().st_size / 1e6:.1f} MB, {taken:.0f} ms")


def _print(name: str, out: Path) -> str:
    command = [sys.executable, str(MAIN), "print", name, "--cards", "he,ar", "-o", str(out), "--json"]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


if __name__ == "__main__":
    main()
