"""What a scenario may expect of a map, read from YAML."""

from __future__ import annotations

from typing import get_args

from game.content import values
from game.content.fact_values import Reader, each, ending, many, name, names, number_or_nothing, one_of
from game.core.cards import KINDS
from game.rules.mapping.state import Ending

READERS: dict[str, Reader] = {
    "stage": one_of(KINDS),
    "pool": names,
    "map": names,
    "links": many(names),
    "spots": each(many(values.number)),
    "chains": many(many(name)),
    "blanks": each(number_or_nothing, KINDS),
    "written": each(values.text),
    "over": ending(get_args(Ending)),
}
"""By the names of `rules.mapping.facts.FACTS`."""
