"""`rehearse`: who practises, and what is no practice team."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from game.bots.partner import NAMES
from game.company import Company
from game.store.journal import Journal
from game.wanted import Wanted

Say = Callable[..., tuple[int, str, str]]
Keep = Callable[..., Journal]
A, B, C, D = (f"Team {letter}" for letter in "ABCD")
SCENARIO = Path(__file__).parents[1] / "golden" / "verdict-group.scenario.yaml"


@pytest.mark.parametrize(
    ("bots", "company"),
    [
        ([], Company({B: "keen", C: "sceptic", D: "silent"})),
        (["--bots", "newcomer"], Company({B: "newcomer", C: "newcomer", D: "newcomer"})),
        (["--bots", "keen, silent ,-,random"], Company({A: "keen", B: "silent", D: "random"})),
        (["--bots", "-,keen"], Company({B: "keen"})),
        (
            ["--bots", "greedy,leader", "--speed", "2"],
            Company({B: "greedy", C: "greedy", D: "greedy"}, speed=2, leads=True),
        ),
        (["--bots", "leader"], Company({B: "keen", C: "sceptic", D: "silent"}, leads=True)),
    ],
)
def test_practice_teams_are_told_by_seats(say: Say, opened: list[Wanted], tmp_path: Path, bots, company) -> None:
    assert say("rehearse", *bots, "--data", tmp_path) == (0, "", "")
    (wanted,) = opened
    assert (wanted.activity, wanted.company) == ("triples", company)


def test_an_activity_is_rehearsed_as_it_is_played(say: Say, opened: list[Wanted], tmp_path: Path) -> None:
    words = ("--seats", "North,South", "--seating", "upright", "--data", tmp_path)
    assert say("rehearse", "desired-actual", *words)[0] == 0
    assert say("rehearse", "--deck", "second-meeting", *words)[0] == 0
    board, workshop = opened
    assert (board.activity, board.seating, board.company) == ("board", "upright", Company({"South": "keen"}))
    assert workshop.activity == "agenda"


def test_a_scenario_is_rehearsed_by_its_own_seats(say: Say, opened: list[Wanted], tmp_path: Path) -> None:
    assert say("rehearse", SCENARIO, "--bots", "keen", "--data", tmp_path)[0] == 0
    (wanted,) = opened
    assert wanted.scenario == SCENARIO
    assert wanted.company == Company(dict.fromkeys(wanted.seats[1:], "keen"))  # type: ignore[index]


def test_who_plays_alone_rehearses_alone(say: Say, opened: list[Wanted], tmp_path: Path) -> None:
    assert say("rehearse", "circle", "--seats", "1", "--data", tmp_path)[0] == 0
    assert opened[0].company == Company({})


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["--bots", "keen,lazy"], "no practice team “lazy”"),
        (["--bots", "sceptik"], "Did you mean “sceptic”?"),
        (["--seats", "2", "--bots", "keen,keen,keen"], "3 practice teams are named"),
        (["--speed", "0"], "--speed can't be this. Choose: 0.125–16."),
        (["--speed", "100"], "--speed"),
        (["--speed", "nan"], "--speed"),
        ([SCENARIO.parent / "faults" / "deal.scenario.yaml"], "deal.scenario.yaml:"),
    ],
)
def test_wrong_words_are_told(say: Say, opened: list[Wanted], words: list[str], told: str) -> None:
    status, out, err = say("rehearse", *words)
    assert (status, out, opened) == (2, "", [])
    assert told in err


def test_the_help_names_every_character(say: Say) -> None:
    told = say("rehearse", "--help")[1]
    assert all(name in told for name in NAMES)


def test_the_sessions_say_what_was_a_rehearsal(say: Say, kept: Keep, tmp_path: Path) -> None:
    journal = kept(tmp_path)
    assert "Rehearsal" not in say("sessions", "--data", tmp_path)[1]
    assert json.loads(say("sessions", "--json", "--data", tmp_path)[1])["sessions"][0]["practice_teams"] is None
    journal = Journal.open(journal.path)
    journal.remember("partners", {"seats": {"B": "keen"}})
    journal.close()
    assert "Rehearsal" in say("sessions", "--data", tmp_path)[1]
    assert json.loads(say("sessions", "--json", "--data", tmp_path)[1])["sessions"][0]["practice_teams"] == {
        "B": "keen"
    }
