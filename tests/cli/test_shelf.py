"""`sessions`: listed, carried and forgotten."""

from __future__ import annotations

import json
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


def test_sessions_are_carried_and_forgotten(say: Say, kept: Keep, tmp_path: Path) -> None:
    journal = kept(tmp_path / "here")
    file = tmp_path / "carried.session"
    assert say("sessions", "export", journal.id, "-o", file, "--data", tmp_path / "here")[0] == 0
    assert say("sessions", "import", file, "--data", tmp_path / "there")[1] == f"{journal.id}\n"
    assert say("sessions", "import", file, "--data", tmp_path / "there")[0] == 2
    assert say("sessions", "forget", journal.id, "--data", tmp_path / "there")[0] == 2
    assert len(sessions(tmp_path / "there")) == 1
    assert say("sessions", "forget", journal.id, "--yes", "--data", tmp_path / "there")[0] == 0
    assert sessions(tmp_path / "there") == []
    assert say("sessions", "import", TINY, "--data", tmp_path / "there")[0] == 2


def test_programs_are_answered_in_json(say: Say, kept: Keep, tmp_path: Path) -> None:
    journal, file = kept(tmp_path / "here"), tmp_path / "carried.session"

    def answer(*words: object) -> object:
        return json.loads(say("sessions", *words, "--json")[1])

    carried = answer("export", journal.id, "-o", file, "--data", tmp_path / "here")
    assert carried == {"session": journal.id, "file": str(file)}
    assert answer("import", file, "--data", tmp_path / "there") == {"session": journal.id}
    assert answer("forget", journal.id, "--yes", "--data", tmp_path / "there") == {"session": journal.id}
