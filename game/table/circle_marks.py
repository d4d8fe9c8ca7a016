"""How the small things of the circle of influence are painted: pawns, the die, levels and the matrix's cells."""

from __future__ import annotations

import pygame

from game.icons import GRID, WIDTH
from game.level_marks import AMOUNTS, SPANS
from game.rules.circle.words import Level
from game.table.looks import Colour
from game.table.looks_circle import Cell, Die, DimensionTag, LevelChip, Pawn
from game.table.shapes import disc, ring, strokes, tinted
from game.table.sheet import Sheet
from game.table.text import Fitted
from game.table.theme import Film
from game.words import right_to_left

_PIPS: dict[int, tuple[tuple[int, int], ...]] = {
    1: ((0, 0),),
    2: ((-1, -1), (1, 1)),
    3: ((-1, -1), (0, 0), (1, 1)),
    4: ((-1, -1), (1, -1), (-1, 1), (1, 1)),
    5: ((-1, -1), (1, -1), (0, 0), (-1, 1), (1, 1)),
    6: ((-1, -1), (1, -1), (-1, 0), (1, 0), (-1, 1), (1, 1)),
}


def picture(level: Level, size: int, colour: Colour) -> pygame.Surface:
    """A level as a picture of `size` pixels a side: a disc filled as much as it is, a span beside the two posts it has
    to reach, or a dash for what is not mine."""
    size = max(4, size // 2 * 2)
    if level not in AMOUNTS:
        return tinted(strokes(size, GRID, SPANS[level], WIDTH), colour)
    d = round(0.8 * size) // 2 * 2
    at, line = (size - d) // 2, max(1, round(0.1 * size))
    mark = pygame.Surface((size, size), pygame.SRCALPHA)
    mark.fill((*colour, 0))
    full = disc(d)
    rest = full.copy()
    rest.fill((255, 255, 255, 0), (0, 0, d, round(d * (1 - AMOUNTS[level]))))
    mark.blit(tinted(rest, colour), (at, at))
    mark.blit(ring(d, line, [(0, 1, colour)]), (at, at))
    return mark


def lay_picture(sheet: Sheet, level: Level, colour: Colour, size: float, x: float, y: float) -> None:
    """A level's picture around a point."""
    made = picture(level, round(size), colour)
    sheet.lay(made, x - made.get_width() / 2, y - made.get_height() / 2)


def picture_and_word(
    sheet: Sheet, level: Level, word: str, lang: str, box: pygame.Rect, ink: Colour, largest: float
) -> None:
    """A picture where reading starts and its word after it, together in the middle of a box; one above the other where
    the box is narrow; the picture alone where the word has no room."""
    size, gap = min(1.5 * max(largest, sheet.smallest), 0.8 * box.h, 0.3 * box.w), 0.25 * sheet.smallest
    high = min(1.4 * size, 0.5 * box.h, 0.7 * box.w)
    beside = pygame.Rect(0, 0, max(1, round(box.w - size - gap)), box.h)
    below = pygame.Rect(0, 0, box.w, max(1, round(box.h - high)))
    text, under = (sheet.label(word, lang, room, largest, 2) for room in (beside, below))
    stacked = box.h > 0.8 * box.w and _readable(under, sheet)
    if _readable(text, sheet) and not stacked:
        written = max(line.width for line in text.lines)
        start = box.x + (box.w - size - gap - written) / 2
        mirrored = right_to_left(lang)
        lay_picture(sheet, level, ink, size, start + (written + gap if mirrored else 0) + size / 2, box.centery)
        left = start + (0 if mirrored else size + gap) - (beside.w - written) / 2
        sheet.write(text, ink, pygame.Rect(round(left), box.y, beside.w, box.h))
    elif word and _readable(under, sheet):
        top = box.y + (box.h - high - under.height) / 2
        lay_picture(sheet, level, ink, high, box.centerx, top + high / 2)
        sheet.write(under, ink, pygame.Rect(box.x, round(top + high), box.w, under.height))
    else:
        lay_picture(sheet, level, ink, min(0.8 * box.w, 0.8 * box.h), *box.center)


def _readable(text: Fitted, sheet: Sheet) -> bool:
    return bool(text.lines) and text.size >= sheet.smallest and not text.cut and not text.layout.torn


def pawn(look: Pawn, sheet: Sheet) -> None:
    """A disc in the seat's colour with a rim and the seat's letter."""
    d = max(4, min(sheet.w, sheet.h) // 2 * 2)
    theme, body = sheet.theme, sheet.part(d, d, sheet.margin)
    if look.lit:
        body.glow(d / 2, max(2, round(0.07 * d)), 1.0)
    else:
        body.shadow(d / 2, 0.8)
    rim = max(2, round(0.085 * d))
    body.block(Film(theme.on_seat), d / 2)
    body.block(Film(theme.seats[look.colour]), d / 2 - rim, body.box.inflate(-2 * rim, -2 * rim))
    room = pygame.Rect(0, 0, round(0.64 * d), round(0.74 * d))
    room.center = d // 2, d // 2
    body.write(body.label(look.letter, look.lang, room, 0.5 * d), theme.on_seat, room)
    sheet.lay_sheet(body, (sheet.w - d) / 2, (sheet.h - d) / 2)


def die(look: Die, sheet: Sheet) -> None:
    """A die of paper; it has room in its box however it is turned."""
    side = max(4, round(0.72 * min(sheet.w, sheet.h)) // 2 * 2)
    face = sheet.part(side, side, max(8, round(0.2 * side)))
    r = 0.2 * side
    if look.lit:
        face.glow(r, max(2, round(0.05 * side)), 1.0)
    else:
        face.shadow(r, 0.8)
    face.block(Film(face.theme.paper), r)
    face.line(face.theme.edge, r, max(1, side // 40))
    d = max(2, round(0.19 * side) // 2 * 2)
    for x, y in _PIPS[look.pips]:
        at = side / 2 - d / 2
        face.lay(tinted(disc(d), face.theme.ink), at + 0.27 * side * x, at + 0.27 * side * y)
    made = pygame.transform.rotozoom(face.surface, -look.tilt, 1) if look.tilt else face.surface
    sheet.lay_ready(made, (sheet.w - made.get_width()) / 2, (sheet.h - made.get_height()) / 2)


def chip(look: LevelChip, sheet: Sheet) -> None:
    """A button with a level's picture and word."""
    r = min(0.28 * sheet.h, 0.28 * sheet.w)
    button = sheet.theme.buttons["plain" if look.chosen else "quiet"]
    if look.chosen:
        sheet.glow(r, max(2, round(0.03 * sheet.h)))
    sheet.block(button.fill, r)
    if button.edge:
        sheet.line(button.edge, r, max(1, round(0.02 * sheet.h)))
    room = sheet.box.inflate(-round(min(0.3 * sheet.h, 0.14 * sheet.w)), -round(0.12 * sheet.h))
    picture_and_word(sheet, look.level, look.word, look.lang, room, button.ink, min(0.34 * sheet.h, 0.19 * sheet.w))


def cell(look: Cell, sheet: Sheet) -> None:
    """A cell of the matrix on its dimension's colour; paper shines through where nothing is known."""
    r, theme = 0.14 * min(sheet.w, sheet.h), sheet.theme
    line = max(1, round(0.03 * min(sheet.w, sheet.h)))
    shade = theme.dimensions[look.dimension]
    if look.level is None:
        sheet.block(theme.slot.fill, r)
        sheet.line(theme.slot.edge, r, line)
        text = sheet.label(look.word, look.lang, sheet.box.inflate(-4 * line, -2 * line), sheet.smallest, 2)
        if _readable(text, sheet):
            sheet.write(text, theme.tones["muted"], sheet.box)
    else:
        _ground(look, sheet, r, line, shade.ground)
        ink = shade.ink if not look.assumed else theme.tones["plain"]
        room = sheet.box.inflate(-4 * line, -2 * line)
        picture_and_word(sheet, look.level, look.word, look.lang, room, ink, max(sheet.smallest, 0.32 * sheet.h))
        if look.changed:
            _corner(sheet, ink, line)
    if look.lit and look.assumed:
        sheet.dashes(Film(theme.light), r, 3 * line)
    elif look.lit:
        sheet.line(Film(theme.light), r, 2 * line)


def _ground(look: Cell, sheet: Sheet, r: float, line: int, colour: Colour) -> None:
    if look.assumed:
        sheet.block(Film(sheet.theme.deep.fill.colour), r)
        sheet.dashes(Film(sheet.theme.tones["plain"]), r, 2 * line)
    else:
        sheet.block(Film(colour), r)


def _corner(sheet: Sheet, ink: Colour, line: int) -> None:
    """A folded corner: what is written here was changed."""
    side = round(0.3 * min(sheet.w, sheet.h))
    fold = strokes(side, 10, [[(1, 1), (9, 1), (9, 9)], [(1, 1), (9, 9)]], 1.6)
    sheet.lay(tinted(fold, ink), sheet.w - side - 2 * line, 2 * line)


def tag(look: DimensionTag, sheet: Sheet) -> None:
    """A dimension's icon and name on its colour; the name alone, or the icon, where there is no room for both."""
    shade = sheet.theme.dimensions[look.dimension]
    r = min(sheet.w, sheet.h) / 2
    sheet.block(Film(shade.ground), min(r, 0.5 * sheet.h))
    for high in (1.5, 1.1, 0.0):
        size = min(0.62 * sheet.h, high * sheet.smallest)
        room = pygame.Rect(0, 0, max(1, round(sheet.w - 0.36 * sheet.h - 1.3 * size)), sheet.h)
        text = sheet.label(look.name, look.lang, room, 0.46 * sheet.h)
        if _readable(text, sheet):
            break
    else:
        sheet.icon(look.dimension, shade.ink, min(0.7 * sheet.h, 0.7 * sheet.w), sheet.w / 2, sheet.h / 2)
        return
    written, mirrored = text.layout.width, right_to_left(look.lang)
    start = (sheet.w - written - 1.3 * size) / 2
    if size:
        sheet.icon(
            look.dimension, shade.ink, size, start + (written + 0.8 * size if mirrored else size / 2), sheet.h / 2
        )
    left = start + (0 if mirrored else 1.3 * size) - (room.w - written) / 2
    sheet.write(text, shade.ink, pygame.Rect(round(left), 0, room.w, sheet.h))
