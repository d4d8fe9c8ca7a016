"""A plan's session lies on disk as it was made, is gone on with, told in every format, and forgotten."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from game.activities import activity
from game.core.moves import split
from game.report.reviewing import written_in
from game.report.source import Source
from game.rules.plan import spelling
from game.rules.plan.moves import Set
from game.rules.plan.options import Options
from game.shipped import find_deck
from game.store.opening import begin, go_on

Say = Callable[..., tuple[int, str, str]]
LINES = [
    "add",
    'set row-w1 gap "Few clubs for girls"',
    "set row-w1 lead municipal-education",
    "set row-w1 resources pooled gefen",
    "set row-w1 check 2027-01-10",
    'question "How many?"',
    "meet 2027-01-17 inspectorate 16:30",
]


@pytest.fixture
def plan(tmp_path: Path) -> str:
    played = activity("action-plan")
    deck = played.load(find_deck(played.usual, tmp_path), tmp_path)
    opened = begin(tmp_path, deck, "action-plan", Options(), ("A", "B"), 1, {})
    for line in LINES:
        assert isinstance(opened.session.submit("A", spelling.parse(split(line))), tuple)
    opened.journal.close()
    return opened.journal.id


def test_it_is_gone_on_with_where_it_stood(plan: str, tmp_path: Path) -> None:
    opened = go_on(tmp_path, plan)
    row = opened.session.view().row("row-w1")
    assert row.cell("resources").values == ("pooled", "gefen")
    assert opened.deck.words_of("lead", "municipal-education").get("he")[0] == "ניהול אגף החינוך ברשות"
    opened.journal.close()


@pytest.mark.parametrize("ending", ["docx", "xlsx", "pdf", "csv", "md", "json"])
def test_it_is_told_in_every_format(say: Say, plan: str, tmp_path: Path, ending: str) -> None:
    out = tmp_path / f"out.{ending}"
    status, _, err = say("report", plan, "-o", out, "--all-texts", "--lang", "he", "--data", tmp_path)
    assert (status, err) == (0, "")
    if ending in ("md", "csv"):
        told = out.read_text(encoding="utf-8-sig")
        assert "Few clubs for girls" in told
        assert "ניהול אגף החינוך ברשות" in told
        assert "חסר" in told


def test_its_record_is_told_move_by_move(say: Say, plan: str, tmp_path: Path) -> None:
    out = tmp_path / "record.json"
    assert say("sessions", "export", plan, "--as", "B", "-o", out, "--data", tmp_path)[0] == 0
    record = json.loads(out.read_text(encoding="utf-8"))
    assert [entry["words"] for entry in record["entries"]][:3] == LINES[:3]


def test_what_people_wrote_in_it_is_forgotten(say: Say, plan: str, tmp_path: Path) -> None:
    assert say("sessions", "forget", plan, "--yes", "--data", tmp_path)[0] == 0
    opened = go_on(tmp_path, plan)
    row = opened.session.view().row("row-w1")
    assert row.cell("gap").values == ()
    assert row.cell("check").values == ("2027-01-10",)
    opened.journal.close()


def test_what_is_reviewed_before_a_report_is_what_people_wrote_and_no_ids(plan: str, tmp_path: Path) -> None:
    opened = go_on(tmp_path, plan)
    assert isinstance(
        opened.session.submit("A", Set("row-w1", "partners", ("school-management", "the library"))), tuple
    )
    source = Source(plan, opened.session, opened.deck, {}, {})
    assert [wrote.text for wrote in written_in(source)] == ["Few clubs for girls", "How many?", "the library"]
    opened.journal.close()
