"""What a facilitator rules beside the game: the clock, what hands may do, cards, seats and options; with their text
form."""

from __future__ import annotations

from typing import Literal, TypeAlias, assert_never, get_args

from game.core.cards import KINDS, CardId, Kind
from game.core.frozen import frozen
from game.core.game import Actor

LockWord: TypeAlias = Literal["glass", "swap", "declare", "write", "answer"]
LOCKS: tuple[LockWord, ...] = get_args(LockWord)
PlaceWord: TypeAlias = Literal["discard", "stock"]
PLACES: tuple[PlaceWord, ...] = get_args(PlaceWord)


@frozen
class Shorten:
    """Take minutes off what the clock has left."""

    minutes: int


@frozen
class StopClock:
    """The clock stands still while play goes on."""


@frozen
class StartClock:
    """The clock runs again."""


@frozen
class Lock:
    """Seats may not do this until `Unlock`; `glass` is everything, and time stands still."""

    what: LockWord


@frozen
class Unlock:
    """Seats may do this again."""

    what: LockWord


@frozen
class Put:
    """Move a card that lies open or in a hand onto its discard, onto its stock, or to a seat."""

    card: CardId
    place: PlaceWord | None
    seat: Actor = ""


@frozen
class Deal:
    """Give a seat the top card of a stock."""

    seat: Actor
    kind: Kind


@frozen
class Rename:
    """A seat is called otherwise from now on, also in what it did before."""

    seat: Actor
    name: Actor


@frozen
class Reorder:
    """The seats move in this order from now on."""

    seats: tuple[Actor, ...]


@frozen
class Change:
    """An option has another value from now on, written as people write it."""

    option: str
    value: str


Ruling: TypeAlias = Shorten | StopClock | StartClock | Lock | Unlock | Put | Deal | Rename | Reorder | Change

VERBS = frozenset(
    ("shorten", "stop-clock", "start-clock", "lock", "unlock", "put", "deal", "rename", "reorder", "option")
)


def parsed(words: list[str]) -> Ruling:
    """A ruling from its words. Raises ValueError when they are not known."""
    match words:
        case ["shorten", minutes] if minutes.isascii() and minutes.isdigit():
            return Shorten(int(minutes))
        case ["stop-clock"]:
            return StopClock()
        case ["start-clock"]:
            return StartClock()
        case ["lock", what]:
            return Lock(LOCKS[LOCKS.index(what)])
        case ["unlock", what]:
            return Unlock(LOCKS[LOCKS.index(what)])
        case ["put", card, "hand", seat]:
            return Put(card, None, seat)
        case ["put", card, place]:
            return Put(card, PLACES[PLACES.index(place)])
        case ["deal", seat, kind]:
            return Deal(seat, KINDS[KINDS.index(kind)])
        case ["rename", seat, name]:
            return Rename(seat, name)
        case ["reorder", *seats]:
            return Reorder(tuple(seats))
        case ["option", name, *value]:
            return Change(name, ",".join(value))
    raise ValueError(words)


def words(ruling: Ruling) -> list[str]:
    """The words of a ruling, as `parsed` reads them."""
    match ruling:
        case Shorten(minutes):
            return ["shorten", str(minutes)]
        case StopClock():
            return ["stop-clock"]
        case StartClock():
            return ["start-clock"]
        case Lock(what):
            return ["lock", what]
        case Unlock(what):
            return ["unlock", what]
        case Put(card, None, seat):
            return ["put", card, "hand", seat]
        case Put(card, place):
            return ["put", card, str(place)]
        case Deal(seat, kind):
            return ["deal", seat, kind]
        case Rename(seat, name):
            return ["rename", seat, name]
        case Reorder(seats):
            return ["reorder", *seats]
        case Change(option, value):
            return ["option", option, value]
        case _:
            assert_never(ruling)
