"""How the table looks and sounds: its theme, the size of its texts, whether things glide, whether it is heard, and what
it does when it is left alone."""

from __future__ import annotations

from game.table.layout.frame import Area
from game.table.looks import Preview
from game.table.scenes.page import Page
from game.table.scenes.screen_room import Room, laid
from game.touch.glass import Signal
from game.words import later

THEME_NAMES = {"deep": later("Deep"), "light": later("Light"), "contrast": later("High contrast")}

SWITCHES = {
    "large": (later("Text"), later("Usual"), later("Larger")),
    "still": (later("Motion"), later("Things glide"), later("Nothing glides")),
    "sound": (later("Sound"), later("Off"), later("Soft")),
    "demonstration": (later("When nobody comes"), later("Calm"), later("Show a game")),
}
"""What is switched, with the words for off and on."""


class Look:
    """The section of looks; each choice is seen at once."""

    def __init__(self, room: Room) -> None:
        self.room = room

    def tap(self, key: str) -> None:
        """Something was chosen."""
        match key.split():
            case ["theme", name] if name in THEME_NAMES:
                self.room.choose(theme=name)
            case [switch, "on" | "off" as way] if switch in SWITCHES:
                self.room.choose(**{switch: way == "on"})

    def feel(self, signal: Signal) -> None:
        """Taps are enough here."""

    def pass_time(self, seconds: float) -> None:
        """Nothing changes by itself."""

    def lay(self, page: Page) -> None:
        """The themes in small, and below them a switch each for the rest."""
        _, body, _ = laid(page, page.say("Look and sound"), page.say("Back"))
        foot, themes = body.below(page.line() + page.gap / 2 + page.button, page.gap * 2)
        for (name, words), place in zip(THEME_NAMES.items(), themes.columns(3, page.gap * 2), strict=True):
            self._theme(page, name, page.say(words), place)
        for switch, place in zip(SWITCHES, foot.columns(len(SWITCHES), page.gap * 1.5), strict=True):
            self._switch(page, switch, place)

    def _theme(self, page: Page, name: str, words: str, area: Area) -> None:
        name_height = page.line(1, page.title)
        height = min(area.w * 9 / 16, area.h - name_height - page.gap)
        block = area.middle(height * 16 / 9, height + page.gap + name_height)
        picture, label = block.above(height, page.gap)
        chosen = self.room.settings.dress == name
        page.put(f"theme {name}", Preview(name, chosen), picture, tap=True)
        page.write(f"theme-name {name}", words, label, page.title, "bold" if chosen else "regular", align="center")

    def _switch(self, page: Page, switch: str, area: Area) -> None:
        title, off, on = (page.say(word) for word in SWITCHES[switch])
        head, row = area.above(page.line(), page.gap / 2)
        page.write(f"{switch}-label", title, head, tone="muted")
        chosen = f"{switch} on" if getattr(self.room.settings, switch) else f"{switch} off"
        page.chips([(f"{switch} off", off), (f"{switch} on", on)], chosen, row)
