"""What the matrix of a situation shows: findings, told as questions, and whether it is balanced. An empty cell never
makes a finding."""

from __future__ import annotations

from collections.abc import Iterator

from game.core.frozen import frozen
from game.rules.circle.state import RoleId, Situation
from game.rules.circle.words import Dimension, FindingWord, Level

HELD: tuple[Level, ...] = ("partial", "full")
LACKING: tuple[Level, ...] = ("none", "not-mine")


@frozen
class Finding:
    """Something that the matrix shows, and the roles it is about, in the order of the content."""

    code: FindingWord
    roles: tuple[RoleId, ...] = ()


@frozen
class _Matrix:
    """Levels by role, in an order that no seat gives."""

    rows: tuple[tuple[RoleId, dict[Dimension, Level]], ...]

    def where(self, dimension: Dimension, *levels: Level) -> tuple[RoleId, ...]:
        return tuple(role for role, row in self.rows if row.get(dimension) in levels)

    def filled(self, dimension: Dimension) -> bool:
        return any(dimension in row for _, row in self.rows)


def matrix(situation: Situation, order: tuple[RoleId, ...]) -> _Matrix:
    """The cells of a situation by role, in the order of the content."""
    rows: dict[RoleId, dict[Dimension, Level]] = {}
    for cell in situation.cells:
        rows.setdefault(cell.role, {})[cell.dimension] = cell.level
    return _Matrix(tuple((role, rows[role]) for role in order if role in rows))


def findings(situation: Situation, order: tuple[RoleId, ...], alone: bool = False) -> tuple[Finding, ...]:
    """What a situation shows, most urgent first. `order` is that of the roles in the content; whoever is `alone` at the
    table overlaps with nobody."""
    return tuple(_found(matrix(situation, order), alone))


def _found(seen: _Matrix, alone: bool) -> Iterator[Finding]:
    partly, fully = seen.where("responsibility", "partial"), seen.where("responsibility", "full")
    if seen.filled("responsibility") and not partly and not fully:
        yield Finding("orphan")
    if len(partly) > 1 and not fully:
        yield Finding("diffuse", partly)
    deciding = seen.where("authority", "full")
    if len(deciding) > 1 and not alone:
        yield Finding("overlap", deciding)
    for code, roles in (("mismatch", _mismatched(seen)), ("load", _loaded(seen)), ("silent", _silent(seen))):
        if roles:
            yield Finding(code, roles)  # type: ignore[arg-type]


def _mismatched(seen: _Matrix) -> tuple[RoleId, ...]:
    """Responsible without authority, or deciding without responsibility."""
    return tuple(
        role
        for role, row in seen.rows
        if (row.get("responsibility") in HELD and row.get("authority") in LACKING)
        or (row.get("authority") == "full" and row.get("responsibility") in LACKING)
    )


def _loaded(seen: _Matrix) -> tuple[RoleId, ...]:
    return tuple(
        role
        for role, row in seen.rows
        if row.get("responsibility") in HELD and row.get("control") in ("narrow", "wide")
    )


def _silent(seen: _Matrix) -> tuple[RoleId, ...]:
    return tuple(role for role, row in seen.rows if row.get("responsibility") == row.get("influence") == "none")


def balanced(situation: Situation, order: tuple[RoleId, ...], alone: bool = False) -> bool:
    """Whether responsibility, authority, control and influence lie well: somebody is responsible, no finding of the
    first four, a fitting span for each role that is responsible, and influence for each that is not."""
    found = findings(situation, order, alone)
    if situation.partial or any(each.code in ("orphan", "diffuse", "overlap", "mismatch") for each in found):
        return False
    rows = [row for _, row in matrix(situation, order).rows]
    responsible = [row for row in rows if row.get("responsibility") in HELD]
    others = [row for row in rows if row.get("responsibility") == "none"]
    return (
        bool(responsible)
        and all(row.get("control") == "fitting" for row in responsible)
        and all(row.get("influence") in HELD for row in others)
    )
