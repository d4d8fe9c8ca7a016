"""Where a file lies, in words that people know it by."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from game.words import Words

_MOUNTED = ("/media/", "/run/media/", "/Volumes/")
"""Where Linux and macOS show what is plugged in."""


def place_text(path: Path, say: Words) -> str:
    """The file, its folder and, on a drive that is plugged in, the drive's name."""
    whole = path.resolve()
    drive = plugged_in(whole)
    if drive is None:
        return say("File: {file}. Folder: {folder}.", file=whole.name, folder=whole.parent)
    return say(
        "File: {file}. Folder: {folder}, on the drive {drive}.", file=whole.name, folder=whole.parent, drive=drive
    )


def plugged_in(path: Path) -> str | None:
    """The name of the removable drive that an absolute path leads to; None on the machine's own."""
    if sys.platform == "win32":
        return _windows_drive(path.anchor)
    mount = next(place for place in (path, *path.parents) if os.path.ismount(place))
    return mount.name if str(mount).startswith(_MOUNTED) else None


if sys.platform == "win32":
    _REMOVABLE = 2

    def _windows_drive(root: str) -> str | None:
        """The letter and the label. https://learn.microsoft.com/windows/win32/api/fileapi/"""
        from ctypes import create_unicode_buffer, windll

        if windll.kernel32.GetDriveTypeW(root) != _REMOVABLE:
            return None
        label = create_unicode_buffer(261)
        windll.kernel32.GetVolumeInformationW(root, label, len(label), None, None, None, None, 0)
        return f"{label.value} ({root[:2]})".strip()
