"""Many sessions: the same figures whoever plays them, also where workers are gone on the way."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from concurrent.futures import BrokenExecutor, Future
from pathlib import Path
from threading import Event
from typing import Any

import pytest

from game.activities import activity
from game.rehearsal import simulation
from game.rehearsal.executors import Cluster, Here, Processes, workers
from game.rehearsal.figures import Figures
from game.rehearsal.played import Tempo
from game.rehearsal.simulation import Run, play_some, run_of, simulate
from game.shipped import find_deck

GAMES = 12


@pytest.fixture(scope="module")
def run() -> Run:
    played = activity("triples")
    options, _ = played.read_options({"cycles": 2, "judge": "deck", "order": "draw-first"})
    made, problems = run_of(played, played.load(find_deck("tiny", None), None), options, ("random",) * 3, 7, Tempo())
    assert not problems
    return made


@pytest.fixture(scope="module")
def figures(run: Run) -> Figures:
    return play_some(run, range(GAMES))


@pytest.fixture(autouse=True)
def small_chunks(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(simulation.table_of(run), "chunk", 5, raising=False)


class Mortal(Here):
    """Workers that are gone so many times, with what they had."""

    room = 3
    gone = (BrokenExecutor,)

    def __init__(self, deaths: int) -> None:
        self.deaths = deaths

    def submit(self, work: Callable[..., Any], /, *args: Any) -> Future[Any]:
        if self.deaths == 0:
            return super().submit(work, *args)
        self.deaths -= 1
        future: Future[Any] = Future()
        future.set_exception(BrokenExecutor())
        return future


def played(run: Run, others: Any, stop: Event | None = None, games: int = GAMES) -> simulation.Simulated:
    return simulate(run, games, others, stop or Event(), lambda more: None)


def test_the_sessions_of_a_run_follow_its_seed(run: Run, figures: Figures) -> None:
    single = Figures()
    for number in range(GAMES):
        single.merge(play_some(run, range(number, number + 1)))
    assert vars(single) == vars(figures)
    assert figures.games == GAMES


def test_what_a_worker_had_that_is_gone_is_played_anew(run: Run, figures: Figures) -> None:
    others = Mortal(4)
    simulated = played(run, others)
    assert simulated.broken is None
    assert others.deaths == 0
    assert vars(simulated.figures) == vars(figures)


def test_workers_that_are_gone_each_time_are_told(run: Run) -> None:
    simulated = played(run, Mortal(99))
    assert simulated.broken is not None
    assert simulated.broken.code == "workers-die"
    assert simulated.figures.games == 0


def test_what_is_done_when_it_is_stopped_is_kept(run: Run, figures: Figures) -> None:
    stop = Event()
    simulated = simulate(run, GAMES, Here(), stop, lambda more: stop.set())
    assert simulated.figures.games == 5
    assert vars(simulated.figures) == vars(play_some(run, range(5)))


def die_once(flag: str, run: Run, numbers: range) -> Figures:
    """A process that ends with its work half done, the first time."""
    if not Path(flag).exists():
        Path(flag).touch()
        os._exit(9)
    return play_some(run, numbers)


class Dying(Processes):
    """Processes of which one is killed."""

    flag = ""

    def submit(self, work: Callable[..., Any], /, *args: Any) -> Future[Any]:
        return super().submit(die_once, self.flag, *args)


def test_a_process_that_is_killed_is_replaced(run: Run, figures: Figures, tmp_path: Path) -> None:
    others = Dying(1)
    others.flag = str(tmp_path / "died")
    try:
        simulated = played(run, others)
    finally:
        others.end()
    assert Path(others.flag).exists()
    assert vars(simulated.figures) == vars(figures)


@pytest.fixture
def cluster() -> Iterator[str]:
    distributed = pytest.importorskip("distributed")
    with distributed.LocalCluster(n_workers=1, threads_per_worker=1, processes=False, dashboard_address=None) as local:
        yield local.scheduler_address


@pytest.mark.filterwarnings("default")  # those of Dask's own
def test_a_cluster_plays_the_same(run: Run, figures: Figures, cluster: str) -> None:
    with workers(1, cluster) as others:
        assert isinstance(others, Cluster)
        assert vars(played(run, others).figures) == vars(figures)
