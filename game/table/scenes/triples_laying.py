"""Everything of triples or of an open round that lies on the table at one moment."""

from __future__ import annotations

from game.table.scenes.board import Board
from game.table.scenes.centre import centre
from game.table.scenes.chairs import Chairs
from game.table.scenes.closeups import closeups
from game.table.scenes.declaring import declaration
from game.table.scenes.sitting import sitting
from game.table.scenes.trays import tray
from game.table.scenes.triples_hands import TriplesHands
from game.table.scenes.triples_sight import TriplesSight
from game.table.scenes.verdicts import verdict


def lay(sight: TriplesSight, hands: TriplesHands, chairs: Chairs) -> Board:
    """The board of this moment."""
    board = Board()
    if sight.view.declaration is not None:
        declaration(board, sight, hands)
        return board
    centre(board, sight, hands)
    for seat in sight.view.seats:
        tray(board, sight, hands, seat)
    closeups(board, sight, hands)
    verdict(board, sight, hands)
    sitting(board, sight, hands, chairs)
    return board
