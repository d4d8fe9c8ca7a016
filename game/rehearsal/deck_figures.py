"""What is known of a deck that partners played: whether it meets the measure, and which of its cards stand out."""

from __future__ import annotations

from game.core.cards import GAP, CardId
from game.core.frozen import frozen
from game.rehearsal.deck_changes import Change
from game.rehearsal.deck_tally import CardFigures, First, Spread
from game.rehearsal.deck_web import Web

SEATS, CARDS, MINUTES = 4, 16, 14
LEAST, MOST_NONE = 4.0, 0.02
"""The measure of a deck: so many seats that keep linked cards, with so many cards of each kind, reach in so many
minutes so many full triples in the mean, and fewer than this part of the tables none."""
WORTH = 0.1
"""A change that brings fewer triples to a game is none to talk of."""
CROWDING, OFTEN, COUNTED = 2.0, 0.75, 10
"""A gap crowds others out that is in so many times its share of the triples, and in so many at least; a card comes into
a triple nearly always that does so at this part of the tables that have it."""


@frozen
class Tried:
    """What a change brought: triples more or fewer in the mean, with the standard error, from so many tables with the
    same seeds before and after."""

    change: Change
    difference: float
    error: float
    tables: int

    @property
    def helps(self) -> bool:
        """Whether it brings something, by more than chance."""
        return self.difference >= WORTH and self.difference > 2 * self.error


@frozen
class DeckFigures:
    """What is known of a deck with the links of `web`. `cards` are those of each kind that four seats play with, 0
    where the deck has too few; `spreads` are for each number of seats that can play, of those played so far; `tried`
    are the changes."""

    web: Web
    cards: int
    spreads: tuple[Spread, ...]
    first: First | None
    of_cards: tuple[CardFigures, ...]
    tried: tuple[Tried, ...]
    whole: bool

    @property
    def measure(self) -> Spread | None:
        """What four seats reach; None where nothing was played yet, or can be."""
        return next((spread for spread in self.spreads if spread.seats == SEATS), None)

    @property
    def met(self) -> bool:
        """Whether the deck meets the measure, as far as it was played."""
        measure = self.measure
        return measure is not None and measure.mean >= LEAST and measure.none < MOST_NONE

    @property
    def never(self) -> tuple[CardId, ...]:
        """The cards that are in full triples, were in play and came into none at any table."""
        idle = set(self.web.in_none)
        return tuple(
            each.card for each in self.of_cards if each.in_play and not each.in_triples and each.card not in idle
        )

    @property
    def always(self) -> tuple[CardId, ...]:
        """The cards that come into a triple nearly whenever they are in play, the surest first."""
        often = [each for each in self.of_cards if each.in_triples >= COUNTED and each.share >= OFTEN]
        return tuple(each.card for each in sorted(often, key=lambda each: -each.share))

    @property
    def crowding(self) -> tuple[tuple[CardId, float], ...]:
        """The gaps that crowd others out, with how many times their share of the triples they are in."""
        times = [(each.card, self._times(each)) for each in self._gaps if each.in_triples >= COUNTED]
        return tuple(sorted(((gap, most) for gap, most in times if most >= CROWDING), key=lambda pair: -pair[1]))

    def _times(self, gap: CardFigures) -> float:
        """How often a gap comes into a triple when it is in play, beside all gaps."""
        in_play, in_triples = (sum(getattr(each, name) for each in self._gaps) for name in ("in_play", "in_triples"))
        return gap.share * in_play / in_triples if in_triples else 0.0

    @property
    def _gaps(self) -> tuple[CardFigures, ...]:
        return tuple(each for each in self.of_cards if self.web.kind[each.card] == GAP)
