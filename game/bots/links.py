"""A deck's links as somebody at the table knows them: those among the cards that it has read."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from functools import lru_cache
from itertools import combinations

from game.core.cards import CAUSE, KINDS, CardId, Facts, Fit, Kind

Pairs = frozenset[tuple[CardId, CardId]]


class Links:
    """A person judges the cards that it reads, and remembers them. No link and no kind is told of any other card: to
    ask of one raises KeyError. A card written in play has no links."""

    def __init__(self, facts: Facts) -> None:
        self._near = _near(facts.explains, facts.addresses)
        self._cards = facts.cards
        self._kinds = _kinds(tuple(facts.cards[kind] for kind in KINDS))
        self.read: set[CardId] = set()

    def kind(self, card: CardId) -> Kind:
        """The kind that a card's colour tells."""
        self._must_be_read(card)
        if card in self._kinds:
            return self._kinds[card]
        return next(kind for kind in KINDS if card.startswith(f"{kind}-w"))

    def of_kind(self, kind: Kind) -> set[CardId]:
        """The cards of a kind that were read, but for those written in play."""
        return self.read.intersection(self._cards[kind])

    def written(self, card: CardId) -> bool:
        """Whether a card was written in play: what it is linked with is for the group to say."""
        self._must_be_read(card)
        return card not in self._kinds

    def of(self, card: CardId) -> set[CardId]:
        """The cards that this one is linked with, of those that were read."""
        self._must_be_read(card)
        return self.read & self._near.get(card, frozenset())

    def linked(self, one: CardId, other: CardId) -> bool:
        """Whether the deck links two cards."""
        self._must_be_read(one)
        self._must_be_read(other)
        return other in self._near.get(one, ())

    def fit(self, gap: CardId, cause: CardId, action: CardId) -> Fit:
        """How many of a triple's two links the deck lists."""
        fits: tuple[Fit, Fit, Fit] = ("none", "partial", "full")
        return fits[self.linked(gap, cause) + self.linked(cause, action)]

    def fits(self, cards: Collection[CardId]) -> bool:
        """Whether three of these cards are a triple that fits in full."""
        for cause in cards:
            if self.kind(cause) == CAUSE:
                near = self._near.get(cause, ())
                if len({self.kind(card) for card in cards if card in near}) == 2:
                    return True
        return False

    def any_linked(self, cards: Collection[CardId]) -> bool:
        """Whether two of these cards are linked."""
        return any(self.linked(one, other) for one, other in combinations(cards, 2))

    def _must_be_read(self, card: CardId) -> None:
        if card not in self.read:
            raise KeyError(card)


@lru_cache(8)
def _near(explains: Pairs, addresses: Pairs) -> Mapping[CardId, frozenset[CardId]]:
    near: dict[CardId, set[CardId]] = {}
    for one, other in (*explains, *addresses):
        near.setdefault(one, set()).add(other)
        near.setdefault(other, set()).add(one)
    return {card: frozenset(others) for card, others in near.items()}


@lru_cache(8)
def _kinds(cards: tuple[tuple[CardId, ...], ...]) -> Mapping[CardId, Kind]:
    return {card: kind for kind, held in zip(KINDS, cards, strict=True) for card in held}
