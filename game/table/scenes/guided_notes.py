"""The remarks of a guide on the table: large, near what they are about, and facing those they are for."""

from __future__ import annotations

from collections.abc import Iterator

from game.rehearsal.guide import Made
from game.session.scenario import Remark
from game.table.items import Item
from game.table.layout.frame import Frame
from game.table.layout.places import margin
from game.table.looks import DeclareButton, Focus, IconButton, NameTag, Panel, Pill, Text
from game.table.scenes.board import Sight
from game.table.scenes.game_scene import GameScene
from game.table.scenes.guided_places import GROUNDS, Spot, button, called, letters, meant, spots
from game.table.screen import Screen
from game.words import words

LAYER = 24
"""Above all that a table shows."""
ROUND = (DeclareButton, IconButton, NameTag, Pill)


class Notes:
    """What is said at a table; with `buttons`, hands go on by them. A remark keeps its place as long as it is shown."""

    def __init__(self, table: GameScene, buttons: bool = True) -> None:
        self.table, self.buttons = table, buttons
        self._shown: tuple[Remark, Screen] | None = None
        self._spots: tuple[Spot, ...] = ()

    def lay(
        self, there: tuple[Item, ...], screen: Screen, note: Remark | None, awaited: Made | None = None
    ) -> Iterator[Item]:
        """The remark, and a light around what it is about; `there` is what lies on the table, `awaited` the move that
        is to be made by hand."""
        sight = self.table.shown
        if note is None or sight is None:
            self._shown = None
            return
        line = self.table.session.game.text(awaited.move) if awaited else ""
        about = meant(there, called(awaited, line) if awaited else (note.about,))
        if self._shown != (note, screen):
            self._shown = (note, screen)
            foot = button(screen, sight) + margin(screen) if self.buttons else 0.0
            self._spots = tuple(spots(sight, there, note, about, awaited.by if awaited else "", foot))
        if awaited or len(about) == 1:
            yield from (_light(item) for item in about if not isinstance(item.look, GROUNDS))
        for number, spot in enumerate(self._spots):
            yield from self._said(sight, number, spot, note, waits=awaited is not None)

    def _said(self, sight: Sight, number: int, spot: Spot, note: Remark, waits: bool) -> Iterator[Item]:
        frame, screen, say = spot.frame, sight.screen, words(spot.lang)
        gap = margin(screen)
        yield frame.item(f"guide:{number}", Panel("paper"), frame.area, layer=LAYER, tap=self.buttons and not waits)
        body = frame.area.inset(1.5 * gap)
        if self.buttons:
            foot, body = body.below(button(screen, sight), gap)
            key, name = ("guide-show", say("Show us")) if waits else ("guide-on", say("Go on"))
            pill = Pill(name, spot.lang, "quiet" if waits else "lit")
            yield frame.item(f"{key}:{number}", pill, foot, layer=LAYER + 1, tap=True)
        said, own = note.said(spot.lang)
        text = Text(said, own or spot.lang, letters(screen, sight), "medium", "ink", "start")
        yield frame.item(f"guide-said:{number}", text, body, layer=LAYER + 1)


def ways_out(sight: Sight) -> Iterator[Item]:
    """A button in each corner where a session has its panel."""
    for number, place in enumerate(sight.plan.corners):
        frame = Frame(place.box, place.turn, group="leave")
        yield frame.item(f"guide-leave:{number}", IconButton("close"), frame.area, layer=LAYER, tap=True, escape=True)


def _light(item: Item) -> Item:
    """A ring around it."""
    look = Focus(isinstance(item.look, ROUND))
    return Item(f"guide-lit:{item.key}", look, item.x, item.y, item.w, item.h, item.turn, LAYER - 1, group="note")
