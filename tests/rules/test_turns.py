"""Turns: throwing, drawing, passing, skipping, cycles and the ways a session ends."""

from __future__ import annotations


def test_a_turn_is_one_card_thrown_and_one_drawn(begin):
    table = begin()
    assert table.refused("A draw gap") == "discard-first"
    assert table.refused("B discard g2") == "not-your-turn"
    assert table.refused("A discard g2") == "no-such-card"
    table.say("A discard g1")
    assert table.refused("A discard c1") == "draw-first"
    assert table.refused("A take gap") == "just-discarded"
    assert table.refused("A take cause") == "empty-pile"
    assert table.refused("A write gap") == "no-blanks-left"
    table.say("A draw cause")
    assert table.hand("A") == {"c1", "a1", "c3"}
    assert table.state.turn == "B"
    table.say("B discard c2", "B take gap")
    assert table.hand("B") == {"g2", "a2", "g1"}


def test_drawing_first_holds_four_and_may_not_declare_then(begin):
    table = begin(order="draw-first")
    assert table.refused("A discard g1") == "draw-first"
    table.say("A draw gap")
    assert len(table.hand("A")) == 4
    assert table.refused("A declare") == "discard-first"
    assert table.refused("A draw gap") == "discard-first"
    assert table.refused("A pass") == "discard-first"
    table.say("A discard g3")
    assert table.state.turn == "B"


def test_a_card_taken_may_not_be_thrown_at_once(begin):
    table = begin(order="draw-first").say("A draw gap", "A discard g1", "B take gap")
    assert table.refused("B discard g1") == "just-taken"
    table.say("B discard g2")


def test_same_kind_binds_draw_take_and_write(begin, facts):
    table = begin(same_kind="yes", facts=facts(blanks=2)).say("A discard g1")
    for move in ("draw cause", "take action", "write cause"):
        assert table.refused(f"A {move}") == "same-kind"
    table.say('A write gap "new"', "B discard g2")
    assert table.state.seat("A").hand == ("c1", "a1", "gap-w1")


def test_same_kind_drawing_first_never_takes_what_it_could_not_follow(begin):
    table = begin(order="draw-first", same_kind="yes", deal={"A": "g1 c1 a1", "B": "c2 c3 a3"})
    table.say("A draw gap", "A discard g1")
    assert table.refused("B take gap") == "same-kind"
    table.say("B draw gap")
    assert table.refused("B discard c2") == "same-kind"


def test_an_empty_hand_takes_nothing_it_would_have_to_throw_at_once(begin, facts):
    table = begin(order="draw-first", facts=facts(2, blanks=1), judge="none")
    table.say("B declare", "B explain", "A write gap", "A discard g1")
    assert table.hand("B") == set()
    assert table.refused("B take gap") == "empty-hand"
    table.say("B write cause", "B discard cause-w1")


def test_a_pass_needs_that_nothing_can_be_drawn(begin):
    table = begin()
    assert table.refused("A pass") == "can-draw"
    table.say("A discard g1")
    assert table.refused("A pass") == "can-draw"


def test_with_nothing_to_draw_a_seat_passes_before_or_after_throwing(begin, facts):
    table = begin(facts=facts(2))
    table.say("A discard g1", "A pass")
    assert table.hand("A") == {"g1", "c1", "a1"}
    table.say("B pass")
    assert table.phase == "last-call"
    assert table.state.ending == "passes"
    table.say("A pass")
    assert table.refused("A pass") == "already-passed"
    table.say("B pass")
    assert table.state.over == "passes"


def test_throwing_may_free_a_card_below_so_that_is_no_time_to_pass(begin, facts):
    deal = {"A": "g1 c1 a1", "B": "g2 c2 a2"}
    table = begin(facts=facts(3), deal=deal, stocks={"gap": "g3", "cause": "c3", "action": "a3"})
    table.say("A discard g1", "A draw gap", "B discard g2")
    assert table.refused("B pass") == "can-draw"
    table.say("B draw gap")
    assert table.hand("B") == {"g1", "c2", "a2"}
    assert table.state.discard("gap") == ("g2",)


def test_a_reshuffle_leaves_the_top_card_and_needs_chance(begin, facts):
    table = begin(facts=facts(4), stocks={"gap": "g3 g4"})
    table.say("A discard g1", "A draw gap", "B discard g2", "B draw gap", "A discard g3", "A draw gap")
    assert table.state.discard("gap") == ("g3",)
    assert table.hand("A") | set(table.state.stock("gap")) == {"c1", "a1", "g1", "g2"}


def test_the_card_last_thrown_is_never_reshuffled_together(begin, facts):
    table = begin("A B C", facts=facts(4), turns="together", stocks={"gap": "g4"})
    table.say("A discard g1", "B discard g2", "C discard g3")
    assert table.refused("C take gap") == "just-discarded"
    table.say("C draw gap")
    assert table.refused("A draw gap") == "empty-pile"
    table.say("facilitator close")
    assert table.hand("A") == {"g1", "c1", "a1"}
    assert table.hand("B") == {"g2", "c2", "a2"}
    assert table.state.discard("gap") == ("g3",)


def test_a_skipped_mover_takes_back_or_gives_back(begin, facts):
    table = begin().say("A discard g1", "facilitator skip A")
    assert table.hand("A") == {"g1", "c1", "a1"}
    assert table.state.turn == "B"
    for draw, pile in (("draw gap", "g3"), ("take cause", "c1"), ("write gap", None)):
        table = begin(order="draw-first", facts=facts(6, blanks=1)).say("A draw cause", "A discard c1")
        before = table.state
        table.say(f"B {draw}", "facilitator skip B")
        assert table.hand("B") == {"g2", "c2", "a2"}
        assert (table.state.stocks, table.state.discards) == (before.stocks, before.discards), pile
        assert table.state.blanks == before.blanks


def test_others_skip_only_after_idling(begin):
    table = begin("A B C")
    assert table.refused("B skip A") == "not-idle"
    assert table.refused("A skip A") == "own-turn"
    assert table.refused("B skip C") == "not-awaited"
    assert table.refused("B skip X") == "unknown-seat"
    table.say("idle 59")
    assert table.refused("B skip A") == "not-idle"
    table.say("idle 60", "B skip A")
    assert table.state.turn == "B"
    assert table.state.idle == 0


def test_cycles_lead_to_the_last_call(begin):
    table = begin(cycles=1).say("A discard g1", "A draw gap", "B discard g2", "B draw gap")
    assert table.phase == "last-call"
    assert table.refused("A discard c1") == "last-call"
    table.say("A declare", "A explain", "B answer convincing", "A pass", "B pass")
    assert table.state.over == "cycles"
    assert table.refused("A pass") == "session-over"
    assert table.refused("facilitator return") == "session-over"


def test_the_clock_lets_the_cycle_end(begin):
    table = begin(minutes=1).say("clock 1:00", "A discard g1", "A draw gap")
    assert table.phase == "discard"
    table.say("B discard g2", "B draw gap")
    assert table.phase == "last-call"
    table.say("facilitator extend 1")
    assert table.phase == "discard"
    assert table.state.turn == "A"


def test_an_explanation_is_never_cut(begin):
    table = begin(minutes=1).say("A discard g1", "A draw gap", "clock 0:59", "B declare", "clock 1:00", "idle 500")
    assert table.phase == "explain"
    table.say("B explain", "A answer convincing")
    assert table.state.turn == "B"


def test_a_target_ends_at_once(begin):
    table = begin(target=1).say("B declare", "B explain", "A answer convincing")
    assert table.state.over == "target"
    table.say("facilitator undo")
    assert table.phase == "answer"


def test_a_short_deal_is_the_last(begin, facts):
    deal = {"A": "g1 c1 a1", "B": "g2 c2 a2", "C": "g3"}
    table = begin("A B C", facts=facts(3), judge="none", deal=deal)
    table.say("A declare", "A explain")
    assert table.hand("A") == {"c3", "a3"}
    assert table.state.ending == "short-deal"
    table.say("B declare", "B explain")
    assert table.hand("B") == set()
    table.say("A discard c3", "A pass", "B pass", "C discard g3", "C pass")
    assert table.phase == "last-call"
    table.say("A pass", "B pass", "C pass")
    assert table.state.over == "short-deal"


def test_rounds_together(begin):
    table = begin("A B C", turns="together", cycles=2)
    assert table.state.turn is None
    table.say("C discard g3", "A discard g1", "C draw gap")
    assert table.refused("C discard c3") == "not-your-turn"
    table.say("A draw gap", "B discard g2", "B draw gap")
    assert table.state.cycle == 2
    table.say("clock 1:00")
    assert table.phase == "last-call"


def test_a_round_together_ends_by_its_seconds_or_the_facilitator(begin):
    table = begin(turns="together", round_seconds=30).say("A discard g1", "clock 0:29")
    assert table.state.cycle == 1
    table.say("clock 0:30")
    assert table.state.cycle == 2
    assert table.hand("A") == {"g1", "c1", "a1"}
    table.say("facilitator close")
    assert table.state.cycle == 3
    assert begin().refused("facilitator close") == "no-declaration"


def test_the_clock_never_goes_back(begin):
    table = begin().say("clock 1:00")
    assert table.refused("clock 0:59") == "clock-back"
    table.say("A discard g1", "clock 2:00", "A undo")
    assert table.state.clock == 120


def test_one_seat_plays_on(begin):
    table = begin("A")
    table.say("A discard g1", "A draw gap")
    assert table.state.turn == "A"
    assert table.state.cycle == 2


def test_a_pause_stops_seats_and_not_the_facilitator(begin):
    table = begin().say("facilitator pause")
    assert table.refused("A discard g1") == "paused"
    assert table.refused("A undo") == "paused"
    assert table.refused("facilitator pause") == "paused"
    table.say("facilitator skip A", "facilitator resume")
    assert table.refused("facilitator resume") == "not-paused"


def test_a_card_just_taken_may_be_thrown_when_the_facilitator_left_no_other(begin):
    table = begin(order="draw-first").say("A draw cause", "A discard a1", "B take action")
    assert table.refused("B discard a1") == "just-taken"
    table.say("facilitator option same-kind yes", "facilitator put a2 stock")
    assert table.refused("B discard g2") == "same-kind"
    table.say("B discard a1")
    assert table.state.turn == "A"
