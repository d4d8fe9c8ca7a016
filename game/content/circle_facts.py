"""What a scenario may expect of a circle, read from YAML."""

from __future__ import annotations

from typing import Any, get_args

from game.content import values
from game.content.fact_values import Reader, each, ending, name, names, one_of, yes_or_no
from game.content.problems import Problems
from game.content.tree import Node
from game.rules.circle.state import Ending, Phase, Standing
from game.rules.circle.words import ARCHETYPES, DIMENSIONS, FINDINGS, Level


def _agreement(node: Node, problems: Problems) -> dict[str, Any]:
    """All of an agreement; what is not written is empty."""
    agreed: dict[str, Any] = {"channels": [], "lead": None, "shares": {}, "line": ""}
    fields = values.fields(node, tuple(_AGREED), problems)
    return agreed | {key: _AGREED[key](value, problems) for key, value in fields.items()}


_AGREED: dict[str, Reader] = {"channels": names, "lead": name, "shares": each(values.text), "line": values.text}

READERS: dict[str, Reader] = {
    "phase": one_of(get_args(Phase)),
    "turn": name,
    "dimension": one_of(DIMENSIONS),
    "rolled": values.number,
    "role": each(name),
    "space": each(values.number),
    "archetype": each(one_of(ARCHETYPES)),
    "chairs": names,
    "waiting": names,
    "speakers": names,
    "focus": name,
    "standing": each(one_of(get_args(Standing))),
    "clarified": each(names),
    "levels": each(each(each(one_of(get_args(Level)), DIMENSIONS))),
    "findings": each(each(names, FINDINGS)),
    "balanced": each(yes_or_no),
    "agreement": each(_agreement),
    "over": ending(get_args(Ending)),
}
"""By the names of `rules.circle.facts.FACTS`."""
