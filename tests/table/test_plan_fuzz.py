"""Whatever hands do at an action plan, in whatever order: no error, no row lost, nothing named twice."""

from __future__ import annotations

import random

import pytest
from plan_situations import later, scene

from game.rules.plan.state import State
from game.rules.plan.view import whole
from game.session.session import Session
from game.table.layout.places import SEATINGS
from game.table.scenes.plan import PlanScene
from game.table.screen import Screen

SCREEN = Screen(1280, 720)
STEPS = 60
NEVER = ("m:end", "m:home", "end:", "on:")


def rows(state: State) -> list[str]:
    """Every row there is, wherever it went."""
    return sorted(each.id for row in (*state.rows, *state.dropped) for each in whole(row))


def act(table: PlanScene, chance: random.Random) -> None:
    """One thing that somebody does, sensible or not."""
    items = table.items(SCREEN)
    keys = [item.key for item in items]
    assert [key for key in set(keys) if keys.count(key) > 1] == []
    match chance.randrange(12):
        case 0:
            table.write(chance.choice(["abc", "שלום 12", "\u202e", "2026-12-01", "x" * 300]))
        case 1:
            table.press(chance.choice(["enter", "escape", "backspace", "tab"]))
        case 2:
            table.pass_time(chance.choice([0.1, 3, 61, 900]))
        case 3 | 4:
            item = chance.choice([item for item in items if item.drag] or list(items))
            table.lift(frozenset((item.key,)))
            table.items(SCREEN)
            table.drop(item.key, chance.choice([*keys, None]), chance.random() * 1280, chance.random() * 720)
            table.lift(frozenset())
        case _:
            taps = [item for item in items if item.tap and not item.key.startswith(NEVER)]
            item = chance.choice(taps)
            table.tap(item.key, item.x, item.y)


@pytest.mark.parametrize("seed", range(3))
@pytest.mark.parametrize("seating", SEATINGS)
def test_whatever_hands_do(seed: int, seating: str) -> None:
    chance = random.Random(seed)
    table, session = scene("he", 3, seating, rows=4)
    if seed % 2:
        later(table, session)
    known = set(rows(session.state))
    for _ in range(STEPS):
        act(table, chance)
        assert not session.state.over
        there = rows(session.state)
        assert len(set(there)) == len(there)
        assert known <= set(there) | {row for row in known if row.startswith("row-w")}
    again = Session(session.game, session.header, entries=session.entries)
    assert again.digest == session.digest
