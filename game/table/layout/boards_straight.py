"""Boards of straight lines: columns beside each other, a ladder, a pyramid."""

from __future__ import annotations

from collections.abc import Sequence

from game.table.layout.boards_parts import BoardPlan, Wanted, ZonePlan, title_high, titled
from game.table.layout.frame import Area

BROAD = 1.5
"""How much broader than usual a column is at most in which more cards begin; one with fewer is as much narrower."""
RAIL = 1.1
"""How wide a ladder's rail is, in heights of the smallest text; a rung is half as high."""
TOP = 0.36
"""The least part of a pyramid's breadth that a tier has."""
FLANK = 9.5
"""A tier has its title beside it where so many heights of the smallest text are free there."""
LOW = 4.2
"""A tier less high than so many heights of the smallest text has its title beside its cards."""
SLANT = 0.35
"""How far both ends of a tier slope together, as a part of its height; of a high one no more than a part of its
breadth."""
_RUNG_TITLES = (0.19, 0.24, 0.3, 0.38)
"""The part of a rung that its title takes: more where rungs are low."""


def columns(area: Area, zones: Sequence[Wanted], text: float, gap: float, again: bool) -> BoardPlan:
    """Columns in reading order, broader where more cards begin; where they would be too narrow, in two rows."""
    count = len(zones)
    rows = 1 if area.w / count >= 11 * text or area.h < 24 * text else 2
    across = -(-count // rows)
    if rows == 1:
        places = _broad(area, zones, gap)
    else:
        places = [cell for row in area.rows(rows, gap) for cell in row.columns(across, gap)][:count]
    high = max(title_high([zone], text, place.w - 1.4 * gap, place.h * 0.25)
               for zone, place in zip(zones, places, strict=True))  # fmt: skip
    return BoardPlan(area, tuple(titled(place, high, gap * 0.7, again) for place in places))


def _broad(area: Area, zones: Sequence[Wanted], gap: float) -> list[Area]:
    usual = sum(zone.begins for zone in zones) / len(zones) or 1
    parts = [min(BROAD, max(1 / BROAD, zone.begins / usual)) for zone in zones] if usual > 1 else [1] * len(zones)
    room = area.w - gap * (len(zones) - 1)
    places = []
    for part in parts:
        place, area = area.start(room * part / sum(parts), gap)
        places.append(place)
    return places


def ladder(area: Area, zones: Sequence[Wanted], text: float, gap: float, again: bool) -> BoardPlan:
    """Rows from the top, each on its rung, between two rails; titles where the row begins, and where it ends."""
    rail, rung = RAIL * text, RAIL * text / 2
    inner = Area(area.x + rail, area.y, area.w - 2 * rail, area.h)
    plans = []
    high = inner.h / len(zones) - rung - gap
    widths = [inner.w * part for part in _RUNG_TITLES]
    wide = next((wide for wide in widths if title_high(zones, text, wide, 0.0) <= high), widths[-1])
    for row in inner.rows(len(zones), 0.0):
        upper = Area(row.x + gap, row.y + gap * 0.5, row.w - 2 * gap, high)
        title, rest = upper.start(wide, gap)
        foot, room = rest.end(title.w, gap) if again else (None, rest)
        plans.append(ZonePlan(row, title, (room,), foot))
    return BoardPlan(area, tuple(plans))


def tier_widths(zones: Sequence[Wanted]) -> list[float]:
    """How broad each tier of a pyramid is, from its base up, as parts of its breadth: by how many cards it may hold,
    and never broader than the one below."""
    count = len(zones)
    held = [zone.capacity or count - at for at, zone in enumerate(zones)]
    most = max(held)
    widths: list[float] = []
    for number in held:
        width = TOP + (1 - TOP) * (number - 1) / max(1, most - 1)
        widths.append(min([width, *widths]))
    widths[0] = 1.0
    return widths


def pyramid(area: Area, zones: Sequence[Wanted], text: float, gap: float, again: bool) -> BoardPlan:
    """Tiers from the broad base up, centred; those near the top have their titles beside them."""
    rows = area.rows(len(zones), gap * 0.4)[::-1]
    plans = tuple(
        _tier(area, row.middle(row.w * width, row.h), zone, text, gap, again)
        for row, width, zone in zip(rows, tier_widths(zones), zones, strict=True)
    )
    return BoardPlan(area, plans)


def slope(tier: Area) -> float:
    """How far the ends of a tier slope, in pixels."""
    return min(SLANT * tier.h / 2, 0.1 * tier.w)


def _tier(area: Area, tier: Area, zone: Wanted, text: float, gap: float, again: bool) -> ZonePlan:
    """Its title stands beside it where there is room, else above its cards; of a low one before them."""
    inner = tier.inset(slope(tier) + gap, gap * 0.5)
    flank = tier.x - area.x - gap
    if flank >= FLANK * text and zone.high(text, flank) <= tier.h:
        title = Area(area.x, tier.y, flank, tier.h)
        foot = Area(tier.x + tier.w + gap, tier.y, flank, tier.h)
        return ZonePlan(tier, title, (inner,), foot if again else None)
    if tier.h < LOW * text:
        _, room = inner.start(inner.w / 2, gap)
        return ZonePlan(tier, Area(area.x, tier.y, room.x - gap - area.x, tier.h), (room,))
    title, room = inner.above(min(max(text * 1.75, zone.high(text, inner.w)), inner.h * 0.5), gap * 0.3)
    if again and inner.w >= 40 * text:
        title, foot = title.columns(2, gap)
        return ZonePlan(tier, title, (room,), foot)
    return ZonePlan(tier, title, (room,))
