"""The middle of a workshop: the same for those on two sides of a table, and once on a wall; each side looks at what it
likes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from game.table.items import Box, Turn
from game.table.layout.frame import Area, Frame
from game.table.looks import Panel, Text, Tone
from game.table.scenes.acts import Button
from game.table.scenes.board import Board
from game.table.scenes.workshop_buttons import buttons
from game.table.scenes.workshop_hands import WorkshopHands
from game.table.scenes.workshop_lot import lot
from game.table.scenes.workshop_path import path
from game.table.scenes.workshop_sight import WorkshopSight
from game.table.scenes.workshop_step import step, talk
from game.table.scenes.workshop_words import meeting, now
from game.words import right_to_left, words


def faces(board: Board, sight: WorkshopSight, hands: WorkshopHands) -> None:
    """Lay what each side sees."""
    for turn, box in _sides(sight):
        lang = sight.lang_at(turn)
        frame = Frame(box, turn, right_to_left(lang), group=f"face:{turn}")
        _face(board, replace(sight, lang=lang), hands, frame, hands.faces.get(turn, ""))


def _sides(sight: WorkshopSight) -> Iterator[tuple[Turn, Box]]:
    """The two halves of the middle, each turned to its side; all of it on a wall."""
    middle, gap = sight.plan.middle, sight.gap
    if sight.seating == "upright":
        top = sight.plan.upper.top if sight.plan.upper else middle.top
        yield 0, Box(middle.x, (top + middle.bottom) / 2, middle.w, middle.bottom - top)
        return
    half = (middle.h - gap) / 2
    yield 0, Box(middle.x, middle.bottom - half / 2, middle.w, half)
    yield 180, Box(middle.x, middle.top + half / 2, middle.w, half)


def _face(board: Board, sight: WorkshopSight, hands: WorkshopHands, frame: Frame, shown: str) -> None:
    say, turn = words(sight.lang), frame.turn
    board.add(frame, f"face:{turn}", Panel("glass"), frame.area)
    area = frame.area.inset(sight.gap, sight.gap * 0.7)
    head, rest = area.above(min(sight.screen.text * 2.8, max(sight.screen.text * 1.9, area.h * 0.14)), sight.gap * 0.5)
    _head(board, sight, frame, head)
    word, _, about = shown.partition(" ")
    high = max(sight.screen.control, sight.screen.text * 2.3)
    foot, body = rest.below(high, sight.gap * 0.6)
    if word == "lot":
        lot(board, sight, hands, frame, body)
    elif word == "step":
        step(board, sight, frame, body, about)
    elif sight.talks and not word:
        talk(board, sight, frame, body)
    else:
        path(board, sight, frame, body, shown)
    _row(board, sight, frame, foot, tuple(buttons(sight, hands, say, turn, shown)))


def _head(board: Board, sight: WorkshopSight, frame: Frame, area: Area) -> None:
    """Where we are, and how long the meeting still has."""
    say, text = words(sight.lang), sight.screen.text
    left, title = area.end(area.w * 0.36, sight.gap)
    told, tone = now(sight, say)
    look = Text(told, sight.lang, round(max(text * 1.35, area.h * 0.6)), "bold", "plain", "start")
    board.add(frame, f"here:{frame.turn}", look, title, layer=1)
    late: Tone = "lit" if tone == "lit" or sight.minutes_left <= 2 else "muted"
    look = Text(meeting(sight, say), sight.lang, round(max(text, area.h * 0.42)), "medium", late, "end")
    board.add(frame, f"left:{frame.turn}", look, left, layer=1)


def _row(board: Board, sight: WorkshopSight, frame: Frame, area: Area, row: tuple[Button, ...]) -> None:
    for (key, pill, act), place in zip(row, area.columns(len(row), sight.gap * 0.6), strict=True):
        board.add(frame, f"{key}:{frame.turn}", pill, place, act, layer=1)
