"""The log, folded; and digests."""

from __future__ import annotations

import pytest

from game.core.digest import canonical, digest
from game.core.log import Entry, fold


def entries(*lines: str) -> list[Entry]:
    return [Entry(number, 0.0, *line.split(" ", 1), "") for number, line in enumerate(lines, 1)]


def standing(*lines: str) -> list[str]:
    return [f"{entry.actor} {entry.move}" for entry in fold(entries(*lines)).standing()]


def test_undo_takes_moves_of_people_with_what_chance_added_and_leaves_the_clock() -> None:
    log = ("chance shuffle gap", "A discard", "clock clock 0:05", "A draw gap", "chance shuffle gap", "clock idle 60")
    assert standing(*log, "facilitator undo 2") == ["chance shuffle gap", "clock clock 0:05", "clock idle 60"]
    again = standing(*log, "facilitator undo 2", "facilitator redo 2")
    assert again[-3:] == ["A discard", "A draw gap", "chance shuffle gap"]


def test_a_new_move_of_a_person_leaves_nothing_to_redo() -> None:
    assert fold(entries("A one", "A undo", "clock clock 0:05")).undone
    assert not fold(entries("A one", "A undo", "B two")).undone


def test_more_undone_than_stands_is_no_log() -> None:
    with pytest.raises(IndexError):
        fold(entries("A one", "facilitator undo 2"))


def test_equal_values_have_one_canonical_form() -> None:
    assert canonical({"b": (1, None), "a": frozenset({"y", "x"})}) == '{"a":{"x","y"},"b":(1,null)}'
    assert digest({"a": 1, "b": 2}) == digest({"b": 2, "a": 1})
    assert digest((1,)) != digest(("1",))
    assert digest(True) != digest(1)
    with pytest.raises(TypeError):
        canonical([1])
