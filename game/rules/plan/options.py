"""The options of an action plan, by the names that people write."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal

from game.core.frozen import frozen
from game.core.game import Refusal
from game.rules.option_words import Reader, choice, number_or, read, word


@frozen
class Options:
    """How a plan is made. `minutes` are whole minutes, `idle_seconds` seconds; None stands for the word `none`."""

    minutes: int | None = 25
    facilitator: Literal["present", "absent"] = "present"
    idle_seconds: int | None = 60


_READERS: dict[str, Reader] = {
    "minutes": number_or("none"),
    "facilitator": choice("present", "absent"),
    "idle-seconds": number_or("none"),
}
FIXED = ("minutes",)
"""Options that no session changes once it has begun. The clock has moves of its own."""


def option_names() -> tuple[str, ...]:
    """The options of a plan, as people write them."""
    return tuple(_READERS)


def read_options(given: Mapping[str, Any]) -> tuple[Options, list[Refusal]]:
    """The options given, the rest by default, and every problem with them: `unknown-option` or `bad-option`."""
    values, problems = read(_READERS, given)
    return Options(**values), problems


def written(options: Options) -> dict[str, Any]:
    """The options as people write them, every one with its value; `read_options` reads them back."""
    return {name: word(getattr(options, name.replace("-", "_"))) for name in _READERS}
