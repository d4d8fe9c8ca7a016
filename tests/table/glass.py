"""A person who writes on the keyboard on the glass, for tests."""

from __future__ import annotations

import pygame
from fingers import Fingers

from game.table.layout.keyboards import OTHER, PAGES, Page, rows
from game.table.pen import Pen
from game.words import LANGUAGES

WAYS: dict[Page, tuple[str, ...]] = {
    "letters": (),
    "shifted": ("shift",),
    "digits": ("page",),
    "signs": ("page", "shift"),
}
"""The keys that lead to a page from that of the letters."""


def find(lang: str, page: Page, cap: str) -> tuple[int, int]:
    """Where a key is on a page."""
    return next((r, row.index(cap)) for r, row in enumerate(rows(lang, page)) if cap in row)


def way(pen: Pen, letter: str) -> list[str]:
    """The keys to strike for a letter, the letter last."""
    letter = "space" if letter == " " else letter
    back = [] if pen.page == "letters" else ["page"] if pen.page in ("digits", "signs") else ["shift", "shift"]
    if letter in sum(rows(pen.keys, pen.page), ()):
        return [letter]
    if letter in sum(rows(pen.keys, OTHER[pen.page]), ()):
        return ["shift", letter]
    for turns in range(len(LANGUAGES)):
        lang = LANGUAGES[(LANGUAGES.index(pen.keys) + turns) % len(LANGUAGES)]
        for page in PAGES:
            if letter in sum(rows(lang, page), ()):
                return [*back, *["lang"] * turns, *WAYS[page], letter]
    raise AssertionError(f"no keyboard has {letter!r}")


def pen_of(hands: Fingers, seat: str) -> Pen:
    """The pen of a seat; on a page there is one."""
    scene = hands.scene
    return scene.hands.writing[seat].pen if seat else scene.pen  # type: ignore[attr-defined, no-any-return]


def key(seat: str, place: tuple[int, int]) -> str:
    """The key of the item that is a key of the keyboard."""
    return f"key:{seat}:{place[0]}:{place[1]}" if seat else f"key {place[0]} {place[1]}"


def strike(hands: Fingers, seat: str, cap: str, finger: int) -> None:
    """Post a touch on the key with this on it; nothing is drawn yet."""
    pen = pen_of(hands, seat)
    x, y = hands.place(key(seat, find(pen.keys, pen.page, cap)))
    hands.post(pygame.FINGERDOWN, finger, x, y)
    hands.post(pygame.FINGERUP, finger, x, y)


def write(hands: Fingers, texts: dict[str, str]) -> None:
    """Seats write their texts on the glass all at once, a finger each, letter by letter. They look before they begin:
    a key that came where a button stood a moment ago is deaf."""
    hands.look(0.5)
    tried = 0
    left = {seat: list(text) for seat, text in texts.items()}
    while any(left.values()):
        for finger, (seat, letters) in enumerate(left.items(), 1):
            if letters:
                keys = way(pen_of(hands, seat), letters[0])
                strike(hands, seat, keys[0], finger)
                if len(keys) == 1:
                    letters.pop(0)
                tried += 1
                assert tried < 8 * sum(map(len, texts.values())), "a key leads nowhere"
        hands.look()
        hands.look(0.12)
