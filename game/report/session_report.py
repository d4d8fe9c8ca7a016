"""A session's report as JSON: all that a group said and decided, in words that need no program to be read.

Its keys are English and fixed (the README lists them); what people wrote stands as they wrote it, and a card in every
language it has. How each seat answered is told as counts only; what the facilitator noted stays out unless asked for.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from datetime import datetime
from pathlib import Path
from typing import Any

from game.content.deck import Deck
from game.core.game import TABLE, Actor
from game.core.log import Entry
from game.files import write_whole
from game.report.option_meanings import ENDINGS, meaning, value_in_words
from game.report.wall import CHOICES, QUESTIONS
from game.rules.triples import moves as m
from game.rules.triples.options import as_activity, written
from game.rules.triples.view import VerdictView, verdict_view
from game.session.record import seats_of, texts_read
from game.session.triples import TriplesSession

FORMAT = 1
"""Of the report. Keys may be added; none changes its meaning."""

MEMO = "memo "
"""Notes of the facilitator begin so."""

_LINKS = {"full": "both links", "partial": "one of the two links", "none": "no link"}


def write_report(path: Path, report: Mapping[str, Any]) -> None:
    """Writes a report, whole. Raises CannotKeep."""
    write_whole(path, (json.dumps(report, ensure_ascii=False, indent=1) + "\n").encode("utf-8", "replace"))


def langs_of(extra: Mapping[str, Any], seats: tuple[Actor, ...]) -> dict[Actor, str]:
    """The languages that seats read, from what the table kept of a session."""
    chairs, usual = extra.get("chairs", {}), extra.get("lang")
    langs = {seat: (chairs.get(seat) or {}).get("lang") or usual for seat in seats}
    return {seat: lang for seat, lang in langs.items() if lang}


def report_of(
    name: str, session: TriplesSession, deck: Deck, langs: Mapping[Actor, str], private: bool = False
) -> dict[str, Any]:
    """The report of a session of this name. `langs` are the languages that seats read; with `private` it holds what
    the facilitator noted."""
    state, header = session.state, session.header
    known = session.game.looker(state, TABLE).of(state)
    read = texts_read(session, TABLE)
    last = session.entries[-1].time if session.entries else None
    report = {
        "about": "From Phenomenon to Action: what a group said and decided in one session.",
        "format": FORMAT,
        "session": name,
        "activity": {"open-round": "open round", "triples": "triples"}[header.activity],
        "deck": {"id": deck.id, "title": dict(deck.title.lines), "languages": list(deck.languages)},
        "began": header.created,
        "last_entry": None if last is None else _moment(last),
        "minutes_played": round(state.clock / 60, 1),
        "ended": None if state.over is None else ENDINGS.get(state.over, state.over),
        "seats": [_seat(seat, state.has_seat(seat), langs) for seat in _seats(session)],
        "options": list(_options(session)),
        "triples": list(_triples(session, deck, tuple(map(verdict_view, known.verdicts)))),
        "written_cards": [
            {"kind": paper.kind, "text": paper.text, "written_by": paper.seat}
            for paper in state.written
            if read.get(paper.card) == paper.text
        ],
        "next_gap": session.notes.get("next gap") or None,
    }
    return report | ({"facilitator_notes": list(_memos(session))} if private else {})


def _seats(session: TriplesSession) -> tuple[Actor, ...]:
    """Who sits at the table, in their order, then who left it."""
    return tuple(dict.fromkeys((*(seat.name for seat in session.state.seats), *seats_of(session))))


def _seat(seat: Actor, here: bool, langs: Mapping[Actor, str]) -> dict[str, Any]:
    return {"name": seat, "language": langs.get(seat), "at_the_table_in_the_end": here}


def _options(session: TriplesSession) -> Iterator[dict[str, Any]]:
    activity = as_activity(session.header.activity)
    for option, value in written(session.options, activity).items():
        yield {"option": option, "meaning": meaning(option), "value": value_in_words(option, value)}


def _triples(session: TriplesSession, deck: Deck, verdicts: tuple[VerdictView, ...]) -> Iterator[dict[str, Any]]:
    on_wall = 0
    for verdict in verdicts:
        on_wall += verdict.accepted
        gap, cause, action = (_card(session, deck, card) for card in verdict.cards)
        yield {
            "gap": gap,
            "cause": cause,
            "action": action,
            "declared_by": verdict.seat,
            "explanation": verdict.text or None,
            "verdict": "accepted" if verdict.accepted else "returned",
            "place_on_the_wall": on_wall if verdict.accepted else None,
            "answers": {
                "convincing": verdict.answers.convincing,
                "not_yet": verdict.answers.not_yet,
                "abstained": verdict.answers.abstain,
            },
            "what_would_strengthen_it": list(verdict.answers.sentences),
            "links_of_the_deck": _LINKS[verdict.fit],
            "talk": _talk(session, on_wall) if verdict.accepted else {},
        }


def _card(session: TriplesSession, deck: Deck, card: str) -> dict[str, Any]:
    if card in deck.cards:
        return {"text": dict(deck.cards[card].text.lines)}
    paper = next(paper for paper in session.state.written if paper.card == card)
    return {"text": paper.text, "written_by": paper.seat}


def _talk(session: TriplesSession, number: int) -> dict[str, str]:
    """The answers of the talk after the game about one triple of the wall, by question, in English words or as they
    were written."""
    noted = {question: session.notes.get(f"triple {number} {question}", "") for question in QUESTIONS}
    return {QUESTIONS[key]: CHOICES.get(key, {}).get(text, text) for key, text in noted.items() if text}


def _memos(session: TriplesSession) -> Iterator[dict[str, str]]:
    last: dict[str, Entry] = {}
    for entry in session.entries:
        if entry.verb == "note":
            _, key, _ = m.split(entry.move)
            last[key] = entry
    for key, entry in last.items():
        if key.startswith(MEMO):
            yield {"time": _moment(entry.time), "text": session.notes[key]}


def _moment(time: float) -> str:
    return datetime.fromtimestamp(time).astimezone().isoformat(timespec="seconds")
