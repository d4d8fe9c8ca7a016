"""Surfaces kept to be given out again, bounded by their bytes."""

from collections import OrderedDict
from collections.abc import Callable, Hashable

import pygame


class Shelf:
    """Keeps at most `limit` bytes of surfaces; what was not asked for the longest goes first."""

    def __init__(self, limit: int) -> None:
        self.limit = limit
        self.bytes = 0
        self._kept: OrderedDict[Hashable, pygame.Surface] = OrderedDict()

    def get(self, key: Hashable, make: Callable[[], pygame.Surface]) -> pygame.Surface:
        """The surface kept under `key`, made first if there is none."""
        if key in self._kept:
            self._kept.move_to_end(key)
            return self._kept[key]
        surface = make()
        if _bytes(surface) <= self.limit:
            self._kept[key] = surface
            self.bytes += _bytes(surface)
        while self.bytes > self.limit:
            self.bytes -= _bytes(self._kept.popitem(last=False)[1])
        return surface


def _bytes(surface: pygame.Surface) -> int:
    return surface.get_pitch() * surface.get_height()
