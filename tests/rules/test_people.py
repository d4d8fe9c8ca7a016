"""People come and go, at any moment."""

from __future__ import annotations

import pytest

from game.core.game import can_be_seat


def test_a_seat_that_joins_sits_last_and_is_dealt_in_when_the_turn_ends(begin):
    table = begin().say("A discard g1", "facilitator join C")
    assert table.hand("C") == set()
    table.say("A draw gap")
    assert len(table.hand("C")) == 3
    table.say("B discard g2", "B draw gap")
    assert table.state.turn == "C"


def test_joining_is_refused_in_words(begin):
    table = begin()
    assert table.refused("facilitator join A") == "seat-taken"
    assert table.refused("facilitator join clock") == "bad-seat-name"
    for name in "CDEFGH":
        table.say(f"facilitator join {name}")
    assert table.refused("facilitator join I") == "table-full"


def test_a_seat_that_joins_answers_only_what_is_declared_after(begin):
    table = begin().say("A declare", "A explain", "facilitator join C")
    assert table.refused("C answer convincing") == "not-asked"
    table.say("B answer not-yet", "facilitator join D", "B declare", "B explain", "A answer not-yet")
    table.say("C answer convincing", "D answer convincing")
    assert table.state.wall


def test_a_leaver_takes_its_declaration_and_its_answer_along(begin):
    table = begin("A B C").say("A declare", "A explain", "B answer not-yet", "facilitator leave B")
    table.say("C answer convincing")
    assert table.state.wall[0].answers[0].seat == "C"
    table.say("C declare", "facilitator leave C")
    assert table.phase == "discard"


def test_the_last_awaited_answer_may_leave(begin):
    table = begin("A B C").say("A declare", "A explain", "B answer convincing", "facilitator leave C")
    assert table.state.wall


def test_a_leaver_can_undo_a_tie(begin):
    table = begin("A B C").say("A declare", "A explain", "B answer not-yet", "C answer convincing")
    assert table.phase == "decide"
    table.say("facilitator leave B")
    assert table.state.wall


def test_when_everyone_asked_has_left_the_deck_decides(begin):
    assert begin("A B").say("A declare", "A explain", "facilitator leave B").state.wall


def test_a_leavers_hand_goes_into_the_stocks_and_its_turn_passes(begin):
    table = begin("A B C").say("A discard g1", "facilitator leave A")
    assert table.state.turn == "B"
    assert table.state.discard("gap") == ("g1",)
    assert "c1" in table.state.stock("cause")
    assert "a1" in table.state.stock("action")
    table.say("B discard c2", "B take gap")


def test_with_none_left_the_session_ends(begin):
    table = begin().say("facilitator leave A", "B discard g2", "facilitator leave B")
    assert table.state.over == "empty"


def test_leaving_in_the_last_call_and_together(begin):
    table = begin(cycles=1).say("facilitator skip A", "facilitator skip B", "A pass", "facilitator leave B")
    assert table.state.over == "cycles"
    table = begin("A B C", turns="together").say("A discard g1", "A draw gap", "B discard g2", "B draw gap")
    table.say("facilitator leave C")
    assert table.state.cycle == 2


def test_joining_in_a_round_together_waits_for_its_end(begin):
    table = begin(turns="together").say("A discard g1", "facilitator join C", "A draw gap")
    assert table.refused("C discard g3") == "not-your-turn"
    table.say("B discard g2", "B draw gap")
    assert len(table.hand("C")) == 3


def test_joining_in_the_last_call_is_dealt_in_at_once(begin):
    table = begin(cycles=1).say("facilitator skip A", "facilitator skip B", "facilitator join C")
    assert len(table.hand("C")) == 3
    table.say("A pass", "B pass")
    assert table.phase == "last-call"
    table.say("C pass")


def test_a_name_may_come_back(begin):
    table = begin().say("A declare", "facilitator accept", "facilitator leave A", "facilitator join A")
    assert table.state.wall[0].seat == "A"


@pytest.mark.parametrize("name", ["", " \t", "\u200b", "\u2068\u2069", "A\nB", "\udcff", "clock", "facilitator"])
def test_a_name_that_shows_nothing_or_belongs_to_another_is_no_seat(name: str) -> None:
    assert not can_be_seat(name)


@pytest.mark.parametrize("name", ["A", "צוות א׳", 'ד"ר כהן: צוות', "فريق\u200cها", "A/B", "👩\u200d🏫", "5"])
def test_a_name_that_can_be_read_is_a_seat(name: str) -> None:
    assert can_be_seat(name)
