"""Sessions without a screen beside other people's engines: `python -m benchmarks.engines [--rounds N] [--seconds S]`.

Ours is the whole command, from its start to its figures: `simulate triples` over 20,000 sessions of the shipped deck
with four random partners and the complete rules, one process, nothing kept. The others play for so many seconds each,
at random, their own start not counted: gin rummy of RLCard and of OpenSpiel, catanatron with four players, and our
rules with their default options ported to boardgame.io (`benchmarks/peers/boardgame`), as `node` runs it and, faster,
with NODE_ENV=production. One after another in each round; the medians of moves per second are told, and the ratios,
with their goals. The exit status is 1 when a goal is missed. A move is what a player does; chance, dice and clocks are
none.

`pip install ".[peers]"`, and `npm install` in `benchmarks/peers/boardgame`, bring the others; who is missing is said.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path

from benchmarks import peers
from game.content.deck import load_deck
from game.shipped import folder

DECK = folder("decks") / "achievement-gaps.yaml"
PORT = Path(__file__).parent / "peers" / "boardgame"
SESSIONS = 20_000
PYTHON = {"RLCard gin": ("rlcard", "rlcard_gin"), "OpenSpiel gin": ("pyspiel", "openspiel_gin")} | {
    "catanatron": ("catanatron", "catanatron_games")
}
"""Names, the modules they are, and the programs here that play them."""
GOALS = {"boardgame.io": 70, "in production": 70, "RLCard gin": 40, "OpenSpiel gin": 8, "catanatron": 15}

Engine = Callable[[], float]
"""Plays, and returns the moves per second."""


def ours(seconds: float) -> float:
    """Moves per second of the whole command."""
    words = ["simulate", "triples", "--deck", str(DECK), "--seats", "4", "--bots", "random", "--jobs", "1", "--json"]
    command = [sys.executable, "main.py", *words, "--games", str(SESSIONS), "--seed", "7"]
    start = time.perf_counter()
    done = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True)
    return float(json.loads(done.stdout)["moves"]) / (time.perf_counter() - start)


def of_python(module: str, seconds: float) -> float:
    """Moves per second of a peer in Python."""
    return _rate(peers.run(f"benchmarks.peers.{module}", os.environ, seconds))


def of_boardgame(deck: Path, seconds: float, way: str) -> float:
    """Moves per second of our rules on boardgame.io, by the value of NODE_ENV."""
    command = ["node", str(PORT / "play.js"), str(deck), str(seconds)]
    environment = os.environ | {"NODE_ENV": way}
    done = subprocess.run(command, env=environment, stdout=subprocess.PIPE, text=True, check=True)
    return _rate(json.loads(done.stdout))


def _rate(told: dict[str, float]) -> float:
    return told["moves"] / told["seconds"]


def plain_deck(path: Path) -> Path:
    """The deck's ids and links as JSON, for programs that are not ours."""
    with tempfile.TemporaryDirectory() as data:
        facts = load_deck(DECK, Path(data)).facts()
    links = {"explains": sorted(facts.explains), "addresses": sorted(facts.addresses)}
    blanks = dict(zip(facts.cards, facts.blanks, strict=True))
    path.write_text(json.dumps({**facts.cards, **links, "blanks": blanks}), encoding="utf-8")
    return path


def engines(deck: Path, seconds: float) -> dict[str, Engine]:
    """Those that can be measured here; says which can't."""
    found: dict[str, Engine] = {"ours": lambda: ours(seconds)}
    for name, (module, program) in PYTHON.items():
        if find_spec(module):
            found[name] = lambda program=program: of_python(program, seconds)
    if (PORT / "node_modules").exists():
        found["boardgame.io"] = lambda: of_boardgame(deck, seconds, "")
        found["in production"] = lambda: of_boardgame(deck, seconds, "production")
    if missing := sorted(GOALS.keys() - found):
        print(f"not installed, so not measured: {', '.join(missing)}")
    return found


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--seconds", type=float, default=4)
    said = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        playing = engines(plain_deck(Path(scratch) / "deck.json"), said.seconds)
        rounds = [{name: play() for name, play in playing.items()} for _ in range(said.rounds)]
    medians = {name: statistics.median(each[name] for each in rounds) for name in playing}
    ratios = {name: statistics.median(each["ours"] / each[name] for each in rounds) for name in playing}
    for name, rate in medians.items():
        goal = f"  {ratios[name]:6.1f} of {GOALS[name]}" if name in GOALS else ""
        print(f"{name:<14}{rate:>12,.0f} moves/s{goal}")
    return int(any(ratios[name] < GOALS[name] for name in medians if name in GOALS))


if __name__ == "__main__":
    sys.exit(main())
