"""A seat's mirror: its profile, and the one archetype that it shows."""

from __future__ import annotations

from fractions import Fraction

import pytest
from circled import circle
from hypothesis import given
from hypothesis import strategies as st

from game.core.game import FACILITATOR, TABLE
from game.rules.circle.mirror import archetype, profile
from game.rules.circle.state import Cell, Situation
from game.rules.circle.words import ARCHETYPES, DIMENSIONS

HALF, THIRD = Fraction(1, 2), Fraction(1, 3)


def marked(**levels: str) -> list[Situation]:
    """Situations in which seat A marked these levels, one word a situation; `.` marked nothing."""
    columns = {dimension: levels[dimension].split() for dimension in DIMENSIONS}
    return [
        Situation(
            f"s{at}",
            cells=tuple(Cell(d, "r1", words[at], "A") for d, words in columns.items() if words[at] != "."),
        )
        for at in range(len(columns["control"]))
    ]


def shown(responsibility: str, authority: str, control: str, influence: str) -> str:
    situations = marked(responsibility=responsibility, authority=authority, control=control, influence=influence)
    return profile("A", situations).archetype


@pytest.mark.parametrize(
    ("responsibility", "authority", "control", "influence", "named"),
    [
        ("full full", "none none", "fitting fitting", "partial partial", "wide-responsibility"),
        ("none none", "full full", "fitting fitting", "partial partial", "wide-authority"),
        ("none none", "none none", "fitting fitting", "full full", "great-influence"),
        ("full full", "full full", "wide wide", "partial partial", "little-control"),
        ("partial partial", "partial partial", "fitting fitting", "full full", "balanced"),
    ],
)
def test_the_archetypes_of_the_source_come_out_as_named(responsibility, authority, control, influence, named):
    """Source 003: wide responsibility with little authority; wide authority with little responsibility; little of both
    and great influence; much of both and little control; and as the balanced place responsibility in part, authority
    to match, influence in full."""
    assert shown(responsibility, authority, control, influence) == named


@pytest.mark.parametrize(
    ("responsibility", "authority", "control", "influence"),
    [
        ("full none", "none none", "fitting fitting", "full full"),  # responsibility in the middle, authority low
        ("full full", "full full", "wide fitting", "full full"),  # much of both, half of the spans too wide
        ("full full", "full full", "fitting fitting", "full full"),
        ("none none", "none none", "fitting fitting", "partial partial"),
        ("partial partial", "partial partial", "fitting fitting", "partial partial"),
        ("partial partial", "partial partial", "wide wide", "full full"),
        ("partial partial", "full full", "fitting fitting", "full full"),
    ],
)
def test_borderline_profiles_are_unclear(responsibility, authority, control, influence):
    assert shown(responsibility, authority, control, influence) == "unclear"


@pytest.mark.parametrize(
    ("authority", "named"), [(THIRD, "wide-responsibility"), (THIRD + Fraction(1, 100), "unclear")]
)
def test_a_third_is_still_low(authority, named):
    assert archetype(Fraction(2, 3), authority, Fraction(0), HALF) == named


@pytest.mark.parametrize("short", DIMENSIONS)
def test_fewer_than_two_situations_in_a_dimension_are_unclear(short):
    levels = ("full full", "none none", "fitting fitting", "full full")
    whole = dict(zip(DIMENSIONS, levels, strict=True))
    assert profile("A", marked(**whole)).archetype == "wide-responsibility"
    first = whole[short].split()[0]
    for one in (f"{first} .", f"{first} not-mine"):
        assert profile("A", marked(**whole | {short: one})).archetype == "unclear"


def test_the_mean_counts_a_half_for_partial_and_control_is_the_share_of_wide():
    given_ = marked(
        responsibility="full partial none",
        authority="partial partial not-mine",
        control="wide fitting narrow",
        influence="full full partial",
    )
    seen = profile("A", given_)
    assert (seen.responsibility, seen.authority, seen.control, seen.influence) == (HALF, HALF, THIRD, Fraction(5, 6))


def test_what_others_marked_counts_nowhere():
    situations = marked(responsibility="full", authority="full", control="wide", influence="full")
    assert profile("B", situations).responsibility is None


means = st.fractions(0, 1, max_denominator=12)


@given(means, means, means, means)
def test_every_profile_shows_one_of_the_archetypes(responsibility, authority, control, influence):
    assert archetype(responsibility, authority, control, influence) in ARCHETYPES


def test_at_the_end_each_sees_its_own_mirror_alone():
    circled = circle("A B", situations=2).ripen().agree().ripen()
    assert circled.view("A").seat("A").mirror is None
    circled.agree()
    assert circled.state.over == "done"
    mirror = circled.view("A").seat("A").mirror
    assert mirror is not None
    assert mirror.responsibility == HALF
    assert circled.view("A").seat("B").mirror is None
    for who in (TABLE, FACILITATOR):
        assert [seat.mirror for seat in circled.view(who).seats] == [None, None]


def test_a_seat_that_comes_back_looks_into_the_same_mirror():
    circled = circle("A B", situations=2).ripen().agree()
    circled.say("facilitator leave B", "facilitator join B", "B role r2").ripen().agree()
    mirror = circled.view("B").seat("B").mirror
    assert mirror is not None
    assert mirror.control == 0
    marked_twice = [each.cell("r2", "control") for each in circled.state.situations]
    assert [cell.assumed for cell in marked_twice if cell] == [True, False]
