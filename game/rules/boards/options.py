"""The options of a board, by the names that people write."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import fields
from typing import Any, Literal, TypeAlias

from game.core.frozen import frozen
from game.core.game import Refusal
from game.rules.boards.words import LEAST_RUNGS, MOST_RUNGS

LANGUAGES = ("he", "ar", "en")
FACILITATOR = ("present", "absent")
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


def option_names() -> tuple[str, ...]:
    """The options of a board, as people write them."""
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
    if value is None:
        return "all" if name in ALL else "none"
    return list(value) if isinstance(value, tuple) else value


class _Bad(Exception):
    def __init__(self, option: str, value: Any, allowed: str) -> None:
        self.refusal = Refusal("bad-option", {"option": option, "value": str(value), "allowed": allowed})


def _minutes(name: str, value: Any) -> Minutes:
    return BOARD if value == BOARD else _number(name, value)


def _number(name: str, value: Any) -> int | None:
    return None if value in ("none", None) else _whole(name, value, range(1, 1_000_000), "none|1, 2, 3…")


def _cards(name: str, value: Any) -> int | None:
    return None if value == "all" else _whole(name, value, range(1, 1_000), "all|1, 2, 3…")


def _zones(name: str, value: Any) -> int | None:
    return (
        None
        if value == "all"
        else _whole(name, value, range(LEAST_RUNGS, MOST_RUNGS + 1), f"all|{LEAST_RUNGS}–{MOST_RUNGS}")
    )


def _whole(name: str, value: Any, allowed: range, told: str) -> int:
    if isinstance(value, str) and value.isascii() and value.isdigit() and len(value) < 7:
        value = int(value)
    if isinstance(value, bool) or not isinstance(value, int) or value not in allowed:
        raise _Bad(name, value, told)
    return value


def _facilitator(name: str, value: Any) -> str:
    if value not in FACILITATOR:
        raise _Bad(name, value, "|".join(FACILITATOR))
    return str(value)


def _languages(name: str, value: Any) -> tuple[str, ...]:
    if isinstance(value, str):
        value = value.replace(",", " ").split()
    if not isinstance(value, list | tuple) or not all(each in LANGUAGES for each in value):
        raise _Bad(name, value, ", ".join(LANGUAGES))
    return tuple(dict.fromkeys(value))


_READERS: dict[str, Callable[[str, Any], Any]] = {
    "minutes": _minutes,
    "facilitator": _facilitator,
    "idle-seconds": _number,
    "cards": _cards,
    "zones": _zones,
    "centre": _languages,
}
