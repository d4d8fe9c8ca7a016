"""What a panel sends, before any of it is mended, and what can be told from it."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass, field
from math import hypot
from typing import TypeAlias

from game.touch.glass import MOUSE, Glass, Place, Signal

Spread: TypeAlias = tuple[float, float, float, float]
"""Left, top, right and bottom of the places where something was."""

TWIN_SECONDS, TWIN_MM = 0.3, 15.0
"""A mouse that comes down so near a finger, so soon before it came or after it left, repeats it."""
BLINK_SECONDS, BLINK_MM = 0.06, 15.0
"""A finger that is back so soon and so near never left; nobody taps so fast."""
JUMP_SECONDS, JUMP_MM = 0.1, 80.0
"""A finger that is so far away so soon was confused with another."""
LANDED, RESTED, RESTING_MM = 0.3, 1.0, 6.0
"""Seconds until a finger has come to rest and how long it then rests at least; how far it wanders at most."""
TRAIL = 12
"""Places kept behind each finger."""


@dataclass(slots=True, eq=False)
class Finger:
    """A contact while it lasts. `number` counts those down at once, from 1; `trail` is where it was, newest last, each
    place with its count."""

    number: int
    x: float
    y: float
    down: float
    last: float
    trail: deque[tuple[int, Place]] = field(default_factory=lambda: deque(maxlen=TRAIL))
    moves: deque[float] = field(default_factory=deque)
    rest: Spread | None = None


class Panel:
    """What a panel has sent since the test began.

    `most` fingers were down at once; `touches` and `clicks` came down as fingers and as a
    mouse alone, `doubles` as a mouse that repeats a finger. `lost` fingers vanished, jumped or never said that they
    left; `wild` places were none. `jitter` is how far a resting finger wandered in millimetres, None until one rested;
    `rate` how often a moving finger reports in a second. While `quiet` nobody touches: what comes then, or never left
    before it was over, are `ghosts`.
    """

    def __init__(self, glass: Glass) -> None:
        self.glass = glass
        self.fingers: dict[str, Finger] = {}
        self.most = self.touches = self.clicks = self.doubles = self.lost = self.wild = self.rate = 0
        self.jitter: float | None = None
        self.quiet = False
        self.ghosts: list[Place] = []
        self._left: deque[tuple[float, Place]] = deque(maxlen=20)
        self._count = 0
        self._stayed: list[Finger] = []

    def hush(self) -> None:
        """Nobody touches from now on."""
        self.quiet = True
        self.ghosts, self._stayed = [], list(self.fingers.values())

    def end_hush(self) -> None:
        """People touch again."""
        self.quiet = False
        stuck = [finger for finger in self.fingers.values() if finger in self._stayed]
        self.ghosts += [(finger.x, finger.y) for finger in stuck]

    def take(self, signal: Signal) -> None:
        """Takes one thing that the panel sent."""
        place, finger = self.glass.place(signal.x, signal.y), self.fingers.get(signal.id)
        self.wild += place is None
        match signal.what:
            case "up" if finger is not None:
                self._up(finger, signal, place or (finger.x, finger.y))
            case _ if place is None:
                pass
            case "down":
                self._down(signal, place, finger)
            case "move" if finger is not None:
                self._move(finger, place, signal.time)
            case "move" if signal.id != MOUSE:
                self.lost += 1  # it came down unsaid
                self._begin(signal, place)

    def _down(self, signal: Signal, place: Place, before: Finger | None) -> None:
        if signal.id == MOUSE and self._repeats_a_finger(place, signal.time):
            self.doubles += 1
            return
        if signal.id != MOUSE:
            self._drop_a_mouse_before(place, signal.time)
        self.lost += before is not None or self._left_near(place, signal.time, BLINK_SECONDS, BLINK_MM)
        self._begin(signal, place)

    def _repeats_a_finger(self, place: Place, now: float) -> bool:
        fingers = (finger for id, finger in self.fingers.items() if id != MOUSE)
        on_one = any(self._mm(place, (finger.x, finger.y)) < TWIN_MM for finger in fingers)
        return on_one or self._left_near(place, now, TWIN_SECONDS, TWIN_MM)

    def _drop_a_mouse_before(self, place: Place, now: float) -> None:
        mouse = self.fingers.get(MOUSE)
        soon = mouse is not None and now - mouse.down < TWIN_SECONDS
        if mouse is not None and soon and self._mm(place, (mouse.x, mouse.y)) < TWIN_MM:
            del self.fingers[MOUSE]
            self.clicks -= 1
            self.doubles += 1

    def _left_near(self, place: Place, now: float, seconds: float, millimetres: float) -> bool:
        return any(now - at < seconds and self._mm(place, spot) < millimetres for at, spot in self._left)

    def _begin(self, signal: Signal, place: Place) -> None:
        self.touches += signal.id != MOUSE
        self.clicks += signal.id == MOUSE
        taken = {finger.number for id, finger in self.fingers.items() if id != signal.id}
        number = next(number for number in range(1, len(taken) + 2) if number not in taken)
        self.fingers[signal.id] = Finger(number, *place, signal.time, signal.time)
        self.most = max(self.most, len(self.fingers))
        if self.quiet:
            self.ghosts.append(place)

    def _move(self, finger: Finger, place: Place, now: float) -> None:
        away = self._mm((finger.x, finger.y), place)
        self.lost += away > JUMP_MM and now - finger.last < JUMP_SECONDS
        self._count += 1
        finger.trail.append((self._count, (finger.x, finger.y)))
        (finger.x, finger.y), finger.last = place, now
        finger.moves.append(now)
        while now - finger.moves[0] >= 1:
            finger.moves.popleft()
        self.rate = max(self.rate, len(finger.moves))
        if now - finger.down > LANDED:
            finger.rest = _wider(finger.rest, place)

    def _up(self, finger: Finger, signal: Signal, place: Place) -> None:
        del self.fingers[signal.id]
        if signal.id != MOUSE:
            self._left.append((signal.time, place))
        if signal.time - finger.down >= LANDED + RESTED:
            left, top, right, bottom = finger.rest or (0.0, 0.0, 0.0, 0.0)
            wandered = max(right - left, bottom - top) / self.glass.px(1)
            if wandered <= RESTING_MM:
                self.jitter = max(self.jitter or 0.0, wandered)

    def _mm(self, one: Place, other: Place) -> float:
        return hypot(one[0] - other[0], one[1] - other[1]) / self.glass.px(1)


def _wider(spread: Spread | None, place: Place) -> Spread:
    x, y = place
    left, top, right, bottom = spread or (x, y, x, y)
    return min(left, x), min(top, y), max(right, x), max(bottom, y)
