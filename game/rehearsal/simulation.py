"""Many sessions, played by whoever is at hand: this process, others, or a cluster."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, wait
from dataclasses import field
from functools import lru_cache
from threading import Event
from typing import Any

from game.activity import Activity, Content, Setting, SetUp
from game.bots.partner import NAMES
from game.company import check_names
from game.core.frozen import frozen
from game.core.game import Refusal
from game.faults import Fault
from game.rehearsal.executors import Workers
from game.rehearsal.figures import Figures
from game.rehearsal.played import Tempo
from game.rehearsal.playing import Playable, table_for
from game.rules.table import MOST_SEATS

SEATS = ("A", "B", "C", "D", "E", "F", "G", "H")
"""What seats are called in every language: what partners do hangs on the names."""

TRIES = 3
"""How often the same sessions are begun by a worker that then is gone."""
GRACE = 5.0
"""Seconds in which what is being played may be ended, once somebody wants it to stop."""
_LOOK = 0.2


@frozen
class Run:
    """What is to be played, as any process can be handed it: the activity and its set-up, which `words` stand for, the
    partners in the order of the seats, and the seed of the first session. The others follow it one by one."""

    activity: str
    words: str
    setting: Setting = field(compare=False, repr=False)
    names: tuple[str, ...]
    seed: int = 0
    tempo: Tempo = Tempo()

    @property
    def seats(self) -> tuple[str, ...]:
        """The names of the seats."""
        return SEATS[: len(self.names)]


def names_of(word: str, seats: int | None, usual: int) -> tuple[str, ...]:
    """The partners in the order of the seats, from their names with commas between; one name fills all seats, of which
    there are the usual number where none is said. Raises Fault `unknown-partner`, or `partners-and-seats`."""
    names = tuple(name.strip() for name in word.split(","))
    check_names(names, NAMES)
    if len(names) == 1:
        return names * (seats or usual)
    if len(names) != (seats or len(names)) or len(names) > MOST_SEATS:
        raise Fault("partners-and-seats", partners=len(names), seats=seats or f"≤ {MOST_SEATS}")
    return names


def run_of(
    played: Activity, content: Content, options: Any, names: tuple[str, ...], seed: int, tempo: Tempo
) -> tuple[Run, list[Refusal]]:
    """A run of an activity, and everything that keeps it from being played."""
    seats = SEATS[: len(names)]
    setting = played.setting(SetUp(options, content, seats))
    words = f"{content.hash} {played.written(options)} {seats}"
    return Run(played.id, words, setting, names, seed, tempo), setting.problems()


@lru_cache(maxsize=2)
def table_of(run: Run) -> Playable:
    """The table of a run, made ready once in each process. Raises ValueError for a set-up with problems."""
    return table_for(run.activity, run.setting, run.names, run.tempo)


def play_some(run: Run, numbers: range) -> Figures:
    """The figures of the sessions of these numbers, from 0: what a worker is asked for."""
    return table_of(run).figures(range(run.seed + numbers.start, run.seed + numbers.stop))


@frozen
class Simulated:
    """The figures of the sessions that were played, and what broke off the others, if anything did."""

    figures: Figures
    broken: Fault | None = None


def simulate(run: Run, games: int, workers: Workers, stop: Event, tell: Callable[[int], Any]) -> Simulated:
    """So many sessions, or those that were played when `stop` was set. `tell` is told how many more were played, as it
    goes. Sessions of a worker that is gone are played anew: the figures are the same however many workers there are."""
    simulation = _Simulation(run, games, workers, stop, tell)
    try:
        simulation.play()
    except Fault as broken:
        return Simulated(simulation.figures, broken)
    return Simulated(simulation.figures)


class _Simulation:
    def __init__(self, run: Run, games: int, workers: Workers, stop: Event, tell: Callable[[int], Any]) -> None:
        self._run = run
        self._workers = workers
        self._stop = stop
        self._tell = tell
        self._todo = _chunks(games, table_of(run).chunk)
        self._anew: list[range] = []
        self._under_way: dict[Future[Figures], range] = {}
        self._tried: Counter[range] = Counter()
        self.figures = Figures()

    def play(self) -> None:
        while not self._stop.is_set() and (self._hand_out() or self._under_way):
            self._take_in(_LOOK)
        if self._under_way:
            self._call_back()

    def _hand_out(self) -> bool:
        """Hands out as much as there is room for. Whether there was anything."""
        handed = False
        while len(self._under_way) < self._workers.room and (numbers := self._next()) and not self._stop.is_set():
            self._under_way[self._workers.submit(play_some, self._run, numbers)] = numbers
            handed = True
        return handed

    def _next(self) -> range | None:
        return self._anew.pop() if self._anew else next(self._todo, None)

    def _take_in(self, seconds: float) -> None:
        done, _ = wait(self._under_way, seconds, FIRST_COMPLETED)
        for future in done:
            numbers = self._under_way.pop(future)
            try:
                self.figures.merge(future.result())
                self._tell(len(numbers))
            except self._workers.gone:
                self._again(numbers)

    def _again(self, numbers: range) -> None:
        self._tried[numbers] += 1
        if self._tried[numbers] >= TRIES:
            raise Fault("workers-die", first=numbers.start, last=numbers.stop - 1)
        self._anew.append(numbers)

    def _call_back(self) -> None:
        """Nothing more is begun; what is being played may be ended."""
        begun = [future for future in self._under_way if not future.cancel()]
        for future in wait(begun, GRACE).done:
            if not future.cancelled() and future.exception() is None:
                self.figures.merge(future.result())


def _chunks(games: int, size: int) -> Iterator[range]:
    return (range(first, min(first + size, games)) for first in range(0, games, size))
