"""What the findings of a matrix ask. A mismatch asks two ways: whether those who are responsible may decide enough, and
whether those who decide are responsible."""

from __future__ import annotations

from collections.abc import Iterator

from game.core.frozen import frozen
from game.rules.circle.findings import LACKING
from game.rules.circle.state import RoleId
from game.rules.circle.view import SituationView
from game.rules.circle.words import FindingWord


@frozen
class Question:
    """A question, and the roles it is about; none where it is about all. `deciding` is asked of those whose authority
    is full without responsibility."""

    code: FindingWord
    roles: tuple[RoleId, ...]
    deciding: bool = False


def questions(situation: SituationView) -> tuple[Question, ...]:
    """Everything that a situation asks, most urgent first."""
    return tuple(_questions(situation))


def _questions(situation: SituationView) -> Iterator[Question]:
    lacking = {row.role for row in situation.rows if row.cells[0] is not None and row.cells[0].level in LACKING}
    for finding in situation.findings:
        deciding = tuple(role for role in finding.roles if finding.code == "mismatch" and role in lacking)
        others = tuple(role for role in finding.roles if role not in deciding)
        if others or not deciding:
            yield Question(finding.code, others)
        if deciding:
            yield Question(finding.code, deciding, deciding=True)
