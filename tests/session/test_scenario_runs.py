"""Scenarios that do not go as they say: what is told, in words and in JSON, and that play goes on."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.faults import Fault
from game.rehearsal.scenarios import run_file, session_at

GOLDEN = Path(__file__).parents[1] / "golden"
HEAD = f"""format: 1
activity: triples
deck: {GOLDEN / "links.yaml"}
seats: [A, B]
deal: {{A: [g1, c1, a1], B: [g2, c2, a2]}}
stocks: {{gap: [g3, g4, g5, g6], cause: [c3, c4, c5, c6], action: [a3, a4, a5, a6]}}
moves:
"""


@pytest.fixture
def written(tmp_path):
    """How a test writes a scenario: its steps, one a line."""

    def write(*steps: str) -> Path:
        path = tmp_path / "some.scenario.yaml"
        path.write_text(HEAD + "".join(f"  - {step}\n" for step in steps), encoding="utf-8")
        return path

    return write


def test_an_unexpected_refusal_is_a_failure_and_play_goes_on(written):
    report = run_file(written("B discard g2", "A discard g1"), "en")
    assert report.status == 1
    failure = {"move": "B discard g2", "expected": {"refused": None}, "found": {"refused": "not-your-turn"}}
    assert report.json["failures"] == [failure]
    assert report.json["state"]["discards"] == {"gap": ["g1"], "cause": [], "action": []}
    assert "not-your-turn" in report.lines[0]


@pytest.mark.parametrize(("code", "found"), [("not-your-turn", "draw-first"), ("draw-first", "draw-first")])
def test_a_refusal_must_be_the_one_that_is_expected(written, code, found):
    report = run_file(written("A discard g1", f"{{move: A discard c1, refused: {code}}}"), "en")
    assert [failure["found"] for failure in report.json["failures"]] == [{"refused": found}] * (code != found)


def test_a_move_that_should_have_been_refused_is_a_failure(written):
    report = run_file(written("{move: A discard g1, refused: draw-first}"), "en")
    assert report.json["failures"][0]["found"] == {"refused": None}


@pytest.mark.parametrize(
    ("expected", "found"),
    [
        ("turn: A", {"turn": "B"}),
        ("phase: draw", {"phase": "discard"}),
        ("hand: {A: [g1, c1, a1]}", {"hand": {"A": ["c1", "a1", "g3"]}}),
        ("hand: {X: []}", {"hand": {"X": None}}),
        ("discard: {gap: null}", {"discard": {"gap": "g1"}}),
        ("stock: {gap: 4}", {"stock": {"gap": 3}}),
        ("wall: [[g1, c1, a1]]", {"wall": []}),
        ("verdict: returned", {"verdict": None}),
        ("fits: [A]", {"fits": ["B"]}),
        ("over: true", {"over": False}),
        ("over: clock", {"over": None}),
    ],
)
def test_what_is_expected_in_vain_is_told_with_what_was_found(written, expected, found):
    report = run_file(written("A discard g1", "A draw gap", f"expect: {{{expected}}}"), "en")
    assert report.status == 1
    assert report.json["failures"][0]["move"] == "A draw gap"
    assert report.json["failures"][0]["found"] == found


def test_what_is_expected_and_found_is_none(written):
    steps = (
        "A discard g1",
        "A draw gap",
        "expect: {turn: B, hand: {A: [g3, a1, c1]}, fits: [B], over: false, wall: []}",
    )
    report = run_file(written(*steps), "en")
    assert (report.status, report.json["failures"]) == (0, [])
    assert report.json["digest"] == run_file(written(*steps), "he").json["digest"]


def test_the_json_has_the_keys_people_rely_on(written):
    json = run_file(written("A declare"), "en").json
    assert list(json) == ["ok", "failures", "state", "digest"]
    assert list(json["state"]) == ["turn", "phase", "hands", "discards", "stocks", "wall", "over"]
    assert json["state"]["hands"] == {"A": ["g1", "c1", "a1"], "B": ["g2", "c2", "a2"]}
    assert json["state"]["stocks"] == {"gap": 4, "cause": 4, "action": 4}


def test_a_moment_is_counted_in_moves(written):
    path = written("A discard g1", "expect: {phase: draw}", "A draw gap", "B discard g2")
    session, deck = session_at(path, 1)
    assert (session.view().phase, deck.id) == ("draw", "links")
    assert session_at(path, 0)[0].entries == []
    assert session_at(path, None)[0].digest == session_at(path, 3)[0].digest
    with pytest.raises(Fault) as caught:
        session_at(path, 4)
    assert caught.value.params == {"number": 4, "most": 3}


def test_a_seed_left_out_is_nought(written, tmp_path):
    path = written("facilitator leave A")
    with_seed = tmp_path / "seed.scenario.yaml"
    with_seed.write_text("seed: 0\n" + path.read_text(encoding="utf-8"), encoding="utf-8")
    assert run_file(path, "en").json == run_file(with_seed, "en").json
