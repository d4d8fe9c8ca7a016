"""An action plan's picture as geometry: at every moment nothing overlaps, nothing is cut, all can be touched."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from geometry import cut, faults
from plan_situations import MOMENTS, scene

from game.table.layout.places import SEATINGS
from game.table.screen import Screen
from game.words import LANGUAGES

SCREENS = (Screen(1280, 720), Screen(1920, 1080), Screen(3840, 2160), Screen(2560, 1080))
Moment = Callable[..., None]


def _rows(moment: Moment) -> int:
    return 0 if moment.__name__ == "empty" else 5


@pytest.mark.parametrize("moment", MOMENTS, ids=lambda moment: moment.__name__)
@pytest.mark.parametrize("seats", [1, 4, 8])
def test_nothing_overlaps_or_is_too_small(moment: Moment, seats: int) -> None:
    for screen in SCREENS:
        for seating in SEATINGS:
            table, session = scene("he", seats, seating, _rows(moment))
            table.items(screen)
            moment(table, session)
            assert faults(table.items(screen), screen) == [], (screen, seating)


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("moment", MOMENTS, ids=lambda moment: moment.__name__)
def test_no_words_are_cut(moment: Moment, lang: str) -> None:
    for seating in SEATINGS:
        for seats in (2, 4, 8):
            table, session = scene(lang, seats, seating, _rows(moment))
            table.items(SCREENS[0])
            moment(table, session)
            assert cut(table.items(SCREENS[0]), SCREENS[0]) == [], (seating, seats)
