"""What the matrix of a ripe situation asks, as questions, and where in it each is seen."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from game.core.frozen import frozen
from game.rules.circle.findings import LACKING, Finding
from game.rules.circle.state import RoleId
from game.rules.circle.view import Row, SituationView
from game.rules.circle.words import DIMENSIONS, Dimension, FindingWord
from game.table.scenes.circle_words import finding_question
from game.words import Words

AT_ONCE = 2
"""So many questions are shown at once, the others behind a touch."""

_SEEN_IN: Mapping[FindingWord, tuple[Dimension, ...]] = {
    "orphan": ("responsibility",),
    "diffuse": ("responsibility",),
    "overlap": ("authority",),
    "mismatch": ("responsibility", "authority"),
    "load": ("responsibility", "control"),
    "silent": ("responsibility", "influence"),
}

Place = tuple[RoleId, Dimension]


@frozen
class Question:
    """A question, the roles it is about, and the cells in which it is seen."""

    code: FindingWord
    roles: tuple[RoleId, ...]
    deciding: bool = False

    def asked(self, say: Words) -> str:
        """It in words. Those who decide without responsibility are asked otherwise than those who are responsible
        without authority."""
        if self.deciding:
            return say("Do those who decide also carry the responsibility?")
        return finding_question(say, self.code)

    @property
    def places(self) -> frozenset[Place]:
        """The cells in which it is seen."""
        return frozenset((role, dimension) for role in self.roles for dimension in _SEEN_IN[self.code])


def questions(situation: SituationView) -> tuple[Question, ...]:
    """Everything that a situation asks, most urgent first."""
    return tuple(each for finding in situation.findings for each in _questions(finding, situation.rows))


def pages(situation: SituationView) -> tuple[tuple[Question, ...], ...]:
    """The questions that are shown at once, and the others."""
    found = questions(situation)
    return tuple(page for page in (found[:AT_ONCE], found[AT_ONCE:]) if page)


def shown(situation: SituationView, more: bool) -> tuple[Question, ...]:
    """The questions that are shown now: the first, or with `more` the others, where there are any."""
    found = pages(situation)
    return found[-1 if more else 0] if found else ()


def _questions(finding: Finding, rows: Sequence[Row]) -> Iterator[Question]:
    if finding.code == "orphan":
        yield Question("orphan", tuple(row.role for row in rows if row.cells[0] is not None))
    elif finding.code != "mismatch":
        yield Question(finding.code, finding.roles)
    else:
        deciding = tuple(row.role for row in rows if row.role in finding.roles and _lacks_responsibility(row))
        lacking = tuple(role for role in finding.roles if role not in deciding)
        yield from (Question("mismatch", lacking),) if lacking else ()
        yield from (Question("mismatch", deciding, deciding=True),) if deciding else ()


def _lacks_responsibility(row: Row) -> bool:
    own = row.cells[DIMENSIONS.index("responsibility")]
    return own is not None and own.level in LACKING
