"""The table from above on the home screen, with each seat where it will be."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from game.core.cards import KINDS
from game.table.items import Box, Item
from game.table.layout.frame import Area, Frame
from game.table.layout.places import plan
from game.table.looks import Dot, IconButton, NameTag, Panel, Pill, Tray
from game.table.looks_circle import RingBoard
from game.table.pen import written
from game.table.scenes.home_choice import seat_name
from game.table.scenes.home_offers import icon_of
from game.table.scenes.home_stands import stands
from game.table.scenes.page import Page
from game.words import LANGUAGE_NAMES, right_to_left, words

if TYPE_CHECKING:
    from game.table.scenes.home import Home

DEPTH = 0.27
"""The depth of the seats along the long sides, as a part of the table's height."""


def seats_from_above(page: Page, home: Home, area: Area) -> None:
    """The table from above, with its seats where they will be. Left stays left in every language."""
    screen = page.screen
    scale = min(area.w / screen.width, area.h / screen.height)
    x, y = page.frame.point(area.x + area.w / 2, area.y + area.h / 2)
    picture = Box(x, y, screen.width * scale, screen.height * scale)
    whole = Frame(picture)
    page.items.append(whole.item("table", Panel("deep"), whole.area, layer=1, tap=home.taken is not None))
    seating = home.choice.seating
    layout = plan(
        screen, stands(home.choice), seating, _depth(page, home, picture), (2 * _least(page) + 2 * page.gap) / scale
    )
    for at, place in enumerate(layout.places):
        box = _scaled(place.box, picture, scale)
        page.items += _seat(page, home, at, box)
    middle = _scaled(layout.middle, picture, scale)
    if home.taken is None:
        page.items += _middle(home, middle)
    else:
        _panel(page, home.taken, middle, picture)


def _depth(page: Page, home: Home, picture: Box) -> float:
    """How deep the seats are drawn: as they will be, and no less than a button asks for, or two where nobody sits
    above."""
    buttons = 1 if home.choice.seating == "around" else 2
    return min(0.5, max(DEPTH, (buttons * _least(page) + (buttons + 1) * page.gap) / picture.h))


def _scaled(box: Box, picture: Box, scale: float) -> Box:
    return Box(picture.left + box.x * scale, picture.top + box.y * scale, box.w * scale, box.h * scale)


def _middle(home: Home, box: Box) -> list[Item]:
    """A mark for the three piles, or the ring, or what a board or an agenda is known by."""
    if home.choice.kind == "circle":
        frame, side = Frame(box), min(box.w, box.h) * 0.9
        return [frame.item("ring of four", RingBoard(24), frame.area.middle(side, side), layer=2)]
    side = min(box.h * 0.3, box.w * 0.16)
    frame = Frame(box)
    if home.choice.kind != "deck":
        sign = IconButton(icon_of(home.offer, home.files))
        return [frame.item("sign", sign, frame.area.middle(2 * side, 2 * side), layer=2)]
    row = frame.area.middle(side * 3.8, side)
    places = zip(KINDS, row.columns(3, side * 0.4), strict=True)
    return [frame.item(f"pile {kind}", Dot(kind, kind), place, layer=2) for kind, place in places]


def _panel(page: Page, at: int, middle: Box, picture: Box) -> None:
    """What can be done with the seat that was taken up: a step around the table, either way, and its name."""
    gap = page.gap / 2
    w = min(picture.w - gap, max(middle.w, page.text * 16))
    h = 2 * max(page.screen.control, min(page.button, middle.h / 2 - 1.5 * gap)) + 3 * gap
    y = min(max(middle.y, picture.top + h / 2), picture.bottom - h / 2)
    frame = Frame(Box(middle.x, y, w, h), 0, right_to_left(page.lang), group=f"seat {at}")
    page.items.append(frame.item("seat-panel", Panel("deep"), frame.area, layer=5, tap=True))
    above, below = frame.area.inset(gap).rows(2, gap)
    naming, done = below.columns(2, gap)
    around = replace(frame, mirrored=False)  # clockwise is to the right in every language
    back, on = (place.middle(place.h, place.h) for place in above.columns(2, gap))
    page.items.append(around.item("step -1", IconButton("anticlockwise", quiet=False), back, layer=6, tap=True))
    page.items.append(around.item("step 1", IconButton("clockwise", quiet=False), on, layer=6, tap=True))
    write, leave = Pill(page.say("Write its name"), page.lang), Pill(page.say("Done"), page.lang, "lit")
    page.items.append(frame.item("write-name", write, naming, layer=6, tap=True))
    page.items.append(frame.item("seat-done", leave, done, layer=6, tap=True, escape=True))


def _seat(page: Page, home: Home, at: int, box: Box) -> list[Item]:
    lang = home.choice.seat_lang(at)
    frame = Frame(box, 0, right_to_left(page.lang), group=f"seat {at}")
    inner = frame.area.inset(page.gap * 0.5)
    shown = seat_name(home.choice, at, words(lang))
    editing = home.editing == at
    lit = editing or home.taken == at
    tray = frame.item(f"tray {at}", Tray(lit), frame.area, layer=2, tap=True, drag=True)
    if editing and home.pen.open:
        look = NameTag(home.pen.text or shown, lang, at)
        return [tray, frame.item(f"named {at}", look, inner.middle(inner.w, page.button), layer=3)]
    if editing:
        field = written(home.pen, shown, keyed=True)
        return [tray, frame.item(f"name {at}", field, inner.middle(inner.w, page.button), layer=3, tap=True)]
    name, chip = _name_and_chip(page, inner)
    return [
        tray,
        frame.item(f"name {at}", NameTag(shown, lang, at), name, layer=3, tap=True, drag=True),
        frame.item(f"seat-lang {at}", Pill(LANGUAGE_NAMES[lang], lang, "quiet"), chip, layer=3, tap=True),
    ]


def _name_and_chip(page: Page, inner: Area) -> tuple[Area, Area]:
    """The place of a seat's name and of its language: one above the other, or side by side where that is too low."""
    least = _least(page)
    gap = page.gap * 0.5
    if inner.h < 2 * least + gap:
        row = inner.middle(inner.w, max(least, min(inner.h, page.button)))
        chip, name = row.end(max(page.screen.control, row.w * 0.42), gap)
        return name, chip
    both = inner.middle(min(inner.w, page.text * 13), min(inner.h, 2 * page.button + gap))
    name, chip = both.rows(2, gap)
    return name, chip


def _least(page: Page) -> float:
    """The least height of a seat's name and of its language."""
    return max(page.screen.control, page.text * 1.5)
