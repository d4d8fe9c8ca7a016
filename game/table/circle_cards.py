"""How the cards of the circle of influence are painted: situations, channels, and marks face down and turned up."""

from __future__ import annotations

import pygame

from game.rules.circle.words import DIMENSIONS
from game.table import cards
from game.table.cards import radius
from game.table.circle_marks import lay_picture
from game.table.looks import Colour
from game.table.looks_circle import ChannelCard, CoveredMark, OpenMark, SituationCard
from game.table.shapes import ring
from game.table.sheet import Sheet
from game.table.theme import Film
from game.words import right_to_left


def situation(look: SituationCard, sheet: Sheet) -> None:
    """A situation with its four bars; one that is parked lies paler, one that is agreed on bears a check mark."""
    r, focus = radius(sheet.w, sheet.h), look.state == "focus"
    body = _paper(sheet, r, focus)
    pad = round(0.085 * min(sheet.w, sheet.h))
    bar = max(4, round(0.055 * min(sheet.w, sheet.h)))
    bars = pygame.Rect(pad, sheet.h - pad - bar, sheet.w - 2 * pad, bar)
    room = pygame.Rect(pad, pad // 2, sheet.w - 2 * pad, bars.y - pad)
    ink = sheet.theme.faded if look.state == "parked" else sheet.theme.ink
    if look.state == "agreed":
        bars = _agreed(body, bars, right_to_left(look.lang))
    body.write(body.reading(look.text, look.lang, room, min(0.1 * sheet.w, 0.3 * sheet.h)), ink, room, "start")
    _bars(look, body, bars)
    if look.state == "parked":
        body.dashes(Film(sheet.theme.faded), r, max(2, bar // 3))
    _finish(body, sheet, r)


def _paper(sheet: Sheet, r: float, lit: bool) -> Sheet:
    sheet.shadow(r)
    if lit:
        sheet.glow(r, max(3, round(0.022 * min(sheet.w, sheet.h))), 0.9)
    body = sheet.part(sheet.w, sheet.h)
    body.surface.fill(sheet.theme.paper)
    return body


def _finish(body: Sheet, sheet: Sheet, r: float) -> None:
    body.trim(r)
    body.line(sheet.theme.edge, r, 1)
    sheet.lay_sheet(body)


def _agreed(body: Sheet, bars: pygame.Rect, mirrored: bool) -> pygame.Rect:
    """A check mark where reading ends; gives back the room that is left to the bars."""
    size = min(round(3.4 * bars.h), body.h // 3)
    x = bars.left + size / 2 if mirrored else bars.right - size / 2
    body.icon("check", body.theme.dimension_marks["influence"], size, x, bars.centery)
    return pygame.Rect(bars.x + (1.3 * size if mirrored else 0), bars.y, bars.w - 1.3 * size, bars.h)


def _bars(look: SituationCard, body: Sheet, room: pygame.Rect) -> None:
    """A bar for each dimension from where reading starts; an outline where it is still open."""
    gap = max(2, round(0.04 * room.w))
    width = max(1.0, (room.w - 3 * gap) / 4)
    for at, dimension in enumerate(DIMENSIONS):
        place = 3 - at if right_to_left(look.lang) else at
        box = pygame.Rect(round(room.x + place * (width + gap)), room.y, round(width), room.h)
        if dimension in look.done:
            body.block(Film(body.theme.dimension_marks[dimension]), room.h / 2, box)
        else:
            body.block(Film(body.theme.hairline), room.h / 2, box)


def channel(look: ChannelCard, sheet: Sheet) -> None:
    """A channel of intervention: paper with the hub's dashed ring at the side."""
    r, theme = radius(sheet.w, sheet.h), sheet.theme
    body = _paper(sheet, r, look.chosen)
    side = round(min(0.62 * sheet.h, 0.2 * sheet.w)) // 2 * 2
    pad, mirrored = round(0.1 * min(sheet.w, sheet.h)), right_to_left(look.lang)
    x = sheet.w - pad - side if mirrored else pad
    dashes = [(at / 8, at / 8 + 0.075, theme.marks["cause"]) for at in range(8)]
    body.lay(ring(side, max(2, side // 12), dashes), x, (sheet.h - side) / 2)
    if look.chosen:
        body.icon("check", theme.ink, 0.6 * side, x + side / 2, sheet.h / 2)
    room = pygame.Rect(pad if mirrored else 2 * pad + side, pad // 2, sheet.w - 3 * pad - side, sheet.h - pad)
    body.write(body.reading(look.text, look.lang, room, min(0.09 * sheet.w, 0.3 * sheet.h)), theme.ink, room, "start")
    _finish(body, sheet, r)


def covered(look: CoveredMark, sheet: Sheet) -> None:
    """A card's back with the seat's colour round the edge."""
    cards.back(sheet)
    line = max(3, round(0.06 * min(sheet.w, sheet.h)))
    sheet.line(Film(sheet.theme.seats[look.colour]), radius(sheet.w, sheet.h), line)


def opened(look: OpenMark, sheet: Sheet) -> None:
    """Whose mark it is on a band in its colour; the level; and with whom it mainly lies, behind an arrow."""
    r, theme = radius(sheet.w, sheet.h), sheet.theme
    body = _paper(sheet, r, look.marked)
    high, foot = round(0.27 * sheet.h), round(0.04 * sheet.h)
    band = pygame.Rect(0, 0, sheet.w, high)
    body.surface.fill(theme.gone if look.colour is None else theme.seats[look.colour], band)
    pad = round(0.06 * sheet.w)
    room = band.inflate(-2 * pad, 0)
    body.write(body.label(look.whose, look.lang, room, 0.62 * high, 2), theme.on_seat, room)
    rest = (sheet.h - high - foot) // 2
    level = pygame.Rect(pad, high, sheet.w - 2 * pad, rest)
    if look.changed:
        level = _changed(body, level, right_to_left(look.lang))
    _row(look, body, level, "", look.word, theme.ink)
    _row(look, body, pygame.Rect(pad, high + rest, sheet.w - 2 * pad, rest), "arrow", look.with_whom, theme.ink)
    _finish(body, sheet, r)


def _row(look: OpenMark, body: Sheet, room: pygame.Rect, sign: str, words: str, ink: Colour) -> None:
    """A sign where reading starts, and words after it."""
    size, mirrored = min(0.72 * room.h, 0.24 * room.w), right_to_left(look.lang)
    x = room.right - size / 2 if mirrored else room.left + size / 2
    if not sign:
        lay_picture(body, look.level, ink, size, x, room.centery)
    else:
        body.icon("left" if mirrored else "right", ink, 0.7 * size, x, room.centery)
    words_room = pygame.Rect(
        room.x if mirrored else round(room.x + 1.2 * size), room.y, round(room.w - 1.2 * size), room.h
    )
    body.write(body.label(words, look.lang, words_room, 0.46 * room.h, 2), ink, words_room, "start")


def _changed(body: Sheet, row: pygame.Rect, mirrored: bool) -> pygame.Rect:
    """A round arrow where reading ends: the level was changed after it was turned up. Gives back the room before it."""
    size = round(0.66 * row.h)
    body.icon("clockwise", body.theme.ink, size, row.left + size / 2 if mirrored else row.right - size / 2, row.centery)
    return pygame.Rect(row.x + (size if mirrored else 0), row.y, row.w - size, row.h)
