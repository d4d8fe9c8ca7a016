"""What holds in every workshop, whatever people do."""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from random import Random
from typing import get_args

from game_contract import check_game
from hypothesis import given, settings
from hypothesis import strategies as st
from workshops import any_states, workshop

from game.core.game import Event
from game.rules.agenda import moves as m
from game.rules.agenda import state as s
from game.rules.agenda.state import State
from game.rules.agenda.visible import VISIBLE, Looker

seeds = st.integers(0, 2**32)
set_ups = st.fixed_dictionaries(
    {
        "seats": st.sampled_from(["A", "A B", "A B C"]),
        "minutes": st.sampled_from([10, 45, 60, 200]),
        "facilitator": st.sampled_from(["present", "absent"]),
    }
)
PARTS = [kind for kind in vars(s).values() if is_dataclass(kind) and kind.__module__ == s.__name__]


def no_chance(state: State, source: Random) -> None:
    raise AssertionError("nothing is left to chance in a workshop")


@settings(max_examples=40)
@given(set_ups, seeds)
def test_the_contract_of_a_game(set_up, seed):
    game = workshop(**set_up).game
    check_game(game, game.setting.seats, no_chance, Random(seed), 60)


@settings(max_examples=60)
@given(set_ups, seeds)
def test_what_is_true_of_every_state(set_up, seed):
    held = workshop(**set_up)
    before = held.state
    for state in any_states(held, Random(seed), 80):
        assert state.has_step(state.where)
        assert not state.running or state.here.standing == "begun"
        assert (state.over is not None) == (not held.game.actors(state))
        assert sum(step.seconds for step in state.steps) <= state.clock
        assert all(now.seconds >= then.seconds for now, then in zip(state.steps, before.steps, strict=True))
        assert len({parked.number for parked in state.parked}) == len(state.parked)
        before = state


@settings(max_examples=40)
@given(set_ups, seeds)
def test_every_step_can_be_come_to_and_the_workshop_ended_from_wherever_it_is(set_up, seed):
    held = workshop(**set_up)
    for _ in any_states(held, Random(seed), 40):
        pass
    held.try_line("facilitator resume")
    for _ in range(len(held.state.steps)):
        if held.state.over:
            return
        held.say("facilitator next")
    assert held.state.over == "done"


def test_every_field_and_every_move_is_in_the_table_of_who_sees_what():
    for kind in (*PARTS, Event, *get_args(m.OwnMove)):
        assert set(VISIBLE[kind]) == {field.name for field in fields(kind)}, kind


def test_everybody_sees_all():
    state = workshop().say('A park "Who pays?"', "facilitator begin").state
    assert Looker("B").of(state) == state
    assert Looker("B").of(m.Park("Who pays?"), "A") == m.Park("Who pays?")
