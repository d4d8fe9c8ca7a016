"""A session's record as a seat, the table or the facilitator may know it: no seed, no digest, nothing hidden."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import pairwise

from game.core.cards import CardId
from game.core.frozen import frozen
from game.core.game import FACILITATOR, TABLE, Actor
from game.core.log import Entry, Fold
from game.core.visibility import COVERED
from game.rules.triples import moves as m
from game.rules.triples.state import Declaration, State
from game.rules.triples.view import AnswersView, VerdictView, answers_view, verdict_view
from game.rules.triples.visible import Looker, looker
from game.session.session import Note, Redo, Session, Undo, parse, text

Names = Mapping[int, Actor]
"""What each seat is called, by a number that it keeps: of those that began below 0, of one that joined its entry's."""


@frozen
class Told:
    """One entry as somebody knows it. `words` are the move's, with COVERED for what is hidden; `turned_up` the cards of
    hands whose faces came in sight with it, by seat; `answers` and `verdict` what lay open after it and not before."""

    number: int
    time: float
    actor: Actor
    words: str
    turned_up: Mapping[Actor, tuple[CardId, ...]]
    answers: AnswersView | None
    verdict: VerdictView | None


@frozen
class Record:
    """All that somebody may know of a session. `cards` are those whose faces were seen, `written` the texts of those
    written in play."""

    who: Actor
    entries: tuple[Told, ...]
    cards: tuple[CardId, ...]
    written: Mapping[CardId, str]


def redacted(session: Session, who: Actor) -> Record:
    """The record as a seat, TABLE or FACILITATOR may know it. A seat is named as it was last; where several were
    called so one after another, the last is meant. Raises KeyError for a name that no seat had."""
    seen = _seen(session, who)
    steps = zip(session.entries, pairwise(seen), strict=True)
    told = tuple(_told(entry, *before, *after) for entry, (before, after) in steps)
    return Record(who, told, tuple(sorted({card for _, looking in seen for card in looking.cards})), _texts(seen))


def texts_read(session: Session, who: Actor) -> Mapping[CardId, str]:
    """The texts of the cards written in play whose faces this viewer ever saw. Raises KeyError as `redacted`."""
    return _texts(_seen(session, who))


def seats_of(session: Session) -> tuple[Actor, ...]:
    """Every seat that ever was at the table, as it was called last."""
    return tuple(dict.fromkeys(_last_names(tuple(_history(session))).values()))


def _seen(session: Session, who: Actor) -> list[tuple[State, Looker]]:
    """The state at the beginning and after each entry, with the viewer as it looked at it."""
    states = zip((session.game.initial(), *session.reached), _called(session, who), strict=True)
    return [(state, looker(session.game.at(state).setting, state, name)) for state, name in states]


def _texts(seen: list[tuple[State, Looker]]) -> Mapping[CardId, str]:
    papers = (paper for state, looking in seen for paper in looking.of(state.written))
    return {paper.card: paper.text for paper in papers if paper.text != COVERED}


def _told(entry: Entry, before: State, looked: Looker, after: State, looks: Looker) -> Told:
    new = looks.cards - looked.cards
    turned_up = {seat.name: tuple(card for card in seat.hand if card in new) for seat in after.seats}
    return Told(
        entry.number,
        entry.time,
        entry.actor,
        _words(entry, replace(looked, cards=looked.cards | looks.cards)),
        {seat: cards for seat, cards in turned_up.items() if cards},
        _opened(before.declaration, after.declaration, looks),
        verdict_view(looks.of(after.verdicts[-1])) if _is_judged(entry, before, after) else None,
    )


def _opened(before: Declaration | None, after: Declaration | None, looks: Looker) -> AnswersView | None:
    if after is None or after.stage != "decide" or (before is not None and before.stage == "decide"):
        return None
    return answers_view(looks.of(after).answers)


def _is_judged(entry: Entry, before: State, after: State) -> bool:
    if entry.verb == "undo" or not after.verdicts:
        return False
    ways = [(len(state.verdicts), *(each.accepted for each in state.verdicts[-1:])) for state in (before, after)]
    return ways[0] != ways[1]


def _words(entry: Entry, looking: Looker) -> str:
    match parse(m.split(entry.move)):
        case Note(key) if entry.actor == FACILITATOR != looking.who:
            return text(Note(key, COVERED))
        case Undo() | Redo() | Note():
            return entry.move
        case move:
            return text(looking.of(move, entry.actor))


def _called(session: Session, who: Actor) -> list[Actor]:
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


def _history(session: Session) -> Iterator[Names]:
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
            return {**names, entry.number: m.split(entry.move)[1]}
        case "leave":
            left = m.split(entry.move)[1]
            return {seat: name for seat, name in names.items() if name != left}
        case "rename":
            _, old, new = m.split(entry.move)
            return {seat: new if name == old else name for seat, name in names.items()}
    return names
