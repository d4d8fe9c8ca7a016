"""What a scenario may expect of a workshop, read from YAML."""

from __future__ import annotations

from collections.abc import Mapping
from typing import get_args

from game.content import values
from game.content.fact_values import Reader, each, ending, name, names, one_of, yes_or_no
from game.rules.agenda.state import Ending, Standing

READERS: Mapping[str, Reader] = {
    "step": values.text,
    "running": yes_or_no,
    "standing": each(one_of(get_args(Standing))),
    "planned": each(values.number),
    "proposed": each(values.number),
    "spent": each(values.number),
    "sessions": each(names),
    "late": yes_or_no,
    "left": values.number,
    "beyond": values.number,
    "lacking": values.number,
    "spare": values.number,
    "parked": each(name),
    "over": ending(get_args(Ending)),
}
"""By the names of `rules.agenda.facts.FACTS`."""
