"""The open round and triples on the table."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from game.content.deck import Deck
from game.core.cards import Kind
from game.core.game import FACILITATOR, TABLE, Actor, Event, Refusal
from game.rules.triples import moves as m
from game.rules.triples import rulings as r
from game.session.session import Redo, Undo
from game.session.triples import TriplesSession
from game.table.layout.stands import Seating
from game.table.scenes.acts import Act, Move, Tell, Thing
from game.table.scenes.board import Board
from game.table.scenes.chairs import Chairs, Chosen
from game.table.scenes.dropping import dropped
from game.table.scenes.entries import Beside
from game.table.scenes.game_scene import GameScene
from game.table.scenes.laying import lay_over
from game.table.scenes.triples_hands import LED_SECONDS, TriplesHands
from game.table.scenes.triples_laying import lay
from game.table.scenes.triples_names import NAMES
from game.table.scenes.triples_panel import TriplesPanel
from game.table.scenes.triples_paper import Brought
from game.table.scenes.triples_paper import told as paper_told
from game.table.scenes.triples_seeing import TriplesSeeing
from game.table.scenes.triples_sight import TriplesSight
from game.table.scenes.triples_texts import TriplesTexts
from game.table.scenes.verdicts import advice
from game.table.sound import Name

SOUNDS: Mapping[str, Name] = {
    "discard": "laid",
    "draw": "turned",
    "take": "turned",
    "write": "laid",
    "declare": "declared",
    "pick": "declared",
    "accepted": "accepted",
    "returned": "returned",
}
"""What is heard at which event."""


class TriplesScene(GameScene):
    """A session of triples or of the open round on the table. `chosen` says how seats sit, as far as somebody has
    chosen."""

    NAMES = NAMES
    SOUNDS = SOUNDS
    CLOSES = (m.Accept, m.Return)
    session: TriplesSession
    hands: TriplesHands
    _seeing: TriplesSeeing
    _texts: TriplesTexts

    def __init__(
        self,
        session: TriplesSession,
        deck: Deck,
        lang: str,
        seating: Seating = "around",
        chosen: Chosen | None = None,
        led: bool = True,
        who: Actor = TABLE,
        pin: str = "",
    ) -> None:
        """`pin` is what is kept of the facilitator's number, where there is one."""
        hands, seeing = TriplesHands(), TriplesSeeing(session, deck, who, Chairs(seating, chosen or {}))
        super().__init__(session, lang, seeing, hands, TriplesTexts(session, hands, seeing), pin)
        self._deck, self._panel = deck, TriplesPanel(hands)
        if led and not session.state.verdicts:
            hands.led = dict.fromkeys((seat.name for seat in session.state.seats), LED_SECONDS)

    def sight(self) -> TriplesSight:
        """What the picture is made from."""
        return self._seeing.sight(self.lang, self._clock.seconds, self.hands.look(self.session.view(TABLE)))

    def lay(self, beside: Beside) -> Board:
        """Everything that lies on the table now."""
        sight = self.shown = self.sight()
        self.hands.see(sight.view)
        self.hands.brought = self.hands.brought.see(sight.view, self._deck)
        board = lay(sight, self.hands, self.chairs)
        lay_over(board, sight, self.hands, self._panel, beside)
        self.hands.aside = frozenset(board.aside)
        return board

    def dropped(self, thing: Thing, onto: Thing) -> Act | None:
        """What it means that one thing was let go over another."""
        return dropped(thing, onto)

    def pass_time(self, seconds: float) -> None:
        """Let the clock run, and the time in which a team explains or is led."""
        super().pass_time(seconds)
        view = self.session.view(TABLE)
        if view.paused or self.session.state.frozen:
            return
        if view.phase == "explain":
            self.hands.explaining += seconds
        for seat in view.seats:
            if seat.moves and view.cycle == 1 and seat.name in self.hands.led:
                self.hands.led[seat.name] -= seconds

    def made(self, move: Move) -> None:
        """Who has to explain now may write at once; a card that came from paper is one of the triple brought."""
        if isinstance(move, m.Declare | m.Pick | Undo | Redo):
            self._texts.let_explain(self.lang)
        elif isinstance(move, r.Paper):
            self.hands.brought = self.hands.brought.found(move.kind, self.session.state.written[-1].card)
        elif isinstance(move, r.Bring):
            self.hands.brought = Brought(move.seat)

    def hear(self, events: tuple[Event, ...]) -> None:
        """A verdict is shown, and who gets its triple back is told what would strengthen it."""
        if any(event.name in ("accepted", "returned") for event in events):
            verdict = self.session.view(TABLE).last
            assert verdict is not None
            self.hands.show(verdict)
            if sentences := advice(verdict):
                say = self.say_to(verdict.seat)
                self.hands.advice[verdict.seat] = say("To strengthen it: {sentences}", sentences=sentences)
        if any(event.name in ("undo", "redo", "end") for event in events):
            self.hands.verdict = None
        super().hear(events)

    def unseen(self) -> bool:
        """Whether the verdict that ended all is shown, and nobody has seen it yet."""
        return self.hands.news and self.hands.verdict is not None

    def hand_of(self, thing: Thing, x: float, y: float) -> Actor:
        """The seat whose hand touched a thing that is nobody's own; empty where all have left."""
        return self._seeing.hand_of(thing, x, y, self.lang)

    def choose(self, thing: Thing, x: float, y: float) -> None:
        """A hand takes a thing up; again lets it go. Who looks at the wall needs no leading any more."""
        super().choose(thing, x, y)
        for seat, chosen in self.hands.chosen.items():
            if chosen.where == "wall":
                self.hands.led.pop(seat, None)

    def chosen_again(self, seat: Actor, thing: Thing) -> None:
        """A second tap takes from a pile, and lays anything else back."""
        piles: dict[str, Callable[[Kind], m.Move]] = {"stock": m.Draw, "discard": m.Take}
        take, together = piles.get(thing.where), self.session.state.turn is None
        if take and not together and self.session.refuse(seat, take(thing.kind)) is None:
            self.make(seat, take(thing.kind))
        else:
            self.hands.forget(seat)

    def told(self, tell: Tell) -> None:
        """Do what a touch means that only this game knows."""
        seat, word = tell.seat, tell.word
        match word:
            case "write":
                self._begin_writing(seat, Thing("blank", tell.what).kind)
            case "explain" if seat not in self.hands.writing:
                self._texts.begin(seat, "explain", self.lang)
            case "explain":
                self.hands.focus = seat
            case "not-yet":
                self._texts.begin(seat, "strengthen", self.lang)
            case "paper":
                self._bring(tell.what)
            case "pick":
                self._pick(seat, tell.what)
            case "covered":
                say = self.say_to(seat)
                self.hands.said[seat] = say("Hold the mark to see your cards")
            case "unpick" | "leaf" | "reach" | "led" | "wall" | "seen":
                self.hands.play(word, seat, tell.what)

    def _bring(self, what: str) -> None:
        word, _, kind = what.partition(" ")
        if word == "write":
            self._texts.begin(FACILITATOR, "paper", self.lang, kind)
        else:
            self.hands.brought = paper_told(self.hands.brought, what, self.session.view(TABLE), self._deck)

    def _begin_writing(self, seat: Actor, kind: Kind) -> None:
        if refusal := self.session.refuse(seat, m.Write(kind)):
            self.refuse(seat, refusal)
            return
        self.hands.forget(seat)
        self._texts.begin(seat, "blank", self.lang, kind)

    def _pick(self, seat: Actor, card: str) -> None:
        view = self.session.view(TABLE)
        here = {each.name: each.moves for each in view.seats}
        if seat not in here:
            return  # it left at the same moment
        if not here[seat]:
            self.refuse(seat, Refusal("not-your-turn", {"turn": view.turn}))
            return
        self.hands.picked.setdefault(seat, {})[self._seeing.kind(card)] = card
        self.hands.forget(seat)
