"""A session that goes on from a moment of another one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any

from game.activity import Content
from game.company import PARTNERS
from game.core.log import FORMAT
from game.session.session import AnySession
from game.store.folders import sessions_folder
from game.store.journal import Journal
from game.store.shelf import PARENT

_TAKEN = ("title", "lang", "chairs", "seating", PARTNERS)
"""What the table kept of a session that holds for one that goes on from it. It is no step of a workshop."""


def branch(data: Path, name: str, session: AnySession, content: Content, extra: Mapping[str, Any], entry: int) -> str:
    """Begins a session whose file holds the first entries of another one, which stays as it is. Returns its name.
    Raises CannotKeep."""
    header = replace(session.header, created=datetime.now().astimezone().isoformat(timespec="seconds"), format=FORMAT)
    taken = {key: extra[key] for key in _TAKEN if key in extra}
    more = {"title": dict(content.title.lines), **taken, PARENT: {"session": name, "entry": entry}}
    journal = Journal.create(sessions_folder(data), header, content.source, more, session.entries[:entry])
    journal.close()
    return journal.id
