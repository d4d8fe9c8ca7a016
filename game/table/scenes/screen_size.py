"""How large the screen is: measured once with a bank card, or said in inches."""

from __future__ import annotations

from game.table.items import Box
from game.table.layout.frame import Area, Frame
from game.table.looks import BankCard, IconButton, Panel
from game.table.scenes.page import Page
from game.table.scenes.screen_room import INCH, Room, laid
from game.table.screen import Screen, most_seats
from game.touch.glass import Signal
from game.words import Words

CARD_MM = (85.6, 53.98)
"""A bank card (ISO/IEC 7810, ID-1)."""

INCHES = (24, 27, 32, 43, 55, 65, 75, 86)
"""The sizes that screens are sold in."""

FINE = 0.005
"""A step of the card's outline, as a part of its width."""
SMALLEST, LARGEST = 24.0, 64
"""The outline's width: in pixels, and in hundredths of the screen's height."""


class Size:
    """The section where the screen is measured. `card` is the width of the outline in pixels, None until it is laid for
    the first time."""

    def __init__(self, room: Room) -> None:
        self.room = room
        self.card: float | None = None
        self._fits = False
        self._pull: tuple[str, float] | None = None
        self._handle = Box(0, 0, 0, 0)

    @property
    def width(self) -> float:
        """The outline's width in pixels."""
        return self._bound(self.room.screen.px(CARD_MM[0]) if self.card is None else self.card)

    @property
    def mm(self) -> float:
        """How wide the display is, if the outline is as large as a card."""
        return self.room.display.width * CARD_MM[0] / self.width

    def _bound(self, width: float) -> float:
        return min(max(width, SMALLEST), LARGEST * self.room.screen.unit)

    def tap(self, key: str) -> None:
        """The outline grows or shrinks, by a fine step or to the next size that is sold; or it fits."""
        step = max(1.0, round(self.width * FINE))
        match key:
            case "card more":
                self._set(self.width + step)
            case "card less":
                self._set(self.width - step)
            case "inch more" | "inch less":
                self._set_inches(up=key == "inch more")
            case "fits":
                self.room.know(mm=round(self.mm, 1))
                self._fits = True

    def _set(self, width: float) -> None:
        self.card, self._fits = self._bound(width), False

    def _set_inches(self, up: bool) -> None:
        now = self.room.inches(self.mm)
        larger = [size for size in INCHES if size > now + 0.5]
        smaller = [size for size in INCHES if size < now - 0.5]
        wanted = (larger[:1] if up else smaller[-1:]) or [INCHES[-1 if up else 0]]
        mm = INCH * wanted[0] / self.room.inches(INCH)
        self._set(self.room.display.width * CARD_MM[0] / mm)

    def feel(self, signal: Signal) -> None:
        """A finger pulls the outline's edge."""
        place = self.room.screen.glass.place(signal.x, signal.y)
        mine = self._pull is not None and self._pull[0] == signal.id
        match signal.what:
            case "down" if place and self._handle.holds(*place):
                self._pull = signal.id, self.width - place[0]
            case "move" if mine and place and self._pull:
                self._set(place[0] + self._pull[1])
            case "up" if mine:
                self._pull = None

    def pass_time(self, seconds: float) -> None:
        """Nothing changes by itself."""

    def lay(self, page: Page) -> None:
        """The outline on one side, what it means on the other."""
        say = page.say
        read, body, foot = laid(page, say("Size"), say("Back"))
        how = say("Lay a bank card on the glass, in the outline's upper corner. Pull the edge until the outline fits.")
        page.write("how", how, read.below(min(read.h, page.line(3)))[0])
        words, ground = body.end(body.w * 0.46, page.gap * 2)
        page.put("ground", Panel("deep"), ground)
        self._outline(page, ground)
        self._words(page, words)
        fits = foot.end(words.w)[0]
        page.pill("fits", say("It fits"), fits, "quiet" if self._fits else "lit", "check" if self._fits else None)

    def _outline(self, page: Page, area: Area) -> None:
        """The outline grows to the right from its left upper corner, in every language."""
        x, y = page.frame.point(area.x + area.w / 2, area.y + area.h / 2)
        w, h = self.width, self.width * CARD_MM[1] / CARD_MM[0]
        side = page.screen.control
        left, top = x - area.w / 2 + page.gap * 2, y - area.h / 2 + page.gap * 2
        away = page.gap / 2 + side / 2
        self._handle = Box(left + w + away, top + h / 2, side, side)
        for key, look, box, layer in (
            ("card", BankCard(), Box(left + w / 2, top + h / 2, w, h), 2),
            ("edge", IconButton("pull", quiet=False), self._handle, 3),
        ):
            frame = Frame(box)
            page.items.append(frame.item(key, look, frame.area, layer=layer, swift=True))

    def _words(self, page: Page, area: Area) -> None:
        say = page.say
        first, second, third = area.rows(3, page.gap)
        self._stepper(page, "card", say("A little smaller, a little larger"), "", first)
        inches = self.room.inches(self.mm)
        self._stepper(page, "inch", say("Or I know the size, in inches"), f"{inches:.1f}".removesuffix(".0"), second)
        page.write("meaning", self._meaning(say), third, tone="lit" if self._fits else "plain")

    def _stepper(self, page: Page, key: str, label: str, number: str, area: Area) -> None:
        head, row = area.above(page.line(), page.gap / 2)
        row = row.above(min(row.h, page.button))[0]
        page.write(f"{key}-label", label, head, tone="muted")
        less, rest = row.start(page.button * 1.6)
        value, rest = rest.start(page.button * 2 if number else page.gap)
        more, _ = rest.start(page.button * 1.6)
        page.pill(f"{key} less", "−", less)
        if number:
            page.write(f"{key}-number", number, value, page.title, "bold", align="center")
        page.pill(f"{key} more", "+", more)

    def _meaning(self, say: Words) -> str:
        if self._fits and self.room.given:
            return say("Kept for the next time: the table was opened with a width of its own, which holds until then.")
        kept = say("Kept for this screen.") + " " if self._fits else ""
        return kept + in_words(self.room, self.mm, say)


def size_in_words(room: Room, say: Words) -> str:
    """How large the screen is, as far as it is known."""
    if room.known.mm:
        return in_words(room, room.known.mm, say)
    return say("Not measured yet. Take a bank card along: one minute, once.")


def in_words(room: Room, mm: float, say: Words) -> str:
    """How large a display so wide is, and how many seats this window of it has room for."""
    screen = Screen(
        room.screen.width, room.screen.height, mm * room.screen.width / room.display.width, room.screen.scale
    )
    size = say("{mm} mm wide, {inches} inches.", mm=round(mm), inches=f"{room.inches(mm):.1f}".removesuffix(".0"))
    seats = most_seats(screen)
    return size + " " + say.count("Room for {n} team.", "Room for {n} teams.", seats)
