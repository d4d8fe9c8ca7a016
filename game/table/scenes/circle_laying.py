"""Everything of a circle that lies on the table at one moment."""

from __future__ import annotations

from game.table.scenes.board import Board
from game.table.scenes.chairs import Chairs
from game.table.scenes.circle_agreement import agreement
from game.table.scenes.circle_agreement_tray import agreement_tray
from game.table.scenes.circle_hands import CircleHands
from game.table.scenes.circle_matrix import picture
from game.table.scenes.circle_middle import middle
from game.table.scenes.circle_mirror import mirror
from game.table.scenes.circle_sight import CircleSight
from game.table.scenes.circle_trays import tray
from game.table.scenes.circle_writing import writing
from game.table.scenes.sitting import sitting


def lay(sight: CircleSight, hands: CircleHands, chairs: Chairs) -> Board:
    """The board of this moment."""
    board = Board()
    agreeing = sight.view.phase == "ripe" and hands.step == "agreement"
    for seat in sight.view.seats:
        own = mirror if sight.view.over else agreement_tray if agreeing else tray
        own(board, sight, hands, seat)
    if agreeing:
        agreement(board, sight, hands, [item.box for item in board.items if item.key.startswith("grown:")])
    elif sight.view.phase in ("talk", "ripe"):
        picture(board, sight, hands)
    else:
        middle(board, sight, hands)
    writing(board, sight, hands)
    sitting(board, sight, hands, chairs)
    return board
