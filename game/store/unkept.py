"""What the facilitator has to know while something is not on disk."""

from __future__ import annotations

from datetime import datetime

from game.faults import CannotKeep
from game.store.journal import Journal
from game.words import Words


def unkept(journal: Journal, say: Words) -> str:
    """That nothing is kept, since when, and why; empty while all is on disk."""
    if journal.trouble is None:
        return ""
    return f"{_since(journal, say)} {CannotKeep(journal.path, journal.trouble).tell(say)}"


def _since(journal: Journal, say: Words) -> str:
    moves = sum(entry.by_person for entry in journal.waiting)
    if not moves:
        return say("Play goes on, but nothing is kept now.")
    since = f"{datetime.fromtimestamp(journal.waiting[0].time):%H:%M}"
    return say.count(
        "Play goes on, but nothing is kept since {since}: {n} move.",
        "Play goes on, but nothing is kept since {since}: {n} moves.",
        moves,
        since=since,
    )
