"""How long covered cards are still seen after the hands are lifted: `python -m benchmarks.covered [--times N]`.

On a real screen (Xvfb, without a graphics card) at 1920×1080 and 3840×2160: the real table with eight seats, a hand on
every cover. All are lifted at once, at any moment of the window's own loop; the time runs from the fingers' leaving to
the end of the first frame that shows no face. The goal is 100 ms for the slowest; the exit status is 1 when it is
missed.
"""

from __future__ import annotations

import argparse
import json
import random
import subprocess
import sys
import threading
import time
from statistics import median

import pygame

from benchmarks.screens import SIZES, screen
from game.table.looks import CardFace
from game.table.scenes.scene import Quit, Scene
from game.table.window import Window

GOAL = 100.0


class Watched(Window):
    """A window that tells how long faces were seen after `lifted`, a moment in seconds."""

    lifted: float | None = None
    faces = False

    def __init__(self, width: int, height: int) -> None:
        super().__init__((width, height), 1210.0, "benchmark")
        self.seen: list[float] = []

    def show(self, scene: Scene) -> None:
        """Draw, and look whether a face is left."""
        super().show(scene)
        left = any(isinstance(item.look, CardFace) for item in self.touching.items)
        if self.lifted is not None and self.faces and not left:
            self.seen.append(1000 * (time.monotonic() - self.lifted))
            self.lifted = None
        self.faces = left


def hidden(width: int, height: int, times: int) -> list[float]:
    """Milliseconds until no face is seen, so many times."""
    from benchmarks.table import game, post

    window, played = Watched(width, height), game(hands="covered")
    window.enter(played)
    covers = [item for item in window.touching.items if item.hold]
    chance = random.Random(5)

    def hold_and_lift() -> None:
        for _ in range(times):
            for kind in (pygame.FINGERDOWN, pygame.FINGERUP):
                time.sleep(0.3 + 0.3 * chance.random())
                window.lifted = time.monotonic() if kind == pygame.FINGERUP else None
                for finger, cover in enumerate(covers):
                    post(kind, finger, cover.x / width, cover.y / height)
        time.sleep(0.5)
        played.next = Quit()

    hands = threading.Thread(target=hold_and_lift)
    hands.start()
    window.run(played, lambda seconds: None)
    hands.join()
    window.close()
    assert len(window.seen) == times
    return window.seen


def main() -> int:
    """Prints the median and the slowest at each size. Returns the exit status."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--times", type=int, default=30)
    parser.add_argument("--on", nargs=2, type=int, help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.on:
        print(json.dumps(hidden(asked.on[0], asked.on[1], asked.times)))
        return 0
    missed = False
    for size in SIZES:
        with screen(size) as environment:
            command = [sys.executable, "-m", "benchmarks.covered", "--times", str(asked.times), "--on", *map(str, size)]
            done = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
        taken = json.loads(done.stdout.splitlines()[-1])
        missed |= max(taken) > GOAL
        told = f"hidden after {median(taken):.0f} ms (median of {len(taken)}), {max(taken):.0f} ms the slowest"
        print(f"{size[0]}×{size[1]}: {told}")
    return int(missed)


if __name__ == "__main__":
    sys.exit(main())
