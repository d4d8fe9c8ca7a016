"""Whether a circle ends in its time, at three minutes a clarification and five an agreement."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks.circle_minutes import simulated


@settings(max_examples=20)
@given(st.integers(0, 2**32), st.booleans())
def test_two_situations_with_four_seats_end_within_forty_minutes(seed, warm_up):
    played = simulated(4, 2, seed, warm_up)
    assert (played.over, played.done, played.partial) == ("done", 2, 0)
    assert played.minutes == (39 if warm_up else 34) <= 40


@pytest.mark.parametrize("seats", [2, 8])
def test_a_third_situation_is_agreed_on_as_it_stands_when_the_time_is_over(seats):
    played = simulated(seats, 3, seed=1)
    assert (played.over, played.done, played.partial) == ("clock", 2, 1)
