"""What a scenario may expect of the open round and of triples."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from game.core.cards import KINDS, by_kind
from game.core.expecting import Fact, Facts
from game.core.game import TABLE
from game.rules.triples.rules import Triples
from game.rules.triples.state import State


def _sorted(hand: list[str] | None) -> list[str] | None:
    return None if hand is None else sorted(hand)


def _by_seat(hands: Mapping[str, list[str] | None]) -> dict[str, list[str] | None]:
    return {seat: _sorted(hand) for seat, hand in hands.items()}


def _triples(wall: list[list[str]]) -> list[list[str]]:
    return sorted(map(sorted, wall))


def _hands(game: Triples, state: State) -> dict[str, list[str]]:
    return {seat.name: list(seat.hand) for seat in state.seats}


def _stocks(game: Triples, state: State) -> dict[str, int]:
    return dict(zip(KINDS, by_kind(lambda kind: len(state.stock(kind))), strict=True))


def _discards(game: Triples, state: State) -> dict[str, str | None]:
    return dict(zip(KINDS, by_kind(lambda kind: (state.discard(kind) or (None,))[-1]), strict=True))


def _wall(game: Triples, state: State) -> list[list[str]]:
    return [list(verdict.cards) for verdict in state.wall]


def _verdict(game: Triples, state: State) -> str | None:
    if state.declaration is not None or not state.verdicts:
        return None
    return "accepted" if state.verdicts[-1].accepted else "returned"


FACTS: Facts = {
    "turn": Fact(lambda game, state: game.view(state, TABLE).turn),
    "phase": Fact(lambda game, state: game.view(state, TABLE).phase),
    "hand": Fact(_hands, _by_seat),
    "discard": Fact(_discards),
    "stock": Fact(_stocks),
    "wall": Fact(_wall, _triples),
    "verdict": Fact(_verdict),
    "fits": Fact(lambda game, state: list(game.fits(state)), sorted),
    "over": Fact(lambda game, state: state.over),
}
"""`verdict` is that of the last declaration, None while it is open."""


def plain(game: Triples, state: State) -> dict[str, Any]:
    """A state as plain values, in the form of `run --json`."""
    view = game.view(state, TABLE)
    return {
        "turn": view.turn,
        "phase": view.phase,
        "hands": _hands(game, state),
        "discards": {kind: list(state.discard(kind)) for kind in KINDS},
        "stocks": _stocks(game, state),
        "wall": _wall(game, state),
        "over": state.over is not None,
    }
