"""The sheet on which one look is painted: a surface with room around its box for shadows, and ways to write on it."""

from __future__ import annotations

import pygame

from game.table.icons import icon
from game.table.looks import Colour, Icon, Weight
from game.table.shapes import Mask, bars, core, corners, drawn_out, gaps, outline, rounded, soft, tinted
from game.table.text import Align, Fitted, draw_fitted, fit
from game.table.theme import Film, Theme


class Sheet:
    """A transparent surface of `w` × `h` pixels with `margin` around; places are given from the box's upper left.

    Its colours are the theme's. `smallest` is the smallest size in pixels of a text that must be read. The surface's
    colours are multiplied by its opacity: only so do light and shadow that lie over each other come out right.
    """

    def __init__(self, w: int, h: int, smallest: int, theme: Theme, margin: int = 0) -> None:
        self.w, self.h, self.smallest, self.theme, self.margin = w, h, smallest, theme, margin
        self.surface = pygame.Surface((max(1, w + 2 * margin), max(1, h + 2 * margin)), pygame.SRCALPHA)

    def part(self, w: int, h: int, margin: int = 0) -> Sheet:
        """An empty sheet of another size for what is to be laid on this one."""
        return Sheet(w, h, self.smallest, self.theme, margin)

    def lay(self, surface: pygame.Surface, x: float = 0, y: float = 0) -> None:
        """Lays a surface on the sheet, its upper left corner at a place."""
        self.lay_ready(surface.premul_alpha(), x, y)

    def lay_sheet(self, sheet: Sheet, x: float = 0, y: float = 0) -> None:
        """Lays another sheet on this one, the upper left corner of its box at a place."""
        self.lay_ready(sheet.surface, x - sheet.margin, y - sheet.margin)

    def lay_ready(self, surface: pygame.Surface, x: float, y: float) -> None:
        """Lays a surface whose colours are multiplied by its opacity already."""
        at = round(x) + self.margin, round(y) + self.margin
        self.surface.blit(surface, at, special_flags=pygame.BLEND_PREMULTIPLIED)

    def fade(self, opacity: float) -> None:
        """Lets all that is painted be seen through."""
        self.surface.fill((round(255 * opacity),) * 4, special_flags=pygame.BLEND_RGBA_MULT)

    def trim(self, radius: float) -> None:
        """Rounds the corners of what is painted on a sheet without a margin."""
        for corner, at in corners(self.w, self.h, radius):
            self.surface.blit(corner.premul_alpha(), at, special_flags=pygame.BLEND_RGBA_MULT)

    def shadow(self, radius: float, opacity: float = 0.55, drop: float = 0.3) -> None:
        """A soft shadow of the box with round corners, as wide as the margin allows."""
        spread = round(self.margin / (1 + drop))
        self._soft(self.theme.shadow, opacity, radius, spread, round(spread * drop))

    def halo(self, radius: float, opacity: float = 0.7) -> None:
        """A warm light around the box."""
        self._soft(self.theme.halo, opacity, radius, self.margin)

    def glow(self, radius: float, line: int, opacity: float = 0.7) -> None:
        """A warm light around the box, and a line of light on its edge."""
        self.halo(radius, opacity)
        self.around(self.theme.light, radius, line * self.theme.bold)

    def _soft(self, film: Film, opacity: float, radius: float, spread: int, drop: int = 0) -> None:
        box = pygame.Rect(-spread, -spread + drop, self.w + 2 * spread, self.h + 2 * spread)
        self._draw_out(soft(self.w, self.h, radius, spread), Film(film.colour, opacity * film.opacity), box)

    def around(self, colour: Colour, radius: float, thickness: int, away: int = 0) -> None:
        """A line round the box, so many pixels away from it; it reaches a pixel further in, so that no seam is left."""
        out = thickness + away
        self._edge(Film(colour), radius + out, thickness + 1, self.box.inflate(2 * out, 2 * out))

    def cut(self, radius: float) -> None:
        """Takes away what was painted inside the box, so that only what lies around it stays."""
        for bar in bars(self.w, self.h, radius):
            self.surface.fill((0, 0, 0, 0), bar.move(self.margin, self.margin))
        for corner, (x, y) in corners(self.w, self.h, radius):
            at = x + self.margin, y + self.margin
            self.surface.blit(corner.premul_alpha(), at, special_flags=pygame.BLEND_RGBA_SUB)

    @property
    def box(self) -> pygame.Rect:
        """The sheet without its margin."""
        return pygame.Rect(0, 0, self.w, self.h)

    def block(self, film: Film, radius: float, box: pygame.Rect | None = None) -> None:
        """A box, or the whole one, in one colour with round corners."""
        box = box or self.box
        self._draw_out(rounded(*core(box.size, radius), radius), film, box)

    def line(self, film: Film, radius: float, thickness: int, box: pygame.Rect | None = None) -> None:
        """A line along the inside of a box's edge."""
        self._edge(film, radius, thickness * self.theme.bold, box or self.box)

    def _edge(self, film: Film, radius: float, thickness: int, box: pygame.Rect) -> None:
        self._draw_out(outline(*core(box.size, max(radius, thickness)), radius, thickness), film, box)

    def dashes(self, film: Film, radius: float, thickness: int) -> None:
        """A dashed line along the inside of the box's edge, whole round its corners."""
        dashed = self.part(self.w, self.h)
        dashed.line(film, radius, thickness)
        dash = 0.045 * (self.w + self.h) / 2
        for gap in gaps(self.w, self.h, radius, thickness * self.theme.bold + 1, dash):
            dashed.surface.fill((0, 0, 0, 0), gap)
        self.lay_sheet(dashed)

    def fill(self, film: Film, box: pygame.Rect) -> None:
        """A rectangle in one colour."""
        if box:
            self.block(film, 0, box)

    def _draw_out(self, mask: Mask, film: Film, box: pygame.Rect) -> None:
        """Lays a mask in a colour on a box, made as large by its middle column and its middle row alone."""
        if not round(255 * film.opacity):
            return
        small = tinted(mask, film.colour, film.opacity).premul_alpha_ip()
        for part, place in drawn_out(small, box.move(self.margin, self.margin)):
            self._spread(part, place)

    def _spread(self, part: pygame.Surface, box: pygame.Rect) -> None:
        """Lays a surface on a box, made larger where it is not as large. A single pixel needs no surface for that."""
        if part.get_size() == (1, 1):
            self._flood(part.get_at((0, 0)), box)
        else:
            drawn = part if part.get_size() == box.size else pygame.transform.scale(part, box.size)
            self.surface.blit(drawn, box, special_flags=pygame.BLEND_PREMULTIPLIED)

    def _flood(self, colour: pygame.Color, box: pygame.Rect) -> None:
        if 0 < colour.a < 255:
            self.surface.fill((255 - colour.a,) * 4, box, pygame.BLEND_RGBA_MULT)
            self.surface.fill(colour, box, pygame.BLEND_RGBA_ADD)
        elif colour.a:
            self.surface.fill(colour, box)

    def icon(self, name: Icon, colour: Colour, size: float, x: float, y: float, opacity: float = 1.0) -> None:
        """An icon around a point."""
        self.lay(tinted(icon(name, round(size)), colour, opacity), x - size / 2, y - size / 2)

    def write(self, text: Fitted, colour: Colour, box: pygame.Rect, align: Align = "center") -> None:
        """A fitted text, half way between the top and the bottom of a box."""
        self.lay(draw_fitted(text, colour, align=align), box.x, box.y + (box.h - text.height) / 2)

    def reading(self, text: str, lang: str, box: pygame.Rect, largest: float, weight: Weight = "regular") -> Fitted:
        """A text to be read, never below the smallest size."""
        size = max(self.smallest, round(largest))
        return fit(bound(text), _room(box), weight=weight, base=lang, largest=size, smallest=self.smallest)

    def label(self, text: str, lang: str, box: pygame.Rect, largest: float, lines: int = 1) -> Fitted:
        """A word or two that must stand whole: of the smallest size at least where there is room, and below it before
        it is cut."""
        size = max(self.smallest, round(largest))
        return fit(text, _room(box), weight="medium", base=lang, largest=size, smallest=min(8, size), max_lines=lines)


def _room(box: pygame.Rect) -> tuple[int, int]:
    """The room in a box, which on a very small sheet may have none."""
    return max(1, box.w), max(1, box.h)


def bound(text: str) -> str:
    """A short last word does not stand on a line of its own: a no-break space binds it."""
    before, _, last = text.rpartition(" ")
    return f"{before}\u00a0{last}" if before and len(last) <= 3 else text
