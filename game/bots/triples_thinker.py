"""The player of triples who plans by the links among the cards that it has seen."""

from __future__ import annotations

from collections.abc import Sequence

from game.bots.triples_player import WAYS, Cards, Person, Triple
from game.bots.triples_prospects import Prospects
from game.core.cards import ACTION, CAUSE, GAP, KINDS, CardId, by_kind, kind_index
from game.rules.triples import moves as m
from game.rules.triples.view import View

Tops = tuple[CardId | None, CardId | None, CardId | None]
UNWRITTEN = tuple(way for way in WAYS if isinstance(way, m.Draw | m.Take))
HELP = 0.3
"""What it is worth to throw a card that makes a triple of another seat's hand."""


class Thinker(Person):
    """Keeps the two cards that a third is likeliest to come to, as far as the cards that it has seen tell; takes an
    open card that makes more of its hand; throws what another can use, where it sees that. Is convinced by a full fit,
    and says `not-yet` else. In an open round it leaves the others the cards that go with most."""

    def answers(self, view: View, triple: Triple) -> m.AnswerWord:
        return "convincing" if self.fit(triple) == "full" else "not-yet"

    def throw(self, view: View, cards: Sequence[CardId]) -> CardId:
        hand = self.hand(view)
        prospects = Prospects(self.links, hand)
        others = [seat.hand for seat in view.seats if seat.name != view.who and not self.links.fits(seat.hand)]

        def left(card: CardId) -> float:
            rest = tuple(other for other in hand if other != card)
            filled = len(rest) == len(KINDS)
            promise = prospects.promise(rest) if filled else self._filled_up(view, rest, card, prospects)
            return promise + HELP * any(self._helps(card, other, filled) for other in others)

        return max(cards, key=left)

    def draw(self, view: View, moves: Sequence[m.Move]) -> m.Move | None:
        hand = self.hand(view)
        prospects = Prospects(self.links, hand)
        ways = [move for move in moves if isinstance(move, m.Draw | m.Take)]
        return max(ways, key=lambda way: _filled(hand, way, view.discards, prospects), default=None)

    def pick(self, view: View) -> m.Pick | None:
        near = {card: self.links.of(card).intersection(view.open) for card in view.open}
        ways = {card: len(others) for card, others in near.items()}
        gaps, actions = set(self.open_cards(view, GAP)), set(self.open_cards(view, ACTION))

        def rarest(cards: set[CardId]) -> CardId:
            return min(cards, key=lambda card: (ways[card], card))

        causes = [cause for cause in self.open_cards(view, CAUSE) if near[cause] & gaps and near[cause] & actions]
        triples = [(rarest(near[cause] & gaps), cause, rarest(near[cause] & actions)) for cause in causes]
        best = min(triples, key=lambda triple: sum(map(ways.__getitem__, triple)), default=None)
        return m.Pick(*best) if best else None

    def _filled_up(self, view: View, rest: Cards, thrown: CardId, prospects: Prospects) -> float:
        """What the rest of a hand promises when it is filled up, after this card of it was thrown."""
        kind = self.links.kind(thrown)
        tops = by_kind(lambda each: None if each == kind else view.discards[kind_index(each)])
        return max(_filled(rest, way, tops, prospects) for way in UNWRITTEN)

    def _helps(self, card: CardId, hand: Cards, at_once: bool) -> bool:
        """Whether a card makes a triple of another seat's hand; one that throws first must lack the kind."""
        if at_once or self.links.kind(card) not in map(self.links.kind, hand):
            return self.links.fits((*hand, card))
        return False


def _filled(hand: Cards, way: m.Draw | m.Take, tops: Tops, prospects: Prospects) -> float:
    """What a hand promises that is filled up in this way."""
    if isinstance(way, m.Draw):
        return prospects.drawn(hand, way.kind)
    top = tops[kind_index(way.kind)]
    return prospects.promise((*hand, top)) if top else 0.0
