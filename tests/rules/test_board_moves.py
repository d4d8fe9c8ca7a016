"""What each move of a board does."""

from __future__ import annotations

import pytest
from boarded import CARD_MARKS, ZONE_MARKS, board, facts

from game.core.game import FACILITATOR
from game.core.moves import split
from game.rules.boards import spelling
from game.rules.boards.keeping import remembered
from game.rules.boards.options import read_options
from game.rules.boards.setting import Setting, Stage, Zone


def test_cards_lie_in_the_order_in_which_they_are_laid():
    boarded = board().say("A lay c1 z1", "B lay c2 z1", "C lay c3 z1 2", "A lay c4 z1 9")
    assert boarded.zone("z1") == ["c1", "c3", "c2", "c4"]
    boarded.say("A shift 1 z1", "A shift 2 z1 1")
    assert boarded.zone("z1") == ["c2", "c3", "c4", "c1"]
    assert boarded.refused("B shift 1 z1") == "there-already"
    assert boarded.refused("B shift 1 z1 7") == "there-already"


def test_a_card_taken_back_can_be_laid_again_as_another_piece():
    boarded = board().say("A lay c1 z1", 'A reason 1 "so"', "B take 1", "B lay c1 z2")
    assert [(piece.number, piece.reason) for piece in boarded.state.pieces] == [(2, "")]


def test_copies_stay_in_the_pool():
    boarded = board(facts=facts(copies=True)).say("A lay c1 z1", "A lay c1 z1", "B lay c1 z2", "B take 1")
    assert [piece.number for piece in boarded.state.pieces] == [2, 3]
    assert boarded.state.pool == ("c1", "c2", "c3", "c4")


def test_a_full_zone_takes_no_more_but_its_own_cards_may_change_places():
    boarded = board().say("A lay c1 z2", "A lay c2 z2")
    for line in ("A lay c3 z2", 'A write z2 "ours"'):
        assert boarded.refused(line) == "zone-full"
    boarded.say("A shift 1 z2")
    assert boarded.zone("z2") == ["c2", "c1"]


def test_a_card_lies_where_it_begins_and_its_numbers_go_on():
    boarded = board(facts=facts(begins={"c3": "z2"}, cards=("c1", "c3", "card-w4"))).say(
        "A lay c1 z1", 'B write - "ours"'
    )
    assert [(piece.number, piece.card) for piece in boarded.state.pieces] == [(1, "c3"), (2, "c1")]
    assert boarded.state.pool == ("card-w4", "card-w5")


def test_a_stage_says_what_hands_may_do_and_where():
    boarded = board().say("A lay c1 z2", "facilitator stage talk")
    assert boarded.refused('A write z1 "ours"') == "not-in-stage"
    assert boarded.refused("A lay c2 z2") == "zone-closed"
    assert boarded.refused("A shift 1 z1") == "zone-closed"
    assert boarded.refused('A reason 1 "so"') == "zone-closed"
    boarded.say("A lay c2 z1", 'B reason 2 "so"', "facilitator stage quiet")
    assert boarded.refused("A take 2") == "not-in-stage"
    assert boarded.refused('A reason 2 "so"') == "not-in-stage"
    boarded.say("A done z1")


def test_marks_of_cards_turn_up_when_all_have_marked_all():
    boarded = board("A B", facts(marks=CARD_MARKS, cards=("c1", "c2")))
    boarded.say("A mark c1 red", "A mark c2 red", "A mark c1 green", "B mark c1 green")
    assert not boarded.state.shown
    boarded.say("B mark c2 green")
    assert boarded.state.marked == ("c1", "c2")
    assert [(each.subject, each.alike) for each in boarded.view().spread] == [("c1", True), ("c2", False)]
    assert boarded.refused("A mark c1 red") == "turned-up"


def test_a_card_written_meanwhile_is_waited_for_and_later_marked_by_itself():
    boarded = board("A B", facts(marks=CARD_MARKS, cards=("c1",)))
    boarded.say("A mark c1 red", 'B write - "ours"', "B mark c1 red")
    assert not boarded.state.shown
    boarded.say("A mark card-w1 red", "B mark card-w1 red")
    assert boarded.state.marked == ("c1", "card-w1")
    boarded.say('A write z1 "more"')
    assert boarded.view().to_mark == ("card-w2",)


def test_cards_marked_alike_and_apart_go_to_their_zones():
    zones = (Zone("z1"), Zone("same"), Zone("other"))
    boarded = board("A B", facts(marks=CARD_MARKS, cards=("c1", "c2", "c3"), zones=zones, spread=("same", "other")))
    boarded.say("A lay c2 z1", *(f"A mark {card} red" for card in ("c1", "c2")), "B mark c1 red", "B mark c2 green")
    boarded.say("facilitator close")
    assert (boarded.zone("same"), boarded.zone("other"), boarded.state.pool) == (["c1"], ["c2"], ("c3",))


def test_zones_are_marked_too():
    boarded = board("A", facts(marks=ZONE_MARKS)).say("A mark z1 red", "A mark z2 red", "A mark z3 green")
    assert [mark.value for zone in boarded.view().zones for mark in zone.marks] == ["red", "red", "green"]


def test_answers_turn_up_zone_by_zone():
    boarded = board("A B", facts(answers=True)).say('A answer z1 "one"', 'A answer z2 "two"', "B answer z2")
    assert boarded.state.answered == ("z2",)
    assert boarded.refused('B agree z1 "all"') == "answers-covered"
    boarded.say('B agree z2 "two"', "facilitator close z1", 'A agree z1 "all"', 'B agree z3 "at once"')
    assert [(zone.turned, zone.together) for zone in boarded.view().zones] == [
        (True, "all"),
        (True, "two"),
        (False, "at once"),
    ]


def test_who_leaves_takes_what_lies_covered_along():
    boarded = board("A B", facts(marks=CARD_MARKS, answers=True, cards=("c1",)))
    boarded.say("A mark c1 red", 'B answer z1 "so"', "facilitator leave B")
    assert [(mark.seat, mark.value) for mark in boarded.state.shown] == [("A", "red")]
    assert (boarded.state.answers, boarded.state.told) == ((), ())


def test_the_end_turns_up_what_lies_covered():
    boarded = board("A B", facts(marks=CARD_MARKS, answers=True)).say("A mark c1 red", 'B answer z1 "so"')
    boarded.say("facilitator end")
    assert (len(boarded.state.shown), len(boarded.state.told)) == (1, 1)


def test_time_ends_nothing_by_itself():
    boarded = board(minutes=5).say("clock 5:00", "A lay c1 z1")
    assert boarded.view().due
    boarded.say("A end")
    assert boarded.state.over == "clock"


def test_a_field_with_choices_takes_one_of_them_or_nothing():
    boarded = board().say("A lay c1 z1", "A field 1 size large")
    assert boarded.refused("A field 1 size huge") == "bad-choice"
    boarded.say("A field 1 size", 'A field 1 who "us"')
    assert [(each.field, each.value) for each in boarded.state.pieces[0].fields] == [("who", "us")]


def test_of_a_board_that_is_not_kept_only_ticked_words_are_told():
    some = facts(kept=False, answers=True)
    boarded = board("A", some).say('A write z1 "mine"', 'A write z1 "ours"', "A lay c1 z1", 'A reason 3 "so"')
    boarded.say('A answer z1 "yes"', 'A agree z2 "all"', 'A sum s1 "learned"', 'A reason 2 "for us"')
    boarded.say("A keep card-w2", "A keep z2")
    told = remembered(some, boarded.state)
    assert [paper.text for paper in told.written] == ["ours"]
    assert [(piece.card, piece.reason) for piece in told.pieces] == [("card-w2", "for us"), ("c1", "")]
    assert ([each.text for each in told.together], told.told, told.sums) == (["all"], (), ())


def test_a_written_card_keeps_its_id_and_its_back_in_other_words():
    boarded = board(facts=facts(two_sided=True)).say('A write z1 "Oars" "Yours"', 'B reword card-w1 "Ours"')
    assert [(paper.card, paper.text, paper.back) for paper in boarded.state.written] == [("card-w1", "Ours", "Yours")]
    assert boarded.say('A reword card-w1 "Ours" "Theirs"').state.written[0].back == "Theirs"


def test_without_writing_only_a_card_that_lies_has_other_words():
    stages = (Stage("all"), Stage("lay", ("lay",)))
    boarded = board(facts=facts(stages=stages)).say('A write - "One"', 'A write z1 "Two"', "facilitator stage lay")
    assert boarded.refused('A reword card-w1 "Other"') == "not-in-stage"
    assert boarded.say('B reword card-w2 "Other"').state.written[1].text == "Other"


def test_of_other_words_on_a_board_that_is_not_kept_the_ticked_are_told():
    some = facts(kept=False)
    boarded = board("A", some).say('A write z1 "mine"', 'A reword card-w1 "ours"', "A keep card-w1")
    assert [paper.text for paper in remembered(some, boarded.state).written] == ["ours"]


def test_rungs_are_counted_from_the_top():
    zones = tuple(Zone(f"z{n}") for n in range(1, 6))
    ladder = facts(shape="ladder", zones=zones, rungs=4, stages=(Stage("all"),))
    assert list(board(facts=ladder).game.setting.zones) == ["z1", "z2", "z3", "z4"]
    assert list(board(facts=ladder, zones=3).game.setting.zones) == ["z1", "z2", "z3"]
    assert [each.code for each in problems(ladder, zones=6)] == ["bad-rungs"]
    assert [each.code for each in problems(facts(), zones=3)] == ["no-rungs"]
    assert [each.code for each in problems(facts(), cards=5)] == ["too-few-on-board"]


def problems(some, **options):
    return Setting(read_options(options)[0], some, ("A",)).problems()


@pytest.mark.parametrize("line", ["lay c1 z1", "mark c1 red", "keep c1", "write - ours"])
def test_the_facilitator_lays_nothing(line):
    assert board(facts=facts(marks=CARD_MARKS)).refused(f"{FACILITATOR} {line}") == "not-for-you"


@pytest.mark.parametrize(
    "line",
    [
        "lay c1 z1",
        "lay c1 z1 2",
        "shift 3 z1 1",
        "take 3",
        "flip 3",
        'reason 3 "so it is"',
        "reason 3",
        'field 3 who "us all"',
        "field 3 who",
        "write - ours",
        'write z1 ours "the back"',
        "write z1",
        "reword card-w1 ours",
        'reword card-w1 ours "the back"',
        "mark c1 red",
        "answer z1",
        'agree z1 "so it is"',
        "sum s1 so",
        "done z1",
        "undone z1",
        "keep c1",
        "unkeep c1",
        "stage talk",
        "close",
        "close z1",
        "shuffle cards c1 c2",
    ],
)
def test_moves_read_back(line):
    assert spelling.text(spelling.parse(split(line))) == line


@pytest.mark.parametrize("line", ["lay c1", "lay c1 z1 0", "take x", "answer", "mark c1", "close z1 z2", "shuffle c1"])
def test_words_that_are_no_move(line):
    with pytest.raises(spelling.MoveWords):
        spelling.parse(split(line))
