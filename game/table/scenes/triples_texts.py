"""What seats write in triples and the open round: cards, explanations, what would strengthen a triple."""

from __future__ import annotations

from game.core.game import TABLE, Actor
from game.rules.triples import moves as m
from game.rules.triples import rulings as r
from game.session.triples import TriplesSession
from game.table.scenes.acts import Thing
from game.table.scenes.texts import Texts
from game.table.scenes.triples_hands import TriplesHands


class TriplesTexts(Texts):
    """The texts of a session's seats, and the moves that keep them."""

    _session: TriplesSession
    _hands: TriplesHands

    def let_explain(self, table: str) -> None:
        """Who has to explain may begin to write at once, with what was written before."""
        declaration = self._session.state.declaration
        if declaration is None or declaration.stage != "explain" or declaration.seat in self._hands.writing:
            return
        self.begin(declaration.seat, "explain", table, open=False)

    def finished(self, seat: Actor) -> m.Move | None:
        """The move that keeps a seat's text, where there is something to keep; to explain, nothing has to be
        written."""
        writing = self._hands.writing.get(seat)
        if writing is None:
            return m.Explain("")
        text = writing.pen.text
        match writing.purpose:
            case "explain":
                return m.Explain(text)
            case "strengthen":
                return m.Answer("not-yet", text)
            case "blank" if text:
                return m.Write(Thing("blank", writing.about).kind, text)
            case "paper" if text:
                return r.Paper(
                    self._hands.brought.by(self._session.view(TABLE)), Thing("blank", writing.about).kind, text
                )
        return None
