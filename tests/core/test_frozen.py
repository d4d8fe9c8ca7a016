"""Values are equal by what they hold and by what they are."""

from __future__ import annotations

from dataclasses import dataclass, field, fields, replace
from functools import cached_property

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.core.frozen import frozen
from game.core.frozen import replace as quickly_replaced


@frozen
class Spot:
    """A value of two fields that count and one that does not."""

    x: int
    y: int = 0
    note: str = field(default="", compare=False)


@frozen
class Other:
    """Of the same fields as a spot."""

    x: int
    y: int = 0


@frozen
class Nothing:
    """A value without fields."""


@dataclass(frozen=True)
class Usual:
    """A spot as the standard library makes it."""

    x: int
    y: int = 0
    note: str = field(default="", compare=False)


SPOTS = st.tuples(st.integers(0, 2), st.integers(0, 2), st.sampled_from(["", "a"]))


@given(SPOTS, SPOTS)
def test_values_compare_as_dataclasses_do(one: tuple[int, int, str], two: tuple[int, int, str]) -> None:
    assert (Spot(*one) == Spot(*two)) == (Usual(*one) == Usual(*two))
    if Spot(*one) == Spot(*two):
        assert hash(Spot(*one)) == hash(Spot(*two))
    assert repr(Spot(*one)) == repr(Usual(*one)).replace("Usual", "Spot")


def test_values_of_two_kinds_differ() -> None:
    assert Spot(1, 2) != Other(1, 2)
    assert Spot(1) != 1
    assert Nothing() == Nothing()
    assert {Nothing(), Nothing(), Spot(1), Spot(1, note="seen"), Other(1)} == {Nothing(), Spot(1), Other(1)}


def test_values_are_replaced_and_matched() -> None:
    assert replace(Spot(1, 2, "a"), y=3) == Spot(1, 3)
    assert [each.name for each in fields(Spot(1))] == ["x", "y", "note"]
    match Spot(4, 5):
        case Spot(x, y):
            assert (x, y) == (4, 5)


@frozen
class Worked:
    """A value that works something out, once."""

    x: int
    y: int = 0

    @cached_property
    def sum(self) -> int:
        """Of both."""
        return self.x + self.y


@frozen
class Checked:
    """A value that looks at its fields when it is made."""

    x: int

    def __post_init__(self) -> None:
        if self.x < 0:
            raise ValueError(self.x)


@given(st.integers(), st.integers(), st.integers())
def test_a_value_replaced_quickly_is_the_one_that_dataclasses_make(x: int, y: int, other: int) -> None:
    worked = Worked(x, y)
    assert worked.sum == x + y
    quick = quickly_replaced(worked, y=other)
    assert quick == replace(worked, y=other) == Worked(x, other)
    assert quick.sum == x + other
    assert worked == Worked(x, y)


def test_what_replaces_quickly_knows_its_fields_and_what_they_may_be() -> None:
    with pytest.raises(TypeError, match="Worked has no z"):
        quickly_replaced(Worked(1), z=2)
    with pytest.raises(ValueError, match="-1"):
        quickly_replaced(Checked(1), x=-1)
