"""What the sections of the screen's page share: the settings as they change, and the display they are about."""

from __future__ import annotations

from dataclasses import dataclass, replace
from math import hypot
from typing import Any, Protocol

from game.settings import Known, Settings
from game.table.display import Display
from game.table.layout.frame import Area
from game.table.looks import Ring
from game.table.scenes.page import Page
from game.table.screen import Screen
from game.touch.glass import Signal

INCH = 25.4


@dataclass
class Room:
    """The room as it is set up. `screen` is the one that the page was laid on last; `given` says that the program was
    told its width, which then holds whatever is measured here."""

    settings: Settings
    display: Display
    lang: str
    given: bool
    screen: Screen

    @property
    def known(self) -> Known:
        """What is known of the display."""
        return self.settings.known(self.display.key)

    def know(self, **changes: Any) -> None:
        """Something else is known of the display from now on."""
        self.settings = self.settings.knowing(self.display.key, replace(self.known, **changes))

    def choose(self, **changes: Any) -> None:
        """The room looks and sounds otherwise from now on."""
        self.settings = replace(self.settings, **changes)

    def inches(self, mm: float) -> float:
        """The diagonal of the display, where it is so many millimetres wide."""
        return mm / INCH * hypot(1, self.display.height / self.display.width)


class Section(Protocol):
    """A part of the page."""

    def lay(self, page: Page) -> None:
        """Lay its items."""

    def tap(self, key: str) -> None:
        """A thing on it was tapped."""

    def feel(self, signal: Signal) -> None:
        """The panel sent this."""

    def pass_time(self, seconds: float) -> None:
        """Time went by."""


def laid(page: Page, title: str, back: str) -> tuple[Area, Area, Area]:
    """Lay the head of a page, and its way back at the foot. Gives back the area that is only read, the one below for
    all that is touched, and what is left of the foot."""
    read, body = page.by_reach(page.area)
    head, read = read.above(page.button, page.gap)
    ring, name = head.start(page.button, page.gap)
    page.put("ring", Ring(0.16), ring)
    page.write("title", title, name, page.title, "bold")
    foot, body = body.below(page.button, page.gap * 1.5)
    away, rest = foot.start(page.button * 3.2, page.gap * 2)
    page.pill("back", back, away, "quiet", "back", escape=True)
    return read, body, rest
