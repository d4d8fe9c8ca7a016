"""What the steps of an agenda are known by: the titles of their boards and plans, and the shapes of those."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from game.activities import activity, found_activity
from game.content.agenda import Agenda, Step
from game.content.deck import Text
from game.core.frozen import frozen
from game.rules.agenda.setting import TALK


@frozen
class Tool:
    """What a step is done with. `title` is that of its agenda, else of its board; None for what has a name in words.
    `shape` is a board's, else empty."""

    title: Text | None
    shape: str = ""


def tools(agenda: Agenda, data: Path | None = None) -> Mapping[str, Tool]:
    """What each step is known by. Boards are looked for in the data folder too."""
    return {step.id: _tool(step, data) for step in agenda.steps.values()}


def _tool(step: Step, data: Path | None) -> Tool:
    if step.activity == TALK:
        return Tool(step.title)
    played, file = found_activity(step.activity, data)
    if played != "board" or file is None:
        return Tool(step.title)
    board = activity(played).load(file, data)
    return Tool(step.title or board.title, getattr(board, "shape", ""))
