"""The circle's trays as geometry: on every screen they fit, nothing is cut, and all can be reached."""

from __future__ import annotations

import pytest
from circle_situations import content, scene
from geometry import SCREENS, cut, faults
from tray_moments import ALL, FULL, laid_out

from game.table.layout.places import SEATINGS
from game.table.screen import Screen, most_seats
from game.words import LANGUAGES


@pytest.mark.parametrize("moment", ALL)
@pytest.mark.parametrize("screen", SCREENS, ids=lambda screen: f"{screen.width}x{screen.height}x{screen.mm:.0f}")
def test_trays_fit_on_every_screen(screen: Screen, moment: str) -> None:
    for seating in SEATINGS:
        for seats in {2, 3, 6, 8} & set(range(most_seats(screen) + 1)):
            assert faults(laid_out(ALL[moment], "en", seats, seating, screen), screen) == [], (seating, seats)


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("moment", ALL)
def test_no_words_in_trays_are_cut(moment: str, lang: str) -> None:
    for screen in (SCREENS[0], FULL):
        for seating in SEATINGS:
            for seats in (2, 5, 8):
                assert cut(laid_out(ALL[moment], lang, seats, seating, screen), screen) == [], (screen, seating, seats)


@pytest.mark.parametrize("moment", ALL)
def test_larger_texts_have_room(moment: str) -> None:
    for seating in SEATINGS:
        assert faults(laid_out(ALL[moment], "he", 6, seating, FULL, large=True), FULL) == [], seating


@pytest.mark.parametrize("seating", SEATINGS)
@pytest.mark.parametrize("seats", [2, 8])
def test_every_free_role_can_be_reached_by_leafing(seats: int, seating: str) -> None:
    table, session = scene("en", seats, seating)  # type: ignore[arg-type]
    name = session.state.seats[-1].name
    for screen in (SCREENS[0], FULL):
        seen: set[str] = set()
        for _ in content().roles:
            items = {item.key for item in table.items(screen)}
            seen |= {key.removeprefix(f"role:{name}:") for key in items if key.startswith(f"role:{name}:")}
            if f"leaf:{name}" in items:
                table.tap(f"leaf:{name}", 0, 0)
        assert seen == set(content().roles)
