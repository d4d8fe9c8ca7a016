"""A workshop's moves: going on and back, time, and who leads."""

from __future__ import annotations

from workshops import workshop

from game.core.game import CLOCK
from game.rules.agenda import moves as m


def test_seconds_count_for_the_step_that_the_group_is_in_and_for_the_meeting_always():
    held = workshop().say("clock 2:00", "facilitator begin", "clock 5:00", "facilitator next", "clock 6:00")
    assert [step.seconds for step in held.state.steps] == [180, 0, 0, 0]
    assert held.view().left == 54 * 60


def test_what_was_never_begun_is_left_out_and_not_done():
    held = workshop().say("facilitator next")
    assert held.state.step("opening").standing == "skipped"


def test_going_back_to_what_was_done_does_not_undo_it_until_it_is_begun():
    held = workshop().say("facilitator begin", "facilitator next", "facilitator back")
    assert held.state.step("opening").standing == "done"
    held.say("facilitator next")
    assert held.state.step("opening").standing == "done"
    assert held.say("facilitator back", "facilitator begin").state.step("opening").standing == "begun"


def test_leaving_out_another_step_leaves_the_one_under_way():
    held = workshop().say("facilitator begin", "facilitator leave-out break")
    assert held.state.running
    assert held.say("facilitator next", "facilitator begin", "facilitator next").state.where == "plan"


def test_a_step_taken_in_again_goes_on_where_it_was():
    held = workshop().say("facilitator begin", "clock 1:00", "facilitator leave-out opening")
    assert held.say("facilitator take-in opening").state.step("opening").standing == "begun"
    assert (
        held.say("facilitator leave-out break", "facilitator take-in break").state.step("break").standing == "waiting"
    )


def test_a_session_gone_on_with_stands_last_and_once():
    held = workshop().say("facilitator begin one", "facilitator go cards", "facilitator back", "facilitator begin two")
    held.say("facilitator go cards", "facilitator back", "facilitator begin one")
    assert held.state.here.sessions == ("two", "one")


def test_time_is_shown_and_never_enforced():
    held = workshop().say("facilitator begin", "clock 180:00")
    assert held.view().here.late
    assert held.view().left < 0
    assert held.state.over is None
    assert held.state.running


def test_the_clock_tells_the_warning_and_the_end_of_the_step_and_of_the_meeting_once():
    held = workshop(minutes=30).say("facilitator begin")
    heard = []
    while held.state.clock < 40 * 60:
        mark = min((mark for mark in held.game.marks(held.state) if mark > held.state.clock), default=40 * 60)
        step = held.game.apply(held.state, CLOCK, m.Clock(mark))
        heard += [(mark // 60, event.name) for event in step.events if event.name != "clock"]
        held.state = step.state
    assert heard == [(8, "warning"), (10, "time-over"), (28, "warning"), (30, "time-over")]


def test_stretching_is_for_the_step_and_extending_for_the_meeting():
    held = workshop().say("facilitator stretch 5", "facilitator extend 10")
    assert held.state.here.minutes == 15
    assert held.state.left == 70 * 60


def test_without_a_facilitator_anybody_leads_on():
    held = workshop(facilitator="absent").say("A begin", "B next", "A replan")
    assert held.state.where == "cards"


def test_what_is_parked_goes_by_the_name_that_its_seat_has_now():
    held = workshop().say('A park "Who pays?"', "facilitator rename A Anna")
    assert [parked.seat for parked in held.state.parked] == ["Anna"]
    assert held.state.parked[0].step == "opening"
