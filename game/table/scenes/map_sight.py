"""What the builders of a map look at."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import field
from functools import cached_property

from game.core.cards import KINDS, CardId, Kind
from game.core.frozen import frozen
from game.core.game import Actor
from game.rules.mapping.options import Options
from game.rules.mapping.view import View
from game.table.items import Box, Turn
from game.table.layout.frame import Area
from game.table.layout.map_ground import Ground, card_size, places
from game.table.layout.map_order import Order
from game.table.scenes.card_sight import CardSight, Paper


@frozen
class MapSight(CardSight):
    """What a picture of a map depends on, but for what hands are doing. `options` are those in force; `laid` is the
    middle divided, and `order` how the cards lie that nobody laid anywhere. Cards face `facing`."""

    view: View
    options: Options = field(kw_only=True)
    laid: Ground = field(kw_only=True)
    order: Order = field(kw_only=True)
    turned: bool = field(kw_only=True)

    @property
    def papers(self) -> tuple[Paper, ...]:
        """The cards written in play."""
        return self.view.written

    @property
    def centre(self) -> tuple[str, ...]:
        """The languages of cards that lie open for all."""
        return self.options.centre

    @property
    def facing(self) -> Turn:
        """The way that cards on the map face."""
        return 180 if self.turned else 0

    def moves(self, seat: Actor) -> bool:
        """Whether it is a seat's turn: all move together."""
        return False

    @cached_property
    def kinds(self) -> Mapping[CardId, Kind]:
        """The kinds of all cards in play."""
        return {card: kind for kind, cards in zip(KINDS, self.view.kinds, strict=True) for card in cards}

    @cached_property
    def counts(self) -> tuple[int, ...]:
        """How many cards of each kind lie on the map."""
        kinds = Counter(self.kinds[each.card] for each in self.view.chosen)
        return tuple(kinds[kind] for kind in KINDS)

    def kind(self, card: CardId) -> Kind:
        """The kind of a card in play."""
        return self.kinds[card]

    @cached_property
    def places(self) -> Mapping[CardId, Area]:
        """Where each card lies on the board, in its pixels."""
        spots = {each.card: each.spot for each in self.view.chosen if each.spot is not None}
        return places(self.screen, self.laid, self.order, spots, self.kinds)

    @cached_property
    def boxes(self) -> Mapping[CardId, Box]:
        """The same on screen."""
        point = self.laid.board.point
        return {
            card: Box(*point(area.x + area.w / 2, area.y + area.h / 2), area.w, area.h)
            for card, area in self.places.items()
        }

    @property
    def card(self) -> tuple[float, float]:
        """The width and height of a card on the map."""
        return card_size(self.screen, self.laid, self.order.cells)
