"""How a seat's profile is painted: four axes as the ring's sectors lie."""

from __future__ import annotations

from itertools import pairwise

import pygame

from game.rules.circle.words import DIMENSIONS, Dimension
from game.table.looks_circle import Profile
from game.table.shapes import Point, clear, on_circle, ring, tinted
from game.table.sheet import Sheet
from game.table.text import Align
from game.table.theme import Film
from game.words import right_to_left


def profile(look: Profile, sheet: Sheet) -> None:
    """Four axes with a mark where the seat stands on each, joined where two neighbours are known."""
    theme, (x, y) = sheet.theme, (sheet.w / 2, sheet.h / 2)
    boxes, radius = _axes(look, sheet)
    line = max(2, round(0.012 * radius)) * theme.bold
    for part in (1 / 3, 2 / 3, 1):
        d = round(2 * radius * part) // 2 * 2
        faint = ring(d, max(1, line // 2), [(0, 1, theme.tones["muted"])])
        sheet.lay(tinted(faint, (255, 255, 255), 0.45), x - d / 2, y - d / 2)
    marks = [
        None if value is None else on_circle(x, y, radius * float(value), at / 4)
        for at, value in enumerate(look.values)
    ]
    _filled(marks, sheet, line)
    for at, (mark, dimension) in enumerate(zip(marks, DIMENSIONS, strict=True)):
        _axis(sheet, dimension, (x, y), on_circle(x, y, radius, at / 4), mark, line)
    for name, box in zip(look.names, boxes, strict=True):
        aligned = _toward_axis(box, sheet, right_to_left(look.lang))
        sheet.write(sheet.label(name, look.lang, box, 1.1 * sheet.smallest, 2), theme.tones["plain"], box, aligned)


def _toward_axis(box: pygame.Rect, sheet: Sheet, mirrored: bool) -> Align:
    """A name stands close to the end of its axis."""
    if box.w == sheet.w:
        return "center"
    return "start" if (box.centerx > sheet.w / 2) != mirrored else "end"


def _axes(look: Profile, sheet: Sheet) -> tuple[list[pygame.Rect], float]:
    """The places of the names, and the radius that they leave."""
    high, wide = round(1.5 * sheet.smallest), round(0.24 * sheet.w)
    radius = max(4.0, min(sheet.h / 2 - high - sheet.smallest, sheet.w / 2 - wide - 1.1 * sheet.smallest))
    middle = sheet.h // 2 - high
    side = round(radius + 1.1 * sheet.smallest)
    return [
        pygame.Rect(0, round(sheet.h / 2 - radius - 0.6 * sheet.smallest - high), sheet.w, high),
        pygame.Rect(sheet.w // 2 + side, middle, wide, 2 * high),
        pygame.Rect(0, round(sheet.h / 2 + radius + 0.6 * sheet.smallest), sheet.w, high),
        pygame.Rect(sheet.w // 2 - side - wide, middle, wide, 2 * high),
    ], radius


def _filled(marks: list[Point | None], sheet: Sheet, line: int) -> None:
    """The area between the marks, and the lines from each to the next."""
    known = [mark for mark in marks if mark]
    fine = 3
    large = clear(sheet.w * fine, sheet.h * fine)
    if len(known) == len(marks):
        pygame.draw.polygon(large, (255, 255, 255, 70), [(x * fine, y * fine) for x, y in known])
    for one, other in pairwise([*marks, marks[0]]):
        if one and other:
            start, end = ((x * fine, y * fine) for x, y in (one, other))
            pygame.draw.line(large, (255, 255, 255, 255), start, end, line * fine)
    sheet.lay(tinted(pygame.transform.smoothscale(large, (sheet.w, sheet.h)), sheet.theme.light))


def _axis(sheet: Sheet, dimension: Dimension, middle: Point, end: Point, mark: Point | None, line: int) -> None:
    """A line from the middle to the rim, and a disc with the dimension's icon where the seat stands; at the rim, with
    a broken ring, where nothing is known."""
    theme = sheet.theme
    box = pygame.Rect(min(middle[0], end[0]), min(middle[1], end[1]), abs(middle[0] - end[0]), abs(middle[1] - end[1]))
    sheet.fill(Film(theme.tones["muted"], 0.6), box.inflate(line if box.w < box.h else 0, line if box.h < box.w else 0))
    d = round(1.7 * sheet.smallest) // 2 * 2
    x, y = mark or end
    shade = theme.dimensions[dimension]
    place = pygame.Rect(round(x - d / 2), round(y - d / 2), d, d)
    if mark:
        sheet.block(Film(shade.ground), d / 2, place)
        sheet.line(Film(theme.tones["plain"]), d / 2, max(1, d // 16), place)
        sheet.icon(dimension, shade.ink, 0.64 * d, x, y)
    else:
        sheet.block(Film(theme.deep.fill.colour), d / 2, place)
        sheet.lay(ring(d, max(2, d // 12), [(0.1, 0.9, theme.tones["muted"])]), x - d / 2, y - d / 2)
        sheet.icon(dimension, theme.tones["muted"], 0.5 * d, x, y)
