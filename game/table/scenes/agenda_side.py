"""What goes on beside a game, whatever is played: the agenda it belongs to, the prompts, and the parking lot."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from game.core.game import FACILITATOR, TABLE, Actor, Refusal
from game.session.session import AnySession
from game.table.scenes import lot_keeping
from game.table.scenes.acting import Hands
from game.table.scenes.acts import Tell
from game.table.scenes.aside_laying import buttons, sheets
from game.table.scenes.asides import Aside, AtHand
from game.table.scenes.board import Board, Sight
from game.table.scenes.parking import parking
from game.table.scenes.scene import GoToWorkshop

if TYPE_CHECKING:  # a game that stands alone begins without the code of agendas
    from game.content.agenda import Agenda
    from game.rules.agenda.state import StepId
    from game.session.agenda import WorkshopSession
    from game.workshop.tools import Tool


class AgendaSide:
    """In a step of a workshop `workshop` is its session, `agenda` what it goes by, and `tools` tell what its steps are
    known by. What is said while nobody can listen to the workshop is refused."""

    def __init__(self, session: AnySession, hands: Hands) -> None:
        self.workshop: WorkshopSession | None = None
        self.agenda: Agenda | None = None
        self.tools: Mapping[StepId, Tool] = {}
        self.aside = Aside()
        self.session, self._hands = session, hands

    def belong(self, workshop: WorkshopSession, agenda: Agenda, tools: Mapping[StepId, Tool]) -> None:
        """The game is a step of this workshop."""
        self.workshop, self.agenda, self.tools = workshop, agenda, tools

    def at_hand(self) -> AtHand:
        """What there is to be seen."""
        view = self.workshop.view(TABLE) if self.workshop else None
        return AtHand(view, self.agenda, self.tools, lot_keeping.parked(self.session, self.workshop))

    def lay(self, board: Board, sight: Sight, hand: AtHand) -> None:
        """Lay it over a game that is laid; while all hands rest there is only to be seen how long there is."""
        resting = sight.frozen or sight.view.paused
        buttons(board, sight, hand, resting)
        self._give_way()
        if not resting:
            sheets(board, replace(sight, lang=sight.lang_at(self.aside.turn)), self.aside, hand)
            parking(board, sight, self._hands)

    def _give_way(self) -> None:
        """A seat that takes something up, or writes for the game, leaves what it was parking for later."""
        hands = self._hands
        for seat in [seat for seat in hands.parking if seat in hands.chosen or seat in hands.writing]:
            hands.stop_parking(seat)

    def told(self, tell: Tell) -> GoToWorkshop | None:
        """Do what a touch means; to go on with the agenda leads out of the game."""
        match tell.word:
            case "no-park":
                self._hands.stop_parking(tell.seat)
            case "unpark":
                lot_keeping.unpark(self.session, self.workshop, tell.seat, int(tell.what))
            case "aside":
                self.aside.told(tell.what)
            case "agenda":
                return self._lead(tell.what)
        return None

    def park(self, seat: Actor) -> Refusal | None:
        """A seat parks what it has written; an empty text is let go. Returns why not."""
        text = self._hands.parking.pop(seat).pen.text
        refusal = lot_keeping.park(self.session, self.workshop, seat, text) if text else None
        if refusal is not None:
            self._hands.kept[seat, "parked"] = text
        return refusal

    def _lead(self, what: str) -> GoToWorkshop | None:
        from game.rules.agenda import moves as m

        word, _, minutes = what.partition(" ")
        leading: Mapping[str, m.Leading] = {"next": m.Next(), "replan": m.Replan()}
        move = m.Stretch(int(minutes)) if word == "stretch" else leading.get(word)
        if self.workshop is not None and move is not None:
            self.workshop.submit(FACILITATOR, move)
        return GoToWorkshop() if word in ("next", "all") else None
