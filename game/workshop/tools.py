"""What the steps of an agenda are known by: the titles of their boards and plans, and the shapes of those."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from game.activities import activity, found_activity
from game.content.agenda import Agenda, Step
from game.content.deck import Text
from game.content.problems import Faults
from game.core.frozen import frozen
from game.faults import Fault
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
    try:
        played, file = found_activity(step.activity, data)
        if played != "board" or file is None:
            return Tool(step.title)
        board = activity(played).load(file, data)
    except (Fault, Faults):  # it was there when the workshop began: its step will say what is the matter
        return Tool(step.title or Text((("", step.activity),)))
    return Tool(step.title or board.title, getattr(board, "shape", ""))
