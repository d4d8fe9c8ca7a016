"""The clock of a session: play time that has passed, and how long nobody has moved."""

from __future__ import annotations

from collections.abc import Iterator

from game.core.game import CLOCK, Event
from game.rules.triples import moves as m
from game.session.session import Session

STEP = 5
"""Seconds of play time after which the clock is logged, so that a resumed session loses no more."""


class PlayClock:
    """Real time turned into the clock's moves. Play time stands still while paused or a declaration is open."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._moves = len(session.entries)
        self.seconds = float(session.state.clock)
        self.idle = float(session.state.idle)

    def pass_time(self, elapsed: float) -> tuple[Event, ...]:
        """Let real seconds pass. Returns what the clock's moves led to."""
        state = self._session.state
        if state.over or state.paused or state.frozen:
            return ()
        self._forget_idle_after_a_move()
        events: tuple[Event, ...] = ()
        if state.declaration is None and not state.last_call and not state.stopped:
            self.seconds += elapsed
            events += self._strike()
        self.idle += elapsed
        return events + self._wait()

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
        marks = [state.clock // STEP * STEP + STEP, *self._marks()]
        if any(state.clock < mark <= now for mark in marks):
            return self._submit(m.Clock(now))
        return ()

    def _marks(self) -> Iterator[int]:
        """When the rules do something by themselves."""
        state, options = self._session.state, self._session.options
        if state.limit is not None:
            yield state.limit
        if options.turns == "together" and options.round_seconds is not None:
            yield state.round_start + options.round_seconds

    def _wait(self) -> tuple[Event, ...]:
        limit = self._session.options.idle_seconds
        if limit is not None and self._session.state.idle < limit <= self.idle:
            return self._submit(m.Idle(int(self.idle)))
        return ()

    def _submit(self, move: m.Move) -> tuple[Event, ...]:
        done = self._session.submit(CLOCK, move)
        assert isinstance(done, tuple)
        self._moves = len(self._session.entries)
        return done
