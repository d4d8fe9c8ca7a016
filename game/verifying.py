"""Recorded sessions are played again without a screen, and every digest is compared."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from game.core.frozen import frozen
from game.faults import Fault, Unreadable
from game.session.session import Damaged
from game.store.database import read
from game.store.opening import restore
from game.store.shelf import existing
from game.store.workshops import AGENDA, workshop_sessions


@frozen
class Verified:
    """What came of a session: how many of its entries lead to what was written down, and the last digest of those.
    `differs` is the number of the first entry that does not, `damaged` that of the first that can't be read; `trouble`
    says why nothing of it can be read."""

    session: str
    entries: int = 0
    digest: str = ""
    differs: int | None = None
    damaged: int | None = None
    trouble: Fault | None = None

    @property
    def ok(self) -> bool:
        """Whether all of it is as it was written down."""
        return self.differs is None and self.damaged is None and self.trouble is None

    @property
    def fault(self) -> Fault | None:
        """What is wrong with it, if anything is."""
        if self.differs is not None:
            return Fault("differs", number=self.differs, session=self.session)
        if self.damaged is not None:
            return Fault("entry-unreadable", number=self.damaged, session=self.session)
        return self.trouble

    @property
    def json(self) -> dict[str, Any]:
        """It as plain values."""
        return {
            "session": self.session,
            "ok": self.ok,
            "entries": self.entries,
            "digest": self.digest or None,
            "differs": self.differs,
            "damaged": self.damaged,
            "unreadable": self.trouble is not None,
        }


def verified(data: Path, name: str) -> tuple[Verified, ...]:
    """A session played again; a workshop with the sessions of all its steps after it. Raises Unreadable where nothing
    of it can be read, or Fault `unknown-session`."""
    first = _played_again(existing(data, name))
    return (first, *_steps(data, name))


def _steps(data: Path, name: str) -> Iterator[Verified]:
    if read(existing(data, name)).header.activity != AGENDA:
        return
    for _, step in workshop_sessions(data, name):
        try:
            yield _played_again(existing(data, step))
        except Unreadable as trouble:
            yield Verified(step, trouble=trouble)


def _played_again(path: Path) -> Verified:
    kept = read(path)
    try:
        session, _ = restore(kept)
    except Damaged as error:
        whole = kept.entries[: error.number - 1]
        digest = whole[-1].digest if whole else ""
        return Verified(kept.id, len(whole), digest, differs=error.number)
    return Verified(kept.id, len(kept.entries), session.digest, damaged=kept.damaged)
