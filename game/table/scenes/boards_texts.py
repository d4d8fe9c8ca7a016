"""What seats write at a board: cards, reasons, fields, answers, sums."""

from __future__ import annotations

from typing import cast

from game.core.game import Actor
from game.rules.boards import moves as m
from game.table.scenes.boards_hands import BoardHands
from game.table.scenes.texts import Texts


class BoardTexts(Texts):
    """The texts of a session's seats, and the moves that keep them."""

    def finished(self, seat: Actor) -> m.Move | None:
        """The move that keeps a seat's text; None where there is nothing to keep."""
        writing = self._hands.writing.get(seat)
        if writing is None:
            return None
        text, about = writing.pen.text, writing.about
        match writing.purpose:
            case "card" if text:
                return m.Write(about or None, text)
            case "back":
                return m.Write(about or None, cast(BoardHands, self._hands).fronts.get(seat, ""), text)
            case "reword" if text:
                return m.Reword(about, text)
            case "reback":
                return m.Reword(about, cast(BoardHands, self._hands).fronts.get(seat, ""), text)
            case "reason":
                return m.Reason(int(about), text)
            case "fill":
                piece, _, field = about.partition(" ")
                return m.Fill(int(piece), field, text)
            case "answer":
                return m.AnswerIt(about, text)
            case "together":
                return m.Agree(about, text)
            case "sum":
                return m.SumUp(about, text)
        return None
