"""How soon the deck browser tells how a deck plays, and whether any frame comes late for it: `python -m
benchmarks.deck_report [DECK…]`.

Frames of 1920×1080 follow one another as the window draws them, from the touch on “Does it play well?” and again from
the touch that makes a link, until the study is done. Told are the seconds to the first figures, and in milliseconds the
worst slice of work between two frames (the texts that are measured for the remarks, 4 ms, among it), and the worst and
the usual frame with that slice, all laid and all drawn. Slices and frames are counted in processor time, as other
programs may come between. Bounds: first figures within 1 s, a slice of 10 ms.
"""

from __future__ import annotations

import gc
import os
import sys
import time
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

os.environ.setdefault("SDL_VIDEODRIVER", "dummy")

import pygame

from game.core.cards import ACTION, CAUSE
from game.shipped import find_deck
from game.store.deck_file import DeckFile
from game.table.scenes.deck_browser import DeckBrowser
from game.table.scenes.deck_keeping import Keeping
from game.table.screen import Screen
from game.table.stage import Stage
from game.table.theme import DEEP

FRAME = 1 / 60
SOON, SLICE = 1.0, 10.0


class Looked:
    """A deck browser looked at frame after frame."""

    def __init__(self, deck: str, data: Path) -> None:
        self.scene = DeckBrowser(Keeping(DeckFile(find_deck(deck, None), data)), "en")
        self.screen = Screen(1920, 1080)
        self.stage = Stage(pygame.Surface((1920, 1080)), self.screen, DEEP)
        self.slices: list[float] = []
        self.frames: list[float] = []
        self.frame()

    def frame(self) -> None:
        """One look at it, as often as a window looks."""
        due, began = time.monotonic() + FRAME, time.thread_time()
        self.scene.pass_time(FRAME)
        worked = time.thread_time()
        self.stage.show(self.scene.items(self.screen), time.monotonic())
        self.stage.draw(time.monotonic())
        self.slices.append((worked - began) * 1000)
        self.frames.append((time.thread_time() - began) * 1000)
        time.sleep(max(0.0, due - time.monotonic()))

    def study(self) -> float:
        """Looks until all is played. The seconds to the first figures."""
        self.slices, self.frames = [], []
        began, soon = time.monotonic(), 0.0
        while self.scene.studying.works:
            self.frame()
            soon = soon or (time.monotonic() - began if self.scene.studying.figures else 0.0)
        return soon

    def link(self) -> None:
        """Links a cause and an action that are not linked yet."""
        deck = self.scene.deck
        action = deck.of_kind(ACTION)[0]
        cause = next(card for card in deck.of_kind(CAUSE) if card.id not in action.links)
        self.scene.drop(f"card {action.id}", f"card {cause.id}", 0, 0)


def main() -> int:
    """Prints the figures of each deck. Returns the exit status."""
    late = False
    pygame.display.init()
    pygame.font.init()
    gc.freeze()  # as the window does
    with TemporaryDirectory() as data:
        for deck in sys.argv[1:] or ("achievement-gaps", "attendance"):
            looked = Looked(deck, Path(data))
            looked.scene.tap("plays", 0, 0)
            for told, begin in (("opened", lambda: None), ("after an edit", looked.link)):
                begin()
                soon = looked.study()
                late |= soon > SOON or max(looked.slices) > SLICE
                print(
                    f"{deck}, {told}: first figures in {soon:.2f} s; worst slice {max(looked.slices):.1f} ms; frames "
                    f"worst {max(looked.frames):.1f}, usual {median(looked.frames):.1f} ms; {len(looked.frames)} frames"
                )
            looked.scene.end()
    return int(late)


if __name__ == "__main__":
    sys.exit(main())
