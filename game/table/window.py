"""The window: it takes events to the scene, and the scene's items to the glass."""

from __future__ import annotations

import os
import time
from collections.abc import Callable

os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")
# Without a GPU, SDL's window surface through OpenGL costs several times as much as plain shared memory.
os.environ.setdefault("SDL_FRAMEBUFFER_ACCELERATION", "0")
os.environ.setdefault("SDL_MOUSE_TOUCH_EVENTS", "0")

import pygame

from game.faults import NoDisplay
from game.table.items import Box, Item, at, under
from game.table.layout.frame import whole
from game.table.looks import CardFace, DeclareButton, IconButton, Pill, Text
from game.table.scenes.scene import Key, Scene
from game.table.screen import LEAST, Screen
from game.table.stage import Stage
from game.touch import sdl
from game.touch.contacts import Contact, Contacts, Intent
from game.words import words

KEYS: dict[int, Key] = {
    pygame.K_BACKSPACE: "backspace",
    pygame.K_RETURN: "enter",
    pygame.K_KP_ENTER: "enter",
    pygame.K_ESCAPE: "escape",
    pygame.K_TAB: "tab",
}
SLACK_MM = 6.0
"""How far a finger may slip in a tap."""

REACH_MM = 4.0
"""How far beside a small item a finger may come down."""

DEAF = 0.4
"""Seconds in which a button does not answer where another one stood just before."""

BUTTONS = (Pill, DeclareButton, IconButton)

LONGEST_LOOK = 1.0
"""Seconds that count between two looks: a machine that slept took no play time."""

FRAME, CALM = 1 / 60, 0.2
"""Seconds between looks at the table while something moves, and while nothing does."""


class Window:
    """One window with one scene at a time. Raises NoDisplay where no window can open.

    `items` are what it shows now; `new_buttons` are those that came last: when, and in place of which boxes.
    """

    def __init__(self, size: tuple[int, int] | None, mm: float, title: str) -> None:
        self.mm = mm
        self.full = size is None
        self._size = size or LEAST
        try:
            pygame.display.init()
            if pygame.display.get_driver() == "offscreen" and "SDL_VIDEODRIVER" not in os.environ:
                raise NoDisplay  # SDL draws into the void where no screen answers
            pygame.font.init()
            pygame.display.set_caption(title)
            self._open()
        except pygame.error as error:
            raise NoDisplay from error
        pygame.key.start_text_input()
        pygame.key.set_repeat(400, 40)
        self.items: tuple[Item, ...] = ()
        self.new_buttons: dict[str, tuple[float, tuple[Box, ...]]] = {}
        self.closed = False

    def _open(self) -> None:
        flags = pygame.FULLSCREEN if self.full else pygame.RESIZABLE
        pygame.display.set_mode((0, 0) if self.full else self._size, flags)
        self._fit()

    def _fit(self) -> None:
        surface = pygame.display.get_surface()
        assert surface is not None
        if not self.full:
            self._size = surface.get_size()
        self.screen = Screen(*surface.get_size(), self.mm)
        self.contacts = Contacts(max(8.0, self.screen.px(SLACK_MM)))
        self.stage = Stage(surface, self.screen)

    def run(self, scene: Scene, each: Callable[[float], None]) -> None:
        """Show a scene until it says where to go next, or the window is closed. `each` is told the seconds between
        looks."""
        self.enter(scene)
        last = time.monotonic()
        while scene.next is None and not self.closed:
            self.turn(scene, self._wait())
            now = time.monotonic()
            passed = min(now - last, LONGEST_LOOK)
            scene.pass_time(passed)
            each(passed)
            last = now
            self.show(scene)

    def enter(self, scene: Scene) -> None:
        """Show a scene for the first time."""
        self._lose_all(scene)
        pygame.event.clear((pygame.FINGERDOWN, pygame.FINGERUP, pygame.MOUSEBUTTONDOWN, pygame.MOUSEBUTTONUP))
        self.show(scene)

    def _wait(self) -> list[pygame.event.Event]:
        quick = self.stage.moving or self.contacts.down
        first = pygame.event.wait(round(1000 * (FRAME if quick else CALM)))
        rest = pygame.event.get()
        return rest if first.type == pygame.NOEVENT else [first, *rest]

    def show(self, scene: Scene) -> None:
        """Draw what lies on the table now."""
        items = self._told_too_small(scene) or scene.items(self.screen)
        now = time.monotonic()
        if items != self.items:
            gone = self.contacts.lose_gone(frozenset(item.key for item in items))
            self._let_go(scene, gone, now)
            self._note_new_buttons(items, now)
            self.items = items
            self.stage.show(items, now)
            for key, (x, y) in self.contacts.carried.items():
                self._hold(scene, key, x, y)
        pygame.display.update(self.stage.draw(now))

    def _told_too_small(self, scene: Scene) -> tuple[Item, ...]:
        screen = self.screen
        if screen.width >= LEAST[0] and screen.height >= LEAST[1]:
            return ()
        say = words(scene.lang)
        text = say("This window is too small for the table. Make it at least {w} × {h}", w=LEAST[0], h=LEAST[1])
        frame = whole(screen)
        area = frame.area.inset(screen.width * 0.08)
        return (frame.item("too-small", Text(text, scene.lang, 28), area),)

    def turn(self, scene: Scene, events: list[pygame.event.Event]) -> None:
        """Take events to the scene."""
        for event in events:
            if scene.next is not None:
                return
            contact = sdl.contact(event, (self.screen.width, self.screen.height))
            if contact is not None:
                self._touched(scene, contact)
            else:
                self._other(scene, event)

    def _other(self, scene: Scene, event: pygame.event.Event) -> None:
        match event.type:
            case pygame.QUIT:
                self.closed = True
            case pygame.TEXTINPUT:
                scene.write(event.text)
            case pygame.KEYDOWN if event.key == pygame.K_F11:
                self.full = not self.full
                self._resized(scene, reopen=True)
            case pygame.KEYDOWN if event.key in KEYS:
                scene.press(KEYS[event.key])
            case pygame.VIDEORESIZE | pygame.WINDOWSIZECHANGED:
                self._resized(scene, reopen=False)
            case pygame.WINDOWFOCUSLOST | pygame.WINDOWMINIMIZED:
                self._lose_all(scene)
            case pygame.WINDOWEXPOSED:
                self.stage.redraw()

    def _resized(self, scene: Scene, reopen: bool) -> None:
        surface = pygame.display.get_surface()
        if not reopen and surface is not None and surface.get_size() == (self.screen.width, self.screen.height):
            return
        self._lose_all(scene)
        self._open() if reopen else self._fit()
        self.items = ()

    def _touched(self, scene: Scene, contact: Contact) -> None:
        match contact.what:
            case "down":
                self._came_down(scene, contact)
            case "move":
                self._mean(scene, self.contacts.move(contact))
            case "up":
                self._mean(scene, self.contacts.lift(contact))

    def _came_down(self, scene: Scene, contact: Contact) -> None:
        item = at(self.items, contact.x, contact.y, self.screen.px(REACH_MM))
        if item is None or self._slipped_in(item, contact):
            return
        if item.at_once:
            scene.tap(item.key, contact.x, contact.y)
        else:
            self._mean(scene, self.contacts.touch(contact, item.key, (item.x, item.y), item.drag))

    def _slipped_in(self, item: Item, contact: Contact) -> bool:
        """Whether a button came under this finger a moment ago, where another one stood that it was meant for."""
        since, stood = self.new_buttons.get(item.key, (0.0, ()))
        return time.monotonic() - since < DEAF and any(box.holds(contact.x, contact.y) for box in stood)

    def _note_new_buttons(self, items: tuple[Item, ...], now: float) -> None:
        before = {item.key: item.box for item in self.items if item.tap and isinstance(item.look, BUTTONS)}
        for item in items:
            if item.tap and before.get(item.key) != item.box:
                stood = tuple(box for key, box in before.items() if key != item.key and box.meets(item.box))
                self.new_buttons[item.key] = (now, stood)

    def _mean(self, scene: Scene, intents: list[Intent]) -> None:
        now = time.monotonic()
        for intent in intents:
            match intent.what:
                case "tap":
                    scene.tap(intent.key, intent.x, intent.y)
                case "lift":
                    scene.lift(frozenset(self.contacts.carried))
                case "carry":
                    self._hold(scene, intent.key, intent.x, intent.y)
                case "drop":
                    self._drop(scene, intent, now)
                case "let-go":
                    self._let_go(scene, [intent], now)

    def _hold(self, scene: Scene, key: str, x: float, y: float) -> None:
        self.stage.hold(key, x, y, scene.facing(x, y))

    def _drop(self, scene: Scene, intent: Intent, now: float) -> None:
        others = tuple(item for item in self.items if item.key != intent.key)
        onto = under(others, intent.x, intent.y)
        carried = next((item for item in self.items if item.key == intent.key), None)
        scene.drop(intent.key, onto.key if onto else None, intent.x, intent.y)
        scene.lift(frozenset(self.contacts.carried))
        if scene.next is None:
            self.show(scene)
        self.stage.release(intent.key, now, at_once=carried is not None and not isinstance(carried.look, CardFace))

    def _lose_all(self, scene: Scene) -> None:
        self._let_go(scene, self.contacts.lose_all(), time.monotonic())

    def _let_go(self, scene: Scene, intents: list[Intent], now: float) -> None:
        for intent in intents:
            self.stage.release(intent.key, now)
        if intents:
            scene.lift(frozenset(self.contacts.carried))

    def close(self) -> None:
        """Close the window."""
        pygame.quit()
