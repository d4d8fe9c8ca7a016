"""The text form of the circle's moves."""

from __future__ import annotations

from collections.abc import Callable
from typing import get_args

from game.core import moves as shared
from game.core.game import MoveWords
from game.core.moves import natural
from game.rules.circle import moves as m
from game.rules.circle.state import WRITTEN
from game.rules.circle.words import WAYS, Dimension, Level, dimension

_LEVELS: tuple[Level, ...] = get_args(Level)
_BARE: dict[str, Callable[[], m.OwnMove]] = {
    "next": m.Next,
    "skip-warm-up": m.SkipWarmUp,
    "roll": m.Roll,
    "line": m.Line,
    "agree": m.Agree,
    "park": m.Park,
}
_OF_ID: dict[str, Callable[[str], m.OwnMove]] = {
    "role": m.TakeRole,
    "choose": m.Choose,
    "lay": m.Lay,
    "unlay": m.Unlay,
    "lead": m.Lead,
    "share": m.Share,
    "unshare": m.Unshare,
    "chair": m.SetChair,
    "unchair": m.RemoveChair,
    "line": m.Line,
}
_OF_DIMENSION: dict[str, Callable[[Dimension], m.OwnMove]] = {"sort": m.Sort, "aim": m.Aim}
_OF_PIPS: dict[str, Callable[[int], m.OwnMove]] = {"roll": m.Roll, "die": m.Die}
_VERBS = {type_: verb for verbs in (_BARE, _OF_ID, _OF_DIMENSION, _OF_PIPS) for verb, type_ in verbs.items()}


def parse(words: list[str]) -> m.Move:
    """A move from its words, whoever says them. Raises MoveWords when they are not known."""
    try:
        return _parsed(words)
    except (ValueError, IndexError, KeyError):
        raise MoveWords(" ".join(words)) from None


def _parsed(words: list[str]) -> m.Move:
    match words:
        case [verb, *_] if verb in shared.VERBS:
            return shared.parsed(words, m.LOCKS)
        case ["write", what, *text] if len(text) < 2:
            return m.Write(WRITTEN[WRITTEN.index(what)], *text)
        case ["place", level, named]:
            return m.Place(_level(level), named)
        case ["change", level, *text] if len(text) < 2:
            return m.Revise(_level(level), *text)
        case ["rate", role, where, level]:
            return m.Rate(role, dimension(where), _level(level))
        case ["fill", where, level]:
            return m.Fill(dimension(where), _level(level))
        case [way, where, level, *text] if way in WAYS and len(text) < 2:
            return m.Renegotiate(WAYS[WAYS.index(way)], dimension(where), _level(level), *text)
        case ["share", role, text]:
            return m.Share(role, text)
        case ["shuffle", "situations", *cards]:
            return m.Shuffle(tuple(cards))
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


def text(move: m.Move) -> str:
    """The words of a move, as `parse` reads them."""
    return shared.line(_words(move))


def _words(move: m.Move) -> list[str]:
    match move:
        case m.Write(what, said):
            return ["write", what, *_said(said)]
        case m.Place(level, named):
            return ["place", level, named]
        case m.Revise(level, said):
            return ["change", level, *_said(said)]
        case m.Rate(role, where, level):
            return ["rate", role, where, level]
        case m.Fill(where, level):
            return ["fill", where, level]
        case m.Renegotiate(way, where, level, said):
            return [way, where, level, *_said(said)]
        case m.Share(role, said):
            return ["share", role, *_said(said)]
        case m.Line(said):
            return ["line", *_said(said)]
        case m.Shuffle(cards):
            return ["shuffle", "situations", *cards]
        case m.Roll(None):
            return ["roll"]
        case m.Roll(pips) | m.Die(pips):
            return [_VERBS[type(move)], str(pips)]
        case m.Sort(name) | m.Aim(name):
            return [_VERBS[type(move)], name]
        case m.Choose(name) | m.Lay(name) | m.Unlay(name):
            return [_VERBS[type(move)], name]
        case m.TakeRole(name) | m.Lead(name) | m.Unshare(name) | m.SetChair(name) | m.RemoveChair(name):
            return [_VERBS[type(move)], name]
        case m.Next() | m.SkipWarmUp() | m.Agree() | m.Park():
            return [_VERBS[type(move)]]
        case _:
            return shared.words(move)


def _said(text: str) -> list[str]:
    return [text] if text else []
