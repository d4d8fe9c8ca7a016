"""The options of the open round and of triples, by the names that people write."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import fields
from typing import Any, Literal, TypeAlias

from game.core.frozen import frozen
from game.core.game import Refusal

Activity: TypeAlias = Literal["open-round", "triples"]
ACTIVITIES: tuple[Activity, ...] = ("open-round", "triples")


def as_activity(word: str) -> Activity:
    """The activity that a checked word stands for."""
    return "open-round" if word == "open-round" else "triples"


LANGUAGES = ("he", "ar", "en")


@frozen
class Options:
    """How a session is played. Times are whole minutes or seconds; None stands for the word `none`."""

    judge: Literal["group", "none", "deck", "guided"] = "group"
    order: Literal["discard-first", "draw-first"] = "discard-first"
    same_kind: bool = False
    hands: Literal["open", "covered", "phones"] = "open"
    hints: bool = False
    scores: bool = False
    facilitator: Literal["present", "absent"] = "present"
    minutes: int | None = 14
    talk_minutes: int | None = 6
    explain_seconds: int | None = 90
    target: int | None = None
    cycles: int | None = None
    turns: Literal["one", "together"] = "one"
    round_seconds: int | None = 60
    idle_seconds: int | None = 60
    cards: int | None = None
    domains: tuple[str, ...] = ()
    centre: tuple[str, ...] = ()


CHOICES: dict[str, tuple[str, ...]] = {
    "judge": ("group", "none", "deck", "guided"),
    "order": ("discard-first", "draw-first"),
    "hands": ("open", "covered", "phones"),
    "facilitator": ("present", "absent"),
    "turns": ("one", "together"),
}
SWITCHES = ("same-kind", "hints", "scores")
NUMBERS = (
    "minutes",
    "talk-minutes",
    "explain-seconds",
    "target",
    "cycles",
    "round-seconds",
    "idle-seconds",
)
FIXED = ("order", "turns", "minutes", "cards", "domains")
"""Options that no session changes once it has begun. The clock has moves of its own."""
NOT_BUILT = {"hands": ("phones",)}
ONLY_TRIPLES = ("order", "same-kind", "hands", "turns", "round-seconds")


def option_names(activity: Activity) -> tuple[str, ...]:
    """The options of an activity, as people write them."""
    names = (field.name.replace("_", "-") for field in fields(Options))
    return tuple(n for n in names if activity == "triples" or n not in ONLY_TRIPLES)


def read_options(activity: Activity, given: Mapping[str, Any]) -> tuple[Options, list[Refusal]]:
    """The options given, the rest by default, and every problem with them: `unknown-option`, `bad-option`
    or `option-not-built`."""
    values: dict[str, Any] = {"cycles": 1} if activity == "open-round" else {}
    problems: list[Refusal] = []
    for name, value in given.items():
        if name not in option_names(activity):
            problems.append(Refusal("unknown-option", {"option": name, "known": option_names(activity)}))
            continue
        try:
            values[name.replace("-", "_")] = _READERS[name](name, value)
        except _Bad as bad:
            problems.append(bad.refusal)
    return Options(**values), problems


def written(options: Options, activity: Activity) -> dict[str, Any]:
    """The options as people write them, every one with its value; `read_options` reads them back."""
    words: dict[str, Any] = {}
    for name in option_names(activity):
        value = getattr(options, name.replace("-", "_"))
        if name == "cards" and value is None:
            value = "all"
        words[name] = _word(value)
    return words


def _word(value: Any) -> Any:
    match value:
        case None:
            return "none"
        case bool():
            return "yes" if value else "no"
        case tuple():
            return list(value)
    return value


class _Bad(Exception):
    def __init__(self, code: str, option: str, value: Any, allowed: str) -> None:
        self.refusal = Refusal(code, {"option": option, "value": str(value), "allowed": allowed})


def _choice(name: str, value: Any) -> str:
    if value not in CHOICES[name]:
        raise _Bad("bad-option", name, value, "|".join(CHOICES[name]))
    if value in NOT_BUILT.get(name, ()):
        raise _Bad(
            "option-not-built", name, value, "|".join(each for each in CHOICES[name] if each not in NOT_BUILT[name])
        )
    return str(value)


def _switch(name: str, value: Any) -> bool:
    if isinstance(value, bool):
        return value
    if value in ("yes", "no"):
        return bool(value == "yes")
    raise _Bad("bad-option", name, value, "no|yes")


def _number(name: str, value: Any) -> int | None:
    if value == "none" or value is None:
        return None
    return _whole(name, value, "none|1, 2, 3…")


def _cards(name: str, value: Any) -> int | None:
    return None if value == "all" else _whole(name, value, "all|1, 2, 3…")


def _whole(name: str, value: Any, allowed: str) -> int:
    if isinstance(value, str) and value.isascii() and value.isdigit() and len(value) < 7:
        value = int(value)
    if isinstance(value, bool) or not isinstance(value, int) or not 1 <= value <= 999_999:
        raise _Bad("bad-option", name, value, allowed)
    return value


def _listed(name: str, value: Any) -> tuple[str, ...]:
    if isinstance(value, str):
        value = [part for part in value.replace(",", " ").split() if part]
    if not isinstance(value, list | tuple) or not all(isinstance(item, str) for item in value):
        raise _Bad("bad-option", name, value, "NAME, NAME…")
    return tuple(value)


def _languages(name: str, value: Any) -> tuple[str, ...]:
    listed = _listed(name, value)
    if not set(listed) <= set(LANGUAGES):
        raise _Bad("bad-option", name, value, ", ".join(LANGUAGES))
    return listed


_READERS: dict[str, Callable[[str, Any], Any]] = {
    **dict.fromkeys(CHOICES, _choice),
    **dict.fromkeys(SWITCHES, _switch),
    **dict.fromkeys(NUMBERS, _number),
    "cards": _cards,
    "domains": _listed,
    "centre": _languages,
}
