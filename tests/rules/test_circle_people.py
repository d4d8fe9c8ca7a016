"""People who come, leave, are called otherwise and change places, at every moment; roles and empty chairs."""

from __future__ import annotations

import pytest
from circled import FACTS, Circled, circle

from game.rules.circle.setting import Facts


def cell(circled: Circled, role: str, dimension: str = "responsibility"):
    return circled.state.focused.cell(role, dimension)


def test_each_takes_a_role_and_play_begins():
    circled = circle("A B", roles="")
    assert circled.state.phase == "roles"
    circled.say("A role r1")
    assert circled.refused("B role r1") == "role-taken"
    assert circled.refused("B role r9") == "no-such-role"
    assert circled.refused("B roll") == "not-now"
    circled.say("A role r2", "B role r1")
    assert (circled.state.phase, circled.state.turn) == ("roll", "A")


def test_pawns_start_one_in_each_sector_then_round_again():
    game = circle("A B C D E F").game
    assert [seat.space for seat in game.initial().seats] == [0, 6, 12, 18, 1, 7]


def test_a_role_chosen_late_marks_from_the_next_turn_on_and_fills_what_it_missed():
    circled = circle("A B", roles="r1", situations=1)
    assert circled.refused("facilitator skip A") == "not-awaited"
    circled.say("facilitator skip B").place()
    assert circled.state.asked == ("A",)
    circled.say("B role r2")
    assert circled.refused("B place full r1") == "next-turn"
    circled.say("A place full r2")
    assert circled.refused("B change none") == "next-turn"
    circled.say("A close").ripen()
    assert cell(circled, "r2") is None
    assert circled.refused("B ask responsibility full") == "cell-empty"
    circled.say("B fill responsibility partial")
    assert cell(circled, "r2").level == "partial"
    assert circled.refused("B fill responsibility full") == "cell-marked"
    assert circled.state.focused.before[-1].role == "r2"
    assert circled.state.focused.changes == ()


def test_a_seat_without_a_role_is_asked_for_one_first():
    circled = circle("A B", roles="r1").say("facilitator skip B").place("A full r1")
    for words in ("change full", "rate r5 responsibility none"):
        assert circled.refused(f"B {words}") == "role-first"


def test_where_nobody_has_a_role_any_more_the_first_to_take_one_moves():
    circled = circle("A B", roles="r1").say("facilitator skip B", "facilitator leave A")
    assert circled.state.turn is None
    assert circled.refused("B roll") == "role-first"
    assert circled.refused("facilitator roll 3") == "role-first"
    assert circled.say("B role r2").state.turn == "B"
    circled = circle("A B", roles="r1").say("facilitator skip B").place("A full r1").say("facilitator leave A")
    assert circled.refused("B close") == "role-first"
    assert circled.say("B role r2", "B close").state.phase == "roll"


def test_a_role_that_is_in_play_is_kept():
    circled = circle("A B").say("B role r4")
    assert circled.state.roles == ("r1", "r4")
    circled.place()
    assert circled.refused("B role r2") == "role-marked"
    circled.place("A full r1", "B none r1")
    assert circled.refused("A role r2") == "role-marked"


def test_a_seat_skipped_may_still_place_until_all_have():
    circled = circle("A B C").place().say("facilitator skip B", "B place full r2", "A place none r2")
    assert circled.state.phase == "place"
    assert circled.say("C place none r2").state.phase == "talk"
    assert [each.level for each in circled.state.focused.cells] == ["full", "none", "none"]


def test_a_seat_skipped_leaves_an_empty_cell_and_may_speak_up_in_the_talk():
    circled = circle("A B").place("A full r1").say("facilitator skip B")
    assert cell(circled, "r2") is None
    circled.say('B change none "we were away"')
    assert (cell(circled, "r2").level, cell(circled, "r2").changed) == ("none", False)
    assert circled.state.focused.changes[0].before is None


def test_marks_may_be_changed_until_the_last_has_placed():
    circled = circle("A B").place("A full r1", "A none r2", "B full r2")
    assert (cell(circled, "r1").level, cell(circled, "r1").named) == ("none", "r2")


def test_whoever_leaves_is_not_waited_for_and_its_marks_stay_as_assumption():
    circled = circle("A B C", situations=1).place("A full r1", "B none r1", "C none r1").say("A close")
    circled.place("A full r1", "B none r1").say("facilitator leave C")
    assert (circled.state.phase, circled.state.chairs) == ("talk", ("r3",))
    assert (cell(circled, "r3").assumed, cell(circled, "r3").seat) == (True, "C")
    assert circled.state.focused.cell("r3", "authority") is None


def test_a_seat_that_comes_back_takes_its_role_and_may_answer_for_what_was_assumed():
    circled = circle("A B", situations=1).place("A full r1", "B none r1").say("facilitator leave B", "A close")
    circled.say("facilitator join B", "B role r2")
    assert circled.state.chairs == ()
    circled.ripen().say("B fill responsibility none")
    assert cell(circled, "r2").assumed is False
    assert cell(circled, "r2").named == "r1"


def test_somebody_new_takes_the_role_that_was_left():
    circled = circle("A B", situations=1).place("A full r1", "B none r1").say("facilitator leave B")
    circled.say("facilitator join D", "D role r2", "A close").ripen().say("D fill responsibility partial")
    assert (cell(circled, "r2").seat, cell(circled, "r2").level) == ("D", "partial")


@pytest.mark.parametrize("phase", ["roll", "aim", "place", "talk", "ripe"])
def test_when_the_mover_leaves_the_next_takes_over(phase):
    circled = circle("A B C", situations=1, dice=[2] if phase == "aim" else [1])
    if phase != "roll":
        circled.say("A roll")
    if phase == "talk":
        circled.place("A full r1", "B none r1", "C none r1")
    if phase == "ripe":
        circled.ripen()
    assert circled.state.phase == phase
    mover = circled.state.turn
    following = {"A": "B", "B": "C", "C": "A"}[mover]
    circled.say(f"facilitator leave {mover}")
    assert circled.state.turn == following
    assert circled.state.phase == ("roll" if phase == "aim" else phase)


def test_a_seat_that_joins_gets_a_pawn_and_its_turn():
    circled = circle("A", situations=1).say("facilitator join D", "D role r5")
    assert circled.state.seat("D").space == 6
    circled.place("A full r1", "D none r1").say("A close")
    assert circled.state.turn == "D"


def test_nobody_joins_whom_no_role_is_left_for():
    facts = Facts(("r1", "r2"), ("s1", "s2"), ("c1",))
    assert circle("A B", facts).refused("facilitator join C") == "too-few-roles"
    assert circle("A", facts).say("A chair r2", "facilitator join C", "C role r2").state.chairs == ()


def test_a_new_name_goes_with_all_that_the_seat_did():
    circled = circle("A B", warm_up="yes").say("A sort control", "B sort authority", "facilitator rename B Z")
    assert circled.state.compared == (("A", "control"), ("Z", "authority"))
    circled.say("facilitator skip-warm-up").place("A full r1").say("facilitator rename A Q", "Z place none r1")
    assert cell(circled, "r1").seat == "Q"
    assert circled.refused("facilitator rename Z Q") == "seat-taken"
    circled.say("facilitator leave Q")
    assert circled.refused("facilitator rename Z Q") == "seat-taken"


def test_a_new_order_holds_from_the_next_turn_on():
    circled = circle("A B C").say("A roll", "facilitator reorder C A B").place("C full r1", "A full r1", "B full r1")
    assert circled.say("A close").state.turn == "B"


def test_empty_chairs_are_rated_by_the_table_as_assumption():
    circled = circle("A B", situations=1, chairs="r5").place("A full r5", "B none r5")
    assert circled.refused("A rate r2 responsibility none") == "not-a-chair"
    assert circled.refused("A rate r5 control wide") == "not-clarified"
    assert circled.refused("A rate r5 responsibility wide") == "bad-level"
    circled.say("B rate r5 responsibility full")
    assert circled.refused("A rate r5 responsibility full") == "same-level"
    assert (cell(circled, "r5").assumed, cell(circled, "r5").seat) == (True, None)
    assert circled.refused("facilitator unchair r5") == "chair-marked"


def test_a_chair_comes_and_goes_while_nothing_lies_with_it():
    circled = circle("A B").say("A chair r4", "B unchair r4")
    assert circled.refused("A unchair r4") == "not-a-chair"
    assert circled.refused("A chair r2") == "role-taken"
    circled.say("A chair r4").place()
    assert circled.refused("A unchair r4") == "chair-marked"


def test_each_seat_keeps_a_role_to_take():
    facts = Facts(FACTS.roles[:3], ("s1", "s2"), ("c1",))
    circled = circle("A B", facts, roles="r1").say("A chair r2")
    assert circled.refused("A chair r3") == "too-few-roles"
    many = Facts(tuple(f"r{n}" for n in range(1, 15)), ("s1", "s2"), ("c1",))
    full = circle("A B", many, chairs=" ".join(f"r{n}" for n in range(3, 13)))
    assert full.refused("A chair r13") == "matrix-full"
    assert full.say("facilitator join C").refused("C role r13") == "matrix-full"
    assert full.say("C role r12").state.chairs[-1] == "r11"


def test_the_warm_up_is_sorted_by_all_compared_and_talked_over():
    circled = circle("A B", warm_up="yes").say("A sort control", "A sort influence")
    assert circled.view().waiting == ("B",)
    assert circled.refused("B next") == "not-now"
    circled.say("facilitator join D", "D role r4")
    assert circled.refused("D sort control") == "next-time"
    circled.say("B sort control")
    assert circled.view().compared == (("A", "influence"), ("B", "control"))
    circled.say("D next")
    assert (circled.view().statement, circled.view().waiting) == ("w2", ("A", "B", "D"))
    assert circled.refused("A skip-warm-up") == "not-for-you"
    assert circled.say("facilitator skip-warm-up").state.phase == "roll"


def test_eight_statements_and_play_begins():
    circled = circle("A", warm_up="yes", facilitator="absent")
    for at in range(8):
        assert circled.view().statement_number == at
        circled.say("A sort control", "A next")
    assert circled.state.phase == "roll"


def test_whoever_stays_silent_is_left_out_after_a_while():
    circled = circle("A B", roles="r1")
    assert circled.refused("A skip B") == "not-idle"
    assert circled.refused("A skip A") == "own-turn"
    circled.say("idle 60", "A skip B").place("A full r1")
    assert circled.refused("B close") == "mover-decides"
    assert circled.say("idle 60", "B close").state.phase == "roll"
    circled.say("B role r2").place("A full r1")
    assert circled.refused("A close") == "not-all-placed"
    assert circled.say("idle 60", "A close").state.phase == "talk"
