"""`replay`: a session is verified without a screen, and what is told of branches and notes."""

from __future__ import annotations

import json
import sqlite3
from dataclasses import replace
from pathlib import Path

import pytest

from game.at_replay import LookingBack, recorded
from game.cli import main
from game.faults import Fault
from game.store.branching import branch
from game.store.database import read
from game.store.folders import notes_path, session_path, sessions_folder
from game.store.journal import Journal, put
from game.store.notebook import Bookmark, Notebook, read_notes
from game.wanted import Wanted

ROOT = Path(__file__).parents[2]
SCENARIO = ROOT / "tests" / "golden" / "verdict-group.scenario.yaml"


@pytest.fixture
def kept(tmp_path: Path) -> str:
    """A session in this data folder."""
    found = recorded(str(SCENARIO), tmp_path)
    journal = Journal.create(
        sessions_folder(tmp_path),
        found.session.header,
        found.content.source,
        {"title": {"en": "Links"}},
        found.session.entries,
    )
    journal.close(ended=True)
    return journal.id


def run(capsys: pytest.CaptureFixture[str], *words: str | Path) -> tuple[int, str, str]:
    status = main([*map(str, words), "--lang", "en"])
    told = capsys.readouterr()
    return status, told.out, told.err


def test_a_whole_session_is_as_it_was(kept: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    entries = read(session_path(tmp_path, kept)).entries
    status, out, _ = run(capsys, "replay", kept, "--verify", "--data", tmp_path)
    assert (status, out) == (0, f"{kept}: {len(entries)} entries, as they were. Digest: {entries[-1].digest}\n")
    status, out, _ = run(capsys, "replay", kept, "--verify", "--json", "--data", tmp_path)
    assert (status, json.loads(out)["ok"]) == (0, True)


def test_the_entry_that_differs_is_named(kept: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = session_path(tmp_path, kept)
    whole = read(path)
    other = replace(whole.entries[3], digest="0" * 16)
    put(path, replace(whole, entries=(*whole.entries[:3], other, *whole.entries[4:])))
    status, out, err = run(capsys, "replay", kept, "--verify", "--data", tmp_path)
    assert (status, out) == (1, "")
    assert err.startswith(f"Entry 4 of the session {kept} differs")
    _, out, _ = run(capsys, "replay", kept, "--verify", "--json", "--data", tmp_path)
    assert [each["differs"] for each in json.loads(out)["sessions"]] == [4]


def test_a_damaged_file_is_told_plainly(kept: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = session_path(tmp_path, kept)
    with sqlite3.connect(path) as database:
        database.execute("UPDATE entries SET move = 'x' WHERE number = 3")
    status, _, err = run(capsys, "replay", kept, "--verify", "--data", tmp_path)
    assert (status, err.startswith("Entry 3 of the session")) == (1, True)
    path.write_bytes(b"nothing")
    status, _, err = run(capsys, "replay", kept, "--verify", "--data", tmp_path)
    assert status == 2
    assert "it is no session of this table" in err


def test_a_branch_is_told_of_and_notes_are_carried_and_forgotten(
    kept: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    found = recorded(kept, tmp_path)
    child = branch(tmp_path, kept, found.session, found.content, {"workshop": "w", "step": "s", **found.extra}, 5)
    _, out, _ = run(capsys, "sessions", "--json", "--data", tmp_path)
    listed = {one["id"]: one for one in json.loads(out)["sessions"]}
    assert listed[child]["parent"] == {"session": kept, "entry": 5}
    assert listed[child]["workshop"] is None
    assert listed[kept]["parent"] is None
    report = tmp_path / "r.json"
    assert run(capsys, "report", child, "-o", report, "--data", tmp_path)[0] == 0
    assert json.loads(report.read_text("utf-8"))["goes_on_from"] == {"session": kept, "entry": 5}
    assert run(capsys, "report", child, "-o", tmp_path / "r.md", "--data", tmp_path)[0] == 0
    assert f"{kept}, moment 5" in (tmp_path / "r.md").read_text("utf-8")

    Notebook(notes_path(session_path(tmp_path, kept))).put(5, "why so quiet?")
    assert run(capsys, "sessions", "export", kept, "-o", tmp_path / "s", "--data", tmp_path)[0] == 0
    there = tmp_path / "there"
    assert run(capsys, "sessions", "import", tmp_path / "s", "--data", there)[0] == 0
    assert read_notes(notes_path(session_path(there, kept))) == (Bookmark(5, "why so quiet?"),)
    assert "notes" not in read(session_path(there, kept)).extra

    status, out, _ = run(capsys, "sessions", "forget", kept, "--yes", "--json", "--data", tmp_path)
    assert status == 0
    assert not notes_path(session_path(tmp_path, kept)).exists()
    assert json.loads(out)["branches"] == [child]


def test_the_table_opens_on_a_moment_and_what_is_not_there_is_told(
    kept: str, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[Wanted] = []
    monkeypatch.setattr("game.on_screen.open_table", lambda wanted: opened.append(wanted) or 0)
    assert run(capsys, "replay", kept, "--at", 3, "--data", tmp_path)[0] == 0
    assert [(each.replay, each.at) for each in opened] == [(kept, 3)]
    assert run(capsys, "replay", "elsewhere", "--data", tmp_path)[0] == 2
    status, _, err = run(capsys, "replay", kept, "--json", "--data", tmp_path)
    assert (status, "--verify" in err) == (2, True)
    status, _, err = run(capsys, "replay", SCENARIO, "--verify", "--data", tmp_path)
    assert (status, "“run”" in err) == (2, True)


def test_a_damaged_session_is_looked_at_as_far_as_it_is_whole(kept: str, tmp_path: Path) -> None:
    with sqlite3.connect(session_path(tmp_path, kept)) as database:
        database.execute("UPDATE entries SET move = 'x' WHERE number = 5")
    found = recorded(kept, tmp_path)
    looked = LookingBack(found, tmp_path, "en", 4)
    assert (looked.scene.at, looked.scene.most) == (4, 4)
    assert "is damaged" in looked.scene.trouble
    with pytest.raises(Fault):
        LookingBack(found, tmp_path, "en", 5)
