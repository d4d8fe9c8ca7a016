"""How a partner judges a situation of the circle: in each the same role holds most, in everybody's eyes."""

from __future__ import annotations

from collections.abc import Iterator

from game.bots.together import leaning
from game.rules.circle.state import Cell, RoleId
from game.rules.circle.view import Row, SituationView
from game.rules.circle.words import AMOUNTS, DIMENSIONS, NOT_MINE, SPANS, Dimension, Level, Way


def cell_of(row: Row, dimension: Dimension) -> Cell | None:
    """The cell of a row in this dimension; None while it is empty."""
    return row.cells[DIMENSIONS.index(dimension)]


def row_of(situation: SituationView, role: RoleId) -> Row:
    """The row of a role at the table, or of an empty chair."""
    return next(row for row in situation.rows if row.role == role)


def main_role(situation: SituationView, dimension: Dimension) -> RoleId:
    """The role with which a situation mainly lies. What is one's responsibility, one decides on and oversees."""
    return _ranked(situation, dimension)[0]


def judged(situation: SituationView, dimension: Dimension, role: RoleId, lean: int) -> Level:
    """The level that a role would have: authority as wide as its responsibility, influence on the rest. `lean` is -1
    for one that takes itself lower, 1 for higher."""
    place = _ranked(situation, dimension).index(role)
    if dimension == "control":
        return SPANS[1 + lean] if place < 2 else NOT_MINE
    amount = max(2 - place, int(dimension == "influence"))
    return AMOUNTS[min(2, max(0, amount + lean))]


def second_thoughts(situation: SituationView, dimension: Dimension, role: RoleId) -> Level | None:
    """What a seat changes its level to in the talk: it takes what most laid to it, and leaves what none did; None where
    it stands by its level, or has changed it already."""
    own = cell_of(row_of(situation, role), dimension)
    if own is None or own.changed or dimension == "control":
        return None
    cells = (cell_of(row, dimension) for row in situation.rows if row.role != role)
    named = [cell.named for cell in cells if cell is not None and cell.named is not None]
    if own.level != "full" and named.count(role) * 2 > len(named):
        return "full"
    return "partial" if own.level == "full" and named and role not in named else None


def mended(situation: SituationView, role: RoleId) -> Iterator[tuple[Way, Dimension, Level]]:
    """What a role may offer, ask for or give up where the matrix raises a question about it."""
    leads = main_role(situation, "responsibility") == role
    for finding in situation.findings:
        match finding.code:
            case "orphan" | "diffuse" if leads:
                yield "offer", "responsibility", "full"
            case "overlap" if not leads and role in finding.roles:
                yield "give-up", "authority", "partial"
            case "mismatch" if role in finding.roles:
                yield "ask" if leads else "give-up", "authority", "full" if leads else "partial"
            case "load" if role in finding.roles:
                yield "ask", "control", "fitting"
            case "silent" if role in finding.roles:
                yield "offer", "influence", "partial"


def _ranked(situation: SituationView, dimension: Dimension) -> list[RoleId]:
    about = "influence" if dimension == "influence" else "responsibility"
    return sorted((row.role for row in situation.rows), key=lambda role: -leaning(situation.card, about, role))
