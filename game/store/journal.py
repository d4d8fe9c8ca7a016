"""The journal of a session: every entry on disk, synced, before its move shows."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from random import SystemRandom
from time import monotonic
from typing import Any

from game.core.log import Entry, Header
from game.faults import CannotKeep, Fault
from game.files import folder_for, whole
from game.store.database import Kept, insert, read, reading, why, write_extra, write_new, writing
from game.store.folders import notes_path, report_path
from game.store.lock import Lock, is_open, lock_path
from game.store.torn import settle

AGAIN = 1.0
"""Seconds until a failed write is tried again."""

_LETTERS = "abcdefghjkmnpqrstuvwxyz23456789"  # none that is read for another
ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9-]{0,99}")
"""What a session may be called."""
_chance = SystemRandom()


class Journal:
    """A session's file while it is played. Nothing but this writes it."""

    def __init__(self, path: Path, lock: Lock, kept: Kept) -> None:
        """For a file that holds this, and a lock that is held; see `create` and `open`."""
        self.path = path
        self.kept = kept
        """What the file held when it was opened."""
        self.trouble: str | None = None
        """Why the last entries are not on disk (see `faults.reason_text`); None when all are."""
        self.torn = False
        """Whether something was torn off its end before it was opened."""
        self._lock = lock
        self._entries = list(kept.entries)
        self._safe = len(self._entries)
        self._extra = dict(kept.extra)
        self._extra_changed, self._may_be_ended = False, True
        self._database: sqlite3.Connection | None = None
        self._files = _identity(path)
        self._due = 0.0

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
        path = claim(folder_for(folder), header)
        try:
            put(path, Kept(path.stem, header, extra, deck_source, tuple(entries)))
            return cls.open(path)
        except Fault:
            remove(path)
            raise

    @classmethod
    def open(cls, path: Path) -> Journal:
        """Goes on with a file; one that is damaged is only held, and not written. What a kill left torn at its end is
        dropped. Raises CannotKeep, Unreadable, or Fault `session-open`."""
        with reading(path):
            pass  # it is a session of ours
        lock = Lock(path)
        try:
            torn = settle(path)
            journal = cls(path, lock, read(path))
            journal.torn = torn
            if journal.kept.damaged is None:
                journal._connected()
            return journal
        except (sqlite3.Error, OSError) as error:
            lock.release()
            raise CannotKeep(path, why(error)) from error
        except Fault:
            lock.release()
            raise

    @property
    def id(self) -> str:
        """The session's name, for people."""
        return self.path.stem

    @property
    def extra(self) -> Mapping[str, Any]:
        """What the table has added to the session so far."""
        return self._extra

    @property
    def waiting(self) -> list[Entry]:
        """The entries that are not on disk."""
        return self._entries[self._safe :]

    def append(self, entry: Entry) -> None:
        """Keeps an entry. Never raises: what can't be written waits, and `trouble` says why."""
        self._entries.append(entry)
        if self.trouble is None or monotonic() >= self._due:
            self._write()

    def remember(self, name: str, value: Any) -> None:
        """Keeps something that the table adds to the session, in place of what bore that name. It waits as entries
        do."""
        self._extra[name] = value
        self._extra_changed = True
        if self.trouble is None or monotonic() >= self._due:
            self._write()

    def keep_up(self) -> None:
        """To be called at every look: about once a second it tries again what could not be written, and sees whether
        the file is still there. A place that answers slowly is left alone for ten times as long."""
        if monotonic() >= self._due:
            self._write(look=True)

    def close(self, ended: bool | None = None) -> None:
        """Ends the writing; the session is one plain file again. `ended` says whether it was played to its end; None
        leaves that as it was. What even now can't be written is lost, and `trouble` says why."""
        if self._database is not None or self.trouble is not None:
            self._write(look=True)
        if self._database is not None:
            with suppress(sqlite3.Error):
                if ended is not None:
                    self._database.execute("UPDATE session SET ended = ?", (ended,))
                self._database.execute("PRAGMA journal_mode=DELETE")
        self._disconnect()
        self._lock.release()

    def _write(self, look: bool = False) -> None:
        """Writes what waits; `look` says whether to see first that the file is still there."""
        began = monotonic()
        try:
            if look and self._files != _identity(self.path):
                self._write_anew()
            self._write_what_waits()
            self.trouble = None
        except (sqlite3.Error, OSError) as error:
            self._disconnect()
            self.trouble = _asked(self.path, error)
        except Fault as fault:
            self.trouble = str(fault.params.get("reason", "busy"))
        now = monotonic()
        self._due = now + max(AGAIN, 10 * (now - began))

    def _write_what_waits(self) -> None:
        if not (self.waiting or self._extra_changed):
            return
        database = self._connected()
        if self._safe == len(self._entries) - 1 and not (self._extra_changed or self._may_be_ended):
            insert(database, self.waiting)  # what is one statement is one transaction
        else:
            self._write_together(database)
        self._may_be_ended = self._may_be_ended and not self.waiting
        self._safe = len(self._entries)
        self._extra_changed = False

    def _write_together(self, database: sqlite3.Connection) -> None:
        with database:
            database.execute("BEGIN IMMEDIATE")
            insert(database, self.waiting)
            if self._extra_changed:
                write_extra(database, replace(self.kept, extra=self._extra))
            if self._may_be_ended and self.waiting:  # what is kept beside the moves begins nothing anew
                database.execute("UPDATE session SET ended = 0")

    def _write_anew(self) -> None:
        """The file was taken away under the program's feet, and what is written to it goes nowhere."""
        self._disconnect()
        self._lock.release()
        folder_for(self.path.parent)
        self._lock = Lock(self.path)
        for file in beside(self.path):
            file.unlink(missing_ok=True)  # the log of the file that is gone would be taken for that of the new one
        put(self.path, replace(self.kept, extra=self._extra, entries=tuple(self._entries), ended=False))
        self._files = _identity(self.path)
        self._safe, self._extra_changed = len(self._entries), False

    def _connected(self) -> sqlite3.Connection:
        if self._database is None:
            self._database = writing(self.path)
        return self._database

    def _disconnect(self) -> None:
        if self._database is not None:
            with suppress(sqlite3.Error):
                self._database.close()
        self._database = None


def delete(path: Path) -> None:
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
    for file in (path, *beside(path), report_path(path), notes_path(path), lock, Path(f"{lock}-journal")):
        with suppress(OSError):
            file.unlink()


def beside(path: Path) -> list[Path]:
    """The files that SQLite keeps beside a session's."""
    return [Path(f"{path}-{ending}") for ending in ("wal", "shm", "journal")]


def _identity(path: Path) -> tuple[tuple[int, int] | None, ...]:
    """Which files these are, the session's and its lock; None for one that is not there."""
    return _file(path), _file(lock_path(path))


def _file(path: Path) -> tuple[int, int] | None:
    try:
        there = path.stat()
    except OSError:
        return None
    return there.st_dev, there.st_ino


def _asked(path: Path, error: sqlite3.Error | OSError) -> str:
    """The reason of a failure; where SQLite knows none the system is asked for it."""
    reason = why(error)
    if reason == "disk-fails":
        try:
            path.open("rb+").close()
        except OSError as known:
            return why(known)
    return reason


def put(path: Path, kept: Kept) -> None:
    """Writes a session's file, whole. Raises CannotKeep, which names the file as people know it."""
    with whole(path) as part:
        try:
            write_new(part, kept)
        except sqlite3.Error as error:
            raise CannotKeep(path, why(error)) from error


def claim(folder: Path, header: Header) -> Path:
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
