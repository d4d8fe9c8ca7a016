"""The moves of the open round and of triples, and their text form."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from typing import Literal, TypeAlias, get_args

from game.core.cards import KINDS, CardId, Kind
from game.core.frozen import frozen
from game.core.game import Actor, MoveWords
from game.rules.triples import rulings
from game.rules.triples.rulings import Ruling

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
class Close:
    """Close an explanation or the answers as they stand; a facilitator also closes a round together."""


@frozen
class Skip:
    """Go on without a seat that is awaited."""

    seat: Actor


@frozen
class Accept:
    """The facilitator accepts the open declaration, or overrules the last verdict."""


@frozen
class Return:
    """The facilitator returns the open declaration, or overrules the last verdict."""


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


@frozen
class Shuffle:
    """Chance lays a pile in this order, top first. The pile `part` is the whole deck."""

    pile: Kind | Literal["part"]
    cards: tuple[CardId, ...]


SeatMove: TypeAlias = Discard | Draw | Take | Write | Pick | Declare | Explain | Answer | Withdraw | Pass | Close | Skip
FacilitatorMove: TypeAlias = Accept | Return | Close | Skip | Join | Leave | Pause | Resume | Extend | End
Move: TypeAlias = SeatMove | FacilitatorMove | Ruling | Clock | Idle | Shuffle

_WORD = re.compile(r'"(?:[^"\\]|\\.)*"|\S+')
_BARE: dict[str, Callable[[], Move]] = {
    "declare": Declare,
    "withdraw": Withdraw,
    "pass": Pass,
    "close": Close,
    "accept": Accept,
    "return": Return,
    "pause": Pause,
    "resume": Resume,
    "end": End,
}
_OF_SEAT: dict[str, Callable[[Actor], Move]] = {"skip": Skip, "join": Join, "leave": Leave}
_OF_KIND: dict[str, Callable[[Kind], Move]] = {"draw": Draw, "take": Take}


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
        case ["extend", minutes]:
            return Extend(_natural(minutes))
        case ["clock", time]:
            return Clock(seconds(time))
        case ["idle", time]:
            return Idle(_natural(time))
        case ["shuffle", pile, *cards]:
            return Shuffle("part" if pile == "part" else _kind(pile), tuple(cards))
        case [verb, *_] if verb in rulings.VERBS:
            return rulings.parsed(words)
        case [verb, kind] if verb in _OF_KIND:
            return _OF_KIND[verb](_kind(kind))
        case [verb, seat] if verb in _OF_SEAT:
            return _OF_SEAT[verb](seat)
        case [verb]:
            return _BARE[verb]()
    raise ValueError(words)


def _kind(word: str) -> Kind:
    return KINDS[KINDS.index(word)]


def _natural(word: str) -> int:
    if not (word.isascii() and word.isdigit()):
        raise ValueError(word)
    return int(word)


def seconds(time: str) -> int:
    """`MM:SS`, or whole seconds, as seconds. Raises ValueError for anything else."""
    minutes, colon, rest = time.rpartition(":")
    if not colon:
        return _natural(rest)
    if len(rest) != 2 or _natural(rest) > 59:
        raise ValueError(time)
    return _natural(minutes) * 60 + _natural(rest)


def text(move: Move) -> str:
    """The words of a move, as `parse` reads them."""
    return " ".join(quoted(word) for word in _words(move))


def _words(move: Move) -> list[str]:
    if isinstance(move, Ruling):
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
        case Skip(seat):
            return ["skip", seat]
        case Join(seat):
            return ["join", seat]
        case Leave(seat):
            return ["leave", seat]
        case Extend(minutes):
            return ["extend", str(minutes)]
        case Clock(time):
            return ["clock", f"{time // 60}:{time % 60:02}"]
        case Idle(time):
            return ["idle", str(time)]
        case Shuffle(pile, cards):
            return ["shuffle", pile, *cards]
        case _:
            return [type(move).__name__.lower()]
