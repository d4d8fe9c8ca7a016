"""How who keeps links swaps (see `game.bots.triples_player`), with cards as numbers. What they are worth is doubled:
a card that comes unseen counts a half."""

from __future__ import annotations

from collections.abc import Sequence

from game.rehearsal.fast_cards import Card, FastCards, kind_of, kinds_of
from game.rehearsal.fast_setting import PASS, WAYS

Piles = Sequence[Sequence[Card]]


def least_wanted(cards: FastCards, hand: list[Card], discards: Piles) -> int:
    """The place in a hand of the card to throw: the first without which most is left."""
    left = [_left(cards, hand, at, discards) for at in range(len(hand))]
    return left.index(max(left))


def _left(cards: FastCards, hand: list[Card], at: int, discards: Piles) -> int:
    rest, kind = without(hand, at), kind_of(hand[at])
    tops = (pile[-1] for other, pile in enumerate(discards) if pile and other != kind)
    return max(_unseen(cards, rest), *(2 * cards.worth((*rest, top)) for top in tops), 0)


def least_wanted_of(cards: FastCards, hand: list[Card], may_go: Sequence[Card]) -> Card:
    """The card to throw after one was drawn: the first without which the hand is worth most, of equal ones the first
    whose kind is there twice."""
    kinds = [kind_of(card) for card in hand]
    return max(
        may_go,
        key=lambda card: (cards.worth(without(hand, hand.index(card))), kinds.count(kind_of(card)) > 1),
    )


def best_way(cards: FastCards, rest: Sequence[Card], ways: int, discards: Piles) -> int:
    """The way to a card: the top that makes the rest worth most, where that is more than what comes unseen; else the
    first stock of a kind that the rest lacks; else the first way."""
    best, most = PASS, _unseen(cards, rest)
    for kind in (0, 1, 2):
        if ways >> 3 + kind & 1 and (value := 2 * cards.worth((*rest, discards[kind][-1]))) > most:
            best, most = 3 + kind, value
    if best != PASS:
        return best
    held = kinds_of(rest)
    return next((kind for kind in (0, 1, 2) if ways >> kind & 1 and kind not in held), WAYS[ways][0])


def without(hand: list[Card], at: int) -> list[Card]:
    """The hand less the card at this place."""
    return hand[:at] + hand[at + 1 :]


def _unseen(cards: FastCards, rest: Sequence[Card]) -> int:
    return 2 * cards.worth(rest) + 1
