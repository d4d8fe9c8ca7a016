"""What a rehearsal partner is: somebody who is asked for a move, and who sees what its seat sees."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from random import Random
from typing import Any, Generic, Protocol, TypeVar

from game.core.frozen import frozen
from game.core.game import Actor, Event

M = TypeVar("M")
M_co = TypeVar("M_co", covariant=True)
V_co = TypeVar("V_co", covariant=True)
V_contra = TypeVar("V_contra", contravariant=True)


@frozen
class Sight(Generic[V_co, M_co]):
    """What somebody is given who is asked for a move. `look` is the view of its own seat, `legal` the moves that would
    not be refused (free text in them is empty), in the game's own order; `events` are what happened since it was asked
    last, as its seat knows them. All are made when they are asked for. `may` tells of one move whether it would not be
    refused, which is quicker than to look for it among all. `last` says that all others wait."""

    who: Actor
    look: Callable[[], V_co]
    legal: Callable[[], Iterator[M_co]]
    events: Callable[[], tuple[Event, ...]] = tuple
    may: Callable[[Any], bool] = lambda move: True
    last: bool = False


class Bot(Protocol[V_contra, M]):
    """A rehearsal partner in one seat, or in the facilitator's place. It never sleeps: pacing is the table's."""

    def decide(self, sight: Sight[V_contra, M]) -> M | None:
        """Its move, one of those that are legal, perhaps with words in it; None while it waits."""


def generator(seed: int, who: Actor) -> Random:
    """A partner's own source of randomness, which no other draws from."""
    return Random(f"{seed}/{who}")
