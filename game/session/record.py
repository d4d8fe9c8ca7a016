"""A session's record as a seat, the table or the facilitator may know it: no seed, no digest, nothing hidden."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import pairwise
from typing import Any

from game.core.frozen import frozen
from game.core.game import FACILITATOR, TABLE, Actor, Looker
from game.core.log import Entry, Fold
from game.core.moves import split
from game.core.visibility import COVERED
from game.rules.table import Table
from game.session.session import AnySession, Note, Redo, Undo, parse, text

Names = Mapping[int, Actor]
"""What each seat is called, by a number that it keeps: of those that began below 0, of one that joined its entry's."""


@frozen
class Told:
    """One entry as somebody knows it. `words` are the move's, with COVERED for what is hidden; `opened` what came in
    sight with it (see `Keeping.opened`)."""

    number: int
    time: float
    actor: Actor
    words: str
    opened: Mapping[str, Any]


@frozen
class Record:
    """All that somebody may know of a session. `cards` are those whose faces were seen, `written` the texts of those
    written in play."""

    who: Actor
    entries: tuple[Told, ...]
    cards: tuple[str, ...]
    written: Mapping[str, str]


def redacted(session: AnySession, who: Actor) -> Record:
    """The record as a seat, TABLE or FACILITATOR may know it. A seat is named as it was last; where several were
    called so one after another, the last is meant. Raises KeyError for a name that no seat had."""
    seen = _seen(session, who)
    steps = zip(session.entries, pairwise(seen), strict=True)
    told = tuple(_told(session, entry, *before, *after) for entry, (before, after) in steps)
    return Record(
        who, told, tuple(sorted({card for _, looking in seen for card in looking.cards})), _texts(session, seen)
    )


def texts_read(session: AnySession, who: Actor) -> Mapping[str, str]:
    """The texts of the cards written in play whose faces this viewer ever saw. Raises KeyError as `redacted`."""
    return _texts(session, _seen(session, who))


def seats_of(session: AnySession) -> tuple[Actor, ...]:
    """Every seat that ever was at the table, as it was called last."""
    return tuple(dict.fromkeys(_last_names(tuple(_history(session))).values()))


def _seen(session: AnySession, who: Actor) -> list[tuple[Table, Looker]]:
    """The state at the beginning and after each entry, with the viewer as it looked at it."""
    states = zip((session.game.initial(), *session.reached), _called(session, who), strict=True)
    return [(state, session.game.looker(state, name)) for state, name in states]


def _texts(session: AnySession, seen: list[tuple[Table, Looker]]) -> Mapping[str, str]:
    texts: dict[str, str] = {}
    for state, looking in seen:
        texts |= session.game.written(looking.of(state))
    return texts


def _told(session: AnySession, entry: Entry, before: Table, looked: Looker, after: Table, looks: Looker) -> Told:
    words = _words(session, entry, replace(looked, cards=looked.cards | looks.cards))
    opened = session.game.opened(before, looked, after, looks, entry.verb == "undo")
    return Told(entry.number, entry.time, entry.actor, words, opened)


def _words(session: AnySession, entry: Entry, looking: Looker) -> str:
    match parse(split(entry.move), session.game.parse):
        case Note(key) if entry.actor == FACILITATOR != looking.who:
            return text(Note(key, COVERED), session.game.text)
        case Undo() | Redo() | Note():
            return entry.move
        case move:
            return text(looking.of(move, entry.actor), session.game.text)


def _called(session: AnySession, who: Actor) -> list[Actor]:
    """What `who` was called at the beginning and after each entry; empty while it was not at the table. Raises
    KeyError."""
    history = tuple(_history(session))
    if who in (TABLE, FACILITATOR):
        return [who] * len(history)
    ids = [seat for seat, name in _last_names(history).items() if name == who]
    if not ids:
        raise KeyError(who)
    return [names.get(ids[-1], "") for names in history]


def _last_names(history: Iterable[Names]) -> dict[int, Actor]:
    """The last name of every seat; who was at the table last comes last."""
    last: dict[int, Actor] = {}
    for names in history:
        for seat, name in names.items():
            last.pop(seat, None)
            last[seat] = name
    return last


def _history(session: AnySession) -> Iterator[Names]:
    """What the seats were called at the beginning and after each entry."""
    began: Names = {at - len(session.header.seats): name for at, name in enumerate(session.header.seats)}
    names, fold = began, Fold()
    yield names
    for entry in session.entries:
        fold.add(entry)
        if entry.verb in ("undo", "redo", "join", "leave", "rename"):
            names = began
            for each in fold.standing():
                names = _renamed(names, each)
        yield names


def _renamed(names: Names, entry: Entry) -> Names:
    match entry.verb:
        case "join":
            return {**names, entry.number: split(entry.move)[1]}
        case "leave":
            left = split(entry.move)[1]
            return {seat: name for seat, name in names.items() if name != left}
        case "rename":
            _, old, new = split(entry.move)
            return {seat: new if name == old else name for seat, name in names.items()}
    return names
