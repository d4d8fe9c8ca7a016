"""How often gaps, causes and actions were linked, counted over all the tables of a day."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import TypeAlias

from game.report.document import Section, Table
from game.report.source import Wish
from game.words import Words
from game.workshop.outcome import Chain, Outcome, Thing

Key: TypeAlias = tuple[str, str]
"""Two cards, by what makes them the same at every table."""


def links(outcomes: Sequence[Outcome], say: Words, wish: Wish) -> list[Section]:
    """The links of a gap with a cause and of a cause with an action, those made most often first. With one table there
    is nothing to count."""
    made = [pair for outcome in outcomes for pair in _once(outcome.chains)]
    tables = sum(1 for outcome in outcomes if outcome.chains)
    if tables < 2 or not made:
        return []
    texts = {_key(first, second): (first, second) for first, second in made}
    counted = Counter(_key(*pair) for pair in made)
    rows = tuple((*(_text(each, say) for each in texts[key]), wish.count(n)) for key, n in counted.most_common())
    title = say("Links over all tables")
    heads = (say("Gap or possible cause"), say("Possible cause or action"), say("Tables that linked them"))
    return [Section(title, (Table(title, heads, rows),), 1)]


def _once(chains: Iterable[Chain]) -> Iterator[tuple[Thing, Thing]]:
    """The links of a table, each once."""
    found: dict[Key, tuple[Thing, Thing]] = {}
    for chain in chains:
        for first, second in ((chain.gap, chain.cause), (chain.cause, chain.action)):
            if chain.accepted and first is not None and second is not None:
                found[_key(first, second)] = (first, second)
    yield from found.values()


def _key(first: Thing, second: Thing) -> Key:
    return _same(first), _same(second)


def _same(thing: Thing) -> str:
    """Cards of a deck are the same by their ids; cards that tables wrote, by their words."""
    return thing.id if thing.seat is None else " ".join(thing.text.lines[0][1].casefold().split())


def _text(thing: Thing, say: Words) -> str:
    return thing.text.get(say.lang)[0]
