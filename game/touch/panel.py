"""What a panel sends, before any of it is mended, and what can be told from it."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass, field
from math import hypot, isfinite
from typing import TypeAlias

from game.touch.glass import MOUSE, What

Spot: TypeAlias = tuple[float, float]

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


@dataclass(frozen=True, slots=True)
class Felt:
    """One thing that a panel sent: what happened to a finger or to the mouse, where in pixels, and when in seconds.
    `id` is the driver's own name of the finger, or MOUSE."""

    what: What
    id: str
    x: float
    y: float
    at: float


@dataclass(slots=True, eq=False)
class Finger:
    """A contact while it lasts. `number` counts those down at once, from 1; `trail` is where it was, newest last, each
    place with its count."""

    number: int
    x: float
    y: float
    down: float
    last: float
    trail: deque[tuple[int, Spot]] = field(default_factory=lambda: deque(maxlen=TRAIL))
    moves: deque[float] = field(default_factory=deque)
    rest: Spread | None = None


class Panel:
    """What a panel has sent since the test began.

    `mm` is the size of a pixel. `most` fingers were down at once; `touches` and `clicks` came down as fingers and as a
    mouse alone, `doubles` as a mouse that repeats a finger. `lost` fingers vanished, jumped or never said that they
    left; `wild` places were none. `jitter` is how far a resting finger wandered in millimetres, None until one rested;
    `rate` how often a moving finger reports in a second. While `quiet` nobody touches: what comes then, or never left
    before it was over, are `ghosts`.
    """

    def __init__(self, mm: float) -> None:
        self.mm = mm
        self.fingers: dict[str, Finger] = {}
        self.most = self.touches = self.clicks = self.doubles = self.lost = self.wild = self.rate = 0
        self.jitter: float | None = None
        self.quiet = False
        self.ghosts: list[Spot] = []
        self._left: deque[tuple[float, Spot]] = deque(maxlen=20)
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

    def take(self, felt: Felt) -> None:
        """Takes one thing that the panel sent."""
        if not (isfinite(felt.x) and isfinite(felt.y)):
            self.wild += 1
            return
        finger = self.fingers.get(felt.id)
        match felt.what:
            case "down":
                self._down(felt, finger)
            case "move" if finger is not None:
                self._move(finger, felt)
            case "move" if felt.id != MOUSE:
                self.lost += 1  # it came down unsaid
                self._begin(felt)
            case "up" if finger is not None:
                self._up(finger, felt)

    def _down(self, felt: Felt, before: Finger | None) -> None:
        if felt.id == MOUSE and self._repeats_a_finger(felt):
            self.doubles += 1
            return
        if felt.id != MOUSE:
            self._drop_a_mouse_before(felt)
        self.lost += before is not None or self._left_near(felt, BLINK_SECONDS, BLINK_MM)
        self._begin(felt)

    def _repeats_a_finger(self, felt: Felt) -> bool:
        fingers = (finger for id, finger in self.fingers.items() if id != MOUSE)
        on_one = any(self._near(felt, (finger.x, finger.y), TWIN_MM) for finger in fingers)
        return on_one or self._left_near(felt, TWIN_SECONDS, TWIN_MM)

    def _drop_a_mouse_before(self, felt: Felt) -> None:
        mouse = self.fingers.get(MOUSE)
        soon = mouse is not None and felt.at - mouse.down < TWIN_SECONDS
        if mouse is not None and soon and self._near(felt, (mouse.x, mouse.y), TWIN_MM):
            del self.fingers[MOUSE]
            self.clicks -= 1
            self.doubles += 1

    def _left_near(self, felt: Felt, seconds: float, millimetres: float) -> bool:
        return any(felt.at - at < seconds and self._near(felt, spot, millimetres) for at, spot in self._left)

    def _begin(self, felt: Felt) -> None:
        self.touches += felt.id != MOUSE
        self.clicks += felt.id == MOUSE
        taken = {finger.number for id, finger in self.fingers.items() if id != felt.id}
        number = next(number for number in range(1, len(taken) + 2) if number not in taken)
        self.fingers[felt.id] = Finger(number, felt.x, felt.y, felt.at, felt.at)
        self.most = max(self.most, len(self.fingers))
        if self.quiet:
            self.ghosts.append((felt.x, felt.y))

    def _move(self, finger: Finger, felt: Felt) -> None:
        away = self._mm((finger.x, finger.y), (felt.x, felt.y))
        self.lost += away > JUMP_MM and felt.at - finger.last < JUMP_SECONDS
        self._count += 1
        finger.trail.append((self._count, (finger.x, finger.y)))
        finger.x, finger.y, finger.last = felt.x, felt.y, felt.at
        finger.moves.append(felt.at)
        while felt.at - finger.moves[0] >= 1:
            finger.moves.popleft()
        self.rate = max(self.rate, len(finger.moves))
        if felt.at - finger.down > LANDED:
            finger.rest = _wider(finger.rest, felt)

    def _up(self, finger: Finger, felt: Felt) -> None:
        del self.fingers[felt.id]
        if felt.id != MOUSE:
            self._left.append((felt.at, (felt.x, felt.y)))
        if felt.at - finger.down >= LANDED + RESTED:
            left, top, right, bottom = finger.rest or (0.0, 0.0, 0.0, 0.0)
            wandered = self.mm * max(right - left, bottom - top)
            if wandered <= RESTING_MM:
                self.jitter = max(self.jitter or 0.0, wandered)

    def _near(self, felt: Felt, spot: Spot, millimetres: float) -> bool:
        return self._mm((felt.x, felt.y), spot) < millimetres

    def _mm(self, one: Spot, other: Spot) -> float:
        return self.mm * hypot(one[0] - other[0], one[1] - other[1])


def _wider(spread: Spread | None, felt: Felt) -> Spread:
    left, top, right, bottom = spread or (felt.x, felt.y, felt.x, felt.y)
    return min(left, felt.x), min(top, felt.y), max(right, felt.x), max(bottom, felt.y)
