"""Tests of the table draw on surfaces without a screen."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from coverings import Hands
    from meetings import Meeting

    from game.table.window import Window

os.environ["SDL_VIDEODRIVER"] = "dummy"
os.environ["SDL_AUDIODRIVER"] = "dummy"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """The file of a small deck, to be edited."""
    from browsers import small  # brings in pygame, which needs to know of the drivers first

    from game.content.writing.written import deck_yaml

    path = tmp_path / "small.yaml"
    path.write_bytes(deck_yaml(small()))
    return path


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A data folder with the agenda of a short meeting."""
    from meetings import AGENDA

    folder = tmp_path / "data"
    (folder / "decks").mkdir(parents=True)
    (folder / "decks" / "short-meeting.yaml").write_text(AGENDA, encoding="utf-8")
    return folder


@pytest.fixture
def meeting(data: Path) -> Iterator[Meeting]:
    """That meeting, begun."""
    from meetings import begun

    begins = begun(data)
    yield begins
    begins.table.leave()
    begins.table.window.close()


@pytest.fixture
def window() -> Iterator[Window]:
    """A small window."""
    from game.table.window import Window

    window = Window((1280, 720), 1210.0, "test")
    yield window
    window.close()


@pytest.fixture
def hands(window: Window) -> Hands:
    """Fingers on a table of four seats whose hands are covered."""
    from coverings import Hands
    from situations import scene

    table, _ = scene("en", 4, "around", hands="covered")
    return Hands(window, table)
