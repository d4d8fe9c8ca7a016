"""A session's file is written anew without the names and the texts of its people, or without those that nobody
wanted kept."""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import TypeAlias

from game.core.game import Actor
from game.faults import CannotKeep, Fault
from game.session.forgetting import forgotten, numbers, without_names
from game.session.letting_go import let_go
from game.session.session import AnySession
from game.store.database import Kept, read, why
from game.store.folders import notes_path, report_path
from game.store.journal import beside, put
from game.store.lock import Lock, is_open
from game.store.opening import restore_whole
from game.store.torn import settle
from game.workshop.forgetting import without_words

_WORDS = ("drafts", "review")
"""What the table keeps beside the moves that holds words of people: what is being written, and what was chosen for the
texts of a report."""

Elsewhere: TypeAlias = Callable[[AnySession, Collection[Actor]], list[Path]]
"""Deletes what else was written of a session and of these names. Returns the files."""


def forget_all(paths: Sequence[Path], elsewhere: Elsewhere) -> list[Path]:
    """Takes the names and the texts out of the files of sessions that belong together, as of a workshop: who bore one
    name has one number in all of them. Raises as `forget` does, before anything is changed where one is open."""
    for path in paths:
        if is_open(path):
            raise Fault("session-open", session=path.stem)
    sessions = [restore_whole(read(path))[0] for path in paths]
    together = dict.fromkeys(name for session in sessions for name in numbers(session))
    names = {name: str(number) for number, name in enumerate(together, 1)}
    return [file for path in paths for file in forget(path, elsewhere, names)]


def forget(path: Path, elsewhere: Elsewhere, called: Mapping[Actor, Actor] | None = None) -> list[Path]:
    """Takes the names and the texts out of a session's file for good, also those that were handed on to it. Of a
    damaged session the whole part stays. What lies elsewhere goes first, while it can be found. `called` are the
    numbers that take the place of names, its own when None. Returns the files that were deleted. Raises Unreadable,
    CannotKeep, or Fault `session-open`."""
    with _alone(path) as kept:
        session, _, _ = restore_whole(kept)
        names = called or numbers(session)
        deleted = [*elsewhere(session, names), *_without_papers(path)]
        extra = without_names({name: kept.extra[name] for name in kept.extra if name not in _WORDS}, names)
        bare = _bare(kept)
        session, _, _ = restore_whole(bare)
        _put_anew(path, replace(bare, extra=extra), forgotten(session, names))
        return deleted


def _bare(kept: Kept) -> Kept:
    """The same session over a content without words of people: rules know ids alone, so that its moves lead to the same
    ends."""
    source = without_words(kept.deck_source)
    header = replace(kept.header, deck_hash=hashlib.sha256(source).hexdigest())
    return replace(kept, deck_source=source, header=header)


def forget_unticked(path: Path, ended: bool = False) -> None:
    """Takes the words that nobody ticked out of the file of a session that has ended at a board that is not kept; any
    other stays as it is. `ended` says that it is over though it does not say so itself: its workshop is. Raises as
    `forget` does."""
    with _alone(path) as kept:
        session, _, _ = restore_whole(kept)
        other = let_go(session)
        if other is not session and (ended or session.state.over):
            extra = {name: kept.extra[name] for name in kept.extra if name not in _WORDS}
            _put_anew(path, replace(kept, extra=extra), other)


@contextmanager
def _alone(path: Path) -> Iterator[Kept]:
    """What a session's file holds, while nobody else writes it."""
    read(path)  # it is a session of ours
    lock = Lock(path)
    try:
        settle(path)
        yield read(path)
    except (sqlite3.Error, OSError) as error:
        raise CannotKeep(path, why(error)) from error
    finally:
        lock.release()


def _put_anew(path: Path, kept: Kept, session: AnySession) -> None:
    """What is written anew takes the file's place, so that nothing is left on pages that the old one had freed."""
    for file in beside(path):
        file.unlink(missing_ok=True)  # they hold pages of the old file
    put(path, replace(kept, header=session.header, entries=tuple(session.entries), damaged=None))


def _without_papers(path: Path) -> list[Path]:
    """What lies beside a session's file and holds words of people is deleted."""
    there = [file for file in (report_path(path), notes_path(path)) if file.exists()]
    for file in there:
        file.unlink()
    return there
