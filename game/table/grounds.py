"""What lies under and between the cards: the table itself, trays, panels, words on them, the great ring."""

from __future__ import annotations

from functools import lru_cache
from math import hypot
from random import Random

import pygame

from game.table import shapes
from game.table.cards import radius, thirds
from game.table.looks import Bar, Colour, Focus, Panel, Ring, Text, Tray
from game.table.shapes import ring
from game.table.sheet import Sheet
from game.table.theme import Film, Theme

GLOW = 14
"""The room around a tray in pixels, for its light."""

_COARSE = 4
"""The ground's shades are drawn so many times smaller: nobody sees the steps from one to the next."""
_GRAIN = 512
"""The side in pixels of the square that the ground's grain repeats."""


class Ground:
    """The table's ground in one size: lighter in the middle, with a grain too fine to see that hides the steps between
    shades. It is kept in a byte for each pixel, and gets its grain where it is drawn."""

    def __init__(self, size: tuple[int, int], theme: Theme) -> None:
        small = pygame.Surface((size[0] // _COARSE, size[1] // _COARSE), depth=8)
        shades = [_shade(step / 255, theme) for step in range(256)]
        small.set_palette(shades)
        small.fill(255)
        whole = small.get_rect()
        for step in reversed(range(255)):
            if shades[step] != shades[step + 1]:
                box = whole.scale_by((step + 0.5) / 255 * hypot(1, 1))
                pygame.draw.ellipse(small, step, box)
        self._shades = pygame.transform.scale(small, size)

    def draw(self, target: pygame.Surface, area: pygame.Rect) -> None:
        """Draws an area of it at its place."""
        target.blit(self._shades, area, area)
        for x in range(area.left // _GRAIN * _GRAIN, area.right, _GRAIN):
            for y in range(area.top // _GRAIN * _GRAIN, area.bottom, _GRAIN):
                part = area.clip((x, y, _GRAIN, _GRAIN))
                target.blit(_grain(), part, part.move(-x, -y), special_flags=pygame.BLEND_RGB_ADD)


def _shade(part: float, theme: Theme) -> Colour:
    """The shade at a part of the way from the middle to a corner."""
    middle, between, corner = theme.ground
    one, other, part = (middle, between, part * 2) if part < 0.5 else (between, corner, part * 2 - 1)
    red, green, blue = (round(a + (b - a) * part) for a, b in zip(one, other, strict=True))
    return red, green, blue


@lru_cache(1)
def _grain() -> pygame.Surface:
    """A square in which each pixel is a shade brighter or none, at random but always the same."""
    side = 128
    noise = Random(3).randbytes(side * side)
    pixels = bytearray(3 * side * side)
    for at in range(3):
        pixels[at::3] = noise.translate(bytes(value >> at & 1 for value in range(256)))
    small = pygame.image.frombytes(bytes(pixels), (side, side), "RGB")
    grain = pygame.Surface((_GRAIN, _GRAIN), depth=32)
    grain.blits([(small, (x, y)) for x in range(0, _GRAIN, side) for y in range(0, _GRAIN, side)])
    return grain


def tray(look: Tray, sheet: Sheet) -> None:
    """A seat's place."""
    r = 0.1 * min(sheet.w, sheet.h)
    line = max(1, round(min(sheet.w, sheet.h) / 240))
    if look.lit:
        sheet.glow(r, line, 0.4)
        sheet.cut(r)
        sheet.block(sheet.theme.lit_tray, r)
        return
    sheet.block(sheet.theme.tray.fill, r)
    sheet.line(sheet.theme.tray.edge, r, line)


def panel(look: Panel, sheet: Sheet) -> None:
    """A ground for other things."""
    side = min(sheet.w, sheet.h)
    r = min(0.14 * side, 8 + 0.045 * side)
    if look.tone == "paper":
        sheet.shadow(r)
        sheet.block(Film(sheet.theme.paper), r)
        sheet.line(sheet.theme.edge, r, 1)
        return
    plate = sheet.theme.deep if look.tone == "deep" else sheet.theme.glass
    sheet.block(plate.fill, r)
    sheet.line(plate.edge, r, 1)


def bar(look: Bar, sheet: Sheet) -> None:
    """A bar of a picture of figures."""
    sheet.block(sheet.theme.track if look.faint else Film(sheet.theme.lines[look.kind]), 0)


def text(look: Text, sheet: Sheet) -> None:
    """Words on whatever lies below them."""
    room = pygame.Rect(0, 0, sheet.w, sheet.h)
    sheet.smallest = min(look.size, sheet.smallest)
    written = sheet.reading(look.text, look.lang, room, look.size, look.weight)
    sheet.write(written, sheet.theme.tones[look.tone], room, look.align)


def great_ring(look: Ring, sheet: Sheet) -> None:
    """The broken ring on its faint track, with a thin line inside it for the time that has passed."""
    d = min(sheet.w, sheet.h) // 2 * 2
    x, y = (sheet.w - d) / 2, (sheet.h - d) / 2
    thickness = max(4, round(0.032 * d))
    sheet.lay_ready(_broken_ring(d, thickness, min(1.0, max(0.0, look.open)), sheet.theme), x, y)
    if look.passed > 0:
        inset = round(1.5 * thickness)
        line = ring(d - 2 * inset, max(2, thickness // 5), [(0, min(1.0, look.passed), sheet.theme.light)])
        sheet.lay(line, x + inset, y + inset)


@lru_cache(1)
def _broken_ring(d: int, thickness: int, opening: float, theme: Theme) -> pygame.Surface:
    """The ring without the time, which is painted anew while the ring stays: ready to be laid on a sheet."""
    track = (*theme.track.colour, round(255 * theme.track.opacity))
    return ring(d, thickness, thirds(opening, theme) if opening < 1 else (), track=track).premul_alpha_ip()


def forget() -> None:
    """Lets go of what large shapes are put together from."""
    _broken_ring.cache_clear()
    shapes.forget()


def focus_line(smallest: int) -> int:
    """The thickness in pixels of each of the focus ring's two lines, where texts are at least `smallest` high."""
    return max(3, round(0.22 * smallest))


def focus_margin(smallest: int) -> int:
    """The room that the focus ring takes round a box."""
    return 2 * focus_line(smallest) + 2


def focus(look: Focus, sheet: Sheet) -> None:
    """Two lines close round the box, a dark one and a bright one: one of them is seen on any ground."""
    line = focus_line(sheet.smallest)
    r = min(sheet.w, sheet.h) / 2 if look.round else radius(sheet.w, sheet.h)
    inner, outer = sheet.theme.focus
    sheet.around(inner, r, line, 1)
    sheet.around(outer, r, line, 1 + line)
