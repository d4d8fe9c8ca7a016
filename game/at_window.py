"""The window on which the table is shown, as the settings of its room want it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game import settings
from game.core.game import Refusal
from game.faults import Fault
from game.machine import language
from game.table.screen import LARGE, most_seats
from game.table.sound import Sounds
from game.table.theme import named
from game.table.window import Window
from game.touch.glass import Zone
from game.touch.recording import Recorder, Replay, read_recording
from game.wanted import Refused, Wanted
from game.words import words

if TYPE_CHECKING:
    from game.table.scenes.screen_page import ScreenPage


class AtWindow:
    """A window that looks and sounds as the settings say, and what of them is to be kept. What can't be is `_trouble`
    until it is told."""

    def __init__(self, wanted: Wanted) -> None:
        """Raises NoDisplay, Refused for more seats than the screen has room for, or Fault."""
        self.wanted = wanted
        self.settings = settings.load(wanted.data)
        self.lang = wanted.lang or self.settings.lang or language()
        self.sounds = Sounds()
        self.sounds.on = self.settings.sound
        self._trouble: Fault | None = None
        touches = read_recording(wanted.touches) if wanted.touches else ()
        # The window comes first: where none opens, no session is begun.
        title = words(self.lang)("From Phenomenon to Action")
        self.window = Window(wanted.window, wanted.screen_mm, title, wanted.renderer, wanted.data)
        self._suit()
        self._check_room()
        self.window.replay = Replay(touches)
        self._record()

    def _suit(self) -> None:
        """The window shows what the settings say of the room and of its display."""
        self._suited = self.window.display
        known = self.settings.known(self._suited.key)
        self._dead = tuple(Zone(*zone) for zone in known.dead)
        self.window.measure(known.mm, LARGE if self.settings.large else 1.0)
        self.window.dress(named(self.settings.dress), self.settings.still)

    def _record(self) -> None:
        if self.wanted.record is None:
            return
        try:
            self.window.recorder = Recorder(self.wanted.record, self.window.touching.sieve.glass)
        except Fault:
            self.window.close()
            raise

    def _check_room(self) -> None:
        seats, most = len(self.wanted.seats or ()), most_seats(self.window.screen)
        if seats > most:
            self.window.close()
            raise Refused([Refusal("no-room", {"seats": seats, "most": most})])

    def _set_up(self, page: ScreenPage) -> None:
        """What is chosen on the page of the screen is seen and kept at once."""
        if self.window.display != self._suited:
            page.room.display = self.window.display
            self._suit()
        if page.settings != self.settings:
            self.settings, self.sounds.on = page.settings, page.settings.sound
            self._suit()
            self._save()
            page.trouble = self._trouble.tell(words(page.lang)) if self._trouble else ""
            self._trouble = None

    def _save(self) -> None:
        try:
            settings.save(self.wanted.data, self.settings)
        except Fault as fault:
            self._trouble = fault
