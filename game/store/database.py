"""The SQLite file of one session: its tables, its connections, and why one of them may fail."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import asdict
from pathlib import Path
from typing import Any

from game.core.frozen import frozen
from game.core.log import FORMAT, Entry, Header
from game.faults import Unreadable, reason_of
from game.store.seal import seal_of, seal_of_session

APPLICATION = 0x50484E4D
"""Marks a SQLite file as one of ours: "PHNM"."""

WAIT = 0.05
"""Seconds to wait for another program that holds the file: a frame may be late by as much."""

_SCHEMA = (
    "CREATE TABLE session (id TEXT, header TEXT, extra TEXT, ended INTEGER, seal INTEGER)",
    "CREATE TABLE deck (source BLOB)",
    "CREATE TABLE entries (number INTEGER PRIMARY KEY, time REAL, actor TEXT, move TEXT, digest TEXT, seal INTEGER)",
)
"""Formats 1 and 2 had the deck in the session's row, and no seals; a row without one is taken as it is."""

_MOST_LACKING = 1 << 24
"""Bytes that a cut file may lack: more was damage to the number itself."""

_INSERT = "INSERT OR REPLACE INTO entries VALUES (?, ?, ?, ?, ?, ?)"
_REASONS = {
    sqlite3.SQLITE_FULL: "disk-full",
    sqlite3.SQLITE_READONLY: "read-only",
    sqlite3.SQLITE_PERM: "not-allowed",
    sqlite3.SQLITE_CANTOPEN: "not-allowed",
    sqlite3.SQLITE_BUSY: "busy",
    sqlite3.SQLITE_LOCKED: "busy",
    sqlite3.SQLITE_NOTADB: "not-a-session",
    sqlite3.SQLITE_CORRUPT: "damaged",
    sqlite3.SQLITE_ERROR: "damaged",  # a table or a column is not there
    sqlite3.SQLITE_IOERR: "disk-fails",
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
    if type(error) is sqlite3.OperationalError and not hasattr(error, "sqlite_errorcode"):
        return "damaged"  # text that is none, which Python says and not SQLite
    primary = getattr(error, "sqlite_errorcode", 0) & 0xFF
    return _REASONS.get(primary) or str(error)


def write_new(path: Path, kept: Kept) -> None:
    """Writes a file in one piece; it is for the caller to see it on the disk. Raises sqlite3.Error or OSError."""
    with closing(sqlite3.connect(path, isolation_level=None)) as database, database:
        database.execute("PRAGMA journal_mode=MEMORY")
        database.execute("PRAGMA synchronous=OFF")
        database.execute("BEGIN")
        database.execute(f"PRAGMA application_id={APPLICATION}")
        database.execute(f"PRAGMA user_version={FORMAT}")
        for table in _SCHEMA:
            database.execute(table)
        database.execute("INSERT INTO session (id, ended) VALUES (?, ?)", (kept.id, kept.ended))
        write_extra(database, kept)
        database.execute("INSERT INTO deck VALUES (?)", (kept.deck_source,))
        insert(database, kept.entries)


def write_extra(database: sqlite3.Connection, kept: Kept) -> None:
    """Puts what the table adds in the place of what it added before, and seals it."""
    header, extra = json.dumps(asdict(kept.header)), json.dumps(dict(kept.extra))
    seal = seal_of_session(kept.id, header, extra, kept.deck_source)
    database.execute("UPDATE session SET header = ?, extra = ?, seal = ?", (header, extra, seal))


def insert(database: sqlite3.Connection, entries: Iterable[Entry]) -> None:
    """Adds entries, inside a transaction. One that stands already is written over: an earlier try may have got
    through though it failed."""
    rows = ((e.number, e.time, _stored(e.actor), _stored(e.move), e.digest, seal_of(e)) for e in entries)
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


def writing(path: Path) -> sqlite3.Connection:
    """A connection on which a commit is on disk when it returns. Raises sqlite3.Error."""
    database = sqlite3.connect(path, timeout=WAIT, isolation_level=None)
    try:
        database.execute("PRAGMA journal_mode=WAL")
        database.execute("PRAGMA synchronous=FULL")
        for table in ("session", "entries"):
            if "seal" not in [column[1] for column in database.execute(f"PRAGMA table_info({table})")]:
                database.execute(f"ALTER TABLE {table} ADD COLUMN seal INTEGER")
        database.execute(f"PRAGMA user_version={FORMAT}")  # an older program is told so, whatever is added now
    except sqlite3.Error:
        database.close()
        raise
    return database


@contextmanager
def reading(path: Path) -> Iterator[sqlite3.Connection]:
    """A connection that only reads a session's file. Raises Unreadable, also for what goes wrong inside the block."""
    if path.exists() and not (path.is_file() or path.is_dir()):
        raise Unreadable(path, "not-a-session")  # nobody waits for a pipe
    try:
        with closing(_for_reading(path)) as database:
            _check_ours(path, database)
            yield database
    except (sqlite3.Error, OSError) as error:
        raise Unreadable(path, why(error)) from error


def _for_reading(path: Path) -> sqlite3.Connection:
    if not is_cut(path):
        return sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True, timeout=1)
    database = sqlite3.connect(":memory:")
    database.deserialize(path.read_bytes() + bytes(_lacking(path)))  # SQLite reads nothing of a file that is cut
    return database


def is_cut(path: Path) -> bool:
    """Whether the end of a closed session's file is missing. Raises OSError."""
    return 0 < _lacking(path) < _MOST_LACKING and not Path(f"{path}-wal").exists()


def _lacking(path: Path) -> int:
    """Bytes that a file should have, by its own head, and has not. Raises OSError."""
    with path.open("rb") as file:
        head = file.read(32)
    page = int.from_bytes(head[16:18]) or 65536
    return page * int.from_bytes(head[28:32]) - path.stat().st_size


def _check_ours(path: Path, database: sqlite3.Connection) -> None:
    (application,) = database.execute("PRAGMA application_id").fetchone()
    (version,) = database.execute("PRAGMA user_version").fetchone()
    if application != APPLICATION:
        raise Unreadable(path, "not-a-session")
    if version > FORMAT:
        raise Unreadable(path, "newer")


def read(path: Path) -> Kept:
    """The session in a file; another program may be writing it. Raises Unreadable."""
    try:
        with reading(path) as database:
            (session, header, extra, ended, *sealed), deck = _session_row(database)
            entries, damaged = _entries(database)
            if damaged is None and (is_cut(path) or not _whole(database)):
                damaged = len(entries) + 1
        if sealed not in ([], [None], [seal_of_session(session, header, extra, deck)]):
            raise ValueError(sealed)
        return Kept(str(session), _header(header), dict(json.loads(extra)), bytes(deck), entries, bool(ended), damaged)
    except (ValueError, TypeError, KeyError) as error:  # TypeError where a row is not there
        raise Unreadable(path, "damaged") from error


def _session_row(database: sqlite3.Connection) -> tuple[list[Any], Any]:
    """The session's row without its deck, and the deck."""
    found = database.execute("SELECT * FROM session")
    names, row = [column[0] for column in found.description], list(found.fetchone())
    if "deck" in names:
        return row, row.pop(names.index("deck"))
    return row, database.execute("SELECT source FROM deck").fetchone()[0]


def _whole(database: sqlite3.Connection) -> bool:
    """Whether all of the file hangs together: where a part hangs loose, the last entries may be in it."""
    return bool(database.execute("PRAGMA quick_check(1)").fetchone() == ("ok",))


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
        for number, time, actor, move, digest, *sealed in database.execute("SELECT * FROM entries ORDER BY number"):
            entry = Entry(number, float(time), _told(actor), _told(move), str(digest))
            if number != len(entries) + 1 or sealed not in ([], [None], [seal_of(entry)]):
                return tuple(entries), len(entries) + 1
            entries.append(entry)
    except (sqlite3.Error, ValueError, TypeError):
        return tuple(entries), len(entries) + 1
    return tuple(entries), None
