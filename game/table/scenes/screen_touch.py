"""The touch test: what the glass feels, shown under every finger, and what the panel really sends."""

from __future__ import annotations

from game.table.items import Box, Item
from game.table.layout.frame import Area
from game.table.looks import SEAT_COLOURS, Dot, Hatch, NameTag, Panel, Ring
from game.table.scenes.page import Page
from game.table.scenes.screen_room import Room
from game.table.scenes.screen_telling import Told, advice, headline, observed, rate, steps
from game.table.scenes.screen_zones import box_of, zones_with
from game.table.screen import Screen
from game.touch import panel
from game.touch.glass import Signal

QUIET = 5.0
"""Seconds in which nobody touches."""

HAND, TAIL = 40, 50
"""Layers: what follows the fingers lies over all else."""


class Touch:
    """The section of the touch test. `hit` are the targets that were touched, `left` the seconds for which nobody
    touches."""

    def __init__(self, room: Room) -> None:
        self.room = room
        self._begin(room.screen)

    def _begin(self, screen: Screen) -> None:
        self.screen = screen
        self.panel = panel.Panel(screen.glass)
        self.targets = targets(screen)
        self.hit: set[str] = set()
        self.left = 0.0
        self.listened = False

    def tap(self, key: str) -> None:
        """Nobody touches from now on; or all begins again."""
        match key:
            case "again":
                self._begin(self.screen)
            case "quiet":
                self.left, self.listened = QUIET, False
                self.panel.hush()
            case "deafen":
                self.room.know(dead=zones_with(self.room.known.dead, self.panel.ghosts, self.screen))
                self.panel.ghosts.clear()

    def feel(self, signal: Signal) -> None:
        """The panel sent this."""
        self.panel.take(signal)
        for finger in self.panel.fingers.values():
            self.hit |= {key for key, box in self.targets.items() if box.holds(finger.x, finger.y)}

    def pass_time(self, seconds: float) -> None:
        """The seconds without touches go by."""
        if self.panel.quiet:
            self.left -= seconds
            if self.left <= 0:
                self.panel.end_hush()
                self.listened = True

    def lay(self, page: Page) -> None:
        """Targets all over the screen, words between them, and marks under the fingers."""
        if page.screen != self.screen:
            self._begin(page.screen)
        for key, box in self.targets.items():
            look = Dot("action", "check") if key in self.hit else Ring(0.16)
            page.items.append(_flat(f"target {key}", look, box, 1))
        told = Told(self.panel, len(self.targets) - len(self.hit), self.listened, self.left)
        first, second = _halves(page, self.targets)
        self._to_do(page, told, first)
        self._found(page, told, second)
        self._marks(page)

    def _to_do(self, page: Page, told: Told, area: Area) -> None:
        inner, foot = _sheet(page, "to-do", page.say("Touch test"), area)
        for number, (step, place) in enumerate(zip(steps(told, page.say), inner.rows(4, page.gap / 2), strict=True)):
            side = min(page.text * 1.6, place.h)
            mark, words = place.start(side, page.gap)
            look = Dot("action", "check") if step.done else NameTag(str(number + 1), page.lang, None)
            page.put(f"step-mark {number}", look, mark.middle(side, side), 2)
            page.write(f"step {number}", step.text, words, layer=2)
        ask = page.say("All hands off")
        if self.panel.ghosts and not self.panel.quiet:
            again, other = foot.columns(2, page.gap)
            page.pill("quiet", ask, again, layer=2)
            page.pill("deafen", page.say("Block these places"), other, "lit", layer=2)
        else:
            page.pill("quiet", ask, foot, layer=2)

    def _found(self, page: Page, told: Told, area: Area) -> None:
        inner, foot = _sheet(page, "found", headline(told, page.say), area)
        last, inner = inner.below(page.line(2), page.gap / 2)
        page.write("rate", rate(told, page.say), last, tone="muted", layer=2)
        lines = [advice(told, page.say), *observed(told, page.say)]
        for number, (line, place) in enumerate(zip(lines, inner.rows(len(lines), page.gap / 2), strict=True)):
            words = place.above(min(place.h, page.line(4)))[0]
            page.write(f"line {number}", line, words, tone="plain" if number else "lit", layer=2)
        again, back = foot.columns(2, page.gap)
        page.pill("again", page.say("Again"), again, layer=2)
        page.pill("back", page.say("Back"), back, icon="back", layer=2, escape=True)

    def _marks(self, page: Page) -> None:
        for number, zone in enumerate(zones_with((), self.panel.ghosts, self.screen)):
            box = box_of(zone, self.screen)
            page.items.append(_flat(f"ghost {number}", Hatch(), box, HAND - 1))
        for finger in self.panel.fingers.values():
            page.items += _mark(page, finger)


def targets(screen: Screen) -> dict[str, Box]:
    """The targets: in every corner, at the middle of every side, and in the middle."""
    side = screen.control * 1.1
    edge = screen.px(2) + side / 2
    across = {"left": edge, "middle": screen.width / 2, "right": screen.width - edge}
    down = {"top": edge, "middle": screen.height / 2, "bottom": screen.height - edge}
    return {f"{one} {other}": Box(across[one], down[other], side, side) for one in across for other in down}


def _halves(page: Page, marks: dict[str, Box]) -> tuple[Area, Area]:
    """The room for words to both sides of the middle target."""
    away = marks["left top"].right + page.gap
    inside = page.frame.area.inset(away)
    middle = marks["middle middle"].w + 2 * page.gap
    width = (inside.w - middle) / 2
    return inside.start(width)[0], inside.end(width)[0]


def _sheet(page: Page, key: str, title: str, area: Area) -> tuple[Area, Area]:
    """Lays a ground with a title; gives back the room for lines, and for buttons below them."""
    page.put(key, Panel("glass"), area)
    head, rest = area.inset(page.gap * 1.5).above(page.line(2, page.title), page.gap)
    page.write(f"{key}-title", title, head, page.title, "bold", layer=2)
    foot, rest = rest.below(page.button, page.gap)
    return rest, foot


def _mark(page: Page, finger: panel.Finger) -> list[Item]:
    """A dot under a finger with its number beside it, and a trail behind it."""
    screen = page.screen
    colour = (finger.number - 1) % SEAT_COLOURS
    name = str(finger.number)
    size, small, tag = screen.px(24), screen.px(4), max(screen.px(13), page.text * 1.4)
    beside = finger.y - size / 2 - tag * 0.6
    beside = beside if beside > tag / 2 else finger.y + size / 2 + tag * 0.6
    trail = [
        _flat(f"trail {name} {count}", Dot(colour), Box(x, y, small, small), TAIL - 1) for count, (x, y) in finger.trail
    ]
    return [
        *trail,
        _flat(f"dot {name}", Dot(colour), Box(finger.x, finger.y, size, size), TAIL),
        _flat(
            f"number {name}",
            NameTag(str(finger.number), page.lang, colour),
            Box(finger.x, beside, tag, tag),
            TAIL + 1,
        ),
    ]


def _flat(key: str, look: Dot | Ring | Hatch | NameTag, box: Box, layer: int) -> Item:
    return Item(key, look, box.x, box.y, box.w, box.h, layer=layer, swift=True, sudden=True)
