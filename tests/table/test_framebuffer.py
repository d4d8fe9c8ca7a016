"""Which renderer shows the table: the one that was said, else the quickest on this display."""

from __future__ import annotations

import json
from pathlib import Path

import pygame
import pytest

from game.faults import Fault, NoDisplay
from game.table import framebuffer
from game.table.framebuffer import FILE, open_quickest

SIZE = (640, 480)


@pytest.fixture
def display(monkeypatch: pytest.MonkeyPatch) -> dict[str, float]:
    """How many seconds the two renderers take: plain memory first, as on a computer with a good graphics card."""
    seconds = {"0": 0.02, "1": 0.001}
    monkeypatch.setattr(framebuffer, "_seconds", lambda: seconds[hint()])
    return seconds


def hint() -> str:
    return framebuffer.os.environ["SDL_FRAMEBUFFER_ACCELERATION"]


class Mode:
    """Opens the window, but not with the renderers that this display lacks; `opened` are those it opened with."""

    def __init__(self, *lacking: str) -> None:
        self.lacking = lacking
        self.opened: list[str] = []

    def __call__(self) -> None:
        if hint() in self.lacking:
            raise pygame.error("Window framebuffer support not available")
        self.opened.append(hint())
        pygame.display.set_mode(SIZE)


def test_where_plain_memory_is_quick_nothing_else_is_tried(display: dict[str, float], tmp_path: Path) -> None:
    display["0"] = 0.001
    mode = Mode()
    assert open_quickest(mode, None, tmp_path) == "software"
    assert mode.opened == ["0"]


def test_where_it_is_slow_the_quicker_one_is_taken(display: dict[str, float], tmp_path: Path) -> None:
    mode = Mode()
    assert open_quickest(mode, None, tmp_path) == "accelerated"
    assert mode.opened == ["0", "1"]
    assert pygame.display.get_window_size() == SIZE


def test_where_both_are_slow_plain_memory_comes_back(display: dict[str, float], tmp_path: Path) -> None:
    display["1"] = 0.03
    mode = Mode()
    assert open_quickest(mode, None, tmp_path) == "software"
    assert mode.opened == ["0", "1", "0"]


def test_what_was_found_is_kept_for_this_display_alone(
    display: dict[str, float], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    open_quickest(Mode(), None, tmp_path)
    display["1"] = 0.03
    assert open_quickest(Mode(), None, tmp_path) == "accelerated"
    monkeypatch.setattr(pygame.display, "get_desktop_sizes", lambda: [(3840, 2161)])
    assert open_quickest(Mode(), None, tmp_path) == "software"


@pytest.mark.parametrize("kept", ["", "[]", '{"a": 3, "b": []}', "\x00"])
def test_what_was_kept_and_is_damaged_is_found_again(display: dict[str, float], tmp_path: Path, kept: str) -> None:
    (tmp_path / FILE).write_text(kept)
    assert open_quickest(Mode(), None, tmp_path) == "accelerated"
    assert list(json.loads((tmp_path / FILE).read_text()).values()) == ["accelerated"]


def test_a_folder_that_takes_nothing_is_no_obstacle(display: dict[str, float], tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    assert open_quickest(Mode(), None, tmp_path / "file") == "accelerated"
    assert open_quickest(Mode(), None, None) == "accelerated"


def test_where_plain_memory_opens_no_window_the_other_one_does(display: dict[str, float], tmp_path: Path) -> None:
    display["1"] = 0.03
    assert open_quickest(Mode("0"), None, tmp_path) == "accelerated"
    with pytest.raises(pygame.error):
        open_quickest(Mode("0", "1"), None, None)


def test_the_one_that_was_said_is_taken_untested(display: dict[str, float], tmp_path: Path) -> None:
    mode = Mode()
    assert open_quickest(mode, "software", tmp_path) == "software"
    assert open_quickest(mode, "accelerated", tmp_path) == "accelerated"
    assert mode.opened == ["0", "1"]
    with pytest.raises(Fault, match="renderer-fails"):
        open_quickest(Mode("0"), "software", tmp_path)


def test_the_dummy_screen_is_quick_enough() -> None:
    assert open_quickest(lambda: pygame.display.set_mode(SIZE), None, None) == "software"


def refusing(monkeypatch: pytest.MonkeyPatch, times: int) -> None:
    """From the second time on the screen answers only after so many calls."""
    connect, calls = pygame.display.init, [0]

    def init() -> None:
        calls[0] += 1
        if 1 < calls[0] <= 1 + times:
            raise pygame.error("x11 not available")
        connect()

    monkeypatch.setattr(pygame.display, "init", init)


def test_a_screen_that_begins_anew_is_waited_for(
    display: dict[str, float], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    refusing(monkeypatch, times=3)
    assert open_quickest(Mode(), None, tmp_path) == "accelerated"


def test_a_screen_that_is_gone_is_told(
    display: dict[str, float], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(framebuffer, "ANEW", 0.05)
    refusing(monkeypatch, times=1_000)
    with pytest.raises(NoDisplay):
        open_quickest(Mode(), None, tmp_path)
