"""The window: it takes events to the scene, and the scene's items to the glass."""

from __future__ import annotations

import gc
import os
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")
os.environ.setdefault("SDL_MOUSE_TOUCH_EVENTS", "0")

import pygame

from game.core.cards import KINDS
from game.faults import NoDisplay
from game.machine import give_memory_back, take_large_pages
from game.table.display import display
from game.table.framebuffer import open_quickest
from game.table.items import Item
from game.table.keys import Keyboard
from game.table.layout.frame import whole
from game.table.looks import Text
from game.table.scenes.scene import Feeling, Key, Leafing, Scene, Steered, Waking, Watching
from game.table.screen import ASSUMED_WIDTH, LEAST, Screen
from game.table.stage import Stage
from game.table.theme import DEEP, Theme
from game.table.touching import Touching
from game.table.waiting import events
from game.touch import sdl
from game.touch.glass import Signal, Zone
from game.touch.recording import Recorder, Replay
from game.wanted import Renderer
from game.words import words

KEYS: dict[int, Key] = {
    pygame.K_BACKSPACE: "backspace",
    pygame.K_DELETE: "delete",
    pygame.K_LEFT: "left",
    pygame.K_RIGHT: "right",
    pygame.K_HOME: "home",
    pygame.K_END: "end",
    pygame.K_RETURN: "enter",
    pygame.K_KP_ENTER: "enter",
    pygame.K_ESCAPE: "escape",
}
CTRL = pygame.KMOD_CTRL | pygame.KMOD_META
LONGEST_LOOK = 2.0
"""Seconds that count between two looks: a machine that slept took no play time."""

MOVES = (pygame.FINGERMOTION, pygame.MOUSEMOTION)
ANEW = 0.1
"""A scene is asked at least so often, in seconds, what lies on the table."""

STIR = 0.2
"""Seconds between looks at what else may have happened."""
FRAME, CALM = 1 / 60, 1.0
"""Seconds between looks at the table while something moves, and while nothing does but the clock: a hand is answered at
once."""


class Window:
    """One window with one scene at a time; `renderer` is what shows it. Raises NoDisplay where no window can open.

    `given` is its width in millimetres, where somebody said it; else it follows from `measured`, the width of the
    whole display, and where that is 0 too it is assumed. `clock` tells the seconds of all that moves; what comes down
    in a `dead` zone is no finger. What comes in goes to the `recorder`, if there is one; the `replay` comes with it.
    """

    def __init__(
        self,
        size: tuple[int, int] | None,
        mm: float | None,
        title: str,
        renderer: Renderer | None = None,
        folder: Path | None = None,
    ) -> None:
        """Without a renderer the quickest is found, and remembered in the folder."""
        self.given, self.measured, self.scale = mm, 0.0, 1.0
        self.clock: Callable[[], float] = time.monotonic
        self.dead: tuple[Zone, ...] = ()
        self.recorder: Recorder | None = None
        self.replay = Replay(())
        self.theme, self.still = DEEP, False
        self.untouched = 0.0
        """Seconds since anything came, while one scene is shown."""
        self.full = size is None
        self._size = size or LEAST
        self._title = title
        take_large_pages()
        try:
            pygame.font.init()
            self.renderer = open_quickest(self._open, renderer, folder)
        except pygame.error as error:
            raise NoDisplay from error
        self.keyboard = Keyboard(self.show)
        self._laid = 0.0
        self._was_busy = True
        self._fit()
        pygame.key.start_text_input()
        pygame.key.set_repeat(400, 40)
        self.closed = False
        gc.enable()
        gc.freeze()  # to look through all that a program is made of takes 30 ms, in the middle of a frame

    def _open(self) -> None:
        flags = pygame.FULLSCREEN if self.full else pygame.RESIZABLE
        pygame.display.set_caption(self._title)
        pygame.display.set_icon(_icon())  # to find pygame's own takes as long as a quarter of the window
        pygame.display.set_mode((0, 0) if self.full else self._size, flags)

    def _fit(self) -> None:
        surface = pygame.display.get_surface()
        assert surface is not None
        if not self.full:
            self._size = surface.get_size()
        self.display = display()
        self.screen = Screen(*surface.get_size(), self._width(surface.get_width()), self.scale)
        self.stage = Stage(surface, self.screen, self.theme, self.still)
        self.touching = Touching(self.screen, self.stage, self._lay)

    def _width(self, pixels: int) -> float:
        if self.given:
            return self.given
        return self.measured * pixels / self.display.width if self.measured else ASSUMED_WIDTH

    def measure(self, mm: float, scale: float) -> None:
        """From now on the display is so many millimetres wide, 0 where nobody knows, and texts are so much larger than
        usual. What fingers carried they lose."""
        if (mm, scale) != (self.measured, self.scale):
            self.measured, self.scale = mm, scale
            self._fit()

    def dress(self, theme: Theme, still: bool) -> None:
        """Show all in this theme from now on; with `still` nothing glides or fades. Fingers keep what they carry."""
        if (theme, still) != (self.theme, self.still):
            self.theme, self.still = theme, still
            self.stage = self.touching.stage = Stage(self.stage.surface, self.screen, theme, still)
            self.touching.items = ()

    def run(self, scene: Scene, each: Callable[[float], None]) -> None:
        """Show a scene until it says where to go next, or the window is closed. `each` is told the seconds between
        looks."""
        self.enter(scene)
        last = self.clock()
        while scene.next is None and not self.closed:
            came, now = self._wait(scene), self.clock()
            self.look(scene, came, min(now - last, LONGEST_LOOK), each)
            last = now

    def look(
        self, scene: Scene, came: list[pygame.event.Event], passed: float, each: Callable[[float], None] | None = None
    ) -> None:
        """Take what came, let the seconds pass, and draw. While hands only go on moving, nothing else lies there; and
        after a drop, which has asked already, the scene is asked in the next look."""
        hands, laid = self.touching.hands, self._laid
        self.untouched = 0.0 if came or not self.replay.over else self.untouched + passed
        self.turn(scene, came)
        scene.pass_time(passed)
        if each:
            each(passed)
        moved = self.replay.over and hands == self.touching.hands and all(event.type in MOVES for event in came)
        if self._laid != laid:
            self._draw()
            self._laid, self.stage.moving = 0.0, True
        elif moved and self.clock() - self._laid < ANEW and not (isinstance(scene, Steered) and scene.follows):
            self._draw()
        else:
            self.show(scene)

    @property
    def calm(self) -> bool:
        """Whether nothing moves on the glass, and no finger is at work there."""
        return not (self.stage.moving or self.touching.busy(self.clock()))

    def enter(self, scene: Scene) -> None:
        """Show a scene for the first time."""
        self.untouched = 0.0
        self.touching.lose_all(scene, self.clock())
        self.keyboard.walker.forget()
        pygame.event.clear((pygame.FINGERDOWN, pygame.FINGERUP, pygame.MOUSEBUTTONDOWN, pygame.MOUSEBUTTONUP))
        self.show(scene)

    def _wait(self, scene: Scene) -> list[pygame.event.Event]:
        """What came; the calm looks keep step, so that the clock skips no second."""
        quick = self.stage.moving or self.touching.busy(self.clock()) or not self.replay.over
        came = events(FRAME) if quick else _calmly(scene)
        if self._was_busy and not quick and not came:
            self.stage.painter.rest()
            give_memory_back()
        self._was_busy = quick or (self._was_busy and bool(came))
        return came

    def show(self, scene: Scene) -> None:
        """Draw what lies on the table now."""
        self._lay(scene)
        self._draw()

    def _lay(self, scene: Scene) -> None:
        items = self.keyboard.over(self._told_too_small(scene) or scene.items(self.screen), self.screen)
        items = self.touching.pressed(items)
        now = self.clock()
        if items != self.touching.items:
            self.touching.change(scene, items, now)
        self._laid, self.stage.hurried = now, True

    def _draw(self) -> None:
        pygame.display.update(self.stage.draw(self.clock()))

    def _told_too_small(self, scene: Scene) -> tuple[Item, ...]:
        screen = self.screen
        if screen.width >= LEAST[0] and screen.height >= LEAST[1]:
            return ()
        say = words(scene.lang)
        size = f"{LEAST[0]}\N{NO-BREAK SPACE}×\N{NO-BREAK SPACE}{LEAST[1]}"
        text = say("This window is too small for the table. Make it at least {size}, or press F11.", size=size)
        frame = whole(screen)
        area = frame.area.inset(screen.width * 0.08)
        return (frame.item("too-small", Text(text, scene.lang, 28), area),)

    def turn(self, scene: Scene, events: list[pygame.event.Event]) -> None:
        """Take events to the scene; what came of fingers at one moment is taken together."""
        now, signals = self.clock(), list[Signal]()
        for event in events:
            if event.type in sdl.TOUCHES:
                signals += sdl.signals(event, (self.screen.width, self.screen.height), now)
                continue
            self._touch(scene, signals)
            signals = []
            if event.type == pygame.KEYUP:
                self.keyboard.lift(event)
            elif scene.next is None:
                self._other(scene, event)
        self._touch(scene, signals + self.replay.due(now))
        self.touching.pass_time(scene, sdl.listed(), now)

    def _touch(self, scene: Scene, signals: list[Signal]) -> None:
        if self.recorder:
            self.recorder.take(signals)
        if any(signal.what == "down" for signal in signals):
            self.keyboard.touched()
        if isinstance(scene, Feeling):
            for signal in signals:
                if not signal.twin:
                    scene.feel(signal)
        self.touching.take(scene, signals, self.dead)

    def _other(self, scene: Scene, event: pygame.event.Event) -> None:
        match event.type:
            case pygame.MOUSEWHEEL if isinstance(scene, Leafing) and event.y:
                scene.leaf(pygame.mouse.get_pos()[0], -event.y)
            case pygame.QUIT:
                self.closed = True
            case pygame.TEXTINPUT if self.keyboard.means(event.text):
                scene.write(event.text)
            case pygame.KEYDOWN if event.key == pygame.K_F11:
                self.touching.lose_all(scene, self.clock())
                self._turn_full()
            case pygame.KEYDOWN:
                key = _key(event)
                if not self.keyboard.take(scene, event) and key is not None:
                    scene.press(key, bool(event.mod & pygame.KMOD_SHIFT), bool(event.mod & CTRL))
            case pygame.VIDEORESIZE | pygame.WINDOWSIZECHANGED:
                self._resized(scene)
            case pygame.WINDOWFOCUSLOST | pygame.WINDOWMINIMIZED:
                self.touching.lose_all(scene, self.clock())
                self.keyboard.let_go()
            case pygame.WINDOWEXPOSED:
                self.stage.redraw()

    def _resized(self, scene: Scene) -> None:
        surface = pygame.display.get_surface()
        if surface is not None and surface.get_size() == (self.screen.width, self.screen.height):
            return
        self.touching.lose_all(scene, self.clock())
        self._fit()

    def _turn_full(self) -> None:
        """From a window to the full screen, or back; where the screen refuses, all stays as it was. Raises NoDisplay
        when nothing is left to draw on."""
        for full in (not self.full, self.full):
            self.full = full
            with suppress(pygame.error):
                self._open()
                break
        if pygame.display.get_surface() is None:
            raise NoDisplay
        self._fit()

    def close(self) -> None:
        """Close the window."""
        if self.recorder:
            self.recorder.close()
        pygame.quit()


def _calmly(scene: Scene) -> list[pygame.event.Event]:
    """What came in the calm; nothing after a while, or when something stirred."""
    left = CALM - time.monotonic() % CALM
    if isinstance(scene, Waking):
        left = min(left, scene.wakes_in())
    if not isinstance(scene, Watching):
        return events(left)
    end = time.monotonic() + left
    while (left := end - time.monotonic()) > 0:
        if (came := events(min(left, STIR))) or scene.stirs():
            return came
    return []


def _icon() -> pygame.Surface:
    """A triple: three cards side by side, each one a step higher."""
    icon = pygame.Surface((32, 32), pygame.SRCALPHA)
    for at, kind in enumerate(KINDS):
        icon.fill(DEEP.kinds[kind].ground, (11 * at, 8 - 4 * at, 10, 24))
    return icon


def _key(event: pygame.event.Event) -> Key | None:
    """What a key that writes nothing means, in whichever language the keyboard is."""
    letter = event.key == pygame.K_a or event.scancode == pygame.KSCAN_A
    return "all" if event.mod & CTRL and letter else KEYS.get(event.key)
