"""The parking lot, laid on a side of the middle: everybody may take something out again."""

from __future__ import annotations

from game.rules.agenda import moves as m
from game.table.layout.frame import Area, Frame
from game.table.looks import Panel, Pill, Text
from game.table.scenes.acts import Make
from game.table.scenes.board import Board
from game.table.scenes.workshop_hands import WorkshopHands
from game.table.scenes.workshop_sight import WorkshopSight
from game.words import words


def lot(board: Board, sight: WorkshopSight, hands: WorkshopHands, frame: Frame, area: Area) -> None:
    """Lay what is parked, newest first; what does not fit is leafed to."""
    say, text, gap, parked = words(sight.lang), sight.size(area.h), sight.gap * 0.5, sight.view.parked[::-1]
    if not parked:
        look = Text(say("Nothing is parked. Each team can park something at its own place."), sight.lang, text)
        board.add(frame, f"lot-empty:{frame.turn}", look, area, layer=1)
        return
    high = max(sight.screen.control, text * 2.6)
    rows = max(1, int((area.h + gap) / (high + gap)))
    first = hands.leaf * rows % (-(-len(parked) // rows) * rows)
    for each, row in zip(parked[first : first + rows], area.rows(rows, gap), strict=False):
        key, seats = f"parked {each.number}:{frame.turn}", [seat.name for seat in sight.view.seats]
        board.add(frame, key, Panel("deep"), row, layer=1)
        out, line = row.end(max(text * 8, row.w * 0.2), gap)
        look = Text(each.text, sight.lang, text, "regular", "plain", "start")
        board.add(frame, f"{key} text", look, line.inset(gap, 0), layer=2)
        by = each.seat if each.seat in seats else next(iter(seats), "")
        act = Make(by, m.Unpark(each.number)) if by else None
        board.add(frame, f"{key} out", Pill(say("Take out"), sight.lang, "quiet"), out, act, layer=2)
