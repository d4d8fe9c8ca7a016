"""How long a circle takes, by the rule that games.md reckons with: five minutes for the warm-up, three for each
clarification, five for each agreement. Time is told to the clock of the rules, nobody waits; partners mark, name and
agree on anything.

    python -m benchmarks.circle_minutes [SESSIONS]
"""

from __future__ import annotations

import sys
from dataclasses import dataclass
from typing import cast

from game.activities import activity, header_of
from game.activity import SetUp
from game.bots.partner import bot_for
from game.content.circle import load_circle
from game.core.game import CLOCK, Actor, Refusal
from game.rehearsal.partners import Partners
from game.rules.circle import moves as m
from game.rules.circle.options import Options
from game.rules.circle.rules import CircleGame
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
    """A session of the content that comes along, played by partners who mark at random to its end."""
    session = _begun(seats, situations, seed, warm_up)
    facts = cast(CircleGame, session.game).setting.facts
    partners = Partners({name: bot_for("circle", "random", facts, name, seed) for name in session.header.seats})
    while not session.state.over:
        asked = partners.asked(session.game, session.state)
        assert asked is not None, session.state
        _say(session, *asked)
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


def _say(session: CircleSession, by: Actor, move: m.Move) -> None:
    """A move, and the minutes that it took: of a talk and of an agreement before it ends, of the warm-up after it."""
    phase = session.state.phase
    _pass(session, AGREEMENT if isinstance(move, m.Agree | m.Park) else CLARIFICATION if move == m.Close() else 0)
    refused = session.submit(by, move)
    assert not isinstance(refused, Refusal), (by, move, refused)
    _pass(session, WARM_UP if (phase, session.state.phase) == ("compare", "roll") else 0)


def _pass(session: CircleSession, minutes: int) -> None:
    """As long as play time passes: while what the end found begun is agreed on, it stands still."""
    state = session.state
    if minutes and session.game.clock_runs(state):
        session.submit(CLOCK, m.Clock(state.clock + 60 * minutes))


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
