"""Turns looks into surfaces, and keeps those it has made."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable
from math import inf
from typing import NamedTuple, TypeAlias

import pygame

from game.table import grounds, plates
from game.table.looks import Look, Panel, Tray
from game.table.painting import painted
from game.table.shapes import clear, tinted
from game.table.theme import Theme

RAISED = 1.06
"""How much larger a thing is while a finger carries it."""

_LARGE = 120_000
"""Pixels: what is larger turns with hard edges, in half the time; on such a fine screen nobody sees them in motion."""


class Painted(NamedTuple):
    """A painted look, its colours multiplied by its opacity (`BLEND_PREMULTIPLIED`). Around its box the surface has
    room of `margin` pixels on every side, for shadow and light. The middle of a plate is to be drawn out by so many
    pixels (`plates`). Where room that is empty was cut off, the surface's middle is `shift` pixels from the box's."""

    surface: pygame.Surface
    margin: int
    drawn_out: tuple[int, int] = (0, 0)
    shift: tuple[float, float] = (0.0, 0.0)

    @property
    def size(self) -> tuple[int, int]:
        """Its size in full."""
        (w, h), (across, along) = self.surface.get_size(), self.drawn_out
        return w + across, h + along

    @property
    def whole(self) -> pygame.Surface:
        """All of it."""
        return plates.whole(self.surface, self.size)


class Shelf:
    """What has been painted, up to so many bytes; what was not asked for longest goes first. What takes more than
    `largest` bytes is not kept: whoever shows it has it."""

    def __init__(self, limit: int, largest: float = inf) -> None:
        self.limit, self.largest = limit, largest
        self.bytes = 0
        self._kept: OrderedDict[Hashable, Painted] = OrderedDict()

    def __contains__(self, key: Hashable) -> bool:
        return key in self._kept

    def get(self, key: Hashable, make: Callable[[], Painted]) -> Painted:
        """What is kept under a key, made where it is not there."""
        if key not in self._kept:
            made = make()
            if _bytes(made) > self.largest:
                return made
            self._kept[key] = made
            self.bytes += _bytes(made)
            while self.bytes > self.limit and len(self._kept) > 1:
                self.bytes -= _bytes(self._kept.popitem(last=False)[1])
        self._kept.move_to_end(key)
        return self._kept[key]


def _bytes(painted: Painted) -> int:
    return painted.surface.get_pitch() * painted.surface.get_height()


_Thing: TypeAlias = tuple[Look, int, int, int, bool]


class Painter:
    """Paints looks, and turns what it has painted. Surfaces are shared: blit them, do not change them."""

    def __init__(self, limit: int, theme: Theme) -> None:
        """`limit` is how many bytes of surfaces are kept; of what is raised, or half way through a turn, half of
        that beside it. `turns` is how many may still be made half way: after that the nearest that there is has to
        do."""
        self.theme = theme
        self.shelf = Shelf(limit, limit / 4)  # the great ring would push all else off, with every step of its time
        self.turning = Shelf(limit // 2)
        self.turns: float = inf

    def paint(self, look: Look, w: int, h: int, smallest: int, raised: bool = False) -> Painted:
        """A look upright in a box of w × h pixels; no text that must be read is smaller than `smallest`. A raised one
        is a little larger and higher above the table."""
        if not raised:
            return self.shelf.get((look, w, h, smallest), lambda: _kept(look, w, h, smallest, self.theme))
        flat = self.paint(look, w, h, smallest)
        thing: _Thing = (look, w, h, smallest, True)
        return self.turning.get(thing, lambda: _raised(flat, 0.6 * self.theme.shadow.opacity))

    def turned(self, look: Look, w: int, h: int, smallest: int, degrees: int, raised: bool = False) -> Painted:
        """The same, turned clockwise. Right angles are exact; around others the surface is larger, its middle kept."""
        w, h, degrees = _level(look, w, h, degrees % 360)
        thing: _Thing = (look, w, h, smallest, raised)
        degrees = self._allowed(thing, degrees)
        if not degrees:
            return self.paint(*thing)
        shelf = self.turning if raised or degrees % 90 else self.shelf
        return shelf.get((*thing, degrees), lambda: self._made(thing, degrees))

    def knows(self, look: Look, w: int, h: int, smallest: int, degrees: int) -> bool:
        """Whether this is at hand, turned by a right angle."""
        w, h, degrees = _level(look, w, h, degrees % 360)
        thing = (look, w, h, smallest)
        return thing in self.shelf or (degrees != 0 and (*thing, False, degrees) in self.shelf)

    def _made(self, thing: _Thing, degrees: int) -> Painted:
        """What lies across is seldom needed upright too: it is not kept for that, but serves the seat opposite."""
        *upright, raised = thing
        opposite = (*thing, (degrees + 180) % 360)
        if raised or degrees % 90 or tuple(upright) in self.shelf:
            return _turned(self.paint(*thing), degrees)
        if opposite in self.shelf:
            return _turned(self.turned(*thing[:4], opposite[-1]), 180)
        return _turned(_kept(*thing[:4], self.theme), degrees)

    def rest(self) -> None:
        """Nothing turns now: what was made half way is let go of, and so are the parts of large shapes."""
        self.turning = Shelf(self.turning.limit)
        grounds.forget()

    def _allowed(self, thing: _Thing, degrees: int) -> int:
        """This direction; or, once no more may be made, the nearest that is there, as right angles always are."""
        if not self._costs(thing, degrees):
            return degrees
        if self.turns > 0:
            self.turns -= 1
            return degrees
        near = (turn % 360 for away in range(1, 46) for turn in (degrees - away, degrees + away))
        return next(turn for turn in near if not self._costs(thing, turn))

    def _costs(self, thing: _Thing, degrees: int) -> bool:
        return degrees % 90 != 0 and (*thing, degrees) not in self.turning


def _level(look: Look, w: int, h: int, degrees: int) -> tuple[int, int, int]:
    """A look's size and turn: what has neither words nor a shadow is no other when it is turned by right angles."""
    if degrees % 90 or look == Panel("paper") or not isinstance(look, Tray | Panel):
        return w, h, degrees
    return (h, w, 0) if degrees % 180 else (w, h, 0)


def _turned(upright: Painted, degrees: int) -> Painted:
    right, down = pygame.Vector2(upright.shift).rotate(degrees)
    if degrees % 90 == 0:
        across, along = upright.drawn_out
        drawn_out = (along, across) if degrees % 180 else (across, along)
        return Painted(pygame.transform.rotate(upright.surface, -degrees), upright.margin, drawn_out, (right, down))
    box = upright.whole
    if box.get_width() * box.get_height() < _LARGE:
        return Painted(pygame.transform.rotozoom(box, -degrees, 1), upright.margin, shift=(right, down))
    return Painted(pygame.transform.rotate(box, -degrees), upright.margin, shift=(right, down))


def _raised(flat: Painted, shadow: float) -> Painted:
    """The same, larger by `RAISED`, above a wide shadow of its own outline, of this opacity; the shadow is blurred in a
    quarter of its size. Room that stays empty is cut off: all of it would be drawn with every step of the finger."""
    large = pygame.transform.smoothscale_by(flat.surface, RAISED)
    spread = flat.margin
    w, h = large.get_width() + 2 * spread, large.get_height() + 2 * spread
    outline = pygame.transform.smoothscale(large, (large.get_width() // 4, large.get_height() // 4))
    small = clear(w // 4, h // 4, (0, 0, 0))
    small.blit(tinted(outline, (0, 0, 0), shadow), (spread // 4, (spread + spread // 2) // 4))
    surface = pygame.transform.smoothscale(pygame.transform.box_blur(small, max(1, spread // 6)), (w, h))
    surface.blit(large, (spread, spread), special_flags=pygame.BLEND_PREMULTIPLIED)
    seen = surface.get_bounding_rect() or surface.get_rect()
    shift = seen.x + seen.w / 2 - w / 2, seen.y + seen.h / 2 - h / 2
    return Painted(surface.subsurface(seen), spread + round(flat.margin * RAISED), shift=shift)


def _kept(look: Look, w: int, h: int, smallest: int, theme: Theme) -> Painted:
    """A look, freshly painted; of a plain box only its edges and a piece of its middle."""
    sheet = painted(look, w, h, smallest, theme)
    if not isinstance(look, Tray | Panel):
        return Painted(sheet.surface, sheet.margin)
    plate = plates.cut(sheet.surface, 2 * sheet.margin + round(0.15 * min(w, h)) + 8)
    (whole_w, whole_h), (plate_w, plate_h) = sheet.surface.get_size(), plate.get_size()
    return Painted(plate, sheet.margin, (whole_w - plate_w, whole_h - plate_h))
