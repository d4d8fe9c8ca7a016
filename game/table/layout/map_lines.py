"""How the lines of a map run: calm curves from card to card that pass between the cards, not over their words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import pairwise
from math import ceil, dist
from typing import Literal, TypeAlias

from game.core.cards import CardId
from game.core.frozen import frozen
from game.table.items import Box
from game.table.layout.map_ground import gutter
from game.table.screen import Screen

Point: TypeAlias = tuple[float, float]
Link: TypeAlias = tuple[CardId, CardId]
Edge: TypeAlias = Literal["left", "right", "top", "bottom"]
Turned: TypeAlias = tuple[bool, bool]
"""Whether x and y change places, and whether x then runs the other way: so every line runs to the right."""

DEPTH = 6
"""A line goes round so many cards within one another at most."""
CLEAR = 0.5
"""How far lines keep from cards, as a part of the room between these."""
RIM = 0.4
"""The room around a line for its thickness, in heights of the smallest text."""
PORTS = 0.64
"""The part of a card's edge along which its lines leave."""
LANES = (0.0, 1.0, -1.0, 2.0, -2.0)
"""Lines that pass through the same gap lie beside each other, so many lanes away."""


@frozen
class Run:
    """The way of a line on screen, from edge to edge, and where its knot is; `box` holds it with its thickness, in
    whole pixels, and `inside` are its points from the box's left upper corner."""

    link: Link
    points: tuple[Point, ...]
    knot: Point | None
    box: Box
    inside: tuple[Point, ...]


def ways(screen: Screen, boxes: Mapping[CardId, Box], links: tuple[Link, ...]) -> tuple[Run, ...]:
    """The ways of all lines between cards that lie there, on a screen."""
    clear = gutter(screen) * CLEAR
    return runs(tuple(boxes.items()), links, clear, screen.tap, screen.text * RIM)


@lru_cache(8)
def runs(
    boxes: tuple[tuple[CardId, Box], ...], links: tuple[Link, ...], clear: float, knot: float, rim: float
) -> tuple[Run, ...]:
    """The ways of all lines between cards that lie there. They keep `clear` pixels away from other cards, where there
    is room. A knot is `knot` pixels wide; where one would lie on a card or on another, there is none. No line is
    thicker than twice `rim`."""
    where, taken = dict(boxes), [_bounds(box) for _, box in boxes]
    around, ends = _clusters(where, clear), _ends(where, links)
    used: dict[tuple[int, int], int] = defaultdict(int)
    found = []
    for link in links:
        turned, start, end = ends[link]
        others = _between(_others(where, around, link, clear), turned, start, end)
        points = [_back(point, turned) for point in _way(start, end, others, clear, used)]
        at = _knot(points, taken, knot)
        box, inside = _boxed(points, rim)
        found.append(Run(link, tuple(points), at, box, inside))
    return tuple(found)


Bounds: TypeAlias = tuple[float, float, float, float]
"""Left, top, right and bottom."""


def _bounds(box: Box) -> Bounds:
    return box.left, box.top, box.right, box.bottom


def _others(
    where: Mapping[CardId, Box], around: list[tuple[frozenset[CardId], Box]], link: Link, clear: float
) -> Iterator[Box]:
    """What a line goes round: all but its own cards; of those that lie with one of them, each by itself."""
    for cards, whole in around:
        if link[0] in cards or link[1] in cards:
            yield from (where[card].grown(clear) for card in cards if card not in link)
        else:
            yield whole


def _between(others: Iterable[Box], turned: Turned, start: Point, end: Point) -> tuple[Box, ...]:
    """Those of the boxes, turned, that lie between the ends of a line along its way."""
    across, mirrored = turned
    near, far = (-end[0], -start[0]) if mirrored else (start[0], end[0])
    spans = ((box, *((box.top, box.bottom) if across else (box.left, box.right))) for box in others)
    return tuple(_turned(box, turned) for box, first, last in spans if last > near and first < far)


def _boxed(points: Sequence[Point], rim: float) -> tuple[Box, tuple[Point, ...]]:
    xs, ys = [x for x, _ in points], [y for _, y in points]
    left, top = round(min(xs) - rim), round(min(ys) - rim)
    w, h = round(max(xs) + rim) - left, round(max(ys) + rim) - top
    return Box(left + w / 2, top + h / 2, w, h), tuple((round(x - left, 1), round(y - top, 1)) for x, y in points)


def _sides(one: Box, other: Box) -> tuple[Turned, Edge, Edge]:
    """How a line between two boxes is to be turned, and the edges at which it leaves and arrives."""
    ways: list[tuple[float, Turned, Edge, Edge]] = [
        (other.left - one.right, (False, False), "right", "left"),
        (one.left - other.right, (False, True), "left", "right"),
        (other.top - one.bottom, (True, False), "bottom", "top"),
        (one.top - other.bottom, (True, True), "top", "bottom"),
    ]
    sideways = max(ways[:2])
    _, turned, leaves, arrives = sideways if sideways[0] > 0.4 * one.h else max(ways)
    return turned, leaves, arrives


def _ends(where: Mapping[CardId, Box], links: Sequence[Link]) -> dict[Link, tuple[Turned, Point, Point]]:
    """How each line is turned, where it begins and where it ends, turned so. Lines at one edge lie side by side in the
    order of where they lead."""
    at: dict[tuple[CardId, Edge], list[tuple[float, Link]]] = defaultdict(list)
    sides = {}
    for link in links:
        one, other = where[link[0]], where[link[1]]
        sides[link] = _sides(one, other)
        _, leaves, arrives = sides[link]
        at[link[0], leaves].append((other.y if leaves in ("left", "right") else other.x, link))
        at[link[1], arrives].append((one.y if arrives in ("left", "right") else one.x, link))
    ports: dict[tuple[CardId, Link], Point] = {}
    for (card, edge), here in at.items():
        for number, (_, link) in enumerate(sorted(here)):
            ports[card, link] = _port(where[card], edge, (number + 1) / (len(here) + 1))
    return {
        link: (turned, _forth(ports[link[0], link], turned), _forth(ports[link[1], link], turned))
        for link, (turned, _, _) in sides.items()
    }


def _port(box: Box, edge: Edge, part: float) -> Point:
    off = (part - 0.5) * PORTS
    match edge:
        case "left" | "right":
            return (box.left if edge == "left" else box.right), box.y + off * box.h
    return box.x + off * box.w, (box.top if edge == "top" else box.bottom)


def _forth(point: Point, turned: Turned) -> Point:
    x, y = (point[1], point[0]) if turned[0] else point
    return (-x if turned[1] else x), y


def _back(point: Point, turned: Turned) -> Point:
    x, y = (-point[0] if turned[1] else point[0]), point[1]
    return (y, x) if turned[0] else (x, y)


def _turned(box: Box, turned: Turned) -> Box:
    x, y = _forth((box.x, box.y), turned)
    return Box(x, y, *((box.h, box.w) if turned[0] else (box.w, box.h)))


def _clusters(where: Mapping[CardId, Box], clear: float) -> list[tuple[frozenset[CardId], Box]]:
    """Cards that leave no room between them are gone round together."""
    found: list[tuple[frozenset[CardId], Box]] = []
    near = 0.4 * clear
    for card, box in where.items():
        cards, whole = frozenset((card,)), box.grown(clear)
        while touched := [each for each in found if _touch(each[1], whole, near)]:
            for each in touched:
                cards, whole = cards | each[0], _around(whole, each[1])
                found.remove(each)
        found.append((cards, whole))
    return found


def _touch(one: Box, other: Box, near: float) -> bool:
    """Whether two boxes share more than a rim of this breadth."""
    return abs(one.x - other.x) < (one.w + other.w) / 2 - near and abs(one.y - other.y) < (one.h + other.h) / 2 - near


def _around(one: Box, other: Box) -> Box:
    left, top = min(one.left, other.left), min(one.top, other.top)
    right, bottom = max(one.right, other.right), max(one.bottom, other.bottom)
    return Box((left + right) / 2, (top + bottom) / 2, right - left, bottom - top)


def _way(
    start: Point, end: Point, between: tuple[Box, ...], clear: float, used: dict[tuple[int, int], int]
) -> list[Point]:
    """The points of a line that runs to the right, level at its ends and beside every card that it passes. Lines
    through the same gap lie beside each other."""
    stations = [start]
    for x, y in _corners(start, end, between):
        lane = (round(x / (clear + 1)), round(y / (clear + 1)))
        stations.append((x, y + LANES[used[lane] % len(LANES)] * clear * 0.22))
        used[lane] += 1
    points = [start]
    for one, other in pairwise([*stations, end]):
        points += _curve(one, other)
    return points


@lru_cache(512)
def _corners(start: Point, end: Point, between: tuple[Box, ...]) -> tuple[Point, ...]:
    """The corners that a line passes; most lines stay as they are when one of many is laid."""
    return tuple(_round(start, end, list(between), DEPTH))


def _curve(one: Point, other: Point) -> list[Point]:
    """A curve that leaves and arrives level, without its first point."""
    steps = max(1, min(40, ceil(dist(one, other) / 9))) if abs(other[1] - one[1]) > 0.5 else 1
    parts = [step / steps for step in range(1, steps + 1)]
    return [
        (one[0] + (other[0] - one[0]) * part, one[1] + (other[1] - one[1]) * part * part * (3 - 2 * part))
        for part in parts
    ]


def _round(start: Point, end: Point, others: list[Box], depth: int) -> list[Point]:
    """The corners to pass on the way, so that no card is met."""
    met = [box for box in others if _meets(start, end, box)]
    if not met or depth == 0:
        return []
    first = min(met, key=lambda box: box.left)
    ways = [_beside(start, end, first, height) for height in (first.top, first.bottom)]
    corners = min(ways, key=lambda way: _length([start, *way, end], others))
    rest = [box for box in others if box is not first]
    found = list[Point]()
    for one, other in pairwise([start, *corners, end]):
        found += [*_round(one, other, rest, depth - 1), other]
    return found[:-1]


def _beside(start: Point, end: Point, box: Box, height: float) -> list[Point]:
    return [(x, height) for x in (max(box.left, start[0]), min(box.right, end[0])) if start[0] < x < end[0]]


def _length(way: list[Point], others: list[Box]) -> float:
    """How long a way is; to pass over a card counts as going round it once more."""
    return sum(
        abs(other[1] - one[1]) + sum(box.h / 2 for box in others if _meets(one, other, box))
        for one, other in pairwise(way)
    )


def _meets(one: Point, other: Point, box: Box) -> bool:
    """Whether the curve between two points runs through a box, but for its rim. It only rises or only falls."""
    inner = box.grown(-1.0)
    left, right = max(one[0], inner.left), min(other[0], inner.right)
    if left >= right:
        return False
    first, last = _height(one, other, left), _height(one, other, right)
    return min(first, last) < inner.bottom and max(first, last) > inner.top


def _height(one: Point, other: Point, x: float) -> float:
    part = (x - one[0]) / (other[0] - one[0])
    return one[1] + (other[1] - one[1]) * part * part * (3 - 2 * part)


def _knot(points: Sequence[Point], taken: list[Bounds], size: float) -> Point | None:
    """A point of the line, as near to its middle as can be, at which a knot lies on nothing that is taken; it takes
    its place."""
    count, half = len(points) - 1, size / 2
    for away in range(0, 41, 8):
        for part in (0.5 + away / 100, 0.5 - away / 100):
            x, y = _point(points, part * count)
            left, top, right, bottom = own = x - half, y - half, x + half, y + half
            if not any(x0 < right and left < x1 and y0 < bottom and top < y1 for x0, y0, x1, y1 in taken):
                taken.append(own)
                return x, y
    return None


def _point(points: Sequence[Point], at: float) -> Point:
    number, part = min(int(at), len(points) - 2), at - min(int(at), len(points) - 2)
    (x, y), (to_x, to_y) = points[number], points[number + 1]
    return x + (to_x - x) * part, y + (to_y - y) * part
