"""What the page after an action plan looks like."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.rules.plan.view import RowView
from game.table.items import Item
from game.table.layout.frame import Area
from game.table.looks import Panel, Ring
from game.table.looks_plan import Missing
from game.table.scenes.after_end import end
from game.table.scenes.page import Page
from game.table.scenes.plan_sheet import meeting_words
from game.table.scenes.plan_sight import PlanSight
from game.table.scenes.talk_page import head_and_foot, paging
from game.table.screen import Screen
from game.words import words

if TYPE_CHECKING:
    from game.table.scenes.plan_end import PlanEnd

OPEN = 1 / 6
"""How much of the ring stays open."""
ROW = 3.6
"""How many lines of text a row has."""
HIGHEST = 6.0


def lay(after: PlanEnd, screen: Screen) -> tuple[Item, ...]:
    """Everything on the table after a plan."""
    page = Page(screen, words(after.lang), after.turned)
    {"open": _open, "end": _end}[after.stage](page, after)
    if after.beside:
        after.beside.lay(page)
    return tuple(page.items)


def _open(page: Page, after: PlanEnd) -> None:
    """Every row with what it still lacks, those on the page first, and the next meeting."""
    sight = after.sight(page.screen)
    whole = not any(row.missing for row in sight.view.page)
    title = page.say("The plan is whole") if whole and sight.view.rows else page.say("What is still open")
    body, foot = head_and_foot(page, after, title, meeting_words(sight, page.say))
    rows = sight.view.rows
    count = max(1, int((body.h + page.gap) / (page.line(ROW) + page.gap)))
    first = after.first // count * count
    shown = rows[first : first + count]
    high = min((body.h + page.gap) / max(1, len(shown)) - page.gap, page.line(HIGHEST))
    for row, place in zip(shown, _places(page, body, len(shown), high), strict=True):
        _row(page, sight, row, place)
    page.section("foot open")
    rest = paging(page, "from", first, count, len(rows), foot)
    on, rest = rest.end(min(rest.w, page.area.w * 0.22), page.gap)
    page.pill("to end", page.say("Take it along"), on, "lit")
    back, _ = rest.end(min(rest.w, page.area.w * 0.2))
    page.pill("game", page.say("Back to the plan"), back, "quiet", "back")


def _places(page: Page, area: Area, count: int, high: float) -> list[Area]:
    return area.above(count * (high + page.gap) - page.gap)[0].rows(count, page.gap) if count else []


def _row(page: Page, sight: PlanSight, row: RowView, area: Area) -> None:
    """What a row is called and what it lacks; at its start how much that is."""
    page.put(f"row {row.id}", Panel("paper"), area, 0)
    inner = area.inset(page.gap, page.gap * 0.5)
    side, rest = inner.start(page.text * 6, page.gap)
    name, lacks = rest.above(rest.h * 0.5)
    page.write(f"name {row.id}", sight.name(row, page.lang), name, weight="bold", tone="ink", layer=2)
    missing = page.say.listed(sight.title(column, page.lang) for column in row.missing)
    told = missing or page.say("Nothing is missing")
    page.write(f"lacks {row.id}", told, lacks, tone="ink", layer=2)
    if row.missing:
        chip = side.middle(side.w, min(side.h, page.line(1.4)))
        page.put(f"missing {row.id}", Missing(page.say("missing: {n}", n=len(row.missing)), page.lang), chip, 2)


def _end(page: Page, after: PlanEnd) -> None:
    end(page, after, Ring(OPEN), page.say("What is missing stands there as missing."), "to open")
