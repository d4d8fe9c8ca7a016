"""A circle is begun, kept, gone on with, told, rehearsed and forgotten as any activity is."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from game.activities import activity
from game.core.game import CHANCE, TABLE, Refusal
from game.core.moves import split
from game.rehearsal.scenarios import run_file
from game.session.record import redacted
from game.session.session import parse
from game.store.forgetting import forget
from game.store.opening import Opened, begin, go_on

CONTENT = Path(__file__).parents[1] / "golden" / "tiny-circle.yaml"
LINES = (
    "A role school",
    "B role inspectorate",
    "A roll",
    "A place full school",
    'B place partial "inspectorate"',
    'B change none "we only look on"',
    "A close",
)

SCENARIO = f"""
format: 1
activity: circle
deck: {CONTENT.name}
seats: [A, B]
options: {{warm-up: no, die: off, roles: [school, inspectorate]}}
moves:
  - {{move: B aim responsibility, refused: not-your-turn}}
  - A aim responsibility
  - A place full school
  - expect: {{phase: place, waiting: [B], role: {{B: inspectorate}}}}
  - B place partial school
  - expect: {{phase: talk, dimension: responsibility, turn: A, over: false, archetype: {{A: unclear}}}}
  - A close
  - expect: {{phase: aim, turn: B}}
"""


@pytest.fixture
def opened(tmp_path: Path) -> Opened:
    """A circle of two seats, four moves into its first clarification."""
    played = activity("circle")
    options, problems = played.read_options({"warm-up": "no", "ring": 12})
    assert not problems
    return begin(tmp_path, played.load(CONTENT, tmp_path), "circle", options, ("A", "B"), 3, {})


def say(opened: Opened, *lines: str) -> None:
    game = opened.session.game
    for line in lines:
        by, *words = split(line)
        done = opened.session.submit(by, parse(words, game.parse))
        assert not isinstance(done, Refusal), (line, done)
        if opened.session.state.phase == "aim":
            say(opened, "A aim responsibility")


def test_a_circle_goes_on_where_it_stood(opened: Opened, tmp_path: Path) -> None:
    say(opened, *LINES)
    digest, entries = opened.session.digest, opened.session.entries
    opened.journal.close()
    again = go_on(tmp_path, opened.journal.id)
    again.journal.close()
    assert again.session.digest == digest
    assert again.session.entries == entries
    assert again.deck.text_of("one-hour").get("en")[0] == "Two trainings are set for one hour"  # type: ignore[union-attr]


def test_the_die_falls_as_the_seed_says_and_shows_one_face(opened: Opened) -> None:
    say(opened, *LINES[:3])
    die = next(entry for entry in opened.session.entries if entry.actor == CHANCE and entry.verb == "die")
    assert die.move in [f"die {face}" for face in range(1, 7)]
    assert opened.session.state.rolled == int(die.move.split()[1])


def test_what_lies_covered_stays_so_in_the_record_of_another_seat(opened: Opened) -> None:
    say(opened, *LINES[:4])
    for who, known in (("A", "place full school"), ("B", "place ? ?"), (TABLE, "place ? ?")):
        assert redacted(opened.session, who).entries[-1].words == known


def test_a_circle_is_forgotten_with_its_names_and_words(opened: Opened, tmp_path: Path) -> None:
    say(opened, *LINES)
    opened.journal.close()
    forget(opened.journal.path, lambda session, names: [])
    again = go_on(tmp_path, opened.journal.id)
    again.journal.close()
    assert [seat.name for seat in again.session.state.seats] == ["1", "2"]
    assert "look on" not in repr((again.session.entries, again.session.state))


def test_a_scenario_of_a_circle_is_played_by_its_own_moves_and_facts(tmp_path: Path) -> None:
    (tmp_path / CONTENT.name).write_bytes(CONTENT.read_bytes())
    file = tmp_path / "circle.scenario.yaml"
    file.write_text(SCENARIO, encoding="utf-8")
    report = run_file(file, "en")
    assert report.status == 0, report.lines
    state = json.loads(json.dumps(report.json))["state"]
    assert state["levels"][state["focus"]] == {
        "school": {"responsibility": "full"},
        "inspectorate": {"responsibility": "partial"},
    }


@pytest.mark.parametrize("key", ["deal", "stocks"])
def test_a_circle_has_no_hands_to_be_set(tmp_path: Path, key: str) -> None:
    (tmp_path / CONTENT.name).write_bytes(CONTENT.read_bytes())
    file = tmp_path / "circle.scenario.yaml"
    file.write_text(SCENARIO + f"{key}: {{}}\n", encoding="utf-8")
    report = run_file(file, "en")
    assert (report.status, [problem["code"] for problem in report.json["problems"]]) == (2, ["unknown-key"])
