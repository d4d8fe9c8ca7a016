"""The talk after the game as it looks: nothing is cut, hidden or too small, on every screen."""

from __future__ import annotations

from itertools import product

import pytest
from geometry import SCREENS, cut, faults
from talks import a_talk, said, tap

from game.table.screen import LARGE, Screen
from game.words import words

STAGES = {
    "closing": (),
    "wall": ("to wall",),
    "turned": ("to wall", "turn"),
    "asked": ("to wall", "ask 0 channel", "ask 1 ground"),
    "triple": ("to wall", "open 0", "answer 0 relevant yes"),
    "last": ("to wall", "from 2", "open 2"),
    "next": ("to next",),
    "end": ("to end",),
}


@pytest.mark.parametrize("screen", SCREENS, ids=str)
@pytest.mark.parametrize("stage", STAGES)
def test_everything_is_on_the_screen_and_can_be_touched(screen: Screen, stage: str) -> None:
    for lang, seating, count in product(("he", "en"), ("around", "upright"), (3, 8, 20)):
        scene = a_talk(count, lang, seating)
        for key in STAGES[stage]:
            scene.tap(key, 0, 0)
        assert faults(scene.items(screen), screen) == [], (lang, seating, count)


@pytest.mark.parametrize("screen", [*SCREENS, Screen(1280, 720, 531, LARGE), Screen(1920, 1080, 952, LARGE)], ids=str)
@pytest.mark.parametrize("stage", STAGES)
def test_the_words_fit_their_boxes(screen: Screen, stage: str) -> None:
    for lang in ("he", "ar", "en"):
        scene = a_talk(8, lang)
        for key in STAGES[stage]:
            scene.tap(key, 0, 0)
        assert cut(scene.items(screen), screen) == [], lang


def test_every_text_comes_from_the_words() -> None:
    assert said(tap(a_talk(), "to wall"), "head") == words("en")("Our wall")
