"""Whatever lies covered may be otherwise, and nothing tells it."""

from __future__ import annotations

from dataclasses import replace
from random import Random

import pytest
from circled import Circled, any_states, circle
from hypothesis import given, settings
from hypothesis import strategies as st
from test_circle_contract import seeds, set_ups

from game.core.game import FACILITATOR, TABLE, Actor
from game.refusals import refusal_text
from game.rules.circle import moves as m
from game.rules.circle import spelling
from game.rules.circle.state import State
from game.rules.circle.visible import Looker
from game.rules.circle.words import DIMENSIONS, LEVELS
from game.words import words


def otherwise(state: State, who: Actor, source: Random) -> State:
    """The state as it might be for all that somebody knows: others have marked and sorted something else."""
    marks = tuple(
        mark
        if mark.seat == who or state.dimension is None
        else replace(mark, level=source.choice(LEVELS[state.dimension]), named=source.choice(state.roles))
        for mark in state.marks
    )
    sorts = tuple(
        each if each.seat == who else replace(each, dimension=source.choice(DIMENSIONS)) for each in state.sorts
    )
    return replace(state, marks=marks, sorts=sorts)


def learned(circled: Circled, state: State, who: Actor) -> list[str]:
    """Everything that somebody can see, try, or see happen, but for what turns the marks up."""
    game, looker = circled.game, Looker(who)
    by = FACILITATOR if who == TABLE else who
    told = [repr(game.view(state, who)), repr(looker.of(state)), repr(sorted(game.actors(state)))]
    told += [spelling.text(move) for move in game.legal(state, by)]
    for move in tried(circled, state):
        refusal = game.refuse(state, by, move)
        told.append(refusal_text(refusal, words("en")) if refusal else "may")
        if refusal is None:
            step = game.apply(state, by, move)
            if step.state.phase == state.phase:
                told += [repr(looker.of(step.state)), repr(looker.of(step.events)), repr(game.view(step.state, who))]
    return told


def tried(circled: Circled, state: State) -> list[m.Move]:
    facts, names = circled.game.setting.facts, [seat.name for seat in state.seats]
    moves: list[m.Move] = [m.Close(), m.Next(), m.SkipWarmUp(), m.Agree(), m.Park(), m.End(), m.Roll(), m.Roll(3)]
    moves += [m.Revise("full"), m.Place("full", state.roles[0] if state.roles else "r1"), m.Join("late")]
    for role in facts.roles:
        moves += [m.TakeRole(role), m.SetChair(role), m.RemoveChair(role), m.Lead(role), m.Share(role)]
    for name in names:
        moves += [m.Skip(name), m.Leave(name), m.Rename(name, "new")]
    return moves


def hold_secret(circled: Circled, source: Random) -> bool:
    """Hold that nobody can tell what lies covered; whether anything was changed."""
    state, changed = circled.state, False
    for who in (TABLE, FACILITATOR, *(seat.name for seat in state.seats)):
        other = otherwise(state, who, source)
        changed |= other != state
        assert learned(circled, state, who) == learned(circled, other, who), who
    return changed


@settings(max_examples=25)
@given(set_ups, seeds, st.integers(5, 60))
def test_nothing_tells_what_lies_covered(set_up, seed, steps):
    source, circled = Random(seed), circle(**set_up)
    for state in any_states(circled, source, steps):
        if (state.marks or state.sorts) and source.random() < 0.2:
            hold_secret(circled, source)


@pytest.mark.parametrize("first", ["A sort control", "A place full r4"])
def test_what_lies_covered_is_changed(first):
    circled = circle("A B C", chairs="r4", warm_up="yes" if "sort" in first else "no")
    if "place" in first:
        circled.say("A roll")
    circled.say(first)
    assert sum(hold_secret(circled, Random(seed)) for seed in range(8)) >= 4


def test_nobody_sees_who_was_named_from_who_leaves():
    for named in ("r2", "r3"):
        circled = circle("A B C").place(f"A full {named}").say("facilitator leave C")
        assert circled.view("B").chairs == ("r3",)
