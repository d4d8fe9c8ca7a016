"""A session's file is written anew without the names and the texts of its people."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Collection
from dataclasses import replace
from pathlib import Path
from typing import TypeAlias

from game.core.game import Actor
from game.faults import CannotKeep
from game.session.forgetting import forgotten, numbers, without_names
from game.session.session import AnySession
from game.store.database import read, why
from game.store.folders import report_path
from game.store.journal import beside, put
from game.store.lock import Lock
from game.store.opening import restore_whole
from game.store.torn import settle

_WORDS = ("drafts", "review")
"""What the table keeps beside the moves that holds words of people: what is being written, and what was chosen for the
texts of a report."""

Elsewhere: TypeAlias = Callable[[AnySession, Collection[Actor]], list[Path]]
"""Deletes what else was written of a session and of these names. Returns the files."""


def forget(path: Path, elsewhere: Elsewhere) -> list[Path]:
    """Takes the names and the texts out of a session's file for good: what is written anew takes its place, so that
    nothing is left on pages that the old one had freed. Of a damaged session the whole part stays. What lies elsewhere
    goes first, while it can be found. Returns the files that were deleted. Raises Unreadable, CannotKeep, or Fault
    `session-open`."""
    read(path)  # it is a session of ours
    lock = Lock(path)
    try:
        settle(path)
        kept = read(path)
        session, _, _ = restore_whole(kept)
        names = numbers(session)
        other = forgotten(session, names)
        deleted = [*elsewhere(session, names), *_without_report(path)]
        for file in beside(path):
            file.unlink(missing_ok=True)  # they hold pages of the old file
        extra = without_names({name: kept.extra[name] for name in kept.extra if name not in _WORDS}, names)
        put(path, replace(kept, header=other.header, extra=extra, entries=tuple(other.entries), damaged=None))
        return deleted
    except (sqlite3.Error, OSError) as error:
        raise CannotKeep(path, why(error)) from error
    finally:
        lock.release()


def _without_report(path: Path) -> list[Path]:
    report = report_path(path)
    if not report.exists():
        return []
    report.unlink()
    return [report]
