"""All that a group has to offer, laid over the home screen: a touch chooses it. What does not fit is leafed to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.table.layout.frame import Area
from game.table.looks import Dot, Icon, IconButton, Panel, Text, Tone, Veil
from game.table.scenes.home_offers import GROUP_ABOUT, GROUPS, Offer, icon_of, offers, told
from game.table.scenes.page import Page

if TYPE_CHECKING:
    from game.table.scenes.home import Home

MOST_ROWS = 3
"""Of things, one above the other: more is no longer calm."""
LARGEST = 1.35
"""What a thing is for is said in letters at most so much larger than the smallest."""


def shelf(page: Page, home: Home) -> None:
    """Lay the things of the group that is open."""
    page.section("shelf")
    page.put("veil", Veil(), page.frame.area, 10, tap=True)
    least = max(page.button, page.line(5.2) + page.title * 1.6)
    sheet = page.area
    if home.choice.seating == "upright":
        _, sheet = page.by_reach(page.area, 2 * page.button + least + 4 * page.gap)
    page.put("shelf", Panel("deep"), sheet, 11, tap=True)
    head, rest = sheet.inset(page.gap).above(page.button, page.gap)
    foot, body = rest.below(page.button, page.gap)
    _groups(page, home, head)
    columns = 3 if body.w > page.text * 70 else 2
    rows = max(1, min(MOST_ROWS, int((body.h + page.gap) / (least + page.gap))))
    leaves = -(-len(home.offered) // (rows * columns))
    leaf = home.leaf % leaves
    there = home.offered[leaf * rows * columns :][: rows * columns]
    places = [place for row in body.rows(rows, page.gap) for place in row.columns(columns, page.gap)]
    for offer, place in zip(there, places, strict=False):
        _thing(page, home, offer, place)
    _foot(page, foot, leaf, leaves)


def _groups(page: Page, home: Home, area: Area) -> None:
    """The groups, of which one is open."""
    chips = [(f"shelf {group}", page.say(GROUP_ABOUT[group][0])) for group in GROUPS if offers(group, home.files)]
    page.chips(chips, f"shelf {home.group}", area, layer=12)


def _thing(page: Page, home: Home, offer: Offer, area: Area) -> None:
    """One thing: what it is known by, its name, and in a line what it is for."""
    name, about, lang = told(offer, home.files, page.say)
    chosen = offer == home.offer
    tone: Tone = "ink" if chosen else "plain"
    page.put(offer.key, Panel("paper" if chosen else "glass"), area, 12, tap=True)
    side = min(page.button * 1.3, area.h * 0.6)
    sign, read = area.inset(page.gap, page.gap * 0.6).start(side, page.gap)
    page.put(f"{offer.key} sign", IconButton(icon_of(offer, home.files), quiet=False), sign.above(side)[0], 13)
    if chosen:
        mark = sign.below(side * 0.5)[0].middle(side * 0.5, side * 0.5)
        page.put(f"{offer.key} mark", Dot("action", "check"), mark, 13)
    top, rest = read.above(min(page.line(1.6, page.title), read.h * 0.36))
    page.write(f"{offer.key} name", name, top, page.title, "bold", tone, layer=13, lang=lang)
    size = round(page.text * min(LARGEST, max(1.0, rest.h / page.line(4))))
    text = rest if rest.h < page.line(5) else rest.above(page.line(3.3, size))[0]
    page.write(f"{offer.key} about", about, text, size, tone=tone, layer=13, lang=lang)


def _foot(page: Page, area: Area, leaf: int, leaves: int) -> None:
    done, rest = area.end(area.w * 0.28, page.gap * 2)
    page.pill("done", page.say("Done"), done, "lit", layer=12, escape=True)
    leafing(page, rest, leaf, leaves)


def leafing(page: Page, area: Area, leaf: int, leaves: int) -> None:
    """Lay the buttons that leaf, where there is more than one leaf."""
    if leaves < 2:
        return
    before, rest = area.start(page.button * 1.4, page.gap)
    number, rest = rest.start(page.text * 6, page.gap)
    after, _ = rest.start(page.button * 1.4)
    icons: tuple[Icon, Icon] = ("right", "left") if page.frame.mirrored else ("left", "right")
    page.put("leaf less", IconButton(icons[0]), before, 12, tap=True)
    page.put("leaf more", IconButton(icons[1]), after, 12, tap=True)
    count = page.say("{n} of {all}", n=leaf + 1, all=leaves)
    page.put("leaf-number", Text(count, page.lang, page.text, "medium"), number, 12)
