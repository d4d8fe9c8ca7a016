"""Large plain boxes are kept as their edges and a piece of their middle, which is the same all over: at 4K a tray takes
a sixth of the room. They are drawn out where they are shown. Colours are multiplied by their opacity."""

from __future__ import annotations

import pygame

from game.table.shapes import clear

PIECE = 128
"""The side in pixels of the piece of the middle."""


def cut(box: pygame.Surface, edge: int) -> pygame.Surface:
    """What is kept of a box whose middle begins so many pixels inside. A side too short to lose anything stays."""
    (w, h), most = box.get_size(), 2 * edge + PIECE
    plate = clear(min(w, most), min(h, most), (0, 0, 0))
    half = pygame.Rect(0, 0, -(-plate.get_width() // 2), -(-plate.get_height() // 2))
    for corner in ("topleft", "topright", "bottomleft", "bottomright"):
        part, place = half.copy(), half.copy()
        setattr(part, corner, getattr(box.get_rect(), corner))
        setattr(place, corner, getattr(plate.get_rect(), corner))
        plate.fill((0, 0, 0, 0), place)
        plate.blit(box, place, part, special_flags=pygame.BLEND_PREMULTIPLIED)
    return plate


def whole(plate: pygame.Surface, size: tuple[int, int]) -> pygame.Surface:
    """The box in full."""
    if plate.get_size() == size:
        return plate
    box = clear(*size, (0, 0, 0))
    lay(box, plate, box.get_rect())
    return box


def lay(target: pygame.Surface, plate: pygame.Surface, box: pygame.Rect) -> None:
    """Draws a box in full, as far as the target's clip shows it."""
    if plate.get_size() == box.size:
        target.blit(plate, box, special_flags=pygame.BLEND_PREMULTIPLIED)
        return
    seen = target.get_clip()
    rows = [(y, *part) for y, *part in _parts(box.top, box.h, plate.get_height()) if y < seen.bottom]
    for x, left, w in _parts(box.left, box.w, plate.get_width()):
        if x < seen.right and x + w > seen.left:
            parts = [((x, y), (left, top, w, h)) for y, top, h in rows if y + h > seen.top]
            target.blits([(plate, place, part, pygame.BLEND_PREMULTIPLIED) for place, part in parts])


def _parts(start: int, length: int, kept: int) -> list[tuple[int, int, int]]:
    """Along one side of a box: where each part lies, where it begins in the plate, and its length."""
    if length == kept:
        return [(start, 0, length)]
    edge = (kept - PIECE) // 2
    end = start + length - edge
    middle = [(at, edge, min(PIECE, end - at)) for at in range(start + edge, end, PIECE)]
    return [(start, 0, edge), *middle, (end, kept - edge, edge)]
