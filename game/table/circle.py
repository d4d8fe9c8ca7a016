"""Which look of the circle of influence is painted how."""

from __future__ import annotations

from typing import assert_never

from game.table import cards, circle_board, circle_cards, circle_marks, circle_profile
from game.table.looks_circle import (
    Cell,
    ChannelCard,
    CircleLook,
    CoveredMark,
    Die,
    DimensionTag,
    Hub,
    LevelChip,
    OpenMark,
    Pawn,
    Profile,
    RingBoard,
    Sector,
    SectorWords,
    SituationCard,
    SpaceLight,
)
from game.table.sheet import Sheet


def margin(look: CircleLook, w: int, h: int) -> int:
    """The room around a look in pixels, for its shadow and its light."""
    match look:
        case RingBoard() | Sector() | SectorWords() | SpaceLight() | DimensionTag() | Profile() | Cell():
            return 0
        case Hub():
            return max(8, round(0.1 * w))
        case _:
            return cards.margin(w, h)


def paint(look: CircleLook, sheet: Sheet) -> None:
    """Paints a look."""
    match look:
        case RingBoard():
            circle_board.board(look, sheet)
        case Sector():
            circle_board.sector(look, sheet)
        case SectorWords():
            circle_board.words(look, sheet)
        case SpaceLight():
            circle_board.light(look, sheet)
        case Hub():
            circle_board.hub(look, sheet)
        case Profile():
            circle_profile.profile(look, sheet)
        case Pawn():
            circle_marks.pawn(look, sheet)
        case Die():
            circle_marks.die(look, sheet)
        case LevelChip():
            circle_marks.chip(look, sheet)
        case Cell():
            circle_marks.cell(look, sheet)
        case DimensionTag():
            circle_marks.tag(look, sheet)
        case CoveredMark():
            circle_cards.covered(look, sheet)
        case OpenMark():
            circle_cards.opened(look, sheet)
        case SituationCard():
            circle_cards.situation(look, sheet)
        case ChannelCard():
            circle_cards.channel(look, sheet)
        case _:
            assert_never(look)
