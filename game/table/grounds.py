"""What lies under and between the cards: the table itself, trays, panels, words on them, the great ring."""

from __future__ import annotations

from bisect import bisect_left
from functools import lru_cache
from math import hypot
from random import Random

import pygame

from game.table import theme
from game.table.cards import thirds
from game.table.looks import Colour, Field, Panel, Ring, Text, Tray
from game.table.shapes import ring, rounded, tinted
from game.table.sheet import Sheet
from game.table.text import Fitted
from game.words import right_to_left

GLOW = 14
"""The room around a tray in pixels, for its light."""


def table(target: pygame.Surface) -> pygame.Surface:
    """The table's ground, in the size and format of the surface it is shown on: lighter in the middle, with a grain too
    fine to see that hides the steps between shades."""
    width, height = target.get_size()
    small = pygame.Surface((256, 256), 0, target)
    reach = 128 * hypot(1, 1)
    for step in range(round(reach), 0, -1):
        pygame.draw.circle(small, _ground(step / reach), (128, 128), step)
    ground = pygame.transform.smoothscale(small, (width, height))
    grain = _grain(128)
    for x in range(0, width, 128):
        for y in range(0, height, 128):
            ground.blit(grain, (x, y), special_flags=pygame.BLEND_RGB_ADD)
    return ground


def _ground(part: float) -> Colour:
    """The shade at a part of the way from the middle to a corner."""
    middle, between, corner = theme.GROUND
    one, other, part = (middle, between, part * 2) if part < 0.5 else (between, corner, part * 2 - 1)
    red, green, blue = (round(a + (b - a) * part) for a, b in zip(one, other, strict=True))
    return red, green, blue


def _grain(size: int) -> pygame.Surface:
    """Each pixel a shade or none brighter, at random but always the same."""
    noise = Random(3).randbytes(size * size)
    pixels = bytes(value for pixel in noise for value in (pixel & 1, pixel >> 1 & 1, pixel >> 2 & 1))
    return pygame.image.frombytes(pixels, (size, size), "RGB")


def tray(look: Tray, sheet: Sheet) -> None:
    """A seat's place."""
    r = 0.1 * min(sheet.w, sheet.h)
    line = max(1, round(min(sheet.w, sheet.h) / 240))
    if look.lit:
        sheet.glow(r, line, 0.4)
        sheet.cut(r)
        sheet.block(theme.LIT_GLASS, r, 0.17)
        return
    sheet.block(theme.GLASS, r, 0.11)
    sheet.line(theme.GLASS, r, line, 0.22)


def panel(look: Panel, sheet: Sheet) -> None:
    """A ground for other things."""
    side = min(sheet.w, sheet.h)
    r = min(0.14 * side, 8 + 0.045 * side)
    if look.tone == "paper":
        sheet.shadow(r)
        sheet.block(theme.PAPER, r)
        return
    deep = look.tone == "deep"
    sheet.block(theme.DEEP if deep else theme.GLASS, r, 0.95 if deep else 0.11)
    sheet.line(theme.GLASS, r, 1, 0.25)


def text(look: Text, sheet: Sheet) -> None:
    """Words on whatever lies below them."""
    room = pygame.Rect(0, 0, sheet.w, sheet.h)
    sheet.smallest = min(look.size, sheet.smallest)
    written = sheet.reading(look.text, look.lang, room, look.size, look.weight)
    sheet.write(written, theme.TONES[look.tone], room, look.align)


def great_ring(look: Ring, sheet: Sheet) -> None:
    """The broken ring on its faint track, with a thin line inside it for the time that has passed."""
    d = min(sheet.w, sheet.h) // 2 * 2
    x, y = (sheet.w - d) / 2, (sheet.h - d) / 2
    thickness = max(4, round(0.032 * d))
    sheet.lay_ready(_broken_ring(d, thickness, min(1.0, max(0.0, look.open))), x, y)
    if look.passed > 0:
        inset = round(1.5 * thickness)
        line = ring(d - 2 * inset, max(2, thickness // 5), [(0, min(1.0, look.passed), theme.LIGHT)])
        sheet.lay(line, x + inset, y + inset)


@lru_cache(2)
def _broken_ring(d: int, thickness: int, opening: float) -> pygame.Surface:
    """The ring without the time, which is painted anew while the ring stays: ready to be laid on a sheet."""
    surface = ring(d, thickness, [(0, 1, theme.GLASS)], round_ends=False)
    surface.fill((255, 255, 255, 26), special_flags=pygame.BLEND_RGBA_MULT)
    surface = surface.premul_alpha()
    if opening < 1:
        arcs = ring(d, thickness, thirds(opening)).premul_alpha()
        surface.blit(arcs, (0, 0), special_flags=pygame.BLEND_PREMULTIPLIED)
    return surface


def field(look: Field, sheet: Sheet) -> None:
    """A place to write in; the caret stands where the next letter comes."""
    r = min(0.2 * sheet.h, 18)
    sheet.block(theme.PAPER, r)
    sheet.line(theme.LIGHT if look.caret else theme.HAIRLINE, r, 3 if look.caret else 1)
    pad = round(min(0.25 * sheet.h, 0.04 * sheet.w))
    room = pygame.Rect(pad, 0, sheet.w - 2 * pad, sheet.h).inflate(0, -pad // 2)
    largest = max(sheet.smallest, round(min(0.42 * sheet.h, 1.7 * sheet.smallest)))
    if look.text:
        written = _latest(look.text, look.lang, sheet, room, largest)
        sheet.write(written, theme.INK, room, "start")
    else:
        written = sheet.reading(look.hint, look.lang, room, largest)
        sheet.write(written, theme.FADED_INK, room, "start")
    if look.caret and written.lines:
        _caret(written, bool(look.text), look.lang, sheet, room)


def _latest(words: str, lang: str, sheet: Sheet, room: pygame.Rect, largest: int) -> Fitted:
    """The text, or where it is too long its end: that is where the hand is writing."""
    parts = words.split(" ")

    def from_part(number: int) -> Fitted:
        shown = " ".join(["…", *parts[number:]]) if number else words
        return sheet.reading(shown, lang, room, largest)

    return from_part(bisect_left(range(len(parts) - 1), True, key=lambda number: not from_part(number).cut))


def _caret(written: Fitted, begun: bool, lang: str, sheet: Sheet, room: pygame.Rect) -> None:
    """A line at the logical end: on the left in Hebrew and Arabic. Before a hint it stands at its start."""
    pitch = written.layout.pitch
    along = written.lines[-1].width + 2 if begun else -4
    top = room.y + (room.h - written.height) / 2 + (written.height - pitch if begun else 0)
    x = room.right - along if right_to_left(lang) else room.x + along
    thickness = max(2, round(0.06 * pitch))
    bar = tinted(rounded(thickness, round(0.9 * pitch), 0), theme.KINDS["action"].ground)
    sheet.lay(bar, x - thickness / 2, top + 0.05 * pitch)
