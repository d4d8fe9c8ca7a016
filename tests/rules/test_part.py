"""A part of the deck: every card in a full triple, the number asked for, from the domains asked for."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from game.core.cards import ACTION, CAUSE, GAP, KINDS, Facts
from game.rules.triples.part import eligible, part

NAMES = {kind: tuple(f"{kind[0]}{n}" for n in range(6)) for kind in KINDS}
pairs = st.lists(st.tuples(st.integers(0, 5), st.integers(0, 5)), min_size=4, max_size=14)


def linked(explains: list[tuple[int, int]], addresses: list[tuple[int, int]]) -> Facts:
    return Facts(
        NAMES,
        frozenset((f"c{c}", f"g{g}") for c, g in explains),
        frozenset((f"a{a}", f"c{c}") for a, c in addresses),
        {"g0": "north", "g1": "north", "g2": "south"},
    )


@given(pairs, pairs, st.integers(1, 6), st.permutations([c for kind in KINDS for c in NAMES[kind]]))
def test_every_card_of_a_part_is_in_a_full_triple(explains, addresses, size, order):
    facts = linked(explains, addresses)
    chosen = part(facts, eligible(facts, ()), size, tuple(order))
    triples = [
        (g, c, a) for g in chosen[GAP] for c in chosen[CAUSE] for a in chosen[ACTION] if facts.fit(g, c, a) == "full"
    ]
    if all(chosen.values()):
        assert {card for triple in triples for card in triple} == {card for cards in chosen.values() for card in cards}
    assert all(len(set(cards)) == len(cards) <= size for cards in chosen.values())


def test_gaps_that_share_a_cause_give_way_to_others():
    facts = linked([(0, 0), (0, 1), (1, 2), (2, 3)], [(0, 0), (1, 1), (2, 2)])
    order = tuple(card for kind in KINDS for card in NAMES[kind])
    chosen = part(facts, eligible(facts, ()), 2, order)
    assert [len(chosen[kind]) for kind in KINDS] == [2, 2, 2]


def test_domains_narrow_the_gaps():
    facts = linked([(0, 0), (1, 1), (2, 2)], [(0, 0), (1, 1), (2, 2)])
    assert eligible(facts, ("north",)) == {GAP: ("g0", "g1"), CAUSE: ("c0", "c1"), ACTION: ("a0", "a1")}


def test_a_part_is_what_is_played_and_the_seed_chooses_it(begin, facts):
    def dealt(seed):
        table = begin(facts=facts(6), cards=2, seed=seed)
        return {card for seat in table.state.seats for card in seat.hand}

    assert len(dealt(1)) == 6
    assert dealt(1) == dealt(1)
    assert any(dealt(1) != dealt(seed) for seed in range(2, 6))
