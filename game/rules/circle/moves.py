"""The moves of the circle, and their text form."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Literal, TypeAlias, get_args

from game.core import moves as shared
from game.core.frozen import frozen
from game.core.game import MoveWords
from game.core.moves import (
    Change,
    Clock,
    Close,
    End,
    Extend,
    Idle,
    Join,
    Leave,
    Lock,
    Pause,
    Rename,
    Reorder,
    Resume,
    SharedMove,
    Shorten,
    Skip,
    StartClock,
    StopClock,
    Unlock,
    natural,
)
from game.rules.circle.state import WRITTEN, ChannelId, RoleId, WrittenWord
from game.rules.circle.words import WAYS, Dimension, Level, Way, dimension

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
]  # the moves that every game has

LockWord: TypeAlias = Literal["glass", "turn", "mark", "agree", "write"]
LOCKS: tuple[LockWord, ...] = get_args(LockWord)
FACES = range(1, 7)
"""What a die can show."""


@frozen
class TakeRole:
    """Take a role."""

    role: RoleId


@frozen
class Sort:
    """Lay the statement of the warm-up to a dimension, face down."""

    dimension: Dimension


@frozen
class Next:
    """Go on to the next statement."""


@frozen
class SkipWarmUp:
    """Leave out what is left of the warm-up."""


@frozen
class Choose:
    """Choose a situation to play."""

    card: str


@frozen
class Write:
    """Write a situation, which chooses it, or a channel, which lays it in the hub."""

    what: WrittenWord
    text: str = ""


@frozen
class Roll:
    """Roll the die. The facilitator may enter what a die on the table showed; else chance rolls."""

    pips: int | None = None


@frozen
class Aim:
    """Choose the dimension to clarify: on a ＋, or where no die is rolled."""

    dimension: Dimension


@frozen
class Place:
    """Place one's own level and the role it mainly lies with, face down."""

    level: Level
    named: RoleId


@frozen
class Revise:
    """Change one's own level after the marks turned up."""

    level: Level
    text: str = ""


@frozen
class Rate:
    """Rate an empty chair, as an assumption."""

    role: RoleId
    dimension: Dimension
    level: Level


@frozen
class Fill:
    """Fill an empty cell of one's own role in a ripe situation."""

    dimension: Dimension
    level: Level


@frozen
class Renegotiate:
    """Offer, ask for or give up something of a ripe situation, with a word of why."""

    way: Way
    dimension: Dimension
    level: Level
    text: str = ""


@frozen
class Lay:
    """Lay a channel of intervention in the hub."""

    channel: ChannelId


@frozen
class Unlay:
    """Take a channel out of the hub."""

    channel: ChannelId


@frozen
class Lead:
    """Say which role leads; any of the content, also one that is to be asked."""

    role: RoleId


@frozen
class Share:
    """Say which role shares, and what it adds that others can't."""

    role: RoleId
    text: str = ""


@frozen
class Unshare:
    """Say that a role does not share."""

    role: RoleId


@frozen
class Line:
    """Write the line of the agreement."""

    text: str = ""


@frozen
class Agree:
    """Agree: the situation moves to the hub."""


@frozen
class Park:
    """Leave a situation open that nobody can agree on."""


@frozen
class SetChair:
    """Set an empty chair for a role that matters and is absent."""

    role: RoleId


@frozen
class RemoveChair:
    """Take an empty chair away."""

    role: RoleId


@frozen
class Shuffle:
    """Chance lays the situations in this order; the first are played."""

    cards: tuple[str, ...]


@frozen
class Die:
    """The die shows this."""

    pips: int


Agreeing: TypeAlias = Lay | Unlay | Lead | Share | Unshare | Line
Marking: TypeAlias = Place | Revise | Rate | Fill | Renegotiate
Opening: TypeAlias = TakeRole | Sort | Next | SkipWarmUp | Choose | Write
OwnMove: TypeAlias = Opening | Roll | Aim | Marking | Agreeing | Agree | Park | SetChair | RemoveChair | Shuffle | Die
Move: TypeAlias = OwnMove | SharedMove

_LEVELS: tuple[Level, ...] = get_args(Level)
_BARE: dict[str, Callable[[], OwnMove]] = {
    "next": Next,
    "skip-warm-up": SkipWarmUp,
    "roll": Roll,
    "line": Line,
    "agree": Agree,
    "park": Park,
}
_OF_ID: dict[str, Callable[[str], OwnMove]] = {
    "role": TakeRole,
    "choose": Choose,
    "lay": Lay,
    "unlay": Unlay,
    "lead": Lead,
    "share": Share,
    "unshare": Unshare,
    "chair": SetChair,
    "unchair": RemoveChair,
    "line": Line,
}
_OF_DIMENSION: dict[str, Callable[[Dimension], OwnMove]] = {"sort": Sort, "aim": Aim}
_OF_PIPS: dict[str, Callable[[int], OwnMove]] = {"roll": Roll, "die": Die}
_VERBS = {type_: verb for verbs in (_BARE, _OF_ID, _OF_DIMENSION, _OF_PIPS) for verb, type_ in verbs.items()}


def parse(words: list[str]) -> Move:
    """A move from its words, whoever says them. Raises MoveWords when they are not known."""
    try:
        return _parsed(words)
    except (ValueError, IndexError, KeyError):
        raise MoveWords(" ".join(words)) from None


def _parsed(words: list[str]) -> Move:
    match words:
        case [verb, *_] if verb in shared.VERBS:
            return shared.parsed(words, LOCKS)
        case ["write", what, *text] if len(text) < 2:
            return Write(WRITTEN[WRITTEN.index(what)], *text)
        case ["place", level, named]:
            return Place(_level(level), named)
        case ["change", level, *text] if len(text) < 2:
            return Revise(_level(level), *text)
        case ["rate", role, where, level]:
            return Rate(role, dimension(where), _level(level))
        case ["fill", where, level]:
            return Fill(dimension(where), _level(level))
        case [way, where, level, *text] if way in WAYS and len(text) < 2:
            return Renegotiate(WAYS[WAYS.index(way)], dimension(where), _level(level), *text)
        case ["share", role, text]:
            return Share(role, text)
        case ["shuffle", "situations", *cards]:
            return Shuffle(tuple(cards))
        case [verb, where] if verb in _OF_DIMENSION:
            return _OF_DIMENSION[verb](dimension(where))
        case [verb, pips] if verb in _OF_PIPS:
            return _OF_PIPS[verb](natural(pips))
        case [verb, name] if verb in _OF_ID:
            return _OF_ID[verb](name)
        case [verb]:
            return _BARE[verb]()
    raise ValueError(words)


def _level(word: str) -> Level:
    return _LEVELS[_LEVELS.index(word)]


def text(move: Move) -> str:
    """The words of a move, as `parse` reads them."""
    return shared.line(_words(move))


def _words(move: Move) -> list[str]:
    match move:
        case Write(what, said):
            return ["write", what, *_said(said)]
        case Place(level, named):
            return ["place", level, named]
        case Revise(level, said):
            return ["change", level, *_said(said)]
        case Rate(role, where, level):
            return ["rate", role, where, level]
        case Fill(where, level):
            return ["fill", where, level]
        case Renegotiate(way, where, level, said):
            return [way, where, level, *_said(said)]
        case Share(role, said):
            return ["share", role, *_said(said)]
        case Line(said):
            return ["line", *_said(said)]
        case Shuffle(cards):
            return ["shuffle", "situations", *cards]
        case Roll(None):
            return ["roll"]
        case Roll(pips) | Die(pips):
            return [_VERBS[type(move)], str(pips)]
        case Sort(name) | Aim(name):
            return [_VERBS[type(move)], name]
        case Choose(name) | Lay(name) | Unlay(name):
            return [_VERBS[type(move)], name]
        case TakeRole(name) | Lead(name) | Unshare(name) | SetChair(name) | RemoveChair(name):
            return [_VERBS[type(move)], name]
        case Next() | SkipWarmUp() | Agree() | Park():
            return [_VERBS[type(move)]]
        case _:
            return shared.words(move)


def wordless(move: Move) -> Move:
    """A move without what people wrote in it."""
    return replace(move, text="") if isinstance(move, Write | Revise | Renegotiate | Share | Line) else move


def _said(text: str) -> list[str]:
    return [text] if text else []
