"""Whether a text fits its card, told without a screen: for the check of content files."""

from __future__ import annotations

from functools import cache

import pygame

from game.core.cards import KINDS
from game.table.cards import room_below
from game.table.screen import LARGE, Screen
from game.table.sheet import bound
from game.table.text.typeset import typeset

SCREEN = Screen(1920, 1080, scale=LARGE)
CARD = (231, 237)
"""The narrowest card of an open hand of four seats around that screen, in pixels."""


def fits(kind: str, words: str, lang: str) -> bool:
    """Whether a text stands whole on its card at the largest text size: no word broken, nothing cut, in an open hand of
    four seats around a 55-inch screen that all asked for larger texts. More seats, or seats side by side, have lower
    cards and take them up to read. Texts of a circle are laid otherwise, and fit here. Raises FontMissing."""
    if kind not in KINDS:
        return True
    room = _room()
    text = typeset(bound(words), "regular", SCREEN.text, lang, room.w, None)
    return not (text.cut or text.torn) and text.width <= room.w and text.height <= room.h


@cache
def _room() -> pygame.Rect:
    return room_below(*CARD)
