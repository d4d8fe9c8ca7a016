"""What a stop left at the end of a session's write-ahead log. SQLite drops in silence what did not reach the disk
whole; here it is counted, so that it can be said.

The file: https://www.sqlite.org/fileformat2.html#the_write_ahead_log
"""

from __future__ import annotations

import sqlite3
from contextlib import closing, suppress
from pathlib import Path

_HEAD, _FRAME_HEAD = 32, 24
_SIZE, _HEAD_SALT, _FRAME_SALT = slice(8, 12), slice(16, 24), slice(8, 16)


def frames_begun(session: Path) -> int:
    """How many frames were written into the log of a session's file, whole or not; those of before its last turn
    over do not count."""
    log = b""
    with suppress(OSError):
        log = Path(f"{session}-wal").read_bytes()
    if len(log) <= _HEAD:
        return 0 if not log else 1
    size = _FRAME_HEAD + (int.from_bytes(log[_SIZE]) or 4096)
    frames = [log[at : at + _FRAME_HEAD] for at in range(_HEAD, len(log), size)]
    salts = (log[_HEAD_SALT], frames[0][_FRAME_SALT])  # one of them may be what is damaged
    own = [at for at, frame in enumerate(frames, 1) if frame[_FRAME_SALT] in salts or len(frame) < _FRAME_HEAD]
    partial = (len(log) - _HEAD) % size
    return len(frames) if partial else max(own, default=1)


def settle(session: Path) -> bool:
    """Brings what a stop left in the log into the session's file, which nobody else holds; tells whether something of
    it was torn, and dropped. Raises sqlite3.Error."""
    begun = frames_begun(session)
    if not begun:
        return False
    with closing(sqlite3.connect(session, isolation_level=None)) as database:
        _, whole, _ = database.execute("PRAGMA wal_checkpoint").fetchone()
    return bool(whole < begun)
