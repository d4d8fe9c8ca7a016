"""How the cards of a deck hang together by its links alone."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property

from game.core.cards import ACTION, CAUSE, GAP, KINDS, LINKED, CardId, Facts, Kind
from game.core.frozen import frozen


@frozen
class Link:
    """A link as a deck says it: a cause explains a gap, or an action addresses a cause."""

    card: CardId
    other: CardId


LINKABLE: Mapping[Kind, tuple[Kind, ...]] = {GAP: (CAUSE,), CAUSE: (GAP, ACTION), ACTION: (CAUSE,)}
"""The kinds whose cards one of a kind may be linked to."""


class Web:
    """The links of a deck, from each card to those beside it."""

    def __init__(self, facts: Facts) -> None:
        self.facts = facts
        self.kind: dict[CardId, Kind] = {card: kind for kind in KINDS for card in facts.cards[kind]}
        self._beside: dict[CardId, dict[Kind, set[CardId]]] = {
            card: {kind: set() for kind in KINDS} for card in self.kind
        }
        for one, other in facts.explains | facts.addresses:
            self._beside[one][self.kind[other]].add(other)
            self._beside[other][self.kind[one]].add(one)

    def beside(self, card: CardId, kind: Kind) -> set[CardId]:
        """The cards of a kind that a card is linked to."""
        return self._beside[card][kind]

    def triples(self, card: CardId) -> int:
        """In how many full triples a card is."""
        match self.kind[card]:
            case "gap":
                return sum(len(self.beside(cause, ACTION)) for cause in self.beside(card, CAUSE))
            case "cause":
                return len(self.beside(card, GAP)) * len(self.beside(card, ACTION))
            case _:
                return sum(len(self.beside(cause, GAP)) for cause in self.beside(card, CAUSE))

    @cached_property
    def in_none(self) -> tuple[CardId, ...]:
        """The cards that are in no full triple, in file order."""
        return tuple(card for card in self.kind if not self.triples(card))

    def links(self, kind: Kind, other: Kind) -> float:
        """To how many cards of another kind one of a kind is linked in the mean."""
        cards = self.facts.cards[kind]
        return sum(len(self.beside(card, other)) for card in cards) / len(cards) if cards else 0.0

    def missing(self, card: CardId, most: int) -> list[Link]:
        """So many links that a card may lack, the likeliest first: to cards that others are linked to which share its
        own, the more of them the likelier; of those the ones that make most full triples."""
        own = self.kind[card]
        beside = self._beside[card]
        others = [other for kind in LINKABLE[own] for other in self.facts.cards[kind] if other not in beside[kind]]
        ranked = sorted(others, key=lambda other: (-self._kin(card, other), -self._would_make(card, other)))
        return [self._link(card, other) for other in ranked[:most] if self._would_make(card, other)]

    def _kin(self, card: CardId, other: CardId) -> int:
        """Over how many ways of three links two cards that are not linked are reached from one another."""
        kind, own = self.kind[other], self.kind[card]
        return sum(len(self.beside(shared, own) & self.beside(other, own)) for shared in self.beside(card, kind))

    def _would_make(self, card: CardId, other: CardId) -> int:
        """How many full triples a link between two cards would make."""
        link = self._link(card, other)
        if self.kind[link.card] == CAUSE:
            return len(self.beside(link.card, ACTION))
        return len(self.beside(link.other, GAP))

    def _link(self, card: CardId, other: CardId) -> Link:
        return as_said(card, self.kind[card], other, self.kind[other])


def as_said(card: CardId, kind: Kind, other: CardId, other_kind: Kind) -> Link:
    """The link between two cards of these kinds."""
    return Link(card, other) if LINKED.get(kind) == other_kind else Link(other, card)
