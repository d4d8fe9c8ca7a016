"""Where everything of a board lies: its zones by its shape, the cards in a zone, the cards that wait beside it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import lru_cache
from math import ceil
from typing import Literal, TypeAlias

from game.core.frozen import frozen
from game.table.layout import boards_along, boards_round, boards_straight
from game.table.layout.boards_parts import BoardPlan, Wanted
from game.table.layout.frame import Area
from game.table.layout.grids import Need

Shape: TypeAlias = Literal["columns", "ladder", "pyramid", "wheel", "stations", "concentric", "path"]

_PLANS: dict[Shape, Callable[[Area, Sequence[Wanted], float, float, bool], BoardPlan]] = {
    "columns": boards_straight.columns,
    "ladder": boards_straight.ladder,
    "pyramid": boards_straight.pyramid,
    "wheel": boards_round.wheel,
    "stations": boards_along.stations,
    "concentric": boards_round.concentric,
    "path": boards_along.path,
}

CARD = (7.0, 16.0)
"""How wide a card is, in heights of its text: at least where there is room, and at most."""
LONG = 34.0
"""How wide at most in a room so low that its words must stand on one line."""
FOOT, EDGE = 1.3, 1.1
"""How high a row of signs is, and how wide an edge with an icon or a number, in heights of the text."""
ASPECT = 1.55
"""How much wider than high a card would best be."""


def board(shape: Shape, area: Area, zones: Sequence[Wanted], text: float, gap: float, again: bool = False) -> BoardPlan:
    """A board in an area. `text` is the height of the smallest text; with `again` there are places for titles that
    those opposite read."""
    return _PLANS[shape](area, zones, text, gap, again)


@frozen
class Laid:
    """Cards laid out: a place for each that is shown, how many are not, and where that is said."""

    places: tuple[Area, ...]
    hidden: int = 0
    more: Area | None = None


def cards(
    rooms: Sequence[Area],
    texts: Sequence[str],
    count: int,
    text: float,
    gap: float,
    lang: str,
    foot: bool = False,
    signed: bool = True,
) -> Laid:
    """Places for `count` cards in rooms, as large as all of them can be; their texts stand whole, with a `foot` of
    signs below them, beside an edge that is `signed` with a kind or a rank. Where they are too many the last place is
    left to say how many more there are."""
    return _cards(tuple(rooms), tuple(texts), count, text, gap, lang, foot, signed)


@lru_cache(256)
def _cards(
    rooms: tuple[Area, ...],
    texts: tuple[str, ...],
    count: int,
    text: float,
    gap: float,
    lang: str,
    foot: bool,
    signed: bool,
) -> Laid:
    above, edge = FOOT * text if foot else 0.0, EDGE * text if signed else EDGE * text / 2
    need = Need(text, text * 2.4, lang, most=9, pad=0.1, edge=0.055, down=0.86, beside=edge, above=above)
    grids = [grid for room in rooms for grid in _grids(room, texts, need, gap)]
    sizes = sorted({(w, h) for w, h in grids}, key=lambda size: -min(size[0] / ASPECT, size[1]))
    for w, h in sizes:
        places = _places(rooms, w, h, gap)
        if len(places) >= count:
            return Laid(tuple(_spread(rooms, w, h, gap, count)))
    if not sizes:
        largest = max(rooms, key=lambda room: room.w * room.h)
        return Laid((), count, largest if count else None)
    places = max((_places(rooms, w, h, gap) for w, h in sizes), key=len)
    return Laid(tuple(places[:-1]), count - len(places) + 1, places[-1])


def _grids(room: Area, texts: Sequence[str], need: Need, gap: float) -> list[tuple[float, float]]:
    """The sizes of card that divide a room evenly, and hold these texts."""
    return _divided(room, texts, need, gap, CARD[1]) or _divided(room, texts, need, gap, LONG)


def _divided(room: Area, texts: Sequence[str], need: Need, gap: float, most: float) -> list[tuple[float, float]]:
    """Those that are no wider than so many heights of the text; what has a word too long for any is not asked."""
    widest = min(room.w, most * need.size)
    texts = [text for text in texts if need.height([text], widest) is not None]
    sizes = []
    for columns in range(1, max(1, int((room.w + gap) / (CARD[0] * need.size + gap))) + 1):
        wide = min((room.w - gap * (columns - 1)) / columns, widest)
        least = need.height(texts, wide)
        if least is None or least > room.h:
            continue
        for rows in range(1, max(1, int((room.h + gap) / (least + gap))) + 1):
            high = min((room.h - gap * (rows - 1)) / rows, max(least, wide / ASPECT * 1.25))
            sizes.append((wide, high))
    return sizes


def _fit(room: Area, w: float, h: float, gap: float) -> tuple[int, int]:
    return int((room.w + gap + 0.01) / (w + gap)), int((room.h + gap + 0.01) / (h + gap))


def _places(rooms: Sequence[Area], w: float, h: float, gap: float) -> list[Area]:
    places = []
    for room in rooms:
        columns, rows = _fit(room, w, h, gap)
        places += [
            Area(room.x + at % columns * (w + gap), room.y + at // columns * (h + gap), w, h)
            for at in range(columns * rows)
        ]
    return places


def _spread(rooms: Sequence[Area], w: float, h: float, gap: float, count: int) -> list[Area]:
    """So many cards shared among the rooms, in the middle of each."""
    fits = [columns * rows for columns, rows in (_fit(room, w, h, gap) for room in rooms)]
    shares = [0] * len(rooms)
    for _ in range(count):
        at = min((at for at, fit in enumerate(fits) if shares[at] < fit), key=lambda at: shares[at] / fits[at])
        shares[at] += 1
    places = []
    for room, share in zip(rooms, shares, strict=True):
        places += _centred(room, w, h, gap, share)
    return places


def _centred(room: Area, w: float, h: float, gap: float, count: int) -> list[Area]:
    if not count:
        return []
    columns, _ = _fit(room, w, h, gap)
    rows = ceil(count / columns)
    columns = ceil(count / rows)
    block = room.middle(columns * (w + gap) - gap, rows * (h + gap) - gap)
    return [Area(block.x + at % columns * (w + gap), block.y + at // columns * (h + gap), w, h) for at in range(count)]
