"""The annex for the facilitator: what a report is made of, and what each activity leaves."""

from __future__ import annotations

from collections.abc import Callable, Container, Mapping, Sequence

from game.company import read_company
from game.core.frozen import frozen
from game.core.game import TABLE
from game.report import annex_agenda, annex_board, annex_circle, annex_map, annex_triples
from game.report.document import Line, Section, Table
from game.report.names import dated_name, source_name
from game.report.paper import day
from game.report.put_aside import Aside, dropped_rows, put_aside
from game.report.source import Source, Unused, Wish
from game.words import Words


@frozen
class Telling:
    """How an activity is told in the annex: by its sections, and by what was put aside in it."""

    sections: Callable[[Source, Words, Wish], list[Section]]
    aside: Callable[[Source, Words], list[Aside]] = lambda source, say: []


_TELLING = {
    "open-round": Telling(annex_triples.sections, annex_triples.aside),
    "triples": Telling(annex_triples.sections, annex_triples.aside),
    "circle": Telling(annex_circle.sections, annex_circle.aside),
    "map": Telling(annex_map.sections),
    "board": Telling(annex_board.sections),
    "agenda": Telling(lambda source, say, wish: [], annex_agenda.aside),
    "action-plan": Telling(lambda source, say, wish: [], dropped_rows),
}


def annex_of(sources: Sequence[Source], unused: Sequence[Unused], say: Words, wish: Wish) -> list[Section]:
    """The sections of all sessions, one after the other, and what was put aside in any of them."""
    ended = _ended(sources)
    found = [_made_of(sources, ended, unused, say, wish)]
    names = {source.name: source_name(source, say) for source in sources}
    for source in sources:
        if sections := _sections(source, names, say, wish):
            found += [Section(dated_name(source, say), (_played(source, ended, say, wish),), 1), *sections]
    aside = [(source_name(source, say), each) for source in sources for each in asides(source, say)]
    return [*found, *put_aside(aside, say)]


def _sections(source: Source, names: Mapping[str, str], say: Words, wish: Wish) -> list[Section]:
    activity = source.session.header.activity
    if activity == "agenda":
        return annex_agenda.sections(source, say, names)
    return _TELLING[activity].sections(source, say, wish)


def asides(source: Source, say: Words) -> list[Aside]:
    """What was put aside in a session; of a text that was dropped nothing is told."""
    return [each for each in _TELLING[source.session.header.activity].aside(source, say) if each.text]


def around(source: Source, say: Words, wish: Wish) -> str:
    """Who sat at the table: by their names where they are told, else how many teams."""
    seats = [seat.name for seat in source.session.state.seats]
    return say.listed(seats) if wish.names else say.count("{n} team", "{n} teams", len(seats))


def _made_of(
    sources: Sequence[Source], ended: Container[str], unused: Sequence[Unused], say: Words, wish: Wish
) -> Section:
    """Which sessions the report tells of, as far as they could be used."""
    title = say("What this report is made of")
    heads = (say("Activity"), say("Session"), say("Date"), say("Around the table"), say("Standing"))
    used = (
        (source_name(each, say), each.name, day(each.session), around(each, say, wish), standing(each, ended, say))
        for each in sources
    )
    lost = ((say("could not be used"), each.name, "", "", each.fault.tell(say)) for each in unused)
    return Section(title, (Table(title, heads, (*used, *lost)),), 1)


def _ended(sources: Sequence[Source]) -> frozenset[str]:
    """The sessions that came to their end: also those which a workshop went on from, though nobody ended them."""
    played = {source.name for source in sources if source.session.state.over}
    workshops = (source.session.view(TABLE) for source in sources if source.session.header.activity == "agenda")
    steps = (step for view in workshops for step in view.steps if step.standing == "done")
    return frozenset(played.union(*(step.sessions for step in steps)))


def standing(source: Source, ended: Container[str], say: Words) -> str:
    """How far a session came, how much of it could be used, and whether it was a rehearsal."""
    rehearsal = f"{say('Rehearsal')} · " if read_company(source.extra) else ""
    if source.damaged is not None:
        return rehearsal + say("damaged: told up to entry {number}", number=source.damaged - 1)
    return rehearsal + (say("played to its end") if source.name in ended else say("not ended yet: told as it stands"))


def _played(source: Source, ended: Container[str], say: Words, wish: Wish) -> Line:
    minutes = say.count("{n} minute", "{n} minutes", round(source.session.state.clock / 60))
    parts = (source.content.title.get(say.lang)[0], around(source, say, wish), minutes, standing(source, ended, say))
    return Line(" · ".join(parts))
