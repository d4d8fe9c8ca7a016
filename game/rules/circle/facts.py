"""What a scenario may expect of a circle."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from game.core.expecting import Fact, Facts
from game.core.game import TABLE
from game.rules.circle.mirror import profile
from game.rules.circle.rules import CircleGame
from game.rules.circle.state import Agreement, Cell, State
from game.rules.circle.view import SituationView


def _each(told: Callable[[SituationView], Any]) -> Callable[[CircleGame, State], dict[str, Any]]:
    """What is told of each situation, by its id."""
    return lambda game, state: {each.card: told(each) for each in game.view(state, TABLE).situations}


def _levels(cells: tuple[Cell, ...]) -> dict[str, dict[str, str]]:
    rows: dict[str, dict[str, str]] = {}
    for cell in cells:
        rows.setdefault(cell.role, {})[cell.dimension] = cell.level
    return rows


def _cells(situation: SituationView) -> dict[str, dict[str, str]]:
    return _levels(tuple(cell for row in situation.rows for cell in row.cells if cell is not None))


def _findings(situation: SituationView) -> dict[str, list[str]]:
    return {finding.code: list(finding.roles) for finding in situation.findings}


def _agreed(agreement: Agreement) -> dict[str, Any]:
    shares = {share.role: share.text for share in agreement.shares}
    return {"channels": list(agreement.channels), "lead": agreement.lead, "shares": shares, "line": agreement.line}


def _of_seats(told: Callable[[State, Any], Any]) -> Callable[[CircleGame, State], dict[str, Any]]:
    return lambda game, state: {seat.name: told(state, seat) for seat in state.seats}


FACTS: Facts = {
    "phase": Fact(lambda game, state: state.phase),
    "turn": Fact(lambda game, state: state.turn),
    "dimension": Fact(lambda game, state: state.dimension),
    "rolled": Fact(lambda game, state: state.rolled),
    "role": Fact(_of_seats(lambda state, seat: seat.role)),
    "space": Fact(_of_seats(lambda state, seat: seat.space)),
    "archetype": Fact(_of_seats(lambda state, seat: profile(seat.name, state.situations).archetype)),
    "chairs": Fact(lambda game, state: list(state.chairs)),
    "waiting": Fact(lambda game, state: list(state.waiting()), sorted),
    "speakers": Fact(lambda game, state: list(game.view(state, TABLE).speakers), sorted),
    "focus": Fact(lambda game, state: state.focus.card if state.focus else None),
    "standing": Fact(_each(lambda situation: situation.standing)),
    "clarified": Fact(_each(lambda situation: list(situation.clarified))),
    "levels": Fact(_each(_cells)),
    "findings": Fact(_each(_findings)),
    "balanced": Fact(_each(lambda situation: situation.balanced)),
    "agreement": Fact(_each(lambda situation: _agreed(situation.agreement))),
    "over": Fact(lambda game, state: state.over),
}
"""What is told by situation or by seat is asked for only where it is expected. `rolled` is what the die showed last."""


def plain(game: CircleGame, state: State) -> dict[str, Any]:
    """A state as plain values, in the form of `run --json`: what lies open to all."""
    told: Mapping[str, Fact] = {name: fact for name, fact in FACTS.items() if name not in ("archetype", "over")}
    return {name: fact.found(game, state) for name, fact in told.items()} | {"over": state.over is not None}
