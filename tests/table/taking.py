"""A group takes its report along, by taps: for tests."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from game.table.scenes.take_along import SEEN, TakeAlong


def take_along(group: Any, *formats: str) -> dict[str, Path]:
    """From the end page to the files of these formats, by their suffixes; every text is looked at on the way, and all
    are kept."""
    group.tap("report")
    page = group.table.scene
    assert isinstance(page, TakeAlong)
    while page.stage == "texts":
        group.tap("seen")
    for ending in sorted(set(formats) ^ set(page.formats)):
        group.tap(f"format {ending}")
    group.tap("write-report")
    for _ in range(2 * len(page.formats)):
        group.wait(SEEN)
    files = {path.suffix: path for path in page.kept}
    group.tap("end")
    assert group.table.scene.kept == tuple(files.values())
    return files
