"""What a matrix shows: each finding, balance, and that neither an empty cell nor the order of seats makes one."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.rules.circle.findings import Finding, balanced, findings
from game.rules.circle.state import Cell, Situation
from game.rules.circle.words import DIMENSIONS, FINDINGS, LEVELS

ROLES = ("r1", "r2", "r3", "r4")
LETTERS = {"n": "none", "p": "partial", "f": "full", "N": "narrow", "F": "fitting", "W": "wide", "x": "not-mine"}

OWNERS = "f f F f"
PARTNER = "n n F f"


def matrix(*rows: str) -> Situation:
    """A situation clarified in all four: a row of letters for each role, `.` for an empty cell."""
    cells = tuple(
        Cell(dimension, role, LETTERS[letter], f"seat of {role}")
        for role, row in zip(ROLES, rows, strict=False)
        for dimension, letter in zip(DIMENSIONS, row.split(), strict=True)
        if letter != "."
    )
    return Situation("s1", clarified=DIMENSIONS, cells=cells)


def found(*rows: str, alone: bool = False) -> dict[str, tuple[str, ...]]:
    return {finding.code: finding.roles for finding in findings(matrix(*rows), ROLES, alone)}


def test_a_whole_example_shows_nothing_and_is_balanced():
    assert found(OWNERS, PARTNER) == {}
    assert balanced(matrix(OWNERS, PARTNER), ROLES)


@pytest.mark.parametrize(
    ("rows", "code", "roles"),
    [
        (("n n F f", "x p F f"), "orphan", ()),
        (("p p F f", "p p F f", "n n F f"), "diffuse", ("r1", "r2")),
        ((OWNERS, "p f F f"), "overlap", ("r1", "r2")),
        (("f n F f", PARTNER), "mismatch", ("r1",)),
        (("f x F f", PARTNER), "mismatch", ("r1",)),
        (("f p F f", "n f F f"), "mismatch", ("r2",)),
        (("f p F f", "x f F f"), "mismatch", ("r2",)),
        (("f f W f", PARTNER), "load", ("r1",)),
        (("f f N f", PARTNER), "load", ("r1",)),
        (("f f x f", PARTNER), "load", ("r1",)),
        ((OWNERS, "n n F n"), "silent", ("r2",)),
    ],
)
def test_each_finding_alone(rows, code, roles):
    assert found(*rows) == {code: roles}


def test_every_finding_has_an_example():
    cases = test_each_finding_alone.pytestmark[0].args[1]
    assert {code for _, code, _ in cases} == set(FINDINGS)


@pytest.mark.parametrize(
    "rows",
    [
        ("f f F f", "p p F f"),  # somebody holds it fully: not diffuse
        ("f p F f", "p p F f"),  # authority to match in part is no mismatch
        (OWNERS, "n n W f"),  # nobody responsible, no load
        (OWNERS, "x n F n"),  # not mine is not silence
        (OWNERS, "n n F x"),
        (OWNERS, "n n F p"),
        ("n n F f", ". n F f"),  # who left it empty may hold it
        ("p p F f", "p p F f", ". f F f"),  # or hold it fully
    ],
)
def test_what_shows_nothing(rows):
    assert found(*rows) == {}


def test_the_most_urgent_comes_first():
    assert [finding.code for finding in findings(matrix("n f N f", "n f W n"), ROLES)] == [
        "orphan",
        "overlap",
        "mismatch",
        "silent",
    ]


def test_whoever_is_alone_overlaps_with_nobody():
    rows = (OWNERS, "p f F f")
    assert found(*rows, alone=True) == {}
    assert balanced(matrix(*rows), ROLES, alone=True)
    assert not balanced(matrix(*rows), ROLES)


@pytest.mark.parametrize(
    "rows",
    [
        ("f f W f", PARTNER),  # a span that does not fit
        (OWNERS, "n n F n"),  # a partner without influence
        (OWNERS, "n n F ."),  # or nobody knows
        ("f f . f", PARTNER),
        ("n n F f", PARTNER),  # orphan
        ("p p F f", "p p F f"),  # diffuse
        (OWNERS, "f f F f"),  # overlap
        ("f n F f", PARTNER),  # mismatch
        (". . . .",),
    ],
)
def test_what_is_not_balanced(rows):
    assert not balanced(matrix(*rows), ROLES)


def test_not_mine_asks_for_no_influence():
    assert balanced(matrix(OWNERS, "x x x n"), ROLES)


def test_nothing_is_balanced_before_it_is_clarified_in_all_four():
    assert not balanced(replace(matrix(OWNERS, PARTNER), clarified=DIMENSIONS[:3]), ROLES)


letters = {
    dimension: [*(key for key, word in LETTERS.items() if word in LEVELS[dimension])] for dimension in DIMENSIONS
}
rows = st.tuples(*(st.sampled_from([*letters[dimension], "."]) for dimension in DIMENSIONS)).map(" ".join)
matrices = st.lists(rows, min_size=1, max_size=4).map(lambda drawn: matrix(*drawn))


@given(matrices, st.data())
def test_the_order_of_seats_changes_nothing(situation, data):
    other = replace(situation, cells=tuple(data.draw(st.permutations(situation.cells))))
    assert findings(other, ROLES) == findings(situation, ROLES)
    assert balanced(other, ROLES) == balanced(situation, ROLES)


@settings(max_examples=300)
@given(matrices, st.data())
def test_an_empty_cell_never_makes_a_finding(situation, data):
    """Whatever is seen without a cell was seen with it, for as long as its role has marked anything else."""
    if not situation.cells:
        assert findings(situation, ROLES) == ()
        return
    gone = data.draw(st.sampled_from(situation.cells))
    left = replace(situation, cells=tuple(cell for cell in situation.cells if cell != gone))
    if any(cell.role == gone.role for cell in left.cells):
        before = {finding.code: set(finding.roles) for finding in findings(situation, ROLES)}
        for finding in findings(left, ROLES):
            assert set(finding.roles) <= before[finding.code]


@given(matrices)
def test_roles_are_named_in_the_order_of_the_content(situation):
    for finding in findings(situation, ROLES):
        assert finding.roles == tuple(role for role in ROLES if role in finding.roles)
        assert isinstance(finding, Finding)
