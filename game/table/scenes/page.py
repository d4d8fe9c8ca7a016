"""A page being laid: its items, in one frame and one language, with the measures that hold on this screen."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any, Literal, TypeAlias

from game.table.items import Item
from game.table.layout.frame import Area, whole
from game.table.layout.places import REACH, margin
from game.table.looks import Finish, Icon, Look, Pill, Text, Tone, Weight
from game.table.screen import Screen
from game.words import Words, right_to_left

Choice: TypeAlias = tuple[str, str]
"""The key of one thing to choose, and its words."""


class Page:
    """Items laid one after the other. `gap`, `button` (the height of one) and the sizes `text` and `title` are in
    pixels."""

    def __init__(self, screen: Screen, say: Words, turned: bool = False) -> None:
        self.screen = screen
        self.say = say
        self.lang = say.lang
        self.frame = whole(screen, 180 if turned else 0, right_to_left(say.lang))
        self.gap = margin(screen)
        self.text = max(screen.text, round(screen.unit * 2.3 * screen.scale))
        self.title = max(round(screen.text * 1.3), round(screen.unit * 3.5 * screen.scale))
        self.button = max(screen.control, screen.unit * 5.8, self.text * 2.4)
        self.items: list[Item] = []

    @property
    def area(self) -> Area:
        """All of it but a margin."""
        return self.frame.area.inset(self.gap * 1.5)

    def by_reach(self, area: Area, least: float = 0.0) -> tuple[Area, Area]:
        """The part of an area that is only read, as hands may not reach it on a wall, and the part for controls. That
        is at least so high, on glass too small to hang on a wall."""
        return area.above(max(0.0, min(self.frame.area.h * REACH - area.y, area.h - least)))

    def line(self, lines: float = 1, size: int = 0) -> float:
        """The height of so many lines of text."""
        return (size or self.text) * 1.45 * lines

    def section(self, name: str) -> None:
        """What is laid from now on belongs together, for those who walk the page by keyboard."""
        self.frame = replace(self.frame, group=name)

    def put(self, key: str, look: Look, area: Area, layer: int = 1, **more: Any) -> None:
        """Lay one look in an area."""
        self.items.append(self.frame.item(key, look, area, layer=layer, **more))

    def write(
        self,
        key: str,
        text: str,
        area: Area,
        size: int = 0,
        weight: Weight = "regular",
        tone: Tone = "plain",
        align: Literal["start", "center", "end"] = "start",
        layer: int = 1,
        lang: str = "",
    ) -> None:
        """Lay words on the table's ground."""
        look = Text(text, lang or self.lang, size or self.text, weight, tone, align)
        self.put(key, look, area, layer)

    def pill(
        self,
        key: str,
        text: str,
        area: Area,
        tone: Finish = "quiet",
        icon: Icon | None = None,
        layer: int = 1,
        escape: bool = False,
    ) -> None:
        """Lay a button; the escape key may mean it too."""
        self.put(key, Pill(text, self.lang, tone, icon), area, layer, tap=True, escape=escape)

    def titled(self, key: str, title: str, text: str, area: Area, tone: Tone, layer: int = 2, lang: str = "") -> Area:
        """Lay a title and a sentence or two; gives back what is left."""
        top, rest = area.inset(self.gap / 2, 0).above(min(self.line(1, self.title), area.h * 0.35))
        self.write(f"{key} title", title, top, self.title, "bold", tone, layer=layer, lang=lang)
        sentence, left = rest.above(min(rest.h, self.line(3.3)), self.gap)
        self.write(f"{key} text", text, sentence, tone=tone, layer=layer, lang=lang)
        return left

    def chips(
        self, choices: Sequence[Choice], chosen: str | None, area: Area, layer: int = 1, even: bool = True
    ) -> None:
        """Lay buttons side by side, of which one may be chosen; as wide as their words ask for unless `even`."""
        gap = self.gap / 2
        room = area.w - gap * (len(choices) - 1)
        asked = [1 if even else len(text) + 2 for _, text in choices]
        rest = area
        for (key, text), part in zip(choices, asked, strict=True):
            place, rest = rest.start(room * part / sum(asked), gap)
            self.pill(key, text, place, "plain" if key == chosen else "quiet", layer=layer)
