"""The page of the screen: how large it is, how it looks, how it feels, and where it is not to feel."""

from __future__ import annotations

from collections.abc import Callable

from game.settings import Settings
from game.table.display import Display
from game.table.items import Item
from game.table.layout.frame import Area
from game.table.looks import BankCard, Hatch, Panel, Preview, Ring
from game.table.looks import Look as Looks
from game.table.scenes.page import Page
from game.table.scenes.scene import GoHome, Key, Next
from game.table.scenes.screen_dead import Dead
from game.table.scenes.screen_look import THEME_NAMES, Look
from game.table.scenes.screen_room import Room, Section, laid
from game.table.scenes.screen_size import CARD_MM, Size, size_in_words
from game.table.scenes.screen_touch import Touch
from game.table.screen import Screen
from game.touch.glass import Signal
from game.words import Words, later, words

SECTIONS: dict[str, tuple[str, Callable[[Room], Section]]] = {
    "size": (later("Size"), Size),
    "look": (later("Look and sound"), Look),
    "touch": (later("Touch test"), Touch),
    "dead": (later("Blocked places"), Dead),
}
"""The name of each section, and how one begins."""


class ScreenPage:
    """The page of the screen. `settings` are as they stand now; `trouble` is why they could not be kept."""

    def __init__(self, settings: Settings, display: Display, lang: str, given: bool = False) -> None:
        """`given` says that the program was told the screen's width."""
        self.next: Next | None = None
        self.room = Room(settings, display, lang, given, Screen(display.width, display.height))
        self.section: Section | None = None
        self.trouble = ""

    @property
    def lang(self) -> str:
        """The language of the table."""
        return self.room.lang

    @property
    def settings(self) -> Settings:
        """The settings as they stand now."""
        return self.room.settings

    def items(self, screen: Screen) -> tuple[Item, ...]:
        """Everything on the page."""
        self.room.screen = screen
        page = Page(screen, words(self.lang))
        if self.section is None:
            self._tiles(page)
        else:
            self.section.lay(page)
        return tuple(page.items)

    def tap(self, key: str, x: float, y: float) -> None:
        """A section was opened, or something in it tapped."""
        if key == "back":
            self._back()
        elif self.section is not None:
            self.section.tap(key)
        elif key in SECTIONS:
            self.section = SECTIONS[key][1](self.room)

    def feel(self, signal: Signal) -> None:
        """The panel sent this."""
        if self.section is not None:
            self.section.feel(signal)

    def _back(self) -> None:
        if self.section is None:
            self.next = GoHome()
        self.section = None

    def lift(self, keys: frozenset[str]) -> None:
        """Nothing here is carried."""

    def rest(self, keys: frozenset[str]) -> None:
        """Nothing here asks for resting fingers."""

    def facing(self, key: str, x: float, y: float) -> None:
        """Nothing here is carried."""

    def drop(self, key: str, onto: str | None, x: float, y: float) -> None:
        """Nothing is carried here."""

    def write(self, text: str) -> None:
        """Nothing is written here."""

    def press(self, key: Key, shift: bool = False, ctrl: bool = False) -> None:
        """Nothing is written here."""

    def pass_time(self, seconds: float) -> None:
        """Time went by."""
        if self.section is not None:
            self.section.pass_time(seconds)

    def _tiles(self, page: Page) -> None:
        read, body, _ = laid(page, page.say("The screen"), page.say("Home"))
        rows = body.rows(2, page.gap * 1.5)
        places = [place for row in rows for place in row.columns(2, page.gap * 1.5)]
        about = self._about(page.say)
        for (key, (name, _)), place in zip(SECTIONS.items(), places, strict=True):
            tile(page, key, page.say(name), about[key], self._picture(key), place)
        lead = page.say("Once for every screen, before people come.")
        told = read.above(min(read.h, page.line(3 if self.trouble else 1)))[0]
        page.write("lead", self.trouble or lead, told, tone="lit" if self.trouble else "muted")

    def _picture(self, key: str) -> tuple[Looks, float]:
        """What the tile of a section shows, and its width in parts of its height."""
        match key:
            case "size":
                return BankCard(), CARD_MM[0] / CARD_MM[1]
            case "look":
                return Preview(self.settings.dress), 16 / 9
            case "touch":
                return Ring(0.16), 1.0
            case _:
                return Hatch(), 1.0

    def _about(self, say: Words) -> dict[str, str]:
        settings, dead = self.settings, len(self.room.known.dead)
        looks = (
            say(THEME_NAMES.get(settings.dress, THEME_NAMES["deep"])),
            say("Large text") if settings.large else say("Usual text"),
            *([say("Without motion")] if settings.still else []),
            say("With sound") if settings.sound else say("Without sound"),
        )
        places = say.count("{n} place is blocked.", "{n} places are blocked.", dead) if dead else ""
        return {
            "size": size_in_words(self.room, say),
            "look": " · ".join(looks),
            "touch": say("Before people come: all corners, all fingers, and what this panel really sends."),
            "dead": places or say("None so far. Block places where touches come by themselves."),
        }


def tile(page: Page, key: str, title: str, text: str, shown: tuple[Looks, float], area: Area) -> None:
    """Lay a large tile that opens a section; it shows a picture of this width in parts of its height."""
    page.put(key, Panel("glass"), area, tap=True)
    picture, inner = area.inset(page.gap * 2, page.gap * 1.5).end(area.w * 0.26, page.gap * 2)
    look, shape = shown
    height = min(picture.w / shape, picture.h * 0.66)
    page.put(f"{key} picture", look, picture.middle(height * shape, height), 2)
    inner = inner.middle(inner.w, page.line(1, page.title) + page.gap + page.line(3))
    head, rest = inner.above(page.line(1, page.title), page.gap)
    page.write(f"{key} title", title, head, page.title, "bold", layer=2)
    page.write(f"{key} text", text, rest, tone="muted", layer=2)
