"""Which look of a board is painted how."""

from __future__ import annotations

from typing import assert_never

from game.table import boards_ground, boards_paper, cards
from game.table.looks_boards import (
    BoardCard,
    BoardLook,
    CoveredPaper,
    FreePlace,
    LadderFigure,
    Lamps,
    MarkChip,
    Note,
    RoadFigure,
    SpreadRow,
    StageStep,
    StationSign,
    Stone,
    WheelFigure,
    ZoneGround,
    ZoneWords,
)
from game.table.sheet import Sheet


def margin(look: BoardLook, w: int, h: int) -> int:
    """The room around a look in pixels, for its shadow and its light."""
    match look:
        case BoardCard() | MarkChip(stands=False) | CoveredPaper() | Note() | Stone():
            return cards.margin(w, h)
        case _:
            return 0


def paint(look: BoardLook, sheet: Sheet) -> None:
    """Paints a look."""
    match look:
        case ZoneGround():
            boards_ground.zone(look, sheet)
        case ZoneWords():
            boards_ground.words(look, sheet)
        case SpreadRow():
            boards_paper.spread(look, sheet)
        case LadderFigure():
            boards_ground.ladder(look, sheet)
        case WheelFigure():
            boards_ground.wheel(look, sheet)
        case RoadFigure():
            boards_ground.road(look, sheet)
        case Stone():
            boards_ground.stone(look, sheet)
        case StationSign():
            boards_ground.station(look, sheet)
        case FreePlace():
            boards_ground.free(look, sheet)
        case BoardCard():
            boards_paper.card(look, sheet)
        case MarkChip():
            boards_paper.chip(look, sheet)
        case Lamps():
            boards_paper.lamps(look, sheet)
        case CoveredPaper():
            boards_paper.covered(look, sheet)
        case StageStep():
            boards_paper.step(look, sheet)
        case Note():
            boards_paper.note(look, sheet)
        case _:
            assert_never(look)
