"""What a hand of triples promises, as far as the cards tell that somebody has read."""

from __future__ import annotations

from functools import cache
from itertools import combinations

from game.bots.links import Links
from game.core.cards import CAUSE, KINDS, CardId, Kind

Cards = tuple[CardId, ...]
LATER = 0.7
"""What a triple in the next turn is worth, where one in this turn is worth 1."""


class Prospects:
    """For one decision: the cards that were read and are not `gone` may still come, and stand for those that were
    not read."""

    def __init__(self, links: Links, gone: set[CardId]) -> None:
        self._links = links
        self._coming: dict[Kind, set[CardId]] = {kind: links.of_kind(kind) - gone for kind in KINDS}
        self.chance = cache(self._chance)
        self._of = cache(links.of)
        self._kind = cache(links.kind)

    def promise(self, hand: Cards) -> float:
        """Of a hand at the end of a turn: 1 for one that fits in full."""
        return 1.0 if self._links.fits(hand) else self.later(hand)

    def later(self, hand: Cards) -> float:
        """Of a hand that does not fit yet."""
        return LATER * max((self.chance(*pair) for pair in combinations(hand, 2)), default=0.0)

    def drawn(self, hand: Cards, kind: Kind) -> float:
        """Of a hand that draws a card of this kind, nobody knows which."""
        pairs = (pair for pair in combinations(hand, 2) if self._lacking(*pair) == kind)
        now = max((self.chance(*pair) for pair in pairs), default=0.0)
        return now + (1 - now) * self.later(hand)

    def _lacking(self, one: CardId, other: CardId) -> Kind | None:
        kinds = {self._kind(one), self._kind(other)}
        return next(kind for kind in KINDS if kind not in kinds) if len(kinds) == 2 else None

    def _chance(self, one: CardId, other: CardId) -> float:
        """How likely a card of the third kind makes a full triple of two."""
        lacking = self._lacking(one, other)
        if lacking is None:
            return 0.0
        coming = self._coming[lacking]
        if lacking == CAUSE:
            fitting = len(self._of(one) & self._of(other) & coming)
        elif other in self._of(one):
            cause = one if self._kind(one) == CAUSE else other
            fitting = len(self._of(cause) & coming)
        else:
            return 0.0
        return (fitting + 0.3) / (len(coming) + 1)
