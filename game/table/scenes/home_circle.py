"""How a circle is to be played, as far as the home screen asks."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from game.rules.circle.options import MOST_SITUATIONS, Options, read_options, written
from game.table.scenes.home_steps import stepped

MINUTES = (15, 20, 25, 30, 40, 50, 60, 75, 90, 105, 120, 150, 180, 210)
USUAL_MINUTES = 40
WARMING_UP, CLARIFYING, AGREEING = 5, 4 * 3, 5
"""Minutes: of the warm-up, and of one situation."""


def known(kept: Mapping[str, Any]) -> Options:
    """The options kept, as far as the circle takes them."""
    options, _ = read_options(kept)
    return replace(options, minutes=options.minutes or USUAL_MINUTES)


def with_minutes(options: Options, by: int) -> Options:
    """With the next larger or smaller number of minutes."""
    return replace(options, minutes=stepped(MINUTES, options.minutes or USUAL_MINUTES, by))


def with_situations(options: Options, by: int) -> Options:
    """With one situation more or less."""
    return replace(options, situations=min(max(options.situations + by, 1), MOST_SITUATIONS))


def with_rule(options: Options, rule: str, value: str) -> Options:
    """With another value of an option, as people write it."""
    return read_options({**written(options), rule: value})[0]


def asked(options: Options) -> int:
    """How many minutes all situations take: three for each clarification, five for each agreement."""
    return WARMING_UP * options.warm_up + options.situations * (CLARIFYING + AGREEING)


def fits(options: Options) -> bool:
    """Whether there are so many minutes."""
    return asked(options) <= (options.minutes or USUAL_MINUTES)
