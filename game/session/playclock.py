"""The clock of a session: play time that has passed, and how long nobody has moved."""

from __future__ import annotations

from typing import Any

from game.core.game import CLOCK, Event
from game.core.moves import Clock, ClockMove, Idle
from game.rules.table import is_frozen
from game.session.session import AnySession

STEP = 5
"""Seconds of play time after which the clock is logged, so that a resumed session loses no more."""


class PlayClock:
    """Real time turned into the clock's moves. Play time stands still while paused, and where the game says so."""

    def __init__(self, session: AnySession) -> None:
        self._session = session
        self._moves = len(session.entries)
        self.seconds = float(session.state.clock)
        self.idle = float(session.state.idle)

    def pass_time(self, elapsed: float) -> tuple[Event, ...]:
        """Let real seconds pass. Returns what the clock's moves led to."""
        state = self._session.state
        if _stands(state):
            return ()
        self._forget_idle_after_a_move()
        events: tuple[Event, ...] = ()
        if self._session.game.clock_runs(state) and not state.stopped:
            self.seconds += elapsed
            events += self._strike()
        self.idle += elapsed
        return events + self._wait()

    def wait_on(self, seconds: float) -> tuple[Event, ...]:
        """So many seconds more count as if nobody had moved in them. Returns what that led to."""
        if _stands(self._session.state):
            return ()
        self._forget_idle_after_a_move()
        self.idle += seconds
        return self._wait()

    def stir(self) -> None:
        """Somebody is at work, though nothing is moved: a text is being written."""
        self.idle = 0.0

    def _forget_idle_after_a_move(self) -> None:
        news = self._session.entries[self._moves :]
        if any(entry.actor != CLOCK for entry in news):
            self.idle = 0.0
        self._moves = len(self._session.entries)
        self.seconds = max(self.seconds, float(self._session.state.clock))

    def _strike(self) -> tuple[Event, ...]:
        state = self._session.state
        now = int(self.seconds)
        marks = [state.clock // STEP * STEP + STEP, *self._session.game.marks(state)]
        if any(state.clock < mark <= now for mark in marks):
            return self._submit(Clock(now))
        return ()

    def _wait(self) -> tuple[Event, ...]:
        state = self._session.state
        limit = self._session.game.patience(state)
        if limit is not None and state.idle < limit <= self.idle:
            return self._submit(Idle(int(self.idle)))
        return ()

    def _submit(self, move: ClockMove) -> tuple[Event, ...]:
        done = self._session.submit(CLOCK, move)
        assert isinstance(done, tuple)
        self._moves = len(self._session.entries)
        return done


def _stands(state: Any) -> bool:
    """Whether no time passes for anybody."""
    return bool(state.over or state.paused or is_frozen(state))


class StillClock(PlayClock):
    """The clock of a session that is only shown: it says what the log says, and real time means nothing to it."""

    def pass_time(self, elapsed: float) -> tuple[Event, ...]:
        """Nothing comes of it."""
        self.seconds = float(self._session.state.clock)
        return ()
