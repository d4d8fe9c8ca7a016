"""What the page after a circle looks like."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from game.table.items import Item
from game.table.layout.frame import Area
from game.table.looks import Panel
from game.table.looks_circle import RingBoard
from game.table.scenes.after_end import end
from game.table.scenes.circle_end_card import Line, between, card, heights, lines
from game.table.scenes.page import Page
from game.table.scenes.talk_page import head_and_foot, paging
from game.table.screen import Screen
from game.words import words
from game.workshop.agreed import Agreed

if TYPE_CHECKING:
    from game.table.scenes.circle_end import CircleEnd

STEPS = (2.0, 1.75, 1.5, 1.3, 1.15, 1.0)
"""So many times the usual size words may have, where they fit."""


def lay(after: CircleEnd, screen: Screen) -> tuple[Item, ...]:
    """Everything on the table after a circle."""
    page = Page(screen, words(after.lang), after.turned)
    {"agreements": _agreements, "one": _one, "end": _end}[after.stage](page, after)
    if after.beside:
        after.beside.lay(page)
    return tuple(page.items)


def _agreements(page: Page, after: CircleEnd) -> None:
    """All situations, those agreed on first, as many as fit."""
    agreed = any(isinstance(each, Agreed) for each in after.all)
    hint = page.say("Touch a situation to read all of it") if agreed else page.say("Nothing was agreed on yet.")
    body, foot = head_and_foot(page, after, page.say("What we agreed on"), hint)
    told = [tuple(lines(page, each)) for each in after.all]
    columns, rows = _tiling(page, body, told)
    first = after.first // (columns * rows) * (columns * rows)
    shown = range(first, min(first + columns * rows, len(told)))
    places = _tiles(page, body, len(shown), columns)
    size = _size(page, [told[at] for at in shown], _inner(page, places[0])) if places else page.text
    for at, place in zip(shown, places, strict=False):
        page.section(f"tile {at}")
        page.put(f"open {at}", Panel(), place, 0, tap=True)
        card(page, after, at, _inner(page, place), told[at], size)
    page.section("foot agreements")
    rest = paging(page, "from", first, columns * rows, len(told), foot)
    on, rest = rest.end(min(rest.w, page.area.w * 0.22), page.gap)
    page.pill("to end", page.say("Take it along"), on, "lit")
    back, _ = rest.end(min(rest.w, page.area.w * 0.2))
    page.pill("game", page.say("Back to the game"), back, "quiet", "back")


def _tiling(page: Page, area: Area, told: list[tuple[Line, ...]]) -> tuple[int, int]:
    """How many situations lie side by side, and in how many rows: as many as there are, where all their words fit."""
    ways = [(columns, rows) for rows in (1, 2) for columns in (1, 2, 3, 4)]
    enough = [way for way in ways if way[0] * way[1] >= len(told)]
    for columns, rows in (*enough, *sorted(ways, key=lambda way: -way[0] * way[1])):
        place = _inner(page, _tiles(page, area, columns * rows, columns)[0])
        if place.w >= page.text * 20 and _fit(page, told, place, page.text):
            return columns, rows
    return 1, 1


def _tiles(page: Page, area: Area, count: int, columns: int) -> list[Area]:
    """A place for each situation, no wider than reads well."""
    rows = 1 if count <= columns else 2
    across = max(1, -(-count // rows))
    row = area.middle(min(area.w, across * page.text * 40 + (across - 1) * page.gap * 1.5), area.h)
    return [place for each in row.rows(rows, page.gap * 1.5) for place in each.columns(across, page.gap * 1.5)]


def _inner(page: Page, tile: Area) -> Area:
    return tile.inset(page.text, page.text * 0.7)


def _size(page: Page, told: Sequence[Sequence[Line]], place: Area) -> int:
    """The largest size in which all these situations fit a place, else the smallest."""
    sizes = [round(page.text * step) for step in STEPS]
    return next((size for size in sizes if _fit(page, told, place, size)), sizes[-1])


def _fit(page: Page, told: Sequence[Sequence[Line]], place: Area, size: int) -> bool:
    return all(sum(heights(each, place.w, size)) + between(page) * (len(each) - 1) <= place.h for each in told)


def _one(page: Page, after: CircleEnd) -> None:
    """One situation with all that was said of it."""
    body, foot = head_and_foot(page, after, page.say("What we agreed on"), "")
    page.put("sheet", Panel(), body, 0)
    told, place = tuple(lines(page, after.all[after.at], whole=True)), body.inset(page.text * 1.5, page.text)
    card(page, after, after.at, place, told, _size(page, [told], place))
    page.section("foot one")
    back, rest = foot.start(page.area.w * 0.24, page.gap)
    page.pill("to agreements", page.say("All situations"), back, "quiet", "back", escape=True)
    if after.at + 1 < len(after.all):
        on, _ = rest.end(min(rest.w, page.area.w * 0.24))
        page.pill(f"open {after.at + 1}", page.say("Next situation"), on, "lit")


def _end(page: Page, after: CircleEnd) -> None:
    text = page.say("What a team saw in its mirror stays with that team unless you ask for it.")
    end(page, after, RingBoard(after.session.options.ring), text, "to agreements")
