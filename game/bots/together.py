"""What partners have in common where all hands move at once: their characters, when they speak up, how they go on."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from random import Random
from typing import Any, Generic, Protocol, TypeAlias, TypeVar
from zlib import crc32

from game.bots.bot import Sight
from game.bots.partner import LEADER
from game.core.frozen import frozen
from game.core.game import Actor
from game.core.moves import GLASS, End

WORDS = "…"
"""Stands wherever a partner has something to say: whoever shows it finds the words."""


@frozen
class Character:
    """How a partner is where all hands move at once. `eager`: how much it speaks up, beside others who have 1. `share`:
    so many moves it makes in a stage. `sure`: how often it goes by what it knows, and not by chance. `lean`: how it
    marks and rates, from -1 (lower than it might) to 1 (higher)."""

    eager: float = 1.0
    share: int = 4
    sure: float = 1.0
    lean: int = 0


CHARACTERS: Mapping[str, Character] = {
    "random": Character(share=6, sure=0.0),
    "greedy": Character(),
    "thinker": Character(),
    "dominant": Character(eager=4.0, share=8, sure=0.7, lean=1),
    "silent": Character(eager=0.2, share=1),
    "sceptic": Character(eager=0.7, share=3, lean=-1),
    "newcomer": Character(eager=0.5, share=3, sure=0.4),
    "keen": Character(eager=2.0, share=6, sure=0.8, lean=1),
    LEADER: Character(),
}
"""The characters, by name. What each of them means in a game stands with the game's partners:

| name | on the map | in the circle | at a board | in an action plan, a workshop |
|---|---|---|---|---|
| random | any move, of any sort alike | any move, of any sort alike | any move | any move |
| greedy | links that the deck lists | marks what it holds | lays, marks, answers in order | fills what is missing |
| thinker | first where least is linked | mends what the matrix asks | fills the emptiest place | the barest row first |
| dominant | twice as much, some by chance | marks high, names itself | twice as much, marks high | twice as much |
| silent | once a stage | marks, never speaks | marks, answers, lays once | four cells |
| sceptic | takes off what the deck does not list | marks low, may park | marks low, lays elsewhere | asks questions |
| newcomer | links by chance too | names by chance too | lays by chance too | few cells |
| keen | also writes cards | marks high, mends too | also writes cards | adds rows first |
"""


class Seated(Protocol):
    """A seat, of which only the name matters here."""

    @property
    def name(self) -> Actor: ...


class Seen(Protocol):
    """What the view of every game has."""

    @property
    def seats(self) -> Sequence[Seated]: ...
    @property
    def idle(self) -> int: ...
    @property
    def paused(self) -> bool: ...
    @property
    def locks(self) -> frozenset[str]: ...


V = TypeVar("V", bound=Seen)
M = TypeVar("M")
T = TypeVar("T")

Sorts: TypeAlias = Mapping[Callable[..., M], tuple[Sequence[Any], ...]]
"""Sorts of moves, each with all that it can be about: one thing of each sequence."""


class Together(Generic[V, M]):
    """A partner where all hands move at once. It lets others speak up too, makes its share of moves in each stage, and
    leads on when all is calm, where that is for a seat to do."""

    def __init__(self, name: str, facts: Any, seat: Actor, source: Random) -> None:
        self.name = name
        self.facts = facts
        self.seat = seat
        self.character = CHARACTERS[name]
        self._source = source
        self._stage: object = None
        self._left = 0
        self._may: Callable[[M | End], bool] = bool
        self._pressed = False
        self.held_back = 0
        """0 where it has nothing to do, 1 where it let others go first, 2 where it would lead on: where all wait,
        `rehearsal.partners` asks once more in this order."""

    def decide(self, sight: Sight[V, M]) -> M | None:
        """Its move, or None while it lets the others go first, or has nothing left to do."""
        view = sight.look()
        if view.paused or GLASS in view.locks:
            return None
        if (stage := self.stage(view)) != self._stage:
            self._stage, self._left = stage, self.share
        self._may = sight.may
        self._pressed, self.held_back = view.idle > 0 or sight.last, 0
        move = self._free(self.duties(view), view)
        if move is None and self._left:
            move = self._wish(view)
        return self._onward(view) if move is None and view.idle else move

    @property
    def share(self) -> int:
        """So many moves it makes in a stage, beside those that others wait for."""
        return self.character.share

    def stage(self, view: V) -> object:
        """What its share of moves is counted in."""
        raise NotImplementedError

    def duties(self, view: V) -> Iterator[M]:
        """The moves that others wait for, the first thing first."""
        yield from ()

    def wishes(self, view: V) -> Iterator[M]:
        """The moves it would make now, the best first."""
        raise NotImplementedError

    def onward(self, view: V) -> Iterable[M]:
        """The moves that lead on, where nobody has anything left to do."""
        raise NotImplementedError

    def chance(self, below: float) -> bool:
        """One draw: whether it fell so low."""
        return self._source.random() < below

    def one(self, things: Sequence[T]) -> T:
        """One of these, evenly."""
        return things[int(self._source.random() * len(things))]

    def is_sure(self) -> bool:
        """Whether it goes by what it knows this time."""
        return self.character.sure == 1 or self.chance(self.character.sure)

    def any_of(self, sorts: Sorts[M]) -> Iterator[M]:
        """A legal move of any of these sorts, all of them alike, while there is one."""
        left = list(sorts.items())
        while left:
            make, about = left.pop(int(self._source.random() * len(left)))
            if all(about):
                move = make(*map(self.one, about))
                if self._may(move):
                    yield move

    def _speaks_up(self, view: V) -> bool:
        names = [seat.name for seat in view.seats]
        after = len(names) - 1 - names.index(self.seat)
        return not after or self.chance(self.character.eager / (self.character.eager + after))

    def _wish(self, view: V) -> M | None:
        if not (self._pressed or self._speaks_up(view)):
            self.held_back = 1
            return None
        move = self._free(self.wishes(view), view)
        self._left -= move is not None
        return move

    def _free(self, moves: Iterator[M], view: V) -> M | None:
        """The first of these moves that is not locked."""
        return next(filter(self._may, moves) if view.locks else moves, None)

    def _onward(self, view: V) -> M | None:
        """A seat leads on where it may end: there is no facilitator, or the time is up."""
        return next(filter(self._may, self.onward(view)), None) if self._may(End()) else None


class Leader(Together[V, M]):
    """In the facilitator's place: leads on when all is calm."""

    def decide(self, sight: Sight[V, M]) -> M | None:
        """What leads on, or None while somebody moves."""
        view = sight.look()
        self._may = sight.may
        return None if view.paused or not view.idle else self._onward(view)


def leaning(*what: str) -> float:
    """A number from 0 to 1 that belongs to something, the same for all: what everybody here would see in it."""
    return crc32("/".join(what).encode()) / 2**32
