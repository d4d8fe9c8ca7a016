"""The moves of the circle."""

from __future__ import annotations

from typing import Literal, TypeAlias, get_args

from game.core.frozen import frozen, replace
from game.core.moves import *  # noqa: F403 - the moves that every game has
from game.core.moves import SharedMove
from game.rules.circle.state import ChannelId, RoleId, WrittenWord
from game.rules.circle.words import Dimension, Level, Way

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


def wordless(move: Move) -> Move:
    """A move without what people wrote in it."""
    return replace(move, text="") if isinstance(move, Write | Revise | Renegotiate | Share | Line) else move
