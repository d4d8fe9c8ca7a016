"""The partners there are, by name, in every activity. What one activity needs is brought in when it is played."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache
from random import Random
from typing import Any, TypeAlias

from game.bots.bot import Bot, generator
from game.core.game import Actor

PACE: Mapping[str, float] = {
    "random": 1.0,
    "greedy": 1.0,
    "thinker": 1.3,
    "dominant": 0.7,
    "silent": 1.2,
    "sceptic": 1.2,
    "newcomer": 2.5,
    "keen": 0.6,
}
"""How long each takes over a move where others take 1: the table waits so long, the partners never do."""

NAMES = tuple(PACE)
LEADER = "leader"
"""The partner in the facilitator's place, in no seat."""

Maker: TypeAlias = Callable[[str, Any, Actor, Random], Bot[Any, Any]]
"""Makes a partner of this name over the content's facts, in this place, with its own generator."""


def bot_for(activity: str, name: str, facts: Any, seat: Actor, seed: int) -> Bot[Any, Any]:
    """A partner in a seat, or the leader in the facilitator's place. The same words and seed make one that plays the
    same. Raises KeyError for a name or an activity that is not there."""
    if name not in (*NAMES, LEADER):
        raise KeyError(name)
    return _maker(activity)(name, facts, seat, generator(seed, seat))


@cache
def _maker(activity: str) -> Maker:
    match activity:
        case "open-round" | "triples":
            from game.bots import triples

            return triples.partner
        case "map":
            from game.bots import mapping

            return mapping.partner
        case "circle":
            from game.bots import circle

            return circle.partner
        case "board":
            from game.bots import boards

            return boards.partner
        case "action-plan":
            from game.bots import plan

            return plan.partner
        case "agenda":
            from game.bots import agenda

            return agenda.partner
    raise KeyError(activity)
