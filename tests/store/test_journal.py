"""A session's journal: what was appended is there after any end of the program, and failures are said."""

import os
import shutil
import sqlite3
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from stored import TINY, begun, play

from game.core.game import FACILITATOR
from game.core.log import Entry, Header
from game.faults import CannotKeep, Fault, Unreadable, reason_text
from game.rules.triples import moves as m
from game.session.session import Damaged, Note, Undo
from game.store.database import read
from game.store.folders import session_path, sessions_folder
from game.store.journal import Journal, delete
from game.store.opening import go_on, restore
from game.words import words

HEADER = Header("triples", 1, "tiny", "", {}, ("A", "B"), 7, created="2026-11-21T14:32:05+02:00")
EN = words("en")


def entry(number: int, move: str = "draw gap") -> Entry:
    return Entry(number, 1000.5 + number, "A", move, f"{number:016x}")


def journal(tmp_path: Path) -> Journal:
    return Journal.create(tmp_path, HEADER, b"format: 1\n", {"seating": "around"})


def test_what_was_appended_is_read_back(tmp_path: Path) -> None:
    kept = journal(tmp_path)
    entries = [entry(1), entry(2, 'explain "שלום, \\"world\\""'), entry(3, "note a b")]
    for each in entries:
        kept.append(each)
        assert read(kept.path).entries[-1] == each  # while the program still writes
    kept.close()
    found = read(kept.path)
    assert found.header == HEADER
    assert list(found.entries) == entries
    assert found.deck_source == b"format: 1\n"
    assert found.extra == {"seating": "around"}
    assert found.damaged is None


def test_half_a_surrogate_pair_is_kept(tmp_path: Path) -> None:
    kept = journal(tmp_path)
    kept.append(entry(1, "explain \ud83d"))
    assert kept.trouble is None
    kept.close()
    assert read(kept.path).entries == (entry(1, "explain \ud83d"),)


def test_a_name_that_people_can_read(tmp_path: Path) -> None:
    kept = journal(tmp_path)
    other = journal(tmp_path)
    assert kept.id.startswith("2026-11-21-1432-triples-")
    assert kept.id != other.id
    kept.close()
    other.close()


def test_a_closed_session_is_one_plain_file(tmp_path: Path) -> None:
    kept = journal(tmp_path)
    kept.append(entry(1))
    kept.close(ended=True)
    assert {file.name for file in tmp_path.iterdir()} == {f"{kept.id}.sqlite", f"{kept.id}.lock"}
    assert read(kept.path).ended


def test_a_full_disk_is_said_and_caught_up_with(tmp_path: Path) -> None:
    kept = journal(tmp_path)
    kept.append(entry(1))
    (pages,) = kept._database.execute("PRAGMA page_count").fetchone()
    kept._database.execute(f"PRAGMA max_page_count={pages}")
    kept.append(entry(2, "explain " + "x" * 20_000))
    assert kept.trouble == "disk-full"
    assert reason_text(kept.trouble, EN) == "the disk is full."
    kept.append(entry(3))
    assert kept.trouble == "disk-full"
    assert [each.number for each in read(kept.path).entries] == [1]
    assert [each.number for each in kept.waiting] == [2, 3]
    kept._due = 0  # a second later
    kept.keep_up()
    assert kept.trouble is None
    assert kept.waiting == []
    assert [each.number for each in read(kept.path).entries] == [1, 2, 3]
    kept.close()


def test_appending_after_the_disk_is_gone_does_not_raise(tmp_path: Path) -> None:
    kept = journal(tmp_path)
    kept._database.close()
    kept.append(entry(1))
    assert kept.trouble
    kept.close()


def test_a_place_that_cannot_be_written(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(CannotKeep) as said:
        journal(tmp_path / "file" / "sessions")
    assert "a file stands where a folder should" in said.value.tell(EN)


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="needs a user who may not write everywhere")
def test_a_read_only_folder(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    with pytest.raises(CannotKeep):
        journal(tmp_path)
    tmp_path.chmod(0o700)


def test_a_torn_last_record_is_dropped(tmp_path: Path) -> None:
    kept = journal(tmp_path)
    for number in range(1, 6):
        kept.append(entry(number))
    copy = tmp_path / "torn" / kept.path.name
    copy.parent.mkdir()
    shutil.copy(kept.path, copy)
    log = Path(f"{kept.path}-wal").read_bytes()
    Path(f"{copy}-wal").write_bytes(log[:-100])
    kept.close()
    found = read(copy)
    assert [each.number for each in found.entries] == [1, 2, 3, 4]
    assert found.damaged is None


def test_a_missing_entry_is_named_and_what_came_before_is_usable(tmp_path: Path) -> None:
    kept = journal(tmp_path)
    for number in (1, 2, 4):
        kept.append(entry(number))
    kept.close()
    found = read(kept.path)
    assert found.damaged == 3
    assert found.entries == (entry(1), entry(2))


@pytest.mark.parametrize(
    ("bytes_there", "reason"),
    [(b"", "not-a-session"), (b"not a database at all" * 40, "not-a-session"), (None, "missing")],
)
def test_a_file_that_is_no_session(tmp_path: Path, bytes_there: bytes | None, reason: str) -> None:
    path = tmp_path / "x.sqlite"
    if bytes_there is not None:
        path.write_bytes(bytes_there)
    with pytest.raises(Unreadable) as said:
        read(path)
    assert said.value.params["reason"] == reason


def test_a_broken_page_never_gets_past_the_reader(tmp_path: Path) -> None:
    kept = journal(tmp_path)
    for number in range(1, 400):
        kept.append(entry(number))
    kept.close()
    good = read(kept.path).entries
    whole = kept.path.read_bytes()
    for at in range(0, len(whole), 1024):
        kept.path.write_bytes(whole[:at] + b"\xff" * 512 + whole[at + 512 :])
        try:
            found = read(kept.path)
        except Unreadable:
            continue
        first = found.damaged or len(good) + 1
        assert [each.number for each in found.entries] == list(range(1, first))


def test_a_newer_format_is_told_apart(tmp_path: Path) -> None:
    kept = journal(tmp_path)
    kept.close()
    database = sqlite3.connect(kept.path)
    database.execute("PRAGMA user_version=99")
    database.close()
    with pytest.raises(Unreadable) as said:
        read(kept.path)
    assert "a newer version of this program" in said.value.tell(EN)


def test_a_session_is_open_in_one_place(tmp_path: Path) -> None:
    kept = journal(tmp_path)
    with pytest.raises(Fault) as said:
        Journal.open(kept.path)
    assert said.value.code == "session-open"
    with pytest.raises(Fault) as said:
        delete(kept.path)
    assert said.value.code == "session-open"
    kept.close()
    again = Journal.open(kept.path)
    again.append(entry(1))
    again.close()
    assert len(read(kept.path).entries) == 1
    delete(kept.path)
    assert list(tmp_path.iterdir()) == []


def test_a_session_goes_on_where_it_stood(tmp_path: Path) -> None:
    first = begun(tmp_path)
    play(first, 3)
    first.session.submit(FACILITATOR, Undo(2))
    first.session.submit(FACILITATOR, Note("triple 1 relevant", "partly"))
    first.journal._database.close()  # as a kill leaves it
    first.journal._lock.release()
    second = go_on(tmp_path, first.journal.id)
    assert second.trouble is None
    assert second.session.entries == first.session.entries
    assert second.session.digest == first.session.digest
    assert second.session.notes == {"triple 1 relevant": "partly"}
    assert second.extra["seating"] == "upright"
    assert second.deck == first.deck
    play(second, 2)
    second.journal.close()
    assert list(read(second.journal.path).entries) == second.session.entries


def test_the_deck_of_a_session_is_its_own(tmp_path: Path) -> None:
    opened = begun(tmp_path)
    opened.journal.close()
    kept = read(opened.journal.path)
    assert kept.deck_source == TINY.read_bytes()
    with pytest.raises(Unreadable):
        restore(replace(kept, deck_source=kept.deck_source + b"\n# mended since\n"))


def test_rules_that_this_program_does_not_have(tmp_path: Path) -> None:
    opened = begun(tmp_path)
    opened.journal.close()
    kept = read(opened.journal.path)
    with pytest.raises(Unreadable) as said:
        restore(replace(kept, header=replace(kept.header, rules=99)))
    assert said.value.params["reason"] == "newer"


@pytest.mark.parametrize("harm", ["digest = 'no'", "move = 'leap'", "number = number + 1000", "digest = NULL"])
def test_play_goes_on_from_before_a_damaged_entry(tmp_path: Path, harm: str) -> None:
    opened = begun(tmp_path)
    play(opened, 4)
    opened.journal.close()
    database = sqlite3.connect(opened.journal.path)
    database.execute(f"UPDATE entries SET {harm} WHERE number = 7")
    database.commit()
    database.close()
    mended = go_on(tmp_path, opened.journal.id)
    assert mended.journal.id != opened.journal.id
    assert mended.session.entries == opened.session.entries[:6]
    assert mended.trouble is not None
    assert "Entry \u20687\u2069" in mended.trouble.tell(EN)
    play(mended, 1)
    mended.journal.close()
    assert list(read(mended.journal.path).entries) == mended.session.entries


def test_a_digest_that_differs_is_named(tmp_path: Path) -> None:
    opened = begun(tmp_path)
    play(opened, 2)
    opened.journal.close()
    kept = read(opened.journal.path)
    entries = list(kept.entries)
    entries[4] = replace(entries[4], digest="0" * 16)
    with pytest.raises(Damaged) as said:
        restore(kept, entries=entries)
    assert said.value.number == 5


def test_an_ended_session_is_ended_until_it_goes_on(tmp_path: Path) -> None:
    opened = begun(tmp_path)
    opened.session.submit(FACILITATOR, m.End())
    opened.journal.close(ended=True)
    go_on(tmp_path, opened.journal.id).journal.close()
    assert read(opened.journal.path).ended
    again = go_on(tmp_path, opened.journal.id)
    again.session.submit(FACILITATOR, Undo())
    assert not read(opened.journal.path).ended
    again.journal.close(ended=False)


def test_going_on_with_what_is_no_session(tmp_path: Path) -> None:
    sessions_folder(tmp_path).mkdir()
    session_path(tmp_path, "x").write_bytes(b"?" * 5000)
    with pytest.raises(Unreadable):
        go_on(tmp_path, "x")


def test_every_commit_waits_for_the_disk(tmp_path: Path) -> None:
    kept = journal(tmp_path)
    assert kept._database.execute("PRAGMA journal_mode").fetchone() == ("wal",)
    assert kept._database.execute("PRAGMA synchronous").fetchone() == (2,)
    kept.close()


def test_what_the_table_adds_can_change(tmp_path: Path) -> None:
    kept = journal(tmp_path)
    kept.append(entry(1))
    kept.remember("chairs", {"A": {"lang": "ar"}})
    kept.remember("chairs", {"A": {"lang": "he"}})
    assert read(kept.path).extra == {"seating": "around", "chairs": {"A": {"lang": "he"}}}
    kept.close()
    assert read(kept.path).entries == (entry(1),)
