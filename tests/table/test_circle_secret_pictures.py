"""Whatever lies covered at a circle may be otherwise, and the picture of everybody else stays the same to the byte."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from circle_situations import content, over, placing, scene, sorting

from game.core.game import FACILITATOR, TABLE
from game.rules.circle.state import State
from game.rules.circle.words import LEVELS
from game.session.circle import CircleSession
from game.table.snapshot import draw

TEAMS = tuple(f"Team {letter}" for letter in "ABCD")


def _otherwise(state: State, seat: str) -> State:
    """The same with other marks and another sorting of this seat."""
    levels = LEVELS[state.dimension] if state.dimension else ()
    marks = tuple(
        replace(mark, level=levels[levels.index(mark.level) - 1], named=state.roles[-1]) if mark.seat == seat else mark
        for mark in state.marks
    )
    sorts = tuple(replace(each, dimension="influence") if each.seat == seat else each for each in state.sorts)
    return replace(state, marks=marks, sorts=sorts)


def _picture(session: CircleSession, who: str, file: Path) -> bytes:
    draw(session, content(), who, (1280, 720), "en", file)
    return file.read_bytes()


@pytest.mark.parametrize(("moment", "seat"), [(placing, TEAMS[3]), (sorting, TEAMS[0])])
def test_what_a_seat_has_placed_shows_to_itself_alone(moment, seat, tmp_path: Path) -> None:
    table, session = scene("en", 4, "around")
    moment(table, session)
    lookers = (TABLE, FACILITATOR, *TEAMS)
    before = {who: _picture(session, who, tmp_path / "one.png") for who in lookers}
    changed = _otherwise(session.state, seat)
    assert changed != session.state
    session._states[-1] = changed
    after = {who: _picture(session, who, tmp_path / "two.png") for who in lookers}
    assert [who for who in lookers if before[who] != after[who]] == [seat]


def test_a_mirror_shows_to_its_own_seat_alone(tmp_path: Path) -> None:
    table, session = scene("en", 4, "around")
    over(table, session)
    lookers = (TABLE, FACILITATOR, *TEAMS)
    before = {who: _picture(session, who, tmp_path / "one.png") for who in lookers}
    situations = tuple(
        replace(
            each,
            cells=tuple(replace(cell, level="not-mine") if cell.seat == TEAMS[1] else cell for cell in each.cells),
        )
        for each in session.state.situations
    )
    session._states[-1] = replace(session.state, situations=situations)
    after = {who: _picture(session, who, tmp_path / "two.png") for who in lookers}
    assert [who for who in lookers if before[who] != after[who]] == [TEAMS[1]]
