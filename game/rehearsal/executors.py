"""Who plays: this process, others beside it, or a cluster. All are asked by one call, that of `concurrent.futures`."""

from __future__ import annotations

import logging
import multiprocessing
import os
import signal
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import BrokenExecutor, CancelledError, Executor, Future, ProcessPoolExecutor
from contextlib import contextmanager
from typing import Any, Protocol, TypeVar

from game.faults import Fault

T = TypeVar("T")

_PATIENCE = 0.5
"""Seconds that a process has to end by itself."""

CLUSTER_WAITS = 10
"""Seconds until a cluster has to answer, and to have a worker."""


class Workers(Protocol):
    """Who takes work. `room` is how much is worth handing out at once; `gone` are the errors that say that a worker is
    gone with what it had, which may be handed out again."""

    room: int
    gone: tuple[type[BaseException], ...]

    def submit(self, work: Callable[..., T], /, *args: Any) -> Future[T]:
        """Hands out work. Its answer comes with the future. Raises Fault where nobody is there any more."""


class Here:
    """This process, one piece of work after another: handing it out does it."""

    room = 1
    gone: tuple[type[BaseException], ...] = ()

    def submit(self, work: Callable[..., T], /, *args: Any) -> Future[T]:
        """Does the work."""
        future: Future[T] = Future()
        future.set_result(work(*args))
        return future


class Processes:
    """Other processes on this machine. One that is killed takes the pool with it: then there is a new one."""

    gone: tuple[type[BaseException], ...] = (BrokenExecutor, CancelledError)

    def __init__(self, jobs: int) -> None:
        self.jobs = jobs
        self.room = 2 * jobs
        self._pool = self._new()

    def submit(self, work: Callable[..., T], /, *args: Any) -> Future[T]:
        """Hands out work, to new processes where one of those before was killed."""
        with _spared():
            try:
                return self._pool.submit(work, *args)
            except BrokenExecutor:
                self._pool.shutdown(wait=False)
                self._pool = self._new()
                return self._pool.submit(work, *args)

    def end(self) -> None:
        """Lets the processes end; those that still play are killed."""
        children = multiprocessing.active_children()
        self._pool.shutdown(wait=False, cancel_futures=True)
        for child in children:
            child.join(_PATIENCE)
            child.kill()

    def _new(self) -> ProcessPoolExecutor:
        # The same way on every system, and no copy of what threads of this process hold.
        return ProcessPoolExecutor(self.jobs, multiprocessing.get_context("spawn"), _begin)


class Cluster:
    """The workers of a Dask cluster. What one of them had that is killed the cluster hands to another by itself."""

    def __init__(self, address: str) -> None:
        """Raises Fault `no-dask` where Dask is not installed, `no-cluster` where nobody answers, `cluster-idle` where
        the cluster has no workers, `cluster-lacks` where it does not have this program."""
        try:
            from distributed import Client
            from distributed.scheduler import KilledWorker
        except ImportError:
            raise Fault("no-dask") from None
        self.gone: tuple[type[BaseException], ...] = (KilledWorker, CancelledError)
        self._address = address
        for logger in ("distributed", "distributed.client"):  # what goes wrong is told by us
            logging.getLogger(logger).setLevel(logging.CRITICAL)
        try:
            self._client = Client(address, timeout=CLUSTER_WAITS)
        except (OSError, ValueError):
            raise Fault("no-cluster", address=address) from None
        try:
            self._client.wait_for_workers(1, CLUSTER_WAITS)
        except TimeoutError:
            self._client.close()
            raise Fault("cluster-idle", address=address) from None
        self.room = 2 * sum(self._client.ncores().values())
        self._executor: Executor = self._client.get_executor(pure=False)
        self._try_out()

    def _try_out(self) -> None:
        try:
            self.submit(_known_there).result(CLUSTER_WAITS)
        except TimeoutError:
            pass  # it is busy, and has time
        except (ImportError, RuntimeError):
            self.end()
            raise Fault("cluster-lacks", address=self._address) from None

    def submit(self, work: Callable[..., T], /, *args: Any) -> Future[T]:
        """Hands out work. Raises Fault `cluster-gone`."""
        if self._client.status != "running":
            raise Fault("cluster-gone", address=self._address)
        return self._executor.submit(work, *args)

    def end(self) -> None:
        """Leaves the cluster to others."""
        self._executor.shutdown(wait=False)
        self._client.close()


def _known_there() -> None:
    """What a worker can find only where this program is installed."""


@contextmanager
def workers(jobs: int, cluster: str | None) -> Iterator[Workers]:
    """Who plays, until it is left: nobody plays on after that. Raises Fault as `Cluster` does."""
    if cluster is None and jobs == 1:
        yield Here()
        return
    others = Processes(jobs) if cluster is None else Cluster(cluster)
    try:
        yield others
    finally:
        others.end()


@contextmanager
def _spared() -> Iterator[None]:
    """Processes that begin here are not stopped by the keyboard, not even before they know that they should not be."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _begin() -> None:
    """A process that plays for another leaves the keyboard to it, and ends when it is gone."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)
