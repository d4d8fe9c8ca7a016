"""`run`: a scenario file played, and told in words and in JSON."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from game.activity import Content
from game.content.messages import as_json as problems_as_json
from game.content.messages import report_lines
from game.content.problems import Faults
from game.core.frozen import frozen
from game.faults import Fault
from game.rehearsal.scenario_reading import load_scenario
from game.session import scenario as played
from game.session.session import AnySession
from game.words import Words, words


@frozen
class RunReport:
    """What came of a scenario file: the exit status (0 as expected, 1 not, 2 unreadable), lines for people, and the
    document of `--json`."""

    status: int
    lines: list[str]
    json: dict[str, Any]


def run_file(path: Path, lang: str) -> RunReport:
    """Play a scenario file. Raises nothing: what is wrong with the file stands in the report."""
    say = words(lang, printed=True)
    try:
        scenario = load_scenario(path).scenario
    except Faults as faults:
        errors = [problem for problem in faults.problems if problem.severity == "error"]
        return RunReport(2, list(report_lines(errors, say)), {"ok": False, "problems": problems_as_json(errors, say)})
    result = played.run(scenario)
    return RunReport(0 if result.ok else 1, list(_lines(path, result, say)), played.as_json(result))


def session_at(path: Path, number: int | None) -> tuple[AnySession, Content]:
    """The session of a scenario file after so many of its moves (all when None), and its deck.

    Raises Faults for a file that can't be played, Fault for a number of moves it does not have.
    """
    file = load_scenario(path)
    most = len(played.moves(file.scenario))
    if number is not None and not 0 <= number <= most:
        raise Fault("bad-moment", number=number, most=most)
    return played.session_at(file.scenario, most if number is None else number), file.deck


def _lines(path: Path, result: played.Result, say: Words) -> Iterator[str]:
    for failure in result.failures:
        found, expected = _told(failure.found, say), _told(failure.expected, say)
        after = say("after “{move}”", move=failure.move) if failure.move else say("at the beginning")
        where = f"{path}:{failure.line}: {after}: "
        # Translators: what a scenario expects of a session, and what it found in its place.
        yield where + say("{expected} was expected, {found} was found.", expected=expected, found=found)
    if result.ok:
        yield say("Everything went as expected. Digest: {digest}", digest=result.session.digest)
    else:
        yield say.count(
            "{n} thing went otherwise than expected. Digest: {digest}",
            "{n} things went otherwise than expected. Digest: {digest}",
            len(result.failures),
            digest=result.session.digest,
        )


def _told(facts: Mapping[str, Any], say: Words) -> str:
    """`turn: "B"` and the like; a refusal by its code."""
    if "refused" in facts:
        return say("the refusal {code}", code=facts["refused"]) if facts["refused"] else say("no refusal")
    return ", ".join(f"{name}: {json.dumps(value, ensure_ascii=False)}" for name, value in facts.items())
