"""A session written down as moves and what is expected after them: played without a screen."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any, Literal, TypeAlias, get_args

from game.core.expecting import Facts
from game.core.frozen import frozen
from game.core.game import Actor, Game, Refusal
from game.core.log import Header
from game.session.session import AnySession, Session


@frozen
class Play:
    """A move to make. `line` is its line in the file, `words` how it is written there; `refused` the code that it
    must be refused with, None where it must be made."""

    line: int
    words: str
    by: Actor
    move: Any
    refused: str | None = None


@frozen
class Expect:
    """What must be true at this line, by the names of the scenario's facts."""

    line: int
    facts: Mapping[str, Any]


Wait: TypeAlias = Literal["touch", "move"]
WAITS: tuple[Wait, ...] = get_args(Wait)


@frozen
class Remark:
    """Something said beside the play, to those who look on or learn: its words by language, the place it is `about` (a
    seat, a card, a pile; empty for the whole table), and whether it then waits for a touch, or for the very next move
    to be made by hand."""

    words: tuple[tuple[str, str], ...]
    about: str = ""
    wait: Wait = "touch"
    line: int = 0

    def said(self, lang: str) -> tuple[str, str]:
        """Its words in this language, else in the first that it has; and the language they are in, empty where nobody
        said which."""
        return next(((words, own) for own, words in self.words if own == lang), self.words[0][::-1])


Step: TypeAlias = Play | Expect | Remark


@frozen
class Scenario:
    """A game, what its session begins with, and the steps through it; the facts that may be expected, and how a state
    is told in plain values."""

    game: Game[Any, Any, Any, Any]
    header: Header
    steps: tuple[Step, ...]
    facts: Facts
    plain: Callable[[Any, Any], dict[str, Any]]


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
    session: AnySession
    state: Mapping[str, Any]

    @property
    def ok(self) -> bool:
        """Whether everything was as expected."""
        return not self.failures


def run(scenario: Scenario) -> Result:
    """Play a scenario to its end; what is not as expected is noted, and play goes on."""
    session = Session(scenario.game, scenario.header)
    failures = tuple(_played(session, scenario))
    return Result(failures, session, scenario.plain(scenario.game, session.state))


def moves(scenario: Scenario) -> tuple[Play, ...]:
    """The moves of a scenario, those that must be refused included."""
    return tuple(step for step in scenario.steps if isinstance(step, Play))


def session_at(scenario: Scenario, number: int) -> AnySession:
    """The session after so many moves of the scenario."""
    session = Session(scenario.game, scenario.header)
    for step in moves(scenario)[:number]:
        session.submit(step.by, step.move)
    return session


def as_json(result: Result) -> dict[str, Any]:
    """The result as plain values, in the form of `run --json`."""
    return {
        "ok": result.ok,
        "failures": [{"move": f.move, "expected": f.expected, "found": f.found} for f in result.failures],
        "state": dict(result.state),
        "digest": result.session.digest,
    }


def _played(session: AnySession, scenario: Scenario) -> Iterator[Failure]:
    last = ""
    for step in scenario.steps:
        match step:
            case Play(line, words, by, move, refused):
                last = words
                done = session.submit(by, move)
                code = done.code if isinstance(done, Refusal) else None
                if code != refused:
                    yield Failure(line, words, {"refused": refused}, {"refused": code})
            case Expect(line, facts):
                for name, expected in facts.items():
                    fact = scenario.facts[name]
                    found = _asked_for(fact.found(session.game, session.state), expected)
                    if not fact.same(expected, found):
                        yield Failure(line, last, {name: expected}, {name: found})


def _asked_for(found: Any, expected: Any) -> Any:
    """Of a map, only what is expected of it; of an ending, only whether there is one."""
    if isinstance(expected, bool) and not isinstance(found, bool):
        return found is not None
    if isinstance(found, dict) and isinstance(expected, dict):
        return {key: found.get(key) for key in expected}
    return found
