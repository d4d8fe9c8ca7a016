"""The options of the open round and of triples, by the names that people write."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields
from typing import Any, Literal, TypeAlias

from game.core.frozen import frozen
from game.core.game import Refusal
from game.rules.option_words import NotBuilt, Reader, choice, languages, names, number_or, read, switch, word

Activity: TypeAlias = Literal["open-round", "triples"]
ACTIVITIES: tuple[Activity, ...] = ("open-round", "triples")


def as_activity(word: str) -> Activity:
    """The activity that a checked word stands for."""
    return "open-round" if word == "open-round" else "triples"


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
NOT_BUILT = ("phones",)
ONLY_TRIPLES = ("order", "same-kind", "hands", "turns", "round-seconds")


def option_names(activity: Activity) -> tuple[str, ...]:
    """The options of an activity, as people write them."""
    names = (field.name.replace("_", "-") for field in fields(Options))
    return tuple(n for n in names if activity == "triples" or n not in ONLY_TRIPLES)


def read_options(activity: Activity, given: Mapping[str, Any]) -> tuple[Options, list[Refusal]]:
    """The options given, the rest by default, and every problem with them: `unknown-option`, `bad-option`
    or `option-not-built`."""
    values, problems = read({name: _READERS[name] for name in option_names(activity)}, given)
    return Options(**({"cycles": 1} if activity == "open-round" else {}) | values), problems


def written(options: Options, activity: Activity) -> dict[str, Any]:
    """The options as people write them, every one with its value; `read_options` reads them back."""
    words: dict[str, Any] = {}
    for name in option_names(activity):
        value = getattr(options, name.replace("-", "_"))
        if name == "cards" and value is None:
            value = "all"
        words[name] = {True: "yes", False: "no"}[value] if isinstance(value, bool) else word(value)
    return words


def _hands(value: Any) -> Any:
    found = choice(*CHOICES["hands"])(value)
    if found in NOT_BUILT:
        raise NotBuilt("|".join(each for each in CHOICES["hands"] if each not in NOT_BUILT))
    return found


_READERS: dict[str, Reader] = {
    **{name: choice(*words) for name, words in CHOICES.items()},
    **dict.fromkeys(SWITCHES, switch()),
    **dict.fromkeys(NUMBERS, number_or("none")),
    "hands": _hands,
    "cards": number_or("all"),
    "domains": names,
    "centre": languages,
}
