"""What the matrix of a situation shows: findings, told as questions, and whether it is balanced. An empty cell never
makes a finding."""

from __future__ import annotations

from collections.abc import Callable, Iterator

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
    """Levels by role, in an order that no seat gives. A role that marked nothing is not in it."""

    rows: tuple[tuple[RoleId, dict[Dimension, Level]], ...]

    def where(self, dimension: Dimension, *levels: Level) -> tuple[RoleId, ...]:
        return tuple(role for role, row in self.rows if row.get(dimension) in levels)

    def is_whole(self, dimension: Dimension) -> bool:
        return bool(self.rows) and all(dimension in row for _, row in self.rows)


def _matrix(situation: Situation, order: tuple[RoleId, ...]) -> _Matrix:
    rows: dict[RoleId, dict[Dimension, Level]] = {}
    for cell in situation.cells:
        rows.setdefault(cell.role, {})[cell.dimension] = cell.level
    return _Matrix(tuple((role, rows[role]) for role in order if role in rows))


def findings(situation: Situation, order: tuple[RoleId, ...], alone: bool = False) -> tuple[Finding, ...]:
    """What a situation shows, most urgent first. `order` is that of the roles in the content; whoever is `alone` at the
    table overlaps with nobody."""
    seen = _matrix(situation, order)
    found: tuple[tuple[FindingWord, bool, tuple[RoleId, ...]], ...] = (
        ("orphan", _is_orphan(seen), ()),
        ("diffuse", _is_diffuse(seen), seen.where("responsibility", "partial")),
        ("overlap", _overlaps(seen) and not alone, seen.where("authority", "full")),
        *((code, bool(roles), roles) for code, roles in _of_roles(seen)),
    )
    return tuple(Finding(code, roles) for code, is_there, roles in found if is_there)


def _is_orphan(seen: _Matrix) -> bool:
    """Nobody can say so while a role has left its responsibility empty."""
    return seen.is_whole("responsibility") and not seen.where("responsibility", *HELD)


def _is_diffuse(seen: _Matrix) -> bool:
    """Nobody can say so while a role has left its responsibility empty."""
    partly, fully = seen.where("responsibility", "partial"), seen.where("responsibility", "full")
    return seen.is_whole("responsibility") and len(partly) > 1 and not fully


def _overlaps(seen: _Matrix) -> bool:
    return len(seen.where("authority", "full")) > 1


def _of_roles(seen: _Matrix) -> Iterator[tuple[FindingWord, tuple[RoleId, ...]]]:
    """The findings that a role's own row makes."""
    marks: dict[FindingWord, Callable[[dict[Dimension, Level]], bool]]
    marks = {"mismatch": _is_mismatched, "load": _is_loaded, "silent": _is_silent}
    for code, shows in marks.items():
        yield code, tuple(role for role, row in seen.rows if shows(row))


def _is_mismatched(row: dict[Dimension, Level]) -> bool:
    """Responsible without authority, or deciding without responsibility."""
    responsible, deciding = row.get("responsibility"), row.get("authority")
    return (responsible in HELD and deciding in LACKING) or (deciding == "full" and responsible in LACKING)


def _is_loaded(row: dict[Dimension, Level]) -> bool:
    return row.get("responsibility") in HELD and row.get("control", "fitting") != "fitting"


def _is_silent(row: dict[Dimension, Level]) -> bool:
    return row.get("responsibility") == row.get("influence") == "none"


def balanced(situation: Situation, order: tuple[RoleId, ...], alone: bool = False) -> bool:
    """Whether responsibility, authority, control and influence lie well: somebody is responsible, no finding of the
    first four, a fitting span for each role that is responsible, and influence for each that is not."""
    found = findings(situation, order, alone)
    if situation.partial or any(each.code in ("orphan", "diffuse", "overlap", "mismatch") for each in found):
        return False
    rows = [row for _, row in _matrix(situation, order).rows]
    responsible = [row for row in rows if row.get("responsibility") in HELD]
    others = [row for row in rows if row.get("responsibility") == "none"]
    return (
        bool(responsible)
        and all(row.get("control") == "fitting" for row in responsible)
        and all(row.get("influence") in HELD for row in others)
    )
