"""Who plays at a rehearsal: handed over, called otherwise, kept and read back."""

from __future__ import annotations

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.bots.partner import NAMES
from game.company import FASTEST, PARTNERS, SLOWEST, Company, plain_company, read_company, usual_company

companies = st.dictionaries(st.sampled_from("ABCDEFGH"), st.sampled_from(NAMES), max_size=8).flatmap(
    lambda seats: st.builds(
        Company,
        st.just(seats),
        st.frozensets(st.sampled_from(sorted(seats))) if seats else st.just(frozenset()),
        st.floats(SLOWEST, FASTEST),
        st.booleans(),
        st.booleans(),
    )
)


@settings(max_examples=30)
@given(companies)
def test_a_company_is_kept_as_it_is(company: Company) -> None:
    kept = json.loads(json.dumps({PARTNERS: plain_company(company)}))
    assert read_company(kept) == company


@pytest.mark.parametrize(
    "kept",
    [
        {"seats": []},
        {"seats": {"A": "lazy", "B": 3}, "by_hand": ["A"], "speed": "fast", "leads": 1, "rests": None},
        {"speed": -1, "by_hand": {"A": 1}},
        {"by_hand": [["A"]], "speed": float("nan")},
    ],
)
def test_what_cannot_be_read_is_as_usual(kept: dict[str, object]) -> None:
    assert read_company({PARTNERS: kept}) == Company()


@pytest.mark.parametrize("kept", [None, "keen", []])
def test_what_is_no_company_is_no_rehearsal(kept: object) -> None:
    assert read_company({PARTNERS: kept}) is None
    assert read_company({}) is None


def test_seats_are_handed_over_cast_and_called_otherwise() -> None:
    company = usual_company(["A", "B", "C"])
    assert company.seats == {"B": "keen", "C": "sceptic"}
    away = company.handed("B")
    assert not away.plays("B")
    assert away.handed("B") == company
    assert away.called("B", "North") == Company({"North": "keen", "C": "sceptic"}, frozenset({"North"}))
    assert away.cast("B", "random").plays("B")
    assert away.cast("B", "") == Company({"C": "sceptic"})
    everywhere = away.resting(True).all_of(["A", "B", "C"])
    assert everywhere == Company({"A": "keen", "B": "keen", "C": "sceptic"}, leads=True)


def test_they_go_no_faster_and_no_slower_than_can_be_followed() -> None:
    assert Company().paced(1000).speed == FASTEST
    assert Company().paced(0.0001).speed == SLOWEST
