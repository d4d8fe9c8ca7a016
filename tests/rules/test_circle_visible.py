"""The table of who sees what of a circle."""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from typing import get_args

import pytest
from circled import circle

from game.core.game import FACILITATOR, TABLE, Event
from game.core.moves import split
from game.core.visibility import COVERED
from game.rules.circle import moves as m
from game.rules.circle import spelling, state
from game.rules.circle.visible import VISIBLE, Audience, Looker

PARTS = [kind for kind in vars(state).values() if is_dataclass(kind) and kind.__module__ == state.__name__]


@pytest.mark.parametrize("kind", [*PARTS, Event, *get_args(m.Move)], ids=lambda kind: kind.__name__)
def test_every_field_has_its_row(kind):
    assert set(VISIBLE[kind]) == {field.name for field in fields(kind)}
    assert set(VISIBLE[kind].values()) <= set(get_args(Audience))


def test_the_table_holds_nothing_else():
    assert set(VISIBLE) == {*PARTS, Event, *get_args(m.Move)}


@pytest.mark.parametrize("who", [TABLE, FACILITATOR, "B"])
def test_marks_are_taken_out_until_they_turn_up(who):
    circled = circle("A B").place("A full r2")
    known = Looker(who).of(circled.state)
    assert [(mark.seat, mark.level, mark.named) for mark in known.marks] == [("A", COVERED, COVERED)]
    circled.place("B none r2")
    assert Looker(who).of(circled.state) == circled.state


@pytest.mark.parametrize(
    ("by", "line", "known"),
    [
        ("A", "place full r1", "place ? ?"),
        ("B", "place full r1", "place full r1"),
        ("A", "sort control", "sort ?"),
        ("B", "sort control", "sort control"),
        ("A", 'change none "not us"', 'change none "not us"'),
        ("chance", "shuffle situations s1 s2", "shuffle situations ? ?"),
    ],
)
def test_a_move_as_another_seat_knows_it(by, line, known):
    assert spelling.text(Looker("B").of(spelling.parse(split(line)), by)) == known
