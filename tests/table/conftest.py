"""Tests of the table draw on surfaces without a screen."""

import os
from pathlib import Path

import pytest

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
