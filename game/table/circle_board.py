"""How the ring of the circle of influence is painted: sectors, spaces, hub, what lights up on them."""

from __future__ import annotations

from math import asin, pi
from typing import NamedTuple

import pygame

from game.rules.circle.words import DIMENSIONS
from game.table.layout.ring import ARC, FREE, GAP, HUB, INNER, SECTOR, light_side
from game.table.looks import Colour, Icon
from game.table.looks_circle import Hub, RingBoard, Sector, SectorWords, SpaceLight
from game.table.shapes import Mask, Point, clear, disc, on_circle, ring, tinted
from game.table.sheet import Sheet
from game.table.text import Fitted
from game.table.theme import Film
from game.words import right_to_left

_ROUND = 0.012
"""The radius of a space's corners, as a part of the ring's."""
_BROADEST = 0.03
"""A line along the edge of a space is no broader than that part of the radius: it would have no inside."""
_SECTOR = (-1 / 8, 1 / 8)
_FINE = 2700
"""Pixels: shapes are drawn so much larger than they are, two to four times, that they come to this."""


class _Wedge(NamedTuple):
    """A part of a ring of radius 1 round (0, 0), from one direction to another in turns, less the gaps beside it."""

    start: float
    end: float
    inner: float
    outer: float

    def outline(self, beside: float, inside: float) -> list[Point]:
        """Its edge, so much further in at its ends and at its arcs."""
        points: list[Point] = []
        for radius, back in ((self.outer - inside, False), (self.inner + inside, True)):
            less = asin((GAP + beside) / radius) / (2 * pi)
            steps = max(3, round((self.end - self.start) * 160))
            way = (self.end - self.start - 2 * less) / steps
            turns = [self.start + less + way * step for step in range(steps + 1)]
            points += [on_circle(0, 0, radius, turn) for turn in (reversed(turns) if back else turns)]
        return points

    def corners(self) -> list[Point]:
        """The middles of its round corners."""
        points = self.outline(_ROUND, _ROUND)
        half = len(points) // 2
        return [points[0], points[half - 1], points[half], points[-1]]


def _shape(size: tuple[int, int], middle: Point, radius: float, wedges: list[_Wedge], line: float = 0) -> Mask:
    """Wedges of a ring as a mask of this size, the ring's middle at a point of it; their corners are round. With a
    `line` only so many pixels along the inside of their edges are left."""
    fine = min(4, max(2, _FINE // max(1, *size)))
    large = clear(size[0] * fine, size[1] * fine)

    def at(point: Point) -> Point:
        return (middle[0] + point[0] * radius) * fine, (middle[1] + point[1] * radius) * fine

    for wedge in wedges:
        for outline in (wedge.outline(_ROUND, 0), wedge.outline(0, _ROUND)):
            pygame.draw.polygon(large, (255, 255, 255, 255), [at(point) for point in outline])
        for corner in wedge.corners():
            pygame.draw.circle(large, (255, 255, 255, 255), at(corner), _ROUND * radius * fine)
        if line:
            inset = min(line / radius, _BROADEST)
            inner = wedge.outline(inset, inset)
            pygame.draw.polygon(large, (255, 255, 255, 0), [at(point) for point in inner])
    return pygame.transform.smoothscale(large, size)


_BAND = _Wedge(*_SECTOR, HUB + ARC / 2, INNER - 2 * GAP)


def _spaces(count: int, free: bool) -> list[_Wedge]:
    """The spaces of the sector at the top; the free one, or the others."""
    share = 1 / count
    return [
        _Wedge(at * share - 1 / 8, (at + 1) * share - 1 / 8, INNER, 1.0)
        for at in range(count // len(DIMENSIONS))
        if (at == FREE) == free
    ]


def board(look: RingBoard, sheet: Sheet) -> None:
    """The ring: one sector's shapes are made once and laid four times, each in its colour."""
    radius = sheet.w / 2
    size, middle = _upright(radius)
    shapes = [
        _shape(size, middle, radius, part)
        for part in ([_BAND], _spaces(look.spaces, False), _spaces(look.spaces, True))
    ]
    edge = _shape(size, middle, radius, [_BAND], max(1.0, 0.004 * radius) * sheet.theme.bold)
    for number, dimension in enumerate(DIMENSIONS):
        shade = sheet.theme.dimensions[dimension]
        part = sheet.part(*size)
        for mask, opacity in zip((*shapes, edge), (sheet.theme.bands[0], 1.0, 1.0, 0.6), strict=True):
            part.lay(tinted(mask, shade.ground, opacity))
        turned = pygame.transform.rotate(part.surface, -90 * number)
        x, y = on_circle(radius, radius, radius * (1 - SECTOR[1] / 2), number / 4)
        sheet.lay_ready(turned, x - turned.get_width() / 2, y - turned.get_height() / 2)
    _signs(look.spaces, sheet)


def _upright(radius: float) -> tuple[tuple[int, int], Point]:
    """The size of a sector's box, and where the ring's middle lies as seen from it."""
    w, h = round(SECTOR[0] * radius), round(SECTOR[1] * radius)
    return (w, h), (w / 2, h / 2 + (1 - SECTOR[1] / 2) * radius)


def _signs(spaces: int, sheet: Sheet) -> None:
    """A dot on each space, a plus on those where one may choose."""
    radius = sheet.w / 2
    part = min(0.2, 2 * pi * 0.9 / spaces) * radius
    for space in range(spaces):
        x, y = on_circle(radius, radius, (1 + INNER) / 2 * radius, (space + 0.5) / spaces - 1 / 8)
        ink = sheet.theme.dimensions[DIMENSIONS[space * 4 // spaces]].ink
        if space % (spaces // len(DIMENSIONS)) == FREE:
            _plus(sheet, ink, x, y, 0.42 * part)
        else:
            d = max(2, round(0.16 * part) // 2 * 2)
            sheet.lay(tinted(disc(d), ink, 0.7), x - d / 2, y - d / 2)


def _plus(sheet: Sheet, ink: Colour, x: float, y: float, size: float) -> None:
    line = max(2, round(0.2 * size))
    for w, h in ((size, line), (line, size)):
        box = pygame.Rect(0, 0, round(w), round(h))
        box.center = round(x), round(y)
        sheet.block(Film(ink), line / 2, box)


def sector(look: Sector, sheet: Sheet) -> None:
    """A sector in the light, and the arc that says that the situation in focus is clarified in it."""
    radius = sheet.w / SECTOR[0]
    _, middle = _upright(radius)
    shade, theme = sheet.theme.dimensions[look.dimension], sheet.theme
    if look.lit:
        band = _shape((sheet.w, sheet.h), middle, radius, [_BAND])
        sheet.lay(tinted(band, shade.ground, theme.bands[1]))
        line = _shape((sheet.w, sheet.h), middle, radius, [_BAND], max(2.0, 0.011 * radius) * theme.bold)
        sheet.lay(tinted(line, theme.light))
    if look.done:
        arc = _shape((sheet.w, sheet.h), middle, radius, [_Wedge(*_SECTOR, HUB + GAP, HUB + ARC)])
        sheet.lay(tinted(arc, theme.light))


def words(look: SectorWords, sheet: Sheet) -> None:
    """A name with its icon, and a question below: as much of it as can be read. A name rather stands without its
    question, and an icon alone, than that a word is cut."""
    largest = 0.2 * (sheet.w * sheet.h) ** 0.5
    icon, mirrored = "check" if look.done else look.dimension, right_to_left(look.lang)
    for part in (1, 0.85, 0.7, 0.0):
        name = sheet.reading(look.name, look.lang, sheet.box, part * largest or largest, "bold")
        size = round(1.2 * name.size)
        head = name.height if name.layout.width + 1.2 * size <= sheet.w else name.height + size
        room = pygame.Rect(0, 0, sheet.w, max(1, sheet.h - head - size // 4))
        asked = sheet.reading(look.question if part else "", look.lang, room, 0.72 * name.size)
        if _whole(asked) and asked.height <= room.h:
            break
    if len(name.lines) > 1 or not _whole(name):
        sheet.icon(icon, sheet.theme.tones["plain"], min(0.5 * min(sheet.w, sheet.h), 2 * largest), *sheet.box.center)
        return
    below = asked.height + size // 4 if part else 0
    top = (sheet.h - head - below) // 2
    _head(sheet, name, icon, size, pygame.Rect(0, top, sheet.w, head), mirrored)
    if part:
        box = pygame.Rect(0, top + head + size // 4, sheet.w, asked.height)
        sheet.write(asked, sheet.theme.tones["plain"], box)


def _whole(text: Fitted) -> bool:
    return not text.cut and not text.layout.torn


def _head(sheet: Sheet, name: Fitted, icon: Icon, size: int, box: pygame.Rect, mirrored: bool) -> None:
    """A name and its icon: before it where there is room, else above it."""
    ink = sheet.theme.tones["plain"]
    if box.h > name.height:
        sheet.icon(icon, ink, size, box.centerx, box.y + size / 2)
        sheet.write(name, ink, pygame.Rect(0, box.y + size, box.w, name.height))
        return
    side = -1 if mirrored else 1
    sheet.icon(icon, ink, size, box.centerx - side * (name.layout.width / 2 + 0.1 * size), box.centery)
    sheet.write(name, ink, box.move(round(side * 0.6 * size), 0))


def light(look: SpaceLight, sheet: Sheet) -> None:
    """A line of light along the edge of a space."""
    radius = sheet.w / light_side(look.spaces)
    turn = (look.space + 0.5) / look.spaces - 1 / 8
    x, y = on_circle(0, 0, (1 + INNER) / 2 * radius, turn)
    half = 0.5 / look.spaces
    wedge = _Wedge(turn - half, turn + half, INNER, 1.0)
    size, middle, wedges = (sheet.w, sheet.h), (sheet.w / 2 - x, sheet.h / 2 - y), [wedge]
    sheet.lay(tinted(_shape(size, middle, radius, wedges), sheet.theme.light, 0.25))
    line = _shape(size, middle, radius, wedges, max(2.0, 0.012 * radius) * sheet.theme.bold)
    sheet.lay(tinted(line, sheet.theme.light))


def hub(look: Hub, sheet: Sheet) -> None:
    """A disc of paper with a ring of as many dashes as there are situations, whole where one has arrived."""
    d = max(2, min(sheet.w, sheet.h) // 2 * 2)
    theme = sheet.theme
    if look.lit:
        sheet.glow(d / 2, max(2, d // 60))
    else:
        sheet.shadow(d / 2)
    sheet.block(Film(theme.paper), d / 2, pygame.Rect(0, 0, d, d))
    _dashes(look, sheet, d)
    room = pygame.Rect(0, 0, round(0.74 * d), round(0.56 * d))
    room.center = d // 2, d // 2
    parts = f"{look.arrived}/{look.of}", "en"
    for words in ((look.words, look.lang), parts):
        count = sheet.label(*words, room, 0.085 * d, 2)
        rest = pygame.Rect(0, 0, room.w, max(1, room.h - count.height))
        title = sheet.reading(look.title, look.lang, rest, 0.13 * d, "bold")
        if _whole(title) and count.size >= sheet.smallest:
            break
    else:
        sheet.write(sheet.label(*parts, room, 0.2 * d), theme.ink, room)
        return
    top = round(d / 2 - (title.height + count.height) / 2)
    sheet.write(title, theme.ink, pygame.Rect(room.x, top, room.w, title.height))
    sheet.write(count, theme.faded, pygame.Rect(room.x, top + title.height, room.w, count.height))


def _dashes(look: Hub, sheet: Sheet, d: int) -> None:
    line, inset = max(2, round(0.02 * d)) * sheet.theme.bold, round(0.035 * d)
    gold, share = sheet.theme.marks["cause"], 1 / max(1, look.of)
    arcs = []
    for number in range(max(1, look.of)):
        start, end = number * share + 0.008, (number + 1) * share - 0.008
        if number < look.arrived:
            arcs.append((start, end, gold))
        else:
            count = max(1, round(24 * share))
            step = (end - start) / (2 * count - 1)
            arcs += [(start + 2 * at * step, start + (2 * at + 1) * step, gold) for at in range(count)]
    sheet.lay(ring(d - 2 * inset, line, arcs), inset, inset)
