"""Sessions written down: each is played as it says, to the digest on record; and every ending, every way to a verdict
and every refusal has one.

    python tests/golden/test_golden.py      records the digests anew
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import get_args

import pytest

sys.path.insert(0, str(Path(__file__).parents[2]))

from game.content.check import check_file
from game.core.game import FACILITATOR
from game.refusals import TEXTS
from game.rehearsal.scenario_reading import check_scenario, load_scenario
from game.rehearsal.scenarios import run_file, session_at
from game.rules.triples.moves import Accept, Close, Explain, Leave, Return
from game.rules.triples.options import ACTIVITIES
from game.rules.triples.state import Ending, State, Verdict
from game.session.scenario import Play, moves
from game.session.session import Session
from game.words import LANGUAGES

HERE = Path(__file__).parent
FILES = sorted(HERE.glob("*.scenario.yaml"))
FAULTS = sorted((HERE / "faults").glob("*.scenario.yaml"))
DIGESTS = HERE / "digests.json"

NEVER_IN_A_SCENARIO = {"dealing", "no-room"}
"""Chance acts before anyone else can (see tests/rules/test_refusals_order.py); a scenario has no screen."""

ENDINGS = {("triples", ending) for ending in get_args(Ending)} | {
    ("open-round", ending) for ending in ("cycles", "clock", "facilitator", "target", "empty")
}

WAYS = {
    *(f"group: answers, {verdict}" for verdict in ("accepted", "returned")),
    *(f"group: facilitator decides, {verdict}" for verdict in ("accepted", "returned")),
    "group: tie and no facilitator, returned",
    *(f"group: closed as it stands, {verdict}" for verdict in ("accepted", "returned")),
    "group: leaver not counted, accepted",
    "group: nobody left to ask, accepted",
    *(f"group: one seat, {verdict}" for verdict in ("accepted", "returned")),
    "group: one seat with a written card, accepted",
    "none: once explained, accepted",
    *(f"deck: once explained, {verdict}" for verdict in ("accepted", "returned")),
    "deck: answers on a written card, accepted",
    "guided: once explained, accepted",
    *(f"guided: answers, {verdict}" for verdict in ("accepted", "returned")),
    *(f"group: facilitator overrules while open, {verdict}" for verdict in ("accepted", "returned")),
    *(f"group: facilitator overrules after, {verdict}" for verdict in ("accepted", "returned")),
}


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_a_golden_session_goes_as_it_says_to_its_digest(path: Path) -> None:
    report = run_file(path, "en")
    assert report.status == 0, "\n".join(report.lines)
    assert report.json["digest"] == json.loads(DIGESTS.read_text(encoding="utf-8"))[path.name]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_a_golden_session_says_what_it_shows_and_has_nothing_to_mend(path: Path) -> None:
    assert path.read_text(encoding="utf-8").startswith("# ")
    assert [problem for problem in check_file(path, check_scenario) if problem.severity == "error"] == []


@pytest.mark.parametrize("path", FAULTS, ids=lambda path: path.name)
def test_a_faulty_scenario_has_exactly_the_problems_of_its_first_line(path: Path) -> None:
    expected = path.read_text(encoding="utf-8").splitlines()[0].removeprefix("# ")
    assert "; ".join(f"{p.line}:{p.column} {p.code}" for p in check_file(path, check_scenario)) == expected


@pytest.mark.parametrize("path", FAULTS, ids=lambda path: path.name)
@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_faulty_scenario_is_not_played_and_says_why(path: Path, lang: str) -> None:
    report = run_file(path, lang)
    assert report.status == 2
    assert report.lines
    assert not any("{" in line.partition(" error ")[2] for line in report.lines)


def test_no_digest_stands_for_a_session_that_is_gone() -> None:
    assert set(json.loads(DIGESTS.read_text(encoding="utf-8"))) == {path.name for path in FILES}


def test_every_ending_has_a_session() -> None:
    sessions = [session_at(path, None)[0] for path in FILES]
    assert {(each.header.activity, each.state.over) for each in sessions if each.state.over} >= ENDINGS
    assert {activity for activity, _ in ENDINGS} == set(ACTIVITIES)


def test_every_refusal_has_a_session() -> None:
    met = {step.refused for path in FILES for step in moves(load_scenario(path).scenario) if step.refused}
    met |= {problem.code for path in FAULTS for problem in check_file(path, check_scenario)}
    assert {key.partition(":")[0] for key in TEXTS} - met == NEVER_IN_A_SCENARIO


def test_every_way_to_a_verdict_has_a_session() -> None:
    assert {way for path in FILES for way in ways(path)} >= WAYS


def ways(path: Path) -> Iterator[str]:
    """How the verdicts of a session came about, where it has any."""
    scenario = load_scenario(path).scenario
    if scenario.header.activity not in ACTIVITIES:
        return
    session = Session(scenario.game, scenario.header)
    for step in moves(scenario) if scenario.header.activity in ACTIVITIES else ():
        before = session.state
        session.submit(step.by, step.move)
        after = session.state
        if after.verdicts != before.verdicts and len(after.verdicts) >= len(before.verdicts):
            verdict = after.verdicts[-1]
            yield f"{_way(session, before, step, verdict)}, {'accepted' if verdict.accepted else 'returned'}"


def _way(session: Session, before: State, step: Play, verdict: Verdict) -> str:
    options = session.game.setting.options
    written = any(card not in session.game.setting.kinds for card in verdict.cards)
    if step.by == FACILITATOR and isinstance(step.move, Accept | Return):
        if before.declaration is None:
            return f"{options.judge}: facilitator overrules after"
        decides = before.declaration.stage == "decide"
        return f"{options.judge}: facilitator {'decides' if decides else 'overrules while open'}"
    if isinstance(step.move, Leave):
        return f"{options.judge}: {'leaver not counted' if verdict.answers else 'nobody left to ask'}"
    if isinstance(step.move, Close):
        return f"{options.judge}: closed as it stands"
    if isinstance(step.move, Explain):
        alone = len(before.seats) == 1
        return f"{options.judge}: {'one seat' if alone else 'once explained'}{' with a written card' * written}"
    said = [answer.answer for answer in verdict.answers]
    if said.count("convincing") == said.count("not-yet"):
        return f"{options.judge}: tie and no facilitator"
    return f"{options.judge}: answers{' on a written card' * written}"


def write_digests() -> None:
    """Write down the digests of the sessions as they are played now."""
    digests = {path.name: run_file(path, "en").json["digest"] for path in FILES}
    DIGESTS.write_text(json.dumps(digests, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    write_digests()
