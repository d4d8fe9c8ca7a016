"""The options of a board, by the names that people write."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal, TypeAlias

from game.core.frozen import frozen
from game.core.game import Refusal
from game.rules.boards.words import LEAST_RUNGS, MOST_RUNGS
from game.rules.option_words import NotAllowed, Reader, choice, languages, number_or, read, word

BOARD: Literal["board"] = "board"
Minutes: TypeAlias = int | Literal["board"] | None


@frozen
class Options:
    """How a board is played. `minutes` are the board's own unless said; None stands for the word `none`. `cards` are
    how many of the pool are played, None for all; `zones` how many rungs a ladder has, None for its own number;
    `centre` the languages of open cards."""

    minutes: Minutes = BOARD
    facilitator: Literal["present", "absent"] = "present"
    idle_seconds: int | None = 60
    cards: int | None = None
    zones: int | None = None
    centre: tuple[str, ...] = ()


ALL = ("cards", "zones")
"""Options whose None is written `all`."""
FIXED = ("minutes", "cards", "zones")
"""Options that no session changes once it has begun. The clock has moves of its own."""


def read_options(given: Mapping[str, Any]) -> tuple[Options, list[Refusal]]:
    """The options given, the rest by default, and every problem with them: `unknown-option` or `bad-option`."""
    values, problems = read(_READERS, given)
    return Options(**values), problems


def written(options: Options) -> dict[str, Any]:
    """The options as people write them, every one with its value; `read_options` reads them back."""
    values = {name: getattr(options, name.replace("-", "_")) for name in _READERS}
    return {name: "all" if value is None and name in ALL else word(value) for name, value in values.items()}


def _minutes(value: Any) -> Minutes:
    return BOARD if value == BOARD else number_or("none")(value)


def _zones(value: Any) -> int | None:
    rungs: int | None = number_or("all")(value)
    if rungs is not None and not LEAST_RUNGS <= rungs <= MOST_RUNGS:
        raise NotAllowed(f"all|{LEAST_RUNGS}–{MOST_RUNGS}")
    return rungs


_READERS: dict[str, Reader] = {
    "minutes": _minutes,
    "facilitator": choice("present", "absent"),
    "idle-seconds": number_or("none"),
    "cards": number_or("all"),
    "zones": _zones,
    "centre": languages,
}
