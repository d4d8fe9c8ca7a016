"""The options of a workshop, by the names that people write."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal, TypeAlias, get_args

from game.core.frozen import frozen
from game.core.game import Refusal
from game.rules.option_words import NotAllowed, Reader, choice, number_or, read

Presence: TypeAlias = Literal["present", "absent"]
MOST_MINUTES = 999
AS_WRITTEN = "agenda"
"""The word for the minutes that the agenda says."""
FIXED = ("minutes",)
"""Options that no workshop changes once it has begun. The clock has moves of its own."""


@frozen
class Options:
    """How a workshop is held. `minutes` is how long the meeting has, None for what the agenda says. Where the
    facilitator is absent anybody leads on."""

    minutes: int | None = None
    facilitator: Presence = "present"


def option_names() -> tuple[str, ...]:
    """The options of a workshop, as people write them."""
    return tuple(_READERS)


def read_options(given: Mapping[str, Any]) -> tuple[Options, list[Refusal]]:
    """The options given, the rest by default, and every problem with them: `unknown-option` or `bad-option`."""
    values, problems = read(_READERS, given)
    return Options(**values), problems


def written(options: Options) -> dict[str, Any]:
    """The options as people write them; `read_options` reads them back."""
    return {"minutes": options.minutes or AS_WRITTEN, "facilitator": options.facilitator}


def _minutes(value: Any) -> int | None:
    minutes: int | None = number_or(AS_WRITTEN)(value)
    if minutes is not None and minutes > MOST_MINUTES:
        raise NotAllowed(f"{AS_WRITTEN}|1–{MOST_MINUTES}")
    return minutes


_READERS: Mapping[str, Reader] = {"minutes": _minutes, "facilitator": choice(*get_args(Presence))}
