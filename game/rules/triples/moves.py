"""The moves of the open round and of triples, and their text form. Those of every game are `core.moves`."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal, TypeAlias, get_args

from game.core.cards import KINDS, CardId, Kind
from game.core.frozen import frozen, replace
from game.core.game import MoveWords
from game.core.moves import (
    VERBS,
    Clock,
    Close,
    End,
    Extend,
    Idle,
    Join,
    Leave,
    Pause,
    Resume,
    SharedMove,
    Skip,
    line,
    parsed,
    quoted,
    split,
    words,
)
from game.rules.triples import rulings
from game.rules.triples.rulings import LOCKS, Bring, CardRuling, Paper, Ruling

__all__ = [
    "ANSWERS",
    "Accept",
    "Answer",
    "AnswerWord",
    "Clock",
    "Close",
    "Declare",
    "Discard",
    "Draw",
    "End",
    "Explain",
    "Extend",
    "FacilitatorMove",
    "Idle",
    "Join",
    "Leave",
    "Move",
    "Pass",
    "Pause",
    "Pick",
    "Resume",
    "Return",
    "SeatMove",
    "Shuffle",
    "Skip",
    "Take",
    "Withdraw",
    "Write",
    "parse",
    "quoted",
    "split",
    "text",
    "wordless",
]

AnswerWord: TypeAlias = Literal["convincing", "not-yet", "abstain"]
ANSWERS: tuple[AnswerWord, ...] = get_args(AnswerWord)


@frozen
class Discard:
    """Lay a card of the hand onto its kind's discard."""

    card: CardId


@frozen
class Draw:
    """Take the top of a stock."""

    kind: Kind


@frozen
class Take:
    """Take the top of a discard."""

    kind: Kind


@frozen
class Write:
    """Take a blank and write it."""

    kind: Kind
    text: str = ""


@frozen
class Pick:
    """In the open round: pick three open cards, which declares them."""

    gap: CardId
    cause: CardId
    action: CardId


@frozen
class Declare:
    """Call that one's hand is a fitting triple."""


@frozen
class Explain:
    """Say that the explanation is given, with a sentence or without."""

    text: str = ""


@frozen
class Answer:
    """Answer another seat's declaration."""

    answer: AnswerWord
    text: str = ""


@frozen
class Withdraw:
    """Take one's declaration back, before the first answer."""


@frozen
class Pass:
    """Pass in one's turn, or in the last call."""


@frozen
class Accept:
    """The facilitator accepts the open declaration, or overrules the last verdict."""


@frozen
class Return:
    """The facilitator returns the open declaration, or overrules the last verdict."""


@frozen
class Shuffle:
    """Chance lays a pile in this order, top first. The pile `part` is the whole deck."""

    pile: Kind | Literal["part"]
    cards: tuple[CardId, ...]


SeatMove: TypeAlias = Discard | Draw | Take | Write | Pick | Declare | Explain | Answer | Withdraw | Pass | Close | Skip
FacilitatorMove: TypeAlias = Accept | Return | Close | Skip | Join | Leave | Pause | Resume | Extend | End
Move: TypeAlias = SeatMove | FacilitatorMove | Ruling | Clock | Idle | Shuffle

_BARE: dict[str, Callable[[], Move]] = {
    "declare": Declare,
    "withdraw": Withdraw,
    "pass": Pass,
    "accept": Accept,
    "return": Return,
}
_OF_KIND: dict[str, Callable[[Kind], Move]] = {"draw": Draw, "take": Take}


def parse(words: list[str]) -> Move:
    """A move from its words, whoever says them. Raises MoveWords when they are not known."""
    try:
        return _parsed(words)
    except (ValueError, IndexError, KeyError):
        raise MoveWords(" ".join(words)) from None


def _parsed(words: list[str]) -> Move:
    match words:
        case ["discard", card]:
            return Discard(card)
        case ["write", kind, *text] if len(text) < 2:
            return Write(_kind(kind), *text)
        case ["pick", gap, cause, action]:
            return Pick(gap, cause, action)
        case ["explain", *text] if len(text) < 2:
            return Explain(*text)
        case ["answer", answer, *text] if len(text) < 2:
            return Answer(ANSWERS[ANSWERS.index(answer)], *text)
        case ["shuffle", pile, *cards]:
            return Shuffle("part" if pile == "part" else _kind(pile), tuple(cards))
        case [verb, *_] if verb in VERBS:
            return parsed(words, LOCKS)
        case ["put" | "deal" | "paper" | "bring", *_]:
            return rulings.parsed(words)
        case [verb, kind] if verb in _OF_KIND:
            return _OF_KIND[verb](_kind(kind))
        case [verb]:
            return _BARE[verb]()
    raise ValueError(words)


def _kind(word: str) -> Kind:
    return KINDS[KINDS.index(word)]


def text(move: Move) -> str:
    """The words of a move, as `parse` reads them."""
    return line(_words(move))


def _words(move: Move) -> list[str]:
    if isinstance(move, SharedMove):
        return words(move)
    if isinstance(move, CardRuling):
        return rulings.words(move)
    match move:
        case Discard(card):
            return ["discard", card]
        case Draw(kind):
            return ["draw", kind]
        case Take(kind):
            return ["take", kind]
        case Write(kind, said):
            return ["write", kind, *([said] if said else [])]
        case Pick(gap, cause, action):
            return ["pick", gap, cause, action]
        case Explain(said):
            return ["explain", *([said] if said else [])]
        case Answer(answer, said):
            return ["answer", answer, *([said] if said else [])]
        case Shuffle(pile, cards):
            return ["shuffle", pile, *cards]
        case _:
            return [type(move).__name__.lower()]


def wordless(move: Move) -> Move:
    """A move without what people wrote in it."""
    return replace(move, text="") if isinstance(move, Write | Explain | Answer | Paper | Bring) else move
