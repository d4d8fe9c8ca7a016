"""The map on the table."""

from __future__ import annotations

from collections.abc import Mapping

from game.content.deck import Deck
from game.core.cards import CardId
from game.core.game import TABLE, Actor
from game.rules.mapping import moves as m
from game.session.mapping import MapSession
from game.table.layout.stands import Seating
from game.table.scenes.acts import Move, Tell, Thing
from game.table.scenes.board import Board
from game.table.scenes.chairs import Chairs, Chosen
from game.table.scenes.entries import Beside
from game.table.scenes.game_scene import GameScene
from game.table.scenes.laying import lay_over
from game.table.scenes.map_board import neighbours
from game.table.scenes.map_hands import MapHands
from game.table.scenes.map_laying import lay
from game.table.scenes.map_names import NAMES
from game.table.scenes.map_panel import MapPanel
from game.table.scenes.map_seeing import MapSeeing
from game.table.scenes.map_sight import MapSight
from game.table.scenes.map_texts import MapTexts
from game.table.sound import Name

PANEL = MapPanel()

SOUNDS: Mapping[str, Name] = {
    "choose": "laid",
    "write": "laid",
    "putback": "returned",
    "tie": "turned",
    "stage": "declared",
}
"""What is heard at which event."""

CARDS = ("pool", "chosen")
"""Where the cards are that can be laid."""


class MapScene(GameScene):
    """A map on the table. `chosen` says how seats sit, as far as somebody has chosen."""

    NAMES = NAMES
    SOUNDS = SOUNDS
    CLOSES = (m.Stage, m.Tidy)
    session: MapSession
    hands: MapHands
    _seeing: MapSeeing

    def __init__(
        self,
        session: MapSession,
        deck: Deck,
        lang: str,
        seating: Seating = "around",
        chosen: Chosen | None = None,
        who: Actor = TABLE,
        pin: str = "",
    ) -> None:
        """`pin` is what is kept of the facilitator's number, where there is one."""
        hands, seeing = MapHands(), MapSeeing(session, deck, who, Chairs(seating, chosen or {}))
        super().__init__(session, lang, seeing, hands, MapTexts(session, hands, seeing), pin)

    def sight(self) -> MapSight:
        """What the picture is made from."""
        return self._seeing.sight(self.lang, self._clock.seconds, self.hands)

    def lay(self, beside: Beside) -> Board:
        """Everything that lies on the table now."""
        self.hands.see(self.session.view(TABLE))
        sight = self.shown = self.sight()
        self.hands.order = sight.order
        board = lay(sight, self.hands, self.chairs)
        lay_over(board, sight, self.hands, PANEL, beside)
        self.hands.aside = frozenset(board.aside)
        return board

    def choose(self, thing: Thing, x: float, y: float) -> None:
        """A hand touches a card, a knot or the ground. Where a seat points with a card, the card is laid there."""
        if seat := self._pointing(thing, x, y):
            self._lay(seat, self.hands.pointing[seat], thing, x, y)
        elif thing.where == "order":
            self._tidy(self.hand_of(thing, x, y))
        elif thing.where != "board":
            super().choose(thing, x, y)

    def chosen_again(self, seat: Actor, thing: Thing) -> None:
        """A second touch lays a card on the map, unties a knot, and lays anything else back."""
        match thing.where:
            case "pool":
                self.make(seat, m.Choose(thing.what))
            case "knot":
                self.make(seat, m.Untie(*thing.what.split()))
            case _:
                self.hands.forget(seat)

    def drop(self, key: str, onto: str | None, x: float, y: float) -> None:
        """A card was carried to another, to a place of the map, back to the pool, or to a tray to be read there."""
        thing, target = self.board.things.get(key), self.board.things.get(onto or "")
        if thing is None or target is None or thing.where not in CARDS:
            super().drop(key, onto, x, y)
        elif target.where == "tray":
            self.hands.lay_aside(target.seat)
            self.hands.chosen[target.seat] = thing
        elif seat := self._seeing.nearest((), x, y, self.lang):
            self._lay(seat, thing.what, target, x, y)

    def told(self, tell: Tell) -> None:
        """Do what a touch means that only this game knows."""
        match tell.word:
            case "write":
                self._write(tell.seat, tell.what)
            case "reword":
                self._reword(tell.seat, tell.what)
            case "tidy":
                self._tidy(tell.seat)
            case "lay" | "leaf" | "page" | "face":
                self.hands.play(tell.word, tell.seat, tell.what)

    def _pointing(self, thing: Thing, x: float, y: float) -> Actor:
        """The seat that points and means this; the nearest of several, and nobody where a card has nothing to do with
        theirs."""
        sight = self.sight()
        able = [
            seat
            for seat, card in self.hands.pointing.items()
            if thing.where == "board" or (thing.where == "chosen" and neighbours(sight, card, thing.what))
        ]
        return self._seeing.nearest(able, x, y, self.lang) if able else ""

    def _lay(self, seat: Actor, card: CardId, target: Thing, x: float, y: float) -> None:
        """Lay a card somewhere: to another it is linked, or no longer where it was; over one that it has nothing to do
        with it lies where it was let go."""
        sight = self.sight()
        on_map = any(each.card == card for each in sight.view.chosen)
        move: Move | None = None
        if target.where == "shelf":
            move = m.PutBack(card) if on_map else None
        elif target.where == "chosen" and neighbours(sight, card, target.what):
            linked = {(card, target.what), (target.what, card)} & set(sight.view.links)
            move = m.Untie(card, target.what) if linked else m.Tie(card, target.what)
        elif target.where in ("board", "chosen"):
            spot = sight.laid.spot(x, y, *sight.card)
            move = m.Place(card, spot) if on_map else m.Choose(card, spot)
        if move is not None:
            self.make(seat, move)

    def _tidy(self, seat: Actor) -> None:
        """All cards find their places anew; where no hand had laid one anywhere, that is no move of the game."""
        self.hands.order = None
        if self.session.refuse(seat, m.Tidy()) is None:
            self.make(seat, m.Tidy())

    def _write(self, seat: Actor, kind: str) -> None:
        move = m.Write(Thing("pool", kind).kind)
        if refusal := self.session.refuse(seat, move):
            self.refuse(seat, refusal)
            return
        self.hands.lay_aside(seat)
        self._texts.begin(seat, "blank", self.lang, kind)

    def _reword(self, seat: Actor, card: CardId) -> None:
        """A seat begins to write a card anew, with the words that stand on it."""
        self.hands.lay_aside(seat)
        stands = (paper.text for paper in self.session.state.written if paper.card == card)
        self.hands.kept[seat, "reword"] = next(stands, "")
        self._texts.begin(seat, "reword", self.lang, card)
