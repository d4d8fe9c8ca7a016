"""An action plan on the table."""

from __future__ import annotations

from collections.abc import Mapping

from game.content.plan import Plan
from game.core.game import TABLE, Actor, Event
from game.rules.plan import moves as m
from game.session.plan import PlanSession
from game.table.layout.stands import Seating
from game.table.scenes.acts import Act, Make, Tell, Thing
from game.table.scenes.board import Board
from game.table.scenes.chairs import Chairs, Chosen
from game.table.scenes.entries import Beside
from game.table.scenes.game_scene import GameScene
from game.table.scenes.laying import lay_over
from game.table.scenes.plan_hands import At, PlanHands
from game.table.scenes.plan_laying import lay
from game.table.scenes.plan_names import NAMES
from game.table.scenes.plan_panel import PlanPanel
from game.table.scenes.plan_seeing import PlanSeeing
from game.table.scenes.plan_sheet import merge_or_order
from game.table.scenes.plan_sight import PlanSight
from game.table.scenes.plan_texts import PlanTexts
from game.table.scenes.plan_trays import opening
from game.table.sound import Name

PANEL = PlanPanel()

SOUNDS: Mapping[str, Name] = {
    "add": "laid",
    "set": "laid",
    "merge": "accepted",
    "bringback": "laid",
    "drop": "returned",
}
"""What is heard at which event."""


class PlanScene(GameScene):
    """A session of an action plan on the table. `chosen` says how seats sit, as far as somebody has chosen."""

    NAMES = NAMES
    SOUNDS = SOUNDS
    session: PlanSession
    hands: PlanHands
    _seeing: PlanSeeing
    _texts: PlanTexts

    def __init__(
        self,
        session: PlanSession,
        content: Plan,
        lang: str,
        seating: Seating = "around",
        chosen: Chosen | None = None,
        who: Actor = TABLE,
        pin: str = "",
    ) -> None:
        """`pin` is what is kept of the facilitator's number, where there is one."""
        hands, seeing = PlanHands(), PlanSeeing(session, content, who, Chairs(seating, chosen or {}))
        super().__init__(session, lang, seeing, hands, PlanTexts(session, hands, seeing, content), pin)
        hands.groups = seeing.groups
        self._by: Actor = ""

    def sight(self) -> PlanSight:
        """What the picture is made from."""
        return self._seeing.sight(self.lang, self._clock.seconds, self.hands.turned_to)

    def lay(self, beside: Beside) -> Board:
        """Everything that lies on the table now."""
        self.hands.see(self.session.view(TABLE))
        sight = self.shown = self.sight()
        board = lay(sight, self.hands, self.chairs)
        lay_over(board, sight, self.hands, PANEL, beside)
        return board

    def hear(self, events: tuple[Event, ...]) -> None:
        """What the end showed is gone once it is taken back."""
        if any(event.name in ("undo", "redo") for event in events):
            self.hands.gone_on = False
        super().hear(events)

    def unseen(self) -> bool:
        """Nobody goes on to the end page before all had time to read what stays open, and when they meet next."""
        return not self.hands.gone_on and bool(self.session.state.seats)

    def choose(self, thing: Thing, x: float, y: float) -> None:
        """A touch on a row opens it in the tray of the nearest seat, and a touch on a cell that cell; or it merges into
        the row the one that waits for that."""
        seat, (row, _, column) = self.hand_of(thing, x, y), thing.what.partition(" ")
        if not seat or thing.where == "place" or self.hands.is_writing(seat) or self.session.state.over:
            return
        here = self.hands.at(seat)
        if here.level == "merge" and here.row != row:
            self.make(seat, m.Merge(here.row, row))
            return
        self.hands.lay_aside(seat)
        self.hands.go(seat, self.hands.above(row, column) if column else At("row", row))
        if column:
            sight = self.sight()
            self.told(opening(sight, seat, sight.row(row), column))

    def drop(self, key: str, onto: str | None, x: float, y: float) -> None:
        """What is let go is let go by the nearest seat."""
        self._by = self._seeing.nearest((), x, y, self.lang)
        super().drop(key, onto, x, y)

    def dropped(self, thing: Thing, onto: Thing) -> Act | None:
        """A row over another row, or over a number."""
        move = merge_or_order(thing.what, onto) if thing.where == "row" else None
        return Make(self._by, move) if move is not None and self._by else None

    def told(self, tell: Tell) -> None:
        """Do what a touch means that only this game knows."""
        seat, word, what = tell.seat, tell.word, tell.what
        match word:
            case "at" | "leaf" | "turn-to" | "sheet" | "weeks" | "pick" | "on":
                self.hands.play(word, seat, what)
            case "cell":
                self._begin(seat, what)
            case "day" | "convener" | "sentence" | "question":
                self._texts.beside(seat, self.lang, word)

    def _begin(self, seat: Actor, about: str) -> None:
        """A seat begins a text or a day, or goes on with it."""
        writing = self.hands.writing.get(seat)
        if writing is not None and writing.about == about:
            self.hands.focus = seat
            return
        self.hands.lay_aside(seat)
        self._texts.cell(seat, self.lang, about)
