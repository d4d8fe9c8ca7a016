"""Whatever lies covered may be otherwise, and nothing tells it."""

from __future__ import annotations

from dataclasses import replace
from random import Random

import pytest
from boarded import CARD_MARKS, Boarded, any_facts, any_states, board, facts
from hypothesis import given, settings
from hypothesis import strategies as st
from test_board_contract import seeds, set_ups

from game.core.game import FACILITATOR, TABLE, Actor
from game.core.log import Header
from game.refusals import refusal_text
from game.rules.boards import moves as m
from game.rules.boards.state import State
from game.session.record import redacted
from game.session.session import Session
from game.words import words

HEADER = Header("board", 1, "test", "", {}, ("A", "B"), 5)


def otherwise(state: State, who: Actor, source: Random) -> State:
    """The state as it might be for all that somebody knows: others have marked and answered something else."""
    return replace(
        state,
        marks=tuple(
            mark if mark.seat == who else replace(mark, value=source.choice(["red", "green"])) for mark in state.marks
        ),
        answers=tuple(
            each if each.seat == who else replace(each, text=source.choice(["", "this", "that"]))
            for each in state.answers
        ),
    )


def learned(boarded: Boarded, state: State, who: Actor) -> list[str]:
    """Everything that somebody can see, try, or see happen, but for what turns up what lies covered."""
    game, looker = boarded.game, boarded.game.looker(state, who)
    by = FACILITATOR if who == TABLE else who
    told = [repr(game.view(state, who)), repr(looker.of(state)), repr(sorted(game.actors(state)))]
    legal = list(game.legal(state, by))
    told += map(game.text, legal)
    for move in (*legal[:40], *tried(state)):
        refusal = game.refuse(state, by, move)
        told.append(refusal_text(refusal, words("en")) if refusal else "may")
        if refusal is None:
            step = game.apply(state, by, move)
            if len(step.state.shown) + len(step.state.told) == len(state.shown) + len(state.told):
                told += [repr(looker.of(step.state)), repr(looker.of(step.events)), repr(game.view(step.state, who))]
    return told


def tried(state: State) -> list[m.Move]:
    names = [seat.name for seat in state.seats]
    moves: list[m.Move] = [m.Close(), m.CloseZone("z1"), m.Agree("z1", "so"), m.End(), m.Join("late"), m.GoTo("part")]
    moves += [m.MarkIt("c1", "red"), m.AnswerIt("z1", "yes"), m.Lay("c1", "z1"), m.Write(None, "ours")]
    for name in names:
        moves += [m.Leave(name), m.Rename(name, "new")]
    return moves


def hold_secret(boarded: Boarded, source: Random) -> bool:
    """Hold that nobody can tell what lies covered; whether anything was changed."""
    state, changed = boarded.state, False
    for who in (TABLE, FACILITATOR, *(seat.name for seat in state.seats)):
        other = otherwise(state, who, source)
        changed |= other != state
        assert learned(boarded, state, who) == learned(boarded, other, who), who
    return changed


@settings(max_examples=12)
@given(set_ups, seeds, st.integers(5, 30))
def test_nothing_tells_what_lies_covered(set_up, seed, steps):
    source = Random(seed)
    boarded = board(facts=replace(any_facts(source), marks=CARD_MARKS, answers=True), **set_up)
    for state in any_states(boarded, source, steps):
        if (state.marks or state.answers) and source.random() < 0.2:
            hold_secret(boarded, source)


@pytest.mark.parametrize("first", ["A mark c1 red", 'A answer z1 "this"'])
def test_what_lies_covered_is_changed(first):
    boarded = board("A B C", facts(marks=CARD_MARKS, answers=True)).say(first)
    assert sum(hold_secret(boarded, Random(seed)) for seed in range(4)) >= 2


@settings(max_examples=20)
@given(seeds, st.integers(1, 25))
def test_no_record_of_another_seat_tells_what_lies_covered(seed, steps):
    """Two sessions that differ in nothing but what one seat has covered have the same record for the others."""
    source = Random(seed)
    some = facts(marks=CARD_MARKS, answers=True, cards=("c1", "c2"))
    one, other = (Session(board("A B", some).game, HEADER, now=lambda: 0.0) for _ in range(2))
    for _ in range(steps):
        by = source.choice(["A", "B"])
        legal = [move for move in one.game.legal(one.state, by) if not isinstance(move, m.End)]
        covering = [move for move in legal if isinstance(move, m.MarkIt | m.AnswerIt)]
        move = source.choice(covering or legal)
        differs = move
        if by == "A" and isinstance(move, m.MarkIt):
            differs = replace(move, value="green" if move.value == "red" else "red")
        if by == "A" and isinstance(move, m.AnswerIt):
            differs = replace(move, text="otherwise")
        one.submit(by, move)
        other.submit(by, differs)
        if one.state.shown or one.state.told:
            return
        for who in ("B", TABLE, FACILITATOR):
            assert redacted(one, who) == redacted(other, who)
