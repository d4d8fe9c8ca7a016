"""Everything of a map that lies on the table at one moment."""

from __future__ import annotations

from game.table.scenes.board import Board
from game.table.scenes.chairs import Chairs
from game.table.scenes.map_board import map_board
from game.table.scenes.map_closeups import closeups
from game.table.scenes.map_hands import MapHands
from game.table.scenes.map_pool import pool
from game.table.scenes.map_sight import MapSight
from game.table.scenes.map_trays import tray
from game.table.scenes.sitting import sitting


def lay(sight: MapSight, hands: MapHands, chairs: Chairs) -> Board:
    """The board of this moment."""
    board = Board()
    pool(board, sight, hands)
    map_board(board, sight, hands)
    for seat in sight.view.seats:
        tray(board, sight, hands, seat.name)
    closeups(board, sight, hands)
    sitting(board, sight, hands, chairs)
    return board
