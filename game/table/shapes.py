"""Smooth shapes. pygame draws with hard edges, so these are drawn larger than they are and scaled down.

A mask is white and as opaque as the shape covers each pixel; `tinted` gives it a colour. Colour runs on under the
transparent pixels, so that scaling leaves no dark fringe.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from math import ceil, cos, pi, sin
from typing import TypeAlias

import pygame

from game.table.looks import Colour

Mask: TypeAlias = pygame.Surface
Point: TypeAlias = tuple[float, float]
Arc: TypeAlias = tuple[float, float, Colour]
"""From where to where on a ring, in turns clockwise from its top, and in which colour."""

_WHITE: Colour = (255, 255, 255)
_FINE = 4
"""How many times larger shapes are drawn than they are."""
_LARGE = 256
"""A radius in pixels."""


def clear(w: int, h: int, colour: Colour = _WHITE) -> pygame.Surface:
    """A transparent surface over a colour."""
    surface = pygame.Surface((max(1, w), max(1, h)), pygame.SRCALPHA)
    surface.fill((*colour, 0))
    return surface


def tinted(mask: Mask, colour: Colour, opacity: float = 1.0) -> pygame.Surface:
    """A mask in a colour."""
    surface = mask.copy()
    surface.fill((*colour, round(255 * opacity)), special_flags=pygame.BLEND_RGBA_MULT)
    return surface


def masked(surface: pygame.Surface, mask: Mask) -> None:
    """Leaves of a surface only what lies under a mask of its size."""
    surface.blit(mask, (0, 0), special_flags=pygame.BLEND_RGBA_MULT)


def rounded(w: int, h: int, radius: float) -> Mask:
    """A rectangle with round corners."""
    mask = clear(w, h)
    for bar in bars(w, h, radius):
        mask.fill((*_WHITE, 255), bar)
    for corner, at in corners(w, h, radius):
        mask.blit(corner, at)
    return mask


def bars(w: int, h: int, radius: float) -> tuple[pygame.Rect, pygame.Rect]:
    """What a rectangle with round corners is made of without its corners."""
    r = _limited(radius, w, h)
    return pygame.Rect(r, 0, w - 2 * r, h), pygame.Rect(0, r, w, h - 2 * r)


def corners(w: int, h: int, radius: float) -> Iterator[tuple[Mask, tuple[int, int]]]:
    """The round corners of a rectangle, each with its place in it."""
    r = _limited(radius, w, h)
    for right in (False, True) if r else ():
        for bottom in (False, True):
            yield pygame.transform.flip(_corner(r), right, bottom), (w - r if right else 0, h - r if bottom else 0)


def _limited(radius: float, w: int, h: int) -> int:
    return max(0, min(round(radius), w // 2, h // 2))


def core(size: tuple[int, int], edge: float) -> tuple[int, int]:
    """The size of the smallest picture that can be drawn out to this size, when what it shows is this near its
    edges."""
    whole = 2 * ceil(edge) + 1
    return min(size[0], whole), min(size[1], whole)


@lru_cache(64)
def _corner(r: int) -> Mask:
    """The upper left quarter of a disc; what is drawn of its edge is the upper half, the other mirrors it. Of a large
    one pygame's own smooth edge is good enough: to draw it larger takes ten times as long."""
    if r > _LARGE:
        mask = clear(r, r)
        pygame.draw.aacircle(mask, (*_WHITE, 255), (r, r), r)
        return mask
    band = ceil((1 - 0.5**0.5) * r)
    large = clear(r * _FINE, band * _FINE)
    pygame.draw.circle(large, (*_WHITE, 255), (r * _FINE, r * _FINE), r * _FINE)
    upper = pygame.transform.smoothscale(large, (r, band))
    mask = clear(r, r)
    mask.fill((*_WHITE, 255), (band, band, r - band, r - band))
    mask.blit(pygame.transform.flip(pygame.transform.rotate(upper, 90), False, True), (0, 0))
    mask.blit(upper, (0, 0), special_flags=pygame.BLEND_RGBA_MAX)
    return mask


def disc(diameter: int) -> Mask:
    """A full circle; its diameter is made even."""
    return rounded(diameter // 2 * 2, diameter // 2 * 2, diameter / 2)


def outline(w: int, h: int, radius: float, thickness: int) -> Mask:
    """A line along the inside of a rectangle with round corners."""
    mask = rounded(w, h, radius)
    inner = tinted(rounded(w - 2 * thickness, h - 2 * thickness, radius - thickness), (0, 0, 0))
    mask.blit(inner, (thickness, thickness), special_flags=pygame.BLEND_RGBA_SUB)
    return mask


def soft(w: int, h: int, radius: float, spread: int) -> Mask:
    """A rectangle whose edge fades over `spread` pixels to either side, as small as it can be drawn out to be larger
    by `spread` on every side than w × h: far from its corners an edge fades everywhere alike."""
    coarse = max(1, spread // 6)
    at = spread // coarse
    near = coarse * (2 * at + round(radius / coarse) + 1)
    return _blurred(*core((w + 2 * spread, h + 2 * spread), near), round(radius / coarse), at, coarse)


@lru_cache(16)
def _blurred(w: int, h: int, radius: int, edge: int, coarse: int) -> Mask:
    small = clear(-(-w // coarse), -(-h // coarse))
    small.blit(rounded(small.get_width() - 2 * edge, small.get_height() - 2 * edge, radius), (edge, edge))
    for _ in range(3):
        small = pygame.transform.box_blur(small, max(1, edge // 3))
    return pygame.transform.smoothscale(small, (w, h))


def drawn_out(small: pygame.Surface, box: pygame.Rect) -> Iterator[tuple[pygame.Surface, pygame.Rect]]:
    """The parts of a picture that is drawn out to a box by its middle column and its middle row alone, each with the
    rectangle that it is to fill."""
    old_w, old_h = small.get_size()
    for x, from_x, from_w, to_w in _parts(old_w, box.w):
        for y, from_y, from_h, to_h in _parts(old_h, box.h):
            if from_w and from_h:
                yield (
                    small.subsurface((from_x, from_y, from_w, from_h)),
                    pygame.Rect(box.x + x, box.y + y, to_w, to_h),
                )


def _parts(old: int, new: int) -> Iterator[tuple[int, int, int, int]]:
    """Start, middle and end of a side that is drawn out: where each comes, where it was, its old and new length."""
    half = old // 2
    yield 0, 0, half, half
    yield half, half, 1, new - old + 1
    yield new - old + half + 1, half + 1, old - half - 1, old - half - 1


def gaps(w: int, h: int, radius: float, depth: int, dash: float) -> Iterator[pygame.Rect]:
    """What to take away, `depth` pixels from the edge, so that a line along a rectangle with round corners is dashed;
    each dash is about so long."""
    for along, far, upright in ((w, h - depth, False), (h, w - depth, True)):
        count = max(1, round(((along - 2 * radius) / dash - 1) / 2))
        pitch = (along - 2 * radius) / (2 * count + 1)
        for number in range(count):
            at = round(radius + pitch * (2 * number + 1))
            for edge in (0, far):
                yield (
                    pygame.Rect(edge, at, depth, round(pitch))
                    if upright
                    else pygame.Rect(at, edge, round(pitch), depth)
                )


def ring(
    diameter: int,
    thickness: int,
    arcs: Iterable[Arc],
    round_ends: bool = True,
    track: tuple[int, int, int, int] = (*_WHITE, 0),
) -> pygame.Surface:
    """Arcs of a ring; each of their round ends lies over what was drawn before it. Where no arc is, the ring is its
    `track`: a colour and how opaque it is, 0 to 255."""
    d = max(2, diameter // 2 * 2)
    thickness = min(thickness, d // 2)
    surface = pygame.Surface((d, d), pygame.SRCALPHA)
    surface.fill(track)
    arcs = [arc for arc in arcs if arc[1] > arc[0]]
    for start, end, colour in arcs:
        pygame.draw.polygon(surface, (*colour, 255), _wedge(d, start, end))
    for quarter, turned in enumerate(_quarters(d // 2, thickness)):
        at = (quarter % 2 * d // 2, quarter // 2 * d // 2)
        surface.blit(turned, at, special_flags=pygame.BLEND_RGBA_MULT)
    if round_ends:
        cap = disc(thickness)
        for start, end, colour in arcs:
            for turn in (start, end):
                x, y = on_circle(d / 2, d / 2, (d - thickness) / 2, turn)
                surface.blit(tinted(cap, colour), (round(x - thickness / 2), round(y - thickness / 2)))
    return surface


def _quarters(r: int, thickness: int) -> Iterator[Mask]:
    """The quarters of a ring's mask: upper left, upper right, lower left, lower right."""
    quarter = _quarter(r, thickness)
    for below in (False, True):
        for right in (False, True):
            yield pygame.transform.flip(quarter, right, below)


@lru_cache(4)
def _quarter(r: int, thickness: int) -> Mask:
    mask = _corner(r).copy()
    if r > thickness:
        inner = tinted(_corner(r - thickness), (0, 0, 0))
        mask.blit(inner, (thickness, thickness), special_flags=pygame.BLEND_RGBA_SUB)
    return mask


def forget() -> None:
    """Lets go of the parts of shapes that are kept."""
    _corner.cache_clear()
    _quarter.cache_clear()


def _wedge(d: int, start: float, end: float) -> list[Point]:
    steps = max(2, round((end - start) * 72))
    turns = [start + (end - start) * step / steps for step in range(steps + 1)]
    return [(d / 2, d / 2), *(on_circle(d / 2, d / 2, d * 0.6, turn) for turn in turns)]


def on_circle(x: float, y: float, radius: float, turn: float) -> Point:
    """The point on a circle at a part of its turn, clockwise from the top."""
    return x + radius * sin(2 * pi * turn), y - radius * cos(2 * pi * turn)


def strokes(size: int, grid: float, lines: Iterable[Sequence[Point]], width: float) -> Mask:
    """Lines with round ends and joints on a square; points and width are given on a grid of `grid` units a side."""
    scale = size / grid
    return traced(size, size, [[(x * scale, y * scale) for x, y in line] for line in lines], width * scale)


def traced(w: int, h: int, lines: Iterable[Sequence[Point]], width: float, fine: int = _FINE) -> Mask:
    """Lines of a width with round ends and joints, drawn `fine` times larger than they are."""
    large = clear(w * fine, h * fine)
    for line in lines:
        points = [(x * fine, y * fine) for x, y in line]
        for point in points:
            pygame.draw.circle(large, (*_WHITE, 255), point, width * fine / 2)
        for start, end in pairwise(points):
            pygame.draw.polygon(large, (*_WHITE, 255), _bar(start, end, width * fine / 2))
    return pygame.transform.smoothscale(large, (w, h))


def _bar(start: Point, end: Point, half: float) -> list[Point]:
    along = pygame.Vector2(end) - start
    if not along:
        return [start, start, start]
    side = along.rotate(90)
    side.scale_to_length(half)
    return [(start[0] + s * side.x, start[1] + s * side.y) for s in (1, -1)] + [
        (end[0] - s * side.x, end[1] - s * side.y) for s in (1, -1)
    ]
