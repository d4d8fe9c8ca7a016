"""`sessions`: listed, carried and forgotten."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable
from pathlib import Path

from game.shipped import folder
from game.store.journal import Journal
from game.store.shelf import sessions

TINY = folder("decks") / "tiny.yaml"

Say = Callable[..., tuple[int, str, str]]
Keep = Callable[..., Journal]


def test_the_sessions_are_listed(say: Say, kept: Keep, tmp_path: Path) -> None:
    status, out, err = say("sessions", "--data", tmp_path)
    assert (status, out) == (0, "")
    assert "no sessions yet" in err
    journal = kept(tmp_path)
    status, out, _ = say("sessions", "list", "--data", tmp_path)
    assert journal.id in out
    assert "can be resumed" in out
    status, out, _ = say("sessions", "--json", "--data", tmp_path)
    assert json.loads(out)["sessions"][0]["id"] == journal.id


def test_sessions_are_carried_and_deleted(say: Say, kept: Keep, tmp_path: Path) -> None:
    journal = kept(tmp_path / "here")
    file = tmp_path / "carried.session"
    assert say("sessions", "export", journal.id, "-o", file, "--data", tmp_path / "here")[0] == 0
    assert say("sessions", "import", file, "--data", tmp_path / "there")[1] == f"{journal.id}\n"
    assert say("sessions", "import", file, "--data", tmp_path / "there")[0] == 2
    assert say("sessions", "delete", journal.id, "--data", tmp_path / "there")[0] == 2
    assert len(sessions(tmp_path / "there")) == 1
    assert say("sessions", "delete", journal.id, "--yes", "--data", tmp_path / "there")[0] == 0
    assert sessions(tmp_path / "there") == []
    assert say("sessions", "import", TINY, "--data", tmp_path / "there")[0] == 2


def test_programs_are_answered_in_json(say: Say, kept: Keep, tmp_path: Path) -> None:
    journal, file = kept(tmp_path / "here"), tmp_path / "carried.session"

    def answer(*words: object) -> object:
        return json.loads(say("sessions", *words, "--json")[1])

    carried = answer("export", journal.id, "-o", file, "--data", tmp_path / "here")
    assert carried == {"session": journal.id, "file": str(file), "drive": None}
    assert answer("import", file, "--data", tmp_path / "there") == {"session": journal.id}
    assert answer("delete", journal.id, "--yes", "--data", tmp_path / "there") == {"session": journal.id}
    forgot = answer("forget", journal.id, "--yes", "--data", tmp_path / "here")
    assert forgot == {"session": journal.id, "deleted": [], "branches": []}


def test_where_a_file_lies_is_said_in_words(say: Say, kept: Keep, tmp_path: Path) -> None:
    journal = kept(tmp_path)
    _, out, _ = say("sessions", "export", journal.id, "-o", tmp_path / "carried.session", "--data", tmp_path)
    assert out == f"File: carried.session. Folder: {tmp_path}.\n"


def test_what_somebody_may_know_is_a_document_to_read(say: Say, kept: Keep, tmp_path: Path) -> None:
    journal, file = kept(tmp_path), tmp_path / "record.json"
    assert say("sessions", "export", journal.id, "--as", "A", "-o", file, "--data", tmp_path)[0] == 0
    record = json.loads(file.read_text(encoding="utf-8"))
    head = ("record", "as", "session", "activity", "created", "deck", "seats", "options", "entries", "cards")
    assert tuple(record) == head
    assert (record["as"], record["seats"], record["deck"]["id"]) == ("A", ["A", "B"], "tiny")
    assert record["entries"][0]["words"].startswith("shuffle gap ? ?")
    assert record["entries"][-1]["words"].startswith("discard ")
    assert all(set(text) == {"he", "ar", "en"} for text in record["cards"].values())
    assert not {"seed", "digest", "stocks"} & set(file.read_text().split('"'))


def test_a_record_is_no_session_to_go_on_with(say: Say, kept: Keep, tmp_path: Path) -> None:
    journal, file = kept(tmp_path), tmp_path / "record.json"
    say("sessions", "export", journal.id, "--as", "table", "-o", file, "--data", tmp_path)
    status, _, err = say("sessions", "import", file, "--data", tmp_path / "there")
    assert status == 2
    assert "no session to go on with" in err


def test_a_viewer_whom_nobody_knows_is_told_who_there_was(say: Say, kept: Keep, tmp_path: Path) -> None:
    journal, file = kept(tmp_path), tmp_path / "record.json"
    status, _, err = say("sessions", "export", journal.id, "--as", "Z", "-o", file, "--data", tmp_path)
    assert status == 2
    assert "A, B, table, facilitator" in err
    assert not file.exists()


def test_the_record_of_a_damaged_session_ends_before_the_damage(say: Say, kept: Keep, tmp_path: Path) -> None:
    journal, file = kept(tmp_path), tmp_path / "record.json"
    database = sqlite3.connect(journal.path)
    (number,) = database.execute("SELECT max(number) FROM entries").fetchone()
    database.execute("UPDATE entries SET digest = 'x' WHERE number = ?", (number,))
    database.commit()
    database.close()
    status, _, err = say("sessions", "export", journal.id, "--as", "table", "-o", file, "--data", tmp_path)
    assert status == 1
    assert f"Entry {number}" in err
    assert len(json.loads(file.read_text(encoding="utf-8"))["entries"]) == number - 1


def test_names_and_texts_are_forgotten_in_words(say: Say, kept: Keep, tmp_path: Path) -> None:
    journal = kept(tmp_path)
    assert say("sessions", "forget", journal.id, "--data", tmp_path)[0] == 2
    status, out, _ = say("sessions", "forget", journal.id, "--yes", "--data", tmp_path)
    assert status == 0
    assert "Its moves are kept" in out
    assert sessions(tmp_path)[0].seats == ("1", "2")
