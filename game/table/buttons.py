"""How buttons and names are painted: what a finger touches, and whose place it is."""

from __future__ import annotations

import pygame

from game.colours import Shade
from game.core.cards import Kind
from game.table.cards import radius, thirds
from game.table.looks import LOW_COVER, Colour, Cover, DeclareButton, Dot, IconButton, KeyCap, NameTag, Pill
from game.table.shapes import ring, tinted
from game.table.sheet import Sheet
from game.table.text import Fitted
from game.table.theme import Film, Theme
from game.words import right_to_left

ROUNDEST = 1.6
"""Corners have a radius of at most so many heights of the smallest text: a high button is no bubble."""


def margin(w: int, h: int) -> int:
    """The room around a button in pixels, for its shadow."""
    return max(6, round(0.16 * min(w, h)))


def pill(look: Pill, sheet: Sheet) -> None:
    """A button with words, and an icon before them where it has one."""
    r = min(min(sheet.w, sheet.h) / 2, ROUNDEST * sheet.smallest)
    line = max(1, round(0.035 * min(sheet.h, 2 * r)))
    button = sheet.theme.buttons[look.tone]
    if look.tone == "lit":
        sheet.halo(r)
    elif look.tone != "quiet":
        sheet.shadow(r)
    sheet.block(button.fill, r)
    if button.edge:
        sheet.line(button.edge, r, line)
    _icon_and_words(look, sheet, button.ink)


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


def key_cap(look: KeyCap, sheet: Sheet) -> None:
    """A key of a keyboard on the glass."""
    r = 0.16 * min(sheet.w, sheet.h)
    button = sheet.theme.buttons[look.tone]
    sheet.block(button.fill, r)
    if button.edge:
        sheet.line(button.edge, r, max(1, round(0.02 * sheet.h)))
    if look.icon:
        sheet.icon(look.icon, button.ink, 0.5 * min(sheet.w, sheet.h), sheet.w / 2, sheet.h / 2)
    room = pygame.Rect(0, 0, round(0.88 * sheet.w), sheet.h)
    room.centerx = sheet.w // 2
    sheet.write(sheet.label(look.text, look.lang, room, 0.54 * sheet.h), button.ink, room)


def name_tag(look: NameTag, sheet: Sheet) -> None:
    """A seat's name on the seat's colour."""
    r = min(min(sheet.w, sheet.h) / 2, ROUNDEST * sheet.smallest)
    sheet.shadow(r, 0.4)
    shade = _shade(look.colour, sheet.theme)
    sheet.block(Film(shade.ground), r)
    pad = round(min(0.4 * sheet.h, 0.12 * sheet.w))
    room = pygame.Rect(pad, 0, sheet.w - 2 * pad, sheet.h)
    if look.practice in ("waits", "moves"):
        _practice_mark(look, shade, sheet, r)
    sheet.write(_name(look, sheet, room), shade.ink, room)


def _name(look: NameTag, sheet: Sheet, room: pygame.Rect) -> Fitted:
    """A name in one line where it can be read so; in two it would only be larger."""
    one = sheet.label(look.text, look.lang, room, 0.52 * sheet.h)
    whole = not one.cut and one.size >= sheet.smallest
    return one if whole else sheet.label(look.text, look.lang, room, 0.52 * sheet.h, 2)


def _practice_mark(look: NameTag, shade: Shade, sheet: Sheet, radius: float) -> None:
    """A dashed line along the edge, whole while the practice team is about to move."""
    line = max(2, round(0.07 * min(sheet.h, 2 * sheet.smallest)))
    draw = sheet.line if look.practice == "moves" else sheet.dashes
    draw(Film(shade.ink), radius, line)


def _shade(colour: Kind | int | None, theme: Theme) -> Shade:
    """A kind's colours, or a seat's."""
    if isinstance(colour, str):
        return theme.kinds[colour]
    return Shade(theme.gone if colour is None else theme.seats[colour], theme.on_seat)


def declare_button(look: DeclareButton, sheet: Sheet) -> None:
    """The round button inside the ring of three colours."""
    d = min(sheet.w, sheet.h) // 2 * 2
    x, y = (sheet.w - d) / 2, (sheet.h - d) / 2
    theme = sheet.theme
    opacity = 1.0 if look.enabled else 0.8 * theme.idle
    if look.enabled:
        sheet.shadow(d / 2)
    edge = round(0.085 * d)
    colours = ring(d, edge + look.enabled, thirds(0.0, theme), round_ends=False)
    sheet.lay(tinted(colours, (255, 255, 255), opacity), x, y)
    paper = pygame.Rect(round(x), round(y), d, d).inflate(-2 * edge, -2 * edge)
    sheet.block(Film(theme.paper, 1.0 if look.enabled else theme.idle), d / 2, paper)
    room = pygame.Rect(0, 0, round(0.74 * d), round(0.64 * d))
    room.center = (sheet.w // 2, sheet.h // 2)
    sheet.write(sheet.label(look.text, look.lang, room, 0.17 * d, 3), theme.ink, room)


def icon_button(look: IconButton, sheet: Sheet) -> None:
    """A round button with an icon."""
    d = min(sheet.w, sheet.h) // 2 * 2
    x, y = (sheet.w - d) / 2, (sheet.h - d) / 2
    button = sheet.theme.buttons["quiet" if look.quiet else "plain"]
    if not look.quiet:
        sheet.shadow(d / 2)
    box = pygame.Rect(round(x), round(y), d, d)
    sheet.block(button.fill, d / 2, box)
    if button.edge:
        sheet.line(button.edge, d / 2, max(1, d // 40), box)
    sheet.icon(look.icon, button.ink, 0.56 * d, sheet.w / 2, sheet.h / 2)


def dot(look: Dot, sheet: Sheet) -> None:
    """A disc in a colour, with a rim in the colour of what stands on seats."""
    d = min(sheet.w, sheet.h) // 2 * 2
    box = pygame.Rect(round((sheet.w - d) / 2), round((sheet.h - d) / 2), d, d)
    rim = max(1, round(0.07 * d))
    shade = _shade(look.colour, sheet.theme)
    sheet.block(Film(sheet.theme.on_seat), d / 2, box)
    sheet.block(Film(shade.ground), d / 2 - rim, box.inflate(-2 * rim, -2 * rim))
    if look.icon:
        sheet.icon(look.icon, shade.ink, 0.6 * d, sheet.w / 2, sheet.h / 2)


def cover(look: Cover, sheet: Sheet) -> None:
    """A place to hold a hand on: a hand, and words below it, or beside it where the place is low."""
    r, thickness = radius(sheet.w, sheet.h), max(2, round(0.012 * min(sheet.w, sheet.h)))
    if look.held:
        sheet.glow(r, thickness)
    sheet.block((sheet.theme.waiting_slot if look.held else sheet.theme.slot).fill, r)
    sheet.dashes(Film(sheet.theme.light), r, thickness)
    mark, room = _mark_and_room(look, sheet, thickness + 1)
    if mark.h >= sheet.smallest:
        sheet.icon("hand", sheet.theme.light, 0.9 * mark.h, *mark.center)
    sheet.write(sheet.reading(look.text, look.lang, room, sheet.smallest, "medium"), sheet.theme.tones["plain"], room)


def _mark_and_room(look: Cover, sheet: Sheet, edge: int) -> tuple[pygame.Rect, pygame.Rect]:
    """Places for the hand and the words. Where there is none for both the hand goes."""
    pad = edge + round(0.012 * (sheet.w + sheet.h))
    room = pygame.Rect(pad, edge, sheet.w - 2 * pad, sheet.h - 2 * edge)
    mark = room.copy()
    if room.w > LOW_COVER * room.h:
        words = pygame.Rect(pad if right_to_left(look.lang) else pad + room.h, edge, room.w - room.h, room.h)
        if sheet.reading(look.text, look.lang, words, sheet.smallest, "medium").cut:
            return pygame.Rect(0, 0, 0, 0), room
        return pygame.Rect(words.right if right_to_left(look.lang) else pad, edge, room.h, room.h), words
    high = sheet.reading(look.text, look.lang, room, sheet.smallest, "medium").height
    mark.h = min(round(0.45 * sheet.h), room.w, max(0, room.h - high))
    mark.y += (room.h - mark.h - high) // 2
    room.y, room.h = mark.bottom, high
    return mark, room
