"""How long a touch takes until the picture that answers it is on the screen: `python -m benchmarks.touch`.

At 3840×2160 on a real screen (Xvfb, without a graphics card), within the process, two figures:

- in a whole game of eight seats, played by eight fingers at once (`benchmarks/busy.py`): from the moment that a frame's
  events are posted until all that they changed is drawn and shown. Goal: p95 ≤ 8 ms; the exit status is 1 when missed.
- after calm: the table has slept for a while, and one finger comes down on a card; from its event, posted by another
  thread, until the answer is shown. Goal: 50 ms at the worst.
"""

from __future__ import annotations

import argparse
import json
import sys
import threading
import time
from statistics import median, quantiles

import pygame

from benchmarks import peers
from benchmarks.screens import SIZES, screen

GOAL, WAKING_GOAL = 8.0, 50.0
TOUCHES, CALM = 12, 1.7


def playing(width: int, height: int) -> list[float]:
    """Milliseconds of each frame of a busy game."""
    from benchmarks.busy import Busy

    return Busy(width, height).frames()


def waking(width: int, height: int) -> list[float]:
    """Milliseconds from each of some touches, with long calm between them, to its answer."""
    from benchmarks.table import game, post, window

    shown, played = window(width, height), game()
    shown.enter(played)
    card = next(item for item in shown.touching.items if item.key.startswith("card:"))
    posted, taken = [0.0], []

    def hand() -> None:
        for _ in range(TOUCHES):
            time.sleep(CALM)
            posted[0] = time.perf_counter()
            post(pygame.FINGERDOWN, 1, card.x / width, card.y / height)
            post(pygame.FINGERUP, 1, card.x / width, card.y / height)
        time.sleep(CALM)
        pygame.event.post(pygame.event.Event(pygame.QUIT))

    show = shown.show

    def timed(scene: object) -> None:
        show(scene)
        if posted[0]:
            taken.append(1000 * (time.perf_counter() - posted[0]))
            posted[0] = 0.0

    shown.show = timed
    threading.Thread(target=hand).start()
    shown.run(played, lambda seconds: None)
    return taken


def main() -> int:
    """Measures, or is one of the programs that are measured."""
    words = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    words.add_argument("--only", choices=["playing", "waking"], help=argparse.SUPPRESS)
    given = words.parse_args()
    size = SIZES[1]
    if given.only:
        print(json.dumps({"playing": playing, "waking": waking}[given.only](*size)))
        return 0
    with screen(size) as environment:
        frames = peers.run("benchmarks.touch", environment, "--only", "playing")
        touches = peers.run("benchmarks.touch", environment, "--only", "waking")
    p95 = quantiles(frames, n=20)[-1]
    print(f"{size[0]}×{size[1]}, eight fingers, {len(frames)} frames of a whole game:")
    print(
        f"  p50 {median(frames):.1f} ms   p95 {p95:.1f} ms   worst {max(frames):.0f} ms   (goal: p95 ≤ {GOAL:.0f} ms)"
    )
    print(f"  after calm, {len(touches)} touches: p50 {median(touches):.1f} ms   worst {max(touches):.1f} ms")
    return 0 if p95 <= GOAL and max(touches) <= WAKING_GOAL else 1


if __name__ == "__main__":
    sys.exit(main())
