"""What the report of a session tells of a circle of influence: what was agreed, what stays open, and how each
situation's matrix came about. The warm-up stays out, and so do profiles unless asked for."""

from __future__ import annotations

from typing import Any

from game.circle_words import finding_question
from game.content.circle import Circle
from game.core.game import TABLE, Actor
from game.report.circle_meanings import ENDINGS, LEVELS, WAYS, meaning, value_in_words
from game.report.part import Part as ReportPart
from game.rules.circle.mirror import Profile, profile
from game.rules.circle.questions import Question
from game.rules.circle.state import Cell, Change
from game.rules.circle.view import Row, SituationView
from game.rules.circle.words import DIMENSIONS
from game.session.circle import CircleSession
from game.words import words
from game.workshop.agreed import (
    Agreed,
    Named,
    Names,
    Open,
    Part,
    agreed,
    is_begun,
    questions_of,
    rows_found,
    still_open,
)


def told(session: CircleSession, content: Circle) -> dict[str, Any]:
    """The agreements, what stays open, the matrices, and what was written in play."""
    names, view = Names(session, content), session.view(TABLE)
    counted = {} if view.balanced is None else {"balanced_situations": view.balanced}
    return {
        "agreements": [_agreement(each) for each in agreed(session, content)],
        "open_situations": [_open(each) for each in still_open(session, content)],
        "roles": [_named(names.role(role)) | {"seat": view.holder(role)} for role in session.state.roles],
        "matrices": [_matrix(names, each) for each in view.situations if is_begun(each)],
        "written_cards": [{"kind": each.what, "text": each.text, "written_by": each.seat} for each in view.written],
    } | counted


def told_of_mirrors(session: CircleSession) -> dict[str, Any]:
    """What each seat sees in its mirror."""
    return {"profiles": [_profile(each) for each in profiles_of(session)]}


def profiles_of(session: CircleSession) -> tuple[tuple[Actor, Profile], ...]:
    """What every seat at the table would see in its mirror now."""
    return tuple((seat.name, profile(seat.name, session.state.situations)) for seat in session.state.seats)


def _agreement(agreement: Agreed) -> dict[str, Any]:
    return {
        "situation": _named(agreement.situation),
        "channels": list(map(_named, agreement.channels)),
        "leads": _part(agreement.lead),
        "shares": list(map(_shared, agreement.shares)),
        "agreed_in_one_line": agreement.line or None,
        "clarified": list(agreement.clarified),
        "partial": agreement.partial,
    }


def _open(situation: Open) -> dict[str, Any]:
    return {
        "situation": _named(situation.situation),
        "standing": _standing(situation),
        "clarified": list(situation.clarified),
        "said_so_far": {
            "channels": list(map(_named, situation.channels)),
            "leads": None if situation.lead is None else _part(situation.lead),
            "shares": list(map(_shared, situation.shares)),
            "agreed_in_one_line": situation.line or None,
        },
    }


def _standing(situation: Open) -> str:
    if situation.parked:
        return "parked"
    return "under way" if situation.begun else "not begun"


def _part(part: Part) -> dict[str, Any]:
    return {"role": _named(part.role), "to_be_asked": part.to_be_asked}


def _shared(part: Part) -> dict[str, Any]:
    return {**_part(part), "what_it_adds": part.adds or None}


def _named(named: Named) -> dict[str, Any]:
    """As in the content, in every language; or as it was written, and by whom."""
    if named.seat is None:
        return {"id": named.id, "text": dict(named.text.lines)}
    return {"id": named.id, "text": named.text.lines[0][1], "written_by": named.seat}


def _matrix(names: Names, situation: SituationView) -> dict[str, Any]:
    """The levels of a situation as they were found, as they are now, and what changed on the way."""
    return {
        "situation": _named(names.situation(situation.card)),
        "clarified": list(situation.clarified),
        "found": [_row(names, row) for row in rows_found(situation)],
        "in_the_end": [_row(names, row) for row in situation.rows],
        "changes": [_change(names, change) for change in situation.changes],
        "questions": [_question(names, each) for each in questions_of(situation)],
    }


def _row(names: Names, row: Row) -> dict[str, Any]:
    cells = zip(DIMENSIONS, row.cells, strict=True)
    return {
        "role": _named(names.role(row.role)),
        "seat": row.seat,
        **{dimension: None if cell is None else _cell(cell) for dimension, cell in cells},
    }


def _cell(cell: Cell) -> dict[str, Any]:
    return {
        "level": LEVELS[cell.level],
        "assumption": cell.assumed,
        "mainly_with": cell.named,
    }


def _change(names: Names, change: Change) -> dict[str, Any]:
    return {
        "role": _named(names.role(change.role)),
        "dimension": change.dimension,
        "before": None if change.before is None else LEVELS[change.before],
        "after": LEVELS[change.after],
        "how": "changed in the talk" if change.way is None else WAYS[change.way],
        "why": change.text or None,
    }


def _question(names: Names, question: Question) -> dict[str, Any]:
    return {
        "question": finding_question(words("en"), question.code, question.deciding),
        "about": [_named(names.role(role)) for role in question.roles],
    }


def _profile(mirrored: tuple[Actor, Profile]) -> dict[str, Any]:
    seat, shown = mirrored
    means = {dimension: getattr(shown, dimension) for dimension in DIMENSIONS}
    return {
        "seat": seat,
        "archetype": shown.archetype,
        **{dimension: None if mean is None else round(float(mean), 2) for dimension, mean in means.items()},
    }


PARTS = {"circle": ReportPart("circle of influence", ENDINGS, meaning, value_in_words, told, told_of_mirrors)}
