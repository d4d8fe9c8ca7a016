"""What lies over every game: hands at rest, a pause, the facilitator's corner and panel."""

from __future__ import annotations

from game.table.scenes.acting import Hands
from game.table.scenes.board import Board
from game.table.scenes.corner import corner
from game.table.scenes.entries import Beside
from game.table.scenes.game_panel import GamePanel, S
from game.table.scenes.pausing import pausing


def lay_over(board: Board, sight: S, hands: Hands, panel: GamePanel[S], beside: Beside) -> None:
    """Lay it over a board that is laid."""
    paused = sight.view.paused and not sight.view.over
    if sight.frozen or paused:
        board.freeze()
    if paused:
        pausing(board, sight, hands)
    corner(board, sight, hands, panel, beside)
