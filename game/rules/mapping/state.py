"""The state of a map: frozen, small, and with ids in place of texts."""

from __future__ import annotations

from functools import cached_property
from typing import Literal, TypeAlias

from game.core.cards import GAP, KINDS, CardId, Kind, by_kind, kind_index
from game.core.frozen import frozen, replace
from game.core.game import Actor
from game.rules import table

Cards: TypeAlias = tuple[CardId, ...]
Ending: TypeAlias = Literal["clock", "facilitator", "empty"]

Spot: TypeAlias = tuple[int, int]
"""The middle of a card on the map, in thousandths of it: from where reading starts, and from the top."""
SPOTS = range(1001)
"""What either number of a spot may be."""

Link: TypeAlias = tuple[CardId, CardId]
"""A cause and its gap, or an action and its cause."""


@frozen
class Seat:
    """A place at the table."""

    name: Actor


@frozen
class Chosen:
    """A card on the map. Where nobody laid it somewhere, it has no spot, and finds its place by itself."""

    card: CardId
    spot: Spot | None = None


@frozen
class Written:
    """A card whose text was written during play."""

    card: CardId
    kind: Kind
    text: str
    seat: Actor


@frozen
class State:
    """Everything that is true of a map at one moment.

    `spread` are the cards in play, of each kind, chosen or not; `dealing` says that chance has yet to pick them.
    `chosen` lie on the map, in the order in which they came. `blanks` are left of each kind, None without bound.
    `limit`, `clock` and `idle` are seconds. `locks`, `stopped` and `changed` as in every game (`rules.table`).
    """

    seats: tuple[Seat, ...]
    stage: Kind = GAP
    spread: tuple[Cards, Cards, Cards] = ((), (), ())
    dealing: bool = False
    chosen: tuple[Chosen, ...] = ()
    links: tuple[Link, ...] = ()
    blanks: tuple[int | None, int | None, int | None] = (0, 0, 0)
    written: tuple[Written, ...] = ()
    clock: int = 0
    limit: int | None = None
    idle: int = 0
    paused: bool = False
    stopped: bool = False
    locks: frozenset[str] = frozenset()
    changed: tuple[tuple[str, str], ...] = ()
    over: Ending | None = None

    @property
    def frozen(self) -> bool:
        """Whether the glass ignores all hands but the facilitator's."""
        return table.is_frozen(self)

    @cached_property
    def cards(self) -> Cards:
        """The cards on the map, in the order in which they came."""
        return tuple(each.card for each in self.chosen)

    @property
    def pool(self) -> Cards:
        """The cards of the open stage that lie spread beside the map."""
        return self.beside(self.stage)

    def beside(self, kind: Kind) -> Cards:
        """The cards of a kind that are not on the map."""
        on_map = set(self.cards)
        return tuple(card for card in self.spread[kind_index(kind)] if card not in on_map)

    def kind(self, card: CardId) -> Kind | None:
        """The kind of a card in play, else None."""
        for kind, cards in zip(KINDS, self.spread, strict=True):
            if card in cards:
                return kind
        return None

    def on_map(self, kind: Kind) -> Cards:
        """The cards of a kind on the map."""
        return tuple(card for card in self.cards if card in self.spread[kind_index(kind)])

    def has_seat(self, name: Actor) -> bool:
        """Whether a seat of this name is at the table."""
        return table.has_seat(self, name)

    def with_card(self, card: Chosen) -> State:
        """The state with this card on the map; one that lies there already keeps its place in the order."""
        if card.card in self.cards:
            return replace(self, chosen=tuple(card if old.card == card.card else old for old in self.chosen))
        return replace(self, chosen=(*self.chosen, card))

    def reworded(self, card: CardId, text: str) -> State:
        """The state with other words on a card that was written."""
        return replace(
            self, written=tuple(replace(each, text=text) if each.card == card else each for each in self.written)
        )

    def with_spread(self, kind: Kind, card: CardId) -> State:
        """The state with one more card of a kind in play."""
        return replace(self, spread=by_kind(lambda each: (*self._of(each), *([card] if each == kind else []))))

    def _of(self, kind: Kind) -> Cards:
        return self.spread[kind_index(kind)]
