"""The same scene in other people's frameworks: sixty cards with a text each, six of them dragged and turned.

`pip install ".[peers]"` brings them; a benchmark measures those that are there, and says which are not. Each has one
program here, run as `python -m benchmarks.peers.NAME_cards WIDTH HEIGHT FRAMES IDLE`. It draws the scene, FRAMES frames
of dragging as fast as they go, then lets the still scene stand for IDLE seconds the way the framework's own loop does
it, and prints one line of JSON: when the first frame stood, the milliseconds of each frame, the percent of a core that
standing still took, and the megabytes it lies on.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Mapping
from importlib.util import find_spec
from typing import Any

PEERS = {"Arcade": "arcade", "Kivy": "kivy", "raylib": "pyray"}
"""Names, and the modules they are."""


def installed() -> list[str]:
    """The peers that can be measured here; says which can't."""
    missing = [name for name, module in PEERS.items() if find_spec(module) is None]
    if missing:
        print(f"not installed, so not measured: {', '.join(missing)} (pip install '.[peers]')")
    return [name for name in PEERS if name not in missing]


def cards(
    name: str, size: tuple[int, int], environment: Mapping[str, str], frames: int = 0, idle: float = 0
) -> dict[str, Any]:
    """What a peer measured of itself."""
    return run(f"benchmarks.peers.{name.lower()}_cards", environment, *size, frames, idle)


def run(module: str, environment: Mapping[str, str], *words: object) -> dict[str, Any]:
    """Runs a program that prints JSON as its last line, in a process of its own. Raises CalledProcessError."""
    command = [sys.executable, "-m", module, *map(str, words)]
    done = subprocess.run(command, env=environment, stdout=subprocess.PIPE, text=True, check=True)
    answer: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return answer
