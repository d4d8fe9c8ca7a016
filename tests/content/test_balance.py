"""A card that fits nearly everything is named; links that are merely generous are not."""

from __future__ import annotations

from collections.abc import Mapping

from hypothesis import given
from hypothesis import strategies as st

from game.content.balance import check_balance
from game.content.problems import At, Problem, Problems
from game.content.tree import Scalar
from game.core.cards import ACTION, CAUSE, GAP, Kind


def found(causes: Mapping[str, set[str]], gaps: int = 6) -> list[Problem]:
    cards: list[tuple[Kind, Scalar, set[str]]] = [(GAP, name(f"g{n}"), set()) for n in range(gaps)]
    cards += [(CAUSE, name(cause), links) for cause, links in causes.items()]
    cards += [(ACTION, name(f"a-{cause}"), {cause}) for cause in causes]
    problems = Problems("deck.yaml")
    check_balance(cards, problems)
    return problems.found


def name(word: str) -> Scalar:
    return Scalar(At(), word, quoted=False)


def one_each(count: int) -> dict[str, set[str]]:
    return {f"c{n}": {f"g{n}"} for n in range(count)}


def gaps(count: int) -> set[str]:
    return {f"g{n}" for n in range(count)}


def test_a_cause_of_every_gap_is_named() -> None:
    (problem,) = found(one_each(6) | {"all": gaps(6)})
    assert problem.code == "unbalanced"
    assert problem.params == {"what": "all", "name": "all", "number": 6, "most": 6}


def test_a_gap_that_every_cause_explains_is_named() -> None:
    (problem,) = found({cause: links | {"g0"} for cause, links in one_each(6).items()})
    assert problem.params["name"] == "g0"


def test_a_cause_of_many_times_as_many_gaps_as_others_is_named() -> None:
    (problem,) = found(one_each(12) | {"many": gaps(7)}, gaps=12)
    assert problem.params == {"what": "many", "name": "many", "number": 7, "usual": 1}


@given(st.integers(1, 3))
def test_a_deck_that_is_generous_all_over_is_in_balance(links: int) -> None:
    assert found({f"c{n}": {f"g{(n + step) % 8}" for step in range(links)} for n in range(8)}, gaps=8) == []


def test_a_small_deck_is_left_alone() -> None:
    assert found({"c0": gaps(3), "c1": gaps(3)}, gaps=3) == []
