"""Recordings of touches: written as they come, read with every fault named, played at their pace."""

from __future__ import annotations

import json
from contextlib import suppress
from math import isnan, nan
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.faults import Fault, Unreadable
from game.touch.glass import MOUSE, Glass, Signal
from game.touch.recording import Recorder, Replay, read_recording

GLASS = Glass(1920, 1080, 1210.0)
SAID = (
    Signal(5.0, "down", "7:1", 0.25, 0.5),
    Signal(5.1, "move", "7:1", nan, 0.5),
    Signal(5.1, "down", MOUSE, 0.25, 0.5, twin=True),
    Signal(6.0, "up", "7:1", 1.5, -0.5),
)


def recorded(folder: Path, *signals: Signal) -> Path:
    recorder = Recorder(folder / "touches.jsonl", GLASS)
    recorder.take(signals)
    recorder.close()
    return recorder.path


def test_what_is_written_is_read_again(tmp_path: Path) -> None:
    read = read_recording(recorded(tmp_path, *SAID))
    assert [(each.what, each.id, each.y, each.twin) for each in read] == [
        (each.what, each.id, each.y, each.twin) for each in SAID
    ]
    assert [round(each.time, 4) for each in read] == [0, 0.1, 0.1, 1.0]
    assert isnan(read[1].x)


def test_the_header_tells_the_window(tmp_path: Path) -> None:
    header = json.loads(recorded(tmp_path).read_text().splitlines()[0])
    assert (header["window"], header["mm"], header["version"]) == ([1920, 1080], 1210.0, 1)


def test_nothing_is_lost_before_the_end(tmp_path: Path) -> None:
    recorder = Recorder(tmp_path / "touches.jsonl", GLASS)
    recorder.take(SAID[:2])
    assert len(read_recording(recorder.path)) == 2
    recorder.close()


def test_a_torn_last_line_is_left_out(tmp_path: Path) -> None:
    path = recorded(tmp_path, *SAID)
    path.write_bytes(path.read_bytes()[:-9])
    assert len(read_recording(path)) == len(SAID) - 1


@pytest.mark.parametrize(
    "line",
    [
        b"",
        b"{",
        b"[]",
        b"\xff\xfe",
        b'{"t": 0, "what": "jump", "id": "1", "x": 0, "y": 0}',
        b'{"t": 0, "what": "down", "id": 1, "x": 0, "y": 0}',
        b'{"t": 0, "what": "down", "id": "1", "x": "0", "y": 0}',
        b'{"t": NaN, "what": "down", "id": "1", "x": 0, "y": 0}',
        b'{"t": -1, "what": "down", "id": "1", "x": 0, "y": 0}',
        b'{"t": 0, "what": "down", "id": "1", "x": 1' + b"0" * 400 + b', "y": 0}',
        b"[" * 100_000,
    ],
)
def test_a_damaged_line_is_named(tmp_path: Path, line: bytes) -> None:
    path = recorded(tmp_path, *SAID)
    before = path.read_bytes().splitlines()
    path.write_bytes(b"\n".join([*before[:3], line, *before[3:]]) + b"\n")
    with pytest.raises(Fault) as caught:
        read_recording(path)
    assert (caught.value.code, caught.value.params["line"]) == ("damaged-recording", 4)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "not-a-recording"),
        ("title: a deck\n", "not-a-recording"),
        ('{"format": "something else"}\n', "not-a-recording"),
        ('{"format": "phenomenon-touches", "version": 2}\n', "newer"),
    ],
)
def test_another_file_is_no_recording(tmp_path: Path, text: str, reason: str) -> None:
    path = tmp_path / "other"
    path.write_text(text)
    with pytest.raises(Unreadable) as caught:
        read_recording(path)
    assert caught.value.params["reason"] == reason


def test_another_file_is_not_written_over(tmp_path: Path) -> None:
    deck = tmp_path / "deck.yaml"
    deck.write_text("title: dear to somebody")
    with pytest.raises(Unreadable):
        Recorder(deck, GLASS)
    assert deck.read_text() == "title: dear to somebody"
    old = recorded(tmp_path, *SAID)
    recorded(tmp_path)
    assert read_recording(old) == ()


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no full disk to write to")
def test_a_full_disk_is_told(tmp_path: Path) -> None:
    with pytest.raises(Fault) as caught:
        Recorder(Path("/dev/full"), GLASS)
    assert caught.value.params["reason"] == "disk-full"


def test_a_recording_is_played_at_its_pace() -> None:
    replay = Replay([Signal(0, "down", "a", 0, 0), Signal(0.5, "move", "a", 0, 0), Signal(2, "up", "a", 0, 0)])
    played = [[(each.what, each.time) for each in replay.due(now)] for now in (100.0, 100.2, 100.6, 101.9, 105.0)]
    assert played == [[("down", 100.0)], [], [("move", 100.6)], [], [("up", 105.0)]]
    assert replay.over


@given(st.binary())
def test_any_file_is_read_or_refused_in_words(tmp_path_factory: pytest.TempPathFactory, data: bytes) -> None:
    path = tmp_path_factory.mktemp("any") / "file"
    path.write_bytes(b'{"format": "phenomenon-touches", "version": 1}\n' + data)
    with suppress(Fault):
        read_recording(path)
