"""Real time turned into moves of the clock."""

from __future__ import annotations

from game.session.playclock import PlayClock


def test_play_time_is_logged_in_steps_and_at_its_limit(begin):
    table = begin(minutes=1)
    clock = PlayClock(table.session)
    for _ in range(61):
        clock.pass_time(0.99)
    assert table.state.clock == 60
    assert [entry.move for entry in table.session.entries][:2] == ["clock 0:05", "clock 0:10"]
    assert table.state.ending == "clock"


def test_play_time_stands_still_while_a_declaration_is_open_or_paused(begin):
    table = begin()
    clock = PlayClock(table.session)
    clock.pass_time(4)
    table.say("A declare")
    clock.pass_time(30)
    assert clock.seconds == 4
    table.say("A withdraw", "facilitator pause")
    clock.pass_time(30)
    assert (clock.seconds, clock.idle) == (4, 30)
    table.say("facilitator resume")
    clock.pass_time(1)
    assert table.state.clock == 5


def test_idling_is_told_once_and_forgotten_after_a_move(begin):
    table = begin()
    clock = PlayClock(table.session)
    for _ in range(130):
        clock.pass_time(1)
    assert [entry.move for entry in table.session.entries if entry.verb == "idle"] == ["idle 60"]
    table.say("A discard g1")
    clock.pass_time(1)
    assert clock.idle == 1
    assert table.state.idle == 0


def test_a_round_together_ends_on_its_second(begin):
    table = begin(turns="together", round_seconds=7)
    clock = PlayClock(table.session)
    for _ in range(8):
        clock.pass_time(1)
    assert table.state.cycle == 2
    assert table.state.round_start == 7


def test_a_clock_that_goes_on_knows_where_it_stood(begin):
    table = begin().say("clock 2:00", "idle 30")
    clock = PlayClock(table.session)
    assert (clock.seconds, clock.idle) == (120, 30)
