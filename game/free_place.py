"""Where a file can be written when it can't be where it was meant to: nothing is written over that another program
holds, and nothing is lost."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from pathlib import Path

from game.faults import CannotKeep, reason_of
from game.files import write_whole

_MOST = 100
"""Names to try in one folder."""


def write_unheld(path: Path, data: bytes) -> None:
    """Writes a file, but none that another program shows or that is marked as not to be written: it would be lost
    there, or take what stands there along. Raises CannotKeep."""
    if any(mark.exists() for mark in _marks(path)):
        raise CannotKeep(path, "busy")
    try:
        if path.exists():
            path.open("rb+").close()
    except OSError as error:
        raise CannotKeep(path, reason_of(error)) from error
    write_whole(path, data)


def free_place(path: Path, others: tuple[Path, ...]) -> Path | None:
    """A name of the same ending that can be written: in the same folder, else in one of the others."""
    folders = (path.absolute().parent, *others, Path.home(), Path(tempfile.gettempdir()))
    return next((place for folder in folders if _takes(folder) for place in _names(path, folder)), None)


def _marks(path: Path) -> tuple[Path, ...]:
    """What office programs lay beside a file while they show it."""
    name = path.name
    return tuple(path.with_name(mark) for mark in (f".~lock.{name}#", f"~${name}", f"~${name[2:]}"))


def _names(path: Path, folder: Path) -> Iterator[Path]:
    names = (path.name, *(f"{path.stem}-{number}{path.suffix}" for number in range(2, _MOST)))
    return (folder / name for name in names if not (folder / name).exists() and folder / name != path.absolute())


def _takes(folder: Path) -> bool:
    """Whether a file can be made here."""
    try:
        with tempfile.TemporaryFile(dir=folder):
            return True
    except OSError:
        return False
