"""Where a file lies, in words."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from game.places import place_text, plugged_in
from game.words import words


@pytest.mark.skipif(sys.platform == "win32", reason="drives have letters there")
@pytest.mark.parametrize(
    ("mount", "name"),
    [("/media/dana/STICK", "STICK"), ("/run/media/dana/My Disk", "My Disk"), ("/Volumes/USB", "USB"), ("/", None)],
)
def test_a_drive_that_is_plugged_in_is_named(mount: str, name: str | None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os.path, "ismount", lambda place: str(place) == mount)
    assert plugged_in(Path(mount) / "workshop" / "one.session") == name


def test_file_and_folder_are_said(tmp_path: Path) -> None:
    text = place_text(tmp_path / "one.session", words("en", printed=True))
    assert text == f"File: one.session. Folder: {tmp_path}."
