"""The way of one contact over the glass, and what can be told from it and the others' ways. All pure."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import combinations
from math import dist, hypot
from typing import Literal, TypeAlias

from game.touch.glass import MOUSE, Glass, Place

Standing: TypeAlias = Literal["finger", "edge", "again", "palm", "none"]
"""What a contact is taken for. From the `edge` of the screen it can only tap, one that blinked and is there `again` can
only carry, and so can a fingertip of a grip; a `palm` can only rest; `none` means nothing."""

STILL_MM = 0.7
"""A finger at rest trembles so much."""

EDGE_MM = 4.0
"""So near the edge sleeves lie, and frames of panels see fingers that are none."""

HAND_MM, SAME_HAND_MM = 45.0, 20.0
"""Three contacts so near each other are a palm or a sleeve; one so near a palm belongs to it."""

GATHER_SECONDS, FLICKER_SECONDS = 0.1, 0.03
"""A palm lands piece by piece: until so long after it came down a contact may be one of them, and also when it has left
again, sooner than a finger can."""

GRIP, GRIP_MM = 3, 8.0
"""So many contacts, not more, may be fingertips that grip a card: they go so far, and stay as near each other. A palm
has more, and moves little."""

GONE_MM = 15.0
"""A contact that has gone so far from where it came down is a finger, whoever's hands are near."""

HAND_SECONDS, PALM_GONE_SECONDS = 1.5, 0.3
"""Contacts that have lain still for so long are somebody else's; a palm that left so lately may flicker back."""

TWIN_MM, TWIN_SECONDS, HELD_SECONDS = 15.0, 0.5, 5.0
"""A mouse so near a finger repeats it, and the other way round: one that left so lately, or one that is there and was
heard of so lately."""

FAST_MM, SPEED_SECONDS, FAR_MM = 150.0, 0.06, 10.0
"""A finger is fast that goes so many millimetres a second over its last moments, which are so many seconds, and has
come so far: no tap does."""

BLINK_MM, BLINK_SECONDS = 5.0, 0.04
"""A finger that is back so near and so soon never left: nobody taps so fast twice."""

REFOUND_MM, REFOUND_SECONDS = 15.0, 0.08
"""A fast finger that the panel lost may be found again so near to its way, and so soon."""


@dataclass(slots=True, eq=False)
class Trace:
    """A contact since it came down. `told` is its place without trembling, and `moved` when it came there; `gone` is
    when it left, or None. It is `sure` when it has been there for so long that it is no piece of a palm
    that lands; `hand` are all pieces of the palm that it is one of."""

    id: int
    name: str
    since: float
    start: Place
    heard: float = 0.0
    moved: float = 0.0
    gone: float | None = None
    standing: Standing = "finger"
    listed: bool = False
    sure: bool = False
    told: Place = (0.0, 0.0)
    way: list[tuple[float, Place]] = field(default_factory=list)
    hand: list[Trace] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.heard = self.moved = self.since
        self.told, self.way = self.start, [(self.since, self.start)]

    @property
    def mouse(self) -> bool:
        """Whether it is the mouse."""
        return self.name == MOUSE

    @property
    def place(self) -> Place:
        """Where it was last."""
        return self.way[-1][1]

    def go(self, time: float, place: Place, still: float) -> None:
        """It was heard of at this place; moves of less than `still` pixels are trembling."""
        self.heard = time
        self.way = [(then, at) for then, at in self.way if time - then <= SPEED_SECONDS]
        self.way.append((time, place))
        if dist(place, self.told) >= still:
            self.told, self.moved = place, time

    def gone_for(self, time: float) -> float:
        """Seconds since it left; none while it is there."""
        return 0.0 if self.gone is None else time - self.gone

    def landing(self, time: float) -> bool:
        """Whether it may turn out to be a piece of a palm that is landing."""
        return self.standing == "finger" and not self.mouse and time - self.since < GATHER_SECONDS

    def speed(self, time: float) -> tuple[float, float]:
        """Pixels a second in its last moments. What came all in one moment tells none."""
        recent = [(then, at) for then, at in self.way if time - then <= SPEED_SECONDS]
        if not recent or recent[0][0] >= time:
            return 0.0, 0.0
        (then, (x0, y0)), (_, (x1, y1)) = recent[0], recent[-1]
        return (x1 - x0) / (time - then), (y1 - y0) / (time - then)


def fast(trace: Trace, time: float, glass: Glass) -> bool:
    """Whether a finger leaves in the middle of its way: panels lose fast fingers."""
    far = dist(trace.start, trace.place) >= glass.px(FAR_MM)
    return far and not trace.mouse and hypot(*trace.speed(time)) >= glass.px(FAST_MM)


def refound(lost: Iterable[Trace], time: float, place: Place, glass: Glass) -> Trace | None:
    """The fast finger that comes down again here: where it left, or where it would have come to by now."""
    near = [(_off_its_way(trace, time, place), trace) for trace in lost if trace.gone_for(time) <= REFOUND_SECONDS]
    off, found = min(near, key=lambda each: each[0], default=(0.0, None))
    return found if off <= glass.px(REFOUND_MM) else None


def _off_its_way(trace: Trace, time: float, place: Place) -> float:
    (x, y), (across, down), passed = trace.place, trace.speed(trace.heard), trace.gone_for(time)
    onward = x + across * passed, y + down * passed
    return min(dist(place, trace.place), dist(place, onward))


def blinked(new: Trace, gone: Iterable[Trace], glass: Glass) -> bool:
    """Whether a finger is back at once where one left."""
    return any(
        not (other.mouse or new.mouse)
        and new.since - other.heard <= BLINK_SECONDS
        and dist(new.start, other.place) <= glass.px(BLINK_MM)
        for other in gone
    )


def twin(new: Trace, others: Iterable[Trace], glass: Glass) -> bool:
    """Whether a mouse repeats a finger, or a finger a mouse, that is there or was a moment ago."""
    near = glass.px(TWIN_MM)
    return any(
        other.mouse != new.mouse
        and new.since - other.heard <= (HELD_SECONDS if other.gone is None else TWIN_SECONDS)
        and (dist(new.start, other.start) <= near or dist(new.start, other.place) <= near)
        for other in others
    )


def from_edge(new: Trace, glass: Glass) -> bool:
    """Whether a finger came down at the very edge of the screen."""
    return not new.mouse and glass.to_edge(*new.start) <= glass.px(EDGE_MM)


def hand(new: Trace, others: Iterable[Trace], glass: Glass) -> list[Trace]:
    """The contacts that are a palm or a sleeve together with a new one, itself among them; or none."""
    known = [other for other in others if not (other.mouse or other.standing == "none")]
    palm = next((other for other in known if other.standing == "palm" and _touches(new, other, glass)), None)
    if palm is not None:
        return [*palm.hand, new]
    near = [other for other in known if _may_belong(new, other, glass)]
    pairs = [pair for pair in combinations(near, 2) if dist(pair[0].place, pair[1].place) <= glass.px(HAND_MM)]
    return [*dict.fromkeys(trace for pair in pairs for trace in pair), new] if pairs else []


def _may_belong(new: Trace, other: Trace, glass: Glass) -> bool:
    if other.gone is None:
        lately = new.since - other.moved <= HAND_SECONDS
    else:
        flickers = 0 < other.gone - other.since < FLICKER_SECONDS  # in a slow frame a tap comes and leaves at once
        lately = flickers and new.since - other.since < GATHER_SECONDS
    stayed = dist(other.start, other.place) < glass.px(GONE_MM)
    return lately and stayed and dist(other.place, new.start) <= glass.px(HAND_MM)


def grips(hand: list[Trace], glass: Glass) -> bool:
    """Whether these pieces of a palm turn out to be fingertips that carry something together."""
    if len(hand) != GRIP or any(trace.gone is not None for trace in hand):
        return False
    ways = [(trace.told[0] - trace.start[0], trace.told[1] - trace.start[1]) for trace in hand]
    far = all(hypot(*way) >= glass.px(GRIP_MM) for way in ways)
    return far and all(dist(*pair) <= glass.px(GRIP_MM) for pair in combinations(ways, 2))


def _touches(new: Trace, palm: Trace, glass: Glass) -> bool:
    patience = HAND_SECONDS if palm.gone is None else PALM_GONE_SECONDS
    return new.since - palm.heard <= patience and dist(palm.place, new.start) <= glass.px(SAME_HAND_MM)
