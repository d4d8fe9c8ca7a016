"""How long a replay waits before each entry: as long as the group did, but nobody waits long."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from game.core.frozen import frozen
from game.core.game import CHANCE, CLOCK
from game.core.log import Entry

LONGEST, SHORTEST = 5.0, 0.8
"""Seconds before something that people did: a longer silence is shortened to so many, and what came at once is shown
long enough to be seen."""


@frozen
class Pace:
    """The seconds before each entry, at the speed of play; and of each entry the seconds of the real silence that it
    lies in, where that is shortened, else 0."""

    waits: tuple[float, ...]
    silences: tuple[float, ...]

    def wait(self, number: int) -> float:
        """The seconds before the entry of a number is shown."""
        return self.waits[number - 1]

    def silence(self, number: int) -> float:
        """The seconds of the silence that ends with this entry or goes on over it, where it is shortened."""
        return self.silences[number - 1]


def pace_of(entries: Sequence[Entry]) -> Pace:
    """The pace of these entries. What only the clock says goes by within the silence between two others."""
    waits: list[float] = []
    silences: list[float] = []
    span: list[float] = []
    for entry, passed in zip(entries, _passed(entries), strict=True):
        span.append(passed)
        if entry.actor != CLOCK:
            _add(span, 0.0 if entry.actor == CHANCE else SHORTEST, waits, silences)
    _add(span, 0.0, waits, silences)
    return Pace(tuple(waits), tuple(silences))


def _passed(entries: Sequence[Entry]) -> Iterable[float]:
    """The real seconds before each entry; a clock that was set back counts for nothing."""
    before = entries[0].time if entries else 0.0
    for entry in entries:
        yield max(0.0, entry.time - before)
        before = entry.time


def _add(span: list[float], least: float, waits: list[float], silences: list[float]) -> None:
    silence = sum(span)
    part = min(1.0, LONGEST / silence) if silence else 1.0
    waited = [passed * part for passed in span]
    if waited:
        waited[-1] += max(0.0, least - sum(waited))
    waits += waited
    silences += [silence if part < 1 else 0.0] * len(span)
    span.clear()
