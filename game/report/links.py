"""How often gaps, causes and actions were linked, counted over all the tables of a day."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import TypeAlias

from game.report.document import Section, Table
from game.report.source import Wish
from game.words import Words
from game.workshop.outcome import Chain, Outcome, Thing

Link: TypeAlias = tuple[Thing, Thing]
"""A gap with a cause, or a cause with an action."""


def counted(outcomes: Sequence[Outcome]) -> list[tuple[Link, int]]:
    """The links with how many tables made them, those made most often first. With one table there is nothing to
    count."""
    made = [link for outcome in outcomes for link in _made(outcome.chains)]
    if sum(bool(outcome.chains) for outcome in outcomes) < 2:
        return []
    links = {_same(link): link for link in made}
    return [(links[key], times) for key, times in Counter(map(_same, made)).most_common()]


def links(outcomes: Sequence[Outcome], say: Words, wish: Wish) -> list[Section]:
    """The same as a section."""
    found = counted(outcomes)
    if not found:
        return []
    rows = tuple((*(each.text.get(say.lang)[0] for each in link), wish.count(times)) for link, times in found)
    title = say("Links over all tables")
    heads = (say("Gap or possible cause"), say("Possible cause or action"), say("Tables that linked them"))
    return [Section(title, (Table(title, heads, rows),), 1)]


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
