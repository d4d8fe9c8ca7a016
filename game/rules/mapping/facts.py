"""What a scenario may expect of a map."""

from __future__ import annotations

from typing import Any

from game.core.cards import KINDS
from game.core.expecting import Fact, Facts
from game.rules.mapping.chains import chains
from game.rules.mapping.rules import MapGame
from game.rules.mapping.state import State


def _spots(game: MapGame, state: State) -> dict[str, list[int]]:
    return {each.card: list(each.spot) for each in state.chosen if each.spot is not None}


def _chains(game: MapGame, state: State) -> list[list[str | None]]:
    return [[chain.gap, chain.cause, chain.action] for chain in chains(state)]


def _told(links: list[list[str]]) -> list[list[str]]:
    return sorted(map(list, links))


FACTS: Facts = {
    "stage": Fact(lambda game, state: state.stage),
    "pool": Fact(lambda game, state: list(state.pool), sorted),
    "map": Fact(lambda game, state: list(state.cards), sorted),
    "links": Fact(lambda game, state: [list(link) for link in state.links], _told),
    "spots": Fact(_spots),
    "chains": Fact(_chains),
    "blanks": Fact(lambda game, state: dict(zip(KINDS, state.blanks, strict=True))),
    "written": Fact(lambda game, state: {paper.card: paper.text for paper in state.written}),
    "over": Fact(lambda game, state: state.over),
}
"""A chain is gap, cause and action, null for what is missing; of blanks null stands for no end of them."""


def plain(game: MapGame, state: State) -> dict[str, Any]:
    """A state as plain values, in the form of `run --json`."""
    return {name: fact.found(game, state) for name, fact in FACTS.items()} | {"over": state.over is not None}
