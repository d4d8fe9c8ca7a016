"""A board on the table, whatever tool it is."""

from __future__ import annotations

from collections.abc import Mapping

from game.content.board import Board as Content
from game.core.game import TABLE, Actor
from game.rules.boards import moves as m
from game.session.board import BoardSession
from game.table.layout.stands import Seating
from game.table.scenes.acting import BoardPurpose, Purpose, Writing
from game.table.scenes.acts import Act, Make, Move, Tell, Thing
from game.table.scenes.board import Board
from game.table.scenes.boards_hands import BoardHands
from game.table.scenes.boards_laying import lay
from game.table.scenes.boards_names import NAMES
from game.table.scenes.boards_panel import BoardPanel
from game.table.scenes.boards_seeing import BoardSeeing
from game.table.scenes.boards_sight import BoardSight
from game.table.scenes.boards_texts import BoardTexts
from game.table.scenes.chairs import Chairs, Chosen
from game.table.scenes.entries import Beside
from game.table.scenes.game_scene import GameScene
from game.table.scenes.laying import lay_over
from game.table.sound import Name

PANEL = BoardPanel()

SOUNDS: Mapping[str, Name] = {
    "lay": "laid",
    "shift": "laid",
    "write": "laid",
    "turned-up": "declared",
    "flip": "turned",
}
"""What is heard at which event."""
SECOND: Mapping[Purpose, BoardPurpose] = {"card": "back", "reword": "reback"}
"""What the second side of a card is written as, after the first."""


class BoardScene(GameScene):
    """A session at a board on the table. `chosen` says how seats sit, as far as somebody has chosen."""

    NAMES = NAMES
    SOUNDS = SOUNDS
    CLOSES = (m.GoTo, m.Close)
    session: BoardSession
    hands: BoardHands
    _seeing: BoardSeeing
    _texts: BoardTexts

    def __init__(
        self,
        session: BoardSession,
        content: Content,
        lang: str,
        seating: Seating = "around",
        chosen: Chosen | None = None,
        who: Actor = TABLE,
        pin: str = "",
    ) -> None:
        """`pin` is what is kept of the facilitator's number, where there is one."""
        hands, seeing = BoardHands(), BoardSeeing(session, content, who, Chairs(seating, chosen or {}))
        super().__init__(session, lang, seeing, hands, BoardTexts(session, hands, seeing), pin)
        self._content = content
        self._dropped_at = (0.0, 0.0)

    def sight(self) -> BoardSight:
        """What the picture is made from."""
        return self._seeing.sight(self.lang, self._clock.seconds, self.hands.turned_to)

    def lay(self, beside: Beside) -> Board:
        """Everything that lies on the table now."""
        self.hands.see(self.session.view(TABLE))
        sight = self.shown = self.sight()
        board = lay(sight, self.hands, self.chairs)
        lay_over(board, sight, self.hands, PANEL, beside)
        return board

    def hand_of(self, thing: Thing, x: float, y: float) -> Actor:
        """The seat whose hand touched a thing: where one has taken up a card and a zone is touched, that one."""
        holding = [seat for seat, held in self.hands.chosen.items() if held.where in ("waiting", "piece")]
        return self._seeing.nearest(holding if thing.where == "zone" else (), x, y, self.lang)

    def choose(self, thing: Thing, x: float, y: float) -> None:
        """A hand takes something up; with a card taken up, a touch on a zone lays it there."""
        seat = thing.seat or self.hand_of(thing, x, y)
        held = self.hands.chosen.get(seat)
        move = self._laying(held, thing) if held is not None and not thing.seat else None
        if move is not None:
            self.make(seat, move)
        else:
            super().choose(thing, x, y)

    def _laying(self, thing: Thing, onto: Thing) -> m.Move | None:
        """The move that lays a card that waits, or a piece, onto a zone, a piece that lies, or those that wait."""
        zone, at = self._spot(onto)
        if thing.where == "waiting" and zone:
            return m.Lay(thing.what, zone, at)
        if thing.where == "piece" and zone:
            return m.Shift(int(thing.what), zone, at)
        if thing.where == "piece" and onto.where == "pool":
            return m.Take(int(thing.what))
        return None

    def _spot(self, onto: Thing) -> tuple[str, int | None]:
        """A zone, and the place in its order where it has one."""
        if onto.where == "zone":
            return onto.what, None
        piece = self.session.state.piece(int(onto.what)) if onto.where == "piece" else None
        if piece is None:
            return "", None
        inside = [each.number for each in self.session.state.in_zone(piece.zone)]
        ordered = self._content.zones[piece.zone].ordered
        return piece.zone, inside.index(piece.number) + 1 if ordered else None

    def drop(self, key: str, onto: str | None, x: float, y: float) -> None:
        """Do what it means that this item was let go over another."""
        self._dropped_at = x, y
        super().drop(key, onto, x, y)

    def dropped(self, thing: Thing, onto: Thing) -> Act | None:
        """A card is laid where it is let go, by the hand nearest to it."""
        move = self._laying(thing, onto)
        seat = self._seeing.nearest((), *self._dropped_at, self.lang)
        return Make(seat, move) if move is not None and seat else None

    def make(self, by: Actor, move: Move) -> None:
        """Make a move. Who laid a card where a reason is asked for finds it before it, to give one."""
        before = self.session.state.laid
        super().make(by, move)
        if isinstance(move, m.Lay) and self.session.state.laid > before and self._content.reasons:
            self.hands.chosen[by] = Thing("piece", str(self.session.state.laid), by)

    def told(self, tell: Tell) -> None:
        """Do what a touch means that only this game knows."""
        seat, word, what = tell.seat, tell.word, tell.what
        match word:
            case "turn-to" | "prompt" | "page" | "more" | "leaf" | "field" | "again" | "subject":
                self.hands.play(word, seat, what)
            case "card" | "reword" | "reason" | "fill" | "answer" | "together" | "sum":
                self._write(seat, word, what)

    def _write(self, seat: Actor, purpose: BoardPurpose, about: str) -> None:
        """A seat begins a text, or goes on with it, with what stands there so far."""
        writing = self.hands.writing.get(seat)
        if writing is not None and (writing.purpose, writing.about) == (purpose, about):
            self.hands.focus = seat
            return
        self.hands.lay_aside(seat)
        stands = self._stands(seat, purpose, about)
        if stands is not None:
            self.hands.kept[seat, purpose] = stands
        self._texts.begin(seat, purpose, self.lang, about)

    def _stands(self, seat: Actor, purpose: BoardPurpose, about: str) -> str | None:
        """What was written there before; None where the last text that was begun is gone on with."""
        state = self.session.state
        match purpose:
            case "reword" | "reback":
                paper = next((each for each in state.written if each.card == about), None)
                return "" if paper is None else paper.text if purpose == "reword" else paper.back
            case "reason":
                piece = state.piece(int(about))
                return piece.reason if piece else ""
            case "fill":
                number, _, field = about.partition(" ")
                piece = state.piece(int(number))
                return piece.filled(field) if piece else ""
            case "answer":
                return next((each.text for each in state.answers if (each.seat, each.zone) == (seat, about)), "")
            case "together":
                return next((each.text for each in state.together if each.about == about), "")
            case "sum":
                return next((each.text for each in state.sums if each.about == about), "")
        return None

    def _wrote(self, seat: Actor) -> None:
        """The first side of a card is followed by the second."""
        writing: Writing | None = self.hands.writing.get(seat)
        if writing is not None and writing.purpose in SECOND and self._content.sides and writing.pen.text:
            self.hands.fronts[seat] = writing.pen.text
            self._write(seat, SECOND[writing.purpose], writing.about)
        else:
            super()._wrote(seat)
