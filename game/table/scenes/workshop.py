"""A workshop on the table, between its steps: the way through them, the time, the talks, and the parking lot."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from game.content.agenda import Agenda
from game.core.game import TABLE, Actor
from game.rules.agenda import moves as m
from game.rules.agenda.setting import TALK
from game.rules.agenda.state import StepId
from game.session.agenda import WorkshopSession
from game.table.layout.stands import Seating
from game.table.scenes.acts import Move, Tell
from game.table.scenes.board import Board
from game.table.scenes.chairs import Chairs, Chosen
from game.table.scenes.entries import Beside
from game.table.scenes.game_scene import GameScene
from game.table.scenes.laying import lay_over
from game.table.scenes.scene import GoToReport, GoToStep
from game.table.scenes.sitting import sitting
from game.table.scenes.texts import Texts
from game.table.scenes.workshop_faces import faces
from game.table.scenes.workshop_hands import WorkshopHands
from game.table.scenes.workshop_names import NAMES
from game.table.scenes.workshop_panel import WorkshopPanel
from game.table.scenes.workshop_seeing import WorkshopSeeing
from game.table.scenes.workshop_sight import WorkshopSight
from game.table.scenes.workshop_trays import tray
from game.workshop.came import Came

PANEL = WorkshopPanel()


class WorkshopScene(GameScene):
    """A session of a workshop on the table. `chosen` says how seats sit, as far as somebody has chosen; boards of the
    folder `data` are known by their titles. `came` is what came of steps that were held."""

    NAMES = NAMES
    CLOSES = (m.Begin, m.Next, m.Back, m.Go)
    session: WorkshopSession
    hands: WorkshopHands
    _seeing: WorkshopSeeing

    def __init__(
        self,
        session: WorkshopSession,
        agenda: Agenda,
        lang: str,
        seating: Seating = "around",
        chosen: Chosen | None = None,
        who: Actor = TABLE,
        pin: str = "",
        data: Path | None = None,
    ) -> None:
        """`pin` is what is kept of the facilitator's number, where there is one."""
        hands, chairs = WorkshopHands(), Chairs(seating, chosen or {})
        seeing = WorkshopSeeing(session, agenda, who, chairs, data)
        super().__init__(session, lang, seeing, hands, Texts(session, hands, seeing), pin)
        self.side.belong(session, agenda, seeing.tools)
        self.came: Mapping[StepId, Came] = {}

    def sight(self) -> WorkshopSight:
        """What the picture is made from."""
        return self._seeing.sight(self.lang, self._clock.seconds, guarded=bool(self.facilitating.pin), came=self.came)

    def lay(self, beside: Beside) -> Board:
        """Everything that lies on the table now."""
        self.hands.see(self.session.view(TABLE))
        sight = self.shown = self.sight()
        board = Board()
        for seat in sight.view.seats:
            tray(board, sight, self.hands, seat.name)
        faces(board, sight, self.hands)
        sitting(board, sight, self.hands, self.chairs)
        lay_over(board, sight, self.hands, PANEL, beside)
        return board

    def make(self, by: Actor, move: Move) -> None:
        """Make a move; a step is begun by going into it, but for a talk."""
        if isinstance(move, m.Begin) and self.session.view(TABLE).here.activity != TALK:
            self.next = GoToStep()
        else:
            super().make(by, move)

    def leads_on(self) -> Move | None:
        """A step that has been played to its end is left, whatever time it has left."""
        here = self.session.state.here
        played = here.id in self.came and self.came[here.id].over
        return m.Next() if played and self.session.state.running else None

    def end_when_seen(self) -> None:
        """The end of a workshop is shown here, among its steps."""

    def told(self, tell: Tell) -> None:
        """Do what a touch means that only a workshop knows."""
        if tell.word == "face":
            self.hands.face(tell.what)
        elif tell.word == "enter":
            self.next = GoToStep()
        elif tell.word == "report":
            self.next = GoToReport()
