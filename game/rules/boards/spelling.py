"""The text form of a board's moves."""

from __future__ import annotations

from collections.abc import Callable

from game.core import moves as shared
from game.core.game import MoveWords
from game.core.moves import natural
from game.rules.boards import moves as m

POOL = "-"
"""Stands for the pool, where a card is written into no zone."""

_OF_NAME: dict[str, Callable[[str], m.OwnMove]] = {
    "done": m.Done,
    "undone": m.Undone,
    "keep": m.Keep,
    "unkeep": m.Unkeep,
    "stage": m.GoTo,
    "close": m.CloseZone,
}
_OF_PIECE: dict[str, Callable[[int], m.OwnMove]] = {"take": m.Take, "flip": m.Flip}
_TOLD: dict[str, Callable[[str, str], m.OwnMove]] = {"answer": m.AnswerIt, "agree": m.Agree, "sum": m.SumUp}
_VERBS = {type_: verb for verbs in (_OF_NAME, _OF_PIECE, _TOLD) for verb, type_ in verbs.items()}


def parse(words: list[str]) -> m.Move:
    """A move from its words, whoever says them. Raises MoveWords when they are not known."""
    try:
        return _parsed(words)
    except (ValueError, IndexError, KeyError, TypeError):
        raise MoveWords(" ".join(words)) from None


def _parsed(words: list[str]) -> m.Move:
    match words:
        case ["close", zone]:
            return m.CloseZone(zone)
        case [verb, *_] if verb in shared.VERBS:
            return shared.parsed(words, m.LOCKS)
        case ["lay", card, zone, *at] if len(at) < 2:
            return m.Lay(card, zone, *map(_place, at))
        case ["shift", piece, zone, *at] if len(at) < 2:
            return m.Shift(natural(piece), zone, *map(_place, at))
        case ["reason", piece, *text] if len(text) < 2:
            return m.Reason(natural(piece), *text)
        case ["field", piece, field, *text] if len(text) < 2:
            return m.Fill(natural(piece), field, *text)
        case ["write", zone, *sides] if len(sides) < 3:
            return m.Write(None if zone == POOL else zone, *sides)
        case ["reword", card, *sides] if len(sides) < 3:
            return m.Reword(card, *sides)
        case ["mark", subject, value]:
            return m.MarkIt(subject, value)
        case ["shuffle", "cards", *cards]:
            return m.Shuffle(tuple(cards))
        case [verb, about, *text] if verb in _TOLD and len(text) < 2:
            return _TOLD[verb](about, *text) if text else _TOLD[verb](about, "")
        case [verb, piece] if verb in _OF_PIECE:
            return _OF_PIECE[verb](natural(piece))
        case [verb, name] if verb in _OF_NAME:
            return _OF_NAME[verb](name)
    raise ValueError(words)


def _place(word: str) -> int:
    place = natural(word)
    if place < 1:
        raise ValueError(word)
    return place


def text(move: m.Move) -> str:
    """The words of a move, as `parse` reads them."""
    return shared.line(_words(move))


def verb(move: m.Move) -> str:
    """The first word of a move."""
    return _words(move)[0]


def _words(move: m.Move) -> list[str]:
    match move:
        case m.Lay(card, zone, at):
            return ["lay", card, zone, *_at(at)]
        case m.Shift(piece, zone, at):
            return ["shift", str(piece), zone, *_at(at)]
        case m.Take(piece) | m.Flip(piece):
            return [_VERBS[type(move)], str(piece)]
        case m.Reason(piece, said):
            return ["reason", str(piece), *_said(said)]
        case m.Fill(piece, field, said):
            return ["field", str(piece), field, *_said(said)]
        case m.Write(zone, front, back):
            return ["write", POOL if zone is None else zone, *_sides(front, back)]
        case m.Reword(card, front, back):
            return ["reword", card, *_sides(front, back)]
        case m.MarkIt(subject, value):
            return ["mark", subject, value]
        case m.AnswerIt(about, said) | m.Agree(about, said) | m.SumUp(about, said):
            return [_VERBS[type(move)], about, *_said(said)]
        case m.Done(name) | m.Undone(name) | m.Keep(name) | m.Unkeep(name) | m.GoTo(name) | m.CloseZone(name):
            return [_VERBS[type(move)], name]
        case m.Shuffle(cards):
            return ["shuffle", "cards", *cards]
        case _:
            return shared.words(move)


def _at(place: int | None) -> list[str]:
    return [] if place is None else [str(place)]


def _said(text: str) -> list[str]:
    return [text] if text else []


def _sides(front: str, back: str) -> list[str]:
    return [front, back] if back else _said(front)
