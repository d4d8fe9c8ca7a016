"""Triples without a screen, a log or views, for many thousand sessions: what the plain rules would do, in less time."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import chain

from game.core.cards import CardId
from game.rehearsal.fast_cards import Card
from game.rehearsal.fast_figures import Tally
from game.rehearsal.fast_session import FastSession
from game.rehearsal.fast_setting import FastSetting
from game.rehearsal.figures import Figures
from game.rehearsal.played import MOST_MOVES, UNFINISHED, Made, Played, Tempo
from game.rules.triples.setting import Setting

FAST = frozenset({"random", "greedy"})
"""The partners that it knows."""


def plays_fast(setting: Setting, names: tuple[str, ...]) -> bool:
    """Whether these partners' sessions can be played here, hands and stocks as chance lays them."""
    return setting.activity == "triples" and not (setting.deal or setting.stocks) and FAST.issuperset(names)


class FastTable:
    """A table for partners that `plays_fast` admits, made ready once. Its sessions are those of `playing.Table`. Raises
    ValueError for a set-up with problems."""

    def __init__(self, setting: Setting, names: tuple[str, ...], tempo: Tempo) -> None:
        if problems := setting.problems():
            raise ValueError(problems)
        self.fixed = FastSetting(setting, names, tempo)

    chunk = 500

    def play(self, seed: int) -> Played:
        """The session of this seed."""
        session = FastSession(self.fixed, seed, MOST_MOVES)
        session.play()
        return Played(
            seed=seed,
            moves=session.moves(),
            ending=session.over or UNFINISHED,
            seconds=session.seconds,
            cycles=session.cycle - 1,
            declarations=sum(session.declared),
            wall=tuple(self._wall(session)),
            dealt=self._ids(session.dealt()),
            part=None if self.fixed.piles else self._ids(chain(*session.laid)),
        )

    def figures(self, seeds: range) -> Figures:
        """The figures of the sessions of these seeds: `Figures.add` would count each by itself, in more time than the
        session takes to play."""
        tally = Tally(self.fixed)
        for seed in seeds:
            session = FastSession(self.fixed, seed, MOST_MOVES)
            session.play()
            tally.add(session)
        return tally.figures()

    def _ids(self, cards: Iterable[Card]) -> tuple[CardId, ...]:
        return tuple(sorted(map(self.fixed.cards.ids.__getitem__, cards)))

    def _wall(self, session: FastSession) -> list[Made]:
        cards = self.fixed.cards
        return [
            Made(seat, (cards.ids[gap], cards.ids[cause], cards.ids[action]), cards.full((gap, cause, action)), at)
            for seat, (gap, cause, action), accepted, _, at in session.verdicts
            if accepted
        ]
