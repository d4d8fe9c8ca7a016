"""The journal of a session: every entry on disk, synced, before its move shows."""

from __future__ import annotations

import json
import re
import sqlite3
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from random import SystemRandom
from typing import Any

from game.core.log import FORMAT, Entry, Header
from game.faults import CannotKeep, Fault
from game.files import folder_for, whole
from game.store.database import Kept, insert, read, reading, why, write_new
from game.store.lock import Lock, is_open, lock_path

_LETTERS = "abcdefghjkmnpqrstuvwxyz23456789"  # none that is read for another
_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9-]{0,99}")
_chance = SystemRandom()


class Journal:
    """A session's file while it is played. Nothing but this writes it."""

    def __init__(self, path: Path, lock: Lock, database: sqlite3.Connection) -> None:
        """For a lock that is held; see `create` and `open`."""
        self.path = path
        self.trouble: str | None = None
        """Why the last entries are not on disk (see `faults.reason_text`); None when all are."""
        self._lock = lock
        self._waiting: list[Entry] = []
        self._may_be_ended = True
        self._database = database

    @classmethod
    def create(
        cls,
        folder: Path,
        header: Header,
        deck_source: bytes,
        extra: Mapping[str, Any],
        entries: Iterable[Entry] = (),
    ) -> Journal:
        """Begins a file of its own name in this folder. Raises CannotKeep, and leaves nothing behind."""
        path = _claim(folder_for(folder), header)
        try:
            write_new(path, Kept(path.stem, header, extra, deck_source, tuple(entries)))
            return cls.open(path)
        except (sqlite3.Error, OSError) as error:
            remove(path)
            raise CannotKeep(path, why(error)) from error
        except Fault:
            remove(path)
            raise

    @classmethod
    def open(cls, path: Path) -> Journal:
        """Goes on with a file. Raises CannotKeep, Unreadable, or Fault `session-open`."""
        with reading(path):
            pass  # it is a session of ours
        if is_open(path):
            raise Fault("session-open", session=path.stem)
        try:
            lock = Lock(path)
            try:
                return cls(path, lock, _writing(path))
            except sqlite3.Error:
                lock.release()
                raise
        except (sqlite3.Error, OSError) as error:
            raise CannotKeep(path, why(error)) from error

    @property
    def id(self) -> str:
        """The session's name, for people."""
        return self.path.stem

    def append(self, entry: Entry) -> None:
        """Keeps an entry. Never raises: what can't be written waits for the next one, and `trouble` says why."""
        self._waiting.append(entry)
        self._flush()

    def remember(self, name: str, value: Any) -> None:
        """Keeps something that the table adds to the session, in place of what bore that name. It is no move: where it
        can't be written, the old one stays."""
        with suppress(sqlite3.Error, OSError):
            (extra,) = self._database.execute("SELECT extra FROM session").fetchone()
            self._database.execute("UPDATE session SET extra = ?", (json.dumps({**json.loads(extra), name: value}),))

    def close(self, ended: bool | None = None) -> None:
        """Ends the writing; the session is one plain file again. `ended` says whether it was played to its end; None
        leaves that as it was."""
        self._flush()
        with suppress(sqlite3.Error):
            if ended is not None:
                self._database.execute("UPDATE session SET ended = ?", (ended,))
            self._database.execute("PRAGMA journal_mode=DELETE")
        self._database.close()
        self._lock.release()

    def _flush(self) -> None:
        try:
            if self._waiting:
                with self._database:
                    self._database.execute("BEGIN IMMEDIATE")
                    insert(self._database, self._waiting)
                    if self._may_be_ended:
                        self._database.execute("UPDATE session SET ended = 0")
                self._may_be_ended = False
        except (sqlite3.Error, OSError) as error:
            self.trouble = why(error)
        else:
            self._waiting.clear()
            self.trouble = None


def export(path: Path, out: Path) -> None:
    """A copy of a session as one file, to carry. Raises Unreadable or CannotKeep."""
    kept = read(path)
    with whole(out) as part:
        _write(part, kept, out)


def take_in(folder: Path, file: Path) -> str:
    """Brings a carried session into this folder and returns its name there: its own, or a new one where another
    session bears it. Raises Unreadable, CannotKeep, or Fault `session-here`."""
    kept = read(file)
    path = folder_for(folder) / f"{kept.id}.sqlite"
    if not _ID.fullmatch(kept.id) or (path.exists() and read(path).entries != kept.entries):
        path = _claim(folder, kept.header)
    elif path.exists():
        raise Fault("session-here", session=kept.id)
    with whole(path) as part:
        _write(part, replace(kept, id=path.stem), path)
    return path.stem


def forget(path: Path) -> None:
    """Deletes a session for good. Raises Fault `session-open`, or CannotKeep when the system refuses."""
    if is_open(path):
        raise Fault("session-open", session=path.stem)
    try:
        path.unlink()
    except OSError as error:
        raise CannotKeep(path, why(error)) from error
    remove(path)


def remove(path: Path) -> None:
    """Deletes whatever there is of a session's files."""
    lock = lock_path(path)
    for file in (
        path,
        Path(f"{path}-wal"),
        Path(f"{path}-shm"),
        Path(f"{path}-journal"),
        lock,
        Path(f"{lock}-journal"),
    ):
        with suppress(OSError):
            file.unlink()


def _writing(path: Path) -> sqlite3.Connection:
    """A connection on which a commit is on disk when it returns."""
    database = sqlite3.connect(path, timeout=1, isolation_level=None)
    try:
        database.execute("PRAGMA journal_mode=WAL")
        database.execute("PRAGMA synchronous=FULL")
        database.execute(f"PRAGMA user_version={FORMAT}")  # an older program is told so, whatever is added now
    except sqlite3.Error:
        database.close()
        raise
    return database


def _write(part: Path, kept: Kept, path: Path) -> None:
    """Raises CannotKeep, which names the file as people know it."""
    try:
        write_new(part, kept)
    except sqlite3.Error as error:
        raise CannotKeep(path, why(error)) from error


def _claim(folder: Path, header: Header) -> Path:
    """A name that no session in this folder has; its lock file, made here, claims it. Raises CannotKeep."""
    try:
        began = datetime.fromisoformat(header.created)
    except ValueError:
        began = datetime.now()
    while True:
        ending = "".join(_chance.choice(_LETTERS) for _ in range(4))
        path = folder / f"{began:%Y-%m-%d-%H%M}-{header.activity}-{ending}.sqlite"
        try:
            lock_path(path).touch(exist_ok=False)
        except FileExistsError:
            continue
        except OSError as error:
            raise CannotKeep(folder, why(error)) from error
        return path
