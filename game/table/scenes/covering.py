"""What lies covered in a tray: the cover to hold, and a button for those who can't hold."""

from __future__ import annotations

from game.core.frozen import frozen
from game.core.game import Actor
from game.table.layout.frame import Area, Frame
from game.table.looks import LOW_COVER, Cover, Pill
from game.table.scenes.acting import Hands
from game.table.scenes.acts import Tell
from game.table.scenes.board import Board, Sight
from game.table.scenes.covers import COVER
from game.table.screen import Screen

HAND_MM, LEAST_MM = 45.0, 20.0
"""How long and wide a cover is where there is room, and at the least."""

BESIDE = 3.0
"""In an area wider than this many times its height the cover lies beside the cards, else below them."""

LEAST_STRIP = 1.35
"""A card laid as a strip is at least so many times as high as the smallest text."""

ROOMY = 30
"""Letters that fit on a cover which says in full what it is for."""


@frozen
class CoverWords:
    """What is said on a cover where there is room, and on its button while all is covered, and while it is not."""

    hold: str
    turn_up: str
    cover: str


def cover(board: Board, sight: Sight, hands: Hands, seat: Actor, frame: Frame, area: Area, words: CoverWords) -> Area:
    """Lay a seat's cover and its button. Returns what is left for what is covered."""
    say, lang = sight.say_to(seat), sight.person(seat).lang
    place, button, rest = _divided(area, sight.screen, sight.gap)
    held, turned_up = seat in hands.covers.held, seat in hands.covers.turned_up
    # Translators: on a small place; while a hand rests there, its team sees what is covered.
    short = say("Hold here")
    look = Cover(words.hold if _letters(place, sight.screen.text) >= ROOMY else short, lang, held)
    board.add(frame, f"{COVER}{seat}", look, place, layer=1, hold=True)
    # The heel of a hand that holds the cover may lie on the button.
    act = None if held else Tell("turn-up", seat)
    switch = Pill(words.cover if turned_up else words.turn_up, lang, "lit" if turned_up else "quiet")
    board.add(frame, f"turn-up:{seat}", switch, button, act, layer=1)
    return rest


def _divided(area: Area, screen: Screen, gap: float) -> tuple[Area, Area, Area]:
    """Places for the cover, its button and the cards."""
    height = max(screen.text * 1.9, screen.control)
    low = max(min(screen.px(HAND_MM), area.h * 0.28), screen.px(LEAST_MM), height)
    row, rest = area.below(low, gap * 0.7)
    if area.w < BESIDE * area.h and rest.h > 3 * max(screen.tap, screen.text * LEAST_STRIP) + gap:
        button, place = row.end(max(row.w * 0.3, screen.text * 5), gap * 0.7)
        return place, button.middle(button.w, max(height, button.h * 0.75)), rest
    words = screen.text * (9.5 if area.w > screen.text * 28 else 5.2)
    width = max(min(screen.px(HAND_MM), area.w * 0.3), screen.px(LEAST_MM), words)
    column, rest = area.start(width, gap)
    button, place = column.above(height, gap * 0.5)
    return place, button, rest


def _letters(place: Area, text: int) -> float:
    """About how many letters fit on a cover beside the hand, or below it."""
    beside = place.w > LOW_COVER * place.h
    w, h = (place.w - place.h, place.h - 0.9 * text) if beside else (place.w, place.h - 2.5 * text)
    return max(0.0, w / text - 1) / 0.52 * max(0, int(h / (1.35 * text)))
