"""How the things of an action plan are painted."""

from __future__ import annotations

from typing import assert_never

import pygame

from game.table.looks import Finish
from game.table.looks_plan import CalendarDay, Missing, PlanCell, PlanLook
from game.table.sheet import Sheet
from game.table.theme import Film

LOW = 2.5
"""A cell lower than so many of its smallest letters has one line."""
_FINISH: dict[str, Finish] = {"picked": "lit", "proposed": "plain", "other": "quiet", "past": "quiet"}


def paint(look: PlanLook, sheet: Sheet) -> None:
    """Paints a look."""
    match look:
        case PlanCell():
            _cell(look, sheet)
        case Missing():
            _outlined(sheet, sheet.box)
            room = _inner(sheet, sheet.box)
            sheet.write(sheet.label(look.text, look.lang, room, 0.55 * sheet.h), sheet.theme.ink, room)
        case CalendarDay():
            _day(look, sheet)
        case _:
            assert_never(look)


def _cell(look: PlanCell, sheet: Sheet) -> None:
    """The name above, and what stands there below it. A low cell has one line: the name where something is missing."""
    if sheet.h < LOW * sheet.smallest:
        _low(look, sheet)
        return
    high = min(round(1.3 * sheet.smallest), sheet.h // 2)
    head, room = pygame.Rect(0, 0, sheet.w, high), pygame.Rect(0, high, sheet.w, sheet.h - high)
    sheet.write(sheet.reading(look.title, look.lang, head, sheet.smallest), sheet.theme.faded, head, "start")
    if look.missing:
        _outlined(sheet, room)
        inner = _inner(sheet, room)
        sheet.write(sheet.label(look.text, look.lang, inner, sheet.smallest), sheet.theme.ink, inner)
    else:
        text = sheet.reading(look.text, look.lang, room, 1.15 * sheet.smallest, "medium")
        sheet.write(text, sheet.theme.ink, room, "start")


def _low(look: PlanCell, sheet: Sheet) -> None:
    room = _inner(sheet, sheet.box)
    if look.missing:
        _outlined(sheet, sheet.box)
    words = sheet.label(look.title if look.missing else look.text, look.lang, room, sheet.smallest)
    sheet.write(words, sheet.theme.faded if look.missing else sheet.theme.ink, room)


def _outlined(sheet: Sheet, box: pygame.Rect) -> None:
    """A place that waits for something: a dashed line in the colour of gaps, and a breath of it inside."""
    part, r = sheet.part(box.w, box.h), 0.3 * min(box.size)
    colour = sheet.theme.marks["gap"]
    part.block(Film(colour, 0.08), r)
    part.dashes(Film(colour), r, max(1, round(0.09 * sheet.smallest)))
    sheet.lay_sheet(part, box.x, box.y)


def _inner(sheet: Sheet, box: pygame.Rect) -> pygame.Rect:
    return box.inflate(-2 * min(round(0.4 * sheet.smallest), box.w // 8), 0)


def _day(look: CalendarDay, sheet: Sheet) -> None:
    theme, r = sheet.theme, 0.22 * min(sheet.w, sheet.h)
    button = theme.buttons[_FINISH[look.standing]]
    line = max(1, round(0.035 * min(sheet.w, sheet.h)))
    if look.standing != "past":
        sheet.block(Film(button.fill.colour, button.fill.opacity * (0.6 if look.rest else 1.0)), r)
        edge = button.edge or Film(theme.faded)
        if look.rest:
            sheet.dashes(edge, r, line)
        elif button.edge:
            sheet.line(edge, r, line)
    ink = theme.tones["muted"] if look.standing == "past" else button.ink
    sheet.write(sheet.label(look.text, look.lang, sheet.box, 0.5 * sheet.h), ink, sheet.box)
    if look.marked:
        side = max(5, round(0.16 * sheet.h))
        sheet.block(Film(theme.marks["gap"] if look.standing in ("picked", "proposed") else theme.light), side / 2,
                    pygame.Rect(round(0.5 * side), round(0.5 * side), side, side))  # fmt: skip
