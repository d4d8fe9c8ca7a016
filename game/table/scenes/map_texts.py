"""What seats write on a map: cards of their own, and other words for those."""

from __future__ import annotations

from game.core.game import Actor
from game.rules.mapping import moves as m
from game.table.scenes.acts import Thing
from game.table.scenes.texts import Texts


class MapTexts(Texts):
    """The texts of a session's seats, and the moves that keep them."""

    def finished(self, seat: Actor) -> m.Move | None:
        """The move that keeps a seat's text; None where there is nothing to keep."""
        writing = self._hands.writing.get(seat)
        if writing is None or not writing.pen.text:
            return None
        if writing.purpose == "reword":
            return m.Reword(writing.about, writing.pen.text)
        return m.Write(Thing("pool", writing.about).kind, writing.pen.text)
