"""Everything of a board that lies on the table at one moment."""

from __future__ import annotations

from game.table.scenes.board import Board
from game.table.scenes.boards_closeups import closeups
from game.table.scenes.boards_hands import BoardHands
from game.table.scenes.boards_middle import middle
from game.table.scenes.boards_sight import BoardSight
from game.table.scenes.boards_trays import tray
from game.table.scenes.boards_writing import writing
from game.table.scenes.chairs import Chairs
from game.table.scenes.sitting import sitting


def lay(sight: BoardSight, hands: BoardHands, chairs: Chairs) -> Board:
    """The board of this moment."""
    board = Board()
    for seat in sight.view.seats:
        tray(board, sight, hands, seat)
    middle(board, sight, hands)
    closeups(board, sight, hands)
    writing(board, sight, hands)
    sitting(board, sight, hands, chairs)
    return board
