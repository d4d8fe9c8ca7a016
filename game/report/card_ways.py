"""The way of each card through a workshop, in words and as plain values."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from game.report.document import Section, Table
from game.report.names import source_name
from game.report.source import Source
from game.words import Words
from game.workshop.outcome import Outcome
from game.workshop.ways import Stop, Way, ways


def card_ways(sources: Sequence[Source], outcomes: Sequence[Outcome], say: Words) -> list[Section]:
    """The ways of the cards that had a part in more than one session."""
    by_name, found = {source.name: source for source in sources}, _long(sources, outcomes)
    rows = tuple((way.text.get(say.lang)[0], way.id, "\n".join(_told(way, by_name, say))) for way in found)
    title = say("The way of each card")
    heads = (say("Card"), say("Id"), say("Where it was, one after the other"))
    return [Section(title, (Table(title, heads, rows),), 1)] if rows else []


def plain_ways(sources: Sequence[Source], outcomes: Sequence[Outcome]) -> list[dict[str, Any]]:
    """The same for programs."""
    return [
        {
            "id": way.id,
            "text": dict(way.text.lines),
            "way": [{"session": s.session, "what": s.what, "where": s.where or None} for s in way.stops],
        }
        for way in _long(sources, outcomes)
    ]


def _long(sources: Sequence[Source], outcomes: Sequence[Outcome]) -> list[Way]:
    """The ways through more than one session of a table; at another table the same id may be another card."""
    tables: dict[str, list[Outcome]] = {}
    for source, outcome in zip(sources, outcomes, strict=True):
        tables.setdefault(source.table, []).append(outcome)
    return [way for table in tables.values() for way in ways(table) if len(way.sessions) > 1]


def _told(way: Way, sources: dict[str, Source], say: Words) -> Iterator[str]:
    for stop in way.stops:
        yield f"{source_name(sources[stop.session], say)}: {_what(stop, sources[stop.session], say)}"


def _what(stop: Stop, source: Source, say: Words) -> str:
    match stop.what:
        case "laid":
            zone = source.content.text_of(stop.where)
            return zone.get(say.lang)[0] if zone else stop.where
        case "planned":
            return say("row {number}", number=stop.where)
        case "linked":
            return say("linked")
        case "unlinked":
            return say("without a link")
        case "wall":
            return say("On the wall")
        case "returned":
            return say("Returned, to be strengthened")
