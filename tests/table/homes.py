"""The home screen for tests: the files it offers, and what is tapped and read on it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from game.settings import Settings
from game.shipped import folder
from game.table.looks import Pill, Text
from game.table.scenes.home import Home, Unfinished
from game.table.scenes.home_files import DeckChoice, read_deck_choice
from game.table.scenes.scene import Start
from game.table.screen import LARGE, Screen

DECK = read_deck_choice("achievement-gaps", folder("decks") / "achievement-gaps.yaml")
TINY = read_deck_choice("tiny", folder("decks") / "tiny.yaml")
BROKEN = read_deck_choice("broken", Path(__file__).parents[1] / "broken_decks" / "not-yaml-comma.yaml")
CIRCLE = read_deck_choice("circle-of-influence", folder("decks") / "circle-of-influence.yaml")
SMALL = read_deck_choice("tiny-circle", Path(__file__).parents[1] / "golden" / "tiny-circle.yaml")
BROKEN_CIRCLE = replace(BROKEN, name="broken-circle", kind="circle")
UNFINISHED = Unfinished("2026-11-21-7", "triples", ("צוות א׳", "Team B"), "2026-11-21T14:32:05+02:00")
SCREEN = Screen(1920, 1080)
LARGER = (Screen(1280, 720, 531, LARGE), Screen(1920, 1080, 952, LARGE), Screen(3840, 2160, scale=LARGE))
"""Screens whose readers want larger text."""


def home(*decks: DeckChoice, lang: str = "en", seats: int = 4, **more: object) -> Home:
    settings = Settings(lang=lang, seats=("",) * seats, **more)  # type: ignore[arg-type]
    return Home(decks or (DECK, TINY, BROKEN, CIRCLE, SMALL), settings)


def tap(scene: Home, *keys: str, screen: Screen = SCREEN) -> Home:
    """Touches items by their keys; each must lie there. A game is found among the games."""
    for key in keys:
        if key.startswith("activity "):
            tap(scene, "group games", screen=screen)
        there = {item.key for item in scene.items(screen) if item.tap}
        assert key in there, f"{key} is not among {sorted(there)}"
        scene.tap(key, 0, 0)
    return scene


def said(scene: Home, key: str = "message") -> str:
    return next(i.look.text for i in scene.items(SCREEN) if i.key == key and isinstance(i.look, Text | Pill))


def plain(text: str) -> str:
    """Without the marks that keep numbers apart from what stands around them, and with what they count."""
    return text.translate({0x2068: None, 0x2069: None, 0xA0: " "})


def start(scene: Home) -> Start:
    assert isinstance(tap(scene, "start").next, Start), said(scene)
    assert isinstance(scene.next, Start)
    return scene.next
