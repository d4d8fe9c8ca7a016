"""A deck that is studied while it is looked at and edited: a few games in each frame, so that none comes late."""

from __future__ import annotations

from time import monotonic
from typing import TYPE_CHECKING

from game.content.deck import Deck
from game.words import Words

if TYPE_CHECKING:
    from game.rehearsal.deck_figures import DeckFigures
    from game.rehearsal.deck_study import Study

SLICE, EACH = 0.003, 1 / 60
"""Seconds of a look in which games are begun, and from one such look to the next."""
TOLD = 0.25
"""Seconds between two looks at the figures: to lay them takes longer than to play."""
FEWEST, KNOWN = 20, 100
"""Games of which something is told, and of which it is remembered beside that of the deck as it is later."""
AMOUNT = (1_000, 200, 250)
"""Fewer games than the command plays: who edits waits for them."""


class Studying:
    """The study of a deck, once it has `begun`; anew for each change of what the games are played with. `figures` are
    as they were told last, `before` the mean of the deck before its last change."""

    def __init__(self) -> None:
        self.figures: DeckFigures | None = None
        self.before: float | None = None
        self._study: Study | None = None
        self._told = 0.0

    @property
    def begun(self) -> bool:
        """Whether the deck is being studied, or has been."""
        return self._study is not None

    @property
    def works(self) -> bool:
        """Whether there are games left to play."""
        return self._study is not None and not (self._study.done and self.figures and self.figures.whole)

    def begin(self, deck: Deck) -> None:
        """Studies a deck from now on. Only who asks for it waits for what plays to be brought in."""
        from game.rehearsal.deck_study import Amount, Study

        if self._study is None:
            self._study = Study(deck.facts(), Amount(*AMOUNT))
        else:
            self.go_on(deck)

    def go_on(self, deck: Deck) -> None:
        """The deck as it is now: where other cards are in play or other links hold, all is played anew."""
        if self._study is None or (facts := deck.facts()) == self._study.facts:
            return
        if self.figures and self.figures.measure and self.figures.measure.tables >= KNOWN:
            self.before = self.figures.measure.mean
        self.figures, self._told = None, 0.0
        self._study = type(self._study)(facts, self._study.amount)

    def work(self) -> None:
        """A slice of the work: games, or now and then a look at their figures."""
        study = self._study
        if study is None or not self.works:
            return
        end = monotonic() + SLICE
        if study.done or (study.measured >= FEWEST and monotonic() > self._told + TOLD):
            self.figures, self._told = study.figures(), monotonic()
        while not study.done and monotonic() < end:
            study.work()

    def told(self, say: Words) -> str:
        """What is known of the deck, in one line beside its cards; empty while nothing is."""
        if self.figures is None or self.figures.measure is None:
            return ""
        mean = f"{self.figures.measure.mean:.2f}"
        if self.before is None:
            return say("{mean} full triples a game", mean=mean)
        return say(
            "{mean} full triples a game; {before} before the last change", mean=mean, before=f"{self.before:.2f}"
        )
