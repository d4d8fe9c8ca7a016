"""What came of the steps of a workshop, in words and at its end."""

from __future__ import annotations

from collections.abc import Iterator

from game.days.calendar import in_words
from game.table.layout.frame import Area, Frame
from game.table.looks import Panel, Text
from game.table.scenes.board import Board
from game.table.scenes.workshop_sight import WorkshopSight
from game.words import Words, words
from game.workshop.came import Came

LARGEST, HIGH = 2.0, 6.0
"""Texts at the end are at most so much larger than the smallest, and a row is so many of its heights high."""

SLIM = 40
"""On rows less broad than so many heights of the smallest text a step stands above what came of it."""


def came_words(came: Came, say: Words) -> list[str]:
    """What came of a step, each in a few words."""
    return list(_told(came, say))


def _told(came: Came, say: Words) -> Iterator[str]:
    outcome = came.outcome
    if accepted := sum(chain.accepted for chain in outcome.chains):
        if outcome.activity == "map":
            yield say.count("{n} chain", "{n} chains", accepted)
        else:
            yield say.count("{n} triple", "{n} triples", accepted)
    if outcome.laid:
        yield say.count("{n} card laid", "{n} cards laid", len(outcome.laid))
    if outcome.agreements:
        yield say.count("{n} agreement", "{n} agreements", len(outcome.agreements))
    if written := sum(bool(text) for text in outcome.sums.values()):
        yield say.count("{n} text written together", "{n} texts written together", written)
    if outcome.activity == "action-plan":
        yield say.count("{n} row", "{n} rows", len(outcome.planned))
        if came.missing:
            yield say.count("{n} thing still missing", "{n} things still missing", came.missing)
        if came.meeting:
            yield say("we meet again on {day}", day=in_words(came.meeting, say))


def ending(board: Board, sight: WorkshopSight, frame: Frame, area: Area) -> None:
    """Lay each step that was held, with what came of it."""
    say, text, gap = words(sight.lang), sight.screen.text, sight.gap * 0.5
    held = [step for step in sight.view.steps if step.sessions or step.seconds]
    rows = max(1, len(held))
    area = area.middle(area.w, rows * (HIGH * text + gap) - gap)
    for step, row in zip(held, area.rows(rows, gap), strict=False):
        key = f"came:{step.id}:{frame.turn}"
        board.add(frame, key, Panel("deep"), row, layer=1)
        large = round(min(max(text, row.h * 0.3), text * LARGEST))
        inner = row.inset(sight.gap, 0)
        slim = row.w < SLIM * text
        name, rest = inner.above(text * 1.45) if slim else inner.start(row.w * 0.4, sight.gap)
        look = Text(sight.title(step.id, say), sight.lang, large, "medium", "plain", "start")
        board.add(frame, f"{key}:title", look, name, layer=2)
        known = sight.came.get(step.id)
        told = [] if known is None else came_words(known, say)
        told = told or [say.count("{n} minute", "{n} minutes", sight.spent(step))]
        look = Text(" · ".join(told), sight.lang, large, "regular", "plain", "start")
        board.add(frame, f"{key}:text", look, rest, layer=2)
