"""What seats write at the table: from the first touch on a field until the text is handed in."""

from __future__ import annotations

from game.core.game import FACILITATOR, Actor
from game.rules.table import is_frozen
from game.session.session import AnySession
from game.table.pen import Pen
from game.table.scenes.acting import Hands, Purpose, Writing
from game.table.scenes.acts import Move
from game.table.scenes.seeing import Seeing
from game.table.writing import Draft


class Texts:
    """The texts of a session's seats, each in the language that its seat reads."""

    def __init__(self, session: AnySession, hands: Hands, seeing: Seeing) -> None:
        self._session, self._hands, self._seeing = session, hands, seeing

    def begin(self, seat: Actor, purpose: Purpose, table: str, about: str = "", open: bool = True) -> None:
        """A seat begins a text, with what it wrote for this before. `table` is the table's language; `open` unfolds the
        keyboard."""
        text = self._hands.kept.get((seat, purpose), "")
        pen = Pen(self._seeing.lang(seat, table), Draft.begun(text), open)
        self._hands.write(seat, Writing(purpose, pen, about))

    def finished(self, seat: Actor) -> Move | None:
        """The move that keeps a seat's text, where there is something to keep; each game's own knows."""
        return None

    def now(self) -> Writing | None:
        """The text that a physical keyboard writes on; none of a seat's while hands rest."""
        state = self._session.state
        if (is_frozen(state) or state.paused) and self._hands.focus != FACILITATOR:
            return None
        return self._hands.text_of(self._hands.focus)
