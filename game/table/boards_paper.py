"""How the papers of boards are painted: cards, marks with their shapes, lamps, covered answers, notes."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pygame

from game.core.cards import KINDS
from game.table import cards
from game.table.boards_colours import shade
from game.table.cards import radius
from game.table.looks import Colour
from game.table.looks_boards import (
    BoardCard,
    CoveredPaper,
    Lamps,
    MarkChip,
    MarkShape,
    Note,
    SpreadRow,
    StageStep,
    ZoneColour,
)
from game.table.shapes import Point, clear, on_circle, strokes, tinted
from game.table.sheet import Sheet
from game.table.theme import Film, Theme
from game.words import right_to_left

_FINE = 4
_DARK: Colour = (22, 28, 30)
_LIGHT: Colour = (250, 248, 240)


def _regular(sides: int, turn: float = 0.0, reach: float = 0.5) -> list[Point]:
    return [on_circle(0.5, 0.5, reach, turn + at / sides) for at in range(sides)]


_SHAPES: Mapping[MarkShape, Callable[[], list[Point]]] = {
    "octagon": lambda: _regular(8, 1 / 16, 0.5),
    "triangle": lambda: [(0.5, 0.05), (1.0, 0.93), (0.0, 0.93)],
    "circle": lambda: _regular(48, 0.0, 0.48),
    "square": lambda: [(0.08, 0.08), (0.92, 0.08), (0.92, 0.92), (0.08, 0.92)],
    "diamond": lambda: _regular(4, 0.0, 0.5),
    "bar": lambda: [(0.0, 0.3), (1.0, 0.3), (1.0, 0.7), (0.0, 0.7)],
}


def shape(name: MarkShape, size: int, colour: Colour) -> pygame.Surface:
    """A mark's shape of so many pixels a side."""
    size = max(4, size)
    large = clear(size * _FINE, size * _FINE, colour)
    points = [(x * size * _FINE, y * size * _FINE) for x, y in _SHAPES[name]()]
    pygame.draw.polygon(large, (*colour, 255), points)
    return pygame.transform.smoothscale(large, (size, size))


def lay_shape(sheet: Sheet, name: MarkShape, colour: ZoneColour, size: float, x: float, y: float) -> None:
    """A mark around a point, with a fine dark edge so that it stands on paper and on the table."""
    edge = max(1, round(0.07 * size))
    whole, inner = (
        shape(name, round(size), _DARK),
        shape(name, round(size) - 2 * edge, shade(colour, sheet.theme).ground),
    )
    sheet.lay(whole, x - size / 2, y - size / 2)
    sheet.lay(inner, x - size / 2 + edge, y - size / 2 + edge)


def card(look: BoardCard, sheet: Sheet) -> None:
    """A card: an edge in its colour where reading starts, its text, and below it what else there is about it."""
    r, theme, mirrored = radius(sheet.w, sheet.h), sheet.theme, right_to_left(look.lang)
    sheet.shadow(r, 0.8 if look.lifted else 0.55, 0.45 if look.lifted else 0.3)
    if look.lifted:
        sheet.glow(r, max(2, round(0.02 * min(sheet.w, sheet.h))))
    body = sheet.part(sheet.w, sheet.h)
    body.surface.fill(theme.paper)
    start = _edge(look, body, mirrored)
    foot = _foot(look, body, start, mirrored)
    pad = round(0.06 * min(sheet.w, sheet.h))
    left = pad if mirrored else start + pad
    room = pygame.Rect(left, pad // 2, sheet.w - start - 2 * pad, sheet.h - foot - pad)
    text = body.reading(look.text, look.lang, room, min(0.13 * sheet.w, 0.26 * sheet.h))
    if text.cut or text.layout.torn:  # rather a little smaller than with a word in pieces
        text = body.label(look.text, look.lang, room, body.smallest, 9)
    body.write(text, theme.ink, room, "start")
    body.trim(r)
    body.line(theme.edge, r, 1)
    sheet.lay_sheet(body)


def _edge(look: BoardCard, body: Sheet, mirrored: bool) -> int:
    """The coloured edge, with the kind's icon or the rank where there is one. Gives back how wide it is."""
    kind = look.edge if look.edge in KINDS else None
    wide = round(min(0.075 * body.w, 0.2 * body.h)) if look.edge else 0
    if kind or look.number:
        wide = round(max(wide, min(0.16 * body.w, 1.25 * body.smallest)))
    if not wide:
        return 0
    own = shade(look.edge or "sand", body.theme)
    box = pygame.Rect(body.w - wide if mirrored else 0, 0, wide, body.h)
    body.surface.fill(own.ground, box)
    if look.number:
        body.write(body.label(str(look.number), "en", box, 0.8 * wide), own.ink, box)
    elif kind:
        body.icon(KINDS[KINDS.index(kind)], own.ink, 0.8 * wide, box.centerx, 0.26 * body.h)
    return wide


def _foot(look: BoardCard, body: Sheet, start: int, mirrored: bool) -> int:
    """The row of marks and signs at the lower edge. Gives back how high it is."""
    if not look.spread and not look.signs:
        return 0
    pad = round(0.045 * min(body.w, body.h))
    room = body.w - start - 2 * pad
    count = len(look.spread) + len(look.signs)
    size = min(round(max(body.smallest, 0.16 * body.h)), int(room / (1.08 * count)))
    y = body.h - pad - size / 2
    x = body.w - start - pad - size / 2 if mirrored else start + pad + size / 2
    step = -size * 1.08 if mirrored else size * 1.08
    for mark, colour in look.spread:
        lay_shape(body, mark, colour, size * 0.94, x, y)
        x += step
    x = pad + size / 2 if mirrored else body.w - pad - size / 2
    for sign in look.signs:
        body.lay(_sign(sign, size, body.theme), x - size / 2, y - size / 2)
        x -= step
    return size + pad


_SIGNS = {
    "words": [
        [(4, 5), (20, 5), (20, 16), (11, 16), (6, 21), (6, 16), (4, 16), (4, 5)],
        [(8, 9), (16, 9)],
        [(8, 12), (14, 12)],
    ],
    "sides": [
        [(4, 9), (8, 5), (8, 13), (4, 9)],
        [(4, 9), (19, 9)],
        [(20, 16), (16, 12), (16, 20), (20, 16)],
        [(20, 16), (5, 16)],
    ],
    "kept": [[(5, 12), (10, 17), (19, 6)]],
    "copy": [[(4, 4), (15, 4), (15, 15), (4, 15), (4, 4)], [(9, 19), (20, 19), (20, 9)]],
}


def _sign(name: str, size: float, theme: Theme) -> pygame.Surface:
    return tinted(strokes(round(size), 24, [list(line) for line in _SIGNS[name]], 2.4), theme.faded)


def chip(look: MarkChip, sheet: Sheet) -> None:
    """A mark's shape, large, and its word after it, or below it where the chip is narrow."""
    theme, r = sheet.theme, 0.18 * min(sheet.w, sheet.h)
    if not look.stands:
        if look.chosen:
            sheet.glow(r, max(3, round(0.03 * min(sheet.w, sheet.h))))
        else:
            sheet.shadow(r)
        sheet.block(Film(theme.paper), r)
    ink = theme.tones["plain"] if look.stands else theme.ink
    pad = round(0.1 * min(sheet.w, sheet.h))
    if sheet.w > 1.9 * sheet.h:
        size = min(sheet.h - 2 * pad, 0.3 * sheet.w, 2.4 * sheet.smallest + 0.3 * sheet.h)
        mirrored = right_to_left(look.lang)
        x = sheet.w - pad - size / 2 if mirrored else pad + size / 2
        lay_shape(sheet, look.shape, look.colour, size, x, sheet.h / 2)
        left = pad if mirrored else round(2 * pad + size)
        room = pygame.Rect(left, 0, round(sheet.w - 3 * pad - size), sheet.h)
        sheet.write(sheet.label(look.word, look.lang, room, 0.42 * sheet.h, 3), ink, room, "start")
        return
    words_high = min(round(0.44 * sheet.h), 3 * sheet.smallest)
    size = min(sheet.h - words_high - 2 * pad, sheet.w - 2 * pad)
    lay_shape(sheet, look.shape, look.colour, size, sheet.w / 2, pad + size / 2)
    room = pygame.Rect(pad // 2, sheet.h - words_high - pad // 2, sheet.w - pad, words_high)
    sheet.write(sheet.label(look.word, look.lang, room, 0.3 * sheet.h, 2), ink, room)


def spread(look: SpreadRow, sheet: Sheet) -> None:
    """Marks in a row, in its middle."""
    count = max(1, len(look.marks))
    size = min(sheet.h * 0.92, sheet.w / count * 0.94)
    start = (sheet.w - count * size * 1.06) / 2 + size * 0.53
    for at, (mark, colour) in enumerate(look.marks):
        lay_shape(sheet, mark, colour, size * 0.94, start + at * size * 1.06, sheet.h / 2)


def lamps(look: Lamps, sheet: Sheet) -> None:
    """A traffic light: a dark post with a lamp for each mark; the shape shines in it."""
    across = sheet.w > sheet.h
    long, short = (sheet.w, sheet.h) if across else (sheet.h, sheet.w)
    count = len(look.lamps)
    step = min(long / count, short * (1.5 if look.words else 1.0))
    body = step * count
    box = pygame.Rect(0, 0, round(body if across else short), round(short if across else body))
    box.center = sheet.w // 2, sheet.h // 2
    sheet.block(Film(_DARK), 0.3 * short, box)
    sheet.line(Film(sheet.theme.paper, 0.5), 0.3 * short, max(2, round(0.03 * short)), box)
    below = 0.34 * step if look.words else 0.0
    d = round(0.84 * (step - below)) // 2 * 2
    for at, (mark, colour) in enumerate(look.lamps):
        along = (at + 0.5) * step
        x, y = (box.x + along, box.centery) if across else (box.centerx, box.y + along - below / 2)
        if look.words:
            room = pygame.Rect(box.x + 4, round(y + d / 2), box.w - 8, round(below))
            sheet.write(sheet.label(*look.words[at], room, 1.2 * sheet.smallest, 2), _LIGHT, room)
        own = shade(colour, sheet.theme).ground
        glow = pygame.Rect(0, 0, d, d)
        glow.center = round(x), round(y)
        sheet.block(Film(own, 0.35), d / 2, glow)
        lay_shape(sheet, mark, colour, d * 0.7, x, y)


def covered(look: CoveredPaper, sheet: Sheet) -> None:
    """A paper face down in its seat's colour; dashes where one is still missing."""
    r, line = radius(sheet.w, sheet.h), max(2, round(0.06 * min(sheet.w, sheet.h)))
    own = sheet.theme.seats[look.colour]
    if not look.given:
        sheet.dashes(Film(own), r, max(2, line // 2))
        return
    if look.open:
        sheet.shadow(r)
        sheet.block(Film(sheet.theme.paper), r)
        sheet.block(Film(own), r, pygame.Rect(0, 0, sheet.w, round(0.3 * sheet.h)))
        return
    cards.back(sheet)
    sheet.line(Film(own), r, line)


def step(look: StageStep, sheet: Sheet) -> None:
    """A stage: its number in a disc and its name; the open one on light."""
    theme, r = sheet.theme, sheet.h / 2
    button = theme.buttons["lit" if look.now else "quiet"]
    sheet.block(button.fill, r)
    if button.edge:
        sheet.line(button.edge, r, max(1, round(0.035 * sheet.h)))
    d = round(0.66 * sheet.h) // 2 * 2
    pad, mirrored = round(0.17 * sheet.h), right_to_left(look.lang)
    box = pygame.Rect(sheet.w - pad - d if mirrored else pad, (sheet.h - d) // 2, d, d)
    sheet.block(Film(theme.paper), d / 2, box)
    if look.past:
        sheet.icon("check", theme.ink, 0.7 * d, *box.center)
    else:
        sheet.write(sheet.label(str(look.number), "en", box, 0.62 * d), theme.ink, box)
    left = round(0.35 * sheet.h) if mirrored else round(1.5 * pad + d)
    room = pygame.Rect(left, 0, round(sheet.w - 1.5 * pad - d - 0.35 * sheet.h), sheet.h)
    sheet.write(sheet.label(look.name, look.lang, room, 0.42 * sheet.h, 2), button.ink, room, "start")


def note(look: Note, sheet: Sheet) -> None:
    """A slip of paper with words; whose it is stands above them."""
    r, theme = radius(sheet.w, sheet.h) * 0.7, sheet.theme
    sheet.shadow(r)
    body = sheet.part(sheet.w, sheet.h)
    body.surface.fill(theme.paper)
    pad, top = round(0.07 * min(sheet.w, sheet.h)), 0
    if look.head:
        most = 1.5 if look.colour is not None else 2.2
        top = round(min(most * sheet.smallest, 0.34 * sheet.h))
        band = pygame.Rect(0, 0, sheet.w, top)
        if look.colour is not None:
            body.surface.fill(theme.seats[look.colour], band)
        ink = theme.faded if look.colour is None else theme.on_seat
        inner = band.inflate(-2 * pad, 0)
        body.write(body.label(look.head, look.lang, inner, 0.7 * top), ink, inner, "start")
    room = pygame.Rect(pad, top + pad // 2, sheet.w - 2 * pad, max(1, sheet.h - top - pad))
    largest = min(2.2 * sheet.smallest, 0.08 * sheet.w)
    body.write(body.reading(look.text, look.lang, room, largest), theme.ink, room, "start")
    body.trim(r)
    body.line(theme.edge, r, 1)
    sheet.lay_sheet(body)
