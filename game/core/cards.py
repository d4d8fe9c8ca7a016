"""Cards and the facts about them that rules need. Rules hold card ids, never texts."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import field
from functools import cached_property
from typing import Literal, TypeAlias, TypeVar

from game.core.frozen import frozen

Kind: TypeAlias = Literal["gap", "cause", "action"]
CardId: TypeAlias = str
Fit: TypeAlias = Literal["full", "partial", "none"]

T = TypeVar("T")

GAP: Kind = "gap"
CAUSE: Kind = "cause"
ACTION: Kind = "action"
KINDS: tuple[Kind, ...] = (GAP, CAUSE, ACTION)
LINKED: Mapping[Kind, Kind] = {CAUSE: GAP, ACTION: CAUSE}
"""The kind of the cards that one may be linked to, by the kind of card that says so."""


@frozen
class Facts:
    """What the rules know of a deck: the ids of each kind in file order, the links, domains and blanks.

    `explains` holds (cause, gap) pairs, `addresses` holds (action, cause) pairs. `always` are in play whatever part of
    the deck is: an earlier activity handed them on.
    """

    cards: Mapping[Kind, tuple[CardId, ...]]
    explains: frozenset[tuple[CardId, CardId]] = frozenset()
    addresses: frozenset[tuple[CardId, CardId]] = frozenset()
    domains: Mapping[CardId, str] = field(default_factory=dict)
    blanks: tuple[int, int, int] = (0, 0, 0)
    always: frozenset[CardId] = frozenset()

    @cached_property
    def linking(self) -> Mapping[CardId, frozenset[CardId]]:
        """The cards that say they are linked to a card, for each that is so linked."""
        found: dict[CardId, set[CardId]] = {}
        for card, target in (*self.explains, *self.addresses):
            found.setdefault(target, set()).add(card)
        return {target: frozenset(cards) for target, cards in found.items()}

    def fit(self, gap: CardId, cause: CardId, action: CardId) -> Fit:
        """How many of a triple's two links the deck lists. A card written in play has none."""
        links = ((cause, gap) in self.explains) + ((action, cause) in self.addresses)
        fits: tuple[Fit, Fit, Fit] = ("none", "partial", "full")
        return fits[links]


def by_kind(value: Callable[[Kind], T]) -> tuple[T, T, T]:
    """A value for each kind, in the order of `KINDS`."""
    return value(GAP), value(CAUSE), value(ACTION)


def kind_index(kind: Kind) -> int:
    """The place of a kind in `KINDS`."""
    return KINDS.index(kind)


def next_written(what: str, taken: Iterable[CardId], least: int = 0) -> CardId:
    """The id of the next thing of this sort that is written in play: one more than the highest number among the ids
    that are taken, in the content and in play, and more than `least`."""
    start = f"{what}-w"
    numbers = (id.removeprefix(start) for id in taken if id.startswith(start))
    return f"{start}{1 + max((least, *(int(number) for number in numbers if number.isdecimal())))}"
