"""From a session at a board to what its picture is made from."""

from __future__ import annotations

from game.content.board import Board
from game.core.game import Actor
from game.rules.boards import moves as m
from game.session.board import BoardSession
from game.table.scenes.boards_sight import BoardSight
from game.table.scenes.chairs import Chairs
from game.table.scenes.seeing import Seeing
from game.table.screen import Screen

SLIM = 0.05
"""How much deeper trays are on a wall, as a part of the height, where they are slim."""
LEAST, CHOOSING = 8.3, 9.6
"""So many heights of the smallest text trays are deep at least, and while seats mark or answer in them."""
GIVING = 0.2, 0.14
"""How deep the trays are, at the long and at the short sides, while seats mark or answer in them."""


class BoardSeeing(Seeing):
    """A board seen by `who` on a screen."""

    DEPTH, SIDE = 0.145, 0.1
    UNLISTED = (m.Lay, m.Shift, m.Take, m.Flip, m.Reason, m.Fill, m.MarkIt, m.AnswerIt, m.Keep, m.Unkeep)

    def __init__(self, session: BoardSession, content: Board, who: Actor, chairs: Chairs) -> None:
        super().__init__(session, who, chairs)
        self._at_board, self._content = session, content
        self._giving = False

    def depth(self) -> float:
        """On a wall four stand side by side: their trays are slim, and the board has room to spare."""
        many = self.chairs.seating == "upright" and len(self._session.state.seats) > 3
        usual, least = (GIVING[0], CHOOSING) if self._giving else (self.DEPTH, LEAST)
        return max(usual + SLIM * many, least * self.screen.text / self.screen.height)

    def least_depth(self, screen: Screen) -> float:
        """A little more than usual, for small buttons at the foot."""
        return super().least_depth(screen) + screen.text * 0.7

    def sight(self, lang: str, clock: float, turned_to: Actor) -> BoardSight:
        """What the picture is made from, in the table's language and with so many seconds played."""
        view = self._at_board.view(self._who)
        self._giving = bool({"mark", "answer"} & set(view.does))
        self.SIDE = GIVING[1] if self._giving else BoardSeeing.SIDE
        shared = self.shared(lang, clock, view)
        return BoardSight(**vars(shared), content=self._content, options=self._at_board.options, turned_to=turned_to)
