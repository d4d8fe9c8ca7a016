"""The SQLite file of one session: its tables, its connections, and why one of them may fail."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path
from typing import Any

from game.core.frozen import frozen
from game.core.log import FORMAT, Entry, Header
from game.faults import Unreadable, reason_of

APPLICATION = 0x50484E4D
"""Marks a SQLite file as one of ours: "PHNM"."""

_SCHEMA = (
    "CREATE TABLE session (id TEXT, header TEXT, extra TEXT, deck BLOB, ended INTEGER)",
    "CREATE TABLE entries (number INTEGER PRIMARY KEY, time REAL, actor TEXT, move TEXT, digest TEXT)",
)
_INSERT = "INSERT OR REPLACE INTO entries VALUES (?, ?, ?, ?, ?)"
_REASONS = {
    sqlite3.SQLITE_FULL: "disk-full",
    sqlite3.SQLITE_READONLY: "read-only",
    sqlite3.SQLITE_PERM: "not-allowed",
    sqlite3.SQLITE_CANTOPEN: "not-allowed",
    sqlite3.SQLITE_BUSY: "busy",
    sqlite3.SQLITE_LOCKED: "busy",
    sqlite3.SQLITE_NOTADB: "not-a-session",
    sqlite3.SQLITE_CORRUPT: "damaged",
}


@frozen
class Kept:
    """A session as it lies on disk. `deck_source` is the deck's file, `extra` what the table adds (plain values).
    `damaged` is the number of the first entry that can't be read; those before it are whole."""

    id: str
    header: Header
    extra: Mapping[str, Any]
    deck_source: bytes
    entries: tuple[Entry, ...] = ()
    ended: bool = False
    damaged: int | None = None


def why(error: sqlite3.Error | OSError) -> str:
    """The reason of a failure: a code of `faults.REASONS`, else SQLite's own words."""
    if isinstance(error, OSError):
        return reason_of(error)
    primary = getattr(error, "sqlite_errorcode", 0) & 0xFF
    return _REASONS.get(primary) or str(error)


def write_new(path: Path, kept: Kept) -> None:
    """Writes a file in one piece. Raises sqlite3.Error or OSError."""
    database = sqlite3.connect(path, isolation_level=None)
    try:
        # A file that was not there has nothing to go back to: it needs no journal on disk, which is synced twice.
        database.execute("PRAGMA journal_mode=MEMORY")
        with database:
            database.execute("BEGIN")
            database.execute(f"PRAGMA application_id={APPLICATION}")
            database.execute(f"PRAGMA user_version={FORMAT}")
            for table in _SCHEMA:
                database.execute(table)
            header, extra = (json.dumps(plain) for plain in (asdict(kept.header), dict(kept.extra)))
            values = (kept.id, header, extra, kept.deck_source, kept.ended)
            database.execute("INSERT INTO session VALUES (?, ?, ?, ?, ?)", values)
            insert(database, kept.entries)
    finally:
        database.close()


def insert(database: sqlite3.Connection, entries: Iterable[Entry]) -> None:
    """Adds entries, inside a transaction. One that stands already is written over: an earlier try may have got
    through though it failed."""
    rows = ((e.number, e.time, _stored(e.actor), _stored(e.move), e.digest) for e in entries)
    database.executemany(_INSERT, rows)


def _stored(text: str) -> str | bytes:
    """Text that UTF-8 can't hold (half a surrogate pair, from a broken keyboard or name) is kept as bytes."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return text.encode("utf-8", "surrogatepass")
    return text


def _told(value: Any) -> str:
    return value.decode("utf-8", "surrogatepass") if isinstance(value, bytes) else str(value)


@contextmanager
def reading(path: Path) -> Iterator[sqlite3.Connection]:
    """A connection that only reads a session's file. Raises Unreadable, also for what goes wrong inside the block."""
    if path.exists() and not (path.is_file() or path.is_dir()):
        raise Unreadable(path, "not-a-session")  # nobody waits for a pipe
    try:
        path.open("rb").close()
        database = sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True, timeout=1)
        try:
            _check_ours(path, database)
            yield database
        finally:
            database.close()
    except (sqlite3.Error, OSError) as error:
        raise Unreadable(path, why(error)) from error


def _check_ours(path: Path, database: sqlite3.Connection) -> None:
    (application,) = database.execute("PRAGMA application_id").fetchone()
    (version,) = database.execute("PRAGMA user_version").fetchone()
    if application != APPLICATION:
        raise Unreadable(path, "not-a-session")
    if version > FORMAT:
        raise Unreadable(path, "newer")


def read(path: Path) -> Kept:
    """The session in a file; another program may be writing it. Raises Unreadable."""
    with reading(path) as database:
        row = database.execute("SELECT id, header, extra, deck, ended FROM session").fetchone()
        entries, damaged = _entries(database)
    try:
        session, header, extra, deck, ended = row
        return Kept(str(session), _header(header), dict(json.loads(extra)), bytes(deck), entries, bool(ended), damaged)
    except (ValueError, TypeError, KeyError) as error:
        raise Unreadable(path, "damaged") from error


def _header(text: str) -> Header:
    plain = json.loads(text)
    plain["seats"] = tuple(plain["seats"])
    for piles in ("deal", "stocks"):
        plain[piles] = {name: tuple(cards) for name, cards in plain[piles].items()}
    return Header(**plain)


def _entries(database: sqlite3.Connection) -> tuple[tuple[Entry, ...], int | None]:
    """The entries up to the first that can't be read, and its number."""
    entries: list[Entry] = []
    try:
        for number, time, actor, move, digest in database.execute("SELECT * FROM entries ORDER BY number"):
            if number != len(entries) + 1:
                return tuple(entries), len(entries) + 1
            entries.append(Entry(number, float(time), _told(actor), _told(move), str(digest)))
    except (sqlite3.Error, ValueError, TypeError):
        return tuple(entries), len(entries) + 1
    return tuple(entries), None
