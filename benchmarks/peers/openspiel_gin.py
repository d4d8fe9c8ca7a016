"""OpenSpiel's gin rummy at random, by its own states: `python -m benchmarks.peers.openspiel_gin SECONDS`."""

from __future__ import annotations

from random import Random

import pyspiel

from benchmarks.peers.counting import counted


def main() -> None:
    game, source = pyspiel.load_game("gin_rummy"), Random(7)
    counted(lambda: _session(game, source))


def _session(game: pyspiel.Game, source: Random) -> int:
    """The moves of one game; what chance does is none."""
    state, moves = game.new_initial_state(), 0
    while not state.is_terminal():
        if state.is_chance_node():
            outcomes, weights = zip(*state.chance_outcomes(), strict=True)
            state.apply_action(source.choices(outcomes, weights)[0])
            continue
        state.apply_action(source.choice(state.legal_actions()))
        moves += 1
    return moves


if __name__ == "__main__":
    main()
