"""How long a frame takes while a replay is dragged along its line of time: `python -m benchmarks.replay`.

An hour of triples that four partners played, with the clock's entries and many moves taken back and made again: some
thousands of entries. On a real screen (Xvfb, without a graphics card) at 1920×1080 and 3840×2160:

- `drag`: a finger goes along the line over 500 entries, to another one in every frame;
- `jump`: fifty touches on the line, each anywhere, and the frame after each;
- `play`: at eight times the speed, every frame of half a minute.

A frame is all that the window does: the finger's event, the table at that entry, its items, drawing what changed,
showing it. Also how long it takes until the replay is open. Goal for p95 of `drag`: 16.7 ms; the exit status is 1 when
it is missed.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from pathlib import Path
from random import Random
from statistics import median, quantiles
from tempfile import TemporaryDirectory

import pygame

from benchmarks import peers
from benchmarks.frame import timed
from benchmarks.screens import SIZES, screen
from game.activities import activity, header_of
from game.activity import SetUp
from game.at_replay import LookingBack, recorded
from game.bots.partner import bot_for
from game.core.game import CLOCK, FACILITATOR
from game.core.moves import Clock
from game.rehearsal.partners import Partners
from game.session.session import Redo, Session, Undo
from game.shipped import folder
from game.store.folders import sessions_folder
from game.store.journal import Journal

GOAL = 16.7
"""Milliseconds."""
MINUTES, FEWEST, JUMPS, RATE = 60, 3000, 50, 60
DRAGGED, STRIDE = 500, 2
"""Entries: across how many the finger is dragged, and how many it passes in a frame; at 1080p a pixel is more than
one."""
SEATS = ("A", "B", "C", "D")


def an_hour(data: Path) -> str:
    """Writes the session into a data folder, and returns its name."""
    played = activity("triples")
    deck = played.load(folder("decks") / "achievement-gaps.yaml", data)
    options, problems = played.read_options({"minutes": str(MINUTES), "target": "none"})
    assert not problems, problems
    up, now = SetUp(options, deck, SEATS), [1_700_000_000.0]
    session = Session(played.game(played.setting(up)), header_of(played, up, 7, ""), now=lambda: now[0])
    partners = Partners({seat: bot_for("triples", "keen", deck.facts(), seat, 7) for seat in SEATS})
    while not session.state.over and (asked := partners.asked(session.game, session.state)):
        _move(session, partners, asked, now)
    while len(session.entries) < FEWEST:
        session.submit(FACILITATOR, Undo())
        session.submit(FACILITATOR, Redo())
    journal = Journal.create(sessions_folder(data), session.header, deck.source, {"lang": "he"}, session.entries)
    journal.close()
    return journal.id


def _move(session: Session, partners: Partners, asked: tuple, now: list[float]) -> None:  # type: ignore[type-arg]
    partners.hear(session.game, session.state, session.submit(*asked))
    session.submit(FACILITATOR, Undo())
    session.submit(FACILITATOR, Redo())
    now[0] += 5
    if not session.state.over and session.game.clock_runs(session.state):
        session.submit(CLOCK, Clock(session.state.clock + 5))


def frames(width: int, height: int) -> dict[str, list[float]]:
    """Milliseconds of each frame, and of the opening."""
    from benchmarks.table import post, window

    with TemporaryDirectory() as folder:
        data = Path(folder)
        session = an_hour(data)
        shown = window(width, height)
        start = time.perf_counter()
        replay = LookingBack(recorded(session, data), data, "he").scene
        shown.enter(replay)
        found = {"open": [1000 * (time.perf_counter() - start)]}
    replay.go(replay.most // 2)
    shown.look(replay, [], 1 / RATE)
    line = next(item for item in shown.touching.items if item.key == "r:track")

    def at(entry: int) -> float:
        return (line.box.right - line.w * entry / replay.most) / width

    def look() -> float:
        return timed(lambda: shown.look(replay, pygame.event.get(), 1 / RATE))

    first, y = replay.at, line.y / height
    post(pygame.FINGERDOWN, 1, at(first), y)
    for step in range(15):
        post(pygame.FINGERMOTION, 1, at(first - 4 * step), y)
        look()
    visited = set()
    found["drag"] = []
    for step in range(0, DRAGGED, STRIDE):
        post(pygame.FINGERMOTION, 1, at(first + step), y)
        found["drag"].append(look())
        visited.add(replay.at)
    assert len(visited) > 0.9 * DRAGGED / STRIDE, len(visited)
    post(pygame.FINGERUP, 1, at(first + DRAGGED), y)
    look()
    chance, found["jump"] = Random(1), []
    for _ in range(JUMPS):
        entry = chance.randrange(replay.most)
        found["jump"].append(timed(lambda entry=entry: (replay.go(entry), shown.look(replay, [], 1 / RATE))))
        for _ in range(25):
            look()
    replay.speed = 8.0
    replay.go(replay.most // 3)
    replay.play()
    found["play"] = [look() for _ in range(30 * RATE)]
    print(f"{replay.most} entries, {replay.milestones[-1].entry} the last milestone", file=sys.stderr)
    return found


def measure(size: tuple[int, int]) -> bool:
    """Prints the figures of one size, and tells whether they keep the goal."""
    with screen(size) as environment:
        found: dict[str, list[float]] = peers.run("benchmarks.replay", environment, "--only", *size)
    print(f"{size[0]}×{size[1]}: open in {found.pop('open')[0]:.0f} ms")
    for name, taken in found.items():
        p95 = quantiles(taken, n=20)[-1]
        print(f"  {name:5} p50 {median(taken):6.1f} ms   p95 {p95:6.1f} ms   slowest {max(taken):6.1f} ms")
    kept = quantiles(found["drag"], n=20)[-1] <= GOAL
    print(f"  goal: p95 of drag ≤ {GOAL} ms, {'kept' if kept else 'MISSED'}")
    return kept


def main() -> int:
    """Measures, or is the program that is measured."""
    words = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    words.add_argument("--only", nargs=2, type=int, metavar=("WIDTH", "HEIGHT"), help=argparse.SUPPRESS)
    given = words.parse_args()
    if given.only:
        print(json.dumps(frames(*given.only)))
        return 0
    return 0 if all(list(map(measure, SIZES))) else 1


if __name__ == "__main__":
    sys.exit(main())
