"""The panels on which a situation's matrix stands: twice where people at both long sides look at it and there is room,
else turned to whoever asked for it, or to the mover."""

from __future__ import annotations

from dataclasses import replace

from game.core.frozen import frozen
from game.rules.circle.words import DIMENSIONS, Dimension
from game.table.items import Turn
from game.table.layout.frame import Area, Frame
from game.table.layout.matrix import Contents, MatrixPlan, divided, is_roomy, length, panels, turns
from game.table.looks import Look
from game.table.scenes.acts import Act
from game.table.scenes.board import Board
from game.table.scenes.circle_edge import edge
from game.table.scenes.circle_hands import CircleHands
from game.table.scenes.circle_sight import CircleSight
from game.table.scenes.circle_telling import said
from game.words import right_to_left

PANEL, ROWS, CELLS, OVER = range(4)
"""The layers of the panel, of grounds on it, of what stands there, and of what opens above it."""
EARLIER, NOW, NAMED = 0.55, 1.35, 1.5
"""How broad columns are beside each other in the talk: dimensions clarified before, the one that is open now, and who
was named."""


@frozen
class Copy:
    """One of the panels: where it lies, how it is divided, and the language of those who read it."""

    number: int
    frame: Frame
    plan: MatrixPlan
    lang: str


def copies(sight: CircleSight, hands: CircleHands) -> tuple[Copy, ...]:
    """The panels that stand in the middle."""
    if hands.turned_to:
        return _copies(sight, hands, (sight.place(hands.turned_to).turn,))
    both = turns(sight.plan, sight.seating)
    found = _copies(sight, hands, both) if len(both) > 1 else ()
    if found and all(is_roomy(copy.plan, sight.screen) for copy in found):
        return found
    ways = dict.fromkeys((sight.facing, *both))
    one = [_copies(sight, hands, (way,)) for way in ways]
    return next((each for each in one if each[0].plan.ease > 0), one[0])


def _copies(sight: CircleSight, hands: CircleHands, ways: tuple[Turn, ...]) -> tuple[Copy, ...]:
    boxes = panels(sight.screen, sight.plan, sight.seating, ways, bool(hands.turned_to))
    return tuple(
        _copy(sight, hands, number, Frame(box, turn, group="matrix"))
        for number, (box, turn) in enumerate(zip(boxes, ways, strict=True))
    )


def _copy(sight: CircleSight, hands: CircleHands, number: int, frame: Frame) -> Copy:
    lang = sight.lang_at(frame.turn)
    named = (NAMED,) if sight.view.phase == "talk" else ()
    holds = Contents(
        rows=len(sight.situation.rows),
        shares=(*(_share(sight, each) for each in columns(sight)), *named),
        buttons=len(list(edge(sight, hands, lang))),
        name=max(length(sight.role(row.role, lang), lang) for row in sight.situation.rows),
        title=length(sight.card(sight.situation.card, lang)[0], lang),
        said=tuple(tuple(length(each, lang) for each in page) for page in said(sight, lang)),
    )
    plan = divided(frame.area, sight.screen, holds)
    return Copy(number, replace(frame, mirrored=right_to_left(lang)), plan, lang)


def columns(sight: CircleSight) -> tuple[Dimension, ...]:
    """The dimensions that have a column: those that are clarified, and the one that is open."""
    seen = (*sight.situation.clarified, sight.view.dimension)
    return tuple(each for each in DIMENSIONS if each in seen)


def _share(sight: CircleSight, dimension: Dimension) -> float:
    if sight.view.phase != "talk":
        return 1.0
    return NOW if dimension == sight.view.dimension else EARLIER


def put(
    board: Board,
    copy: Copy,
    key: str,
    look: Look,
    area: Area,
    layer: int = CELLS,
    act: Act | None = None,
    origin: str = "",
) -> None:
    """Lay something on a panel under a key of its own there."""
    board.add(copy.frame, f"{key}:{copy.number}", look, area, act, layer=layer, origin=origin)
