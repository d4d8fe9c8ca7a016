"""What hands did at a table is recorded, and done again by itself at another."""

from __future__ import annotations

from math import nan
from pathlib import Path

import pygame
import pytest
from fingers import Fingers

from game.app import Table
from game.cli import main
from game.faults import CannotKeep
from game.table.scenes.screen_page import ScreenPage
from game.table.scenes.screen_touch import Touch
from game.table.scenes.triples import TriplesScene
from game.wanted import Wanted


def opened(data: Path, **wanted: object) -> Table:
    return Table(
        Wanted(data=data, activity="triples", seats=("A", "B"), seed=4, lang="en", window=(1280, 720), **wanted)  # type: ignore[arg-type]
    )


def moves(table: Table) -> list[str]:
    assert table.playing is not None
    return [entry.move for entry in table.playing.session.entries if entry.verb in ("discard", "draw")]


def test_a_recorded_turn_is_played_again(tmp_path: Path) -> None:
    first = opened(tmp_path / "1", record=tmp_path / "touches.jsonl")
    hands = Fingers(first.window, first.scene)
    assert isinstance(first.scene, TriplesScene)
    card = next(key for key, thing in first.scene.board.things.items() if thing.where == "hand" and thing.seat == "A")
    hands.drag((card, "piles"))
    hands.type("secret")
    hands.tap("stock:gap")
    hands.tap("stock:gap")
    done = moves(first)
    assert len(done) == 2
    first.leave()
    first.window.close()
    assert "secret" not in (tmp_path / "touches.jsonl").read_text()

    again = opened(tmp_path / "2", touches=tmp_path / "touches.jsonl")
    hands = Fingers(again.window, again.scene)
    while not again.window.replay.over:
        hands.window.touching.new_buttons.clear()
        hands.look()
    hands.look()
    assert moves(again) == done
    again.leave()
    again.window.close()


def to_test(data: Path, **wanted: object) -> tuple[Table, ScreenPage, Fingers]:
    table = Table(Wanted(data=data, screen=True, lang="en", window=(1280, 720), **wanted))  # type: ignore[arg-type]
    assert isinstance(table.scene, ScreenPage)
    return table, table.scene, Fingers(table.window, table.scene)


def test_a_panel_can_be_tested_from_afar(tmp_path: Path) -> None:
    first, page, hands = to_test(tmp_path / "1", record=tmp_path / "touches.jsonl")
    hands.tap("touch")
    for finger in range(4):
        hands.post(pygame.FINGERDOWN, finger, 300 + 200 * finger, 300)
    hands.look(1.0)
    hands.post(pygame.FINGERMOTION, 0, nan, 300)
    hands.look()
    assert isinstance(page.section, Touch)
    assert (page.section.panel.most, page.section.panel.wild) == (4, 1)
    first.window.close()
    again, page, hands = to_test(tmp_path / "2", touches=tmp_path / "touches.jsonl")
    while not again.window.replay.over:
        hands.look()
    assert isinstance(page.section, Touch)
    assert (page.section.panel.most, page.section.panel.wild) == (4, 1)
    again.window.close()


def test_a_recording_that_can_no_longer_be_written_is_told_at_the_end(tmp_path: Path) -> None:
    table = opened(tmp_path, record=tmp_path / "touches.jsonl")
    assert table.window.recorder is not None
    table.window.recorder.trouble = CannotKeep(tmp_path / "touches.jsonl", "disk-full")
    pygame.event.post(pygame.event.Event(pygame.QUIT))
    with pytest.raises(CannotKeep):
        table.run()


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("--touches none-such.jsonl", "it is not there"),
        ("--touches main.py", "it is no recording of touches"),
        ("--record main.py", "it is no recording of touches"),
        ("--record none-such/touches.jsonl", "it is not there"),
    ],
)
def test_what_is_no_recording_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], words: str, told: str
) -> None:
    monkeypatch.setattr("game.machine.has_display", lambda: True)
    status = main(["play", "triples", *words.split(), "--lang", "en", "--data", str(tmp_path / "data")])
    assert status == 2
    assert told in capsys.readouterr().err
    assert not (tmp_path / "data" / "sessions").exists()
