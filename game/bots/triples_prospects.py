"""What a hand of triples promises, as far as the cards tell that somebody has read."""

from __future__ import annotations

from functools import cache
from itertools import combinations

from game.bots.links import Links
from game.core.cards import CAUSE, KINDS, CardId, Kind

Cards = tuple[CardId, ...]
LATER = 0.7
"""What a triple in the next turn is worth, where one in this turn is worth 1."""
WEIGHT = 3
"""So many cards count as much as those that were read."""
ONE_LINK, TWO_LINKS = 0.2, 0.05
"""How likely a card has a link that one needs, or two, before any was read."""
UNLIKELY = 0.15
"""Two cards that are less likely to become a triple are not kept: a new pair is as good."""


class Prospects:
    """For one decision. The cards that were read, beside the hand, stand for those that may come."""

    def __init__(self, links: Links, hand: Cards) -> None:
        self._links = links
        self._coming: dict[Kind, set[CardId]] = {kind: links.of_kind(kind).difference(hand) for kind in KINDS}
        self.chance = cache(self._chance)
        self._of = cache(links.of)
        self._kind = cache(links.kind)

    def promise(self, hand: Cards) -> float:
        """Of a hand at the end of a turn: 1 for one that fits in full."""
        return 1.0 if self._links.fits(hand) else self.later(hand)

    def later(self, hand: Cards) -> float:
        """Of a hand that does not fit yet."""
        return LATER * max((UNLIKELY, *(self.chance(*pair) for pair in combinations(hand, 2))))

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
            return _likely(self._of(one) & self._of(other) & coming, coming, TWO_LINKS)
        if other not in self._of(one):
            return 0.0
        cause = one if self._kind(one) == CAUSE else other
        return _likely(self._of(cause) & coming, coming, ONE_LINK)


def _likely(fitting: set[CardId], coming: set[CardId], before: float) -> float:
    return (len(fitting) + WEIGHT * before) / (len(coming) + WEIGHT)
