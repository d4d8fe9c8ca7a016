"""What hands are doing on a map: what they look at, point with and write; and where its cards have settled."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import assert_never

from game.core.cards import KINDS, CardId
from game.core.game import Actor
from game.rules.mapping import moves as m
from game.rules.mapping.view import View
from game.table.layout.map_order import Order
from game.table.scenes.acting import Hands, Purpose, Writing, move
from game.table.scenes.acts import MapHandsWord, Move, Thing


@dataclass
class MapHands(Hands):
    """The state of all hands on a map. A seat that is `pointing` with a card lays it where it touches next: at a free
    place, or to another card. `order` is how the cards lie that nobody laid anywhere. `page` is that of the pool;
    with `turned` the cards face the other long side. `aside` are the seats whose close-ups lie over their own trays.
    """

    pointing: dict[Actor, CardId] = field(default_factory=dict)
    order: Order | None = None
    page: int = 0
    turned: bool = False
    aside: frozenset[Actor] = frozenset()

    def text_in(self, move: Move) -> tuple[Purpose, str] | None:
        """What a move holds that was written, and what that was for."""
        match move:
            case m.Write(_, text):
                return "blank", text
            case m.Reword(_, text):
                return "reword", text
        return None

    def forget(self, seat: Actor) -> None:
        """Let go of whatever a seat has taken up."""
        super().forget(seat)
        self.pointing.pop(seat, None)

    def call(self, seat: Actor, name: Actor) -> None:
        """A seat is called otherwise from now on."""
        super().call(seat, name)
        move(self.pointing, seat, name)

    def play(self, word: MapHandsWord, seat: Actor, what: str) -> None:
        """Do what only hands do on a map. `what` is a card, or the number of a page."""
        match word:
            case "lay":
                self.forget(seat)
                self.pointing[seat] = what
            case "leaf":
                self.lay_aside(seat)
                self.chosen[seat] = Thing("pool", what)
            case "page":
                self.page = int(what)
            case "face":
                self.turned = not self.turned
            case _:
                assert_never(word)

    @property
    def touched(self) -> frozenset[CardId]:
        """The cards that hands have taken up or point with."""
        up = (thing.what for thing in self.chosen.values() if thing.where in ("pool", "chosen"))
        return frozenset((*up, *self.pointing.values()))

    @property
    def knots(self) -> frozenset[str]:
        """The lines whose knots were touched."""
        return frozenset(thing.what for thing in self.chosen.values() if thing.where == "knot")

    def made(self, by: Actor, move: Move) -> None:
        """A move was made: let go of what was meant for the moment before it. Where all move at once, what others were
        told stays."""
        said = {seat: words for seat, words in self.said.items() if seat != by}
        super().made(by, move)
        self.said |= said
        if isinstance(move, m.Tidy):
            self.order = None
        if isinstance(move, m.Stage):
            self.page = 0

    def see(self, view: View) -> None:
        """Let go of what is no longer there, by whatever it went."""
        self.let_go(view, lambda thing: _lies(thing, view), lambda _, writing: _is_wanted(writing, view))
        here = {*view.pool, *(each.card for each in view.chosen)}
        seats = {seat.name for seat in view.seats}
        self.pointing = {seat: card for seat, card in self.pointing.items() if seat in seats and card in here}


def _lies(thing: Thing, view: View) -> bool:
    match thing.where:
        case "pool":
            return thing.what in view.pool
        case "chosen":
            return any(each.card == thing.what for each in view.chosen)
        case "knot":
            return tuple(thing.what.split()) in view.links
    return True


def _is_wanted(writing: Writing, view: View) -> bool:
    """Whether a text still has a use: other words for a card that lies there, or a card of the open stage, or of one
    before it."""
    if writing.purpose == "reword":
        return not view.over and any(paper.card == writing.about for paper in view.written)
    return not view.over and KINDS.index(writing.about) <= KINDS.index(view.stage)
