"""A rehearsal from the home screen over its end to what is kept of it, whatever is played."""

from __future__ import annotations

import json
from pathlib import Path

import meetings
import pytest
from homes import home, tap

from game.activities import activity
from game.at_play import Playing, begun, resumed
from game.company import Company
from game.core.game import FACILITATOR
from game.core.moves import End
from game.report.formats import report_as
from game.report.source import Source, Wish
from game.rules.triples import moves as m
from game.shipped import find_deck
from game.table.scenes.boards import BoardScene
from game.table.scenes.chairs import Chair
from game.table.scenes.scene import GoToReplay, GoToStep, GoToWorkshop, SeatChoice, Start
from game.table.scenes.workshop import WorkshopScene
from game.table.screen import Screen
from game.wanted import Wanted
from game.words import words

SCREEN = Screen(1920, 1080)
SEATS = ("A", "B", "C")


def rehearsal(data: Path, played: str, company: Company, deck: str = "") -> Playing:
    file = find_deck(deck or activity(played).usual, data)
    seats = tuple(SeatChoice(name, Chair()) for name in SEATS)
    start = Start(played, file, seats, "en", "around", company=company)
    return begun(start, Wanted(data, seed=5), "")


def wait(playing: Playing, seconds: float) -> None:
    """Let time go by."""
    playing.scene.items(SCREEN)
    for _ in range(round(seconds / 0.5)):
        playing.scene.pass_time(0.5)
        playing.rehearse(0.5, calm=True)
        playing.keep_up()


def moved(playing: Playing) -> set[str]:
    """Who has moved."""
    return {entry.actor for entry in playing.session.entries if entry.by_person}


def test_home_begins_a_rehearsal_beside_a_session() -> None:
    company = tap(home(seats=3), "rehearse").next.company  # type: ignore[union-attr]
    assert company == Company({"Team B": "keen", "Team C": "sceptic"})
    assert tap(home(seats=3), "start").next.company is None  # type: ignore[union-attr]
    alone = home(activity="circle", seats=1)
    assert "rehearse" not in {item.key for item in alone.items(SCREEN)}


@pytest.mark.parametrize(
    ("played", "deck"),
    [("open-round", ""), ("map", ""), ("circle", ""), ("board", "own-achievement"), ("action-plan", "")],
)
def test_practice_teams_play_whatever_is_played(tmp_path: Path, played: str, deck: str) -> None:
    playing = rehearsal(tmp_path, played, Company(dict.fromkeys(SEATS, "keen"), speed=8.0, leads=True), deck)
    wait(playing, 50)
    assert moved(playing) >= set(SEATS)
    assert playing.scene.trouble == ""
    assert "…" not in {entry.move.rpartition(" ")[2] for entry in playing.session.entries}
    assert playing.leave() is None


def test_practice_teams_go_along_through_the_steps_of_a_workshop(data: Path) -> None:
    meeting = meetings.begun(data, company=Company({"B": "keen"}, speed=8.0, leads=True))
    for _ in range(4):
        meeting.look(0.5)
    assert isinstance(meeting.table.scene, BoardScene)
    meeting.table.scene.rehearsing.told("B", "hand")  # type: ignore[union-attr]
    meeting.go(GoToWorkshop())
    assert isinstance(meeting.table.scene, WorkshopScene)
    assert meeting.table.scene.chairs.company == Company({"B": "keen"}, frozenset("B"), 8.0, leads=True)
    again = meetings.resumed(data, data.parent / "killed").go(GoToStep())
    assert again.playing.scene.chairs.company == meeting.table.scene.chairs.company
    again.table.leave()
    meeting.table.leave()


def test_a_practice_facilitator_leaves_a_step_that_was_played_to_its_end(data: Path) -> None:
    meeting = meetings.begun(data, company=Company({"B": "keen"}, speed=16.0, leads=True))
    for _ in range(4):
        meeting.look(0.5)
    meeting.go(GoToWorkshop())
    for _ in range(8):
        meeting.look(0.5)
    assert meeting.state.where == "opening", "it goes on, for nobody has ended it"
    meeting.go(GoToStep()).say("facilitator end").go(GoToWorkshop())
    for _ in range(8):
        meeting.look(0.5)
    assert meeting.state.where == "cards"
    meeting.table.leave()


def test_a_rehearsal_that_was_broken_off_goes_on_with_its_practice_teams(tmp_path: Path) -> None:
    playing = rehearsal(tmp_path, "triples", Company(dict.fromkeys(SEATS, "greedy"), speed=4.0))
    wait(playing, 20)
    playing.scene.rehearsing.told("C", "hand")  # type: ignore[union-attr]
    playing.keep_up()
    company, count = playing.scene.chairs.company, len(playing.session.entries)
    playing.journal.close()
    again = resumed(playing.journal.id, tmp_path, "en", "")
    assert again.scene.chairs.company == company == Company(dict.fromkeys(SEATS, "greedy"), frozenset("C"), 4.0)
    wait(again, 20)
    assert {entry.actor for entry in again.session.entries[count:] if entry.by_person} <= {"A", "B"}
    assert len(again.session.entries) > count
    again.leave()


def test_after_a_rehearsal_weak_moments_are_a_touch_away(tmp_path: Path) -> None:
    playing = rehearsal(tmp_path, "triples", Company({"B": "greedy"}))
    for by, move in (("A", m.Declare()), (FACILITATOR, m.Return()), (FACILITATOR, End())):
        playing.scene.make(by, move)
    after = playing.end()
    after.stage = "end"
    after.tap("weak", 0, 0)
    assert {"weak-all", "weak:0"} <= {item.key for item in after.items(SCREEN) if item.tap}
    after.tap("weak-all", 0, 0)
    assert after.next == GoToReplay(playing.journal.id)
    after.tap("weak:0", 0, 0)
    assert after.next == GoToReplay(playing.journal.id, at=playing.session.entries[-2].number - 1)
    after.tap("weak", 0, 0)
    assert "weak-all" not in {item.key for item in after.items(SCREEN)}
    playing.leave()


@pytest.mark.parametrize(("names", "told"), [(True, "Practice teams: B, C"), (False, "2 practice teams")])
def test_a_report_says_that_it_was_a_rehearsal(tmp_path: Path, names: bool, told: str) -> None:
    playing = rehearsal(tmp_path, "action-plan", Company({"B": "keen", "C": "silent"}))
    playing.leave()
    say, wish = words("en", printed=True), Wish(names=names)
    source = Source("a-name", playing.session, playing.deck, {}, playing.journal.extra)
    texts = [report_as(ending, [source], (), say, wish, lambda _: None).decode() for ending in ("md", "txt")]
    assert all(told in text and "Rehearsal" in text for text in texts)
    plain = json.loads(report_as("json", [source], (), say, wish, lambda _: None))
    assert plain["practice_teams"] == ({"B": "keen", "C": "silent"} if names else {"2": "keen", "3": "silent"})
    bare = Source("a-name", playing.session, playing.deck)
    assert "ehearsal" not in report_as("md", [bare], (), say, wish, lambda _: None).decode()
