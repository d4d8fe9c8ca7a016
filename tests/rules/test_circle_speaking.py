"""Who speaks first when marks have turned up."""

from __future__ import annotations

import pytest
from circled import circle
from hypothesis import given, settings
from hypothesis import strategies as st

LEVELS = ("none", "partial", "full", "not-mine")


def first(*marks: str, seats: str = "A B C") -> tuple[str, ...]:
    """Who speaks first after the first turn: `A full r1`."""
    circled = circle(seats).place(*marks)
    assert circled.state.phase == "talk"
    return circled.view().speakers


@pytest.mark.parametrize(
    ("marks", "speaking"),
    [
        (("A full r1", "B none r1", "C none r1"), ()),
        (("A full r1", "B none r1", "C none r2"), ("C",)),
        (("A partial r1", "B none r1", "C none r1"), ("A", "B", "C")),
        (("A full r1", "B full r2", "C full r3"), ("A", "B", "C")),
        (("A full r1", "B partial r1", "C none r2"), ("C",)),
        (("A not-mine r1", "B full r2", "C none r2"), ("A",)),
        (("A full r4", "B full r4", "C full r4"), ()),
    ],
    ids=[
        "all alike",
        "one named another role",
        "the role that all named marked less than full",
        "each named its own, so nobody is the odd one",
        "one named another role, which marked less",
        "one named itself and marked that it is not its own",
        "an empty chair that nobody has rated",
    ],
)
def test_who_speaks_first(marks, speaking):
    named = {mark.split()[2] for mark in marks}
    circled = circle("A B C", chairs="r4" if "r4" in named else "").place(*marks)
    assert circled.view().speakers == speaking


def test_an_even_split_is_talked_over_by_all():
    marks = ("A full r1", "B full r2", "C none r1", "D none r2")
    assert first(*marks, seats="A B C D") == ("A", "B", "C", "D")


def test_a_chair_that_is_rated_less_than_full_has_those_speak_who_named_it():
    circled = circle("A B", chairs="r4").place("A none r4", "B none r4")
    assert circled.view().speakers == ()
    assert circled.say("B rate r4 responsibility partial").view().speakers == ("A", "B")


def test_whoever_is_alone_speaks_to_nobody():
    assert first("A none r1", seats="A") == ()


def test_of_control_any_span_takes_what_lies_with_it():
    circled = circle("A B", die="off").say("A aim control", "A place narrow r1", "B place wide r1")
    assert circled.view().speakers == ()


def test_only_the_talk_has_speakers():
    circled = circle("A B").place("A none r1")
    assert circled.view().speakers == ()
    circled.say("B place none r2")
    assert circled.view().speakers == ("A", "B")
    assert circled.say("A close").view().speakers == ()


@settings(max_examples=60)
@given(
    st.lists(st.tuples(st.sampled_from(LEVELS), st.sampled_from(["r1", "r2", "r3"])), min_size=3, max_size=3),
    st.permutations("ABC"),
    st.permutations("ABC"),
)
def test_no_order_of_seats_or_of_hands_changes_who_speaks_first(marks, order, hands):
    lines = {seat: f"{seat} {level} {named}" for seat, (level, named) in zip("ABC", marks, strict=True)}
    one = circle("A B C").place(*lines.values())
    other = circle("A B C").say(f"facilitator reorder {' '.join(order)}").place(*(lines[seat] for seat in hands))
    assert set(one.view().speakers) == set(other.view().speakers)
