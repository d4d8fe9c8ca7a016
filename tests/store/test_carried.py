"""The sessions of a data folder: listed, carried in files, and what can't be carried."""

import errno
import os
import sqlite3
from dataclasses import replace
from pathlib import Path

import pytest
from stored import begun, play

from game.core.game import FACILITATOR
from game.faults import CannotKeep, Fault, Unreadable
from game.rules.triples import moves as m
from game.store.carried import export, take_in
from game.store.database import read
from game.store.folders import data_folder, session_path, sessions_folder
from game.store.journal import Journal, put
from game.store.lock import is_open, lock_path
from game.store.opening import go_on
from game.store.shelf import sessions, unfinished


def test_the_list_of_sessions(tmp_path: Path) -> None:
    assert sessions(tmp_path) == []
    done, waiting = begun(tmp_path), begun(tmp_path)
    play(waiting, 2)
    done.session.submit(FACILITATOR, m.End())
    done.journal.close(ended=True)
    (sessions_folder(tmp_path) / "broken.sqlite").write_bytes(b"?" * 5000)
    found = {one.id: one for one in sessions(tmp_path)}
    assert set(found) == {done.journal.id, waiting.journal.id, "broken"}
    assert found[done.journal.id].ended
    assert found[waiting.journal.id].open
    assert found[waiting.journal.id].moves == 4
    assert found[waiting.journal.id].seats == ("צוות א׳", "B")
    assert found[waiting.journal.id].title["en"] == waiting.deck.title.get("en")[0]
    assert found["broken"].trouble is not None
    assert unfinished(tmp_path) is None
    waiting.journal.close()
    found_waiting = unfinished(tmp_path)
    assert found_waiting is not None
    assert found_waiting.id == waiting.journal.id


def test_a_session_whose_file_says_what_nobody_wrote_is_listed_as_damaged(tmp_path: Path) -> None:
    opened = begun(tmp_path)
    opened.journal.remember("parent", "somebody")
    opened.journal.close()
    (found,) = sessions(tmp_path)
    assert found.trouble is not None


def test_a_session_travels_as_a_file(tmp_path: Path) -> None:
    opened = begun(tmp_path / "here")
    play(opened, 3)
    export(opened.journal.path, tmp_path / "carried.file")
    opened.journal.close()
    name = take_in(sessions_folder(tmp_path / "there"), tmp_path / "carried.file")
    assert name == opened.journal.id
    assert read(session_path(tmp_path / "there", name)) == read(opened.journal.path)
    with pytest.raises(Fault) as said:
        take_in(sessions_folder(tmp_path / "there"), tmp_path / "carried.file")
    assert said.value.code == "session-here"
    again = go_on(tmp_path / "here", name)
    play(again, 1)
    again.journal.close()
    export(again.journal.path, tmp_path / "later.file")
    assert take_in(sessions_folder(tmp_path / "there"), tmp_path / "later.file") != name
    assert len(sessions(tmp_path / "there")) == 2


def test_notes_that_are_none_are_told_of_the_file_and_nothing_is_brought_in(tmp_path: Path) -> None:
    opened = begun(tmp_path / "here")
    opened.journal.close()
    kept = read(opened.journal.path)
    put(tmp_path / "carried", replace(kept, extra={**kept.extra, "notes": {"format": 9}}))
    there = sessions_folder(tmp_path / "there")
    with pytest.raises(Unreadable) as said:
        take_in(there, tmp_path / "carried")
    assert said.value.params == {"path": tmp_path / "carried", "reason": "damaged"}
    assert not there.exists()


def test_a_carried_name_cannot_lead_out_of_the_folder(tmp_path: Path) -> None:
    opened = begun(tmp_path / "here")
    export(opened.journal.path, tmp_path / "carried")
    opened.journal.close()
    database = sqlite3.connect(tmp_path / "carried")
    database.execute("UPDATE session SET id = '../../evil', seal = NULL")
    database.commit()
    database.close()
    name = take_in(sessions_folder(tmp_path / "there"), tmp_path / "carried")
    assert session_path(tmp_path / "there", name).exists()
    assert not list(tmp_path.rglob("evil*"))


def test_an_export_that_fails_leaves_nothing(tmp_path: Path) -> None:
    opened = begun(tmp_path)
    opened.journal.close()
    out = tmp_path / "taken"
    out.mkdir()
    before = set(tmp_path.iterdir())
    with pytest.raises(CannotKeep):
        export(opened.journal.path, out)
    assert set(tmp_path.iterdir()) == before


def test_an_unknown_session(tmp_path: Path) -> None:
    with pytest.raises(Fault) as said:
        go_on(tmp_path, "2026-01-01-0000-triples-aaaa")
    assert said.value.code == "unknown-session"


def test_the_data_folder_can_be_named(tmp_path: Path) -> None:
    assert data_folder(tmp_path) == tmp_path
    assert data_folder().name == "phenomenon"


def test_what_keeps_a_file_from_being_written_is_said_of_that_file(tmp_path: Path) -> None:
    opened = begun(tmp_path)
    opened.journal.close()
    with pytest.raises(CannotKeep) as said:
        export(opened.journal.path, tmp_path / "none" / "taken")
    assert said.value.params == {"path": tmp_path / "none", "reason": "missing"}
    (tmp_path / "file").write_text("")
    with pytest.raises(CannotKeep) as said:
        export(opened.journal.path, tmp_path / "file" / "taken")
    assert said.value.params["reason"] == "not-folder"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes by name")
def test_nobody_waits_for_a_pipe(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(Unreadable) as said:
        take_in(tmp_path / "data", tmp_path / "pipe")
    assert said.value.params["reason"] == "not-a-session"


def test_a_lock_that_is_no_file(tmp_path: Path) -> None:
    opened = begun(tmp_path)
    opened.journal.close()
    lock_path(opened.journal.path).unlink()
    lock_path(opened.journal.path).mkdir()
    assert not is_open(opened.journal.path)
    with pytest.raises(CannotKeep):
        Journal.open(opened.journal.path)


def test_a_lock_in_a_place_that_is_only_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def touch(*words: object, **more: object) -> None:
        raise OSError(errno.EROFS, "read-only")

    opened = begun(tmp_path)
    opened.journal.close()
    monkeypatch.setattr(Path, "touch", touch)
    with pytest.raises(CannotKeep) as said:
        Journal.open(opened.journal.path)
    assert said.value.params["reason"] == "read-only"
