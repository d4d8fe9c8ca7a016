"""The map: what hands do, who may do it, and what comes of it."""

from __future__ import annotations

import pytest
from mapped import FACTS, map_game, mapped

from game.core.cards import next_written
from game.rules.mapping import moves as m
from game.rules.mapping.chains import Chain, chains, note_key
from game.rules.mapping.options import Options, option_names, read_options, written
from game.rules.mapping.setting import Setting


def test_a_card_of_the_pool_that_is_linked_is_chosen_by_it_and_lies_where_it_was_laid():
    played = mapped().say("A choose g1", "facilitator stage cause", "B link c1 g1 200 300")
    assert [(each.card, each.spot) for each in played.state.chosen] == [("g1", None), ("c1", (200, 300))]
    assert played.state.links == (("c1", "g1"),)
    assert played.state.pool == ("c2", "c3", "cause-w4")


def test_a_card_put_back_takes_its_links_and_lies_where_it_lay():
    played = mapped().say("A choose g1", "A choose g2", "facilitator stage cause", "A link c2 g1", "A link c2 g2")
    played.say("B put-back c2")
    assert played.state.links == ()
    assert played.state.pool == ("c1", "c2", "c3", "cause-w4")


def test_a_link_over_cards_of_earlier_stages_may_change_in_any_stage():
    played = mapped().say("A choose g1", "A choose g2", "facilitator stage cause", "A link c1 g1")
    played.say("facilitator stage action", "B link c1 g2", "B unlink g1 c1")
    assert played.state.links == (("c1", "g2"),)


def test_numbers_of_written_cards_go_on_after_those_of_the_content():
    played = mapped().say("facilitator stage cause", 'A write cause "x"', 'B write gap "y"', 'A write cause "z"')
    assert [paper.card for paper in played.state.written] == ["cause-w5", "gap-w1", "cause-w6"]
    assert next_written("card", ["card-w9", "card-w10", "card-wide", "other-w11"]) == "card-w11"


def test_a_written_card_can_be_put_aside_and_chosen_again():
    played = mapped().say('A write gap "ours"', "A put-back gap-w1")
    assert played.state.pool == ("g1", "g2", "g3", "gap-w1")
    assert played.say("B choose gap-w1").state.cards == ("gap-w1",)


def test_a_written_card_keeps_its_id_and_its_place_in_other_words():
    played = mapped().say('A write gap "Oars"', "A place gap-w1 10 20", "facilitator stage cause", "A link c1 gap-w1")
    before = played.state
    state = played.say('B reword gap-w1 "Ours"').state
    assert [(paper.card, paper.text, paper.seat) for paper in state.written] == [("gap-w1", "Ours", "A")]
    assert (state.chosen, state.links) == (before.chosen, before.links)
    assert played.say("B undo").state.written == before.written


def test_a_written_card_of_a_later_stage_has_other_words_only_while_it_lies():
    played = mapped().say("facilitator stage cause", 'A write cause "x"', "facilitator stage gap")
    assert played.say('A reword cause-w5 "y"').state.written[0].text == "y"
    played.say("facilitator stage cause", "A put-back cause-w5", "facilitator stage gap")
    assert played.try_line('A reword cause-w5 "z"') == "other-stage"


def test_a_seat_takes_back_its_own_last_move_and_the_facilitator_any():
    played = mapped().say("A choose g1", "B choose g2")
    assert played.try_line("A undo") == "moved-on"
    played.say("B undo", "A undo")
    assert played.state.cards == ()
    assert played.say("facilitator redo 2").state.cards == ("g1", "g2")


def test_a_stage_opened_again_loses_nothing():
    played = mapped().say("A choose g1", "facilitator stage cause", "A link c1 g1", "facilitator stage gap")
    assert played.state.pool == ("g2", "g3")
    assert played.state.links == (("c1", "g1"),)


def test_what_ends_a_map():
    assert mapped(minutes=2).say("clock 2:00").state.over == "clock"
    assert mapped().say("facilitator end").state.over == "facilitator"
    assert mapped(facilitator="absent").say("B end").state.over == "facilitator"
    assert mapped("A").say("facilitator leave A").state.over == "empty"
    assert mapped(minutes="none").say("clock 600:00").state.over is None


def test_without_a_facilitator_anyone_opens_the_next_stage():
    assert mapped(facilitator="absent").say("B stage cause").state.stage == "cause"
    played = mapped()
    assert played.try_line("B stage cause") == "not-idle"
    assert played.say("idle 60", "B stage cause").state.stage == "cause"


def test_with_one_pile_the_other_kinds_come_on_blanks_without_end():
    played = mapped(piles="one", pile="cause")
    assert played.state.pool == ()
    played.say(*['A write gap "so"'] * 9, "facilitator stage cause")
    assert played.state.pool == FACTS.cards["cause"]
    assert played.state.blanks == (None, 2, None)


def test_a_part_of_the_deck_holds_cards_that_belong_together():
    state = mapped(cards=2).state
    gaps, causes, actions = state.spread
    assert [len(cards) for cards in state.spread] == [2, 2, 2]
    assert all(any((cause, gap) in FACTS.explains for cause in causes) for gap in gaps)
    assert all(any((action, cause) in FACTS.addresses for action in actions) for cause in causes)
    assert mapped(domains="south").state.spread == (("g3",), ("c3",), ("a3",))


@pytest.mark.parametrize(
    ("given", "codes"),
    [
        ({"cards": 4}, ["too-few-cards"] * 3),
        ({"cards": 4, "piles": "one", "pile": "cause"}, []),
        ({"domains": "west"}, ["unknown-domain", *["too-few-cards"] * 3]),
    ],
)
def test_what_keeps_a_map_from_being_played(given, codes):
    options, _ = read_options(given)
    assert [problem.code for problem in Setting(options, FACTS, ("A",)).problems()] == codes


def test_options_read_back_as_they_are_written():
    options, problems = read_options({"piles": "one", "cards": "3", "domains": "north, south", "minutes": "none"})
    assert (options.cards, options.domains, options.minutes, problems) == (3, ("north", "south"), None, [])
    assert read_options(written(options)) == (options, [])
    assert tuple(written(Options())) == option_names()


@pytest.mark.parametrize(
    ("name", "value"), [("piles", "two"), ("cards", 0), ("minutes", "x"), ("centre", "fr"), ("pile", 1), ("domains", 3)]
)
def test_an_option_that_can_not_be_so_is_refused(name, value):
    assert [problem.code for problem in read_options({name: value})[1]] == ["bad-option"]


def test_chains_are_told_from_gaps_to_actions_with_what_is_missing():
    played = mapped().say("A choose g1", "A choose g2", "facilitator stage cause", "A link c1 g1", "A link c1 g2")
    played.say("A choose c2", "facilitator stage action", "B link a1 c1", "B choose a2")
    found = chains(played.state)
    assert found == (
        Chain("g1", "c1", "a1"),
        Chain("g2", "c1", "a1"),
        Chain(None, "c2", None),
        Chain(None, None, "a2"),
    )
    assert [chain.whole for chain in found] == [True, True, False, False]
    assert note_key(found[2], "relevant") == "chain - c2 - relevant"


def test_all_see_the_same():
    played = mapped().say("A choose g1", 'B write gap "ours"')
    game = map_game()
    views = [game.view(played.state, who) for who in ("A", "B", "table", "facilitator")]
    assert {(view.pool, view.chosen, view.links, view.chains, view.written) for view in views} == {
        (view.pool, view.chosen, view.links, view.chains, view.written) for view in views[:1]
    }
    with pytest.raises(KeyError):
        game.view(played.state, "C")


def test_what_people_wrote_is_taken_out_of_a_move():
    assert m.wordless(m.Write("gap", "secret")) == m.Write("gap")
    assert m.wordless(m.Reword("gap-w1", "secret")) == m.Reword("gap-w1")
    assert m.wordless(m.Choose("g1", (1, 2))) == m.Choose("g1", (1, 2))
