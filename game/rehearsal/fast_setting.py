"""What stays fixed through all sessions at a table that nobody watches, in numbers."""

from __future__ import annotations

from collections.abc import Sequence

from game.rehearsal.fast_cards import ONE, Card, FastCards
from game.rehearsal.played import Tempo
from game.rules.triples.part import part
from game.rules.triples.setting import Setting

Pile = tuple[Card, ...]

STOCKS = 0b111
PASS = 9
ALL = 0b111111111
WAYS: tuple[tuple[int, ...], ...] = tuple(
    tuple(way for way in range(PASS + 1) if ways >> way & 1) or (PASS,) for ways in range(2 << PASS)
)
"""The ways to a card, in the game's order, by their bits: to draw a gap, a cause, an action; to take one; to write one;
to pass. Where there is no other, one passes."""

SEATS: tuple[tuple[int, ...], ...] = tuple(
    tuple(seat for seat in range(8) if seats >> seat & 1) for seats in range(1 << 8)
)
"""Seats by their bits, the lowest first."""
NEVER = 1 << 60


class FastSetting:
    """A set-up of triples with the partners' names, in the order of the seats. `wild` are the seats that play at
    random; the others keep links."""

    def __init__(self, setting: Setting, names: tuple[str, ...], tempo: Tempo) -> None:
        options = setting.options
        self.setting = setting
        self.cards = FastCards(setting.facts)
        self.whole = tuple(card for pile in self.cards.of_kind for card in pile)
        self.piles = None if setting.plays_a_part else self.cards.of_kind
        self.seats = setting.seats
        self.count = len(setting.seats)
        self.places = range(self.count)
        self.up_to = [(2 << seat) - 1 for seat in self.places]
        """A seat and those before it, as bits."""
        self.others = tuple(tuple(other for other in self.places if other != seat) for seat in self.places)
        self.wild = [name == "random" for name in names]
        self.all_wild = all(self.wild)
        self.blanks = setting.facts.blanks
        self.first_ways = sum(64 << kind for kind, left in enumerate(self.blanks) if left)
        self.pens = tuple(one + len(pile) for one, pile in zip(ONE, self.cards.of_kind, strict=True))
        self.judge = options.judge
        self.always_asks = options.judge == "group" and self.count > 1
        self.facilitator = options.facilitator == "present"
        self.draws_first = options.order == "draw-first"
        self.same_kind = options.same_kind
        self.ways_after = tuple((0b1001001 << kind if options.same_kind else ALL) & ~(8 << kind) for kind in (0, 1, 2))
        """The ways to a card for who threw one of a kind: not the card just thrown."""
        self.together = options.turns == "together"
        self.round_seconds = options.round_seconds if self.together else None
        self.limit = None if options.minutes is None else options.minutes * 60
        self.first_alarm = min(self.limit or NEVER, self.round_seconds or NEVER)
        self.target = options.target
        self.cycles = options.cycles
        self.turn_seconds = tempo.turn
        self.declare_seconds = tempo.declaration

    def part(self, order: Sequence[Card]) -> tuple[Pile, ...]:
        """The part of the deck that is in play where its cards lie in this order."""
        ids, setting = self.cards.ids, self.setting
        chosen = part(setting.facts, setting.playable, setting.options.cards, tuple([ids[card] for card in order]))
        return tuple(self.cards.of_ids(pile) for pile in chosen.values())

    def judged(self, triple: list[Card]) -> bool | None:
        """What becomes of an explained triple where the others are not asked; None where they are."""
        if self.always_asks:
            return None
        if self.judge == "none" or self.cards.full(triple):
            return True
        if any(self.cards.is_written(card) for card in triple):
            return True if self.count == 1 else None
        return None if self.judge == "guided" and self.count > 1 else False
