"""The stage shows the table's items, moves them when they change place, and lets fingers carry them."""

from __future__ import annotations

import time
from dataclasses import replace
from functools import cached_property
from typing import TypeAlias

import pygame

from game.table import motion
from game.table.grounds import Ground
from game.table.items import Item
from game.table.looks import CardFace, Look, Text, Veil
from game.table.motion import Glide, Pose
from game.table.painter import RAISED, Painted, Painter
from game.table.picture import Patch, Picture
from game.table.screen import Screen
from game.table.theme import Theme

STEP = 15
"""Degrees between the directions in which a turning thing is shown."""
_ALIKE = 0.1
"""By this part of its size a thing grows or shrinks in one step, not on its way."""
_TURNS = 1
"""So many turned pictures are made in a frame, and none in a hurried one: one takes a millisecond at 4K."""
_PAINTS = 0.001
"""Seconds. So long new looks are painted in a frame; one more may be begun. What can wait comes in the next frames; in
a hurried one all that can waits."""
_KEPT = 4 << 20
_KEPT_FRAMES = 1
"""How many bytes of surfaces are kept: so many, and so many screens full."""


_Wanted: TypeAlias = tuple[Look, int, int, int, int]
"""A look, its size, its smallest text and its turn in degrees: what a picture is painted from."""


class _Sprite:
    """An item on its way: where it glides, whether a finger holds it, and its patch while it rests. `painted` is the
    picture that lies there, made from what was `wanted`."""

    def __init__(self, item: Item, order: int, way: Glide) -> None:
        self.item, self.order, self.glide = item, order, way
        self.held: tuple[float, float] | None = None
        self.wanted_turn = 0.0
        self.homing = self.leaving = False
        self.resting: Patch | None = None
        self.wanted: _Wanted | None = None
        self.painted: Painted | None = None

    def pose(self, now: float) -> Pose:
        """Where it is; under a finger, at the finger."""
        place = self.glide.at(now)
        if self.held is None:
            return place
        return replace(place, x=self.held[0], y=self.held[1], w=self.item.w, h=self.item.h, seen=1.0)

    def rests(self, now: float) -> bool:
        """Whether it lies still, be it with a picture that waits to be painted anew."""
        return self.held is None and self.glide.over(now)

    def look(self, now: float) -> Look:
        """How it looks: on its way otherwise than where it lies."""
        passing = self.item.passing
        if not passing or self.rests(now) or self.held is not None:
            return self.item.look
        return passing[min(int(self.glide.part(now) * len(passing)), len(passing) - 1)]

    def can_wait(self, wanted: _Wanted) -> bool:
        """Whether a frame may go by without its new picture: one that sets out or comes to be seen, or one that changes
        where it is. A card shows at once what it is."""
        if self.painted is None or self.wanted is None:
            return self.leaving or self.glide.length > 0
        alike = type(wanted[0]) is type(self.wanted[0]) and not isinstance(wanted[0], CardFace)
        return alike and wanted[1:] == self.wanted[1:]

    def height(self) -> tuple[int, int, int]:
        """The order of drawing: what is held above all, below it what returns from a hand, then the layers."""
        return 2 if self.held is not None else 1 if self.homing else 0, self.item.layer, self.order


class Stage:
    """Draws items on a surface; times are in seconds, places in pixels. With `still` nothing glides or fades.

    After a resize, or for another theme, make another. `moving` says that the next frame will differ from this one by
    itself; `hurried`, that it has enough to do already: the scene was asked what lies there.
    """

    def __init__(self, surface: pygame.Surface, screen: Screen, theme: Theme, still: bool = False) -> None:
        self.surface, self.screen, self.theme, self.still = surface, screen, theme, still
        self.moving = self.hurried = False
        w, h = surface.get_size()
        self.painter = Painter(_KEPT + _KEPT_FRAMES * w * h * 4, theme)
        self._paints_until, self._late = 0.0, False
        self._sprites: dict[str, _Sprite] = {}

    @property
    def held(self) -> frozenset[str]:
        """The items that fingers carry."""
        return frozenset(key for key, sprite in self._sprites.items() if sprite.held is not None)

    @cached_property
    def _still(self) -> Picture:
        """What rests, below all that moves: it is put together once, and not in every frame in which a card is carried
        over it."""
        size = self.surface.get_size()
        return Picture(pygame.Surface(size, 0, self.surface), Ground(size, self.theme), self.theme)

    @cached_property
    def _upper(self) -> Picture:
        return Picture(self.surface, self._still, self.theme)

    def show(self, items: tuple[Item, ...], now: float) -> None:
        """Takes what lies on the table now. The first time it lies there at once."""
        first = not self._sprites
        for order, item in enumerate(items):
            sprite = self._sprites.get(item.key)
            if sprite is None or sprite.leaving:
                self._enter(item, order, now, at_once=first or self.still)
            else:
                self._change(sprite, item, order, now)
        kept = {item.key for item in items}
        goals = {key: item for item in items for key in item.takes}
        for key in [key for key in self._sprites if key not in kept]:
            self._leave(key, goals.get(key), now)
        self.moving = self.hurried = True

    def _enter(self, item: Item, order: int, now: float, at_once: bool) -> None:
        place = motion.pose(item)
        before = self._sprites.get(item.key)
        hidden = before.glide.at(now).seen if before else 0.0
        source = self._sprites.get(item.origin)
        if source is not None and not at_once and before is None:
            way = motion.glide(replace(source.pose(now), w=place.w, h=place.h, seen=1.0), place, now, item.way)
        else:
            there = at_once or item.sudden
            way = motion.resting(place) if there else motion.fading(replace(place, seen=hidden), 1.0, now)
        self._sprites[item.key] = _Sprite(item, order, way)

    def _change(self, sprite: _Sprite, item: Item, order: int, now: float) -> None:
        moved = motion.pose(item) != motion.pose(sprite.item)
        if (item.look, item.text) != (sprite.item.look, sprite.item.text):
            sprite.resting = None
        past = () if item.way == sprite.item.way else item.way
        sprite.item, sprite.order = item, order
        if moved and sprite.held is None:
            self._send(sprite, sprite.pose(now), now, past)

    def _leave(self, key: str, goal: Item | None, now: float) -> None:
        sprite = self._sprites[key]
        if self.still or (sprite.item.sudden and goal is None):
            del self._sprites[key]
        elif not sprite.leaving:
            place = sprite.pose(now)
            into = goal and motion.glide(place, replace(motion.pose(goal), w=place.w, h=place.h), now)
            sprite.glide = into or motion.fading(place, 0.0, now)
            sprite.leaving, sprite.held, sprite.resting = True, None, None
            sprite.homing = goal is not None

    def _send(self, sprite: _Sprite, start: Pose, now: float, past: tuple[tuple[float, float], ...] = ()) -> None:
        end = motion.pose(sprite.item)
        at_once = self.still or sprite.item.swift
        sprite.glide = motion.resting(end) if at_once else motion.glide(start, end, now, past)
        sprite.resting = None

    def hold(self, key: str, x: float, y: float, turn: float | None = None) -> None:
        """A finger carries an item: its centre is here at once; towards `turn` degrees it turns quickly. An item that
        is not on the table is nobody's to carry."""
        sprite = self._sprites.get(key)
        if sprite is None or sprite.leaving:
            return
        sprite.held, sprite.resting, sprite.homing = (x, y), None, False
        sprite.wanted_turn = sprite.item.turn if turn is None else turn
        self.moving = True

    def release(self, key: str, now: float, at_once: bool = False) -> None:
        """The finger lets go; the item glides to its place, or is there `at_once`."""
        sprite = self._sprites.get(key)
        if sprite is None or sprite.held is None:
            return
        place = sprite.pose(now)
        sprite.held, sprite.homing, sprite.resting = None, not at_once, None
        if at_once:
            sprite.glide = motion.resting(motion.pose(sprite.item))
        else:
            self._send(sprite, replace(place, w=place.w * RAISED, h=place.h * RAISED), now)
        self.moving = True

    def redraw(self) -> None:
        """Everything is drawn again next time."""
        self._upper.forget()
        self.moving = True

    def draw(self, now: float) -> list[pygame.Rect]:
        """Draws what changed; gives back the areas for `pygame.display.update`."""
        self._settle(now)
        self.painter.turns = 0 if self.hurried else _TURNS
        self._paints_until = 0.0 if self.hurried and not self._late else time.perf_counter() + _PAINTS
        self.hurried = self._late = False
        sprites = sorted(self._sprites.values(), key=_Sprite.height)
        areas = self._compose(sprites, now)
        self.moving = self._late or any(not sprite.glide.over(now) for sprite in sprites)
        return areas

    def _settle(self, now: float) -> None:
        """What has arrived is at rest, what has faded is gone, and what is held begins to turn where it should."""
        for key, sprite in list(self._sprites.items()):
            if sprite.leaving and sprite.glide.over(now):
                del self._sprites[key]
            elif sprite.held is not None and motion.shortest(sprite.glide.end.turn, sprite.wanted_turn):
                start = sprite.pose(now)
                end = replace(start, turn=sprite.wanted_turn)
                sprite.glide = motion.resting(end) if self.still else motion.glide(start, end, now)
            elif sprite.glide.over(now):
                sprite.homing = False

    def _compose(self, sprites: list[_Sprite], now: float) -> list[pygame.Rect]:
        """What rests above something that moves is drawn with it."""
        resting, moving, over = list[Patch](), list[Patch](), list[pygame.Rect]()
        for sprite in sprites:
            patch = self._patch(sprite, now)
            if patch is None:
                continue
            if sprite.rests(now) and patch.rect.collidelist(over) < 0:
                resting.append(patch)
            else:
                moving.append(patch)
                over.append(patch.rect)
        return self._upper.update(moving, self._still.update(resting))

    def _patch(self, sprite: _Sprite, now: float) -> Patch | None:
        """What is seen of it; nothing as long as its first picture waits."""
        if sprite.resting is not None:
            return sprite.resting
        place = sprite.pose(now)
        seen = round(255 * place.seen)
        late = False
        if isinstance(sprite.item.look, Veil):
            box = sprite.item.box
            found = Patch(sprite.item.key, None, round(box.left), round(box.top), round(box.w), round(box.h), seen)
        else:
            picture, late = self._picture(sprite, place, sprite.look(now))
            self._late |= late
            if picture is None:
                sprite.glide = sprite.glide if sprite.leaving else replace(sprite.glide, begin=now)
                return None
            (w, h), (right, down) = picture.size, picture.shift
            x, y = round(place.x + right - w / 2), round(place.y + down - h / 2)
            found = Patch(sprite.item.key, picture.surface, x, y, w, h, seen)
        if sprite.rests(now) and not late:
            sprite.resting = found
        return found

    def _picture(self, sprite: _Sprite, place: Pose, look: Look) -> tuple[Painted | None, bool]:
        """What is shown of it, and whether that is not yet what it should be."""
        item = sprite.item
        w, h = max(1, round(item.w)), max(1, round(item.h))
        degrees = round(place.turn) if place.turn % 90 == 0 else round(place.turn / STEP) * STEP
        wanted = (look, w, h, self._smallest(item), degrees)
        if sprite.held is not None:
            return self.painter.turned(*wanted, raised=True), False
        found, late = self._painted(sprite, wanted)
        across, along = place.w / max(item.w, 1), place.h / max(item.h, 1)
        if found is None or max(abs(across - 1), abs(along - 1)) <= _ALIKE:
            return found, late
        return _scaled(found, across, along, degrees), late

    def _painted(self, sprite: _Sprite, wanted: _Wanted) -> tuple[Painted | None, bool]:
        """Its picture; where there is no time to paint it, the one before."""
        if wanted[-1] % 90:
            return self.painter.turned(*wanted), False
        if sprite.wanted != wanted:
            if sprite.can_wait(wanted) and self._pressed() and not self.painter.knows(*wanted):
                return sprite.painted, True
            sprite.wanted, sprite.painted = wanted, self.painter.turned(*wanted)
        return sprite.painted, False

    def _pressed(self) -> bool:
        """Whether the time for painting in this frame is over. With `still` it never is: all is shown at once."""
        return not self.still and time.perf_counter() > self._paints_until

    def _smallest(self, item: Item) -> int:
        """How small its text may become: words are rather smaller than cut."""
        if isinstance(item.look, Text | CardFace):
            return round(self.screen.usual_text)
        return item.text or self.screen.text


def _scaled(painted: Painted, across: float, along: float, degrees: int) -> Painted:
    """A turned surface of another size, good enough while it is on its way there."""
    if degrees % 180 >= 45:
        across, along = along, across
    w, h = painted.size
    size = max(1, round(w * across)), max(1, round(h * along))
    return Painted(pygame.transform.smoothscale(painted.whole, size), painted.margin)
