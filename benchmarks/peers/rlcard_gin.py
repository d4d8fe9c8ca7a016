"""RLCard's gin rummy between its own random agents: `python -m benchmarks.peers.rlcard_gin SECONDS`."""

from __future__ import annotations

import rlcard
from rlcard.agents import RandomAgent

from benchmarks.peers.counting import counted


def main() -> None:
    env = rlcard.make("gin-rummy", config={"seed": 7})
    env.set_agents([RandomAgent(num_actions=env.num_actions) for _ in range(env.num_players)])
    counted(lambda: _session(env))


def _session(env: rlcard.envs.Env) -> int:
    """The moves of one game: states and actions take turns in what is kept of each player."""
    trajectories, _ = env.run(is_training=False)
    return sum(len(each) // 2 for each in trajectories)


if __name__ == "__main__":
    main()
