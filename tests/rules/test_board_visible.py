"""The table of who sees what of a board."""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from typing import get_args

import pytest
from boarded import CARD_MARKS, board, facts

from game.core.game import FACILITATOR, TABLE, Event
from game.core.moves import split
from game.core.visibility import COVERED
from game.rules.boards import moves as m
from game.rules.boards import spelling, state
from game.rules.boards.visible import VISIBLE, Audience, Looker

PARTS = [kind for kind in vars(state).values() if is_dataclass(kind) and kind.__module__ == state.__name__]


@pytest.mark.parametrize("kind", [*PARTS, Event, *get_args(m.Move)], ids=lambda kind: kind.__name__)
def test_every_field_has_its_row(kind):
    assert set(VISIBLE[kind]) == {field.name for field in fields(kind)}
    assert set(VISIBLE[kind].values()) <= set(get_args(Audience))


def test_the_table_holds_nothing_else():
    assert set(VISIBLE) == {*PARTS, Event, *get_args(m.Move)}


@pytest.mark.parametrize("who", [TABLE, FACILITATOR, "B"])
def test_what_lies_covered_is_taken_out_until_it_turns_up(who):
    boarded = board("A B", facts(marks=CARD_MARKS, answers=True, cards=("c1",)))
    boarded.say("A mark c1 red", 'A answer z1 "because"')
    known = Looker(who).of(boarded.state)
    assert [(mark.seat, mark.subject, mark.value) for mark in known.marks] == [("A", "c1", COVERED)]
    assert [(each.seat, each.zone, each.text) for each in known.answers] == [("A", "z1", COVERED)]
    boarded.say("B mark c1 red", "B answer z1")
    assert Looker(who).of(boarded.state) == boarded.state


def test_a_seat_sees_what_it_gave_itself():
    boarded = board("A B", facts(marks=CARD_MARKS, answers=True))
    boarded.say("A mark c1 red", 'A answer z1 "because"')
    own, other = boarded.view("A").seat("A"), boarded.view("B").seat("A")
    assert [mark.value for mark in own.own] == ["red"]
    assert [answer.text for answer in own.own_answers] == ["because"]
    assert (other.own, other.own_answers) == ((), ())
    assert (other.marked, other.answered) == (("c1",), ("z1",))


@pytest.mark.parametrize(
    ("by", "line", "known"),
    [
        ("A", "mark c1 red", "mark c1 ?"),
        ("B", "mark c1 red", "mark c1 red"),
        ("A", 'answer z1 "because"', "answer z1 ?"),
        ("B", 'answer z1 "because"', "answer z1 because"),
        ("A", 'agree z1 "so"', "agree z1 so"),
        ("A", 'reason 1 "so"', "reason 1 so"),
        ("chance", "shuffle cards c1 c2", "shuffle cards ? ?"),
    ],
)
def test_a_move_as_another_seat_knows_it(by, line, known):
    assert spelling.text(Looker("B").of(spelling.parse(split(line)), by)) == known
