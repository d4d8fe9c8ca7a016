"""Every corner of the layout as geometry: languages, windows, screens in inches, seats, seatings, text sizes, moments.

A part of the corners is tested each time; `python -m pytest tests/table/test_corners.py --every-corner` tests all.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

import pytest
from geometry import cut, faults
from situations import (
    SITUATIONS,
    answering,
    beginning,
    divided,
    full_menu,
    leaving,
    led,
    menu,
    midgame,
    moved,
    resting,
    scene,
    sitting,
)

from game.rules.triples.options import ACTIVITIES, Activity
from game.table.layout.places import SEATINGS
from game.table.layout.stands import Seating
from game.table.screen import LARGE, Screen, most_seats
from game.words import LANGUAGES

WINDOWS = ((1280, 720), (1600, 1200), (1920, 1080), (3840, 2160))
INCHES = (24, 43, 55, 75)
SCREENS = {
    f"{width}x{height} {inches} inches ×{scale}": Screen(
        width, height, inches * 25.4 * width / (width**2 + height**2) ** 0.5, scale
    )
    for (width, height), inches, scale in product(WINDOWS, INCHES, (1.0, LARGE))
}
PART = 61
"""One corner in so many is tested each time."""

OPEN_ROUND = (beginning, led, menu, leaving)
"""The moments of an open round that differ from those of triples."""


COMPANY = (midgame, answering, divided, sitting, moved, resting, full_menu)
"""The moments that need more than one seat."""


def corners(screen: Screen) -> Iterator[tuple[str, Seating, int, Activity, object]]:
    """Everything that a screen may have to show."""
    for activity, seats in product(ACTIVITIES, range(1, most_seats(screen) + 1)):
        moments = SITUATIONS if activity == "triples" else OPEN_ROUND
        for lang, seating, moment in product(LANGUAGES, SEATINGS, moments):
            if seats > 1 or moment not in COMPANY:
                yield lang, seating, seats, activity, moment


@pytest.mark.parametrize("name", SCREENS)
def test_nothing_overlaps_nothing_is_cut_and_all_can_be_touched(name: str, request: pytest.FixtureRequest) -> None:
    every, screen = request.config.getoption("--every-corner"), SCREENS[name]
    start = list(SCREENS).index(name)
    for number, (lang, seating, seats, activity, moment) in enumerate(corners(screen)):
        if not every and (number + start) % PART:
            continue
        table, session = scene(lang, seats, seating, activity)
        moment(table, session)  # type: ignore[operator]
        items = table.items(screen)
        where = (lang, seating, seats, activity, moment.__doc__)
        assert faults(items, screen) == [], where
        assert [key for key in cut(items, screen) if not key.startswith("said:")] == [], where
