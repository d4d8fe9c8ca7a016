"""The questions of a ripe situation that are shown at once, and where in its matrix each is seen."""

from __future__ import annotations

from collections.abc import Mapping

from game.rules.circle.questions import Question, questions
from game.rules.circle.state import RoleId
from game.rules.circle.view import SituationView
from game.rules.circle.words import DIMENSIONS, Dimension, FindingWord

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


def pages(situation: SituationView) -> tuple[tuple[Question, ...], ...]:
    """The questions that are shown at once, and the others."""
    found = questions(situation)
    return tuple(page for page in (found[:AT_ONCE], found[AT_ONCE:]) if page)


def shown(situation: SituationView, more: bool) -> tuple[Question, ...]:
    """The questions that are shown now: the first, or with `more` the others, where there are any."""
    found = pages(situation)
    return found[-1 if more else 0] if found else ()


def seen_in(question: Question, situation: SituationView) -> frozenset[Place]:
    """The cells in which a question is seen; of all roles, those that are marked."""
    dimensions = _SEEN_IN[question.code]
    marked = (row.role for row in situation.rows if row.cells[DIMENSIONS.index(dimensions[0])] is not None)
    return frozenset((role, dimension) for role in question.roles or marked for dimension in dimensions)
