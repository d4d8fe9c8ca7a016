"""How the cards of a deck hang together: which are linked to which, and what is shown beside a chosen one. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from statistics import mean

from game.content.deck import Deck
from game.core.cards import ACTION, CAUSE, GAP, CardId, Kind

BESIDE: dict[Kind, tuple[Kind, ...]] = {GAP: (CAUSE,), CAUSE: (GAP, ACTION), ACTION: (CAUSE,)}
"""The kinds whose cards one of a kind may be linked to."""


class Links:
    """Every link of a deck, from both its ends."""

    def __init__(self, deck: Deck) -> None:
        self.deck = deck

    @cached_property
    def _linked(self) -> Mapping[CardId, tuple[CardId, ...]]:
        """The cards that each card is linked to, in file order."""
        linked: dict[CardId, set[CardId]] = {card: set() for card in self.deck.cards}
        for card in self.deck.cards.values():
            for other in card.links:
                linked[card.id].add(other)
                linked[other].add(card.id)
        place = {card: at for at, card in enumerate(self.deck.cards)}
        return {card: tuple(sorted(others, key=place.__getitem__)) for card, others in linked.items()}

    def of(self, card: CardId, kind: Kind) -> tuple[CardId, ...]:
        """The cards of a kind that a card is linked to, in file order."""
        return tuple(other for other in self._linked[card] if self.deck.cards[other].kind == kind)

    def around(self, card: CardId) -> dict[Kind, tuple[CardId, ...]]:
        """What hangs together with a card, by kind: what it is linked to, and beyond the causes of a gap their actions,
        beyond those of an action their gaps. These come in the order in which lines to them cross least."""
        kind = self.deck.cards[card].kind
        if kind == CAUSE:
            return {GAP: self.of(card, GAP), CAUSE: (card,), ACTION: self.of(card, ACTION)}
        causes, far = self.of(card, CAUSE), ACTION if kind == GAP else GAP
        reached: dict[CardId, list[int]] = {}
        for at, cause in enumerate(causes):
            for other in self.of(cause, far):
                reached.setdefault(other, []).append(at)
        return {kind: (card,), CAUSE: causes, far: tuple(sorted(reached, key=lambda other: mean(reached[other])))}

    def are_linked(self, card: CardId, other: CardId) -> bool:
        """Whether two cards are linked."""
        return other in self._linked[card]

    def triples(self, card: CardId) -> int:
        """In how many full triples of cards in play a card is."""
        if self.deck.cards[card].retired:
            return 0
        match self.deck.cards[card].kind:
            case "gap":
                return sum(len(self._in_play(cause, ACTION)) for cause in self._in_play(card, CAUSE))
            case "cause":
                return len(self._in_play(card, GAP)) * len(self._in_play(card, ACTION))
            case _:
                return sum(len(self._in_play(cause, GAP)) for cause in self._in_play(card, CAUSE))

    def _in_play(self, card: CardId, kind: Kind) -> tuple[CardId, ...]:
        return tuple(other for other in self.of(card, kind) if not self.deck.cards[other].retired)
