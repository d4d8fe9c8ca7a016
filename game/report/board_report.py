"""What the report of a session tells of a board: what lies in its zones, what was put aside, how it was marked, and
what the group wrote together. How each seat marked is told as counts only."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from game.content.board import Board
from game.core.cards import CardId
from game.report.option_meanings import ENDINGS, meaning, value_in_words
from game.report.part import Part
from game.rules.boards.covering import is_alike
from game.rules.boards.keeping import remembered
from game.rules.boards.state import Filled, Piece, State
from game.session.board import BoardSession
from game.workshop.of_board import things_of
from game.workshop.outcome import Thing

_MEANINGS = {
    "minutes": "minutes of play; “board” for those that the board says",
    "cards": "how many of the cards were in play",
    "zones": "how many rungs the ladder had",
    "idle-seconds": "seconds without a move until a seat may go on or turn up what lies covered",
}


def told(session: BoardSession, board: Board) -> dict[str, Any]:
    """The zones with their cards, what was put aside, the marks, and the sums; of a board that is not kept, only what
    was ticked, and how many written cards were not."""
    state = remembered(board.facts(), session.state)
    things = things_of(state, board, {})
    lying = {piece.card for piece in state.pieces}
    return {
        "board": board.id,
        "zones": [_zone(state, board, zone.id, things) for zone in session.view().zones],
        "cards_put_aside": [_thing(things[card]) for card in state.pool if card not in lying],
        "marks": [_marks(state, board, subject, things) for subject in _marked(state, board, things)],
        "sums": [_sum(board, name, each.text) for name in board.sums for each in state.sums if each.about == name],
        "cards_not_kept": len(session.state.written) - len(state.written),
    }


def _zone(state: State, board: Board, zone: str, things: Mapping[CardId, Thing]) -> dict[str, Any]:
    return {
        "id": zone,
        "title": dict(board.zones[zone].title.lines),
        "cards": [_piece(state, board, piece, things[piece.card]) for piece in state.in_zone(zone)],
        "answers": [{"text": each.text, "given_by": each.seat} for each in state.told if each.zone == zone],
        "answer_together": next((each.text for each in state.together if each.about == zone), None),
        "ticked_off": zone in state.done,
    }


def _piece(state: State, board: Board, piece: Piece, thing: Thing) -> dict[str, Any]:
    back = next((paper.back for paper in state.written if paper.card == piece.card), "")
    own = board.cards[piece.card].back if piece.card in board.cards else None
    return {
        **_thing(thing),
        **({"back": dict(own.lines) if own else back} if own or back else {}),
        **({"reason": piece.reason} if piece.reason else {}),
        **({"fields": [_field(board, each) for each in piece.fields if each.value]} if piece.fields else {}),
    }


def _field(board: Board, filled: Filled) -> dict[str, Any]:
    field = board.fields[filled.field]
    value = dict(field.choices[filled.value].lines) if field.choices else filled.value
    return {"field": dict(field.title.lines), "value": value}


def _thing(thing: Thing) -> dict[str, Any]:
    if thing.seat is not None:
        return {"id": thing.id, "kind": thing.kind, "text": thing.text.lines[0][1], "written_by": thing.seat}
    return {"id": thing.id, "kind": thing.kind, "text": dict(thing.text.lines)}


def _marked(state: State, board: Board, things: Mapping[CardId, Thing]) -> tuple[str, ...]:
    """What was marked, of what may be told."""
    marked = dict.fromkeys(mark.subject for mark in state.shown)
    return tuple(subject for subject in marked if subject in things or subject in board.zones)


def _marks(state: State, board: Board, subject: str, things: Mapping[CardId, Thing]) -> dict[str, Any]:
    assert board.marks is not None
    marks = [mark.value for mark in state.shown if mark.subject == subject]
    text = things[subject].text if subject in things else board.zones[subject].title
    return {
        "id": subject,
        "text": dict(text.lines),
        "counts": [
            {"mark": dict(value.text.lines), "seats": marks.count(name)} for name, value in board.marks.values.items()
        ],
        "alike": is_alike(state, subject),
    }


def _sum(board: Board, name: str, text: str) -> dict[str, Any]:
    return {"id": name, "title": dict(board.sums[name].title.lines), "text": text}


def _meaning(option: str) -> str:
    return _MEANINGS.get(option) or meaning(option)


PARTS = {"board": Part("board", ENDINGS, _meaning, value_in_words, told)}
