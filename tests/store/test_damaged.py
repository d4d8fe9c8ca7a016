"""A damaged session ends in a clear message or a correct resume, a killed program loses no move that was said."""

import shutil
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from stored import begun, play

from benchmarks import damaged, killed
from game.faults import Unreadable
from game.store.database import read
from game.store.opening import go_on
from game.words import words

EN = words("en")


def test_whatever_is_damaged_is_said_or_does_no_harm(tmp_path: Path) -> None:
    ends = damaged.measure(tmp_path, sample=12, seed=7)
    assert not [end for end in ends if end[1] == "WRONG"]
    assert {end.partition(":")[0] for _, end in ends} == {"as it was", "went on from before", "refused"}


def test_what_is_wrong_after_a_damage_is_seen(tmp_path: Path) -> None:
    was = damaged.play(tmp_path / "a").opened
    play(other := begun(tmp_path / "b"), 1)
    other.journal.close()
    damage = damaged.Damage("nothing", {})
    assert damaged._compared(was, other, damage) == "WRONG: other entries"
    now = go_on(tmp_path / "a", was.journal.id)
    now.journal.close()
    assert damaged._compared(was, now, damage) == "as it was"
    del now.session.entries[-1]
    assert damaged._compared(was, now, damage).startswith("WRONG")


def test_a_move_that_a_kill_lost_is_seen(tmp_path: Path) -> None:
    opened = begun(tmp_path)
    play(opened, 2)
    opened.journal.close()
    session, number = opened.session, len(opened.session.entries)
    assert killed.lost(session, number, session.digest) == ""
    assert killed.lost(session, number - 1, session.entries[-2].digest) == ""
    assert killed.lost(session, number - 2, session.entries[-3].digest) == "2 moves came on top"
    assert killed.lost(session, number + 1, session.digest) == "1 entries are missing"
    assert killed.lost(session, number, "0" * 16) == f"entry {number} is another one"


@pytest.mark.skipif(sys.platform == "win32", reason="kills in the manner of POSIX")
def test_a_kill_loses_nothing_that_was_said(tmp_path: Path) -> None:
    assert killed.measure(tmp_path, kills=3, seed=2) == []


def test_a_closed_file_that_was_cut_is_said_and_what_is_left_is_usable(tmp_path: Path) -> None:
    opened = begun(tmp_path)
    play(opened, 40)
    opened.journal.close()
    path = opened.journal.path
    path.write_bytes(path.read_bytes()[:-3000])
    again = go_on(tmp_path, path.stem)
    left = len(again.session.entries)
    assert again.trouble is not None
    damaged = again.trouble.params["number"]
    assert 20 < damaged <= left + 1 < len(opened.session.entries)
    assert f"Entry \u2068{damaged}\u2069 of this session is damaged" in again.trouble.tell(EN)
    assert again.session.entries == opened.session.entries[:left]
    play(again, 1)
    again.journal.close()


def test_what_a_kill_left_torn_is_said(tmp_path: Path) -> None:
    opened = begun(tmp_path / "here")
    play(opened, 3)
    path = tmp_path / "there" / "sessions" / opened.journal.path.name
    path.parent.mkdir(parents=True)
    shutil.copy(opened.journal.path, path)
    log = Path(f"{opened.journal.path}-wal").read_bytes()
    opened.journal.close()
    Path(f"{path}-wal").write_bytes(log[:-100])
    again = go_on(tmp_path / "there", path.stem)
    assert again.session.entries == opened.session.entries[:-1]
    assert again.trouble is not None
    assert f"play goes on with entry \u2068{len(opened.session.entries)}\u2069" in again.trouble.tell(EN)
    play(again, 1)
    again.journal.close()
    assert go_on(tmp_path / "there", path.stem).trouble is None


def test_a_changed_byte_in_what_the_table_added_is_not_taken_for_good(tmp_path: Path) -> None:
    opened = begun(tmp_path)
    opened.journal.close()
    path = opened.journal.path
    path.write_bytes(path.read_bytes().replace(b'"upright"', b'"uprighT"'))
    with pytest.raises(Unreadable):
        read(path)


def test_a_note_that_no_digest_covers_is_sealed(tmp_path: Path) -> None:
    opened = begun(tmp_path)
    play(opened, 1)
    kept = read(opened.journal.path)
    opened.journal.append(replace(kept.entries[-1], number=len(kept.entries) + 1, move="note a here"))
    opened.journal.close()
    path = opened.journal.path
    path.write_bytes(path.read_bytes().replace(b"note a here", b"note a hexe"))
    assert read(path).damaged == len(kept.entries) + 1
