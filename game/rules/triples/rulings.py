"""What a facilitator rules beside the game, with the text form of what is about cards."""

from __future__ import annotations

from typing import Literal, TypeAlias, assert_never, get_args

from game.core.cards import KINDS, CardId, Kind
from game.core.frozen import frozen
from game.core.game import Actor
from game.core.moves import (
    GLASS,
    Change,
    Lock,
    LockWord,
    Rename,
    Reorder,
    Shorten,
    StartClock,
    StopClock,
    Unlock,
)
from game.core.moves import Ruling as SharedRuling

__all__ = [
    "LOCKS",
    "PLACES",
    "Bring",
    "CardRuling",
    "Change",
    "Deal",
    "Lock",
    "LockWord",
    "Paper",
    "PlaceWord",
    "Put",
    "Rename",
    "Reorder",
    "Ruling",
    "Shorten",
    "StartClock",
    "StopClock",
    "Unlock",
    "parsed",
    "words",
]

LOCKS: tuple[LockWord, ...] = (GLASS, "swap", "declare", "write", "answer")
PlaceWord: TypeAlias = Literal["discard", "stock"]
PLACES: tuple[PlaceWord, ...] = get_args(PlaceWord)


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
class Paper:
    """Lay a card that a seat wrote on paper among the open ones."""

    seat: Actor
    kind: Kind
    text: str


@frozen
class Bring:
    """Lay a triple that a seat found with paper cards on the wall, with what was said of it or without."""

    seat: Actor
    gap: CardId
    cause: CardId
    action: CardId
    text: str = ""


CardRuling: TypeAlias = Put | Deal | Paper | Bring
Ruling: TypeAlias = SharedRuling | CardRuling


def parsed(words: list[str]) -> CardRuling:
    """A ruling about cards from its words. Raises ValueError when they are not known."""
    match words:
        case ["put", card, "hand", seat]:
            return Put(card, None, seat)
        case ["put", card, place]:
            return Put(card, PLACES[PLACES.index(place)])
        case ["deal", seat, kind]:
            return Deal(seat, KINDS[KINDS.index(kind)])
        case ["paper", seat, kind, text]:
            return Paper(seat, KINDS[KINDS.index(kind)], text)
        case ["bring", seat, gap, cause, action, *text] if len(text) < 2:
            return Bring(seat, gap, cause, action, *text)
    raise ValueError(words)


def words(ruling: CardRuling) -> list[str]:
    """The words of a ruling about cards, as `parsed` reads them."""
    match ruling:
        case Put(card, None, seat):
            return ["put", card, "hand", seat]
        case Put(card, place):
            return ["put", card, str(place)]
        case Deal(seat, kind):
            return ["deal", seat, kind]
        case Paper(seat, kind, text):
            return ["paper", seat, kind, text]
        case Bring(seat, gap, cause, action, text):
            return ["bring", seat, gap, cause, action, *([text] if text else [])]
        case _:
            assert_never(ruling)
