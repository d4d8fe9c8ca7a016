"""A session at a board that is not kept, without the words that nobody ticked."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from game.core.log import Entry, fold
from game.core.moves import split
from game.session.session import AnySession, Note, Redo, Session, Undo, parse, text

if TYPE_CHECKING:
    from game.rules.boards.rules import BoardGame
    from game.rules.boards.state import State

BOARD = "board"
"""The activity; the rules of boards are brought in for no other."""


def let_go(session: AnySession) -> AnySession:
    """The session as it may be told of later: any other than one at such a board as it is. There the moves stay and
    lead to the same ends; the words stay of what is ticked, where they were not taken back, and no note of the talk."""
    if session.header.activity != BOARD:
        return session
    from game.rules.boards.rules import BoardGame

    game = session.game
    assert isinstance(game, BoardGame)
    if game.setting.facts.kept:
        return session
    standing = {entry.number for entry in fold(session.entries).standing()}
    entries = [
        _let_go(game, entry, state, session.state.kept if entry.number in standing else ())
        for entry, state in zip(session.entries, session.reached, strict=True)
    ]
    return Session(game, session.header, entries=entries, anew=True)


def _let_go(game: BoardGame, entry: Entry, state: State, kept: tuple[str, ...]) -> Entry:
    """An entry without its words, unless they are about something `kept`; `state` is that after it."""
    from game.rules.boards.keeping import subject_of

    match parse(split(entry.move), game.parse):
        case Undo() | Redo():
            return entry
        case Note(key):
            return entry if key.startswith("lang ") else replace(entry, move=text(Note(key, ""), game.text))
        case move:
            if subject_of(state, move) in kept:
                return entry
            return replace(entry, move=game.text(game.wordless(move)))
