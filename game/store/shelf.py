"""The sessions of a data folder, at a glance."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import field
from pathlib import Path

from game.company import Company, read_company
from game.core.frozen import frozen
from game.core.game import CHANCE, CLOCK
from game.faults import Fault, Unreadable
from game.store.database import reading
from game.store.folders import session_path, sessions_folder
from game.store.lock import is_open

PARENT = "parent"
"""What a session's file keeps of the one that it goes on from: {"session": its name, "entry": the last one it took}."""
_GLANCE = f"""
    SELECT header, extra, ended,
        (SELECT count(*) FROM entries WHERE actor NOT IN ('{CHANCE}', '{CLOCK}') AND move NOT LIKE 'note %')
    FROM session"""


@frozen
class Summary:
    """One session. `title` is the deck's, by language; `started` a date and time in ISO 8601; `moves` those of
    people; `open` while a program plays it. `workshop` is the one that it is a `step` of, if it is; `company` played
    along at a rehearsal. Of a file that can't be read there is only `trouble`."""

    id: str
    path: Path
    activity: str = ""
    deck: str = ""
    title: Mapping[str, str] = field(default_factory=dict)
    seats: tuple[str, ...] = ()
    started: str = ""
    moves: int = 0
    ended: bool = False
    open: bool = False
    workshop: str = ""
    step: str = ""
    parent: str = ""
    parent_entry: int = 0
    company: Company | None = None
    trouble: Fault | None = None


def sessions(data: Path, since: str = "") -> list[Summary]:
    """The sessions in a data folder, the newest first; those that can't be read come last. Those whose names come
    before `since` are passed over, unread."""
    found = [_summary(path) for path in sessions_folder(data).glob("*.sqlite") if path.stem >= since]
    return sorted(found, key=lambda one: (one.started, one.id), reverse=True)


def by_workshop(found: list[Summary]) -> list[Summary]:
    """The same with the steps of each workshop after it, the first one first."""
    whole = {one.id for one in found}
    ordered: list[Summary] = []
    for one in found:
        if one.workshop not in whole:
            steps = [step for step in found if step.workshop == one.id]
            ordered += [one, *reversed(steps)]
    return ordered


def unfinished(data: Path) -> Summary | None:
    """The newest session that can be gone on with, or None."""
    return waiting_of(sessions(data))


def waiting_of(found: list[Summary]) -> Summary | None:
    """The newest of these that can be gone on with, or None. A workshop is gone on with as a whole."""
    workshops = {one.id for one in found if one.activity == "agenda"}
    waiting = (one for one in found if not (one.ended or one.open or one.trouble or one.workshop in workshops))
    return next(waiting, None)


def meetings_of(found: list[Summary]) -> list[Summary]:
    """Those of these that left a plan: workshops in which one was made, and plans by themselves."""
    known = {one.id: one for one in found}
    plans = (one for one in found if one.activity == "action-plan" and one.moves and not one.open)
    whole = dict.fromkeys(known[one.workshop].id if one.workshop in known else one.id for one in plans)
    return [one for one in found if one.id in whole]


def existing(data: Path, session: str) -> Path:
    """The file of a session. Raises Fault `unknown-session`."""
    path = session_path(data, session)
    if not path.is_file():
        raise Fault("unknown-session", session=session)
    return path


def resumable(data: Path, session: str | None) -> str:
    """The name of a session that can be gone on with: this one, or the newest that waits. Raises Unreadable, or
    Fault `unknown-session`, `session-open` or `no-session`."""
    if session is None:
        newest = unfinished(data)
        if newest is None:
            raise Fault("no-session")
        return newest.id
    found = _summary(existing(data, session))
    if found.trouble:
        raise found.trouble
    if found.open:
        raise Fault("session-open", session=session)
    return session


def _summary(path: Path) -> Summary:
    try:
        return _read(path)
    except Unreadable as trouble:
        return Summary(path.stem, path, trouble=trouble)
    except (ValueError, TypeError, KeyError, AttributeError):
        return Summary(path.stem, path, trouble=Unreadable(path, "damaged"))


def _read(path: Path) -> Summary:
    with reading(path) as database:
        header, extra, ended, moves = database.execute(_GLANCE).fetchone()
    head, added = json.loads(header), json.loads(extra)
    parent = added.get(PARENT, {})
    return Summary(
        id=path.stem,
        path=path,
        activity=head["activity"],
        deck=head["deck"],
        title=added.get("title", {}),
        seats=tuple(head["seats"]),
        started=head["created"],
        moves=moves,
        ended=bool(ended),
        open=is_open(path),
        workshop=added.get("workshop", ""),
        step=added.get("step", ""),
        parent=parent.get("session", ""),
        parent_entry=parent.get("entry", 0),
        company=read_company(added),
    )
