"""What a circle's options, endings and levels mean, in English that stays readable without the program's
rules."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from game.rules.circle.words import Level, Way

_MEANINGS: dict[str, str] = {
    "situations": "situations that are clarified",
    "ring": "spaces of the ring",
    "minutes": "minutes of play",
    "die": "whether a die chooses the dimension",
    "choose": "whether the group chooses its situations",
    "warm-up": "whether statements are sorted first",
    "scores": "whether balanced situations are counted",
    "facilitator": "whether somebody leads the group",
    "idle-seconds": "seconds without a move until a seat may be skipped",
    "roles": "roles given to the seats in their order",
    "chairs": "roles that stood as empty chairs from the beginning",
}

_VALUES: dict[tuple[str, str], str] = {
    ("facilitator", "present"): "yes",
    ("facilitator", "absent"): "no",
    ("die", "on"): "yes",
    ("die", "off"): "no",
    ("minutes", "none"): "no limit",
    ("idle-seconds", "none"): "no limit",
    ("roles", "[]"): "each seat chose its own",
    ("chairs", "[]"): "none",
}

ENDINGS: Mapping[str, str] = {
    "done": "every situation was agreed on or parked",
    "clock": "the time was over",
    "facilitator": "the facilitator ended it",
    "empty": "nobody was left at the table",
}

LEVELS: Mapping[Level, str] = {
    "none": "none",
    "partial": "partial",
    "full": "full",
    "narrow": "too narrow",
    "fitting": "fitting",
    "wide": "too wide",
    "not-mine": "not for this role",
}

WAYS: Mapping[Way, str] = {"offer": "offered", "ask": "asked for", "give-up": "gave up"}


def meaning(option: str) -> str:
    """What an option is about."""
    return _MEANINGS[option]


def value_in_words(option: str, value: Any) -> Any:
    """A value as people write it, in words."""
    return _VALUES.get((option, str(value)), value)
