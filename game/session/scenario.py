"""A session written down as moves and what is expected after them: played without a screen."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any, TypeAlias

from game.core.cards import KINDS
from game.core.frozen import frozen
from game.core.game import Actor, Refusal
from game.core.log import Header
from game.rules.triples.rules import Triples
from game.session.session import Said, Session


@frozen
class Play:
    """A move to make. `line` is its line in the file, `words` how it is written there; `refused` the code that it
    must be refused with, None where it must be made."""

    line: int
    words: str
    by: Actor
    move: Said
    refused: str | None = None


@frozen
class Expect:
    """What must be true at this line, by the names of `FACTS`."""

    line: int
    facts: Mapping[str, Any]


Step: TypeAlias = Play | Expect


@frozen
class Scenario:
    """A game, what its session begins with, and the steps through it."""

    game: Triples
    header: Header
    steps: tuple[Step, ...]


@frozen
class Failure:
    """An expectation that was not met: after which move, what was expected and what was found, by name."""

    line: int
    move: str
    expected: Mapping[str, Any]
    found: Mapping[str, Any]


@frozen
class Result:
    """What came of a scenario."""

    failures: tuple[Failure, ...]
    session: Session

    @property
    def ok(self) -> bool:
        """Whether everything was as expected."""
        return not self.failures


def run(scenario: Scenario) -> Result:
    """Play a scenario to its end; what is not as expected is noted, and play goes on."""
    session = Session(scenario.game, scenario.header)
    return Result(tuple(_played(session, scenario.steps)), session)


def moves(scenario: Scenario) -> tuple[Play, ...]:
    """The moves of a scenario, those that must be refused included."""
    return tuple(step for step in scenario.steps if isinstance(step, Play))


def session_at(scenario: Scenario, number: int) -> Session:
    """The session after so many moves of the scenario."""
    session = Session(scenario.game, scenario.header)
    for step in moves(scenario)[:number]:
        session.submit(step.by, step.move)
    return session


def as_json(result: Result) -> dict[str, Any]:
    """The result as plain values, in the form of `run --json`."""
    session = result.session
    state = session.state
    return {
        "ok": result.ok,
        "failures": [{"move": f.move, "expected": f.expected, "found": f.found} for f in result.failures],
        "state": {
            "turn": FACTS["turn"](session),
            "phase": FACTS["phase"](session),
            "hands": FACTS["hand"](session),
            "discards": {kind: list(state.discard(kind)) for kind in KINDS},
            "stocks": FACTS["stock"](session),
            "wall": FACTS["wall"](session),
            "over": state.over is not None,
        },
        "digest": session.digest,
    }


def _played(session: Session, steps: tuple[Step, ...]) -> Iterator[Failure]:
    last = ""
    for step in steps:
        match step:
            case Play(line, words, by, move, refused):
                last = words
                done = session.submit(by, move)
                code = done.code if isinstance(done, Refusal) else None
                if code != refused:
                    yield Failure(line, words, {"refused": refused}, {"refused": code})
            case Expect(line, facts):
                for name, expected in facts.items():
                    found = _asked_for(FACTS[name](session), expected)
                    if not _same(name, expected, found):
                        yield Failure(line, last, {name: expected}, {name: found})


def _asked_for(found: Any, expected: Any) -> Any:
    """Of a map, only what is expected of it; of an ending, only whether there is one."""
    if isinstance(expected, bool):
        return found is not None
    if isinstance(found, dict) and isinstance(expected, dict):
        return {key: found.get(key) for key in expected}
    return found


def _same(name: str, expected: Any, found: Any) -> bool:
    match name:
        case "hand":
            return bool(
                {seat: _sorted(hand) for seat, hand in expected.items()}
                == {seat: _sorted(hand) for seat, hand in found.items()}
            )
        case "wall":
            return sorted(map(sorted, expected)) == sorted(map(sorted, found))
        case "fits":
            return sorted(expected) == sorted(found)
    return bool(expected == found)


def _sorted(hand: list[str] | None) -> list[str] | None:
    return None if hand is None else sorted(hand)


def _verdict(session: Session) -> str | None:
    state = session.state
    if state.declaration is not None or not state.verdicts:
        return None
    return "accepted" if state.verdicts[-1].accepted else "returned"


FACTS: dict[str, Callable[[Session], Any]] = {
    "turn": lambda session: session.view().turn,
    "phase": lambda session: session.view().phase,
    "hand": lambda session: {seat.name: list(seat.hand) for seat in session.state.seats},
    "discard": lambda session: dict(zip(KINDS, session.view().discards, strict=True)),
    "stock": lambda session: dict(zip(KINDS, session.view().stocks, strict=True)),
    "wall": lambda session: [list(verdict.cards) for verdict in session.state.wall],
    "verdict": _verdict,
    "fits": lambda session: list(session.game.fits(session.state)),
    "over": lambda session: session.state.over,
}
"""What a scenario may expect, by name. `verdict` is that of the last declaration, None while it is open."""
