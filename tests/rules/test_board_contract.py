"""What holds at every board, whatever people do."""

from __future__ import annotations

from dataclasses import replace
from random import Random

from boarded import Boarded, any_facts, any_states, board
from game_contract import check_game
from hypothesis import given, settings
from hypothesis import strategies as st

from game.core.game import FACILITATOR
from game.core.log import Header
from game.core.moves import split
from game.rules.boards import moves as m
from game.rules.boards.covering import to_mark
from game.rules.boards.setting import Setting
from game.rules.boards.state import State
from game.session.session import Redo, Session, Undo

seeds = st.integers(0, 2**32)
set_ups = st.fixed_dictionaries(
    {
        "seats": st.sampled_from(["A", "A B", "A B C"]),
        "cards": st.sampled_from(["all", "all", 2]),
        "facilitator": st.sampled_from(["present", "absent"]),
    }
)


@settings(max_examples=40)
@given(set_ups, seeds)
def test_the_contract_of_a_game(set_up, seed):
    source = Random(seed)
    game = any_board(source, set_up).game

    def chance(state: State, source: Random) -> m.Move:
        cards = list(game.setting.free)
        return m.Shuffle(tuple(source.sample(cards, len(cards))))

    check_game(game, game.setting.seats, chance, source, 40)


def any_board(source: Random, set_up) -> Boarded:
    return board(facts=any_facts(source), **set_up)


@settings(max_examples=25)
@given(set_ups, seeds)
def test_what_is_true_of_every_state(set_up, seed):
    source = Random(seed)
    boarded = any_board(source, set_up)
    for state in any_states(boarded, source, 60):
        setting = boarded.game.at(state).setting
        hold_pieces(setting, state)
        hold_covered(setting, state)
        hold_open(setting, state)


def hold_pieces(setting: Setting, state: State) -> None:
    numbers = [piece.number for piece in state.pieces]
    assert len(set(numbers)) == len(numbers)
    assert all(1 <= number <= state.laid for number in numbers)
    cards = {*setting.facts.cards, *(paper.card for paper in state.written)}
    assert set(state.cards) <= cards
    assert len(set(state.pool)) == len(state.pool)
    if not setting.facts.copies:
        lying = [piece.card for piece in state.pieces]
        assert len(set(lying)) == len(lying)
        assert not set(lying) & set(state.pool)
    for zone in setting.zones.values():
        assert zone.capacity is None or len(state.in_zone(zone.id)) <= zone.capacity


def hold_covered(setting: Setting, state: State) -> None:
    """What lies covered is of somebody here, once for each subject, and not all have given all of it."""
    names = {seat.name for seat in state.seats}
    marks = [(mark.seat, mark.subject) for mark in state.marks]
    answers = [(answer.seat, answer.zone) for answer in state.answers]
    assert len(set(marks)) == len(marks)
    assert len(set(answers)) == len(answers)
    assert {seat for seat, _ in (*marks, *answers)} <= names
    assert not {subject for _, subject in marks} & set(state.marked)
    left = set(to_mark(setting, state))
    if state.marks:
        assert any(left - {mark.subject for mark in state.marks_of(name)} for name in names)
    for zone in {answer.zone for answer in state.answers}:
        assert zone not in state.answered
        assert names - {answer.seat for answer in state.answers if answer.zone == zone}
    assert not (state.over and (marks or answers))


def hold_open(setting: Setting, state: State) -> None:
    assert {mark.subject for mark in state.shown} <= set(state.marked)
    assert {answer.zone for answer in state.told} <= set(state.answered)
    assert (state.phase == "over") == (state.over is not None)
    if setting.facts.marks and setting.facts.marks.of == "cards":
        assert set(state.marked) <= set(state.cards)


@settings(max_examples=30)
@given(set_ups, seeds, st.integers(0, 60))
def test_one_hand_alone_can_go_on_once_the_others_have_gone_silent(set_up, seed, steps):
    source = Random(seed)
    boarded = any_board(source, set_up)
    for _ in any_states(boarded, source, steps):
        pass
    if boarded.state.over:
        return
    boarded.try_line("facilitator resume")
    for what in boarded.state.locks:
        boarded.say(f"facilitator unlock {what}")
    boarded.try_line("facilitator option idle-seconds 60")
    hand = boarded.state.seats[-1].name
    boarded.say("idle 60")
    if boarded.state.marks or boarded.state.answers:
        boarded.say(f"{hand} close", "idle 60")
    other = next(stage.id for stage in boarded.game.setting.facts.stages if stage.id != boarded.state.stage)
    boarded.say(f"{hand} stage {other}")


@settings(max_examples=15)
@given(set_ups, seeds)
def test_without_its_words_every_session_leads_to_the_same_ends(set_up, seed):
    source = Random(seed)
    boarded, bare = (any_board(Random(seed), set_up) for _ in range(2))
    for _ in range(30):
        legal = sorted(
            (
                (seat.name, boarded.game.text(move))
                for seat in boarded.state.seats
                for move in boarded.game.legal(boarded.state, seat.name)
            ),
        )
        if not legal:
            return
        by, line = source.choice(legal)
        move = boarded.game.parse(split(line))
        assert boarded.make(by, move) is None
        assert bare.make(by, bare.game.wordless(move)) is None
        assert bare.state.cards == boarded.state.cards


@settings(max_examples=25)
@given(set_ups, seeds, st.integers(1, 30), st.integers(1, 30))
def test_what_was_taken_back_at_any_depth_can_be_made_again(set_up, seed, steps, count):
    source = Random(seed)
    game = any_board(source, set_up).game
    session = Session(game, Header("board", 1, "any", "", {}, game.setting.seats, 5))
    states = [session.state]
    for _ in range(steps):
        by = source.choice([seat.name for seat in session.state.seats])
        legal = [move for move in session.legal(by) if not isinstance(move, m.End)]
        if legal:
            session.submit(by, source.choice(legal))
            states.append(session.state)
    count = min(count, len(states) - 1)
    if count:
        session.submit(FACILITATOR, Undo(count))
        assert session.state == replace(states[-1 - count], idle=0)
        session.submit(FACILITATOR, Redo(count))
        assert session.state == replace(states[-1], idle=0)
