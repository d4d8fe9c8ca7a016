"""That a session was a rehearsal, and which of its teams were practice teams."""

from __future__ import annotations

from collections.abc import Sequence

from game.company import read_company
from game.report.source import Source, Wish
from game.words import Words


def rehearsed(source: Source, say: Words, wish: Wish) -> str:
    """In a line what stands after the word, with the teams by their names where they are told; empty for what was no
    rehearsal."""
    company = read_company(source.extra)
    if company is None:
        return ""
    if wish.names:
        return say("Practice teams: {teams}", teams=say.listed(company.seats))
    return say.count("{n} practice team", "{n} practice teams", len(company.seats))


def rehearsals(sources: Sequence[Source], say: Words, wish: Wish) -> list[str]:
    """The lines of those sources that were rehearsals, each once and with the word before it."""
    told = dict.fromkeys(filter(None, (rehearsed(source, say, wish) for source in sources)))
    return [f"{say('Rehearsal')} · {line}" for line in told]


def practice_teams(source: Source) -> dict[str, str] | None:
    """The characters of its practice teams by their seats; None for what was no rehearsal."""
    company = read_company(source.extra)
    return None if company is None else dict(company.seats)
