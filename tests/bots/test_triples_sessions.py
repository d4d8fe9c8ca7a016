"""Sessions of partners at one table: they are made of legal moves, they end, and a seed makes them again."""

from __future__ import annotations

from pathlib import Path

import pytest
from at_table import table_of, watched
from hypothesis import given, settings
from hypothesis import strategies as st
from played import linked_facts

from game.bots.bot import generator
from game.bots.partner import LEADER, NAMES, PACE, bot_for
from game.content.deck import load_deck
from game.core.game import FACILITATOR
from game.rehearsal.played import REFUSED, STUCK, UNFINISHED
from game.shipped import folder

set_ups = st.fixed_dictionaries(
    {
        "activity": st.sampled_from(["triples", "triples", "open-round"]),
        "judge": st.sampled_from(["group", "none", "deck", "guided"]),
        "facilitator": st.sampled_from(["present", "absent"]),
        "cycles": st.sampled_from([1, 3]),
        "minutes": st.sampled_from([2, "none"]),
        "cards": st.sampled_from(["all", 6]),
    }
)
of_triples = st.fixed_dictionaries(
    {
        "order": st.sampled_from(["discard-first", "draw-first"]),
        "same_kind": st.sampled_from(["no", "yes"]),
        "turns": st.sampled_from(["one", "together"]),
        "hands": st.sampled_from(["open", "covered"]),
    }
)
companies = st.lists(st.sampled_from(NAMES), min_size=1, max_size=6).map(" ".join)
seeds = st.integers(0, 2**32)


@settings(max_examples=40)
@given(set_ups, of_triples, companies, seeds)
def test_sessions_are_legal_and_end(set_up, rules, names, seed):
    more = rules if set_up["activity"] == "triples" else {}
    played = table_of(linked_facts(7, blanks=1), names, **set_up, **more).play(seed)
    assert played.ending not in (REFUSED, STUCK, UNFINISHED)


@pytest.mark.parametrize("name", NAMES)
def test_one_seed_makes_one_session(name):
    table = table_of(linked_facts(8, blanks=2), " ".join([name] * 3), cycles=4)
    assert table.play(5) == table.play(5)
    assert len({table.play(seed).dealt for seed in range(4)}) > 1


def test_each_draws_from_its_own_source():
    assert generator(1, "A").random() == generator(1, "A").random()
    assert len({generator(seed, who).random() for seed in (1, 2) for who in ("A", "B", FACILITATOR)}) == 6


def test_every_name_has_a_pace_and_nobody_else_is_known():
    assert set(PACE) == set(NAMES)
    for activity, name in (("triples", "nobody"), ("chess", "random")):
        with pytest.raises(KeyError):
            bot_for(activity, name, linked_facts(), "A", 0)
    assert bot_for("triples", LEADER, linked_facts(), FACILITATOR, 0)


def test_the_leader_decides_ties_and_does_nothing_else():
    decided = [str(move) for seed in range(9) for move in led(seed)]
    assert set(decided) == {"Accept()", "Return()"}


def led(seed: int) -> list[object]:
    _, seats = watched(table_of(linked_facts(6), "random random random", cycles=2), seed)
    return seats[FACILITATOR].moves()


def test_planning_is_worth_it():
    facts = load_deck(Path(folder("decks") / "achievement-gaps.yaml")).facts()
    made = {
        name: sum(len(table_of(facts, " ".join([name] * 4), cards=16).play(seed).wall) for seed in range(5))
        for name in ("random", "greedy", "thinker")
    }
    assert made["thinker"] >= made["greedy"] > made["random"]
