"""Guides: what is shown with remarks, of scenarios that come along and of recorded sessions."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.core.game import Refusal
from game.rehearsal.guide import Guide, Made, guide_by, guide_of
from game.rehearsal.scenario_reading import load_scenario
from game.rehearsal.scenarios import run_file, session_at
from game.session.scenario import Remark
from game.session.session import AnySession
from game.shipped import folder
from game.wanted import default_seats
from game.words import LANGUAGES, words

SHIPPED = sorted((folder("decks") / "demonstrations").glob("*.yaml")) + sorted(
    (folder("decks") / "tutorials").glob("*.yaml")
)
GOLDEN = Path(__file__).parents[1] / "golden"


def played(guide: Guide) -> AnySession:
    session = guide.begun()
    for step in guide.steps:
        if isinstance(step, Made):
            done = session.submit(step.by, step.move)
            assert not isinstance(done, Refusal), (step, done)
    return session


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.name)
def test_what_comes_along_goes_as_it_says_and_says_it_in_every_language(path: Path) -> None:
    assert run_file(path, "en").status == 0
    for lang in LANGUAGES:
        guide = guide_of(load_scenario(path), default_seats(4, words(lang)))
        assert len(played(guide).state.wall) >= 1
        remarks = [step for step in guide.steps if isinstance(step, Remark)]
        assert {remark.said(lang)[1] for remark in remarks} == {lang}
        assert max(len(remark.said(lang)[0].split()) for remark in remarks) <= 25, "it is read at a glance"


def test_seats_are_called_otherwise_in_all_that_is_said_of_them() -> None:
    file = load_scenario(folder("decks") / "tutorials" / "first-triple.scenario.yaml")
    guide = guide_of(file, ("North Side", "B", "C", "D"))
    assert guide.header.seats[0] == "North Side"
    assert any(step.about == "North Side" for step in guide.steps if isinstance(step, Remark))
    session = played(guide)
    assert session.state.wall[0].seat == "North Side"
    assert set(guide.header.deal) == {"North Side", "B", "C", "D"}


def test_a_move_that_must_be_refused_is_not_shown() -> None:
    file = load_scenario(GOLDEN / "verdict-overruled.scenario.yaml")
    played(guide_of(file, ("A", "B")))


@pytest.mark.parametrize("name", ["verdict-overruled", "people", "circle-people", "map-people", "agenda-whole"])
def test_a_recorded_session_is_shown_to_where_it_ended_with_its_undos_and_its_clock(name: str) -> None:
    session, content = session_at(GOLDEN / f"{name}.scenario.yaml", None)
    last = session.entries[-1].number
    remarks = {0: [Remark((("", "before"),))], last: [Remark((("", "after"),))]}
    guide = guide_by(session, content, remarks)
    assert played(guide).digest == session.digest
    assert [step.said("he") for step in (guide.steps[0], guide.steps[-1]) if isinstance(step, Remark)] == [
        ("before", ""),
        ("after", ""),
    ]


def test_a_plain_remark_is_in_the_language_of_whoever_reads_it(tmp_path: Path) -> None:
    told = (GOLDEN / "verdict-overruled.scenario.yaml").read_text("utf-8")
    path = tmp_path / "plain.scenario.yaml"
    path.write_text(told.replace("moves:\n", "moves:\n  - note: Look here.\n", 1), "utf-8")
    (tmp_path / "links.yaml").write_bytes((GOLDEN / "links.yaml").read_bytes())
    remark = load_scenario(path).scenario.steps[0]
    assert isinstance(remark, Remark)
    assert {remark.said(lang) for lang in LANGUAGES} == {("Look here.", "")}
