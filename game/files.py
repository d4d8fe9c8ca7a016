"""Files are written whole or not at all."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from game.faults import CannotKeep, reason_of


@contextmanager
def whole(path: Path) -> Iterator[Path]:
    """A file to write in place of `path`, beside it and of the same ending; it takes that place once the block ends
    well. Raises CannotKeep when the system refuses any of it."""
    part = path.with_name(f".{path.stem}-{os.urandom(4).hex()}{path.suffix}")
    try:
        part.touch(exist_ok=False)  # not every writer says why it can't make a file
        yield part
        _sync(part)
        os.replace(part, path)
    except OSError as error:
        where = path if path.parent.exists() else path.parent
        raise CannotKeep(where, reason_of(error)) from error
    finally:
        with suppress(OSError):
            part.unlink()


def typed(path: Path | str) -> str:
    """A file's name as it is typed in a command: in quotes where it holds spaces."""
    return f'"{path}"' if " " in str(path) else str(path)


def write_whole(path: Path, data: bytes) -> None:
    """Writes a file. Raises CannotKeep."""
    with whole(path) as part:
        part.write_bytes(data)


def stamp(path: Path) -> tuple[int, ...] | None:
    """What is another when a file was changed, told from outside; None where there is no file."""
    try:
        found = path.stat()
    except (OSError, ValueError):
        return None
    return found.st_mtime_ns, found.st_size, found.st_ino, found.st_mode


def folder_for(path: Path) -> Path:
    """This folder, made when it is not there. Raises CannotKeep."""
    try:
        path.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise CannotKeep(path, reason_of(error)) from error
    return path


def _sync(path: Path) -> None:
    with path.open("rb+") as file:
        os.fsync(file.fileno())
