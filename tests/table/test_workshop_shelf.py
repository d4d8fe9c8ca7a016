"""A workshop among the sessions on this machine: listed with its steps, carried as one file, forgotten as a whole."""

from __future__ import annotations

import json
import random
import sqlite3
import zipfile
from pathlib import Path

import pytest
from meetings import AGENDA, GAP, Meeting, begun

from game.cli import main
from game.faults import CannotKeep
from game.kept_workshop import held
from game.store import carried
from game.store.database import Kept, read
from game.store.journal import put
from game.store.shelf import by_workshop, sessions
from game.store.workshops import workshop_sessions
from game.table.scenes.scene import GoHome, GoToStep, GoToWorkshop

SECRET = "Only for us"


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A data folder with a workshop that is over: a card of the opening was handed on to the cards and to the plan."""
    folder = tmp_path / "data"
    (folder / "decks").mkdir(parents=True)
    source = AGENDA.replace("to: cards}]", "to: cards}, {what: gap-between, to: plan}]")
    (folder / "decks" / "short-meeting.yaml").write_text(source, encoding="utf-8")
    meeting = begun(folder).go(GoToStep())
    meeting.say(f"A lay {GAP} gap-between", f'B write gap-between "{SECRET}"', "facilitator rename A Dana")
    meeting.say("facilitator end").go(GoToWorkshop()).lead('Dana park "A word of ours"', "facilitator next")
    meeting.go(GoToStep()).say("facilitator join Omar", "facilitator end").go(GoToWorkshop())
    meeting.lead("facilitator next", "facilitator next").go(GoToStep()).go(GoToWorkshop()).lead("facilitator next")
    meeting.go(GoHome())
    return folder


def whole(data: Path) -> str:
    return next(one.id for one in sessions(data) if one.activity == "agenda")


def run(data: Path, *words: str) -> int:
    return main(["sessions", *words, "--data", str(data), "--lang", "en"])


def test_steps_are_listed_under_their_workshop(data, capsys):
    listed = by_workshop(sessions(data))
    assert listed[0].id == whole(data)
    assert {one.step for one in listed[1:]} == {"opening", "cards", "plan"}
    assert run(data, "list") == 0
    lines = capsys.readouterr().out.splitlines()
    assert [line.startswith("  ") for line in lines] == [False, True, True, True]
    assert run(data, "list", "--json") == 0
    told = json.loads(capsys.readouterr().out)["sessions"]
    assert {one["workshop"] for one in told} == {None, whole(data)}


def test_a_workshop_is_carried_in_one_file_with_all_of_its_steps(data, tmp_path, capsys):
    file, other = tmp_path / "carried.zip", tmp_path / "other"
    assert run(data, "export", whole(data), "-o", str(file)) == 0
    assert run(other, "import", str(file)) == 0
    assert capsys.readouterr().out.splitlines()[-1] == whole(data)
    assert workshop_sessions(other, whole(data)) == workshop_sessions(data, whole(data))
    assert [each.outcome for each in held(other, whole(data))] == [each.outcome for each in held(data, whole(data))]
    assert run(other, "import", str(file)) == 2
    assert "is here already" in capsys.readouterr().err


def test_of_a_workshop_that_does_not_fit_on_the_disk_nothing_is_brought_in(data, tmp_path, monkeypatch, capsys):
    file, other = tmp_path / "carried.zip", tmp_path / "other"
    run(data, "export", whole(data), "-o", str(file))

    def full(path: Path, kept: Kept) -> None:
        if kept.header.activity == "agenda":
            raise CannotKeep(path, "disk-full")
        put(path, kept)

    with monkeypatch.context() as patch:
        patch.setattr(carried, "put", full)
        assert run(other, "import", str(file)) == 2
    assert not list(other.rglob("*.sqlite"))
    assert run(other, "import", str(file)) == 0


@pytest.mark.parametrize("broken", [b"PK\x03\x04 and nothing more", b""])
def test_what_is_no_workshop_is_not_brought_in(data, tmp_path, broken, capsys):
    file = tmp_path / "carried.zip"
    run(data, "export", whole(data), "-o", str(file))
    file.write_bytes(broken or file.read_bytes()[:2000])
    assert run(tmp_path / "other", "import", str(file)) == 2
    assert not list((tmp_path / "other").rglob("*.sqlite"))


def test_a_report_reads_a_workshop_from_the_file_in_which_it_was_carried(data, tmp_path, capsys):
    file, out = tmp_path / "carried.zip", tmp_path / "day.md"
    run(data, "export", whole(data), "-o", str(file))
    assert main(["report", str(file), "-o", str(out), "--all-texts", "--data", str(tmp_path / "empty")]) == 0
    told = out.read_text("utf-8")
    assert all(name in told for _, name in workshop_sessions(data, whole(data)))
    assert not list((tmp_path / "empty").rglob("*.sqlite"))


def test_a_workshop_whose_bytes_were_changed_on_the_way_is_told_by_its_own_name(data, tmp_path, capsys):
    file = tmp_path / "carried.zip"
    run(data, "export", whole(data), "-o", str(file))
    sound = file.read_bytes()
    chance = random.Random(7)
    for _ in range(25):
        broken = bytearray(sound)
        for place in chance.sample(range(60, len(sound) // 2), 20):
            broken[place] ^= 0xFF
        file.write_bytes(broken)
        assert run(tmp_path / "other", "import", str(file)) == 2
        assert "carried.zip" in capsys.readouterr().err
    with zipfile.ZipFile(file, "w") as foreign:
        foreign.writestr("letter.txt", "Dear all")
    assert run(tmp_path / "other", "import", str(file)) == 2
    assert "carried.zip" in capsys.readouterr().err


def test_a_workshop_is_forgotten_as_a_whole_with_what_it_handed_on(data, capsys):
    before = [each.outcome for each in held(data, whole(data))]
    assert any(SECRET in dict(laid.thing.text.lines).values() for laid in before[0].laid)
    assert run(data, "forget", whole(data), "--yes") == 0
    for file in (data / "sessions").iterdir():
        content = file.read_bytes()
        assert not any(word.encode() in content for word in (SECRET, "A word of ours", "Dana", "Omar")), file
    after = held(data, whole(data))
    assert [piece.card for piece in after[0].session.state.pieces] == [GAP, "card-w1"]
    assert [[seat.name for seat in each.session.state.seats] for each in after[1:]] == [
        ["3", "2", "4"],
        ["3", "2", "4"],
    ]
    assert after[1].content.text_of("card-w1").lines[0][1] == "…"
    assert after[1].content.text_of(GAP) is not None


def test_a_step_is_not_forgotten_alone_for_its_texts_went_on(data, capsys):
    step = workshop_sessions(data, whole(data))[0][1]
    assert run(data, "forget", step, "--yes") == 2
    assert "is a step of the workshop" in capsys.readouterr().err


def test_nothing_is_forgotten_while_a_session_of_it_is_open(data, capsys):
    meeting = Meeting(data, resume=whole(data))
    assert run(data, "forget", whole(data), "--yes") == 2
    assert SECRET in str(read(data / "sessions" / f"{workshop_sessions(data, whole(data))[0][1]}.sqlite").entries)
    meeting.table.leave()


def test_deleting_a_workshop_deletes_its_steps(data):
    assert run(data, "delete", whole(data), "--yes") == 0
    assert sessions(data) == []


def test_nothing_of_a_workshop_is_deleted_while_a_session_of_it_is_open(data, capsys):
    before, meeting = len(sessions(data)), Meeting(data, resume=whole(data))
    assert run(data, "delete", whole(data), "--yes") == 2
    assert len(sessions(data)) == before
    meeting.table.leave()


def test_a_workshop_whose_file_is_damaged_can_still_be_deleted(data):
    path = data / "sessions" / f"{whole(data)}.sqlite"
    with sqlite3.connect(path) as database:
        database.execute("UPDATE session SET header = 'x'")
    assert run(data, "delete", path.stem, "--yes") == 0
    assert not path.exists()
