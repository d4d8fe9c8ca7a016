"""How buttons and names are painted: what a finger touches, and whose place it is."""

from __future__ import annotations

import pygame

from game.table import theme
from game.table.cards import thirds
from game.table.looks import Colour, DeclareButton, Dot, IconButton, NameTag, Pill
from game.table.shapes import disc, outline, ring, tinted
from game.table.sheet import Sheet
from game.words import right_to_left


def margin(w: int, h: int) -> int:
    """The room around a button in pixels, for its shadow."""
    return max(6, round(0.16 * min(w, h)))


def pill(look: Pill, sheet: Sheet) -> None:
    """A button with words, and an icon before them where it has one."""
    r = min(sheet.w, sheet.h) / 2
    line = max(1, round(0.035 * sheet.h))
    shade = theme.BUTTONS[look.tone]
    if look.tone == "lit":
        sheet.glow(r, line)
    elif look.tone != "quiet":
        sheet.shadow(r)
    sheet.block(shade.ground, r, 0.86 if look.tone == "quiet" else 1.0)
    if look.tone == "quiet":
        sheet.line(theme.GLASS, r, line, 0.35)
    _icon_and_words(look, sheet, shade.ink)


def _icon_and_words(look: Pill, sheet: Sheet, ink: Colour) -> None:
    pad = round(min(0.42 * sheet.h, 0.1 * sheet.w))
    size = 0.52 * sheet.h if look.icon else 0.0
    gap = 0.35 * pad if look.icon and look.text else 0.0
    room = pygame.Rect(0, 0, round(sheet.w - 2 * pad - size - gap), round(0.86 * sheet.h))
    text = sheet.label(look.text, look.lang, room, 0.4 * sheet.h, 3)
    written = max((line.width for line in text.lines), default=0)
    start = (sheet.w - written - size - gap) / 2
    icon_first = not right_to_left(look.lang)
    x = start + size + gap if icon_first else start
    if look.icon:
        at = start + size / 2 if icon_first else start + written + gap + size / 2
        sheet.icon(look.icon, ink, size, at, sheet.h / 2)
    sheet.write(text, ink, pygame.Rect(round(x - (room.w - written) / 2), 0, room.w, sheet.h))


def name_tag(look: NameTag, sheet: Sheet) -> None:
    """A seat's name on the seat's colour."""
    r = min(sheet.w, sheet.h) / 2
    sheet.shadow(r, 0.4)
    sheet.block(look.colour, r)
    pad = round(min(0.4 * sheet.h, 0.12 * sheet.w))
    room = pygame.Rect(pad, 0, sheet.w - 2 * pad, sheet.h)
    sheet.write(sheet.label(look.text, look.lang, room, 0.52 * sheet.h, 2), theme.ON_SEAT, room)


def declare_button(look: DeclareButton, sheet: Sheet) -> None:
    """The round button inside the ring of three colours."""
    d = min(sheet.w, sheet.h) // 2 * 2
    x, y = (sheet.w - d) / 2, (sheet.h - d) / 2
    opacity = 1.0 if look.enabled else 0.4
    if look.enabled:
        sheet.shadow(d / 2)
    edge = round(0.085 * d)
    colours = ring(d, edge + look.enabled, thirds(0.0), round_ends=False)
    sheet.lay(tinted(colours, (255, 255, 255), opacity), x, y)
    sheet.lay(tinted(disc(d - 2 * edge), theme.PAPER, 1.0 if look.enabled else 0.5), x + edge, y + edge)
    room = pygame.Rect(0, 0, round(0.74 * d), round(0.52 * d))
    room.center = (sheet.w // 2, sheet.h // 2)
    sheet.write(sheet.label(look.text, look.lang, room, 0.17 * d, 3), theme.INK, room)


def icon_button(look: IconButton, sheet: Sheet) -> None:
    """A round button with an icon."""
    d = min(sheet.w, sheet.h) // 2 * 2
    x, y = (sheet.w - d) / 2, (sheet.h - d) / 2
    shade = theme.BUTTONS["quiet" if look.quiet else "plain"]
    if not look.quiet:
        sheet.shadow(d / 2)
    sheet.lay(tinted(disc(d), shade.ground, 0.86 if look.quiet else 1.0), x, y)
    if look.quiet:
        sheet.lay(tinted(outline(d, d, d / 2, max(1, d // 40)), theme.GLASS, 0.35), x, y)
    sheet.icon(look.icon, shade.ink, 0.56 * d, sheet.w / 2, sheet.h / 2)


def dot(look: Dot, sheet: Sheet) -> None:
    """A disc in a colour with a white rim."""
    d = min(sheet.w, sheet.h) // 2 * 2
    x, y = (sheet.w - d) / 2, (sheet.h - d) / 2
    rim = max(1, round(0.07 * d))
    sheet.lay(tinted(disc(d), (255, 255, 255)), x, y)
    sheet.lay(tinted(disc(d - 2 * rim), look.colour), x + rim, y + rim)
    if look.icon:
        light, dark = (255, 255, 255), theme.INK
        ink = light if theme.contrast(light, look.colour) >= 4.5 else dark
        sheet.icon(look.icon, ink, 0.6 * d, sheet.w / 2, sheet.h / 2)
