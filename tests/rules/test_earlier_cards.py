"""Cards that earlier activities of a workshop handed on: their numbers go on, and they are in play whatever part of the
deck is."""

from __future__ import annotations

from dataclasses import replace

from circled import FACTS as CIRCLE
from circled import circle
from hypothesis import given
from hypothesis import strategies as st
from played import begun, linked_facts

from game.core.cards import CAUSE, GAP, KINDS, Facts, next_written
from game.rules.triples.part import eligible, part


def with_earlier(facts: Facts, **cards: tuple[str, ...]) -> Facts:
    """The facts with more cards, handed on by an earlier activity."""
    more = {kind: (*facts.cards[kind], *cards.get(kind, ())) for kind in KINDS}
    return replace(facts, cards=more, always=frozenset(card for each in cards.values() for card in each))


def test_numbers_go_on_after_the_highest():
    assert next_written("gap", []) == "gap-w1"
    assert next_written("gap", ["gap-w2", "gap-w10", "gap-wide", "cause-w30"]) == "gap-w11"


def test_a_card_written_in_play_takes_no_number_of_an_earlier_activity():
    facts = with_earlier(linked_facts(blanks=3), gap=("gap-w4",))
    played = begun("A B", facts).say("A discard g1", 'A write gap "One more"')
    assert "gap-w5" in played.hand("A")


def test_a_card_from_paper_takes_none_either():
    facts = with_earlier(linked_facts(), cause=("cause-w1",))
    played = begun("A B", facts, activity="open-round").say('facilitator paper A cause "By hand"')
    assert played.state.written[0].card == "cause-w2"


@given(st.integers(2, 5), st.permutations([f"{kind[0]}{n}" for kind in KINDS for n in range(1, 7)]))
def test_what_was_handed_on_is_in_any_part(size, order):
    facts = with_earlier(linked_facts(), gap=("gap-w1",), cause=("cause-w1",))
    facts = replace(facts, always=facts.always | {"g6"})
    chosen = part(facts, eligible(facts, ()), size, tuple(order))
    assert {"g6", "gap-w1"} <= set(chosen[GAP])
    assert {"c6", "cause-w1"} <= set(chosen[CAUSE])
    assert all(len(set(cards)) == len(cards) for cards in chosen.values())


@given(st.integers(2, 5), st.permutations([f"{kind[0]}{n}" for kind in KINDS for n in range(1, 7)]))
def test_it_is_in_play_whatever_domain_was_asked_for(size, order):
    facts = replace(linked_facts(domains={f"g{n}": "d" for n in range(1, 6)}), always=frozenset({"g6"}))
    chosen = part(facts, eligible(facts, ("d",)), size, tuple(order))
    assert "g6" in chosen[GAP]
    assert "c6" in chosen[CAUSE]


def test_a_situation_written_at_the_circle_takes_no_number_of_an_earlier_one():
    facts = replace(CIRCLE, situations=("s1", "situation-w3"))
    circled = circle("A B", facts, choose="yes").say('A write situation "Ours"')
    assert circled.state.situations[-1].card == "situation-w4"
