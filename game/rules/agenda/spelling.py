"""The text form of a workshop's moves."""

from __future__ import annotations

from collections.abc import Callable

from game.core import moves as shared
from game.core.game import MoveWords
from game.core.moves import natural
from game.rules.agenda import moves as m

_BARE: dict[str, Callable[[], m.OwnMove]] = {
    "begin": m.Begin,
    "next": m.Next,
    "back": m.Back,
    "replan": m.Replan,
    "park": m.Park,
}
_OF_WORD: dict[str, Callable[[str], m.OwnMove]] = {
    "begin": m.Begin,
    "go": m.Go,
    "leave-out": m.LeaveOut,
    "take-in": m.TakeIn,
    "park": m.Park,
}
_OF_NUMBER: dict[str, Callable[[int], m.OwnMove]] = {"stretch": m.Stretch, "unpark": m.Unpark}
_VERBS = {type_: verb for verbs in (_BARE, _OF_WORD, _OF_NUMBER) for verb, type_ in verbs.items()}


def parse(words: list[str]) -> m.Move:
    """A move from its words, whoever says them. Raises MoveWords when they are not known."""
    try:
        return _parsed(words)
    except (ValueError, KeyError):
        raise MoveWords(" ".join(words)) from None


def _parsed(words: list[str]) -> m.Move:
    match words:
        case [verb, *_] if verb in shared.VERBS:
            return shared.parsed(words, m.LOCKS)
        case [verb, number] if verb in _OF_NUMBER:
            return _OF_NUMBER[verb](natural(number))
        case [verb, word] if verb in _OF_WORD:
            return _OF_WORD[verb](word)
        case [verb]:
            return _BARE[verb]()
    raise ValueError(words)


def text(move: m.Move) -> str:
    """The words of a move, as `parse` reads them."""
    return shared.line(_words(move))


def _words(move: m.Move) -> list[str]:
    match move:
        case m.Begin(word) | m.Park(word):
            return [_VERBS[type(move)], *([word] if word else [])]
        case m.Go(step) | m.LeaveOut(step) | m.TakeIn(step):
            return [_VERBS[type(move)], step]
        case m.Stretch(number) | m.Unpark(number):
            return [_VERBS[type(move)], str(number)]
        case m.Next() | m.Back() | m.Replan():
            return [_VERBS[type(move)]]
        case _:
            return shared.words(move)
