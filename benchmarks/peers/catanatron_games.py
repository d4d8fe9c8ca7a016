"""catanatron's four random players: `python -m benchmarks.peers.catanatron_games SECONDS`."""

from __future__ import annotations

from itertools import count

from catanatron import Color, Game, RandomPlayer

from benchmarks.peers.counting import counted


def main() -> None:
    seeds = count()
    counted(lambda: _session(next(seeds)))


def _session(seed: int) -> int:
    """The moves of one game."""
    game = Game([RandomPlayer(color) for color in Color], seed=seed)
    game.play()
    return len(game.state.actions)


if __name__ == "__main__":
    main()
