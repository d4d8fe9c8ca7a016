"""A workshop on the table: into its steps and back, through kills, with its clock, seats and minutes."""

from __future__ import annotations

from pathlib import Path

from meetings import AGENDA, GAP, Meeting, begun

from game.activities import named_files
from game.app import Table
from game.core.game import FACILITATOR
from game.kept_workshop import held
from game.store.shelf import sessions, unfinished
from game.table.scenes.boards import BoardScene
from game.table.scenes.chairs import Chair
from game.table.scenes.home import Home
from game.table.scenes.plan import PlanScene
from game.table.scenes.scene import GoHome, GoToStep, GoToWorkshop, SeatChoice, Start
from game.table.scenes.triples import TriplesScene
from game.table.scenes.workshop import WorkshopScene
from game.table.screen import Screen
from game.wanted import Wanted


def test_a_workshop_goes_through_its_steps_and_hands_on_by_the_same_ids(meeting):
    assert isinstance(meeting.table.scene, WorkshopScene)
    meeting.go(GoToStep())
    assert isinstance(meeting.table.scene, BoardScene)
    assert meeting.playing.scene.side.workshop is meeting.workshop.session
    meeting.say(f"A lay {GAP} gap-between", 'B write gap-between "Who reads with whom"', "facilitator end")
    assert meeting.playing.after is not None
    meeting.go(GoToWorkshop()).lead("facilitator next").go(GoToStep())
    assert isinstance(meeting.table.scene, TriplesScene)
    facts = meeting.playing.session.game.setting.facts
    assert facts.always == {GAP, "card-w1"}
    assert "card-w1" in facts.cards["gap"]
    meeting.say("facilitator end").go(GoToWorkshop()).lead("facilitator next", "facilitator begin", "facilitator next")
    meeting.go(GoToStep())
    assert isinstance(meeting.table.scene, PlanScene)
    assert meeting.playing.scene.trouble.startswith("Nothing came from: ")
    assert [step for step, _ in meeting.steps] == ["opening", "cards", "plan"]
    meeting.go(GoToWorkshop()).lead("facilitator next")
    assert meeting.state.over == "done"
    assert isinstance(meeting.table.scene, WorkshopScene)


def test_the_page_after_a_step_leads_back_to_the_agenda(meeting):
    meeting.go(GoToStep()).say("facilitator end")
    after = meeting.playing.after
    assert after is not None
    assert after.in_workshop
    assert "aside:left" in {item.key for item in after.items(Screen(1920, 1080))}
    after.go("home")
    meeting.look()
    assert isinstance(meeting.table.scene, WorkshopScene)
    assert meeting.state.running


def test_going_back_to_an_earlier_step_goes_on_with_its_session(meeting):
    meeting.go(GoToStep()).say(f"A lay {GAP} actual").look(60)
    first = meeting.playing.journal.id
    meeting.go(GoToWorkshop()).lead("facilitator next").go(GoToStep()).go(GoToWorkshop())
    meeting.lead("facilitator back").go(GoToStep())
    assert meeting.playing.journal.id == first
    assert meeting.playing.session.state.clock >= 55
    assert [piece.card for piece in meeting.playing.session.state.pieces] == [GAP]
    assert meeting.state.here.sessions == (first,)


def test_the_meeting_s_clock_runs_in_its_steps_too(meeting):
    meeting.look(60).go(GoToStep()).look(120)
    assert meeting.state.clock == 180
    assert meeting.state.here.seconds == 120
    meeting.go(GoToWorkshop()).look(30)
    assert meeting.state.clock == 210


def test_a_step_s_clock_has_the_minutes_that_the_workshop_gives_it(meeting):
    meeting.go(GoToStep())
    state = meeting.playing.session.state
    assert state.limit == 600
    meeting.lead("facilitator stretch 5")
    assert meeting.playing.session.state.limit == 900
    meeting.say("facilitator extend 2")
    assert meeting.state.here.minutes == 17
    assert meeting.playing.session.state.limit == 17 * 60
    meeting.go(GoToWorkshop()).lead("facilitator next").go(GoToStep())
    assert meeting.playing.session.options.minutes == 14  # and six of talk


def test_a_step_gone_back_to_has_the_minutes_of_a_new_plan(meeting):
    meeting.go(GoToStep()).go(GoToWorkshop()).lead("facilitator stretch 8").go(GoToStep())
    assert meeting.playing.session.state.limit == 18 * 60
    assert meeting.state.here.minutes == 18


def test_what_an_earlier_step_can_t_tell_any_more_is_told_and_nothing_waits_for_it(meeting):
    meeting.go(GoToStep()).say(f"A lay {GAP} gap-between", "facilitator end")
    broken = meeting.playing.journal.path
    meeting.go(GoToWorkshop()).lead("facilitator next")
    broken.write_bytes(b"nothing of ours")
    meeting.go(GoToStep())
    assert isinstance(meeting.table.scene, TriplesScene)
    assert meeting.table.scene.trouble == "Nothing came from: \u2068Desired and actual\u2069. This step begins without."


def test_who_comes_and_goes_in_a_step_does_so_in_the_workshop(meeting):
    meeting.go(GoToStep())
    meeting.say("facilitator join C", "facilitator rename A Anna", "facilitator leave B")
    assert [seat.name for seat in meeting.state.seats] == ["Anna", "C"]
    meeting.go(GoToWorkshop()).lead("facilitator join D", "facilitator next").go(GoToStep())
    assert [seat.name for seat in meeting.playing.session.state.seats] == ["Anna", "C", "D"]
    meeting.go(GoToWorkshop()).lead("facilitator leave C", "facilitator back").go(GoToStep())
    assert {seat.name for seat in meeting.playing.session.state.seats} == {"Anna", "D"}


def test_who_is_called_otherwise_between_the_steps_keeps_its_place_in_a_step_gone_back_to(meeting):
    meeting.go(GoToStep()).say('A write gap-between "Ours"').go(GoToWorkshop())
    meeting.lead("facilitator rename A Dana").go(GoToStep())
    state = meeting.playing.session.state
    assert [seat.name for seat in state.seats] == ["Dana", "B"]
    assert [paper.seat for paper in state.written] == ["Dana"]


def test_a_step_that_can_t_begin_says_why_and_the_workshop_stays(meeting, monkeypatch):
    meeting.lead(*(f"facilitator join {name}" for name in "CDEFGH"), "facilitator option facilitator absent")
    monkeypatch.setattr("game.workshop.steps.find_deck", lambda word, data: Path("gone.yaml"))
    meeting.lead("facilitator next").go(GoToStep())
    assert isinstance(meeting.table.scene, WorkshopScene)
    assert "no file of this name" in meeting.table.scene.trouble
    assert not meeting.state.running
    assert meeting.steps == []


def test_a_step_s_file_that_can_t_be_read_is_left_and_the_step_begins_anew(meeting, data):
    meeting.go(GoToStep())
    broken = meeting.playing.journal.path
    meeting.go(GoToWorkshop())
    broken.write_bytes(b"nothing of ours")
    meeting.go(GoToStep())
    assert isinstance(meeting.table.scene, BoardScene)
    assert meeting.playing.journal.path != broken
    assert broken.exists()
    assert meeting.state.here.sessions[-1] == meeting.playing.journal.id


def test_the_report_beside_a_workshop_s_file_tells_its_steps(meeting, data):
    import json

    meeting.go(GoToStep()).look(30).go(GoToWorkshop()).lead("facilitator next", 'A park "Later"')
    file = meeting.workshop.whole.journal.path
    meeting.go(GoHome())
    told = json.loads(file.with_suffix(".report.json").read_text(encoding="utf-8"))
    assert told["activity"] == "whole workshop"
    assert [(step["id"], step["standing"], step["minutes_taken"]) for step in told["steps"]][:2] == [
        ("opening", "done", 0.5),
        ("cards", "not begun", 0.0),
    ]
    assert [parked["text"] for parked in told["parked"]] == ["Later"]


def test_the_facilitator_is_the_one_who_begins_steps(meeting):
    meeting.go(GoToStep())
    assert meeting.workshop.session.entries[-1].actor == FACILITATOR


def test_an_agenda_that_lacks_something_is_refused_at_start_with_what_and_where(data):
    file = data / "decks" / "faulty.yaml"
    file.write_text(AGENDA.replace("options: {cards: 8}", "deck: gone"), encoding="utf-8")
    table = Table(Wanted(data=data, window=(1280, 720), lang="en"))
    table.go(Start("agenda", file, (SeatChoice("A", Chair()),), "en", "around"))
    assert isinstance(table.scene, Home)
    told = " ".join(getattr(item.look, "text", "") for item in table.scene.items(table.window.screen))
    assert "faulty.yaml:15:11" in told.replace("\u2068", "").replace("\u2069", "")
    assert "missing-deck" in told
    assert sessions(data) == []


def test_cards_that_two_boards_write_are_two_cards_in_the_plan(data):
    meeting = begun(data, named_files("agenda")["third-meeting"]).go(GoToStep())
    meeting.say('A write rung-1 "A cause of ours"').go(GoToWorkshop()).lead("facilitator next").go(GoToStep())
    meeting.say('A write marked-influence "A response of ours"').go(GoToWorkshop())
    meeting.lead("facilitator go opening").go(GoToStep()).say('A write rung-2 "Another"').go(GoToWorkshop())
    meeting.lead("facilitator go plan").go(GoToStep())
    plan = meeting.playing.deck
    cells = [(column, value) for row in plan.rows for column, values in row.cells.items() for value in values]
    told = {(column, plan.words_of(column, value).lines[0][1]) for column, value in cells}
    assert told == {("cause", "A cause of ours"), ("action", "A response of ours")}
    written = [
        list(each.session.game.written(each.session.state)) for each in held(data, meeting.workshop.whole.journal.id)
    ]
    assert written[:2] == [["card-w1", "card-w2"], ["card-w101"]]
    meeting.table.leave()


def test_a_workshop_is_gone_on_with_though_a_board_of_it_is_gone(data):
    own = data / "decks" / "our-board.yaml"
    board = named_files("board")["desired-actual"].read_text(encoding="utf-8")
    own.write_text(board.replace("id: desired-actual", "id: our-board"), encoding="utf-8")
    file = data / "decks" / "short-meeting.yaml"
    file.write_text(AGENDA.replace("desired-actual", "our-board"), encoding="utf-8")
    held = begun(data).look(5).go(GoHome())
    own.unlink()
    again = Meeting(data, resume=unfinished(data).id)
    assert isinstance(again.table.scene, WorkshopScene)
    again.go(GoToStep())
    assert "our-board" in again.table.scene.trouble
    again.lead("facilitator next").go(GoToStep())
    assert isinstance(again.table.scene, TriplesScene)
    again.table.leave()
    held.table.window.close()
