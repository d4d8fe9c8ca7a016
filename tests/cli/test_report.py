"""`report`: what a group said, in a file to be read without this program."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable
from pathlib import Path

from game.store.journal import Journal

Say = Callable[..., tuple[int, str, str]]
Keep = Callable[..., Journal]


def test_the_report_of_a_session(say: Say, kept: Keep, tmp_path: Path) -> None:
    journal, out = kept(tmp_path), tmp_path / "out.json"
    assert say("report", journal.id, "-o", out, "--data", tmp_path)[:2] == (0, f"{out}\n")
    report = json.loads(out.read_text(encoding="utf-8"))
    assert report["session"] == journal.id
    assert "facilitator_notes" not in report
    assert say("report", journal.id, "-o", out, "--notes", "--data", tmp_path)[0] == 0
    assert json.loads(out.read_text(encoding="utf-8"))["facilitator_notes"] == []


def test_the_reports_of_several_sessions(say: Say, kept: Keep, tmp_path: Path) -> None:
    names, out = [kept(tmp_path).id, kept(tmp_path).id], tmp_path / "out.json"
    status, answer, _ = say("report", *names, "-o", out, "--json", "--data", tmp_path)
    assert (status, json.loads(answer)) == (0, {"sessions": names, "file": str(out)})
    assert [one["session"] for one in json.loads(out.read_text(encoding="utf-8"))["reports"]] == names


def test_what_cannot_be_reported_is_said(say: Say, kept: Keep, tmp_path: Path) -> None:
    journal = kept(tmp_path)
    status, _, err = say("report", journal.id, "-o", tmp_path / "out.docx", "--data", tmp_path)
    assert (status, "as JSON so far" in err) == (2, True)
    assert say("report", "nothing", "-o", tmp_path / "out.json", "--data", tmp_path)[0] == 2
    with sqlite3.connect(journal.path) as database:
        database.execute("UPDATE entries SET digest = 'no' WHERE number = 1")
    status, _, err = say("report", journal.id, "-o", tmp_path / "out.json", "--data", tmp_path)
    assert (status, "its report would not be whole" in err) == (2, True)
    assert not (tmp_path / "out.json").exists()
