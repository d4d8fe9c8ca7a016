"""What seats write at the table: from the first touch on a field to the move that keeps the text."""

from __future__ import annotations

from game.core.cards import Kind
from game.core.game import FACILITATOR, Actor
from game.rules.triples import moves as m
from game.session.session import Session
from game.table.pen import Pen
from game.table.scenes.acting import Hands, Purpose, Writing
from game.table.scenes.seeing import Seeing
from game.table.writing import Draft


class Texts:
    """The texts of a session's seats, each in the language that its seat reads."""

    def __init__(self, session: Session, hands: Hands, seeing: Seeing) -> None:
        self._session, self._hands, self._seeing = session, hands, seeing

    def begin(self, seat: Actor, purpose: Purpose, table: str, kind: Kind | None = None, open: bool = True) -> None:
        """A seat begins a text, with what it wrote for this before. `table` is the table's language; `open` unfolds the
        keyboard."""
        text = self._hands.kept.get((seat, purpose), "")
        pen = Pen(self._seeing.lang(seat, table), Draft.begun(text), open)
        self._hands.write(seat, Writing(purpose, pen, kind))

    def let_explain(self, table: str) -> None:
        """Who has to explain may begin to write at once, with what was written before."""
        declaration = self._session.state.declaration
        if declaration is None or declaration.stage != "explain" or declaration.seat in self._hands.writing:
            return
        self.begin(declaration.seat, "explain", table, open=False)

    def now(self) -> Writing | None:
        """The text that a physical keyboard writes on; none of a seat's while hands rest."""
        state = self._session.state
        if (state.frozen or state.paused) and self._hands.focus != FACILITATOR:
            return None
        return self._hands.writing.get(self._hands.focus)

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
            case "blank" if text and writing.kind:
                return m.Write(writing.kind, text)
        return None
