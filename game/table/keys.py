"""A keyboard at the table: its keys move the focus, and press what has it."""

from __future__ import annotations

import time
from collections.abc import Callable

import pygame

from game.table.focus import Stop
from game.table.grounds import focus_margin
from game.table.items import Box, Item
from game.table.looks import DeclareButton, Field, Focus, IconButton, NameTag, Pill
from game.table.scenes.scene import Scene, Steered
from game.table.screen import Screen
from game.table.walker import Step, Walker

ARROWS: dict[int, Step] = {
    pygame.K_LEFT: "left",
    pygame.K_RIGHT: "right",
    pygame.K_UP: "up",
    pygame.K_DOWN: "down",
}
PRESSES = (pygame.K_RETURN, pygame.K_KP_ENTER, pygame.K_SPACE)

DEAF = 0.4
"""Seconds in which a press does nothing after the focus has moved by itself: a trembling hand strikes twice."""

STAYS = 60.0
"""Seconds after the last key in which the ring stays while hands touch the glass: they may be others'."""

LAYER = 100


class Keyboard:
    """The keyboard before what is shown. `show` draws a scene anew. `used` is when a key was, and `moved` when the
    focus last moved by itself."""

    def __init__(self, show: Callable[[Scene], None]) -> None:
        self.walker = Walker()
        self.used = self.moved = 0.0
        self._show = show
        self._down: set[int] = set()
        self._tapped = False
        self._written = False
        self._items: tuple[Item, ...] = ()

    def over(self, items: tuple[Item, ...], screen: Screen) -> tuple[Item, ...]:
        """The items, and the ring round what has the focus."""
        self._items = items
        self._written = any(isinstance(item.look, Field) and item.look.keyed for item in items)
        if self.walker.see(items, self._tapped):
            self.moved = time.monotonic()
        here = self.walker.here
        return (*items, _ring(here.item, screen)) if self.walker.shown and here is not None else items

    def touched(self) -> None:
        """A finger came down: where the keyboard is at rest, the ring goes until a key is used again."""
        if time.monotonic() - self.used > STAYS:
            self.walker.shown = False

    def lift(self, event: pygame.event.Event) -> None:
        """A key came up."""
        self._down.discard(event.key)

    def let_go(self) -> None:
        """No key is down any more: the window lost the keyboard, and will not hear of it."""
        self._down.clear()

    def take(self, scene: Scene, event: pygame.event.Event) -> bool:
        """A key went down. Says whether it was for the walk; if not, it is for the text that is being written."""
        self.used = time.monotonic()
        again = event.key in self._down
        self._down.add(event.key)
        step = _group_step(event)
        if step is not None:
            self._step(scene, step)
        elif self.writes or (event.key in ARROWS and isinstance(scene, Steered) and not self.walker.shown):
            return False
        elif event.key in ARROWS:
            self._step(scene, ARROWS[event.key])
        elif event.key == pygame.K_ESCAPE:
            self._tap(scene, self.walker.way_out(self._items))
        elif event.key in PRESSES and self.walker.shown and not again and time.monotonic() - self.moved >= DEAF:
            self._tap(scene, self.walker.here)
        else:
            return False
        return True

    @property
    def writes(self) -> bool:
        """Whether keys are for a text that is being written: the focus is on it, or nowhere."""
        return self._written and (self.walker.in_text or not self.walker.shown)

    def means(self, text: str) -> bool:
        """Whether a text that came is to be written; a space that presses a button is not."""
        return text != " " or self.writes or not self.walker.shown

    def _step(self, scene: Scene, step: Step) -> None:
        if self.walker.shown:
            scene.press("tab")
            self.walker.take(step)
        else:
            self.walker.take(step)
            self._show(scene)

    def _tap(self, scene: Scene, stop: Stop | None) -> None:
        if stop is None:
            return
        scene.tap(stop.key, stop.x, stop.y)
        self._tapped = True
        if scene.next is None:
            self._show(scene)
        self._tapped = False


def _group_step(event: pygame.event.Event) -> Step | None:
    back = event.mod & pygame.KMOD_SHIFT
    if event.key == pygame.K_F6 or (event.key == pygame.K_TAB and event.mod & pygame.KMOD_CTRL):
        return "previous-group" if back else "next-group"
    if event.key == pygame.K_TAB:
        return "previous" if back else "next"
    return None


def _ring(item: Item, screen: Screen) -> Item:
    """The ring round an item, wholly on the screen."""
    room = focus_margin(item.text or screen.text)
    left, top = max(item.box.left, room), max(item.box.top, room)
    right, bottom = min(item.box.right, screen.width - room), min(item.box.bottom, screen.height - room)
    box = Box((left + right) / 2, (top + bottom) / 2, right - left, bottom - top)
    w, h = (box.h, box.w) if item.turn in (90, 270) else (box.w, box.h)
    look = Focus(isinstance(item.look, Pill | IconButton | DeclareButton | NameTag))
    return Item("focus", look, box.x, box.y, w, h, item.turn, LAYER, text=item.text)
