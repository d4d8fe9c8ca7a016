"""The figures of sessions in numbers: noted session by session, and counted together at the end."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import Any

from game.core.cards import CardId
from game.rehearsal.fast_cards import Card
from game.rehearsal.fast_session import FastSession
from game.rehearsal.fast_setting import FastSetting
from game.rehearsal.figures import DIGESTS, Figures, digest_of
from game.rehearsal.played import UNFINISHED, line_of, made_line


class Tally:
    """What `Figures.add` counts of each session, in rows."""

    def __init__(self, fixed: FastSetting) -> None:
        self._cards = fixed.cards
        self._rows: list[tuple[str, int, int, int, int, int]] = []
        self._moves: list[tuple[int, ...]] = []
        self._first: list[int] = []
        self._makers: list[int] = []
        self._dealt: list[Card] = []
        self._in_triples: list[Card] = []
        self._declarations = 0
        self._digests = 0

    def add(self, session: FastSession) -> None:
        """One session more, which has been played."""
        ids, moves, ending = self._cards.ids, session.moves(), session.over or UNFINISHED
        wall: list[str] = []
        full = 0
        for seat, triple, accepted, _, at in session.verdicts:
            if accepted:
                if not wall:
                    self._first.append(at)
                gap, cause, action = triple
                wall.append(made_line(seat, ids[gap], ids[cause], ids[action], at))
                full += self._cards.full(triple)
                self._makers.append(seat)
                self._in_triples += triple
        cycles, declarations = session.cycle - 1, sum(session.declared)
        line = line_of(session.seed, moves, ending, session.seconds, cycles, declarations, wall)
        self._digests += digest_of(line)
        self._declarations += declarations
        self._rows.append((ending, len(wall), full, cycles, sum(moves), session.seconds))
        self._moves.append(moves)
        self._dealt += session.dealt()

    def figures(self) -> Figures:
        """All of it, counted."""
        figures = Figures()
        figures.games = len(self._rows)
        figures.declarations = self._declarations
        figures.digest = self._digests % DIGESTS
        counters: list[Counter[Any]] = [
            figures.endings,
            figures.triples,
            figures.full,
            figures.cycles,
            figures.moves,
            figures.seconds,
        ]
        for counter, column in zip(counters, zip(*self._rows, strict=True), strict=False):
            counter.update(column)
        figures.first.update(self._first)
        figures.seats.update(dict(enumerate(map(sum, zip(*self._moves, strict=True)))))
        figures.makers.update(self._makers)
        figures.dealt.update(self._by_id(self._dealt))
        figures.in_triples.update(self._by_id(self._in_triples))
        return figures

    def _by_id(self, cards: Iterable[Card]) -> dict[CardId, int]:
        return {self._cards.ids[card]: count for card, count in Counter(cards).items()}
