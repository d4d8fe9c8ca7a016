"""What a scenario may expect of a board."""

from __future__ import annotations

from typing import Any

from game.core.expecting import Fact, Facts
from game.core.game import TABLE
from game.rules.boards.covering import is_alike
from game.rules.boards.rules import BoardGame
from game.rules.boards.state import State, Told


def _zones(game: BoardGame, state: State) -> dict[str, list[str]]:
    return {zone.id: [piece.card for piece in zone.pieces] for zone in game.view(state, TABLE).zones}


def _waiting(game: BoardGame, state: State) -> list[str]:
    return [seat.name for seat in game.view(state, TABLE).seats if seat.awaited]


def _marks(game: BoardGame, state: State) -> dict[str, dict[str, str]]:
    found: dict[str, dict[str, str]] = {}
    for mark in state.shown:
        found.setdefault(mark.subject, {})[mark.seat] = mark.value
    return found


def _answers(game: BoardGame, state: State) -> dict[str, dict[str, str]]:
    found: dict[str, dict[str, str]] = {zone: {} for zone in state.answered}
    for answer in state.told:
        found[answer.zone][answer.seat] = answer.text
    return found


def _alike(game: BoardGame, state: State) -> list[str]:
    return [subject for subject in _marks(game, state) if is_alike(state, subject)]


def _told(told: tuple[Told, ...]) -> dict[str, str]:
    return {each.about: each.text for each in told}


FACTS: Facts = {
    "stage": Fact(lambda game, state: state.stage),
    "pool": Fact(lambda game, state: list(state.pool), sorted),
    "zones": Fact(_zones),
    "reasons": Fact(lambda game, state: {str(each.number): each.reason for each in state.pieces if each.reason}),
    "fields": Fact(
        lambda game, state: {
            str(each.number): {filled.field: filled.value for filled in each.fields}
            for each in state.pieces
            if each.fields
        }
    ),
    "flipped": Fact(lambda game, state: [each.card for each in state.pieces if each.flipped], sorted),
    "written": Fact(lambda game, state: {paper.card: paper.text for paper in state.written}),
    "backs": Fact(lambda game, state: {paper.card: paper.back for paper in state.written if paper.back}),
    "waiting": Fact(_waiting, sorted),
    "marks": Fact(_marks),
    "alike": Fact(_alike, sorted),
    "answers": Fact(_answers),
    "together": Fact(lambda game, state: _told(state.together)),
    "sums": Fact(lambda game, state: _told(state.sums)),
    "done": Fact(lambda game, state: list(state.done), sorted),
    "kept": Fact(lambda game, state: list(state.kept), sorted),
    "due": Fact(lambda game, state: state.due),
    "over": Fact(lambda game, state: state.over),
}
"""Pieces go by their numbers; marks and answers are those that turned up."""


def plain(game: BoardGame, state: State) -> dict[str, Any]:
    """A state as plain values, in the form of `run --json`."""
    return {name: fact.found(game, state) for name, fact in FACTS.items()} | {"over": state.over is not None}
