"""What a rehearsal lays on the table: nothing of it overlaps, is cut or too small to touch."""

from __future__ import annotations

import pytest
from geometry import cut, faults
from situations import deck, explaining, scene

from game.at_play import accompany
from game.company import usual_company
from game.table.layout.places import SEATINGS
from game.table.screen import Screen
from game.words import LANGUAGES

SMALL = Screen(1280, 720)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_pages_and_places_of_practice_teams_are_whole(lang: str) -> None:
    for seating in SEATINGS:
        for seats in (4, 8):
            table, session = scene(lang, seats, seating)
            names = [seat.name for seat in session.state.seats]
            accompany(table, deck(), usual_company(names).handed(names[1]))
            for page in ("main", "company", f"character {names[2]}", ""):
                table.hands.menu = page
                table.hands.sitting = frozenset() if page else frozenset(names)
                items = table.items(SMALL)
                assert (faults(items, SMALL), cut(items, SMALL)) == ([], []), (seating, seats, page)


def test_in_a_declaration_the_seat_is_handed_over_where_it_answers() -> None:
    for seating in SEATINGS:
        table, session = scene("en", 4, seating)
        names = [seat.name for seat in session.state.seats]
        accompany(table, deck(), usual_company(names))
        explaining(table, session)
        table.hands.sitting = frozenset(names)
        items = table.items(SMALL)
        assert (faults(items, SMALL), cut(items, SMALL)) == ([], []), seating
        assert {item.key for item in items} >= {f"hand:{name}" for name in names[1:]}
