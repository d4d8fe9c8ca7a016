"""A workshop and the sessions of its steps. The workshop's own session names them; each of them says in its file which
workshop it belongs to, and which step."""

from __future__ import annotations

from pathlib import Path

from game.faults import Fault
from game.rules.agenda.state import State
from game.store.database import read
from game.store.folders import session_path
from game.store.opening import restore_whole
from game.store.shelf import existing, sessions

AGENDA = "agenda"
_MINUTE = len("2026-01-31-0900")
"""How long the beginning of a session's name is that tells when it began."""


def workshop_sessions(data: Path, workshop: str) -> tuple[tuple[str, str], ...]:
    """The steps of a workshop that have sessions, in the agenda's order, each with their names in the order in which
    they were held: (step, session) pairs. Raises Unreadable, or Fault `unknown-session`."""
    session, _, _ = restore_whole(read(existing(data, workshop)))
    state: State = session.state
    begun = begun_for(data, workshop)
    return tuple(
        (step.id, name)
        for step in state.steps
        for name in dict.fromkeys((*begun.get(step.id, ()), *step.sessions))
        if session_path(data, name).is_file()
    )


def workshop_files(data: Path, session: str) -> tuple[Path, ...]:
    """The files of a workshop, its own first; of any other session its own. Raises Unreadable, or Fault
    `unknown-session`."""
    path = existing(data, session)
    if read(path).header.activity != AGENDA:
        return (path,)
    return (path, *(session_path(data, name) for _, name in workshop_sessions(data, session)))


def begun_for(data: Path, workshop: str) -> dict[str, tuple[str, ...]]:
    """The sessions that were begun for each step of a workshop, the oldest first: also one that a kill has kept from
    being named in the workshop."""
    found: dict[str, tuple[str, ...]] = {}
    for one in reversed(sessions(data, since=workshop[:_MINUTE])):
        if one.workshop == workshop:
            found[one.step] = (*found.get(one.step, ()), one.id)
    return found


def whole_of(data: Path, session: str) -> str:
    """What is gone on with when this session is: the workshop that it is a step of, where that lies here too, else the
    session itself. A file that can't be read is told of when it is gone on with."""
    try:
        workshop = read(existing(data, session)).extra.get("workshop")
    except Fault:
        return session
    return workshop if isinstance(workshop, str) and session_path(data, workshop).is_file() else session
