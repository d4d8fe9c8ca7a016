"""The golden sessions of the action plan: every ending, option and move has one."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import get_args

from game.rehearsal.scenario_reading import load_scenario
from game.rules.plan import moves as m
from game.rules.plan.options import Options, option_names, written
from game.rules.plan.state import Ending
from game.session.plan import PlanSession
from game.session.scenario import moves
from game.session.session import Session

FILES = sorted(Path(__file__).parent.glob("plan-*.scenario.yaml"))


@cache
def session(path: Path) -> PlanSession:
    """The session of a file, played to its end."""
    scenario = load_scenario(path).scenario
    played: PlanSession = Session(scenario.game, scenario.header)
    for step in moves(scenario):
        played.submit(step.by, step.move)
    return played


def test_every_ending_has_a_session():
    assert {session(path).state.over for path in FILES} >= set(get_args(Ending))


def test_every_option_is_played_otherwise_than_by_default():
    chosen = [session(path).header.options for path in FILES]
    usual = written(Options())
    assert {name for options in chosen for name in options if options[name] != usual[name]} == set(option_names())


def test_every_move_has_a_session():
    made = {type(step.move) for path in FILES for step in moves(load_scenario(path).scenario) if not step.refused}
    assert {*get_args(m.OwnMove), m.Join, m.Leave, m.Rename, m.Reorder} <= made
