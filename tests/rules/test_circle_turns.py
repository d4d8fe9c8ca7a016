"""Rolling, aiming, renegotiating and agreeing; written cards; and every way to an end."""

from __future__ import annotations

import pytest
from circled import Circled, circle

from game.rules.circle.options import read_options
from game.rules.circle.setting import Facts, Setting
from game.rules.circle.words import DIMENSIONS


def at_phase(phase: str, **options: object) -> Circled:
    """A circle of two seats in this phase, one dimension of its first situation clarified where it has begun."""
    circled = circle("A B", **{"warm_up": "yes" if phase in ("sort", "compare") else "no", **options})
    if phase == "compare":
        circled.say("A sort control", "B sort control")
    if phase in ("roll", "aim", "place", "talk", "ripe"):
        circled.place("A full r1", "B none r1").say("A close")
    if phase in ("aim", "place", "talk"):
        circled.dice = [2 if phase == "aim" else 1]
        circled.say("B roll")
    if phase == "talk":
        circled.say("A place full r1", "B place none r1")
    return circled.ripen() if phase == "ripe" else circled


@pytest.mark.parametrize(("pips", "dimension"), [(1, "responsibility"), (5, "responsibility"), (6, "authority")])
def test_a_pawn_walks_clockwise_and_its_sector_is_clarified(pips, dimension):
    circled = circle("A B", dice=[pips]).say("A roll")
    assert (circled.state.seat("A").space, circled.state.dimension) == (pips, dimension)
    assert circled.state.rolled == pips


def test_a_sector_that_is_clarified_gives_way_to_the_next_open_one():
    circled = circle("A", dice=[1, 1, 6, 6], situations=1)
    seen = []
    for _ in DIMENSIONS:
        circled.place()
        seen.append(circled.state.dimension)
        circled.say("facilitator close", "A close")
    assert seen == ["responsibility", "authority", "control", "influence"]


def test_a_plus_lets_the_mover_choose_until_one_dimension_is_left():
    circled = circle("A", dice=[2, 6, 6, 6], situations=1).say("A roll")
    assert circled.view().choices == DIMENSIONS
    circled.say("A aim influence", "facilitator close", "A close").say("A roll")
    assert circled.refused("A aim influence") == "already-clarified"
    circled.say("A aim control", "facilitator close", "A close").say("A roll", "A aim authority")
    circled.say("facilitator close", "A close", "A roll")
    assert (circled.state.phase, circled.state.dimension) == ("place", "responsibility")


def test_the_facilitator_enters_what_a_die_on_the_table_showed():
    circled = circle("A B")
    assert circled.refused("facilitator roll 7") == "bad-roll"
    assert circled.refused("facilitator roll") == "not-for-you"
    assert circled.refused("A roll 3") == "not-for-you"
    assert circled.refused("B roll") == "not-your-turn"
    assert circled.say("facilitator roll 4").state.seat("A").space == 4


def test_without_a_die_the_mover_chooses_and_its_pawn_walks_there():
    circled = circle("A B", die="off")
    assert circled.refused("A roll") == "not-now"
    assert circled.say("A aim control").state.seat("A").space == 12
    circled.say("facilitator close", "A close", "B aim authority")
    assert circled.state.seat("B").space == 7


@pytest.mark.parametrize(("before", "after", "phase"), [("on", "off", "aim"), ("off", "on", "roll")])
def test_the_die_may_be_put_away_and_taken_out_again(before, after, phase):
    assert circle("A B", die=before).say(f"facilitator option die {after}").state.phase == phase


def test_a_choice_won_on_a_plus_is_kept_when_the_die_is_put_away():
    circled = circle("A B", dice=[2]).say("A roll", "facilitator option die off", "A aim control")
    assert circled.state.seat("A").space == 2


def test_a_level_may_be_changed_in_the_talk_and_is_marked_so():
    circled = circle("A B").place("A full r1", "B none r1")
    assert circled.refused("B change none") == "same-level"
    assert circled.refused("B change wide") == "bad-level"
    circled.say('B change partial "we were asked"')
    changed = circled.state.focused.cell("r2", "responsibility")
    assert (changed.level, changed.named, changed.changed) == ("partial", "r1", True)
    assert circled.state.focused.changes[0].text == "we were asked"
    assert circled.refused("B close") == "mover-decides"


@pytest.mark.parametrize("way", ["offer", "ask", "give-up"])
def test_a_ripe_situation_is_renegotiated_and_kept_as_it_was_found(way):
    circled = circle("A B", situations=1).ripen()
    circled.say(f'A {way} authority full "then we can sign"')
    ripe = circled.state.focused
    assert ripe.cell("r1", "authority").level == "full"
    assert [each.level for each in ripe.before if (each.role, each.dimension) == ("r1", "authority")] == ["partial"]
    assert (ripe.changes[0].way, ripe.changes[0].before) == (way, "partial")


def test_an_agreement_needs_a_channel_and_exactly_one_who_leads():
    circled = circle("A B", situations=1).ripen()
    mover, other = circled.state.turn, "A" if circled.state.turn == "B" else "B"
    assert circled.refused(f"{mover} agree") == "no-channel-yet"
    circled.say("B lay c1")
    assert circled.refused("A lay c1") == "already-laid"
    assert circled.refused("A lay c9") == "no-such-channel"
    assert circled.refused("A unlay c2") == "not-laid"
    assert circled.refused(f"{mover} agree") == "no-lead-yet"
    circled.say('A share r2 "knows the families"', "B share r3", "A lead r6")
    assert circled.refused("A lead r6") == "already-leads"
    assert circled.refused("A share r6") == "already-leads"
    assert circled.refused("A lead r9") == "no-such-role"
    assert circled.refused("A unshare r1") == "not-sharing"
    circled.say("A lead r2", "B unshare r3", 'B line "by the holidays"')
    assert circled.refused(f"{other} agree") == "mover-decides"
    assert circled.refused(f"{other} park") == "mover-decides"
    circled.say(f"{mover} agree")
    agreed = circled.state.situations[0].agreement
    assert (agreed.channels, agreed.lead, agreed.shares, agreed.line) == (("c1",), "r2", (), "by the holidays")
    assert circled.state.over == "done"


def test_who_shares_keeps_its_place_and_adds_what_is_said_now():
    circled = circle("A B", situations=1).ripen().say("A share r2", "A share r3", 'B share r2 "opens doors"')
    assert [(each.role, each.text) for each in circled.state.focused.agreement.shares] == [
        ("r2", "opens doors"),
        ("r3", ""),
    ]


def test_channels_are_not_used_up_and_may_be_written():
    circled = circle("A B", situations=2).ripen().say('A write channel "a stand at the market"', "A unlay channel-w1")
    circled.say("B lay channel-w1", "B lay c1", f"{circled.state.turn} lead r1", f"{circled.state.turn} agree")
    circled.ripen().say("A lay c1", "A lay channel-w1")
    assert circled.state.focused.agreement.channels == ("c1", "channel-w1")


def test_what_nobody_can_agree_on_is_parked_and_the_next_comes_into_focus():
    circled = circle("A B", situations=2).ripen().say("A lay c1", "facilitator park")
    assert [each.standing for each in circled.state.situations] == ["parked", "waiting"]
    assert circled.state.focused.card == "s2"
    circled.ripen().say(f"{circled.state.turn} park")
    assert circled.state.over == "done"


def test_situations_are_chosen_or_written():
    circled = circle("A B", situations=2, choose="yes")
    assert circled.refused("A choose s9") == "no-such-situation"
    circled.say("A choose s3")
    assert circled.refused("B choose s3") == "already-chosen"
    circled.say('B write situation "nobody answers the phone"')
    assert [each.card for each in circled.state.situations] == ["s3", "situation-w1"]
    assert circled.state.phase == "roll"
    assert circled.refused('A write situation "more"') == "not-now"


@pytest.mark.parametrize("phase", ["roles", "sort", "compare", "choose"])
@pytest.mark.parametrize("line", ["clock 40:00", "facilitator end"])
def test_nothing_begun_is_nothing_to_agree_on(phase, line):
    options = {"roles": {"roles": ""}, "choose": {"choose": "yes"}}.get(phase, {})
    circled = at_phase(phase, **options)
    assert circled.state.phase == phase
    assert circled.say(line).state.over == ("clock" if "clock" in line else "facilitator")


@pytest.mark.parametrize("phase", ["roll", "aim", "place", "talk"])
def test_at_the_facilitators_end_a_situation_begun_may_be_agreed_on_as_it_stands(phase):
    circled = at_phase(phase).say("facilitator end")
    assert (circled.state.phase, circled.state.ending) == ("ripe", "facilitator")
    assert len(circled.state.focused.clarified) == (2 if phase == "talk" else 1)
    circled.agree()
    first = circled.state.situations[0]
    assert (circled.state.over, first.standing, first.partial) == ("facilitator", "agreed", True)


@pytest.mark.parametrize("phase", ["roll", "aim", "place", "talk"])
def test_a_clock_that_runs_out_lets_a_clarification_come_to_its_end(phase):
    circled = at_phase(phase).say("clock 40:00")
    assert circled.state.phase == ("ripe" if phase in ("roll", "aim") else phase)
    if phase == "place":
        circled.say("A place full r1", "B place none r1")
    if phase in ("place", "talk"):
        circled.say("B close")
    assert circled.agree().state.over == "clock"


def test_what_is_ripe_when_the_clock_runs_out_is_agreed_on():
    circled = at_phase("ripe").say("clock 40:00")
    assert circled.state.phase == "ripe"
    assert circled.agree().state.over == "clock"
    assert at_phase("ripe", situations=1).say("clock 40:00").agree().state.over == "done"


def test_an_end_in_a_ripe_situation_is_the_end():
    assert at_phase("ripe").say("facilitator end").state.over == "facilitator"
    assert at_phase("roll").say("facilitator end", "facilitator end").state.over == "facilitator"


def test_more_time_goes_on_with_what_the_clock_had_ended():
    circled = at_phase("roll").say("clock 40:00", "A offer responsibility partial", "facilitator extend 5")
    assert (circled.state.phase, circled.state.ending, circled.state.turn) == ("roll", None, "B")
    found = circled.ripen().state.focused.before
    assert next(each.level for each in found if (each.role, each.dimension) == ("r1", "responsibility")) == "full"
    assert len(found) == 8


def test_nobody_left_is_an_end():
    assert at_phase("talk").say("facilitator leave A", "facilitator leave B").state.over == "empty"


def test_scores_count_balanced_situations_where_they_are_on():
    circled = circle("A B", situations=1).ripen()
    assert circled.view().balanced is None
    circled.say("facilitator option scores yes", "A offer responsibility full", "B give-up responsibility none")
    assert circled.view().balanced == 1


@pytest.mark.parametrize(
    ("given", "code"),
    [
        ({"roles": "r1 r1"}, "role-given-twice"),
        ({"roles": "r1", "chairs": "r1"}, "role-given-twice"),
        ({"roles": "r9"}, "no-such-role"),
        ({"roles": "r1 r2 r3"}, "too-many-roles"),
        ({"chairs": "r1 r2 r3 r4 r5 r6"}, "too-few-roles"),
        ({"situations": "4"}, "too-few-situations"),
    ],
)
def test_a_set_up_that_cannot_be_played_says_why(given, code):
    options, problems = read_options(given)
    assert not problems
    facts = Facts(tuple(f"r{n}" for n in range(1, 7)), ("s1", "s2", "s3"), ("c1",))
    assert code in {problem.code for problem in Setting(options, facts, ("A", "B")).problems()}


@pytest.mark.parametrize("given", [{"ring": 14}, {"ring": 52}, {"situations": 0}, {"situations": 13}, {"die": "maybe"}])
def test_options_that_cannot_be(given):
    assert [problem.code for problem in read_options(given)[1]] == ["bad-option"]
