"""Who misspelt a name is told what was meant, and no more than that is wrong."""

from __future__ import annotations

import pytest

from game.content.check import check_file
from game.content.meant import as_id, respelt
from game.content.problems import Problem
from tests.broken_reports import BROKEN

KEYS = ["id", "text", "gaps", "causes", "actions", "explains"]


@pytest.mark.parametrize(
    ("name", "meant"),
    [
        ("Gaps", "gaps"),
        (" GAPS ", "gaps"),
        ("gaps\u200f", "gaps"),
        ("פערים", "gaps"),
        ("פער", "gaps"),
        ("أسباب", "causes"),
        ("addresses", "explains"),
        ("gap", None),
        ("note", None),
    ],
)
def test_a_key_spelt_otherwise_is_known(name: str, meant: str | None) -> None:
    assert respelt(name, KEYS) == meant


def test_a_key_in_the_singular_is_known_in_the_singular() -> None:
    assert respelt("פעולות", ["gap", "cause", "action"]) == "action"


@pytest.mark.parametrize(
    ("name", "spelt"),
    [("few books", "few-books"), ("a_b__c", "a-b-c"), ("\u200fפער 1!", "פער-1"), ("—", "")],
)
def test_a_name_can_be_written_as_an_id(name: str, spelt: str) -> None:
    assert as_id(name) == spelt


def found(name: str) -> list[Problem]:
    return check_file(BROKEN / f"{name}.yaml")


def test_what_stands_under_a_misspelt_key_is_read_as_what_was_meant() -> None:
    """No key is missing, and no link leads nowhere, because a section's name is in Hebrew."""
    assert {problem.code for problem in found("unknown-key-hebrew")} == {"unknown-key"}
    assert [problem.params["near"] for problem in found("unknown-key-hebrew")] == ["gaps", "causes", "text", "actions"]


def test_a_card_named_by_its_text_is_found() -> None:
    assert [problem.params["near"] for problem in found("unknown-id-text")] == ["reading", "few-books"]


def test_an_id_that_is_none_is_offered_as_one_and_links_to_it_are_right() -> None:
    codes = [(problem.code, problem.params.get("near")) for problem in found("bad-id-marked")]
    assert codes == [("bad-id", "few-books")]
