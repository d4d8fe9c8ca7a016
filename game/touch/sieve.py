"""What a panel says becomes contacts that can be believed. Panels lose fingers, double them, and see palms."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from itertools import count

from game.touch.contacts import Contact, ContactWhat
from game.touch.glass import MOUSE, Glass, Place, Signal, Zone
from game.touch.traces import (
    REFOUND_SECONDS,
    STILL_MM,
    TWIN_SECONDS,
    Trace,
    blinked,
    fast,
    from_edge,
    grips,
    hand,
    refound,
    twin,
)

AGAIN_MM, AGAIN_SECONDS = 5.0, 0.08
"""A finger that is said to come down twice, so near and so soon, came down once."""

UNLISTED_SECONDS, SILENT_SECONDS = 0.3, 60.0
"""A finger that is silent for so long has left unheard: one that the system no longer lists, and any."""


class Sieve:
    """All contacts of a window, each under an id of our own. After a resize make another.

    A fast finger's leaving waits for a moment: it may only have been lost, and is the same when it is found again.
    """

    def __init__(self, glass: Glass) -> None:
        self.glass = glass
        self._numbers = count(1)
        self._down: dict[str, Trace] = {}
        self._lost: list[Trace] = []
        self._gone: list[Trace] = []

    @property
    def waiting(self) -> bool:
        """Whether a finger that left may be found again, or one that came may be a piece of a palm."""
        return bool(self._lost) or any(not trace.sure for trace in self._all())

    def take(self, signals: Sequence[Signal], dead: Collection[Zone] = ()) -> list[Contact]:
        """The contacts that these signals of one moment tell of; nothing that comes down in a `dead` zone is one."""
        told: list[Contact] = []
        for signal in signals:
            told += self.pass_time(signal.time)
            told += self._take(signal, dead)
        standing = {trace.id: trace.standing for trace in self._all()}
        return [replace(contact, standing=standing.get(contact.id, contact.standing)) for contact in told]

    def pass_time(self, now: float) -> list[Contact]:
        """Fingers that were lost and not found again by now have left, and so have those that were silent for long.
        Others have been there for long enough to be sure of them."""
        sure = self._sure(now)
        silent = [trace for trace in self._down.values() if now - trace.heard > SILENT_SECONDS]
        late = [trace for trace in self._lost if trace.gone_for(now) > REFOUND_SECONDS]
        self._lost = [trace for trace in self._lost if trace not in late]
        self._gone = [trace for trace in (*self._gone, *late) if trace.gone_for(now) <= TWIN_SECONDS]
        left = [self._tell("up", trace, now) for trace in late]
        return sure + left + [contact for trace in silent for contact in self._lose(trace, now)]

    def _sure(self, now: float) -> list[Contact]:
        """Fingers that are no pieces of a palm, in the order in which they came down."""
        settled = [trace for trace in self._all() if not (trace.sure or trace.landing(now))]
        for trace in settled:
            trace.sure = True
        fingers = sorted((trace for trace in settled if trace.standing == "finger"), key=lambda trace: trace.id)
        return [self._tell("sure", trace, now) for trace in fingers]

    def see_listed(self, names: frozenset[str], now: float) -> list[Contact]:
        """The fingers that the system itself has down now: one that was among them and is no more has left unheard."""
        left = []
        for trace in tuple(self._down.values()):
            trace.listed |= trace.name in names
            if trace.listed and trace.name not in names and now - trace.heard > UNLISTED_SECONDS:
                left += self._lose(trace, now)
        return left

    def forget(self) -> None:
        """Every contact ended. Those still on the glass are heard of again when they come down anew."""
        self._down.clear()
        self._lost.clear()
        self._gone.clear()

    def _all(self) -> Iterable[Trace]:
        return *self._down.values(), *self._lost, *self._gone

    def _take(self, signal: Signal, dead: Collection[Zone]) -> list[Contact]:
        if signal.twin:
            return []
        place, trace = self.glass.place(signal.x, signal.y), self._down.get(signal.id)
        match signal.what:
            case "down":
                return self._came_down(signal, place, trace, dead)
            case "move" if trace and place:
                return self._moved(trace, signal.time, place)
            case "up" if trace:
                return self._left(trace, signal.time, place or trace.place)
        return []

    def _came_down(
        self, signal: Signal, place: Place | None, before: Trace | None, dead: Collection[Zone]
    ) -> list[Contact]:
        now, told = signal.time, []
        if before is not None:
            if place and now - before.heard <= AGAIN_SECONDS and self._near(before.place, place):
                return self._moved(before, now, place)
            told = self._lose(before, now)
        if place is None:
            return told
        if signal.id != MOUSE and (found := refound(self._lost, now, place, self.glass)):
            self._lost.remove(found)
            found.name, found.gone = signal.id, None
            self._down[signal.id] = found
            return told + self._moved(found, now, place)
        return told + self._begun(Trace(next(self._numbers), signal.id, now, place), dead)

    def _begun(self, new: Trace, dead: Collection[Zone]) -> list[Contact]:
        others = tuple(self._all())
        self._down[new.name] = new
        x, y = new.start[0] / self.glass.width, new.start[1] / self.glass.height
        if any(zone.holds(x, y) for zone in dead) or twin(new, others, self.glass):
            new.standing = "none"
            return []
        if from_edge(new, self.glass):
            new.standing = "edge"
        elif blinked(new, self._gone, self.glass):
            new.standing = "again"
        pieces = [] if new.mouse else hand(new, others, self.glass)
        found = [trace for trace in pieces if trace is not new and trace.standing != "palm"]
        told = [self._tell("palm", trace, new.since) for trace in found]
        for trace in pieces:
            trace.standing, trace.hand = "palm", pieces
        return [*told, self._tell("down", new, new.since)]

    def _moved(self, trace: Trace, now: float, place: Place) -> list[Contact]:
        trace.go(now, place, self.glass.px(STILL_MM))
        if trace.standing == "palm" and grips(trace.hand, self.glass):
            for fingertip in trace.hand:
                fingertip.standing = "again"
        return [] if trace.standing == "none" else [self._tell("move", trace, now)]

    def _left(self, trace: Trace, now: float, place: Place) -> list[Contact]:
        del self._down[trace.name]
        trace.go(now, place, self.glass.px(STILL_MM))
        trace.gone = now
        if trace.standing == "finger" and fast(trace, now, self.glass):
            self._lost.append(trace)
            return []
        self._gone.append(trace)
        return [] if trace.standing == "none" else [self._tell("up", trace, now)]

    def _lose(self, trace: Trace, now: float) -> list[Contact]:
        del self._down[trace.name]
        return [] if trace.standing == "none" else [self._tell("lost", trace, now)]

    def _near(self, one: Place, other: Place) -> bool:
        reach = self.glass.px(AGAIN_MM)
        return abs(one[0] - other[0]) <= reach and abs(one[1] - other[1]) <= reach

    def _tell(self, what: ContactWhat, trace: Trace, now: float) -> Contact:
        return Contact(what, trace.id, *trace.told, now, trace.standing)
