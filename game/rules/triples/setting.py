"""What stays fixed through a session: the activity, its options, the deck's facts, and hands that were set."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import field
from functools import cached_property
from itertools import product

from game.core.cards import KINDS, CardId, Facts, Fit, Kind, next_written
from game.core.frozen import frozen
from game.core.game import Actor, Refusal
from game.rules.table import seat_problems
from game.rules.triples.options import Activity, Options
from game.rules.triples.part import eligible
from game.rules.triples.state import Cards


@frozen
class Setting:
    """The set-up of a session. `deal` and `stocks` fix hands and stocks (top first); the rest is chance's."""

    activity: Activity
    options: Options
    facts: Facts
    seats: tuple[Actor, ...]
    deal: Mapping[Actor, Cards] = field(default_factory=dict)
    stocks: Mapping[Kind, Cards] = field(default_factory=dict)

    @cached_property
    def kinds(self) -> Mapping[CardId, Kind]:
        """The kind of every card of the deck."""
        return {card: kind for kind in KINDS for card in self.facts.cards[kind]}

    def kind(self, card: CardId) -> Kind | None:
        """The kind of a card of the deck or of one written in play, else None."""
        return self.kinds.get(card) or next((kind for kind in KINDS if card.startswith(f"{kind}-w")), None)

    def next_id(self, kind: Kind, written: Iterable[CardId]) -> CardId:
        """The id of the next card of a kind that is written: where the deck has cards of this workshop's earlier
        activities, their numbers go on."""
        return next_written(kind, (*self.facts.cards[kind], *written))

    def fit(self, cards: tuple[CardId, CardId, CardId]) -> Fit:
        """The deck's fit of a triple."""
        return self.facts.fit(*cards)

    def triple(self, hand: Cards) -> tuple[CardId, CardId, CardId] | None:
        """The hand as gap, cause, action; None unless it is three cards, one of each kind."""
        kinds = tuple(self.kind(card) for card in hand)
        if len(hand) != 3 or set(kinds) != set(KINDS):
            return None
        gap, cause, action = (hand[kinds.index(kind)] for kind in KINDS)
        return gap, cause, action

    def fits(self, hand: Iterable[CardId]) -> bool:
        """Whether three of these cards are a triple that fits in full."""
        held = [[card for card in hand if self.kind(card) == kind] for kind in KINDS]
        return any(self.facts.fit(*triple) == "full" for triple in product(*held))

    @property
    def plays_a_part(self) -> bool:
        """Whether only a part of the deck is in play."""
        return self.options.cards is not None or bool(self.options.domains)

    @cached_property
    def playable(self) -> Mapping[Kind, Cards]:
        """The cards of the deck, or where only a part of it is in play those that may be in it."""
        return eligible(self.facts, self.options.domains) if self.plays_a_part else self.facts.cards

    def problems(self) -> list[Refusal]:
        """Everything that keeps this set-up from being played, in no more than a few refusals."""
        return [*seat_problems(self.seats), *self._card_problems(), *self._fixed_problems()]

    def _card_problems(self) -> Iterable[Refusal]:
        known = set(self.facts.domains.values())
        for domain in self.options.domains:
            if domain not in known:
                yield Refusal("unknown-domain", {"domain": domain, "known": tuple(sorted(known))})
        wanted = max(self.options.cards or 0, self._least_cards())
        for kind in KINDS:
            if len(self.playable[kind]) < wanted:
                have = len(self.playable[kind])
                yield Refusal("too-few-cards", {"kind": kind, "have": have, "needed": wanted})
        if self.options.cards is not None and self.options.cards < self._least_cards():
            params = {
                "option": "cards",
                "value": str(self.options.cards),
                "allowed": f"≥ {self._least_cards()}",
            }
            yield Refusal("bad-option", params)

    def _least_cards(self) -> int:
        return len(self.seats) if self.activity == "triples" and not self.deal else 1

    def _fixed_problems(self) -> Iterable[Refusal]:
        if not (self.deal or self.stocks):
            return
        if self.plays_a_part or self.activity != "triples":
            yield Refusal("deal-with-part")
        for seat, hand in self.deal.items():
            if seat not in self.seats:
                yield Refusal("unknown-seat", {"seat": seat})
            if len(hand) > len(KINDS):
                yield Refusal("hand-too-large", {"seat": seat, "most": len(KINDS)})
        yield from self._misplaced()

    def _misplaced(self) -> Iterable[Refusal]:
        placed = [card for hand in self.deal.values() for card in hand]
        placed += [card for pile in self.stocks.values() for card in pile]
        for card in dict.fromkeys(placed):
            if card not in self.kinds:
                yield Refusal("no-such-card", {"card": card})
            elif placed.count(card) > 1:
                yield Refusal("card-twice", {"card": card})
        for kind, pile in self.stocks.items():
            for card in pile:
                if self.kinds.get(card, kind) != kind:
                    yield Refusal("wrong-kind", {"card": card, "kind": kind})
            for card in self.facts.cards[kind]:
                if card not in placed:
                    yield Refusal("card-missing", {"card": card})
