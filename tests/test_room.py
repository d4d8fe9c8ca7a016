"""What a room calls for, as a table: who comes, and what is proposed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.room import A_TEAM, Room, propose

TABLE = [
    # people, screens, seating, minutes → way, activity, tables, teams, fewest, most, seating, together
    ((1, 1, "around", 30), ("alone", "circle", 1, 1, 1, 1, "around", False)),
    ((2, 1, "around", 30), ("around", "triples", 1, 2, 1, 1, "around", False)),
    ((4, 1, "around", 15), ("around", "open-round", 1, 4, 1, 1, "around", False)),
    ((5, 1, "around", 30), ("around", "triples", 1, 3, 1, 2, "around", False)),
    ((8, 1, "around", 90), ("around", "agenda", 1, 4, 2, 2, "around", False)),
    ((10, 1, "around", 45), ("around", "triples", 1, 5, 2, 2, "around", False)),
    ((11, 1, "around", 45), ("teams", "triples", 1, 5, 2, 3, "upright", True)),
    ((25, 1, "around", 45), ("teams", "triples", 1, 5, 5, 5, "upright", True)),
    ((30, 1, "upright", 90), ("teams", "agenda", 1, 6, 5, 5, "upright", True)),
    ((6, 1, "upright", 30), ("teams", "triples", 1, 3, 2, 2, "upright", False)),
    ((40, 1, "around", 90), ("paper", "triples", 1, 8, 5, 5, "upright", False)),
    ((30, 3, "around", 90), ("tables", "agenda", 3, 5, 2, 2, "around", False)),
    ((31, 3, "around", 45), ("tables", "triples", 3, 5, 2, 3, "upright", True)),
    ((3, 4, "around", 30), ("around", "triples", 1, 3, 1, 1, "around", False)),
]


@pytest.mark.parametrize(("room", "proposed"), TABLE, ids=lambda each: " ".join(map(str, each)))
def test_what_a_room_calls_for(room: tuple, proposed: tuple) -> None:  # type: ignore[type-arg]
    found = propose(Room(*room), 8)
    told = (found.way, found.activity, found.tables, found.teams, found.fewest, found.most, found.seating)
    assert (*told, found.together) == proposed


@pytest.mark.parametrize("people", [8, 20])
def test_a_small_screen_has_fewer_and_larger_teams(people: int) -> None:
    found = propose(Room(people), 4)
    assert found.teams == 4
    assert found.most == people / 4


@given(st.integers(1, 200), st.integers(1, 20), st.sampled_from(["around", "upright"]), st.integers(5, 400))
def test_everybody_has_a_place_and_no_team_is_too_large_to_talk(
    people: int, screens: int, seating: str, minutes: int
) -> None:
    found = propose(Room(people, screens, seating, minutes), 8)  # type: ignore[arg-type]
    assert found.tables <= screens
    assert found.tables * found.teams * found.most >= people
    assert 1 <= found.teams <= 8
    assert found.fewest <= found.most
    if found.way not in ("paper",):
        assert found.most <= A_TEAM
    if found.seating == "around":
        assert people <= 10 * found.tables
