"""Whether a deck's links leave something to talk about: a card that fits nearly everything does not."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable
from statistics import median

from game.content.problems import Problems
from game.content.tree import Scalar
from game.core.cards import KINDS, LINKED, Kind

_NEARLY_ALL = 0.8
_FEWEST = 5
_FAR_OUT = 3
_MANY = 6


def check_balance(cards: Iterable[tuple[Kind, Scalar, Collection[str]]], problems: Problems) -> None:
    """Notes each card, of these with their kinds, ids and links, that is linked to nearly all cards of the other kind,
    or to many times as many as others of its own. Cards linked to nothing are in no triple, and noted with that."""
    found: dict[Kind, dict[str, tuple[Scalar, Collection[str]]]] = {kind: {} for kind in KINDS}
    for kind, name, links in cards:
        found[kind].setdefault(name.text, (name, links))
    for kind, other in LINKED.items():
        pairs = {(a, b) for a, (_, links) in found[kind].items() for b in links if b in found[other]}
        for side, others, end in ((kind, other, 0), (other, kind, 1)):
            numbers = Counter(pair[end] for pair in pairs)
            _check_side([(name, numbers[id]) for id, (name, _) in found[side].items()], len(found[others]), problems)


def _check_side(numbers: list[tuple[Scalar, int]], others: int, problems: Problems) -> None:
    usual = median(number for _, number in numbers) if numbers else 0
    for name, number in numbers:
        if min(others, len(numbers)) >= _FEWEST and number >= _NEARLY_ALL * others:
            problems.add(name, "unbalanced", what="all", name=name.text, number=number, most=others)
        elif number >= _MANY and number > _FAR_OUT * usual:
            problems.add(name, "unbalanced", what="many", name=name.text, number=number, usual=round(usual))
