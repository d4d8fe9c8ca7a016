"""From a session of the map to what its picture is made from."""

from __future__ import annotations

from game.content.deck import Deck
from game.core.cards import KINDS
from game.core.game import FACILITATOR, Actor
from game.rules.mapping import moves as m
from game.rules.mapping.view import View
from game.session.mapping import MapSession
from game.table.layout.map_ground import Ground, cells, covered, ground
from game.table.layout.map_order import Order, joined
from game.table.layout.places import margin
from game.table.layout.tray import line
from game.table.scenes.acts import Move
from game.table.scenes.chairs import Chairs
from game.table.scenes.map_hands import MapHands
from game.table.scenes.map_sight import MapSight
from game.table.scenes.seeing import Seeing
from game.table.screen import Screen
from game.words import right_to_left

DEPTH, SLIMMER = 0.14, 0.125
"""How deep trays are, as a part of the height; in two rows on a wall they are slimmer."""
TWO_ROWS = 6
"""More seats stand in two rows on a wall."""
SHARES = (0.5, 0.34, 0.26)
"""How much of the middle's height the pool takes at most in each stage, or once cards of a later one lie there."""


class MapSeeing(Seeing):
    """A map seen by `who` on a screen, with the cards of its deck."""

    DEPTH = DEPTH
    SIDE = DEPTH * 9 / 16
    SLIM = True
    _session: MapSession

    def __init__(self, session: MapSession, deck: Deck, who: Actor, chairs: Chairs) -> None:
        super().__init__(session, who, chairs)
        self._deck = deck

    def depth(self) -> float:
        """On a wall trays stand in a row; below each other they are slimmer."""
        many = self.chairs.seating == "upright" and len(self._session.state.seats) > TWO_ROWS
        return SLIMMER if many else self.DEPTH

    def least_depth(self, screen: Screen) -> float:
        """Three lines: its name and what the stage asks, and two rows of buttons."""
        return 3 * line(screen) + 4 * margin(screen)

    def sight(self, lang: str, clock: float, hands: MapHands) -> MapSight:
        """What the picture is made from, in the table's language and with so many seconds played."""
        view = self._session.view(self._who)
        shared = self.shared(lang, clock, view)
        laid = self._ground(lang, view)
        return MapSight(
            **vars(shared),
            deck=self._deck,
            options=self._session.options,
            laid=laid,
            order=self._order(laid, view, hands.order),
            turned=hands.turned,
        )

    def _ground(self, lang: str, view: View) -> Ground:
        """The middle divided: only by what changes with a stage, so that nothing moves while cards are laid."""
        furthest = max((KINDS.index(kind) for kind in KINDS if view.on_map(kind)), default=0)
        share = SHARES[max(furthest, KINDS.index(view.stage))]
        spread = len(self._deck.cards.keys() & set(view.kinds[KINDS.index(view.stage)]))
        return ground(self.screen, self.plan(lang), self.chairs.seating, right_to_left(lang), spread, share)

    def _order(self, laid: Ground, view: View, before: Order | None) -> Order:
        """The cards that nobody laid anywhere keep their places, and those that came since find theirs."""
        fields = [view.on_map(kind) for kind in KINDS]
        each = cells(self.screen, laid, max(map(len, fields)))
        own = tuple(tuple(card.card for card in field if card.spot is None) for field in fields)
        spots = [card.spot for field in fields for card in field if card.spot is not None]
        return joined(before, own, view.links, each, covered(self.screen, laid, each, spots))

    def _legal_for(self, by: Actor) -> tuple[Move, ...]:
        """Cards and links are refused in words when they are touched: there are too many to list."""
        if by == FACILITATOR:
            return super()._legal_for(by)
        game, state = self._session.game, self._thawed
        rewording = (m.Reword(paper.card) for paper in state.written)
        asked: tuple[m.Move, ...] = (*map(m.Write, KINDS), *rewording, *map(m.Stage, KINDS), m.Tidy(), m.End())
        return self._with_undo(by, [move for move in asked if game.refuse(state, by, move) is None])
