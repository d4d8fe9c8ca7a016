"""A session that begins by a scenario: the same hands and stocks, kept, and played on by hand."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from game.app import Table
from game.at_play import Playing, begun, resumed, wanted_start
from game.by_scenario import by_scenario
from game.content.check import check_file
from game.content.problems import Faults
from game.faults import Fault
from game.rehearsal.scenario_reading import check_scenario, load_scenario
from game.rules.triples import moves as m
from game.session.scenario import session_at
from game.table.scenes.home import Home
from game.wanted import Wanted

GOLDEN = Path(__file__).parents[1] / "golden"
ONE_EACH = {
    "open-round": "open-round-cycles",
    "triples": "verdict-group",
    "map": "map-part",
    "circle": "circle-people",
    "board": "board-ladder",
    "agenda": "agenda-whole",
    "action-plan": "plan-group",
}


def file_of(name: str) -> Path:
    return GOLDEN / f"{name}.scenario.yaml"


def playing(name: str, data: Path) -> Playing:
    wanted = by_scenario(Wanted(data, str(file_of(name)), lang="en"))
    return begun(wanted_start(wanted, "en"), wanted, "", wanted.loaded)


@pytest.mark.parametrize(("activity", "name"), ONE_EACH.items())
def test_each_activity_begins_as_its_scenario_does_and_goes_on_from_disk(
    activity: str, name: str, tmp_path: Path
) -> None:
    scenario = load_scenario(file_of(name)).scenario
    begins = playing(name, tmp_path)
    header = begins.session.header
    assert header.activity == activity
    assert replace(header, created="") == scenario.header
    assert begins.session.digest == session_at(scenario, 0).digest
    assert not any(entry.by_person for entry in begins.session.entries)
    begins.leave()
    again = resumed(begins.journal.id, tmp_path, "en", "")
    assert (again.session.header, again.session.digest) == (header, begins.session.digest)
    again.leave()


def test_stacked_stocks_are_drawn_from_by_hand_also_after_going_on(tmp_path: Path) -> None:
    begins = playing("as-agreed", tmp_path)
    stacked = begins.session.header.stocks["gap"][0]
    begins.leave()
    again = resumed(begins.journal.id, tmp_path, "en", "")
    mover = again.session.state.turn
    again.scene.make(mover, m.Discard(again.session.state.seat(mover).hand[0]))
    again.scene.make(mover, m.Draw("gap"))
    assert stacked in again.session.state.seat(mover).hand
    again.leave()


def test_once_more_begins_by_the_same_scenario(tmp_path: Path) -> None:
    wanted = by_scenario(Wanted(tmp_path, str(file_of("verdict-group")), window=(1280, 720), lang="en"))
    table = Table(wanted)
    assert table.playing is not None
    first, start = table.playing.session, table.playing.start
    table.go(start)
    assert table.playing.session is not first
    assert table.playing.session.digest == first.digest
    (tmp_path / "gone.scenario.yaml").touch()
    table.go(replace(start, scenario=tmp_path / "gone.scenario.yaml"))
    assert isinstance(table.scene, Home)
    assert "gone.scenario.yaml" in table.scene.trouble()
    table.leave()
    table.window.close()


@pytest.mark.parametrize("name", ["moves", "deal", "broken-deck", "a-list"])
def test_a_broken_scenario_has_the_problems_that_check_tells(name: str, tmp_path: Path) -> None:
    path = GOLDEN / "faults" / f"{name}.scenario.yaml"
    with pytest.raises(Faults) as faults:
        by_scenario(Wanted(tmp_path, str(path)))
    assert list(faults.value.problems) == check_file(path, check_scenario)


def test_what_the_scenario_says_is_not_said_in_words_too(tmp_path: Path) -> None:
    wanted = Wanted(tmp_path, str(file_of("verdict-group")))
    for said in ({"seed": 0}, {"seats": ("A",)}, {"options": {"judge": "none"}}, {"deck": "tiny"}):
        with pytest.raises(Fault, match="scenario-says"):
            by_scenario(replace(wanted, **said))
