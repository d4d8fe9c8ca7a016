"""Where the screen is not to feel: marked and freed by touching the places."""

from __future__ import annotations

from game.table.items import Box, Item
from game.table.layout.frame import Area
from game.table.looks import Hatch, Panel
from game.table.scenes.page import Page
from game.table.scenes.screen_room import Room
from game.table.scenes.screen_zones import MOST, box_of, holding, zones_with
from game.touch.glass import Signal


class Dead:
    """The section of dead zones. It marks places, or is `freeing` them: a place that touches by itself would else free
    itself. It goes by what the panel sends, so that a zone over its own buttons can be freed too."""

    def __init__(self, room: Room) -> None:
        self.room = room
        self.freeing = False
        self._words = Box(0, 0, 0, 0)

    def tap(self, key: str) -> None:
        """Marking, freeing, or all of them free."""
        match key:
            case "marking" | "freeing":
                self.freeing = key == "freeing"
            case "clear":
                self.room.know(dead=())
                self.freeing = False

    def feel(self, signal: Signal) -> None:
        """A place was touched."""
        spot = self.room.screen.glass.place(signal.x, signal.y)
        if signal.what != "down" or spot is None or self._words.holds(*spot):
            return
        dead = self.room.known.dead
        if self.freeing:
            there = holding(dead, spot, self.room.screen)
            self.room.know(dead=tuple(zone for zone in dead if zone != there))
        else:
            self.room.know(dead=zones_with(dead, [spot], self.room.screen))

    def pass_time(self, seconds: float) -> None:
        """Nothing changes by itself."""

    def lay(self, page: Page) -> None:
        """The zones where they are, and the words beside them."""
        say, zones = page.say, [box_of(zone, page.screen) for zone in self.room.known.dead]
        for number, box in enumerate(zones):
            page.items.append(Item(f"zone {number}", Hatch(), box.x, box.y, box.w, box.h, layer=10 + number))
        area = _beside(page, zones)
        page.put("words", Panel("deep"), area, 40)
        self._words = page.items[-1].box
        head, rest = area.inset(page.gap * 2, page.gap * 1.5).above(page.line(1, page.title), page.gap)
        page.write("title", say("Blocked places"), head, page.title, "bold", layer=41)
        foot, rest = rest.below(page.button, page.gap)
        ways, told = rest.below(page.button, page.gap)
        page.write("told", self._told(page), told, layer=41)
        chosen = "freeing" if self.freeing else "marking"
        page.chips([("marking", say("Block")), ("freeing", say("Free again"))], chosen, ways, layer=41)
        clear, back = foot.columns(2, page.gap / 2)
        page.pill("clear", say("Clear all"), clear, layer=41)
        page.pill("back", say("Back"), back, icon="back", layer=41, escape=True)

    def _told(self, page: Page) -> str:
        say, count = page.say, len(self.room.known.dead)
        if count == MOST and not self.freeing:
            return say("No more than {most} places can be blocked. Free some first.", most=MOST)
        if self.freeing:
            how = say("Touch a hatched place to free it.")
        else:
            how = say("Touch a place to block it: the table leaves out touches there.")
        many = say.count("{n} place is blocked.", "{n} places are blocked.", count) if count else ""
        return f"{how} {many}".strip()


def _beside(page: Page, zones: list[Box]) -> Area:
    """The place for the words: in the middle, or where they hide fewer zones."""
    whole = page.area
    wide, high = max(whole.w * 0.45, page.text * 24), page.line(7) + 3 * page.button
    rows = (whole.middle(whole.w, high), whole.below(high)[0])
    places = [place for row in rows for place in (row.middle(wide, high), row.start(wide)[0], row.end(wide)[0])]
    return min(places, key=lambda place: sum(box.meets(page.frame.item("", Panel(), place).box) for box in zones))
