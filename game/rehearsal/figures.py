"""Figures of many sessions. Those of two runs can be put together, in any order: who played what does not show."""

from __future__ import annotations

import hashlib
from collections import Counter
from typing import Any

from game.core.cards import CardId
from game.rehearsal.played import REFUSED, STUCK, UNFINISHED, Played, line

DIGESTS = 1 << 256


class Figures:
    """What is counted of sessions. How many there were of each number stands in the counters: of triples on the wall,
    of those that fit in full, of cycles, moves, seconds of play, and seconds until the first triple. `seats` are the
    moves of each seat, with the facilitator's last, and `makers` the triples of each. Cards are counted by the sessions
    in which they came into a hand or lay open, and by triples of the wall."""

    def __init__(self) -> None:
        self.games = 0
        self.declarations = 0
        self.digest = 0
        """The sum of the digests of the sessions' lines, so that their order does not matter."""
        self.endings: Counter[str] = Counter()
        self.triples: Counter[int] = Counter()
        self.full: Counter[int] = Counter()
        self.cycles: Counter[int] = Counter()
        self.moves: Counter[int] = Counter()
        self.seconds: Counter[int] = Counter()
        self.first: Counter[int] = Counter()
        self.seats: Counter[int] = Counter()
        self.makers: Counter[int] = Counter()
        self.dealt: Counter[CardId] = Counter()
        self.in_triples: Counter[CardId] = Counter()

    def add(self, played: Played) -> None:
        """Counts one session more."""
        wall = played.wall
        self.games += 1
        self.declarations += played.declarations
        self.digest = (self.digest + digest_of(line(played))) % DIGESTS
        self.endings[played.ending] += 1
        self.triples[len(wall)] += 1
        self.full[[made.full for made in wall].count(True)] += 1
        self.cycles[played.cycles] += 1
        self.moves[sum(played.moves)] += 1
        self.seconds[played.seconds] += 1
        self.dealt.update(played.dealt)
        for seat, moves in enumerate(played.moves):
            self.seats[seat] += moves
        if wall:
            self.first[wall[0].at] += 1
            self.in_triples.update([card for made in wall for card in made.cards])
            for made in wall:
                self.makers[made.seat] += 1

    def merge(self, other: Figures) -> None:
        """Counts the sessions of other figures too."""
        self.games += other.games
        self.declarations += other.declarations
        self.digest = (self.digest + other.digest) % DIGESTS
        for name, counted in vars(self).items():
            if isinstance(counted, Counter):
                counted.update(getattr(other, name))

    @property
    def stuck(self) -> int:
        """Sessions in which nobody would move."""
        return self.endings[STUCK]

    @property
    def unfinished(self) -> int:
        """Sessions that did not end, for whatever reason."""
        return sum(self.endings[stop] for stop in (UNFINISHED, STUCK, REFUSED))


def digest_of(line: str) -> int:
    """The digest of one session's line, as a number."""
    return int.from_bytes(hashlib.sha256(line.encode()).digest(), "big")


def total(counts: Counter[int]) -> int:
    """The sum of what was counted."""
    return sum(value * count for value, count in counts.items())


def spread(counts: Counter[int]) -> dict[str, Any]:
    """The mean, and the least number that a tenth and nine tenths do not go beyond; None where nothing was counted."""
    number = counts.total()
    if not number:
        return {"mean": None, "p10": None, "p90": None}
    return {"mean": round(total(counts) / number, 4), "p10": rank(counts, 10), "p90": rank(counts, 90)}


def rank(counts: Counter[int], percent: int) -> int:
    """The least value that so many of a hundred do not go beyond."""
    left = -(-counts.total() * percent // 100)
    for value in sorted(counts):
        left -= counts[value]
        if left <= 0:
            return value
    raise ValueError(percent)
