"""A step's session alongside its workshop: the same time, the same seats, the minutes that the workshop gives it."""

from __future__ import annotations

from game.core import moves as shared
from game.core.game import FACILITATOR
from game.core.log import Entry
from game.core.moves import split
from game.rules.agenda import moves as m
from game.rules.table import has_seat
from game.session.agenda import WorkshopSession
from game.session.playclock import PlayClock
from game.session.session import AnySession

_FOLLOWED = ("join", "leave", "rename", "reorder", "extend")


class Alongside:
    """Keeps both going together from the moment the step is on the table."""

    def __init__(self, workshop: WorkshopSession, step: AnySession, play: int | None) -> None:
        """`play` are the minutes that the step's clock is to have by now, None where that is its own matter."""
        self._workshop, self._step = workshop, step
        bring_seats(workshop, step)
        limit = step.state.limit
        if play is not None and limit is not None:
            self._give(play - limit // 60)
        self._clock = PlayClock(workshop)
        self._seen = len(step.entries)
        self._minutes = workshop.state.here.minutes

    def pass_time(self, seconds: float) -> None:
        """Let real seconds pass for the meeting, and take over what happened on either side."""
        self._clock.pass_time(seconds)
        for entry in self._step.entries[self._seen :]:
            self._take_over(entry)
        minutes = self._workshop.state.here.minutes
        more, self._minutes = minutes - self._minutes, minutes
        self._give(more)
        self._seen = len(self._step.entries)

    def _take_over(self, entry: Entry) -> None:
        """What the facilitator did with the seats and the clock of the step is done in the workshop too."""
        if entry.actor != FACILITATOR or entry.verb not in _FOLLOWED:
            return
        match self._step.game.parse(split(entry.move)):
            case shared.Extend(minutes):
                self._workshop.submit(FACILITATOR, m.Stretch(minutes))
                self._minutes = self._workshop.state.here.minutes
            case shared.Leave() if len(self._workshop.state.seats) == 1:
                pass  # a workshop goes on, whoever has left its step
            case move:
                self._workshop.submit(FACILITATOR, move)

    def _give(self, minutes: int) -> None:
        """The clock of the step has so many minutes more, or fewer."""
        state = self._step.state
        if minutes and state.limit is not None and state.over is None:
            self._step.submit(FACILITATOR, shared.Extend(minutes) if minutes > 0 else shared.Shorten(-minutes))


def bring_seats(here: AnySession, there: AnySession) -> None:
    """Who is at one table is at the other too, by the same name, as far as its game lets people come and go."""
    if there.state.over or not here.state.seats:
        return
    _bring_names(here, there)
    now, then = ([seat.name for seat in session.state.seats] for session in (here, there))
    for name in (name for name in now if name not in then):
        there.submit(FACILITATOR, shared.Join(name))
    for name in (name for name in then if name not in now):
        there.submit(FACILITATOR, shared.Leave(name))


def _bring_names(here: AnySession, there: AnySession) -> None:
    """Who was called otherwise at one table keeps its place at the other."""
    for entry in (entry for entry in here.entries if entry.verb == "rename"):
        _, old, new = split(entry.move)
        if has_seat(there.state, old) and not has_seat(here.state, old):
            there.submit(FACILITATOR, shared.Rename(old, new))
