"""Where the parts are joined: the table from its home screen through a session to the talk after it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from game.at_play import Playing, wanted_start
from game.table.scenes.scene import GoHome, GoToDemonstration, Scene
from game.wanted import Wanted
from game.ways import Ways

if TYPE_CHECKING:
    from game.table.scenes.screen_page import ScreenPage

CALM = 300.0
"""Seconds after which a home screen that nobody has touched shows a demonstration."""


def play(wanted: Wanted) -> int:
    """Open the table on what is wanted. Returns the exit status. Raises NoDisplay, or Fault."""
    return Table(wanted).run()


class Table(Ways):
    """The window and what it shows one after another."""

    def __init__(self, wanted: Wanted) -> None:
        super().__init__(wanted)
        if wanted.resume:
            self._take_up(self._resumed(wanted.resume, wanted.lang))
        elif wanted.replay:
            self._replay(wanted.replay, wanted.at)
        elif wanted.tutorial is not None:
            self._teach(wanted.tutorial, GoHome())
        elif wanted.activity:
            self._take_up(self._begun(wanted_start(wanted, self.lang), wanted.loaded))
        else:
            self.scene = self._first_page()

    def _first_page(self) -> Scene:
        if self.wanted.screen:
            return self._screen_page()
        from game.pages import choosing

        self.settings = choosing(self.settings, self.wanted)
        return self._home_page()

    def run(self) -> int:
        """Show scene after scene until the window is closed. Returns the exit status."""
        try:
            while not self.window.closed:
                self.window.run(self.scene, self.each)
                if not self.window.closed:
                    self.go(self.scene.next)
        finally:
            self.leave()
            self.window.close()
        if self.window.recorder and self.window.recorder.trouble:
            raise self.window.recorder.trouble
        if self._trouble:
            raise self._trouble
        return 0

    def each(self, seconds: float) -> None:
        """After each look: what happened is heard, what is not kept is said, and the screen is as it was set up."""
        page = self._setting_up()
        if page is not None:
            self._set_up(page)
        elif self.window.display != self._suited:
            self._suit()
        if self.playing is not None:
            self.playing.rehearse(seconds, calm=self.window.calm)
            self._follow(self.playing)
        if self.workshop is not None:
            self.workshop.pass_time(seconds)
        if self.back is not None:
            self.back.follow(self.sounds)
        if self.settings.demonstration and self.playing is None and self.window.untouched >= CALM:
            self._rest()
        # The page where places are blocked feels everywhere, so that no blocked place can keep anybody from freeing it.
        self.window.dead = () if page is not None else self._dead
        if not self.window.stage.moving:
            # In the first calm, so that nobody who asks for a page has to wait for its code.
            import game.pages  # noqa: F401

    def _rest(self) -> None:
        """Where nobody comes to the home screen, a demonstration shows itself."""
        from game.table.scenes.home import Home

        if isinstance(self.scene, Home):
            self.scene.next = GoToDemonstration()

    def _follow(self, playing: Playing) -> None:
        playing.keep_up()
        if playing.after is not None:
            return
        scene = playing.scene
        self.sounds.on = scene.sound
        for event in scene.heard:
            if event.name in scene.SOUNDS:
                self.sounds.play(scene.SOUNDS[event.name])
        scene.heard.clear()
        if scene.facilitating.pin != self.settings.pin:
            self.settings = replace(self.settings, pin=scene.facilitating.pin)
            self._save()

    def _setting_up(self) -> ScreenPage | None:
        """The page of the screen, if it is what is shown. A game is not asked: it begins without the code of pages."""
        if self.playing is not None:
            return None
        from game.table.scenes.screen_page import ScreenPage

        return self.scene if isinstance(self.scene, ScreenPage) else None
