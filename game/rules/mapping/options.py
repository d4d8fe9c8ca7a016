"""The options of the map, by the names that people write."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal

from game.core.cards import GAP, KINDS, Kind
from game.core.frozen import frozen
from game.core.game import Refusal
from game.rules.option_words import Reader, choice, languages, names, number_or, read, word


@frozen
class Options:
    """How a map is made. Times are whole minutes or seconds; None stands for the word `none`, of `cards` for `all`.
    With one pile, only the cards of the kind `pile` are spread; the others come on blanks."""

    piles: Literal["three", "one"] = "three"
    pile: Kind = GAP
    cards: int | None = None
    domains: tuple[str, ...] = ()
    minutes: int | None = 20
    talk_minutes: int | None = 6
    facilitator: Literal["present", "absent"] = "present"
    idle_seconds: int | None = 60
    centre: tuple[str, ...] = ()


_READERS: dict[str, Reader] = {
    "piles": choice("three", "one"),
    "pile": choice(*KINDS),
    "cards": number_or("all"),
    "domains": names,
    "minutes": number_or("none"),
    "talk-minutes": number_or("none"),
    "facilitator": choice("present", "absent"),
    "idle-seconds": number_or("none"),
    "centre": languages,
}
FIXED = ("piles", "pile", "cards", "domains", "minutes")
"""Options that no session changes once it has begun. The clock has moves of its own."""


def option_names() -> tuple[str, ...]:
    """The options of the map, as people write them."""
    return tuple(_READERS)


def read_options(given: Mapping[str, Any]) -> tuple[Options, list[Refusal]]:
    """The options given, the rest by default, and every problem with them: `unknown-option` or `bad-option`."""
    values, problems = read(_READERS, given)
    return Options(**values), problems


def written(options: Options) -> dict[str, Any]:
    """The options as people write them, every one with its value; `read_options` reads them back."""
    words = {name: word(getattr(options, name.replace("-", "_"))) for name in _READERS}
    return words | ({"cards": "all"} if options.cards is None else {})
