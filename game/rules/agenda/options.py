"""The options of a workshop, by the names that people write."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal, TypeAlias, get_args

from game.core.frozen import frozen
from game.core.game import Refusal

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
    return ("minutes", "facilitator")


def read_options(given: Mapping[str, Any]) -> tuple[Options, list[Refusal]]:
    """The options given, the rest by default, and every problem with them: `unknown-option` or `bad-option`."""
    problems = [
        Refusal("unknown-option", {"option": name, "known": option_names()})
        for name in given
        if name not in option_names()
    ]
    minutes, presence = given.get("minutes", AS_WRITTEN), given.get("facilitator", "present")
    if (read := _minutes(minutes)) is None and minutes != AS_WRITTEN:
        problems.append(_bad("minutes", minutes, f"{AS_WRITTEN}|1–{MOST_MINUTES}"))
    if presence not in get_args(Presence):
        problems.append(_bad("facilitator", presence, "|".join(get_args(Presence))))
        presence = "present"
    return Options(read, presence), problems


def written(options: Options) -> dict[str, Any]:
    """The options as people write them; `read_options` reads them back."""
    return {"minutes": options.minutes or AS_WRITTEN, "facilitator": options.facilitator}


def _minutes(value: Any) -> int | None:
    if isinstance(value, str) and value.isascii() and value.isdigit() and len(value) < 4:
        value = int(value)
    return value if type(value) is int and 1 <= value <= MOST_MINUTES else None


def _bad(name: str, value: Any, allowed: str) -> Refusal:
    return Refusal("bad-option", {"option": name, "value": str(value), "allowed": allowed})
