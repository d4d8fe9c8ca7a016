"""How long the work of a frame takes while four cards are dragged: `python -m benchmarks.frame`.

The real table: a game of triples of eight seats with the real deck, in its own window. Four fingers carry four cards
along ellipses across it for ten seconds at 60 Hz; the cards turn as they come to another side. A frame's work is all
that the window does for it: events, the scene's items, and drawing what changed. Every frame counts, the first too,
in which nothing is cached. Drawn on SDL's dummy screen: showing the changed areas on a real one comes on top.
Bounds for p95: 16 ms at 1920×1080 and 33 ms at 3840×2160 (goals 8 and 16.7).
"""

from __future__ import annotations

import os
import resource
import subprocess
import sys
import time
from math import cos, pi, sin
from statistics import quantiles

os.environ["SDL_VIDEODRIVER"] = "dummy"

import pygame

from game.content.deck import load_deck
from game.core.log import Header
from game.rules.triples.options import read_options
from game.rules.triples.rules import Triples
from game.rules.triples.setting import Setting
from game.session.session import Session
from game.shipped import folder
from game.table.scenes.triples import TriplesScene
from game.table.screen import ASSUMED_WIDTH, Screen
from game.table.window import Window
from game.wanted import default_seats
from game.words import words

BOUNDS = {(1920, 1080): 16.0, (3840, 2160): 33.0}
FRAMES, RATE, FINGERS, SEATS = 600, 60, 4, 8


def game() -> TriplesScene:
    """A game that has just been dealt, in Hebrew."""
    deck = load_deck(folder("decks") / "achievement-gaps.yaml")
    options, _ = read_options("triples", {"cards": "16"})
    names = default_seats(SEATS, words("he"))
    setting = Setting("triples", options, deck.facts(), names)
    session = Session(Triples(setting), Header("triples", 1, deck.id, deck.hash, {}, names, seed=5))
    return TriplesScene(session, deck, "he", "around", led=False)


def finger(number: int, frame: int, screen: Screen) -> tuple[float, float]:
    """Where a finger is in a frame, as parts of the window."""
    angle = 2 * pi * (frame / (2.5 * RATE) + number / FINGERS)
    return 0.5 + 0.38 * sin(angle), 0.5 + 0.36 * cos(angle)


def post(kind: int, number: int, x: float, y: float) -> None:
    """Post one finger event."""
    fields = {"finger_id": number, "touch_id": 1, "x": x, "y": y, "dx": 0, "dy": 0, "pressure": 1}
    pygame.event.post(pygame.event.Event(kind, fields))


def lift_cards(window: Window, scene: TriplesScene) -> None:
    """Every finger comes down on a card of another seat."""
    cards = [item for item in scene.items(window.screen) if item.drag and item.key.startswith("card:")]
    for number, card in enumerate(cards[:: len(cards) // FINGERS][:FINGERS]):
        post(pygame.FINGERDOWN, number, card.x / window.screen.width, card.y / window.screen.height)


def frames(window: Window, scene: TriplesScene) -> list[float]:
    """Milliseconds of work in each frame."""
    taken = []
    for frame in range(FRAMES):
        for number in range(FINGERS):
            post(pygame.FINGERMOTION, number, *finger(number, frame, window.screen))
        start = time.perf_counter()
        window.turn(scene, pygame.event.get())
        scene.pass_time(1 / RATE)
        window.show(scene)
        taken.append(time.perf_counter() - start)
        time.sleep(max(0.0, 1 / RATE - taken[-1]))
    assert len(window.touching.contacts.carried) == FINGERS
    return [1000 * each for each in taken]


def measure(width: int, height: int) -> bool:
    """Prints the figures of one size, and tells whether they keep the bound."""
    scene = game()
    window = Window((width, height), ASSUMED_WIDTH, "benchmark")
    window.enter(scene)
    lift_cards(window, scene)
    parts = quantiles(frames(window, scene), n=100)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(
        f"{width}×{height}, dummy screen: p50 {parts[49]:.1f} ms, p95 {parts[94]:.1f} ms, p99 {parts[98]:.1f} ms; "
        f"{peak:.0f} MB at most in the process"
    )
    return parts[94] <= BOUNDS[width, height]


def main() -> int:
    """Each size is measured in a process of its own, for its memory."""
    if len(sys.argv) > 2:
        return not measure(int(sys.argv[1]), int(sys.argv[2]))
    runs = [[sys.executable, "-m", "benchmarks.frame", str(width), str(height)] for width, height in BOUNDS]
    return max(subprocess.run(run, check=False).returncode for run in runs)


if __name__ == "__main__":
    sys.exit(main())
