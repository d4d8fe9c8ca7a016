"""Everything of an action plan that lies on the table at one moment."""

from __future__ import annotations

from game.table.scenes.board import Board
from game.table.scenes.chairs import Chairs
from game.table.scenes.plan_hands import PlanHands
from game.table.scenes.plan_sheet import page
from game.table.scenes.plan_sight import PlanSight
from game.table.scenes.plan_trays import tray
from game.table.scenes.plan_writing import writing
from game.table.scenes.sitting import sitting


def lay(sight: PlanSight, hands: PlanHands, chairs: Chairs) -> Board:
    """The board of this moment."""
    board = Board()
    for seat in sight.view.seats:
        tray(board, sight, hands, seat.name)
    page(board, sight, hands)
    writing(board, sight, hands)
    sitting(board, sight, hands, chairs)
    return board
