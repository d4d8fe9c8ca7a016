"""The partners in the open round and in triples, by name."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from random import Random
from typing import TypeAlias

from game.bots.bot import Bot
from game.bots.triples_characters import Dominant, Keen, Newcomer, Sceptic, Silent
from game.bots.triples_leader import Leader
from game.bots.triples_player import Player
from game.bots.triples_random import Wanderer
from game.bots.triples_thinker import Thinker
from game.core.cards import Facts
from game.core.game import Actor
from game.rules.triples.moves import Move
from game.rules.triples.view import View

TriplesBot: TypeAlias = Bot[View, Move]

_PARTNERS: Mapping[str, Callable[[Facts, Random], TriplesBot]] = {
    "random": Wanderer,
    "greedy": Player,
    "thinker": Thinker,
    "dominant": Dominant,
    "silent": Silent,
    "sceptic": Sceptic,
    "newcomer": Newcomer,
    "keen": Keen,
    "leader": Leader,
}


def partner(name: str, facts: Facts, seat: Actor, source: Random) -> TriplesBot:
    """A partner of this name. Raises KeyError for one that is not there."""
    return _PARTNERS[name](facts, source)
