"""The same sessions, whoever plays them: `python -m benchmarks.workers`.

Sessions of triples are played here, by two processes, by two of which one is killed, and by a Dask cluster of
two workers (`pip install ".[cluster]"`; left out where Dask is not installed), one of them killed too.
Prints how long each took, and the digest. Returns 1 where two digests differ, or nobody could be killed in time.
"""

from __future__ import annotations

import importlib.util
import multiprocessing
import os
import signal
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import Event

from game.activities import activity
from game.rehearsal.executors import workers
from game.rehearsal.played import Tempo
from game.rehearsal.simulation import Run, run_of, simulate
from game.shipped import find_deck

GAMES = 40_000
SEED = 7

Kill = Callable[[], object]


class Killing:
    """Kills once a third of the sessions is played."""

    def __init__(self, kill: Kill | None) -> None:
        self.played = 0
        self.kill = kill

    def __call__(self, more: int) -> None:
        self.played += more
        if self.kill and self.played > GAMES // 3:
            self.kill()
            self.kill = None


def run() -> Run:
    """What is played: the usual triples."""
    triples = activity("triples")
    options, _ = triples.read_options({})
    deck = triples.load(find_deck(triples.usual, None), None)
    made, problems = run_of(triples, deck, options, ("random",) * 4, SEED, Tempo())
    assert not problems, problems
    return made


def digest(who: str, jobs: int = 1, cluster: str | None = None, kill: Kill | None = None) -> str:
    """The digest of the run, printed with the time it took. Raises AssertionError where not all were played."""
    killing = Killing(kill)
    began = time.perf_counter()
    with workers(jobs, cluster) as others:
        played = simulate(run(), GAMES, others, Event(), killing)
    assert played.figures.games == GAMES, played.broken
    assert killing.kill is None, "it was over too soon"
    print(f"{who:40} {time.perf_counter() - began:6.1f} s  {played.figures.digest:064x}", flush=True)
    return f"{played.figures.digest:064x}"


@contextmanager
def cluster() -> Iterator[tuple[str, Kill]]:
    """A cluster of two workers on this machine, and what kills one of them."""
    from distributed import Client, LocalCluster

    with LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=None) as local:
        with Client(local) as client:
            victim = next(iter(client.run(os.getpid).values()))
        yield local.scheduler_address, lambda: os.kill(victim, signal.SIGKILL)


def main() -> int:
    """Plays them by all. Returns 1 where the digests differ."""
    found = [
        digest("this process"),
        digest("two processes", 2),
        digest("two processes, one killed", 2, kill=lambda: multiprocessing.active_children()[0].kill()),
    ]
    if importlib.util.find_spec("distributed"):
        with cluster() as (address, kill):
            found.append(digest("a cluster of two workers", cluster=address))
            found.append(digest("a cluster of two workers, one killed", cluster=address, kill=kill))
    return int(len(set(found)) > 1)


if __name__ == "__main__":
    sys.exit(main())
