"""One program at a time goes on with a session, or saves a deck. The lock is SQLite's own, the same on every system,
and it is gone with the program that held it."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from game.faults import CannotKeep, Fault
from game.store.database import why

WAIT = 0.2
"""Seconds to wait for somebody who only looks whether the session is open."""


class Lock:
    """Holds a session until `release`. Raises Fault `session-open` while another program holds it, or CannotKeep when
    the folder can't be written."""

    def __init__(self, session: Path) -> None:
        try:
            self._held = hold(lock_path(session), WAIT)
        except (sqlite3.Error, OSError) as error:
            if why(error) == "busy":
                raise Fault("session-open", session=session.stem) from error
            raise CannotKeep(session, why(error)) from error

    def release(self) -> None:
        """Lets go of the session."""
        self._held.close()


def hold(path: Path, wait: float) -> sqlite3.Connection:
    """Holds a lock until the connection is closed; waits so many seconds for whoever has it. Raises sqlite3.Error or
    OSError."""
    path.touch()  # SQLite would not say why it can't make the file
    held = sqlite3.connect(path, timeout=wait, isolation_level=None)
    try:
        held.execute("BEGIN EXCLUSIVE")
    except sqlite3.Error:
        held.close()
        raise
    return held


def lock_path(session: Path) -> Path:
    """The file whose lock stands for the session's; it stays, empty."""
    return session.with_suffix(".lock")


def is_open(session: Path) -> bool:
    """Whether a program holds this session now."""
    path = lock_path(session)
    if not path.exists():
        return False
    try:
        with closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True, timeout=0)) as looking:
            looking.execute("SELECT 1 FROM sqlite_master")
    except sqlite3.Error as error:
        return getattr(error, "sqlite_errorcode", 0) == sqlite3.SQLITE_BUSY
    return False
