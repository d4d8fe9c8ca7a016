"""A line of a map as something that lies on the table."""

from __future__ import annotations

from game.core.cards import Kind
from game.table.items import Box
from game.table.layout.frame import Frame
from game.table.layout.map_lines import Run
from game.table.looks import Flow, Strength


def flow(run: Run, kind: Kind, strength: Strength, margin: float) -> tuple[Frame, Flow]:
    """Where a line lies on screen, with a margin for its thickness, and its look."""
    xs, ys = [x for x, _ in run.points], [y for _, y in run.points]
    left, top = round(min(xs) - margin), round(min(ys) - margin)
    w, h = round(max(xs) + margin) - left, round(max(ys) + margin) - top
    points = tuple((round(x - left, 1), round(y - top, 1)) for x, y in run.points)
    return Frame(Box(left + w / 2, top + h / 2, w, h)), Flow(kind, points, strength)
