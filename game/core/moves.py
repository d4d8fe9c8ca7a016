"""The moves that every game has, and the text form of moves."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Collection
from typing import TypeAlias, assert_never

from game.core.frozen import frozen
from game.core.game import Actor, MoveWords

__all__ = [
    "Change",
    "Clock",
    "Close",
    "End",
    "Extend",
    "Idle",
    "Join",
    "Leave",
    "Lock",
    "Pause",
    "Rename",
    "Reorder",
    "Resume",
    "Shorten",
    "Skip",
    "StartClock",
    "StopClock",
    "Unlock",
]  # the moves that every game has: each game's own moves stand beside them

LockWord: TypeAlias = str
"""What a facilitator may lock: `glass`, which is everything, and the words that a game adds."""
GLASS: LockWord = "glass"


@frozen
class Close:
    """Close what is open as it stands."""


@frozen
class Skip:
    """Go on without a seat that is awaited."""

    seat: Actor


@frozen
class Join:
    """A seat joins."""

    seat: Actor


@frozen
class Leave:
    """A seat leaves."""

    seat: Actor


@frozen
class Pause:
    """Nobody moves until `Resume`."""


@frozen
class Resume:
    """Play goes on."""


@frozen
class Extend:
    """Give the clock more minutes."""

    minutes: int


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


@frozen
class End:
    """End the session at once."""


@frozen
class Clock:
    """The play time that has passed stands at this many seconds."""

    seconds: int


@frozen
class Idle:
    """Nobody has moved for this many seconds."""

    seconds: int


ClockMove: TypeAlias = Clock | Idle
Ruling: TypeAlias = Shorten | StopClock | StartClock | Lock | Unlock | Rename | Reorder | Change
"""What only a facilitator does, beside the game."""
SharedMove: TypeAlias = Close | Skip | Join | Leave | Pause | Resume | Extend | End | Ruling | ClockMove

_BARE: dict[str, Callable[[], SharedMove]] = {
    "close": Close,
    "pause": Pause,
    "resume": Resume,
    "stop-clock": StopClock,
    "start-clock": StartClock,
    "end": End,
}
_OF_SEAT: dict[str, Callable[[Actor], SharedMove]] = {"skip": Skip, "join": Join, "leave": Leave}
_OF_MINUTES: dict[str, Callable[[int], SharedMove]] = {"extend": Extend, "shorten": Shorten}
_OF_LOCK: dict[str, Callable[[LockWord], SharedMove]] = {"lock": Lock, "unlock": Unlock}

VERBS = frozenset((*_BARE, *_OF_SEAT, *_OF_MINUTES, *_OF_LOCK, "rename", "reorder", "option", "clock", "idle"))
"""The first words of the shared moves."""


def parsed(words: list[str], locks: Collection[LockWord]) -> SharedMove:
    """A shared move from its words; `locks` are the words that the game knows. Raises ValueError for other words."""
    match words:
        case [verb] if verb in _BARE:
            return _BARE[verb]()
        case [verb, seat] if verb in _OF_SEAT:
            return _OF_SEAT[verb](seat)
        case [verb, minutes] if verb in _OF_MINUTES:
            return _OF_MINUTES[verb](natural(minutes))
        case [verb, what] if verb in _OF_LOCK and what in locks:
            return _OF_LOCK[verb](what)
        case ["rename", seat, name]:
            return Rename(seat, name)
        case ["reorder", *seats]:
            return Reorder(tuple(seats))
        case ["option", name, *value]:
            return Change(name, ",".join(value))
        case ["clock", time]:
            return Clock(seconds(time))
        case ["idle", time]:
            return Idle(natural(time))
    raise ValueError(words)


def words(move: SharedMove) -> list[str]:
    """The words of a shared move, as `parsed` reads them."""
    match move:
        case Skip(seat) | Join(seat) | Leave(seat):
            return [type(move).__name__.lower(), seat]
        case Extend(minutes) | Shorten(minutes):
            return [type(move).__name__.lower(), str(minutes)]
        case Lock(what) | Unlock(what):
            return [type(move).__name__.lower(), what]
        case Rename(seat, name):
            return ["rename", seat, name]
        case Reorder(seats):
            return ["reorder", *seats]
        case Change(option, value):
            return ["option", option, value]
        case Clock(time):
            return ["clock", f"{time // 60}:{time % 60:02}"]
        case Idle(time):
            return ["idle", str(time)]
        case StopClock():
            return ["stop-clock"]
        case StartClock():
            return ["start-clock"]
        case Close() | Pause() | Resume() | End():
            return [type(move).__name__.lower()]
        case _:
            assert_never(move)


_WORD = re.compile(r'"(?:[^"\\]|\\.)*"|\S+')


def split(line: str) -> list[str]:
    """The words of a line; a word in double quotes may hold spaces, and is written as JSON writes it.

    Raises MoveWords for a quote left open and for characters that are none.
    """
    words = []
    for word in _WORD.findall(line):
        if not word.startswith('"'):
            words.append(word)
            continue
        try:
            words.append(said := json.loads(word, strict=False))
            said.encode()
        except ValueError:
            raise MoveWords(line) from None
    return words


def quoted(word: str) -> str:
    """A word as `split` reads it back."""
    bare = word and '"' not in word and not any(c.isspace() for c in word)
    return word if bare else json.dumps(word, ensure_ascii=False)


def line(words: list[str]) -> str:
    """Words as one line, as `split` reads it back."""
    return " ".join(map(quoted, words))


def natural(word: str) -> int:
    """A number in digits 0 to 9. Raises ValueError for anything else."""
    if not (word.isascii() and word.isdigit()):
        raise ValueError(word)
    return int(word)


def seconds(time: str) -> int:
    """`MM:SS`, or whole seconds, as seconds. Raises ValueError for anything else."""
    minutes, colon, rest = time.rpartition(":")
    if not colon:
        return natural(rest)
    if len(rest) != 2 or natural(rest) > 59:
        raise ValueError(time)
    return natural(minutes) * 60 + natural(rest)
