"""How the marks of the screen's page are painted: a card to measure by, what is deaf, the themes in small."""

from __future__ import annotations

from game.core.cards import KINDS
from game.table import buttons, cards, grounds
from game.table.looks import CardFace, Dot, Preview, Threads, Tray
from game.table.shapes import masked, outline, rounded, strokes, tinted, traced
from game.table.sheet import Sheet
from game.table.theme import Film, named

_CORNER = 3.18 / 85.6
"""The radius of a bank card's corners, as a part of its width (ISO/IEC 7810, ID-1)."""

_STEPS = 24
"""Straight pieces of a curve."""


def bank_card(sheet: Sheet) -> None:
    """An outline exactly as large as the box, and inside it what every bank card has: the chip and a line of signs."""
    r = _CORNER * sheet.w
    theme = sheet.theme
    sheet.block(theme.glass.fill, r)
    line = max(2, round(sheet.w / 200))
    sheet.lay(tinted(outline(sheet.w, sheet.h, r, line), theme.light))
    chip = sheet.w * 0.15, sheet.w * 0.12
    faint = theme.tones["muted"]
    mask = outline(round(chip[0]), round(chip[1]), r, line)
    sheet.lay(tinted(mask, faint, 0.7), 0.1 * sheet.w, 0.36 * sheet.h)
    for group in range(4):
        mask = rounded(round(0.16 * sheet.w), line * 2, line)
        sheet.lay(tinted(mask, faint, 0.7), (0.1 + 0.21 * group) * sheet.w, 0.74 * sheet.h)


def hatch(sheet: Sheet) -> None:
    """Slanting lines in a frame."""
    side = max(sheet.w, sheet.h)
    lines = [[(x, 24.0), (x + 24.0, 0.0)] for x in range(-24, 24, 3)]
    mask = strokes(side, 24, lines, 0.7).subsurface((0, 0, sheet.w, sheet.h)).copy()
    masked(mask, rounded(sheet.w, sheet.h, 4))
    colour = sheet.theme.buttons["danger"].fill.colour
    sheet.block(Film(sheet.theme.deep.fill.colour, 0.55), 4)
    sheet.lay(tinted(mask, sheet.theme.light, 0.8))
    sheet.lay(tinted(outline(sheet.w, sheet.h, 4, max(2, sheet.w // 60)), colour))


def threads(look: Threads, sheet: Sheet) -> None:
    """Curves from edge to edge that leave and arrive level; those that are lit lie over the others."""
    thin = max(1.5, sheet.smallest / 11)
    for lit, width, opacity in ((False, thin, 0.55), (True, 1.8 * thin, 1.0)):
        curves = [_curve(start, end, sheet) for start, end, is_lit in look.lines if is_lit == lit]
        colour = sheet.theme.tones["lit" if lit else "muted"]
        if curves:
            sheet.lay(tinted(traced(sheet.w, sheet.h, curves, width * sheet.theme.bold, 2), colour, opacity))


def _curve(start: float, end: float, sheet: Sheet) -> list[tuple[float, float]]:
    steps = [step / _STEPS for step in range(_STEPS + 1)]
    rise = (end - start) * sheet.h
    return [(sheet.w * part, start * sheet.h + rise * part * part * (3 - 2 * part)) for part in steps]


def preview(look: Preview, sheet: Sheet) -> None:
    """The table's ground in its own theme, with a tray, three cards and a mark of light."""
    theme = named(look.theme)
    part = Sheet(sheet.w, sheet.h, sheet.smallest, theme)
    grounds.Ground((sheet.w, sheet.h), theme).draw(part.surface, part.surface.get_rect())
    _tray(part)
    r = 0.08 * sheet.h
    part.trim(r)
    sheet.lay_sheet(part)
    edge = sheet.theme.light if look.chosen else sheet.theme.glass.edge.colour
    sheet.lay(tinted(outline(sheet.w, sheet.h, r, max(2, round(sheet.h * (0.04 if look.chosen else 0.015)))), edge))
    if look.chosen:
        _chosen(sheet)


def _tray(part: Sheet) -> None:
    tray = part.part(round(0.76 * part.w), round(0.6 * part.h))
    grounds.tray(Tray(), tray)
    part.lay_sheet(tray, 0.12 * part.w, 0.2 * part.h)
    width = round(0.19 * part.w)
    for at, kind in enumerate(KINDS):
        card = part.part(width, round(0.42 * part.h), cards.margin(width, width))
        cards.face(CardFace(kind, "", "", "en", marked=at == 1), card)
        part.lay_sheet(card, (0.18 + 0.225 * at) * part.w, 0.29 * part.h)


def _chosen(sheet: Sheet) -> None:
    side = round(0.24 * sheet.h)
    mark = sheet.part(side, side)
    buttons.dot(Dot("action", "check"), mark)
    sheet.lay_sheet(mark, 0.06 * sheet.h, 0.06 * sheet.h)
