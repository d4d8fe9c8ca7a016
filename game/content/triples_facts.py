"""What a scenario may expect of the open round and of triples, read from YAML."""

from __future__ import annotations

from typing import get_args

from game.content import values
from game.content.fact_values import Reader, each, ending, many, name, names, one_of
from game.core.cards import KINDS
from game.rules.triples.state import Ending, Phase

PHASES: tuple[str, ...] = get_args(Phase)
ENDINGS: tuple[str, ...] = get_args(Ending)
VERDICTS = ("accepted", "returned")

READERS: dict[str, Reader] = {
    "turn": name,
    "phase": one_of(PHASES),
    "hand": each(names),
    "discard": each(name, KINDS),
    "stock": each(values.number, KINDS),
    "wall": many(names),
    "verdict": one_of(VERDICTS),
    "fits": names,
    "over": ending(ENDINGS),
}
"""By the names of `rules.triples.facts.FACTS`."""
