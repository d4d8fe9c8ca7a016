"""The scene that all draw: sixty cards in ten columns, the last six of which follow fingers around the table, always
turned outward. Standard library only, so that it weighs the same for everybody. Smoothed edges (multisampling) are off
everywhere: without a graphics card they would cost some peers three times as much."""

from __future__ import annotations

import json
import os
import sys
import textwrap
import time
from dataclasses import dataclass
from math import atan2, cos, degrees, pi, sin
from pathlib import Path
from typing import NamedTuple

COLUMNS, ROWS, FINGERS = 10, 6, 6
AROUND = 150
"""Frames in which a finger goes around the table."""

GROUND, PAPER, INK = (18, 52, 59), (251, 246, 234), (29, 42, 46)
BANDS = {"Gap": (178, 58, 46), "Possible cause": (232, 178, 58), "Possible action": (27, 107, 133)}
FONT = Path(__file__).parents[2] / "fonts" / "rubik" / "Rubik-Regular.ttf"
TEXTS = (
    "Schools differ in how many pupils read with ease",
    "Few teachers stay for more than three years",
    "One device for all the children of a home",
    "A lending pool of books that travels on Thursdays",
    "Fewer pupils of the south choose advanced science",
    "Parents meet a teacher where they work, at noon",
)


@dataclass(frozen=True)
class Card:
    """A card: its kind and text, its centre and size in pixels from the left upper corner."""

    kind: str
    text: str
    x: float
    y: float
    w: int
    h: int

    @property
    def lines(self) -> list[str]:
        """The text broken for its width."""
        return textwrap.wrap(self.text, 14)


class Place(NamedTuple):
    """Where a card is held: its centre in pixels, and its turn in degrees clockwise."""

    x: float
    y: float
    turn: float


def cards(width: int, height: int) -> list[Card]:
    """All cards of a table of so many pixels."""
    w, h = round(width * 0.068), round(height * 0.145)
    kinds = list(BANDS)
    return [
        Card(
            kinds[number % 3],
            f"{TEXTS[number % len(TEXTS)]} {number}",
            width * (number % COLUMNS + 0.5) / COLUMNS,
            height * (number // COLUMNS + 0.5) / ROWS,
            w,
            h,
        )
        for number in range(COLUMNS * ROWS)
    ]


def held(finger: int, frame: int, width: int, height: int) -> Place:
    """Where a finger holds its card in a frame."""
    angle = 2 * pi * (frame / AROUND + finger / FINGERS)
    x, y = 0.38 * sin(angle), 0.36 * cos(angle)
    return Place(width * (0.5 + x), height * (0.5 + y), degrees(atan2(-x, y)))


def memory() -> float:
    """Megabytes that this process lies on."""
    status = Path("/proc/self/status").read_text()
    return int(status.partition("VmRSS:")[2].split()[0]) / 1024


class Report:
    """What a program measures of itself."""

    def __init__(self) -> None:
        self.width, self.height, self.frames, self.idle = (int(float(word)) for word in sys.argv[1:5])
        self.first = self.began = self.busy = 0.0
        self.taken: list[float] = []

    def stands(self) -> None:
        """The first frame stands."""
        self.first = time.time()

    def frame(self, start: float) -> None:
        """A frame that began at this time of `perf_counter` is done."""
        self.taken.append(1000 * (time.perf_counter() - start))

    def rest(self) -> float:
        """Standing still begins; gives back the time of `monotonic` when it ends."""
        self.began, self.busy = time.monotonic(), time.process_time()
        return self.began + self.idle

    def print(self) -> None:
        """One line of JSON."""
        waited = time.monotonic() - self.began
        idle = 100 * (time.process_time() - self.busy) / waited if self.idle else 0.0
        print(json.dumps({"first": self.first, "frames": self.taken, "idle": idle, "memory": memory()}), flush=True)
        os._exit(0)  # some frameworks take their time to close, or fail at it
