"""The text form of the plan's moves."""

from __future__ import annotations

from collections.abc import Callable

from game.core import moves as shared
from game.core.game import MoveWords
from game.core.moves import natural
from game.rules.plan import moves as m

_OF_ID: dict[str, Callable[[str], m.OwnMove]] = {"drop": m.Drop, "bring-back": m.BringBack, "sort": m.Sort}
_OF_TEXT: dict[str, Callable[[str], m.OwnMove]] = {"tell": m.Tell, "question": m.Ask}


def parse(words: list[str]) -> m.Move:
    """A move from its words, whoever says them. Raises MoveWords when they are not known."""
    try:
        return _parsed(words)
    except ValueError:
        raise MoveWords(" ".join(words)) from None


def _parsed(words: list[str]) -> m.Move:
    match words:
        case [verb, *_] if verb in shared.VERBS:
            return shared.parsed(words, m.LOCKS)
        case ["add"]:
            return m.Add()
        case ["set", row, column, *values]:
            return m.Set(row, column, tuple(values))
        case ["merge", row, into]:
            return m.Merge(row, into)
        case ["order", row, place]:
            return m.Order(row, natural(place))
        case ["meet", date, *rest] if len(rest) < 3:
            return m.Meet(date, *rest)
        case ["settle", number]:
            return m.Settle(natural(number))
        case [verb, id] if verb in _OF_ID:
            return _OF_ID[verb](id)
        case [verb, *said] if verb in _OF_TEXT and len(said) < 2:
            return _OF_TEXT[verb](*said)
    raise ValueError(words)


def text(move: m.Move) -> str:
    """The words of a move, as `parse` reads them."""
    return shared.line(_words(move))


def _words(move: m.Move) -> list[str]:
    match move:
        case m.Add():
            return ["add"]
        case m.Set(row, column, values):
            return ["set", row, column, *values]
        case m.Merge(row, into):
            return ["merge", row, into]
        case m.Drop(row):
            return ["drop", row]
        case m.BringBack(row):
            return ["bring-back", row]
        case m.Order(row, place):
            return ["order", row, str(place)]
        case m.Sort(column):
            return ["sort", column]
        case m.Meet(date, who, time):
            return ["meet", date, *([who, time] if time else [who] if who else [])]
        case m.Tell(said):
            return ["tell", *_said(said)]
        case m.Ask(said):
            return ["question", *_said(said)]
        case m.Settle(number):
            return ["settle", str(number)]
        case _:
            return shared.words(move)


def _said(text: str) -> list[str]:
    return [text] if text else []
