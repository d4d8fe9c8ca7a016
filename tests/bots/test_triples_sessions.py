"""Sessions of partners at one table: they are made of legal moves, they end, and a seed makes them again."""

from __future__ import annotations

import pytest
from at_table import game_of, played, seated, steps
from hypothesis import given, settings
from hypothesis import strategies as st
from played import linked_facts

from game.bots.partner import LEADER, NAMES, PACE, bot_for
from game.bots.triples import _PARTNERS
from game.core.game import FACILITATOR

PLAYING = sorted(set(_PARTNERS) - {LEADER})
set_ups = st.fixed_dictionaries(
    {
        "activity": st.sampled_from(["triples", "triples", "open-round"]),
        "judge": st.sampled_from(["group", "none", "deck", "guided"]),
        "facilitator": st.sampled_from(["present", "absent"]),
        "cycles": st.sampled_from([1, 3]),
        "minutes": st.sampled_from([2, "none"]),
        "cards": st.sampled_from(["all", 5]),
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
tables = st.lists(st.sampled_from(PLAYING), min_size=1, max_size=4)


@settings(max_examples=30)
@given(set_ups, of_triples, tables, st.integers(0, 2**32))
def test_sessions_are_legal_and_end(set_up, rules, names, seed):
    more = rules if set_up["activity"] == "triples" else {}
    game = game_of(linked_facts(6, blanks=1), " ".join("ABCD"[: len(names)]), **set_up, **more)
    over = None
    for state, who, move in steps(game, seated(game, " ".join(names), seed), seed):
        assert not who or game.refuse(state, who, move) is None
        over = state.over
    assert over


@pytest.mark.parametrize("name", PLAYING)
def test_one_seed_makes_one_session(name):
    game = game_of(linked_facts(8, blanks=2), "A B C", cycles=4)
    assert played(game, name, 5) == played(game, name, 5)
    assert len({str(played(game, name, seed)) for seed in range(4)}) > 1


def test_every_name_has_a_pace_and_nobody_else_is_known():
    assert set(PACE) == set(NAMES)
    with pytest.raises(KeyError):
        bot_for("triples", "nobody", linked_facts(), "A", 0)
    with pytest.raises(KeyError):
        bot_for("chess", "random", linked_facts(), "A", 0)


def test_a_tie_is_decided_by_the_leader():
    game = game_of(linked_facts(6), "A B C", cycles=2)
    ruled = [move for _, who, move in steps(game, seated(game, "random", 1), 1) if who == FACILITATOR]
    assert ruled
