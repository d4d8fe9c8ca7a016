"""How long a circle takes, by the rule that games.md reckons with: five minutes for the warm-up, three for each
clarification, five for each agreement. Time is told to the clock of the rules, nobody waits; levels, names, dimensions
and what is agreed or parked are random.

    python -m benchmarks.circle_minutes [SESSIONS]
"""

from __future__ import annotations

import sys
from dataclasses import dataclass
from random import Random
from typing import cast

from game.activities import activity, header_of
from game.activity import SetUp
from game.content.circle import load_circle
from game.core.game import CLOCK, Actor, Refusal
from game.rules.circle import moves as m
from game.rules.circle.options import Options
from game.rules.circle.rules import CircleGame
from game.rules.circle.state import State
from game.rules.circle.words import LEVELS
from game.session.circle import CircleSession
from game.session.session import Session
from game.shipped import folder

WARM_UP, CLARIFICATION, AGREEMENT = 5, 3, 5
"""Minutes, from the design of the game."""


@dataclass
class Simulated:
    """What came of a session: minutes that were played, turns that were taken, situations that are done, and those
    agreed on as they stood when the time was over; and how it ended."""

    minutes: int
    turns: int
    done: int
    partial: int
    over: str


def simulated(seats: int, situations: int, seed: int, warm_up: bool = True) -> Simulated:
    """A session of the content that comes along, played at random to its end."""
    session, source = _begun(seats, situations, seed, warm_up), Random(seed)
    while not session.state.over:
        _go_on(session, source)
    state = session.state
    done = [each for each in state.situations if each.standing != "waiting"]
    partial = sum(each.partial for each in done)
    return Simulated(state.clock // 60, state.number, len(done) - partial, partial, str(state.over))


def _begun(seats: int, situations: int, seed: int, warm_up: bool) -> CircleSession:
    played = activity("circle")
    content = load_circle(folder("decks") / f"{played.usual}.yaml")
    names, roles = tuple("ABCDEFGH"[:seats]), content.facts().roles[:seats]
    options = Options(situations=situations, warm_up=warm_up, roles=roles)
    up = SetUp(options, content, names)
    return Session(played.game(played.setting(up)), header_of(played, up, seed), now=lambda: 0.0)


def _go_on(session: CircleSession, source: Random) -> None:
    """The next thing that must happen, and the minutes that it took."""
    state = session.state
    for by in state.waiting():
        _say(session, by, _mark(state, source))
    state, mover = session.state, session.state.turn or "A"
    match state.phase:
        case "compare":
            _say(session, mover, m.Next())
            _pass(session, WARM_UP if session.state.phase == "roll" else 0)
        case "roll":
            _say(session, mover, m.Roll())
        case "aim":
            _say(session, mover, m.Aim(source.choice(state.focused.open)))
        case "talk":
            _pass(session, CLARIFICATION)
            _say(session, mover, m.Close())
        case "ripe":
            _pass(session, AGREEMENT)
            _agree(session, mover, source)


def _mark(state: State, source: Random) -> m.Move:
    if state.dimension is None:
        return m.Sort(source.choice(tuple(LEVELS)))
    return m.Place(source.choice(LEVELS[state.dimension]), source.choice(state.roles))


def _agree(session: CircleSession, mover: Actor, source: Random) -> None:
    if source.random() < 0.2:
        _say(session, mover, m.Park())
        return
    channels = cast(CircleGame, session.game).setting.facts.channels
    _say(session, mover, m.Lay(source.choice(channels)))
    _say(session, mover, m.Lead(source.choice(session.state.roles)))
    _say(session, mover, m.Agree())


def _pass(session: CircleSession, minutes: int) -> None:
    """As long as play time passes: while what the end found begun is agreed on, it stands still."""
    state = session.state
    if minutes and session.game.clock_runs(state):
        _say(session, CLOCK, m.Clock(state.clock + 60 * minutes))


def _say(session: CircleSession, by: Actor, move: m.Move) -> None:
    refused = session.submit(by, move)
    assert not isinstance(refused, Refusal), (by, move, refused)


def main() -> None:
    """Print the figures."""
    sessions = int(sys.argv[1]) if len(sys.argv) > 1 else 20
    print(f"{sessions} sessions each, clock 40 minutes, warm-up {WARM_UP}, clarification {CLARIFICATION}, "
          f"agreement {AGREEMENT}")  # fmt: skip
    print("situations  seats  minutes  turns  done  in part  ended")
    for situations in (2, 3):
        for seats in range(2, 9):
            played = [simulated(seats, situations, seed) for seed in range(sessions)]
            print(_row(situations, seats, played))


def _row(situations: int, seats: int, played: list[Simulated]) -> str:
    def span(numbers: list[int]) -> str:
        least, most = min(numbers), max(numbers)
        return str(least) if least == most else f"{least}–{most}"

    told = [span([getattr(each, name) for each in played]) for name in ("minutes", "turns", "done", "partial")]
    ended = ", ".join(sorted({each.over for each in played}))
    return f"{situations:>10}  {seats:>5}  {told[0]:>7}  {told[1]:>5}  {told[2]:>4}  {told[3]:>7}  {ended}"


if __name__ == "__main__":
    main()
