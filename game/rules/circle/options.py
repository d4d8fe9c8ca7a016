"""The options of the circle, by the names that people write."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields
from typing import Any, Literal

from game.core.frozen import frozen
from game.core.game import Refusal
from game.rules.option_words import Reader, choice, names, number_or, read, switch, whole, word

MOST_SITUATIONS = 12
LEAST_RING, MOST_RING = 12, 48


@frozen
class Options:
    """How a circle is played. Times are whole minutes or seconds; None stands for the word `none`. `roles` are given to
    the seats in their order; `chairs` stand empty from the beginning."""

    situations: int = 2
    ring: int = 24
    minutes: int | None = 40
    die: bool = True
    choose: bool = False
    warm_up: bool = True
    scores: bool = False
    facilitator: Literal["present", "absent"] = "present"
    idle_seconds: int | None = 60
    roles: tuple[str, ...] = ()
    chairs: tuple[str, ...] = ()


SWITCHES: dict[str, tuple[str, str]] = {
    "die": ("off", "on"),
    "choose": ("no", "yes"),
    "warm-up": ("no", "yes"),
    "scores": ("no", "yes"),
}
"""The words for no and yes."""
FIXED = ("situations", "ring", "minutes", "choose", "warm-up", "roles", "chairs")
"""Options that no session changes once it has begun. The clock has moves of its own."""


def option_names() -> tuple[str, ...]:
    """The options of the circle, as people write them."""
    return tuple(field.name.replace("_", "-") for field in fields(Options))


def read_options(given: Mapping[str, Any]) -> tuple[Options, list[Refusal]]:
    """The options given, the rest by default, and every problem with them: `unknown-option` or `bad-option`."""
    values, problems = read(_READERS, given)
    return Options(**values), problems


def written(options: Options) -> dict[str, Any]:
    """The options as people write them, every one with its value; `read_options` reads them back."""
    return {name: _word(name, getattr(options, name.replace("-", "_"))) for name in option_names()}


def _word(name: str, value: Any) -> Any:
    return SWITCHES[name][value] if isinstance(value, bool) else word(value)


_READERS: dict[str, Reader] = {
    "situations": whole(range(1, MOST_SITUATIONS + 1), f"1–{MOST_SITUATIONS}"),
    "ring": whole(range(LEAST_RING, MOST_RING + 1, 4), f"{LEAST_RING}, {LEAST_RING + 4}…{MOST_RING}"),
    "minutes": number_or("none"),
    **{name: switch(*words) for name, words in SWITCHES.items()},
    "facilitator": choice("present", "absent"),
    "idle-seconds": number_or("none"),
    "roles": names,
    "chairs": names,
}
