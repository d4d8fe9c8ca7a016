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

    def called(name: Actor) -> Actor:
        return names.get(name, name)

    game, header = session.game.renamed(called), session.header
    deal = {called(seat): hand for seat, hand in header.deal.items()}
    header = replace(header, seats=tuple(map(called, header.seats)), deal=deal)
    return Session(game, header, entries=[_forgotten(game, entry, called) for entry in session.entries], anew=True)


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


def _forgotten(game: AnyGame, entry: Entry, called: Callable[[Actor], Actor]) -> Entry:
    said = nameless(parse(split(entry.move), game.parse), called, game.wordless)
    return replace(entry, actor=called(entry.actor), move=text(said, game.text))


def nameless(said: Any, called: Callable[[Actor], Actor], wordless: Callable[[Any], Any]) -> Any:
    """A move or a note with its seats called otherwise and without its text, which `wordless` takes out of a move."""
    match said:
        case Undo() | Redo():
            return said
        case Note(key, note):
            about, _, seat = key.partition(" ")
            return Note(f"lang {called(seat)}", note) if about == "lang" else Note(key, "")
    move = wordless(said)
    return replace(
        move, **{field.name: _other(field.name, getattr(move, field.name), called) for field in fields(move)}
    )


def _other(field: str, value: Any, called: Callable[[Actor], Actor]) -> Any:
    match field:
        case "seat" | "name":
            return called(value)
        case "seats":
            return tuple(map(called, value))
    return value
