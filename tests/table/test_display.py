"""The window and its display: what was measured there holds, and only there."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from game.table.display import Display, display
from game.table.screen import ASSUMED_WIDTH, LARGE
from game.table.window import Window


@pytest.fixture
def window() -> Iterator[Window]:
    window = Window((1280, 720), None, "test")
    yield window
    window.close()


def test_a_display_is_known_by_its_name_and_pixels() -> None:
    assert Display("Panel 55", 3840, 2160).key == "Panel 55 3840x2160"
    assert Display("", 1920, 1080).key == "1920x1080"


def test_sdl_tells_the_display(window: Window) -> None:
    assert window.display == display()
    assert window.display.name
    assert min(window.display.width, window.display.height) > 0


def test_a_display_that_nobody_measured_is_assumed(window: Window) -> None:
    assert window.screen.mm == ASSUMED_WIDTH


def test_a_window_takes_its_share_of_the_display(window: Window) -> None:
    window.measure(1000.0, LARGE)
    assert window.screen.mm == pytest.approx(1000 * 1280 / window.display.width)
    assert window.screen.scale == LARGE


def test_a_width_that_was_said_overrides_what_was_measured() -> None:
    window = Window((1280, 720), 640, "test")
    window.measure(1000.0, 1.0)
    assert window.screen.mm == 640
    window.close()
