"""The golden sessions of the circle of influence: every finding, archetype, ending and option has one, and so have the
ways in which people come and go."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import get_args

import pytest

from game.rehearsal.scenario_reading import load_scenario
from game.rules.circle import moves as m
from game.rules.circle.mirror import profile
from game.rules.circle.options import Options, option_names, written
from game.rules.circle.state import Ending, State
from game.rules.circle.words import ARCHETYPES, FINDINGS, WAYS
from game.session.circle import CircleSession
from game.session.scenario import moves
from game.session.session import Session

FILES = sorted(Path(__file__).parent.glob("circle-*.scenario.yaml"))


@cache
def session(path: Path) -> CircleSession:
    """The session of a file, played to its end."""
    scenario = load_scenario(path).scenario
    played: CircleSession = Session(scenario.game, scenario.header)
    for step in moves(scenario):
        played.submit(step.by, step.move)
    return played


def states() -> Iterator[tuple[CircleSession, State]]:
    for path in FILES:
        yield from ((session(path), state) for state in session(path).reached)


def test_every_ending_has_a_session():
    assert {session(path).state.over for path in FILES} >= set(get_args(Ending))


def test_every_finding_has_a_session():
    shown = {
        finding.code
        for played, state in states()
        if state.phase == "ripe"
        for situation in played.game.view(state, "table").situations
        for finding in situation.findings
    }
    assert shown == set(FINDINGS)


def test_every_archetype_has_a_session():
    ends = [session(path).state for path in FILES if session(path).state.over == "done"]
    assert {profile(seat.name, state.situations).archetype for state in ends for seat in state.seats} == set(ARCHETYPES)


def test_every_option_is_played_otherwise_than_by_default():
    chosen = [session(path).header.options for path in FILES]
    usual = written(Options())
    assert {name for options in chosen for name in options if options[name] != usual[name]} == set(option_names())


@pytest.mark.parametrize(
    "happens",
    [
        lambda state: any(cell.assumed and cell.seat is None for each in state.situations for cell in each.cells),
        lambda state: any(cell.assumed and cell.seat for each in state.situations for cell in each.cells),
        lambda state: any(each.standing == "parked" for each in state.situations),
        lambda state: any(each.standing == "agreed" and each.partial for each in state.situations),
        lambda state: {change.way for each in state.situations for change in each.changes} >= {*WAYS},
        lambda state: {paper.what for paper in state.written} == {"situation", "channel"},
        lambda state: any(each.agreement.lead not in (None, *state.roles) for each in state.situations),
        lambda state: len(state.seats) == 1 and state.phase == "talk",
    ],
    ids=[
        "an empty chair is rated",
        "what a seat that left has marked is an assumption",
        "a situation is parked",
        "a situation is agreed on in part",
        "a matrix is renegotiated in every way",
        "a situation and a channel are written",
        "a role that is to be asked leads",
        "a seat is alone",
    ],
)
def test_what_may_happen_has_a_session(happens):
    assert any(happens(state) for _, state in states())


def test_every_move_has_a_session():
    made = {type(step.move) for path in FILES for step in moves(load_scenario(path).scenario) if not step.refused}
    assert {*get_args(m.OwnMove), m.Join, m.Leave, m.Rename, m.Reorder, m.Skip} - made == {m.Shuffle, m.Die}
