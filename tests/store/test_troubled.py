"""When the disk is full, fails, is held by others, or the file goes away: play goes on, says so, and all is written
once that can be done."""

import shutil
import sqlite3
import subprocess
import sys
import textwrap
import time
from pathlib import Path

import pytest
from stored import begun, play

from game.core.log import Entry
from game.faults import CannotKeep
from game.store import journal as journals
from game.store.database import read
from game.store.lock import Lock, is_open, lock_path
from game.store.opening import Opened, go_on
from game.store.unkept import unkept
from game.words import words

EN = words("en")


def a_second_later(opened: Opened) -> None:
    opened.journal._due = 0.0
    opened.journal.keep_up()


def on_disk(opened: Opened) -> tuple[Entry, ...]:
    return read(opened.journal.path).entries


@pytest.fixture
def opened(tmp_path: Path) -> Opened:
    opened = begun(tmp_path / "data")
    play(opened, 2)
    return opened


def test_what_another_program_holds_is_written_once_it_lets_go(opened: Opened) -> None:
    other = sqlite3.connect(opened.journal.path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    before, began = len(opened.session.entries), time.monotonic()
    play(opened, 2)
    assert time.monotonic() - began < 0.5  # four moves, of which only the first waits
    assert opened.journal.trouble == "busy"
    assert opened.journal.waiting == opened.session.entries[before:]
    other.execute("ROLLBACK")
    opened.journal.keep_up()
    assert opened.journal.trouble == "busy"  # not yet: it is tried once a second
    a_second_later(opened)
    assert opened.journal.trouble is None
    assert list(on_disk(opened)) == opened.session.entries
    other.close()
    opened.journal.close()


def test_what_is_not_kept_is_said_with_its_count_and_since_when(opened: Opened) -> None:
    assert unkept(opened.journal, EN) == ""
    other = sqlite3.connect(opened.journal.path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    opened.journal.remember("chairs", {})
    assert unkept(opened.journal, EN).startswith("Play goes on, but nothing is kept now. Nothing can be written at")
    play(opened, 1)
    since = time.strftime("%H:%M", time.localtime(opened.journal.waiting[0].time))
    assert f"nothing is kept since \u2068{since}\u2069: \u20682\u2069 moves." in unkept(opened.journal, EN)
    other.close()
    a_second_later(opened)
    assert unkept(opened.journal, EN) == ""
    assert read(opened.journal.path).extra["chairs"] == {}
    opened.journal.close()


def test_a_place_that_answers_slowly_is_left_alone_for_longer(opened: Opened, monkeypatch: pytest.MonkeyPatch) -> None:
    clock = [100.0]

    def slow(*given: object) -> None:
        clock[0] += 3.0
        raise OSError("slow")

    monkeypatch.setattr(journals, "monotonic", lambda: clock[0])
    monkeypatch.setattr(journals, "insert", slow)
    play(opened, 3)
    assert clock[0] == 103.0
    clock[0] += 29.0
    opened.journal.keep_up()
    assert clock[0] == 132.0
    clock[0] += 1.0
    opened.journal.keep_up()
    assert clock[0] == 136.0
    monkeypatch.undo()
    opened.journal.close()


@pytest.mark.parametrize("gone", ["the file", "its side files too", "the folder", "the data", "the lock"])
@pytest.mark.skipif(sys.platform == "win32", reason="open files stay there")
def test_what_is_deleted_under_the_programs_feet_is_written_anew(opened: Opened, gone: str) -> None:
    path = opened.journal.path
    opened.journal.remember("chairs", {"B": {"lang": "ar"}})
    match gone:
        case "the file":
            path.unlink()
        case "its side files too":
            for file in path.parent.glob(f"{path.name}*"):
                file.unlink()
        case "the folder":
            shutil.rmtree(path.parent)
        case "the data":
            shutil.rmtree(path.parent.parent)
        case "the lock":
            lock_path(path).unlink()
    a_second_later(opened)
    assert opened.journal.trouble is None
    assert list(on_disk(opened)) == opened.session.entries
    assert is_open(path)
    play(opened, 1)
    opened.journal.close()
    again = go_on(path.parent.parent, path.stem)
    assert again.session.entries == opened.session.entries
    assert again.trouble is None
    assert again.extra["chairs"] == {"B": {"lang": "ar"}}
    again.journal.close()


def test_a_session_whose_lock_another_program_took_is_not_written_over(opened: Opened) -> None:
    path = opened.journal.path
    lock_path(path).unlink()
    other = Lock(path)
    a_second_later(opened)
    play(opened, 1)
    assert opened.journal.trouble == "busy"
    assert len(opened.journal.waiting) == 2
    other.release()
    a_second_later(opened)
    assert opened.journal.trouble is None
    opened.journal.close()


def test_a_disk_that_fails_is_asked_why(opened: Opened, monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(*given: object) -> None:
        error = sqlite3.OperationalError("disk I/O error")
        error.sqlite_errorcode = sqlite3.SQLITE_IOERR_WRITE
        raise error

    monkeypatch.setattr(journals, "insert", fails)
    play(opened, 1)
    assert opened.journal.trouble == "disk-fails"
    assert "the disk does not answer" in CannotKeep(opened.journal.path, opened.journal.trouble).tell(EN)
    monkeypatch.undo()
    opened.journal.close()
    assert opened.journal.trouble is None
    assert list(on_disk(opened)) == opened.session.entries


FULL = """
    import sys
    from pathlib import Path
    sys.path[:0] = [{root!r}, {here!r}]
    from stored import begun, play
    from game.core.log import Entry
    from game.store.database import read
    folder = Path({folder!r})
    opened = begun(folder)
    kept = opened.journal
    play(opened, 2)
    filler = (folder / "filler").open("wb", buffering=0)
    try:
        while True:
            filler.write(b"x" * 1000)
    except OSError:
        pass
    while kept.trouble is None and len(opened.session.entries) < 3000:
        play(opened, 1)
    play(opened, 5)
    assert kept.trouble == "disk-full", kept.trouble
    assert len(kept.waiting) > 10
    assert list(read(kept.path).entries) == opened.session.entries[:-len(kept.waiting)]
    filler.truncate(0)
    kept._due = 0.0
    kept.keep_up()
    assert kept.trouble is None, kept.trouble
    assert list(read(kept.path).entries) == opened.session.entries
    kept.close()
    assert list(read(kept.path).entries) == opened.session.entries
"""


def test_a_real_disk_that_is_full_for_a_while(tmp_path: Path) -> None:
    here, disk, script = Path(__file__).parent, tmp_path / "disk", tmp_path / "script.py"
    disk.mkdir()
    script.write_text(textwrap.dedent(FULL.format(root=str(here.parents[1]), here=str(here), folder=str(disk))))
    own = shutil.which("unshare")
    small = [own or "", "-rm", "sh", "-c", 'mount -t tmpfs -o size=1m tmpfs "$0" || exit 77; exec "$@"', str(disk)]
    if own is None or subprocess.run([*small, "true"], capture_output=True).returncode:
        pytest.skip("nobody may mount a small disk here")
    done = subprocess.run([*small, sys.executable, str(script)], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
