"""Whatever hands do at a board, sensible or not, the table goes on."""

from __future__ import annotations

import random

import pytest
from board_situations import TOOLS, scene

from game.table.layout.places import SEATINGS
from game.table.scenes.boards import BoardScene
from game.table.screen import Screen
from game.words import LANGUAGES

SCREEN, STEPS = Screen(1280, 720), 60
LEAVES = ("m:end", "m:home")
"""What would end it."""


def _act(table: BoardScene, chance: random.Random) -> None:
    """One thing that somebody does."""
    items = table.items(SCREEN)
    keys = [item.key for item in items]
    assert [key for key in set(keys) if keys.count(key) > 1] == []
    drags, drops = [item for item in items if item.drag], [item for item in items if item.drop]
    what = chance.random()
    if what < 0.25 and drags:
        carried, onto = chance.choice(drags), chance.choice(drops)
        table.lift(frozenset({carried.key}))
        table.items(SCREEN)
        table.drop(carried.key, onto.key, onto.x, onto.y)
        table.lift(frozenset())
    elif what < 0.35:
        table.write(chance.choice(("abc", "שלום", "مرحبا")))
    elif what < 0.4:
        table.press(chance.choice(("enter", "escape", "backspace")))
    elif what < 0.44:
        table.pass_time(61)
    else:
        item = chance.choice([item for item in items if item.tap and not item.key.startswith(LEAVES)])
        table.tap(item.key, item.x, item.y)


@pytest.mark.parametrize("tool", TOOLS)
def test_no_hands_break_a_board(tool: str) -> None:
    chance = random.Random(tool)
    table, session = scene(tool, chance.choice(LANGUAGES), chance.choice((1, 3, 5, 8)), chance.choice(SEATINGS))
    for _ in range(STEPS):
        _act(table, chance)
        table.next = None
        if session.state.over:
            break
