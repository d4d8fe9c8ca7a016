"""What a scenario may expect of a board, read from YAML."""

from __future__ import annotations

from typing import get_args

from game.content import values
from game.content.fact_values import Reader, each, ending, name, names, yes_or_no
from game.rules.boards.state import Ending

READERS: dict[str, Reader] = {
    "stage": name,
    "pool": names,
    "zones": each(names),
    "reasons": each(values.text),
    "fields": each(each(values.text)),
    "flipped": names,
    "written": each(values.text),
    "backs": each(values.text),
    "waiting": names,
    "marks": each(each(name)),
    "alike": names,
    "answers": each(each(values.text)),
    "together": each(values.text),
    "sums": each(values.text),
    "done": names,
    "kept": names,
    "due": yes_or_no,
    "over": ending(get_args(Ending)),
}
"""By the names of `rules.boards.facts.FACTS`."""
