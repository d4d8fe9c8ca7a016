"""The report of a session that lies in a data folder."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from game.faults import Fault
from game.report.session_report import langs_of, report_of
from game.session.record import seats_of
from game.store.database import read
from game.store.opening import restore_whole
from game.store.shelf import existing


def report_kept(data: Path, name: str, private: bool, profiles: bool) -> dict[str, Any]:
    """The report of this session. Raises Unreadable, or Fault `unknown-session` or `damaged-report`."""
    kept = read(existing(data, name))
    session, deck, damaged = restore_whole(kept)
    if damaged is not None:
        raise Fault("damaged-report", number=damaged, session=name)
    return report_of(name, session, deck, langs_of(kept.extra, seats_of(session)), private, profiles)
