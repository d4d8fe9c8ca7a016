"""The middle of a workshop: the same for those on two sides of a table, and once on a wall; each side looks at what it
likes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from game.table.items import Box, Turn
from game.table.layout.frame import Area, Frame
from game.table.layout.grids import breadth
from game.table.looks import Panel, Pill, Text, Tone
from game.table.scenes.acts import Button, Tell
from game.table.scenes.board import Board
from game.table.scenes.workshop_buttons import buttons
from game.table.scenes.workshop_came import ending
from game.table.scenes.workshop_hands import WorkshopHands
from game.table.scenes.workshop_lot import lot
from game.table.scenes.workshop_path import path
from game.table.scenes.workshop_sight import WorkshopSight
from game.table.scenes.workshop_step import step, talk
from game.table.scenes.workshop_words import meeting, now, parked
from game.words import right_to_left, words

NARROW = 52
"""On a side less broad than so many heights of the smallest text many buttons stand in two rows."""
SLIM = 40
"""On one less broad than so many the time stands below the step."""


def faces(board: Board, sight: WorkshopSight, hands: WorkshopHands) -> None:
    """Lay what each side sees."""
    sides = list(_sides(sight))
    if len(sides) > 1 and sides[0][1].h < _least(sight):
        sides = [(hands.turned, sight.plan.middle)]
    for turn, box in sides:
        lang = sight.lang_at(turn)
        frame = Frame(box, turn, right_to_left(lang), group=f"face:{turn}")
        alone = len(sides) == 1 and sight.seating == "around"
        _face(board, replace(sight, lang=lang), hands, frame, hands.faces.get(turn, ""), alone)


def _least(sight: WorkshopSight) -> float:
    """The least height of a side: a head, steps to touch, and buttons."""
    screen = sight.screen
    return screen.text * 1.9 + max(screen.tap, screen.text * 4) + max(screen.control, screen.text * 2.3) + 4 * sight.gap


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


def _face(board: Board, sight: WorkshopSight, hands: WorkshopHands, frame: Frame, shown: str, alone: bool) -> None:
    """What one side sees; the only one can be turned."""
    say, turn = words(sight.lang), frame.turn
    board.add(frame, f"face:{turn}", Panel("glass"), frame.area)
    area = frame.area.inset(sight.gap, sight.gap * 0.7)
    text, slim = sight.screen.text, area.w < SLIM * sight.screen.text
    high = text * 3.4 if slim else min(sight.size(area.h) * 2.8, max(text * 1.9, area.h * 0.14))
    head, rest = area.above(high, sight.gap * 0.5)
    word, _, about = shown.partition(" ")
    _head(board, sight, frame, head, parked(sight, say) if word == "lot" else "")
    turning = (("turn", Pill(say.of("place", "Turn"), sight.lang, "quiet"), Tell("face", what="turn")),)
    row: tuple[Button, ...] = (*buttons(sight, hands, say, turn, shown), *(turning if alone else ()))
    lines = _lines(sight, area, len(row))
    high = max(sight.screen.control, text * 2.3, min(text * 3, area.h * 0.07))
    foot, body = rest.below(lines * high + (lines - 1) * sight.gap * 0.6, sight.gap * 0.6)
    if word == "lot":
        lot(board, sight, hands, frame, body)
    elif word == "step":
        step(board, sight, frame, body, about)
    elif sight.view.over:
        ending(board, sight, frame, body)
    elif sight.talks and not word:
        talk(board, sight, frame, body)
    else:
        path(board, sight, frame, body, shown)
    for line, part in zip(foot.rows(lines, sight.gap * 0.6), _parted(row, lines), strict=True):
        _row(board, sight, frame, line, part)


def _lines(sight: WorkshopSight, area: Area, count: int) -> int:
    """In how many rows so many buttons stand: in two where one has too little room for their words."""
    text = sight.screen.text
    tight = area.w < count * sight.screen.control * 1.3
    return 2 if count > 3 and (tight or (area.w < NARROW * text and area.h > 16 * text)) else 1


def _parted(row: tuple[Button, ...], lines: int) -> list[tuple[Button, ...]]:
    first = -(-len(row) // lines)
    return [row[at * first : (at + 1) * first] for at in range(lines)]


def _head(board: Board, sight: WorkshopSight, frame: Frame, area: Area, titled: str) -> None:
    """What is read here, else where we are; and how long the meeting still has."""
    say, text = words(sight.lang), sight.screen.text
    slim = area.w < SLIM * text
    left, title = area.below(area.h / 2) if slim else area.end(area.w * 0.36, sight.gap)
    told, tone = (titled, "plain") if titled else now(sight, say)
    look = Text(told, sight.lang, round(max(text * 1.35, title.h * 0.6)), "bold", "plain", "start")
    board.add(frame, f"here:{frame.turn}", look, title, layer=1)
    late: Tone = "lit" if tone == "lit" or sight.minutes_left <= 2 else "muted"
    look = Text(
        meeting(sight, say), sight.lang, round(max(text, left.h * 0.42)), "medium", late, "start" if slim else "end"
    )
    board.add(frame, f"left:{frame.turn}", look, left, layer=1)


def _row(board: Board, sight: WorkshopSight, frame: Frame, area: Area, row: tuple[Button, ...]) -> None:
    """Buttons side by side, each as broad as its words ask for."""
    gap, asked = sight.gap * 0.6, [max(breadth(pill.text), 5.0) + 2.5 for _, pill, _ in row]
    room = area.w - gap * (len(row) - 1)
    for (key, pill, act), part in zip(row, asked, strict=True):
        place, area = area.start(room * part / sum(asked), gap)
        board.add(frame, f"{key}:{frame.turn}", pill, place, act, layer=1)
