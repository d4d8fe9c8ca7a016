"""The order in which a keyboard walks what lies on the table. Pure."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import product
from math import inf
from typing import Literal, TypeAlias

from game.core.frozen import frozen
from game.table.items import Box, Item
from game.table.looks import KeyCap, Tray, Veil

Direction: TypeAlias = Literal["left", "right", "up", "down"]

_WAYS: dict[Direction, tuple[int, int]] = {"left": (-1, 0), "right": (1, 0), "up": (0, -1), "down": (0, 1)}
_PARTS = (0.5, 0.3, 0.7, 0.1, 0.9)
"""Where in an item a touch is tried, as parts of its width and height: first its middle."""


@frozen
class Stop:
    """An item on the walk, and a point in pixels where a touch reaches it."""

    item: Item
    x: float
    y: float

    @property
    def key(self) -> str:
        """The item's key."""
        return self.item.key

    def far(self, other: Stop) -> float:
        """How far another one lies away, in pixels."""
        return abs(self.item.x - other.item.x) + abs(self.item.y - other.item.y)


def walk(items: tuple[Item, ...]) -> tuple[Stop, ...]:
    """All that can be tapped now but keys drawn on the glass, group by group, each as its people read it.

    First comes the seat whose turn it is, then what is nobody's, then the other seats as they stand around the table.
    """
    groups: dict[str, list[Stop]] = {}
    for stop in _stops(items):
        groups.setdefault(stop.item.group, []).append(stop)
    return tuple(stop for name in _order(items, groups) for stop in _read(groups[name]))


def _order(items: tuple[Item, ...], groups: Iterable[str]) -> list[str]:
    trays = [
        (item.group, item.look.lit) for item in items if isinstance(item.look, Tray) and item.key.startswith("tray")
    ]
    lit = next((at for at, (_, lit) in enumerate(trays) if lit), None)
    if lit is None:
        return list(groups)
    seats = [group for group, _ in trays[lit:] + trays[:lit] if group in groups]
    return [*seats[:1], *(name for name in groups if name not in seats), *seats[1:]]


def _stops(items: tuple[Item, ...]) -> list[Stop]:
    veil = max((item.layer for item in items if isinstance(item.look, Veil)), default=-1)
    tappable = [item for item in items if item.tap]
    boxes = [item.box for item in tappable]
    found = []
    for at, (item, box) in enumerate(zip(tappable, boxes, strict=True)):
        over = [n for n, other in enumerate(tappable) if (other.layer, n) > (item.layer, at)]
        ground = any(tappable[n].group == item.group and boxes[n].within(box) for n in over)
        point = _free(box, [boxes[n] for n in over if boxes[n].meets(box)])
        if point is not None and item.layer >= veil and not ground and not isinstance(item.look, Veil | KeyCap):
            found.append(Stop(item, *point))
    return found


def _free(box: Box, covers: list[Box]) -> tuple[float, float] | None:
    """A point of a box that nothing covers, near its middle."""
    points = ((box.left + box.w * across, box.top + box.h * down) for across, down in product(_PARTS, _PARTS))
    return next((point for point in points if not any(cover.holds(*point) for cover in covers)), None)


_Seen: TypeAlias = tuple[tuple[float, float, float, float], Stop]
"""The edges of an item as its people see it, where their reading starts, above, and opposite these; and its stop."""


def _read(stops: list[Stop]) -> list[Stop]:
    return [stop for _, stop in _in_order([(_edges(stop.item), stop) for stop in stops])]


def _edges(item: Item) -> tuple[float, float, float, float]:
    cos, sin = {0: (1, 0), 90: (0, 1), 180: (-1, 0), 270: (0, -1)}[item.turn]
    x, y = item.x * cos + item.y * sin, item.y * cos - item.x * sin
    x = -x if item.mirrored else x
    return x - item.w / 2, y - item.h / 2, x + item.w / 2, y + item.h / 2


def _in_order(seen: list[_Seen]) -> list[_Seen]:
    """Divided into rows where something free runs through between them, these into columns, and so on."""
    for start in (1, 0):
        bands = _bands(seen, start)
        if len(bands) > 1:
            return [each for band in bands for each in _in_order(band)]
    return sorted(seen, key=lambda each: (each[0][1], each[0][0]))


def _bands(seen: list[_Seen], start: int) -> list[list[_Seen]]:
    bands: list[list[_Seen]] = []
    end = -inf
    for each in sorted(seen, key=lambda each: each[0][start]):
        if each[0][start] > end - 1:  # pixels
            bands.append([])
        bands[-1].append(each)
        end = max(end, each[0][start + 2])
    return bands


def toward(stops: Iterable[Stop], here: Stop, direction: Direction) -> Stop | None:
    """The nearest one in this direction on the screen; None where there is none."""
    across, down = _WAYS[direction]

    def cost(stop: Stop) -> float:
        x, y = stop.item.x - here.item.x, stop.item.y - here.item.y
        along, aside = x * across + y * down, abs(x * down) + abs(y * across)
        return along + 2 * aside if along > max(1.0, aside / 2) else inf

    nearest = min(stops, key=cost, default=None)
    return nearest if nearest is not None and cost(nearest) < inf else None


def group_after(stops: tuple[Stop, ...], here: Stop, by: Literal[1, -1]) -> Stop:
    """The first one of the next group, or of the one before."""
    names = list(dict.fromkeys(stop.item.group for stop in stops))
    wanted = names[(names.index(here.item.group) + by) % len(names)]
    return next(stop for stop in stops if stop.item.group == wanted)
