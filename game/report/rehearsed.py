"""That a session was a rehearsal, and which of its teams were practice teams."""

from __future__ import annotations

from game.company import read_company
from game.report.source import Source, Wish
from game.words import Words


def rehearsed(source: Source, say: Words, wish: Wish) -> str:
    """It in one line, with the teams by their names where they are told; empty for what was no rehearsal."""
    company = read_company(source.extra)
    if company is None:
        return ""
    if wish.names:
        return say("This was a rehearsal. Practice teams: {teams}", teams=say.listed(company.seats))
    practised = len(company.seats)
    return say.count(
        "This was a rehearsal, with {n} practice team.", "This was a rehearsal, with {n} practice teams.", practised
    )


def practice_teams(source: Source) -> dict[str, str] | None:
    """The characters of its practice teams by their seats; None for what was no rehearsal."""
    company = read_company(source.extra)
    return None if company is None else dict(company.seats)
