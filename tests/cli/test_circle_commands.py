"""A circle by commands: its report, what somebody may know of it, a picture, and how it is forgotten."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from game.activities import activity
from game.core.game import Refusal
from game.core.moves import split
from game.kept_report import keep_copy
from game.report.paper import stem
from game.report.source import Source
from game.rules.circle.spelling import parse
from game.shipped import folder
from game.store.opening import begin

Say = Callable[..., tuple[int, str, str]]
LINES = (
    "Rachel role school-management",
    "Bob role parents-leadership",
    'Rachel write situation "words of Rachel"',
    "Rachel aim responsibility",
    "Rachel place none parents-leadership",
    "Bob place none parents-leadership",
    'Rachel change full "why of Rachel"',
    "Rachel close",
    "facilitator end",
    'Bob write channel "channel of Bob"',
    "Bob lead school-management",
    'Bob share parents-leadership "what Bob adds"',
    'Bob line "line of Bob"',
)
WRITTEN = ("words of Rachel", "why of Rachel", "channel of Bob", "what Bob adds", "line of Bob")


@pytest.fixture
def kept_circle(tmp_path: Path) -> str:
    """A circle that a situation of its own was clarified in, with its files."""
    played = activity("circle")
    options, problems = played.read_options({"die": "off", "warm-up": "no", "choose": "yes", "situations": "1"})
    assert not problems
    content = played.load(folder("decks") / "circle-of-influence.yaml", tmp_path)
    opened = begin(tmp_path, content, "circle", options, ("Rachel", "Bob"), 3, {"lang": "en"})
    for line in LINES:
        by, *words = split(line)
        done = opened.session.submit(by, parse(words))
        assert not isinstance(done, Refusal), (line, done)
    keep_copy(opened.journal.path, Source(opened.journal.id, opened.session, opened.deck))
    opened.journal.close()
    (tmp_path / "reports").mkdir()
    for ending in ("docx", "zip"):
        (tmp_path / "reports" / f"{stem(opened.session)}.report.en.{ending}").write_text("Rachel", encoding="utf-8")
    return opened.journal.id


def test_the_report_of_a_circle_and_its_mirrors(say: Say, kept_circle: str, tmp_path: Path) -> None:
    out = tmp_path / "out.json"
    assert say("report", kept_circle, "-o", out, "--data", tmp_path)[0] == 0
    usual = json.loads(out.read_text(encoding="utf-8"))
    assert usual["open_situations"][0]["said_so_far"]["agreed_in_one_line"] == "line of Bob"
    assert say("report", kept_circle, "--profiles", "-o", out, "--data", tmp_path)[0] == 0
    asked = json.loads(out.read_text(encoding="utf-8"))
    assert set(asked) - set(usual) == {"profiles"}


def test_what_somebody_may_know_of_a_circle(say: Say, kept_circle: str, tmp_path: Path) -> None:
    out = tmp_path / "bob.json"
    assert say("sessions", "export", kept_circle, "--as", "Bob", "-o", out, "--data", tmp_path)[0] == 0
    record = json.loads(out.read_text(encoding="utf-8"))
    words = [entry["words"] for entry in record["entries"]]
    assert "place ? ?" in words
    assert record["cards"]["situation-w1"] == "words of Rachel"
    (turned,) = (entry["turned_up"] for entry in record["entries"] if "turned_up" in entry)
    assert {(cell["role"], cell["level"]) for cell in turned} == {
        ("school-management", "none"),
        ("parents-leadership", "none"),
    }


def test_a_picture_of_a_circle(say: Say, kept_circle: str, tmp_path: Path) -> None:
    out = tmp_path / "circle.png"
    assert say("snapshot", kept_circle, "--as", "Bob", "--size", "1280x720", "-o", out, "--data", tmp_path)[0] == 0
    assert out.read_bytes().startswith(b"\x89PNG")


def test_a_circle_is_forgotten_with_its_files(say: Say, kept_circle: str, tmp_path: Path) -> None:
    status, told, _ = say("sessions", "forget", kept_circle, "--yes", "--data", tmp_path)
    assert (status, told.count("Deleted: ")) == (0, 3)
    assert say("report", kept_circle, "-o", tmp_path / "out.json", "--data", tmp_path)[0] == 0
    left = b"".join(file.read_bytes() for file in tmp_path.rglob("*") if file.is_file() and "known" not in str(file))
    assert not [word for word in (*WRITTEN, "Rachel", "Bob") if word.encode() in left]
