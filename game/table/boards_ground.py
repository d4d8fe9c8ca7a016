"""How boards are painted below their cards: zones, ladders, wheels, roads."""

from __future__ import annotations

from itertools import pairwise
from math import pi, sin

import pygame

from game.colours import Colour
from game.table.boards_colours import shade
from game.table.layout.boards_round import HUB, RIM
from game.table.looks_boards import (
    FreePlace,
    LadderFigure,
    RoadFigure,
    StationSign,
    Stone,
    WheelFigure,
    ZoneGround,
    ZoneWords,
)
from game.table.shapes import Point, clear, disc, on_circle, ring, tinted, traced
from game.table.sheet import Sheet
from game.table.theme import Film

WOOD: Colour = (214, 178, 122)
"""A ladder's rails and rungs."""
_CLOSED = 0.45
_FINE = 3


def _polygon(sheet: Sheet, points: list[Point], colour: Colour, opacity: float) -> None:
    """A filled polygon with smooth edges."""
    large = clear(sheet.w * _FINE, sheet.h * _FINE, colour)
    pygame.draw.polygon(large, (*colour, 255), [(x * _FINE, y * _FINE) for x, y in points])
    small = pygame.transform.smoothscale(large, (max(1, sheet.w), max(1, sheet.h)))
    sheet.lay(tinted(small, (255, 255, 255), opacity))


def _edge(sheet: Sheet, points: list[Point], colour: Colour, width: float, opacity: float = 1.0) -> None:
    lines = [[*points, points[0]]]
    sheet.lay(tinted(traced(sheet.w, sheet.h, lines, width, 2), colour, opacity))


def zone(look: ZoneGround, sheet: Sheet) -> None:
    """A zone's ground."""
    match look.shape:
        case "tier":
            _tier(look, sheet)
        case "bank-start" | "bank-end":
            _bank(look, sheet, look.shape == "bank-end")
        case "gap":
            _gap(look, sheet)
        case _:
            _plate(look, sheet)
    if look.closed:
        sheet.fade(_CLOSED)


def _radius(look: ZoneGround, sheet: Sheet) -> float:
    short = min(sheet.w, sheet.h)
    return {"ring": 0.42, "core": 0.46, "station": 0.1}.get(look.shape, 0.045) * short


def _plate(look: ZoneGround, sheet: Sheet) -> None:
    """A plate with its colour at its head; a ring has it all round."""
    theme, r = sheet.theme, _radius(look, sheet)
    own, line = shade(look.colour, theme).ground, max(2, round(0.0022 * (sheet.w + sheet.h)))
    if look.shape in ("ring", "core"):
        sheet.block(Film(own, 0.3 if look.shape == "core" else 0.2), r)
        sheet.line(Film(own, 0.95), r, line)
    else:
        body = sheet.part(sheet.w, sheet.h)
        body.block(theme.glass.fill, 0)
        body.fill(Film(own, 0.16), body.box)
        if look.shape in ("column", "leaf"):
            body.fill(Film(own), pygame.Rect(0, 0, sheet.w, max(4, round(0.004 * (sheet.w + sheet.h)))))
        body.trim(r)
        sheet.lay_sheet(body)
        sheet.line(Film(own, 0.55), r, max(1, line // 2))
    if look.lit:
        sheet.line(Film(theme.light), r, line)


def _tier(look: ZoneGround, sheet: Sheet) -> None:
    """A stone of a pyramid, its ends sloped."""
    own, slope = shade(look.colour, sheet.theme).ground, look.sloped * sheet.w
    w, h = sheet.w - 1, sheet.h - 1
    points: list[Point] = [(slope, 1), (w - slope, 1), (w, h), (1, h)]
    _polygon(sheet, points, own, 0.42 if sheet.theme.bands[0] else 0.0)
    width = max(2.0, 0.004 * (w + h))
    _edge(sheet, points, sheet.theme.light if look.lit else own, width * (1.4 if look.lit else 1.0))


def _waved(w: int, h: int, depth: float, right: bool) -> list[Point]:
    """A box with a wavy side."""
    steps = 24
    wave = [(w - depth / 2 + depth / 2 * sin(at / steps * 5 * pi), h * at / steps) for at in range(steps + 1)]
    points: list[Point] = [(0, 0), *wave, (0, h)]
    return points if right else [(w - x, y) for x, y in points]


def _bank(look: ZoneGround, sheet: Sheet, mirrored: bool) -> None:
    """A bank of the gap: firm ground, its edge to the gap as the water left it."""
    own, theme = shade(look.colour, sheet.theme).ground, sheet.theme
    points = _waved(sheet.w - 1, sheet.h - 1, 0.05 * sheet.w, not mirrored)
    _polygon(sheet, points, own, 0.34 if theme.bands[0] else 0.0)
    width = max(2.0, 0.004 * (sheet.w + sheet.h))
    _edge(sheet, points, theme.light if look.lit else own, width * (1.5 if look.lit else 1.0))


def _gap(look: ZoneGround, sheet: Sheet) -> None:
    """What lies between two banks: the broken ring, large and calm, over nothing."""
    theme, own = sheet.theme, shade(look.colour, sheet.theme).ground
    d = round(0.96 * min(sheet.w, sheet.h)) // 2 * 2
    mark = ring(d, max(4, round(0.085 * d)), [(0.14, 1 - 0.14, own)])
    faint = sheet.part(d, d)
    faint.lay(mark)
    faint.fade(0.5 if theme.bands[0] else 0.8)
    water = [_ripple(sheet, (at + 0.5) / 9) for at in range(9)]
    sheet.lay(tinted(traced(sheet.w, sheet.h, water, max(1.5, 0.004 * sheet.h), 2), theme.tones["muted"], 0.22))
    sheet.lay_sheet(faint, (sheet.w - d) / 2, (sheet.h - d) / 2)
    if look.lit:
        sheet.dashes(Film(theme.light), 0.04 * min(sheet.w, sheet.h), max(2, round(0.003 * (sheet.w + sheet.h))))


def words(look: ZoneWords, sheet: Sheet) -> None:
    """Words in the ink that is read on a zone's colour."""
    ink = shade(look.colour, sheet.theme).ink if sheet.theme.bands[0] else sheet.theme.tones["plain"]
    text = sheet.reading(look.text, look.lang, sheet.box, 1.35 * sheet.smallest, "bold")
    if text.cut or text.layout.torn:  # rather a little smaller than with a word in pieces
        text = sheet.label(look.text, look.lang, sheet.box, sheet.smallest, 4)
    sheet.write(text, ink, sheet.box)


def _ripple(sheet: Sheet, at: float) -> list[Point]:
    """A line of water across a sheet."""
    high = 0.008 * sheet.h
    return [(sheet.w * step / 40, sheet.h * at + high * sin(step / 40 * 6 * pi)) for step in range(2, 39)]


def ladder(look: LadderFigure, sheet: Sheet) -> None:
    """Two rails, and a rung below each row."""
    rail, rung = look.rail, max(4, look.rail // 2)
    wood, dark = Film(WOOD), Film((90, 62, 26), 0.5)
    step = sheet.h / look.rungs
    for at in range(look.rungs):
        box = pygame.Rect(rail // 2, round((at + 1) * step - rung), sheet.w - rail, rung)
        sheet.block(wood, rung / 2, box)
        sheet.block(dark, rung / 4, pygame.Rect(box.x, box.bottom - rung // 3, box.w, rung // 3))
    for x in (0, sheet.w - rail):
        sheet.block(wood, rail / 2, pygame.Rect(x, 0, rail, sheet.h))
        shadow = pygame.Rect(x + round(rail * 0.62), rail // 2, max(1, rail // 4), sheet.h - rail)
        sheet.block(dark, rail / 8, shadow)
        for at in range(look.rungs):
            y = (at + 1) * step - rung / 2
            dot = disc(max(2, rail // 3))
            sheet.lay(tinted(dot, (90, 62, 26)), x + rail / 2 - dot.get_width() / 2, y - dot.get_height() / 2)


def wheel(look: WheelFigure, sheet: Sheet) -> None:
    """Sectors clockwise from the top, arrows round them, and a hub."""
    radius, count, theme = sheet.w / 2, len(look.colours), sheet.theme
    for at, colour in enumerate(look.colours):
        own = shade(colour, theme).ground
        points = _sector(radius, at / count, (at + 1) / count)
        _polygon(sheet, points, own, 0.85 if theme.bands[0] else 0.0)
        if not theme.bands[0]:
            _edge(sheet, points, own, max(2.0, 0.008 * radius) * theme.bold)
        _arrow(sheet, radius, at / count, (at + 1) / count, theme.tones["plain"])
    for at in look.done:
        x, y = on_circle(radius, radius, (RIM - 0.09) * radius, (at + 0.5) / count)
        known = shade(look.colours[at], theme)
        sheet.icon("check", known.ink if theme.bands[0] else theme.tones["plain"], 0.11 * radius, x, y)
    _hub(look, sheet, radius)


def _sector(radius: float, start: float, end: float) -> list[Point]:
    gap = 0.006
    outer = _arc(radius, (RIM - 0.02) * radius, start + gap, end - gap)
    inner = _arc(radius, (HUB + 0.03) * radius, start + gap * 1.6, end - gap * 1.6)
    return [*outer, *inner[::-1]]


def _arc(middle: float, radius: float, start: float, end: float) -> list[Point]:
    steps = 28
    return [on_circle(middle, middle, radius, start + (end - start) * step / steps) for step in range(steps + 1)]


def _arrow(sheet: Sheet, radius: float, start: float, end: float, ink: Colour) -> None:
    """An arc outside a sector that ends in an arrow: on to the next."""
    reach, width = 0.935 * radius, max(2.0, 0.028 * radius)
    line = _arc(radius, reach, start + 0.02, end - 0.014)
    x, y = line[-1]
    back = (end - 0.014) - 0.028
    head = [on_circle(radius, radius, reach + side * 0.055 * radius, back) for side in (-1, 1)]
    lines = [line, [head[0], (x, y), head[1]]]
    sheet.lay(tinted(traced(sheet.w, sheet.h, lines, width, 2), ink, 0.8))


def _hub(look: WheelFigure, sheet: Sheet, radius: float) -> None:
    d = round(2 * (HUB - 0.015) * radius) // 2 * 2
    box = pygame.Rect(0, 0, d, d)
    box.center = round(radius), round(radius)
    sheet.block(Film(sheet.theme.paper), d / 2, box)
    room = box.inflate(-round(0.26 * d), -round(0.34 * d))
    sheet.write(sheet.label(look.title, look.lang, room, 0.16 * d, 3), sheet.theme.ink, room)


def road(look: RoadFigure, sheet: Sheet) -> None:
    """A road that winds smoothly from point to point."""
    points = [(x / 1000 * sheet.w, y / 1000 * sheet.h) for x, y in look.points]
    line = _smooth(points)
    sheet.lay(tinted(traced(sheet.w, sheet.h, [line], look.width, 2), WOOD, 0.42))
    dots = [[point, point] for point in line[:: max(1, len(line) // (12 * max(1, len(points))))]]
    sheet.lay(tinted(traced(sheet.w, sheet.h, dots, look.width * 0.08, 2), sheet.theme.tones["plain"], 0.7))


def _smooth(points: list[Point]) -> list[Point]:
    """More points between these, so that the way swings from one to the next."""
    line: list[Point] = []
    for (x, y), (to_x, to_y) in pairwise(points):
        for step in range(20):
            part = step / 20
            eased = part * part * (3 - 2 * part)
            line.append((x + (to_x - x) * part, y + (to_y - y) * eased))
    return [*line, points[-1]]


def stone(look: Stone, sheet: Sheet) -> None:
    """A flat stone in a zone's colour."""
    theme, own, r = sheet.theme, shade(look.colour, sheet.theme), 0.46 * sheet.h
    sheet.shadow(r)
    sheet.block(Film(own.ground if theme.bands[0] else theme.ground[0]), r)
    sheet.line(Film(theme.paper, 0.5), r, max(2, sheet.h // 30))
    if look.done:
        size = 0.3 * sheet.h
        sheet.icon("check", own.ink, size, sheet.w - 0.25 * sheet.h, 0.3 * sheet.h)


def station(look: StationSign, sheet: Sheet) -> None:
    """A round sign with a number, or a check mark."""
    d = min(sheet.w, sheet.h) // 2 * 2
    own = shade(look.colour, sheet.theme)
    box = pygame.Rect(0, 0, d, d)
    sheet.block(Film(sheet.theme.paper), d / 2, box)
    line = max(2, round(0.11 * d))
    if look.done:
        sheet.block(Film(own.ground), d / 2, box)
        sheet.icon("check", own.ink, 0.6 * d, d / 2, d / 2)
        return
    sheet.lay(ring(d, line, [(0, 1, own.ground)], round_ends=False))
    sheet.write(sheet.label(str(look.number), "en", box, 0.5 * d), sheet.theme.ink, box)


def free(look: FreePlace, sheet: Sheet) -> None:
    """A free place for a card."""
    theme, r = sheet.theme, 0.085 * min(sheet.w, sheet.h)
    sheet.block(theme.slot.fill, r)
    sheet.dashes(theme.slot.edge, r, max(1, round(0.016 * min(sheet.w, sheet.h))))
    if look.number:
        size = 0.36 * min(sheet.w, sheet.h)
        sheet.write(sheet.label(str(look.number), "en", sheet.box, size), theme.tones["muted"], sheet.box)
