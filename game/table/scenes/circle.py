"""The circle of influence on the table."""

from __future__ import annotations

from collections.abc import Mapping

from game.content.circle import Circle
from game.core.game import TABLE, Actor, Event
from game.rules.circle import moves as m
from game.session.circle import CircleSession
from game.table.layout.stands import Seating
from game.table.scenes.acting import CirclePurpose
from game.table.scenes.acts import Tell, Thing
from game.table.scenes.board import Board
from game.table.scenes.chairs import Chairs, Chosen
from game.table.scenes.circle_hands import CircleHands
from game.table.scenes.circle_laying import lay
from game.table.scenes.circle_names import NAMES
from game.table.scenes.circle_panel import CirclePanel
from game.table.scenes.circle_seeing import CircleSeeing
from game.table.scenes.circle_sight import CircleSight
from game.table.scenes.circle_texts import CircleTexts
from game.table.scenes.entries import Beside
from game.table.scenes.game_scene import GameScene
from game.table.scenes.laying import lay_over
from game.table.sound import Name

PANEL = CirclePanel()

SOUNDS: Mapping[str, Name] = {
    "place": "laid",
    "sort": "laid",
    "lay": "laid",
    "die": "turned",
    "turned-up": "declared",
    "agreed": "accepted",
    "parked": "returned",
}
"""What is heard at which event."""


class CircleScene(GameScene):
    """A session of the circle on the table. `chosen` says how seats sit, as far as somebody has chosen."""

    NAMES = NAMES
    SOUNDS = SOUNDS
    CLOSES = (m.Roll, m.Agree, m.Park, m.SkipWarmUp)
    session: CircleSession
    hands: CircleHands
    _seeing: CircleSeeing
    _texts: CircleTexts

    def __init__(
        self,
        session: CircleSession,
        content: Circle,
        lang: str,
        seating: Seating = "around",
        chosen: Chosen | None = None,
        who: Actor = TABLE,
        pin: str = "",
    ) -> None:
        """`pin` is what is kept of the facilitator's number, where there is one."""
        hands, seeing = CircleHands(), CircleSeeing(session, content, who, Chairs(seating, chosen or {}))
        super().__init__(session, lang, seeing, hands, CircleTexts(session, hands, seeing), pin)

    def sight(self) -> CircleSight:
        """What the picture is made from."""
        return self._seeing.sight(
            self.lang, self._clock.seconds, self.hands.covers.seen if self.session.state.over else frozenset()
        )

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
        """Nobody goes on to the end page before all had time to look into their mirrors."""
        return not self.hands.gone_on and bool(self.session.state.seats)

    def chosen_again(self, seat: Actor, thing: Thing) -> None:
        """A second tap chooses a situation, and lays anything else back."""
        choose = m.Choose(thing.what)
        if thing.where == "situation" and self.session.refuse(seat, choose) is None:
            self.make(seat, choose)
        else:
            self.hands.forget(seat)

    def told(self, tell: Tell) -> None:
        """Do what a touch means that only this game knows."""
        seat, word, what = tell.seat, tell.word, tell.what
        match word:
            case "situation" | "channel" | "why" | "adds" | "line":
                self._write(seat, word, what)
            case "cell" | "level" | "way" | "unmark" | "step" | "turn-to" | "more" | "rate" | "adding":
                self.hands.play(word, seat, what)
            case "page" | "on" | "again" | "leaf":
                self.hands.play(word, seat, what)

    def _write(self, seat: Actor, purpose: CirclePurpose, about: str) -> None:
        """A seat begins a text, or goes on with it; a line or a share with what is agreed so far."""
        writing = self.hands.writing.get(seat)
        if writing is not None and (writing.purpose, writing.about) == (purpose, about):
            self.hands.focus = seat
            return
        self.hands.lay_aside(seat)
        focus = self.session.state.focus
        if focus is not None and purpose in ("line", "adds"):
            shared = {share.role: share.text for share in focus.agreement.shares}
            self.hands.kept[seat, purpose] = shared.get(about, "") if purpose == "adds" else focus.agreement.line
        self._texts.begin(seat, purpose, self.lang, about)
