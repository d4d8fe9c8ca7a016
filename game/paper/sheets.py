"""How many sheets cards take, and what the printer is told on each."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil
from typing import Literal

from game.paper.parts import Card, Sheets
from game.words import Words

_ON_A_SHEET = {"cards": 9, "markers": 32}
"""As the shapes in `sheets.typ` lay them."""


def sheets(size: Literal["cards", "markers"], cards: Sequence[Card], say: Words) -> Sheets:
    """Cards on as many sheets as they take."""
    count = ceil(len(cards) / _ON_A_SHEET[size])
    return Sheets(size, tuple(cards), tuple(_note(number + 1, count, say) for number in range(count)))


def _note(number: int, count: int, say: Words) -> str:
    return say(
        "Sheet {number} of {count} · print at 100 %, on both sides, flipped on the long edge",
        number=number,
        count=count,
    )
