"""A session without the names and the texts of its people: the moves stay, and lead to the same ends."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import fields, replace
from typing import Any

from game.core.game import Actor
from game.core.log import Entry
from game.rules.triples import moves as m
from game.rules.triples.rules import Triples
from game.session.session import Note, Said, Session, parse, text


def numbers(session: Session) -> dict[Actor, Actor]:
    """A number in place of every name that a seat ever had."""
    names = dict.fromkeys(session.header.seats)
    for entry in session.entries:
        if entry.verb in ("join", "rename"):
            names[m.split(entry.move)[-1]] = None
    return {name: str(number) for number, name in enumerate(names, 1)}


def forgotten(session: Session, names: Mapping[Actor, Actor]) -> Session:
    """The session with other names for its seats, and no free text. Raises Damaged for one that can't have been
    played."""

    def called(name: Actor) -> Actor:
        return names.get(name, name)

    setting, header = session.game.setting, session.header
    seats, deal = tuple(map(called, header.seats)), {called(seat): hand for seat, hand in header.deal.items()}
    game = Triples(replace(setting, seats=seats, deal=deal))
    header = replace(header, seats=seats, deal=deal)
    return Session(game, header, entries=[_forgotten(entry, called) for entry in session.entries], anew=True)


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


def _forgotten(entry: Entry, called: Callable[[Actor], Actor]) -> Entry:
    return replace(entry, actor=called(entry.actor), move=text(nameless(parse(m.split(entry.move)), called)))


def nameless(said: Said, called: Callable[[Actor], Actor]) -> Said:
    """A move or a note with its seats called otherwise and without its text."""
    if isinstance(said, Note):
        about, _, seat = said.key.partition(" ")
        return Note(f"lang {called(seat)}", said.text) if about == "lang" else Note(said.key, "")
    return replace(
        said, **{field.name: _other(field.name, getattr(said, field.name), called) for field in fields(said)}
    )


def _other(field: str, value: Any, called: Callable[[Actor], Actor]) -> Any:
    match field:
        case "seat" | "name":
            return called(value)
        case "seats":
            return tuple(map(called, value))
        case "text":
            return ""
    return value
