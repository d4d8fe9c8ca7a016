"""A deck's cards as numbers, for sessions that nobody watches.

The upper bits of a card's number tell its kind: `ONE[kind]` is 1, 2 or 4, and so three cards are one of each kind where
these bits add up to `TRIPLE`; sorted, cards lie as gap, cause, action. The lower bits count the deck's cards of a kind
as they stand in its file, and after them the cards that are written in play. No card is 0.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TypeAlias

from game.core.cards import KINDS, CardId, Facts, next_written

Card: TypeAlias = int

SHIFT = 20
KIND = SHIFT + 1
"""By so many bits a card's number is shifted to tell the place of its kind in `KINDS`."""
ONE = (1 << SHIFT, 2 << SHIFT, 4 << SHIFT)
TRIPLE = 7


def kind_of(card: Card) -> int:
    """The place of its kind in `KINDS`."""
    return card >> KIND


def kinds_of(cards: Iterable[Card]) -> set[int]:
    """The places of their kinds in `KINDS`."""
    return {kind_of(card) for card in cards}


class FastCards:
    """The numbers of a deck's cards, and which of them are linked."""

    def __init__(self, facts: Facts) -> None:
        self._facts = facts
        sizes = [len(facts.cards[kind]) for kind in KINDS]
        self.of_kind = tuple(tuple(range(one, one + size)) for one, size in zip(ONE, sizes, strict=True))
        ids = [card for kind in KINDS for card in facts.cards[kind]]
        self.ids: dict[Card, CardId] = dict(zip((card for pile in self.of_kind for card in pile), ids, strict=True))
        self._numbers: dict[CardId, Card] = {id: card for card, id in self.ids.items()}
        self.near = self._near()

    def name(self, card: Card) -> None:
        """Makes a card known that is written in play; those of its kind with lower numbers are known."""
        kind = kind_of(card)
        names = [id for known, id in self.ids.items() if kind_of(known) == kind]
        self.ids[card] = next_written(KINDS[kind], names)
        self.near[card] = frozenset()

    def is_written(self, card: Card) -> bool:
        """Whether a card was written in play."""
        return card not in self.of_kind[kind_of(card)]

    def of_ids(self, ids: Iterable[CardId]) -> tuple[Card, ...]:
        """These cards of the deck."""
        return tuple(map(self._numbers.__getitem__, ids))

    def links(self, triple: Sequence[Card]) -> int:
        """How many of the two links of a gap, a cause and an action the deck lists."""
        near = self.near[triple[1]]
        return (triple[0] in near) + (triple[2] in near)

    def full(self, triple: Sequence[Card]) -> bool:
        """Whether the deck lists both links of a gap, a cause and an action."""
        near = self.near[triple[1]]
        return triple[0] in near and triple[2] in near

    def worth(self, cards: Sequence[Card]) -> int:
        """What up to three cards are worth to who keeps links: 2 where they fit in full, else 1 where two of them are
        linked, else 0."""
        if len(cards) < 3:
            return int(len(cards) == 2 and cards[1] in self.near[cards[0]])
        one, two, three = cards
        near = self.near[one]
        count = (two in near) + (three in near) + (three in self.near[two])
        return 2 if count == 2 and one + two + three >> SHIFT == TRIPLE else int(count > 0)

    def _near(self) -> dict[Card, frozenset[Card]]:
        near: dict[Card, set[Card]] = {card: set() for card in self.ids}
        for one, other in (*self._facts.explains, *self._facts.addresses):
            near[self._numbers[one]].add(self._numbers[other])
            near[self._numbers[other]].add(self._numbers[one])
        return {card: frozenset(others) for card, others in near.items()}
