"""From a session of triples or of the open round to what its picture is made from."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from game.content.deck import Deck
from game.core.cards import KINDS, CardId, Kind
from game.core.game import TABLE, Actor
from game.rules.triples import moves as m
from game.rules.triples.state import State
from game.rules.triples.view import View, peeked
from game.session.triples import TriplesSession
from game.table.scenes.acts import Thing
from game.table.scenes.chairs import Chairs
from game.table.scenes.seeing import Seeing
from game.table.scenes.triples_sight import TriplesSight

OPEN_ROUND_DEPTH = 0.24
"""How deep the trays of an open round are, as a part of the height."""


class TriplesSeeing(Seeing):
    """A session seen by `who` on a screen, with the cards of its deck."""

    UNLISTED = (m.Pick,)
    _session: TriplesSession

    def __init__(self, session: TriplesSession, deck: Deck, who: Actor, chairs: Chairs) -> None:
        super().__init__(session, who, chairs)
        self._deck = deck
        self._before, self._view = session.state, session.view(who)
        self._came: dict[CardId, str] = {}
        self._went: dict[str, tuple[str, ...]] = {}

    def kind(self, card: CardId) -> Kind:
        """The kind of a card of the deck."""
        return self._deck.cards[card].kind

    def view(self, turned_up: frozenset[Actor]) -> View:
        """What is seen while these seats have turned up their cards."""
        view = self._session.view(self._who)
        for seat in view.seats:
            if seat.name in turned_up:
                view = peeked(view, self._session.view(seat.name))
        return view

    def sight(self, lang: str, clock: float, turned_up: frozenset[Actor]) -> TriplesSight:
        """What the picture is made from, in the table's language and with so many seconds played, while these seats
        have turned up their cards."""
        shared = self.shared(lang, clock, self.view(turned_up))
        return TriplesSight(
            **vars(shared), deck=self._deck, options=self._session.options, came=self._came, went=self._went
        )

    def depth(self) -> float:
        """How deep the trays are, as a part of the height."""
        return OPEN_ROUND_DEPTH if self._view.activity == "open-round" else self.DEPTH

    def hand_of(self, thing: Thing, x: float, y: float, lang: str) -> Actor:
        """The seat whose hand touched this: what lies in the middle is the movers' to touch, the wall is anyone's.
        Empty where all have left."""
        view = self._session.view(TABLE)
        moves: dict[str, Callable[[Kind], m.Move]] = {"stock": m.Draw, "discard": m.Take, "blank": m.Write}
        movers = [seat.name for seat in view.seats if seat.moves]
        if make := moves.get(thing.where):
            able = [name for name in movers if self._session.refuse(name, make(thing.kind)) is None]
            movers = able or movers
        return self.nearest(() if thing.where == "wall" else movers, x, y, lang)

    def moved(self) -> None:
        """Which cards came out of a pile since the last look, and which went back into one."""
        before, shown = self._before, self._view
        now, view = self._session.state, self._session.view(self._who)
        self._before, self._view = now, view
        seen, was_seen = _seen(view), _seen(shown)
        self._came = {card: pile for card, pile in _piles(before, now).items() if card in seen}
        went = [(pile, f"card:{card}") for card, pile in _piles(now, before).items() if card in was_seen]
        went += [(pile, back) for pile, back in _backs(before, now, shown)]
        self._went = {pile: tuple(key for other, key in went if other == pile) for pile, _ in went}


def _seen(view: View) -> frozenset[CardId]:
    """The cards that lie face up for a viewer."""
    hands = (card for seat in view.seats for card in seat.hand)
    tops = (card for card in view.discards if card is not None)
    on_wall = (card for verdict in view.wall for card in verdict.cards)
    declared = view.declaration.cards if view.declaration else ()
    return frozenset((*hands, *tops, *view.open, *on_wall, *declared))


def _piles(before: State, now: State) -> dict[CardId, str]:
    """Where a card that is elsewhere now lay before: in a stock, or unwritten among the blanks."""
    stocks = {card: f"stock:{kind}" for kind in KINDS for card in before.stock(kind)}
    written = {paper.card for paper in before.written}
    return stocks | {paper.card: f"blank:{paper.kind}" for paper in now.written if paper.card not in written}


def _backs(before: State, now: State, shown: View) -> Iterator[tuple[str, str]]:
    """Covered cards that went back: the pile of each, and the key of the back that leaves."""
    back_in = {card: f"stock:{kind}" for kind in KINDS for card in now.stock(kind)}
    for seat in shown.seats:
        gone = [back_in[card] for card in before.seat(seat.name).hand if card in back_in] if seat.covered else []
        yield from ((pile, f"back:{seat.name}:{seat.covered - 1 - at}") for at, pile in enumerate(gone))
