"""How often gaps, causes and actions were linked, counted over all the tables of a day."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, TypeAlias

from game.report.document import Section, Table
from game.report.source import Source, Wish
from game.words import Words
from game.workshop.outcome import Chain, Outcome, Thing

Link: TypeAlias = tuple[Thing, Thing]
"""A gap with a cause, or a cause with an action."""


def counted(tables: Sequence[Sequence[Chain]]) -> list[tuple[Link, int]]:
    """The links in the chains of each table, with how many tables made them, those made most often first. With one
    table there is nothing to count."""
    made = [link for chains in tables for link in _made(chains)]
    if sum(map(bool, tables)) < 2:
        return []
    links = {_same(link): link for link in made}
    return [(links[key], times) for key, times in Counter(map(_same, made)).most_common()]


def links(sources: Iterable[Source], outcomes: Iterable[Outcome], say: Words, wish: Wish) -> list[Section]:
    """The links over these sessions as a section."""
    found = counted(_tables(sources, outcomes))
    if not found:
        return []
    rows = tuple((*(each.text.get(say.lang)[0] for each in link), wish.count(times)) for link, times in found)
    title = say("Links over all tables")
    heads = (say("Gap or possible cause"), say("Possible cause or action"), say("Tables that linked them"))
    return [Section(title, (Table(title, heads, rows),), 1)]


def plain_links(sources: Iterable[Source], outcomes: Iterable[Outcome], wish: Wish) -> list[dict[str, Any]]:
    """The same for programs."""
    return [
        {"cards": [{"id": each.id, "text": dict(each.text.lines)} for each in link], "tables": wish.count(times)}
        for link, times in counted(_tables(sources, outcomes))
    ]


def _tables(sources: Iterable[Source], outcomes: Iterable[Outcome]) -> list[list[Chain]]:
    """The chains of each table: the steps of a workshop are one."""
    tables: dict[str, list[Chain]] = {}
    for source, outcome in zip(sources, outcomes, strict=True):
        tables.setdefault(source.table, []).extend(outcome.chains)
    return list(tables.values())


def _made(chains: Iterable[Chain]) -> Iterator[Link]:
    """The links of a table, each once."""
    found: dict[tuple[str, str], Link] = {}
    for chain in chains:
        for first, second in ((chain.gap, chain.cause), (chain.cause, chain.action)):
            if chain.accepted and first is not None and second is not None:
                found.setdefault(_same((first, second)), (first, second))
    yield from found.values()


def _same(link: Link) -> tuple[str, str]:
    return _card(link[0]), _card(link[1])


def _card(thing: Thing) -> str:
    """Cards of a deck are the same by their ids; cards that tables wrote, by their words."""
    return thing.id if thing.seat is None else " ".join(thing.text.lines[0][1].casefold().split())
