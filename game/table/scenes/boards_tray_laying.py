"""How a seat's tray at a board is divided, and laid: name, what to do now, small buttons, what it holds below."""

from __future__ import annotations

from game.rules.boards.view import SeatView
from game.table.layout.frame import Area, Frame
from game.table.layout.grids import Need, breadth
from game.table.layout.tray import line
from game.table.looks import Panel, Text, Tone
from game.table.scenes.acts import Button, Tell
from game.table.scenes.board import Board
from game.table.scenes.boards_hands import BoardHands
from game.table.scenes.boards_sight import BoardSight
from game.table.scenes.circle_tray_parts import GROWN, Body, deep, lay_body
from game.table.scenes.fronts import over_tray
from game.table.scenes.seat_tray import ground, name_tag

ROW = 34
"""A tray broader than so many heights of the smallest text has its name, its words and its buttons in one row."""
_TAG = 5.6


def lay_tray(
    board: Board,
    sight: BoardSight,
    hands: BoardHands,
    seat: SeatView,
    words: tuple[str, Tone],
    body: Body,
    small: list[Button],
) -> None:
    """Lay a seat's tray with this in it. Where it has too little room it grows over the middle."""
    name, gap, layer = seat.name, sight.gap * 0.6, 1
    frame = ground(board, sight, hands, name, seat.awaited)
    area = _head(sight, frame, seat, words, small)[-1]
    grown = _grown(sight, hands, seat, body, area)
    if grown != frame:
        frame, layer = grown, GROWN + 1
        board.add(frame, f"grown:{name}", Panel("deep"), frame.area, Tell("close", name), layer=GROWN)
    tag, said, places, area = _head(sight, frame, seat, words, small)
    name_tag(board, sight, name, name, frame, tag, layer)
    told = Text(words[0], sight.person(name).lang, round(sight.screen.text * 1.15), "medium", words[1], "start")
    board.add(frame, f"now:{name}", told, said, layer=layer)
    for (key, pill, act), place in zip(small, places, strict=True):
        board.add(frame, key, pill, place, act, layer=layer)
    lay_body(board, sight.screen, frame, area, body, gap, layer)


def _head(
    sight: BoardSight, frame: Frame, seat: SeatView, words: tuple[str, Tone], small: list[Button]
) -> tuple[Area, Area, list[Area], Area]:
    """The places of name, words and small buttons, and what is left below them."""
    inner, text, gap = frame.area.inset(sight.gap), sight.screen.text, sight.gap * 0.6
    high, lang = line(sight.screen), sight.person(seat.name).lang
    tag_width = max(_TAG * text, min(breadth(seat.name) * text / 0.7, inner.w * 0.4))
    widths = [max(text * 5.5, breadth(pill.text) * text / 0.78 + text) for _, pill, _ in small]
    if inner.w >= ROW * text:
        room = inner.w - tag_width - gap - sum(widths) - gap * len(widths)
        told = _high(sight, words[0], lang, room)
        if told and room >= 9 * text:
            head, rest = inner.above(max(high, min(told, 2.9 * text)), gap)
            tag, said = head.start(tag_width, gap)
            places = []
            for width in widths:
                place, said = said.end(width, gap)
                places.append(place.middle(place.w, high))
            return tag.middle(tag.w, high), said, places, rest
    head, rest = inner.above(high, gap)
    tag, beside = head.start(tag_width, gap)
    fit = beside.columns(len(small), gap) if small else []
    told = _high(sight, words[0], lang, inner.w) or text * 1.5
    said, rest = rest.above(told, gap)
    return tag, said, fit, rest


def _high(sight: BoardSight, words: str, lang: str, width: float) -> float | None:
    """How high words are on this width; None where one is too long for it."""
    need = Need(sight.screen.text, 0.0, lang, most=9, edge=0.0, down=0.97)
    return need.height([words], width) if width > 0 else None


def _grown(sight: BoardSight, hands: BoardHands, seat: SeatView, body: Body, area: Area) -> Frame:
    """A seat's tray, grown towards the middle as far as it must; not over others."""
    own, name = sight.frame(seat.name), seat.name
    if name in hands.sitting or name in hands.writing or name in hands.chosen or not body.spots:
        return own
    more = deep(body, area.w, sight.screen, sight.gap * 0.6) - area.h
    if more <= 0 or sight.place(name).side in ("left", "right"):
        return own
    most = sight.plan.middle.h * (0.5 if sight.seating == "around" else 1.0) - sight.gap
    grown = over_tray(sight, name, own.area.h + min(more, most))
    others = [sight.place(each.name).box for each in sight.view.seats if each.name != name]
    others += [corner.box for corner in sight.plan.corners]
    return own if any(grown.box.grown(-0.5).meets(box) for box in others) else grown
