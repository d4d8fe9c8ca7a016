"""A picture put together from patches on a ground. Only what changed since the last time is drawn again."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from difflib import SequenceMatcher
from typing import NamedTuple, Protocol

import pygame

from game.table import plates
from game.table.looks import Colour
from game.table.theme import Theme


class Patch(NamedTuple):
    """A surface, or a plate of one, at a place, its colours multiplied by its opacity, and `seen` from 0 to 255.
    Without a surface it is a veil over what lies below it."""

    key: str
    surface: pygame.Surface | None
    x: int
    y: int
    w: int
    h: int
    seen: int = 255

    @property
    def rect(self) -> pygame.Rect:
        """The rectangle it covers."""
        return pygame.Rect(self.x, self.y, self.w, self.h)


class Ground(Protocol):
    """What lies below all patches, in the picture's size."""

    def draw(self, target: pygame.Surface, area: pygame.Rect) -> None:
        """Draws an area of it at its place."""


class Picture:
    """What a surface shows: patches, lowest first, on a ground, which may be another picture. Its veils are the
    theme's."""

    def __init__(self, target: pygame.Surface, ground: Ground, theme: Theme) -> None:
        self.target, self.theme = target, theme
        self._ground = ground
        self._shown: dict[str, Patch] | None = None

    def draw(self, target: pygame.Surface, area: pygame.Rect) -> None:
        """Draws an area of it at its place."""
        target.blit(self.target, area, area)

    def forget(self) -> None:
        """Everything is drawn again next time."""
        self._shown = None

    def update(self, patches: Sequence[Patch], changed: Iterable[pygame.Rect] = ()) -> list[pygame.Rect]:
        """Shows these patches, `changed` being where the ground is new; gives back the areas that were drawn."""
        new = {patch.key: patch for patch in patches}
        whole = self.target.get_rect()
        if self._shown is None:
            areas = [whole]
        else:
            found = [area.clip(whole) for area in (*changed, *_changed(self._shown, new))]
            areas = merged([area for area in found if area])
        self._shown = new
        rects = [patch.rect for patch in patches]
        for area in areas:
            self._draw(area, [patches[at] for at in area.collidelistall(rects)])
        self.target.set_clip(None)
        return areas

    def _draw(self, area: pygame.Rect, patches: Iterable[Patch]) -> None:
        self.target.set_clip(area)
        self._ground.draw(self.target, area)
        for patch in patches:
            if patch.surface is None:
                self._veil(patch)
            else:
                surface = patch.surface if patch.seen == 255 else _faded(patch.surface, patch.seen)
                plates.lay(self.target, surface, patch.rect)

    def _veil(self, patch: Patch) -> None:
        dimmed, added = self.theme.veil
        self.target.fill(_toward(255, dimmed, patch.seen), patch.rect, special_flags=pygame.BLEND_RGB_MULT)
        self.target.fill(_toward(0, added, patch.seen), patch.rect, special_flags=pygame.BLEND_RGB_ADD)


def _faded(surface: pygame.Surface, seen: int) -> pygame.Surface:
    faded = surface.copy()
    faded.fill((seen,) * 4, special_flags=pygame.BLEND_RGBA_MULT)
    return faded


def _toward(start: int, end: Colour, seen: int) -> Colour:
    """A colour on its way from a grey to its own as a veil comes to be seen."""
    red, green, blue = (start + (part - start) * seen // 255 for part in end)
    return red, green, blue


def _changed(old: dict[str, Patch], new: dict[str, Patch]) -> list[pygame.Rect]:
    """Where two sets of patches differ: what came, went, moved, looks otherwise, or lies at another height."""
    rects = [old[key].rect for key in old if old[key] != new.get(key)]
    rects += [new[key].rect for key in new if new[key] != old.get(key)]
    before, after = [key for key in old if key in new], [key for key in new if key in old]
    if before != after:
        rects += [new[key].rect for key in _reordered(before, after)]
    return rects


def _reordered(before: list[str], after: list[str]) -> set[str]:
    """Keys to take out of both lists so that the others stand in the same order in both."""
    matches = SequenceMatcher(None, before, after, autojunk=False).get_matching_blocks()
    return set(after).difference(*(after[match.b : match.b + match.size] for match in matches))


def merged(areas: list[pygame.Rect]) -> list[pygame.Rect]:
    """The same areas in fewer rectangles, joined wherever one around both is hardly larger than the two."""
    done: list[pygame.Rect] = []
    for area in areas:
        found = area.copy()
        while (at := _neighbour(found, done)) is not None:
            found.union_ip(done.pop(at))
        done.append(found)
    return done


def _neighbour(area: pygame.Rect, others: list[pygame.Rect]) -> int | None:
    for at, other in enumerate(others):
        union = area.union(other)
        if union.w * union.h <= 1.2 * (area.w * area.h + other.w * other.h):
            return at
    return None
