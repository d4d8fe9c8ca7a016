"""The golden sessions of boards: every ending, option, move and tool has one, and each tool is played to its end."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import get_args

from game.activities import named_files, told_activity
from game.rehearsal.scenario_reading import load_scenario
from game.rules.boards import moves as m
from game.rules.boards.options import Options, written
from game.rules.boards.state import Ending
from game.session.board import BoardSession
from game.session.scenario import moves
from game.session.session import Session

FILES = sorted(Path(__file__).parent.glob("board-*.scenario.yaml"))


@cache
def session(path: Path) -> BoardSession:
    """The session of a file, played to its end."""
    scenario = load_scenario(path).scenario
    played: BoardSession = Session(scenario.game, scenario.header)
    for step in moves(scenario):
        played.submit(step.by, step.move)
    return played


def test_every_ending_has_a_session():
    assert {session(path).state.over for path in FILES} >= set(get_args(Ending))


def test_every_tool_is_played_to_its_end():
    ended = {told_activity(session(path).header) for path in FILES if session(path).state.over}
    assert set(named_files("board")) <= ended


def test_every_option_is_played_otherwise_than_by_default():
    chosen = [session(path).header.options for path in FILES]
    usual = written(Options())
    assert {name for options in chosen for name in options if options[name] != usual[name]} == set(usual)


def test_every_move_has_a_session():
    made = {type(step.move) for path in FILES for step in moves(load_scenario(path).scenario) if not step.refused}
    assert {*get_args(m.OwnMove), m.Close, m.Join, m.Leave, m.Rename, m.Reorder} - made == {m.Shuffle}
