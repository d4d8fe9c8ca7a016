"""What holds in every circle, whatever people do."""

from __future__ import annotations

from functools import partial
from random import Random

from circled import FACTS, Circled, any_chance, any_states, circle
from game_contract import check_game
from hypothesis import given, settings
from hypothesis import strategies as st

from game.rules.circle import moves as m
from game.rules.circle.setting import MOST_ROLES
from game.rules.circle.state import Situation, State
from game.rules.circle.words import LEVELS

seeds = st.integers(0, 2**32)
set_ups = st.fixed_dictionaries(
    {
        "seats": st.sampled_from(["A", "A B", "A B C", "A B C D"]),
        "roles": st.sampled_from(["", "r1", "r2"]),
        "chairs": st.sampled_from(["", "r6", "r5 r6"]),
        "situations": st.sampled_from([1, 2]),
        "ring": st.sampled_from([12, 24]),
        "minutes": st.sampled_from([2, 40, "none"]),
        "die": st.sampled_from(["on", "off"]),
        "choose": st.sampled_from(["no", "yes"]),
        "warm_up": st.sampled_from(["no", "no", "yes"]),
        "facilitator": st.sampled_from(["present", "absent"]),
    }
)


@settings(max_examples=40)
@given(set_ups, seeds)
def test_the_contract_of_a_game(set_up, seed):
    game = circle(**set_up).game
    check_game(game, game.setting.seats, partial(any_chance, game), Random(seed), 60)


@settings(max_examples=60)
@given(set_ups, seeds)
def test_what_is_true_of_every_state(set_up, seed):
    circled = circle(**set_up)
    for state in any_states(circled, Random(seed), 120):
        hold_people(circled, state)
        hold_marks(state)
        for situation in state.situations:
            hold_matrix(state, situation)
            hold_agreement(situation)


@settings(max_examples=15)
@given(set_ups, seeds)
def test_nothing_that_a_hand_may_agree_on_is_left_out(set_up, seed):
    circled = circle(**set_up)
    facts = circled.game.setting.facts
    of_roles = [make(role) for make in (m.TakeRole, m.SetChair, m.Lead, m.Share, m.Unshare) for role in facts.roles]
    moves = [*of_roles, *(make(channel) for make in (m.Lay, m.Unlay) for channel in facts.channels)]
    for state in any_states(circled, Random(seed), 60):
        hand = state.seats[0].name if state.seats else ""
        listed = set(circled.game.legal(state, hand))
        assert all(circled.game.refuse(state, hand, move) for move in moves if move not in listed)


def hold_people(circled: Circled, state: State) -> None:
    names = [seat.name for seat in state.seats]
    assert len(set(state.roles)) == len(state.roles) <= MOST_ROLES
    assert set(state.roles) <= set(FACTS.roles)
    assert all(0 <= seat.space < circled.game.setting.options.ring for seat in state.seats)
    assert {*state.asked, *state.skipped} <= set(names)
    if state.number and not state.over:
        movers = {seat.name for seat in state.seats if seat.role is not None}
        assert state.turn in (movers or {None})
    assert (state.phase == "over") == (state.over is not None)


def hold_marks(state: State) -> None:
    marked = [mark.seat for mark in state.marks]
    assert len(set(marked)) == len(marked)
    assert set(marked) <= set(state.asked)
    assert state.phase == "place" or not marked
    for mark in state.marks:
        assert state.dimension is not None
        assert mark.level in LEVELS[state.dimension]
        assert mark.named in state.roles


def hold_matrix(state: State, situation: Situation) -> None:
    assert len(set(situation.clarified)) == len(situation.clarified)
    open_now = (state.dimension,) if state.phase == "talk" and situation == state.focus else ()
    left_open = state.over == "empty"
    places = [(cell.role, cell.dimension) for cell in situation.cells]
    assert len(set(places)) == len(places)
    for cell in situation.cells:
        assert cell.dimension in (*situation.clarified, *open_now) or left_open
        assert cell.level in LEVELS[cell.dimension]
        assert cell.role in state.roles
        assert cell.named is None or cell.named in state.roles
        assert cell.seat is not None or cell.assumed
    assert {(cell.role, cell.dimension) for cell in situation.before} <= set(places)


def hold_agreement(situation: Situation) -> None:
    agreement = situation.agreement
    sharing = [share.role for share in agreement.shares]
    assert len(set(sharing)) == len(sharing)
    assert agreement.lead not in sharing
    if situation.standing == "agreed":
        assert agreement.lead in FACTS.roles
        assert agreement.channels


@settings(max_examples=40)
@given(set_ups, seeds, st.integers(0, 120))
def test_one_hand_alone_can_go_on_to_the_end_once_the_others_have_gone_silent(set_up, seed, steps):
    circled = circle(**set_up)
    for _ in any_states(circled, Random(seed), steps):
        pass
    if circled.state.over:
        return
    circled.try_line("facilitator resume")
    for what in circled.state.locks:
        circled.say(f"facilitator unlock {what}")
    circled.try_line("facilitator option idle-seconds 60")
    hand = circled.state.seats[-1].name
    for _ in range(150):
        if circled.state.over:
            return
        circled.say("idle 60")
        assert any(circled.try_line(f"{hand} {words}") is None for words in going_on(circled, hand)), circled.state
    raise AssertionError(circled.state)


def going_on(circled: Circled, hand: str) -> list[str]:
    """What a hand that wants to come to the end tries, first things first."""
    state = circled.state
    if state.seat(hand).role is None:
        return [f"role {role}" for role in FACTS.roles]
    match state.phase:
        case "roles":
            return [f"skip {name}" for name in state.waiting()]
        case "sort":
            return ["close", "sort control"]
        case "compare":
            return ["next"]
        case "choose":
            return [*(f"choose {card}" for card in FACTS.situations), 'write situation "ours"']
        case "roll" | "aim":
            aims = [f"aim {dimension}" for dimension in state.focused.open]
            return ["roll", *aims, f"skip {state.turn}"]
        case "place" | "talk":
            return ["close"]
    return ["agree", "lay c1", "lead r1"]


def test_a_situation_takes_four_turns():
    circled = circle("A B", situations=1).ripen()
    assert circled.state.number == 4
    assert sorted(circled.state.focused.clarified) == ["authority", "control", "influence", "responsibility"]
