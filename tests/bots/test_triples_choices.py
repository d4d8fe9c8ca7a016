"""What those who go by links choose: which card they keep, throw and take, and what they answer."""

from __future__ import annotations

from functools import partial

import pytest
from played import Played, begun, linked_facts

from game.bots.bot import Sight
from game.bots.partner import bot_for
from game.core.cards import KINDS, Facts
from game.rules.triples import moves as m

WHO_PLAN = ("greedy", "thinker")


def decided(table: Played, name: str, who: str) -> m.Move | None:
    """What a partner of this name does in this seat."""
    game, state = table.session.game, table.state
    look, legal = partial(game.view, state, who), partial(game.legal, state, who)
    sight = Sight(who, look, legal, may=lambda move: game.refuse(state, who, move) is None)
    return bot_for("triples", name, game.setting.facts, who, 0).decide(sight)


@pytest.mark.parametrize("name", WHO_PLAN)
def test_a_full_fit_is_declared_also_out_of_turn(name):
    table = begun("A B", deal={"A": "g1 c1 a2", "B": "g2 c2 a3"})
    assert decided(table, name, "B") is None
    table = begun("A B", deal={"A": "g1 c1 a3", "B": "g2 c2 a2"})
    assert decided(table, name, "B") == m.Declare()


@pytest.mark.parametrize("name", WHO_PLAN)
def test_what_is_linked_is_kept_and_the_kind_that_lacks_is_drawn(name):
    table = begun("A B", deal={"A": "g1 c1 a2", "B": "g2 c3 a4"})
    assert decided(table, name, "A") == m.Discard("a2")
    assert decided(table.say("A discard a2"), name, "A") == m.Draw("action")


@pytest.mark.parametrize("name", WHO_PLAN)
def test_an_open_card_that_makes_a_triple_is_taken(name):
    table = begun("A B", order="draw-first", deal={"A": "g2 c3 a1", "B": "g1 c1 a4"})
    table.say("A draw gap", "A discard a1")
    assert decided(table, name, "B") == m.Take("action")
    assert decided(table.say("B take action"), name, "B") == m.Discard("a4")


def test_the_planner_keeps_the_pair_that_more_cards_complete():
    plain = linked_facts(6)
    explains = plain.explains | {("c2", "g1")}
    facts = Facts(plain.cards, explains, frozenset((action, "c1") for action in ("a2", "a3", "a4")))
    table = begun("A B", facts, deal={"A": "g1 c1 c2", "B": "a2 a3 a4"})
    assert decided(table, "thinker", "A") == m.Discard("c2")
    assert decided(table, "greedy", "A") == m.Discard("c1")


@pytest.mark.parametrize(
    ("hand", "answers"),
    [
        ("g1 c1 a1", {"greedy": "convincing", "thinker": "convincing"}),
        ("g1 c1 a2", {"greedy": "abstain", "thinker": "not-yet"}),
        ("g1 c2 a3", {"greedy": "not-yet", "thinker": "not-yet"}),
    ],
)
def test_answers_go_by_the_links(hand, answers):
    table = begun("A B C", deal={"A": hand, "B": "g4 c4 a4", "C": "g5 c5 a5"}).say("A declare")
    assert decided(table, "greedy", "A") == m.Explain()
    table.say("A explain")
    for name, answer in answers.items():
        assert decided(table, name, "B") == m.Answer(answer)
        assert decided(table, name, "A") is None


@pytest.mark.parametrize("name", WHO_PLAN)
def test_in_an_open_round_a_full_triple_is_picked(name):
    table = begun("A B", activity="open-round")
    pick = decided(table, name, "A")
    assert isinstance(pick, m.Pick)
    assert table.session.game.setting.fit((pick.gap, pick.cause, pick.action)) == "full"
    none = Facts({kind: (f"{kind[0]}1",) for kind in KINDS})
    assert decided(begun("A", none, activity="open-round"), name, "A") == m.Pass()
