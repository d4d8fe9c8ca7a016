"""`report`: what a group said, in a file to be read without this program."""

from __future__ import annotations

import json
import os
import sqlite3
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from game.content.deck import load_deck
from game.core.game import Refusal
from game.faults import CannotKeep
from game.free_place import free_place, write_unheld
from game.rules.triples import moves as m
from game.rules.triples.options import Options
from game.shipped import folder
from game.store.journal import Journal
from game.store.opening import begin

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


def test_a_report_in_every_format(say: Say, kept: Keep, tmp_path: Path) -> None:
    journal = kept(tmp_path)
    for ending in ("docx", "xlsx", "pdf", "csv", "md", "json"):
        out = tmp_path / f"out.{ending}"
        assert say("report", journal.id, "-o", out, "--data", tmp_path)[:2] == (0, f"{out}\n")
        assert out.stat().st_size
    status, _, err = say("report", journal.id, "-o", tmp_path / "out.doc", "--data", tmp_path)
    assert (status, "docx, xlsx, pdf" in err) == (2, True)


def test_names_only_when_they_are_asked_for(say: Say, kept: Keep, tmp_path: Path) -> None:
    journal, out = kept(tmp_path), tmp_path / "out.json"
    for flags, names in (((), ["1", "2"]), (("--names",), ["A", "B"])):
        say("report", journal.id, "-o", out, *flags, "--data", tmp_path)
        assert [seat["name"] for seat in json.loads(out.read_text(encoding="utf-8"))["seats"]] == names


def test_what_could_not_be_used_is_said_and_the_rest_is_told(say: Say, kept: Keep, tmp_path: Path) -> None:
    whole, torn, out = kept(tmp_path), kept(tmp_path), tmp_path / "out.json"
    foreign = tmp_path / "foreign.sqlite"
    foreign.write_text("no session", encoding="utf-8")
    with sqlite3.connect(torn.path) as database:
        database.execute("UPDATE entries SET digest = 'no' WHERE number = 3")
    status, _, err = say("report", whole.id, torn.id, "gone", foreign, "-o", out, "--data", tmp_path)
    assert status == 1
    assert f"Entry 3 of the session {torn.id} is damaged." in err
    assert "There is no session gone." in err
    assert f"The session {foreign} is not in the report" in err
    told = json.loads(out.read_text(encoding="utf-8"))
    assert [one["session"] for one in told["reports"]] == [whole.id, torn.id]
    assert [one["session"] for one in told["not_used"]] == ["gone", str(foreign)]
    assert told["reports"][1]["told_up_to_entry"] == 2


def test_a_session_that_was_carried_here_is_told_from_its_file(say: Say, kept: Keep, tmp_path: Path) -> None:
    journal, carried = kept(tmp_path), tmp_path / "carried.sqlite"
    say("sessions", "export", journal.id, "-o", carried, "--data", tmp_path)
    assert say("report", carried, "-o", tmp_path / "out.md", "--data", tmp_path / "elsewhere")[0] == 0


def test_nothing_is_written_of_nothing(say: Say, tmp_path: Path) -> None:
    status, _, err = say("report", "gone", "-o", tmp_path / "out.json", "--data", tmp_path)
    assert (status, "no report was written" in err) == (2, True)
    assert not (tmp_path / "out.json").exists()


def test_the_texts_of_a_report_are_named_to_a_program(say: Say, wrote: Journal, tmp_path: Path) -> None:
    status, _, err = say("report", wrote.id, "-o", tmp_path / "out.md", "--data", tmp_path)
    assert status == 0
    assert "A card written in play: Dana is late" in err
    assert "as they were written" in err
    assert say("report", wrote.id, "-o", tmp_path / "out.md", "--all-texts", "--data", tmp_path)[2] == ""


def test_on_a_terminal_every_text_is_asked_about_once(
    say: Say, wrote: Journal, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdin.isatty", lambda: True, raising=False)
    answers = iter(("2", "Somebody is late"))
    monkeypatch.setattr("click.prompt", lambda *words, **more: next(answers))
    out = tmp_path / "out.json"
    status, shown, _ = say("report", wrote.id, "-o", out, "--data", tmp_path)
    assert (status, "Dana is late" in shown) == (0, True)
    for _ in range(2):  # the second time nothing is asked
        told = out.read_text(encoding="utf-8")
        assert ("Somebody is late" in told, "Dana" in told) == (True, False)
        assert say("report", wrote.id, "-o", out, "--data", tmp_path)[0] == 0
    say("sessions", "forget", wrote.id, "--yes", "--data", tmp_path)
    assert b"Somebody is late" not in wrote.path.read_bytes()


def test_a_file_that_is_open_elsewhere_is_left_alone(say: Say, kept: Keep, tmp_path: Path) -> None:
    journal, out = kept(tmp_path), tmp_path / "out.docx"
    out.write_text("mine", encoding="utf-8")
    (tmp_path / ".~lock.out.docx#").touch()
    status, _, err = say("report", journal.id, "-o", out, "--data", tmp_path)
    assert status == 2
    assert "another program holds it" in err
    assert str(tmp_path / "out-2.docx") in err
    assert out.read_text(encoding="utf-8") == "mine"


def test_on_a_terminal_another_place_is_offered(
    say: Say, kept: Keep, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    journal, out = kept(tmp_path), tmp_path / "out.md"
    (tmp_path / "~$out.md").touch()
    out.write_text("mine", encoding="utf-8")
    monkeypatch.setattr("sys.stdin.isatty", lambda: True, raising=False)
    monkeypatch.setattr("click.confirm", lambda *words, **more: True)
    assert say("report", journal.id, "-o", out, "--data", tmp_path)[:2] == (0, f"{tmp_path / 'out-2.md'}\n")
    assert out.read_text(encoding="utf-8") == "mine"
    assert (tmp_path / "out-2.md").stat().st_size > 100


@pytest.fixture
def nobody() -> Iterator[None]:
    """Somebody who may not write everywhere, as who runs the tests in a container may."""
    if sys.platform == "win32":
        pytest.skip("permissions are told otherwise there")
    root = os.geteuid() == 0
    if root:
        os.seteuid(65534)
    yield
    if root:
        os.seteuid(0)


@pytest.fixture
def folders() -> Iterator[tuple[Path, Path]]:
    """One that anybody writes in, and one that nobody does."""
    with tempfile.TemporaryDirectory() as both:
        ours, theirs = Path(both, "ours"), Path(both, "theirs")
        for made, mode in ((ours, 0o777), (theirs, 0o777), (Path(both), 0o755)):
            made.mkdir(exist_ok=True)
            made.chmod(mode)
        (theirs / "out.md").write_text("theirs", encoding="utf-8")
        (theirs / "out.md").chmod(0o444)
        yield ours, theirs
        theirs.chmod(0o777)


def test_a_folder_that_is_not_to_be_written_in(folders: tuple[Path, Path], nobody: None) -> None:
    ours, theirs = folders
    with pytest.raises(CannotKeep) as fault:  # a file that is read-only, though its folder is not
        write_unheld(theirs / "out.md", b"told")
    assert fault.value.params["reason"] == "not-allowed"
    assert free_place(theirs / "out.md", (ours,)) == theirs / "out-2.md"


def test_a_read_only_folder(folders: tuple[Path, Path], request: pytest.FixtureRequest) -> None:
    ours, theirs = folders
    theirs.chmod(0o555)
    request.getfixturevalue("nobody")
    for name in ("out.md", "new.md"):
        with pytest.raises(CannotKeep) as fault:
            write_unheld(theirs / name, b"told")
        assert fault.value.params["reason"] == "not-allowed"
        assert free_place(theirs / name, (ours,)) == ours / name
    write_unheld(ours / "new.md", b"told")
    assert [file.name for file in theirs.iterdir()] == ["out.md"]
    assert (theirs / "out.md").read_text(encoding="utf-8") == "theirs"


@pytest.fixture
def wrote(tmp_path: Path) -> Journal:
    """A session in which a card was written."""
    opened = begin(tmp_path, load_deck(folder("decks") / "tiny.yaml"), "triples", Options(), ("A", "B"), 7, {})
    first = opened.session.state.seat("A").hand[0]
    for move in (m.Discard(first), m.Write("gap", "Dana is late")):
        assert not isinstance(opened.session.submit("A", move), Refusal)
    opened.journal.close()
    return opened.journal
