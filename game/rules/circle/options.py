"""The options of the circle, by the names that people write."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import fields
from typing import Any, Literal

from game.core.frozen import frozen
from game.core.game import Refusal

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


CHOICES: dict[str, tuple[str, ...]] = {"facilitator": ("present", "absent")}
SWITCHES: dict[str, tuple[str, str]] = {
    "die": ("off", "on"),
    "choose": ("no", "yes"),
    "warm-up": ("no", "yes"),
    "scores": ("no", "yes"),
}
"""The words for no and yes."""
NUMBERS = ("minutes", "idle-seconds")
FIXED = ("situations", "ring", "minutes", "choose", "warm-up", "roles", "chairs")
"""Options that no session changes once it has begun. The clock has moves of its own."""


def option_names() -> tuple[str, ...]:
    """The options of the circle, as people write them."""
    return tuple(field.name.replace("_", "-") for field in fields(Options))


def read_options(given: Mapping[str, Any]) -> tuple[Options, list[Refusal]]:
    """The options given, the rest by default, and every problem with them: `unknown-option` or `bad-option`."""
    values: dict[str, Any] = {}
    problems: list[Refusal] = []
    for name, value in given.items():
        if name not in _READERS:
            problems.append(Refusal("unknown-option", {"option": name, "known": option_names()}))
            continue
        try:
            values[name.replace("-", "_")] = _READERS[name](name, value)
        except _Bad as bad:
            problems.append(bad.refusal)
    return Options(**values), problems


def written(options: Options) -> dict[str, Any]:
    """The options as people write them, every one with its value; `read_options` reads them back."""
    return {name: _word(name, getattr(options, name.replace("-", "_"))) for name in option_names()}


def _word(name: str, value: Any) -> Any:
    match value:
        case None:
            return "none"
        case bool():
            return SWITCHES[name][value]
        case tuple():
            return list(value)
    return value


class _Bad(Exception):
    def __init__(self, option: str, value: Any, allowed: str) -> None:
        self.refusal = Refusal("bad-option", {"option": option, "value": str(value), "allowed": allowed})


def _choice(name: str, value: Any) -> str:
    if value not in CHOICES[name]:
        raise _Bad(name, value, "|".join(CHOICES[name]))
    return str(value)


def _switch(name: str, value: Any) -> bool:
    if isinstance(value, bool):
        return value
    if value not in SWITCHES[name]:
        raise _Bad(name, value, "|".join(reversed(SWITCHES[name])))
    return bool(value == SWITCHES[name][True])


def _number(name: str, value: Any) -> int | None:
    if value == "none" or value is None:
        return None
    return _whole(name, value, range(1, 1_000_000), "none|1, 2, 3…")


def _situations(name: str, value: Any) -> int:
    return _whole(name, value, range(1, MOST_SITUATIONS + 1), f"1–{MOST_SITUATIONS}")


def _ring(name: str, value: Any) -> int:
    return _whole(name, value, range(LEAST_RING, MOST_RING + 1, 4), f"{LEAST_RING}, {LEAST_RING + 4}…{MOST_RING}")


def _whole(name: str, value: Any, allowed: range, told: str) -> int:
    if isinstance(value, str) and value.isascii() and value.isdigit() and len(value) < 7:
        value = int(value)
    if isinstance(value, bool) or not isinstance(value, int) or value not in allowed:
        raise _Bad(name, value, told)
    return value


def _listed(name: str, value: Any) -> tuple[str, ...]:
    if isinstance(value, str):
        value = [part for part in value.replace(",", " ").split() if part]
    if not isinstance(value, list | tuple) or not all(isinstance(item, str) for item in value):
        raise _Bad(name, value, "NAME, NAME…")
    return tuple(value)


_READERS: dict[str, Callable[[str, Any], Any]] = {
    **dict.fromkeys(CHOICES, _choice),
    **dict.fromkeys(SWITCHES, _switch),
    **dict.fromkeys(NUMBERS, _number),
    "situations": _situations,
    "ring": _ring,
    "roles": _listed,
    "chairs": _listed,
}
