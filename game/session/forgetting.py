"""A session without the names and the texts of its people: the moves stay, and lead to the same ends."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import fields, replace
from typing import Any, TypeAlias

from game.core.game import Actor, Game
from game.core.log import Entry
from game.core.moves import split
from game.session.session import AnySession, Note, Redo, Session, Undo, parse, text

AnyGame: TypeAlias = Game[Any, Any, Any, Any]


def numbers(session: AnySession) -> dict[Actor, Actor]:
    """A number in place of every name that a seat ever had."""
    names = dict.fromkeys(session.header.seats)
    for entry in session.entries:
        if entry.verb in ("join", "rename"):
            names[split(entry.move)[-1]] = None
    return {name: str(number) for number, name in enumerate(names, 1)}


def forgotten(session: AnySession, names: Mapping[Actor, Actor]) -> AnySession:
    """The session with other names for its seats, and no free text. Raises Damaged for one that can't have been
    played."""
    return rewritten(session, names, lambda text: "")


def rewritten(
    session: AnySession, names: Mapping[Actor, Actor], texts: Callable[[str], str], game: AnyGame | None = None
) -> AnySession:
    """The session with other names for its seats, and with what `texts` makes of each free text in its place; over
    another `game`, where its content is told otherwise too. Raises Damaged for one that can't have been played."""

    def called(name: Actor) -> Actor:
        return names.get(name, name)

    game, header = (game or session.game).renamed(called), session.header
    deal = {called(seat): hand for seat, hand in header.deal.items()}
    header = replace(header, seats=tuple(map(called, header.seats)), deal=deal)
    entries = [_rewritten(game, entry, called, texts) for entry in session.entries]
    return Session(game, header, entries=entries, anew=True)


def free_texts(said: Any, wordless: Callable[[Any], Any]) -> tuple[str, ...]:
    """What people wrote in a move or in a note of the table, in words of their own."""
    match said:
        case Undo() | Redo():
            return ()
        case Note(key, text):
            return () if key.startswith("lang ") else (text,)
    found: list[str] = []

    def note(text: str) -> str:
        found.append(text)
        return text

    _worded(said, wordless(said), note)
    return tuple(filter(None, found))


def without_names(value: Any, names: Mapping[Actor, Actor]) -> Any:
    """Plain values in which every string that is a name is another."""
    match value:
        case str():
            return names.get(value, value)
        case list():
            return [without_names(each, names) for each in value]
        case dict():
            return {names.get(key, key): without_names(each, names) for key, each in value.items()}
    return value


def _rewritten(game: AnyGame, entry: Entry, called: Callable[[Actor], Actor], texts: Callable[[str], str]) -> Entry:
    said = nameless(parse(split(entry.move), game.parse), called, game.wordless, texts)
    return replace(entry, actor=called(entry.actor), move=text(said, game.text))


def nameless(
    said: Any,
    called: Callable[[Actor], Actor],
    wordless: Callable[[Any], Any],
    texts: Callable[[str], str] = lambda text: "",
) -> Any:
    """A move or a note with its seats called otherwise, and with what `texts` makes of its text; `wordless` takes that
    out of a move."""
    match said:
        case Undo() | Redo():
            return said
        case Note(key, note):
            about, _, seat = key.partition(" ")
            return Note(f"lang {called(seat)}", note) if about == "lang" else Note(key, texts(note))
    move = _worded(said, wordless(said), texts)
    return replace(
        move, **{field.name: _other(field.name, getattr(move, field.name), called) for field in fields(move)}
    )


def _worded(said: Any, bare: Any, texts: Callable[[str], str]) -> Any:
    """A move with what `texts` makes of each text that its `bare` form lacks."""
    if said == bare:
        return bare
    differ = (field.name for field in fields(said) if getattr(said, field.name) != getattr(bare, field.name))
    worded = {name: _text(getattr(said, name), texts) for name in differ}
    return replace(bare, **{name: value for name, value in worded.items() if value})


def _text(value: Any, texts: Callable[[str], str]) -> Any:
    match value:
        case str():
            return texts(value)
        case tuple():
            return tuple(filter(None, (texts(each) for each in value)))
    return value


def _other(field: str, value: Any, called: Callable[[Actor], Actor]) -> Any:
    match field:
        case "seat" | "name":
            return called(value)
        case "seats":
            return tuple(map(called, value))
    return value
