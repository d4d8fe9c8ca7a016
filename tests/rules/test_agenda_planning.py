"""Re-planning as arithmetic: it meets the time that is left wherever that can be, and says so where it can't."""

from __future__ import annotations

from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st
from workshops import STEPS, any_states, workshop

from game.rules.agenda.planning import KEPT, Plan, coming, replanned
from game.rules.agenda.setting import Facts, Planned
from game.rules.agenda.state import State

minutes = st.lists(st.integers(1, 60), min_size=3, max_size=3).map(sorted)
planned = st.tuples(st.sampled_from(["talk", "triples", "map"]), minutes)
agendas = st.builds(
    lambda steps, plan: (
        *(Planned(f"s{at}", activity, *three) for at, (activity, three) in enumerate(steps)),
        *([Planned("plan", "action-plan", *plan)] if plan else []),
    ),
    st.lists(planned, min_size=1, max_size=6),
    st.none() | minutes,
)


def least(step: Planned) -> int:
    return max(step.least, min(KEPT, step.most)) if step.activity == "action-plan" else step.least


def spent(state: State, step: str) -> int:
    return -(-state.step(step).seconds // 60)


def check_plan(facts: Facts, state: State, plan: Plan) -> None:
    """No step beyond its most nor below its least, beyond what it took already; what is left is used up to the minute,
    or what is lacking or to spare is told."""
    rest = 0
    for step in coming(state):
        given, bounds, gone = plan.minutes[step.id], facts.by_id[step.id], spent(state, step.id)
        assert max(least(bounds), gone) <= given <= max(bounds.most, gone)
        rest += given - gone
    assert rest == max(0, state.left // 60) + plan.lacking - plan.spare
    assert not (plan.lacking and plan.spare)


@settings(max_examples=150)
@given(agendas, st.integers(1, 300), st.integers(0, 2**32))
def test_a_plan_keeps_to_the_bounds_and_to_the_time_whatever_happened(steps, length, seed):
    held = workshop("A", steps, length)
    check_plan(held.game.setting.facts, held.state, replanned(held.game.setting.facts, held.state))
    for state in any_states(held, Random(seed), 25):
        check_plan(held.game.setting.facts, state, replanned(held.game.setting.facts, state))


@given(agendas)
def test_time_enough_for_what_is_normal_gives_what_is_normal(steps):
    normal = [max(least(step), step.normal) for step in steps]
    held = workshop("A", steps, sum(normal))
    assert list(replanned(held.game.setting.facts, held.state).minutes.values()) == normal


@given(agendas, st.integers(1, 200), st.integers(1, 60))
def test_with_more_time_no_step_gets_less_but_by_the_rounding_of_a_minute(steps, length, more):
    plans = [replanned(held.game.setting.facts, held.state) for held in
             (workshop("A", steps, length), workshop("A", steps, length + more))]  # fmt: skip
    assert all(now <= then + 1 for now, then in zip(*(plan.minutes.values() for plan in plans), strict=True))


def test_planning_anew_twice_changes_nothing_more():
    held = workshop(minutes=45).say("facilitator replan")
    assert held.try_line("facilitator replan") == "planned-already"


def test_the_last_fifteen_minutes_are_kept_for_the_plan():
    held = workshop(minutes=30).say("facilitator replan")
    assert held.state.step("plan").minutes == KEPT
    assert held.view().lacking_minutes == 5


def test_a_plan_shorter_than_fifteen_minutes_keeps_what_it_takes_at_most():
    short = (*STEPS[:3], Planned("plan", "action-plan", 5, 8, 10))
    assert workshop("A", short, 10).say("facilitator replan").state.step("plan").minutes == 10


def test_nothing_is_kept_where_there_is_no_plan():
    held = workshop("A", STEPS[:3], 20).say("facilitator replan")
    assert [step.minutes for step in held.state.steps] == [5, 10, 5]


def test_what_was_left_out_or_is_done_or_lies_behind_gives_no_minutes():
    held = workshop(minutes=60).say("facilitator begin", "facilitator next", "facilitator leave-out break")
    assert set(replanned(held.game.setting.facts, held.state).minutes) == {"cards", "plan"}
    held.say("facilitator go plan")
    assert set(replanned(held.game.setting.facts, held.state).minutes) == {"plan"}


def test_a_step_that_took_its_time_gets_no_more_by_a_plan_and_more_by_a_word():
    held = workshop(minutes=200).say("facilitator begin", "clock 20:00")
    assert held.view().here.proposed == 20
    held.say("facilitator stretch 15")
    assert held.state.here.minutes == 25
