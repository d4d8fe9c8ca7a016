"""What all see of a game is shown as it stands: nothing may lie in it that is hidden from somebody."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, get_args, get_type_hints

import pytest

from game.core.visibility import Rows
from game.rules.agenda.visible import VISIBLE as AGENDA
from game.rules.boards.state import State as Board
from game.rules.boards.visible import VISIBLE as BOARDS
from game.rules.circle.visible import VISIBLE as CIRCLE
from game.rules.mapping.visible import VISIBLE as MAPPING
from game.rules.plan.visible import VISIBLE as PLAN
from game.rules.triples.state import Declaration, Said, Seat, State, Verdict, Written
from game.rules.triples.visible import VISIBLE as TRIPLES

TURNED_UP = {(Board, "shown"), (Board, "told")}
"""Marks and answers that lie covered still are in other fields."""


@pytest.mark.parametrize("shown", [AGENDA, BOARDS, CIRCLE, MAPPING, PLAN, TRIPLES])
def test_nothing_is_hidden_in_what_all_see(shown: Mapping[type, Rows]) -> None:
    for kind, fields in shown.items():
        for field, audience in fields.items():
            if audience == "all" and (kind, field) not in TURNED_UP:
                found = get_type_hints(kind)[field]
                assert not [part for part in within(found, shown) if hides(part, shown)], f"{kind.__name__}.{field}"


def test_what_a_seat_alone_knows_is_found() -> None:
    assert {kind for kind in within(State, TRIPLES) if hides(kind, TRIPLES)} == {
        State,
        Seat,
        Declaration,
        Verdict,
        Said,
        Written,
    }


def hides(kind: type, shown: Mapping[type, Rows]) -> bool:
    """Whether a field of it is hidden from somebody."""
    return not set(shown[kind].values()) <= {"all", "parts"}


def within(found: Any, shown: Mapping[type, Rows]) -> set[type]:
    """All that may lie in it, of what the table knows."""
    left, there = [found], set()
    while left:
        found = left.pop()
        left += get_args(found)
        if found in shown and found not in there:
            there.add(found)
            left += get_type_hints(found).values()
    return there
