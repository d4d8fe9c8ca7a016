"""The same sixty cards on our own bare stage, without a deck, a game or a journal.

`python -m benchmarks.peers.own WIDTH HEIGHT` prints when its first frame stood.
"""

from __future__ import annotations

import json
import sys
import time

import pygame

from benchmarks.peers import scene
from game.core.cards import KINDS
from game.table.items import Item
from game.table.looks import CardFace
from game.table.screen import ASSUMED_WIDTH
from game.table.stage import Stage
from game.table.window import Window


def sixty(width: int, height: int) -> tuple[Stage, list[Item]]:
    """A stage in a window of its own, and the cards that lie on it."""
    stage = Window((width, height), ASSUMED_WIDTH, "cards").stage
    kinds = dict(zip(scene.BANDS, KINDS, strict=True))
    table = [
        Item(card.text, CardFace(kinds[card.kind], card.kind, card.text, "en"), card.x, card.y, card.w, card.h)
        for card in scene.cards(width, height)
    ]
    stage.show(tuple(table), time.monotonic())
    return stage, table


if __name__ == "__main__":
    stage, _ = sixty(int(sys.argv[1]), int(sys.argv[2]))
    pygame.display.update(stage.draw(time.monotonic()))
    print(json.dumps({"first": time.time()}))
