"""The steps of a workshop as a way, with where the group is, and the minutes of each."""

from __future__ import annotations

from game.rules.agenda.view import StepView
from game.table.layout.frame import Area, Frame
from game.table.layout.grids import breadth
from game.table.looks import Dot, IconButton, Panel, Text, Threads, Tone, Weight
from game.table.scenes.acts import Tell
from game.table.scenes.board import Board
from game.table.scenes.step_words import changed
from game.table.scenes.workshop_sight import WorkshopSight
from game.table.scenes.workshop_words import change, shortly
from game.words import words

BROAD, HIGH = 8.5, 15.0
"""A stone is so many heights of the smallest text broad, or there are two rows of them; and no more than so many
high."""
LARGEST = 1.9
"""Texts on stones are at most so much larger than the smallest."""


def path(board: Board, sight: WorkshopSight, frame: Frame, area: Area, shown: str) -> None:
    """Lay the stones; with `shown` replan or stretch each shows its minutes before and after."""
    text, gap, steps = sight.screen.text, sight.gap, sight.view.steps
    told = change(sight, words(sight.lang), shown)
    if told:
        size = sight.size(area.h)
        line, area = area.below(size * 1.6, gap * 0.4)
        look = Text(told, sight.lang, size, "medium", "lit")
        board.add(frame, f"change:{frame.turn}", look, line, layer=1)
    rows = 1 if area.w / len(steps) > BROAD * text or area.h < 9 * text else 2
    columns = -(-len(steps) // rows)
    lines = area.middle(area.w, rows * text * HIGH).rows(rows, gap)
    places = [place for row in lines for place in row.columns(columns, gap * 1.6)]
    for number, (each, place) in enumerate(zip(steps, places, strict=False)):
        _stone(board, sight, frame, each, place, shown)
        if (number + 1) % columns and number + 1 < len(steps):
            between = Area(place.x + place.w, place.y, gap * 1.6, place.h)
            way = Threads(((0.5, 0.5, each.standing == "done"),))
            board.add(frame, f"way:{each.id}:{frame.turn}", way, between, layer=1)


def _stone(board: Board, sight: WorkshopSight, frame: Frame, step: StepView, area: Area, shown: str) -> None:
    turn, say = frame.turn, words(sight.lang)
    roomy = min(area.h / HIGH * LARGEST, area.w / BROAD) / sight.screen.text
    text = sight.screen.text * min(max(roomy, 1.0), LARGEST)
    tone: Tone = "ink" if step.here else "muted" if step.standing == "skipped" else "plain"
    key = f"step:{step.id}:{turn}"
    look = Panel("paper" if step.here else "deep")
    board.add(frame, key, look, area, Tell("face", what=f"{turn} step {step.id}"), layer=1)
    inner = area.inset(sight.gap * 0.6)
    side = min(text * 2.2, inner.h * 0.34)
    low, rest = inner.below(text * 1.5)
    if inner.h > 5 * text:
        sign, rest = rest.above(side, sight.gap * 0.3)
        done = step.standing == "done"
        mark = Dot("action", "check") if done else IconButton(sight.sign(step.id), quiet=not step.here)
        board.add(frame, f"{key}:sign", mark, sign.middle(side, side), layer=2)
    title = Text(sight.title(step.id, say), sight.lang, round(text), "medium", tone)
    board.add(frame, f"{key}:title", title, rest, layer=2)
    minutes, lit = _minutes(sight, step, shown, inner.w / text)
    board.add(frame, f"{key}:minutes", Text(minutes, sight.lang, round(text * 0.9), lit, tone), low, layer=2)


def _minutes(sight: WorkshopSight, step: StepView, shown: str, room: float) -> tuple[str, Weight]:
    """The minutes of a step; those before and after, where they would change. `room` is in heights of the text."""
    word, _, more = shown.partition(" ")
    after = step.minutes
    if word == "replan":
        after = step.proposed
    elif word == "stretch" and step.here:
        after += int(more)
    if after == step.minutes and step.standing == "begun":
        spent = words(sight.lang)("{n} of {all}", n=sight.spent(step), all=step.minutes)
        return spent if breadth(spent) <= room else f"{sight.spent(step)}/{step.minutes}", "bold"
    if after == step.minutes:
        return shortly(sight, step, words(sight.lang)), "regular"
    return changed(step.minutes, after, sight.lang), "bold"
