"""How who keeps links swaps (see `game.bots.triples_player`), with cards as numbers. What they are worth is doubled:
a card that comes unseen counts a half."""

from __future__ import annotations

from collections.abc import Sequence

from game.rehearsal.fast_cards import KIND, SHIFT, TRIPLE, Card, FastCards, kind_of
from game.rehearsal.fast_setting import PASS, WAYS

Piles = Sequence[Sequence[Card]]
HAND = ((0, 1, 2), (1, 0, 2), (2, 0, 1))
"""Each place of a hand of three, and the two others."""


def least_wanted(cards: FastCards, hand: list[Card], discards: Piles) -> int:
    """The place in a hand of the card to throw: the first without which most is left, be it with what comes unseen or
    with an open top of another kind."""
    tops = [pile[-1] for pile in discards if pile]
    if len(hand) != 3:
        left = [_left(cards, without(hand, at), hand[at] >> KIND, tops) for at in range(len(hand))]
        return left.index(max(left))
    near = cards.near
    place, most = 0, 0
    for at, first, second in HAND:
        kind, one, two = hand[at] >> KIND, hand[first], hand[second]
        linked = two in near[one]
        value = 3 if linked else 1
        for top in tops:
            if top >> KIND != kind:
                links = near[top]
                count = linked + (one in links) + (two in links)
                if count == 2 and one + two + top >> SHIFT == TRIPLE:
                    return at
                if count and value == 1:
                    value = 2
        if value > most:
            place, most = at, value
    return place


def _left(cards: FastCards, rest: list[Card], thrown: int, tops: list[Card]) -> int:
    return max(_unseen(cards, rest), *(2 * cards.worth((*rest, top)) for top in tops if top >> KIND != thrown), 0)


def least_wanted_of(cards: FastCards, hand: list[Card], may_go: Sequence[Card]) -> Card:
    """The card to throw after one was drawn: the first without which the hand is worth most, of equal ones the first
    whose kind is there twice."""
    kinds = [kind_of(card) for card in hand]
    return max(
        may_go,
        key=lambda card: (cards.worth(without(hand, hand.index(card))), kinds.count(kind_of(card)) > 1),
    )


def best_way(cards: FastCards, rest: list[Card], ways: int, discards: Piles) -> int:
    """The way to a card: the top that makes the rest worth most, where that is more than what comes unseen; else the
    first stock of a kind that the rest lacks; else the first way."""
    best, most = PASS, _unseen(cards, rest)
    for kind in (0, 1, 2):
        if ways & 8 << kind:
            value = 2 * cards.worth((*rest, discards[kind][-1]))
            if value > most:
                best, most = 3 + kind, value
    if best != PASS:
        return best
    held = [card >> KIND for card in rest]
    for kind in (0, 1, 2):
        if ways & 1 << kind and kind not in held:
            return kind
    return WAYS[ways][0]


def without(hand: list[Card], at: int) -> list[Card]:
    """The hand less the card at this place."""
    return hand[:at] + hand[at + 1 :]


def _unseen(cards: FastCards, rest: Sequence[Card]) -> int:
    return 2 * cards.worth(rest) + 1
