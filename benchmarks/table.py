"""The real table with real fingers, for those who measure it: an eight-seat game of triples with the real deck."""

from __future__ import annotations

import pygame

from game.content.deck import load_deck
from game.core.log import Header
from game.rules.triples.options import read_options
from game.rules.triples.rules import Triples
from game.rules.triples.setting import Setting
from game.session.session import Session
from game.shipped import folder
from game.table.scenes.triples import TriplesScene
from game.table.screen import ASSUMED_WIDTH
from game.table.window import Window
from game.wanted import default_seats
from game.words import words

SEATS = 8


def game(**more: str) -> TriplesScene:
    """A game that has just been dealt, in Hebrew, with more options as people write them."""
    deck = load_deck(folder("decks") / "achievement-gaps.yaml")
    options, problems = read_options("triples", {"cards": "16"} | {key.replace("_", "-"): more[key] for key in more})
    assert not problems, problems
    names = default_seats(SEATS, words("he"))
    setting = Setting("triples", options, deck.facts(), names)
    session = Session(Triples(setting), Header("triples", 1, deck.id, deck.hash, {}, names, seed=5))
    return TriplesScene(session, deck, "he", "around", led=False)


def window(width: int, height: int) -> Window:
    """A window on a 55-inch screen."""
    return Window((width, height), ASSUMED_WIDTH, "benchmark")


def post(kind: int, finger: int, x: float, y: float) -> None:
    """Post one finger event, at a place in parts of the window."""
    fields = {"finger_id": finger, "touch_id": 1, "x": x, "y": y, "dx": 0, "dy": 0, "pressure": 1}
    pygame.event.post(pygame.event.Event(kind, fields))
