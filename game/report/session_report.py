"""A session's report as JSON: all that a group said and decided, in words that need no program to be read.

Its keys are English and fixed (the README lists them); what people wrote stands as they wrote it, and a card in every
language it has. How each seat answered is told as counts only; what the facilitator noted stays out unless asked for.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any

from game.activities import activity
from game.activity import Content
from game.core.game import Actor
from game.core.log import Entry
from game.core.moves import split
from game.report import agenda_report, board_report, circle_report, map_report, plan_report, triples_report
from game.report.part import Part
from game.rules.table import has_seat
from game.session.record import seats_of
from game.session.session import AnySession

FORMAT = 1
"""Of the report. Keys may be added; none changes its meaning."""

_PARTS: Mapping[str, Part] = (
    triples_report.PARTS
    | map_report.PARTS
    | circle_report.PARTS
    | board_report.PARTS
    | plan_report.PARTS
    | agenda_report.PARTS
)

MEMO = "memo "
"""Notes of the facilitator begin so."""


def langs_of(extra: Mapping[str, Any], seats: tuple[Actor, ...]) -> dict[Actor, str]:
    """The languages that seats read, from what the table kept of a session."""
    chairs, usual = extra.get("chairs", {}), extra.get("lang")
    langs = {seat: (chairs.get(seat) or {}).get("lang") or usual for seat in seats}
    return {seat: lang for seat, lang in langs.items() if lang}


def report_of(
    name: str,
    session: AnySession,
    deck: Content,
    langs: Mapping[Actor, str],
    private: bool = False,
    profiles: bool = False,
) -> dict[str, Any]:
    """The report of a session of this name. `langs` are the languages that seats read; with `private` it holds what
    the facilitator noted, with `profiles` what each seat saw in its mirror."""
    state, header = session.state, session.header
    part = _PARTS[header.activity]
    last = session.entries[-1].time if session.entries else None
    report = {
        "about": "From Phenomenon to Action: what a group said and decided in one session.",
        "format": FORMAT,
        "session": name,
        "activity": part.name,
        "deck": {"id": deck.id, "title": dict(deck.title.lines), "languages": list(deck.languages)},
        "began": header.created,
        "last_entry": None if last is None else _moment(last),
        "minutes_played": round(state.clock / 60, 1),
        "ended": None if state.over is None else part.endings.get(state.over, state.over),
        "seats": [_seat(seat, has_seat(state, seat), langs) for seat in _seats(session)],
        "options": list(_options(session, part)),
    }
    report |= part.told(session, deck)
    if profiles:
        report |= part.mirrors(session)
    return report | ({"facilitator_notes": list(_memos(session))} if private else {})


def _seats(session: AnySession) -> tuple[Actor, ...]:
    """Who sits at the table, in their order, then who left it."""
    return tuple(dict.fromkeys((*(seat.name for seat in session.state.seats), *seats_of(session))))


def _seat(seat: Actor, here: bool, langs: Mapping[Actor, str]) -> dict[str, Any]:
    return {"name": seat, "language": langs.get(seat), "at_the_table_in_the_end": here}


def _options(session: AnySession, part: Part) -> Iterator[dict[str, Any]]:
    for option, value in activity(session.header.activity).written(session.options).items():
        yield {"option": option, "meaning": part.meaning(option), "value": part.value(option, value)}


def _memos(session: AnySession) -> Iterator[dict[str, str]]:
    last: dict[str, Entry] = {}
    for entry in session.entries:
        if entry.verb == "note":
            _, key, _ = split(entry.move)
            last[key] = entry
    for key, entry in last.items():
        if key.startswith(MEMO):
            yield {"time": _moment(entry.time), "text": session.notes[key]}


def _moment(time: float) -> str:
    return datetime.fromtimestamp(time).astimezone().isoformat(timespec="seconds")
