"""What stays fixed through a map: its options, the deck's facts, and who began it."""

from __future__ import annotations

from collections.abc import Iterator

from game.core.cards import KINDS, CardId, Facts, Kind, by_kind
from game.core.frozen import frozen
from game.core.game import Actor, Refusal
from game.rules.mapping.options import Options
from game.rules.mapping.state import Cards
from game.rules.table import seat_problems
from game.rules.triples.part import eligible, part


@frozen
class Setting:
    """The set-up of a session."""

    options: Options
    facts: Facts
    seats: tuple[Actor, ...]

    @property
    def kinds(self) -> tuple[Kind, ...]:
        """The kinds whose cards are spread."""
        return KINDS if self.options.piles == "three" else (self.options.pile,)

    @property
    def deck(self) -> Cards:
        """All cards of the deck, which chance lays in order where a part of them is picked."""
        return tuple(card for kind in KINDS for card in self.facts.cards[kind])

    def blanks(self) -> tuple[int | None, int | None, int | None]:
        """The blanks of each kind at the beginning; of a kind that is not spread there is no end of them."""
        supply = dict(zip(KINDS, self.facts.blanks, strict=True))
        return by_kind(lambda kind: supply[kind] if kind in self.kinds else None)

    def spread(self, order: tuple[CardId, ...] = ()) -> tuple[Cards, Cards, Cards]:
        """The cards that are spread; `order` is chance's, where only a part of the deck is."""
        options = self.options
        if options.cards is None:
            cards = self._playable()
        elif options.piles == "three":
            cards = part(self.facts, self._playable(), options.cards, order)
        else:
            mine = set(self._playable()[options.pile])
            first = sorted((card for card in order if card in mine), key=lambda card: card not in self.facts.always)
            cards = {options.pile: tuple(first[: max(options.cards, len(self.facts.always & mine))])}
        return by_kind(lambda kind: cards[kind] if kind in self.kinds else ())

    def _playable(self) -> dict[Kind, Cards]:
        """The cards of the deck, or those that go with its chosen domains."""
        if self.options.domains or (self.options.cards and self.options.piles == "three"):
            return eligible(self.facts, self.options.domains)
        return dict(self.facts.cards)

    def problems(self) -> list[Refusal]:
        """Everything that keeps this set-up from being played."""
        return [*seat_problems(self.seats), *self._card_problems()]

    def _card_problems(self) -> Iterator[Refusal]:
        known = set(self.facts.domains.values())
        for domain in self.options.domains:
            if domain not in known:
                yield Refusal("unknown-domain", {"domain": domain, "known": tuple(sorted(known))})
        playable, needed = self._playable(), self.options.cards or 1
        for kind in self.kinds:
            if len(playable[kind]) < needed:
                yield Refusal("too-few-cards", {"kind": kind, "have": len(playable[kind]), "needed": needed})
