"""From a declaration to its verdict, and what the facilitator may overrule."""

from __future__ import annotations

import pytest

from game.rules.triples import moves as m


def test_anyone_may_declare_at_any_moment(begin):
    table = begin("A B C").say("A discard g1", "C declare")
    assert table.phase == "explain"
    assert table.refused("B declare") == "declaration-open"
    assert table.refused("A draw gap") == "declaration-open"
    assert table.refused("B answer convincing") == "not-explained"
    assert table.refused("B explain") == "not-your-declaration"
    table.say("C explain", "A answer convincing")
    assert table.refused("A answer convincing") == "already-answered"
    assert table.refused("C answer convincing") == "own-declaration"
    assert table.refused("C withdraw") == "already-answered"
    table.say('B answer not-yet "who will do it?"')
    assert table.phase == "decide"
    table.say("facilitator accept")
    assert (table.state.turn, table.phase) == ("A", "draw")
    assert table.state.verdicts[-1].answers[1].text == "who will do it?"
    assert table.refused("A declare") == "not-a-triple"
    assert table.refused("A explain") == "no-declaration"


@pytest.mark.parametrize(
    ("answers", "accepted"),
    [
        ("convincing abstain", True),
        ("not-yet abstain", False),
        ("convincing not-yet", False),
        ("abstain abstain", False),
    ],
)
def test_the_group_decides_and_a_tie_without_facilitator_returns(begin, answers, accepted):
    table = begin("A B C", facilitator="absent").say("A declare", "A explain")
    for seat, answer in zip("BC", answers.split(), strict=True):
        table.say(f"{seat} answer {answer}")
    assert table.state.verdicts[-1].accepted is accepted


def test_answers_stay_hidden_till_all_have_come(begin):
    table = begin("A B C").say("A declare", "A explain", "B answer not-yet")
    for who in ("table", "facilitator", "A", "C"):
        seen = table.session.view(who).declaration
        assert seen.answers is None
        assert seen.own is None
        assert seen.waiting == ("C",)
    assert table.session.view("B").declaration.own.answer == "not-yet"
    table.say("facilitator close")
    assert table.state.verdicts[-1].answers[0].answer == "not-yet"


def test_returned_cards_wait_for_the_next_cycle(begin):
    table = begin().say("A declare", "A explain", "B answer not-yet")
    assert table.refused("A declare") == "already-declared"
    table.say("A discard g1", "A draw gap", "A declare", "A explain", "B answer not-yet")
    table.say("B discard g2", "B draw gap", "A declare")


@pytest.mark.parametrize(
    ("judge", "cards", "stage"),
    [
        ("none", "g1 c2 a3", "accepted"),
        ("deck", "g1 c1 a1", "accepted"),
        ("deck", "g1 c1 a2", "returned"),
        ("guided", "g1 c1 a1", "accepted"),
        ("guided", "g1 c1 a2", "answer"),
        ("group", "g1 c1 a1", "answer"),
    ],
)
def test_ways_of_judging(begin, judge, cards, stage):
    table = begin("A B", deal={"A": cards, "B": "g4 c4 a4"}, judge=judge).say("A declare", "A explain")
    verdict = table.state.verdicts
    assert (("accepted" if verdict[-1].accepted else "returned") if verdict else table.phase) == stage


@pytest.mark.parametrize("judge", ["group", "deck", "guided"])
def test_with_one_seat_the_deck_decides(begin, judge):
    assert begin("A", judge=judge).say("A declare", "A explain").state.wall
    assert not begin("A", judge=judge, deal={"A": "g1 c2 a1"}).say("A declare", "A explain").state.wall


@pytest.mark.parametrize("judge", ["group", "deck", "guided"])
def test_a_written_card_goes_to_the_group_and_is_accepted_when_there_is_none(begin, facts, judge):
    lines = ("A discard g1", 'A write gap "new"', "A declare", "A explain")
    assert begin("A", judge=judge, facts=facts(blanks=1)).say(*lines).state.wall
    table = begin("A B", judge=judge, facts=facts(blanks=1)).say(*lines)
    assert table.phase == "answer"
    assert table.say("B answer convincing").state.wall[0].fit == "partial"


def test_the_declarer_withdraws_before_the_first_answer(begin):
    table = begin("A B C").say("A declare", "A withdraw", "A declare", "A explain", "A withdraw")
    assert table.state.verdicts == ()
    table.say("A declare", "A explain", "facilitator close")
    assert table.phase == "decide"
    table.say("A withdraw")


def test_whoever_idles_is_closed_by_others(begin):
    table = begin("A B C").say("A declare")
    assert table.refused("B close") == "not-idle"
    assert table.refused("A close") == "own-declaration"
    assert table.refused("B skip A") == "declaration-open"
    table.say("idle 60", "B close")
    assert table.phase == "answer"
    assert table.refused("A close") == "not-idle"
    table.say("B answer convincing", "idle 60", "A close")
    assert table.state.wall
    assert table.refused("A close") == "no-declaration"


def test_a_tie_awaits_the_facilitator_alone(begin):
    table = begin().say("A declare", "A explain", "B answer abstain")
    for line in ("B answer abstain", "idle 60", "B close", "facilitator close"):
        code = table.try_line(line)
        assert code in (None, "already-answered", "awaiting-facilitator")
    assert table.phase == "decide"
    table.say("facilitator return")
    assert not table.state.wall


def test_the_facilitator_overrules_at_any_stage_and_after(begin):
    table = begin().say("A declare", "facilitator accept")
    assert table.refused("facilitator accept") == "already-accepted"
    table.say("clock 0:10", "facilitator return", "facilitator accept", "facilitator return")
    assert (table.hand("A"), table.state.wall, table.state.clock) == ({"g1", "c1", "a1"}, (), 10)
    table.say("A discard g1")
    assert table.refused("facilitator accept") == "undo-first"
    assert begin().refused("facilitator accept") == "no-declaration"


def test_an_overruled_verdict_is_told_again(begin):
    table = begin().say("A declare", "facilitator accept")
    events = table.session.submit("facilitator", m.Return())
    assert ("returned", "A") in [(event.name, event.seat) for event in events]


def test_an_overrule_may_reach_the_target(begin):
    table = begin(target=1, facilitator="absent")
    table.say("A declare", "A explain", "B answer abstain", "facilitator accept")
    assert table.state.over == "target"


def test_an_overrule_in_the_last_call(begin):
    table = begin(cycles=1, judge="none").say("A discard g1", "A draw gap", "B discard g2", "B draw gap")
    table.say("A declare", "A explain", "facilitator return")
    assert table.phase == "last-call"
    assert table.refused("A declare") == "already-declared"


def test_open_round_lays_all_cards_open(begin):
    table = begin("A B", activity="open-round").say("A pick g1 c2 a3")
    assert table.phase == "explain"
    table.say("A explain", "B answer not-yet")
    assert {"g1", "c2", "a3"} <= set(table.state.open)
    assert table.state.turn == "B"
    assert table.refused("B declare") == "other-activity"
    assert table.refused("B pick g1 c2 x") == "no-such-card"
    assert table.refused("B pick g1 g2 a3") == "not-a-triple"
    assert table.refused("A pick g1 c1 a1") == "not-your-turn"
    table.say("B pick g1 c1 a1", "B explain", "A answer convincing")
    assert not {"g1", "c1", "a1"} & set(table.state.open)
    assert table.state.over == "cycles"


def test_open_round_passes_freely_and_ends_by_clock(begin):
    table = begin("A B", activity="open-round", cycles="none", minutes=1).say("A pass", "B pass", "clock 1:00")
    assert table.state.over is None
    table.say("A pass", "B pass")
    assert table.state.over == "clock"
    assert begin(activity="triples").refused("A pick g1 c1 a1") == "other-activity"
