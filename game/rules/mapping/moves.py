"""The moves of the map, and their text form."""

from __future__ import annotations

from typing import Literal, TypeAlias, get_args

from game.core import moves as shared
from game.core.cards import KINDS, CardId, Kind
from game.core.frozen import frozen, replace
from game.core.game import MoveWords
from game.core.moves import *  # noqa: F403 - the moves that every game has
from game.core.moves import SharedMove, natural
from game.rules.mapping.state import Spot

LockWord: TypeAlias = Literal["glass", "choose", "link", "place", "write"]
LOCKS: tuple[LockWord, ...] = get_args(LockWord)


@frozen
class Choose:
    """Lay a card of the open stage on the map, at a spot or where it finds its place."""

    card: CardId
    spot: Spot | None = None


@frozen
class PutBack:
    """Take a card of the open stage off the map, with its links."""

    card: CardId


@frozen
class Place:
    """Move a card of the map to a spot."""

    card: CardId
    spot: Spot


@frozen
class Tidy:
    """Let every card find its place by itself."""


@frozen
class Tie:
    """Link two cards of neighbouring kinds, named in either order; one that is not on the map is laid there. With a
    spot, the first named moves to it."""

    card: CardId
    other: CardId
    spot: Spot | None = None


@frozen
class Untie:
    """Take a link away."""

    card: CardId
    other: CardId


@frozen
class Write:
    """Write a card on a blank; it lies on the map."""

    kind: Kind
    text: str = ""


@frozen
class Reword:
    """Write a card that was written in play anew, in other words."""

    card: CardId
    text: str = ""


@frozen
class Stage:
    """Open the next stage, or an earlier one again."""

    kind: Kind


@frozen
class Shuffle:
    """Chance lays the deck in this order; the first that belong together are played."""

    cards: tuple[CardId, ...]


OwnMove: TypeAlias = Choose | PutBack | Place | Tidy | Tie | Untie | Write | Reword | Stage | Shuffle
Move: TypeAlias = OwnMove | SharedMove


def parse(words: list[str]) -> Move:
    """A move from its words, whoever says them. Raises MoveWords when they are not known."""
    try:
        return _parsed(words)
    except ValueError:
        raise MoveWords(" ".join(words)) from None


def _parsed(words: list[str]) -> Move:
    match words:
        case [verb, *_] if verb in shared.VERBS:
            return shared.parsed(words, LOCKS)
        case ["choose", card, *spot]:
            return Choose(card, _spot(spot))
        case ["put-back", card]:
            return PutBack(card)
        case ["place", card, x, y]:
            return Place(card, (natural(x), natural(y)))
        case ["tidy"]:
            return Tidy()
        case ["link", card, other, *spot]:
            return Tie(card, other, _spot(spot))
        case ["unlink", card, other]:
            return Untie(card, other)
        case ["write", kind, *text] if len(text) < 2:
            return Write(_kind(kind), *text)
        case ["reword", card, *text] if len(text) < 2:
            return Reword(card, *text)
        case ["stage", kind]:
            return Stage(_kind(kind))
        case ["shuffle", "part", *cards]:
            return Shuffle(tuple(cards))
    raise ValueError(words)


def _kind(word: str) -> Kind:
    return KINDS[KINDS.index(word)]


def _spot(words: list[str]) -> Spot | None:
    if not words:
        return None
    x, y = map(natural, words)
    return x, y


def text(move: Move) -> str:
    """The words of a move, as `parse` reads them."""
    return shared.line(_words(move))


def _words(move: Move) -> list[str]:
    match move:
        case Choose(card, spot) | Place(card, spot):
            return [type(move).__name__.lower(), card, *map(str, spot or ())]
        case PutBack(card):
            return ["put-back", card]
        case Tidy():
            return ["tidy"]
        case Tie(card, other, spot):
            return ["link", card, other, *map(str, spot or ())]
        case Untie(card, other):
            return ["unlink", card, other]
        case Write(kind, said):
            return ["write", kind, *([said] if said else [])]
        case Reword(card, said):
            return ["reword", card, *([said] if said else [])]
        case Stage(kind):
            return ["stage", kind]
        case Shuffle(cards):
            return ["shuffle", "part", *cards]
        case _:
            return shared.words(move)


def wordless(move: Move) -> Move:
    """A move without what people wrote in it."""
    return replace(move, text="") if isinstance(move, Write | Reword) else move
