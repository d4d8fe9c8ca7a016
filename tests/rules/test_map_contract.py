"""What holds in every map, whatever people do."""

from __future__ import annotations

from functools import partial
from random import Random

from game_contract import check_game
from hypothesis import given, settings
from hypothesis import strategies as st
from mapped import FACTS, Mapped, any_chance, any_states, map_game, mapped

from game.core.cards import KINDS, LINKED, kind_index
from game.core.digest import digest
from game.rules.mapping import moves as m
from game.rules.mapping.chains import chains
from game.rules.mapping.state import SPOTS, State
from game.session.session import Session

seeds = st.integers(0, 2**32)
set_ups = st.fixed_dictionaries(
    {
        "seats": st.sampled_from(["A", "A B", "A B C"]),
        "piles": st.sampled_from(["three", "three", "one"]),
        "pile": st.sampled_from(KINDS),
        "cards": st.sampled_from(["all", 1, 2]),
        "domains": st.sampled_from(["", "north"]),
        "minutes": st.sampled_from([2, 20, "none"]),
        "facilitator": st.sampled_from(["present", "absent"]),
    }
)


@settings(max_examples=40)
@given(set_ups, seeds)
def test_the_contract_of_a_game(set_up, seed):
    game = map_game(**set_up)
    check_game(game, game.setting.seats, partial(any_chance, game), Random(seed), 60)


@settings(max_examples=60)
@given(set_ups, seeds)
def test_what_is_true_of_every_state(set_up, seed):
    played = mapped(**set_up)
    for state in any_states(played, Random(seed), 120):
        hold_cards(state)
        hold_links(state)
        hold_chains(state)
    hold_log(played)


@settings(max_examples=15)
@given(set_ups, seeds)
def test_nothing_that_a_hand_may_do_is_left_out(set_up, seed):
    played = mapped(**set_up)
    for state in any_states(played, Random(seed), 40):
        hand = state.seats[0].name if state.seats else ""
        cards = [card for cards in state.spread for card in cards]
        moves = [m.Tie(card, other) for card in cards for other in cards] + [m.PutBack(card) for card in cards]
        legal = {frozenset((move.card, move.other)) for move in listed(played, hand, m.Tie)}
        free = [move for move in moves if hand and played.session.game.refuse(state, hand, move) is None]
        assert {frozenset((move.card, move.other)) for move in free if isinstance(move, m.Tie)} == legal
        assert {move for move in free if isinstance(move, m.PutBack)} == set(listed(played, hand, m.PutBack))


def listed(played: Mapped, hand: str, sort: type) -> list:
    return [move for move in played.session.game.legal(played.state, hand) if isinstance(move, sort)]


def hold_cards(state: State) -> None:
    in_play = [card for cards in state.spread for card in cards]
    assert len(set(in_play)) == len(in_play)
    assert len(set(state.cards)) == len(state.cards)
    assert set(state.cards) <= set(in_play)
    for kind in KINDS:
        spread = state.spread[kind_index(kind)]
        assert sorted((*state.beside(kind), *state.on_map(kind))) == sorted(spread)
        left = state.blanks[kind_index(kind)]
        written = [paper.card for paper in state.written if paper.kind == kind]
        assert left is None or left + len(written) == FACTS.blanks[kind_index(kind)]
        assert not set(written) & set(FACTS.cards[kind])
        assert set(written) <= set(spread)
    assert all(number in SPOTS for each in state.chosen if each.spot for number in each.spot)


def hold_links(state: State) -> None:
    assert len(set(state.links)) == len(state.links)
    for card, other in state.links:
        assert {card, other} <= set(state.cards)
        kind = state.kind(card)
        assert kind is not None
        assert LINKED[kind] == state.kind(other)


def hold_chains(state: State) -> None:
    found = chains(state)
    assert {card for chain in found for card in (chain.gap, chain.cause, chain.action) if card} == set(state.cards)
    told = {(chain.cause, chain.gap) for chain in found} | {(chain.action, chain.cause) for chain in found}
    assert {link for link in told if None not in link} == set(state.links)


def hold_log(played: Mapped) -> None:
    """The log alone leads to the same state."""
    session = played.session
    again = Session(session.game, session.header, entries=session.entries)
    assert digest(again.state) == digest(session.state)


@settings(max_examples=40)
@given(set_ups, seeds, st.integers(0, 80))
def test_a_hand_alone_comes_to_the_end_once_the_others_have_gone_silent(set_up, seed, steps):
    played = mapped(**set_up)
    for _ in any_states(played, Random(seed), steps):
        pass
    if played.state.over:
        return
    played.try_line("facilitator resume")
    hand = played.state.seats[-1].name
    for stage in KINDS[kind_index(played.state.stage) + 1 :]:
        played.say("idle 60", f"{hand} stage {stage}")
    assert played.state.stage == KINDS[-1]
