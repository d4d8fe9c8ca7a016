"""A pause, seen by all."""

from __future__ import annotations

from dataclasses import replace

from game.core import moves as m
from game.core.game import FACILITATOR
from game.table.items import Turn
from game.table.layout.frame import whole
from game.table.looks import Pill, Text, Veil
from game.table.scenes.acting import Hands
from game.table.scenes.acts import Make
from game.table.scenes.board import Board, Sight
from game.words import right_to_left

LAYER = 16


def pausing(board: Board, sight: Sight, hands: Hands) -> None:
    """Lay the pause over everything, towards both long sides of a lying screen; an open menu takes the place of its
    words."""
    screen, say = sight.screen, sight.say
    veil = whole(screen)
    board.add(veil, "pause", Veil(), veil.area, layer=LAYER, sudden=True)
    if hands.menu:
        return
    for turn in _turns(sight):
        frame = replace(whole(screen, turn, right_to_left(sight.lang)), group=f"pause:{turn}")
        lower = frame.area.below(frame.area.h / 2)[0].middle(screen.unit * 90, screen.text * 9)
        title, button = lower.above(screen.text * 4.5, sight.gap)
        words = Text(say("A short pause"), sight.lang, round(screen.text * 2.6), "bold", "lit")
        board.add(frame, f"pause:{turn}", words, title, layer=LAYER + 1)
        go_on = Pill(say("Go on"), sight.lang, "lit")
        place = button.middle(screen.text * 14, button.h)
        board.add(frame, f"pause:{turn}:on", go_on, place, Make(FACILITATOR, m.Resume()), layer=LAYER + 1)


def _turns(sight: Sight) -> tuple[Turn, ...]:
    return (0,) if sight.seating == "upright" else (0, 180)
