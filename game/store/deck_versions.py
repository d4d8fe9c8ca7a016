"""What a deck's file held before each save, in the data folder: a save can be taken back, and years can't fill a disk.

Each version is a file with its number, as it was to the byte, and beside it when it was replaced and how many cards it
had. The numbers go on for as long as the deck is there; the oldest go.
"""

from __future__ import annotations

import json
import os
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from datetime import datetime
from hashlib import sha256
from pathlib import Path

from game.content.deck import load_deck
from game.content.problems import Faults, Problems
from game.content.source import read_bytes
from game.core.frozen import frozen
from game.faults import CannotKeep, Fault, reason_of
from game.files import folder_for, whole, write_whole
from game.store.database import why
from game.store.lock import hold

FOLDER = "deck-versions"
MOST = 200
"""So many versions of a deck are kept, the newest."""
_WAIT = 10.0
"""Seconds to wait for another program that saves: a save takes some hundredths of one."""


@frozen
class Version:
    """What a deck's file held until `when`, in local time. `cards` is None where it was no deck without errors."""

    number: int
    path: Path
    when: datetime
    cards: int | None


def versions(deck: Path, data: Path) -> tuple[Version, ...]:
    """The versions of a deck's file, the oldest first."""
    return tuple(filter(None, map(_version, _files(deck, data))))


def version(deck: Path, data: Path, number: int) -> Version:
    """One version of a deck's file. Raises Fault `unknown-version`."""
    for each in versions(deck, data):
        if each.number == number:
            return each
    raise Fault("unknown-version", number=number, file=deck.name)


def write_deck(deck: Path, source: bytes, data: Path, over: bytes | None = None) -> bool:
    """Writes a deck's file, with what stood there kept as a version. With `over` it does so only where the file still
    holds that, and returns whether it did. Raises CannotKeep, and then the file is as it was."""
    path = real(deck)  # a link stays a link
    with alone(path, data):
        if over is not None and read_bytes(path, Problems("")) != over:
            return False
        if path.is_file():
            _keep(path, data)
        with whole(path) as part:
            part.write_bytes(source)
            with suppress(OSError):  # who may read and write it stays, where the file system knows of it
                shutil.copymode(path, part)
    return True


@contextmanager
def alone(deck: Path, data: Path) -> Iterator[None]:
    """Nobody else writes this deck's file meanwhile: programs on one data folder wait for each other. Raises
    CannotKeep."""
    lock = folder_for(data / FOLDER) / f"{name_of(deck)}.lock"
    try:
        held = hold(lock, _WAIT)
    except (sqlite3.Error, OSError) as error:
        raise CannotKeep(deck, why(error)) from error
    with closing(held):
        yield


def _keep(deck: Path, data: Path) -> None:
    folder = folder_for(_folder(deck, data))
    try:
        source = deck.read_bytes()
    except OSError as error:
        raise CannotKeep(deck, reason_of(error)) from error
    files = _files(deck, data)
    if files and read_bytes(files[-1], Problems("")) == source:
        return
    kept = folder / f"{_number(files[-1]) + 1 if files else 1:04}.yaml"
    write_whole(kept, source)
    note = {"when": datetime.now().isoformat(timespec="seconds"), "cards": _cards(deck, data)}
    write_whole(kept.with_suffix(".json"), json.dumps(note).encode())
    for old in [*files, kept][:-MOST]:
        with suppress(OSError):
            old.unlink()
            old.with_suffix(".json").unlink()


def name_of(deck: Path) -> str:
    """A name for a deck's file that no file elsewhere has."""
    path = real(deck)
    return f"{path.stem}-{sha256(str(path).encode('utf-8', 'surrogateescape')).hexdigest()[:8]}"


def real(path: Path) -> Path:
    """Where a file lies behind all links; links that lead round in a circle are left as they are."""
    return Path(os.path.realpath(path))


def _folder(deck: Path, data: Path) -> Path:
    return data / FOLDER / name_of(deck)


def _files(deck: Path, data: Path) -> list[Path]:
    kept = (path for path in _folder(deck, data).glob("*.yaml") if path.stem.isdecimal() and path.is_file())
    return sorted(kept, key=_number)


def _number(path: Path) -> int:
    return int(path.stem)


def _version(path: Path) -> Version | None:
    """A version, also where what was noted of it is gone: files say themselves when they were written. None for one
    that a save took away just now."""
    try:
        when, cards = datetime.fromtimestamp(path.stat().st_mtime), None
    except OSError:
        return None
    with suppress(OSError, ValueError, LookupError, TypeError):
        note = json.loads(path.with_suffix(".json").read_bytes())
        when, cards = datetime.fromisoformat(note["when"]), note["cards"]
    return Version(_number(path), path, when, cards if isinstance(cards, int) else None)


def _cards(deck: Path, data: Path) -> int | None:
    try:
        return len(load_deck(deck, data).cards)
    except Faults:
        return None
