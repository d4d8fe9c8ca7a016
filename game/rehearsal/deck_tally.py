"""What many tables reached with one deck, added up."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from math import ceil, sqrt

from game.core.cards import CardId
from game.core.frozen import frozen
from game.rehearsal.figures import rank, total
from game.rehearsal.played import Played, Seconds

ENOUGH = 30
"""Tables with a card in play, and as many without it, from which something is said of the card."""


@frozen
class Spread:
    """How many full triples tables of so many seats reach, with `cards` of each kind in play: the mean with its
    standard `error`, what one table in ten, every second and nine of ten at most reach, and the part of tables that
    reach `none`. `counts` says how many tables reached 0, 1, 2… of them."""

    seats: int
    cards: int
    tables: int
    mean: float
    error: float
    p10: int
    median: int
    p90: int
    none: float
    counts: tuple[int, ...]


@frozen
class First:
    """The play time in which the first triple was accepted at every second table, and at nine of ten; None where fewer
    tables had one."""

    median: Seconds | None
    p90: Seconds | None


@frozen
class CardFigures:
    """A card at these tables: at how many it was in play, and in how many accepted triples; by how much the mean would
    `change` if it were put aside, as the tables tell that did not have it, with the standard `error`; None where too
    few tables had it, or too few had not."""

    card: CardId
    in_play: int
    in_triples: int
    change: float | None
    error: float | None

    @property
    def share(self) -> float:
        """At what part of the tables that had it in play it came into a triple."""
        return self.in_triples / self.in_play if self.in_play else 0.0


class Tally:
    """Tables of so many seats, with so many cards of each kind in play, as they are played."""

    def __init__(self, seats: int, cards: int) -> None:
        self.seats, self.cards = seats, cards
        self.tables = 0
        self._reached: Counter[int] = Counter()
        self._firsts: Counter[Seconds] = Counter()
        self._in_play: Counter[CardId] = Counter()
        self._in_triples: Counter[CardId] = Counter()
        self._reached_with: Counter[CardId] = Counter()

    def add(self, played: Played) -> None:
        """One table more."""
        triples = [made.cards for made in played.wall if made.full]
        self.tables += 1
        self._reached[len(triples)] += 1
        if played.first is not None:
            self._firsts[played.first] += 1
        in_play = played.part or ()
        self._in_play.update(in_play)
        self._reached_with.update(dict.fromkeys(in_play, len(triples)))
        self._in_triples.update({card for triple in triples for card in triple})

    def spread(self) -> Spread:
        """What they reached. There must be one table at least."""
        counts = self._reached
        return Spread(
            seats=self.seats,
            cards=self.cards,
            tables=self.tables,
            mean=self.mean,
            error=self._deviation / sqrt(self.tables),
            p10=rank(counts, 10),
            median=rank(counts, 50),
            p90=rank(counts, 90),
            none=counts[0] / self.tables,
            counts=tuple(counts[reached] for reached in range(max(counts) + 1)),
        )

    @property
    def mean(self) -> float:
        """How many full triples they reached in the mean."""
        return total(self._reached) / self.tables

    def first(self) -> First:
        """When they had their first triple."""
        return First(self._first(50), self._first(90))

    def card(self, card: CardId) -> CardFigures:
        """What they tell of a card."""
        has, lacks = self._in_play[card], self.tables - self._in_play[card]
        change = error = None
        if min(has, lacks) >= ENOUGH:
            change = (total(self._reached) - self._reached_with[card]) / lacks - self.mean
            error = self._deviation * sqrt(has / (lacks * self.tables))
        return CardFigures(card, has, self._in_triples[card], change, error)

    @property
    def _deviation(self) -> float:
        squares = sum(count * (reached - self.mean) ** 2 for reached, count in self._reached.items())
        return sqrt(squares / max(1, self.tables - 1))

    def _first(self, percent: int) -> Seconds | None:
        """The time in which so many of a hundred had their first triple."""
        had = self._firsts.total()
        if had * 100 < self.tables * percent:
            return None
        return rank(self._firsts, ceil(self.tables * percent / had))


def mean(values: Sequence[float]) -> float:
    """The mean of values; 0 where there are none."""
    return sum(values) / len(values) if values else 0.0


def error(values: Sequence[float]) -> float:
    """The standard error of their mean."""
    count, middle = len(values), mean(values)
    return sqrt(sum((value - middle) ** 2 for value in values) / (count - 1) / count) if count > 1 else 0.0
