"""The moves of a board."""

from __future__ import annotations

from typing import Literal, TypeAlias, get_args

from game.core.cards import CardId
from game.core.frozen import frozen
from game.core.moves import *  # noqa: F403 - the moves that every game has
from game.core.moves import SharedMove
from game.rules.boards.state import StageId, SubjectId, ZoneId

LockWord: TypeAlias = Literal["glass", "lay", "write", "mark", "answer", "fields", "sum"]
LOCKS: tuple[LockWord, ...] = get_args(LockWord)


@frozen
class Lay:
    """Lay a card of the pool in a zone: as its piece number `at`, counted from 1, or after all that lie there."""

    card: CardId
    zone: ZoneId
    at: int | None = None


@frozen
class Shift:
    """Lay a piece somewhere else, or elsewhere in its zone's order."""

    piece: int
    zone: ZoneId
    at: int | None = None


@frozen
class Take:
    """Take a piece back into the pool."""

    piece: int


@frozen
class Flip:
    """Turn a piece over."""

    piece: int


@frozen
class Reason:
    """Say why a card lies where it does."""

    piece: int
    text: str = ""


@frozen
class Fill:
    """Fill in a field of a piece: a text, or the id of a choice; with nothing it is emptied."""

    piece: int
    field: str
    text: str = ""


@frozen
class Write:
    """Write a card, into a zone or the pool (None)."""

    zone: ZoneId | None
    text: str = ""
    back: str = ""


@frozen
class Reword:
    """Write a card that was written in play anew, in other words; without those of its back it keeps that."""

    card: CardId
    text: str = ""
    back: str = ""


@frozen
class MarkIt:
    """Mark a card or a zone, covered; one's earlier mark of it is replaced."""

    subject: SubjectId
    value: str


@frozen
class AnswerIt:
    """Answer a zone's prompt on one's own, covered; an empty text says that one has nothing to say."""

    zone: ZoneId
    text: str = ""


@frozen
class Agree:
    """Write the answer of all to a zone's prompt."""

    zone: ZoneId
    text: str = ""


@frozen
class SumUp:
    """Write what the group holds at the end."""

    sum: str
    text: str = ""


@frozen
class Done:
    """Tick a zone off."""

    zone: ZoneId


@frozen
class Undone:
    """Take the tick off a zone."""

    zone: ZoneId


@frozen
class Keep:
    """Tick what is to be kept beyond the session: a card, a zone's answer or a sum."""

    name: str


@frozen
class Unkeep:
    """Take that tick off."""

    name: str


@frozen
class GoTo:
    """Open a stage: the next one, or any other anew."""

    stage: StageId


@frozen
class CloseZone:
    """Turn up the answers of one zone as they stand; `Close` turns up all that lies covered."""

    zone: ZoneId


@frozen
class Shuffle:
    """Chance lays the cards in this order; the first are played."""

    cards: tuple[CardId, ...]


Laying: TypeAlias = Lay | Shift | Take | Flip
Saying: TypeAlias = Reason | Fill | Write | Reword | Agree | SumUp
Covering: TypeAlias = MarkIt | AnswerIt
Ticking: TypeAlias = Done | Undone | Keep | Unkeep
OwnMove: TypeAlias = Laying | Saying | Covering | Ticking | GoTo | CloseZone | Shuffle
Move: TypeAlias = OwnMove | SharedMove
