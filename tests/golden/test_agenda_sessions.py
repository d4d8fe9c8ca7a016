"""The golden sessions of a workshop: every ending and every move has one."""

from __future__ import annotations

from pathlib import Path
from typing import get_args

from game.rehearsal.scenario_reading import load_scenario
from game.rehearsal.scenarios import session_at
from game.rules.agenda import moves as m
from game.rules.agenda.state import Ending, Standing
from game.session.scenario import moves

FILES = sorted(Path(__file__).parent.glob("agenda-*.scenario.yaml"))


def test_every_ending_has_a_session():
    assert {session_at(path, None)[0].state.over for path in FILES} - {None} == set(get_args(Ending))


def test_every_standing_of_a_step_has_a_session():
    states = [state for path in FILES for state in session_at(path, None)[0].reached]
    assert {step.standing for state in states for step in state.steps} == set(get_args(Standing))


def test_every_move_has_a_session():
    made = {type(step.move) for path in FILES for step in moves(load_scenario(path).scenario) if step.refused is None}
    assert made >= set(get_args(m.OwnMove))
