"""Dead zones: where the screen is not to feel, as parts of it."""

from __future__ import annotations

from collections.abc import Iterable

from game.settings import Zone
from game.table.items import Box
from game.table.screen import Screen

ZONE_MM = 40.0
"""The side of a zone."""

MOST = 24
"""How many zones a display may have: a screen with more of them has to be mended."""


def zone_round(spot: tuple[float, float], screen: Screen) -> Zone:
    """A zone round a place in pixels, as far as it lies on the screen."""
    half = screen.px(ZONE_MM) / 2
    left, right = (min(max(x / screen.width, 0.0), 1.0) for x in (spot[0] - half, spot[0] + half))
    top, bottom = (min(max(y / screen.height, 0.0), 1.0) for y in (spot[1] - half, spot[1] + half))
    return left, top, right - left, bottom - top


def box_of(zone: Zone, screen: Screen) -> Box:
    """Where a zone lies on the screen."""
    x, y, w, h = zone
    return Box((x + w / 2) * screen.width, (y + h / 2) * screen.height, w * screen.width, h * screen.height)


def holding(zones: Iterable[Zone], spot: tuple[float, float], screen: Screen) -> Zone | None:
    """The zone that a place lies in."""
    return next((zone for zone in zones if box_of(zone, screen).holds(*spot)), None)


def zones_with(zones: tuple[Zone, ...], spots: Iterable[tuple[float, float]], screen: Screen) -> tuple[Zone, ...]:
    """The zones, and one more for each place that lies in none, as long as there may be more."""
    for spot in spots:
        zone = zone_round(spot, screen)
        if holding(zones, spot, screen) is None and min(zone[2:]) > 0 and len(zones) < MOST:
            zones = (*zones, zone)
    return zones
