"""The moves of the circle in words."""

from __future__ import annotations

from typing import get_args

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from game.core.game import MoveWords
from game.core.moves import split
from game.rules.circle import moves as m
from game.rules.circle import spelling

EXAMPLES = {
    "role r1": m.TakeRole("r1"),
    "sort control": m.Sort("control"),
    "next": m.Next(),
    "skip-warm-up": m.SkipWarmUp(),
    "choose s1": m.Choose("s1"),
    'write situation "no bus home"': m.Write("situation", "no bus home"),
    "write channel": m.Write("channel"),
    "roll": m.Roll(),
    "roll 6": m.Roll(6),
    "aim influence": m.Aim("influence"),
    "place full r2": m.Place("full", "r2"),
    "change none": m.Revise("none"),
    'change narrow "too few"': m.Revise("narrow", "too few"),
    "rate r3 control wide": m.Rate("r3", "control", "wide"),
    "fill authority not-mine": m.Fill("authority", "not-mine"),
    "offer responsibility full": m.Renegotiate("offer", "responsibility", "full"),
    'ask authority partial "to sign"': m.Renegotiate("ask", "authority", "partial", "to sign"),
    "give-up control fitting": m.Renegotiate("give-up", "control", "fitting"),
    "lay c1": m.Lay("c1"),
    "unlay c1": m.Unlay("c1"),
    "lead r1": m.Lead("r1"),
    "share r2": m.Share("r2"),
    'share r2 "knows all families"': m.Share("r2", "knows all families"),
    "unshare r2": m.Unshare("r2"),
    "line": m.Line(),
    'line "by the holidays"': m.Line("by the holidays"),
    "agree": m.Agree(),
    "park": m.Park(),
    "chair r4": m.SetChair("r4"),
    "unchair r4": m.RemoveChair("r4"),
    "shuffle situations s2 s1": m.Shuffle(("s2", "s1")),
    "die 3": m.Die(3),
    "close": m.Close(),
    "skip A": m.Skip("A"),
    "lock mark": m.Lock("mark"),
    "option die off": m.Change("die", "off"),
    "clock 5:00": m.Clock(300),
}


@pytest.mark.parametrize("line", EXAMPLES)
def test_words_and_moves_are_the_same(line):
    assert spelling.parse(split(line)) == EXAMPLES[line]
    assert spelling.text(EXAMPLES[line]) == line


def test_every_move_of_the_circle_has_an_example():
    assert {type(move) for move in EXAMPLES.values()} >= set(get_args(m.OwnMove))


moves = st.one_of([st.from_type(kind) for kind in get_args(m.OwnMove)])


@given(moves)
def test_every_move_reads_back(move):
    assume((getattr(move, "pips", None) or 0) >= 0)
    assert spelling.parse(split(spelling.text(move))) == move


@pytest.mark.parametrize(
    "line",
    [
        "",
        "role",
        "role r1 r2",
        "sort gap",
        "aim",
        "roll x",
        "roll -1",
        "place full",
        "place much r1",
        "change",
        "rate r1 control",
        "fill control much",
        "borrow control wide",
        "write line x",
        "shuffle r1",
        "lock pile",
        "agree now",
    ],
)
def test_other_words_are_no_move(line):
    with pytest.raises(MoveWords):
        spelling.parse(split(line))
