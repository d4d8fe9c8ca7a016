"""Where things stand in a calendar that one picks a day from: weeks from Sunday on, as many as have room."""

from __future__ import annotations

from datetime import date, timedelta

from game.core.frozen import frozen
from game.table.layout.desks import gap, line
from game.table.layout.frame import Area
from game.table.screen import Screen

DAYS = 7
MOST_WEEKS = 6
NARROW = 30
"""A calendar less wide than this many heights of the smallest text tells the day that is picked in three lines."""


@frozen
class Calendar:
    """A calendar divided: the day that is picked, the buttons, arrows to earlier and later weeks, the names of the days
    of the week, and a row of days for each week."""

    title: Area
    buttons: tuple[Area, ...]
    earlier: Area
    later: Area
    names: tuple[Area, ...]
    weeks: tuple[tuple[Area, ...], ...]


def calendar(area: Area, screen: Screen, buttons: int) -> Calendar:
    """A calendar in this area, with so many buttons."""
    between = gap(screen)
    inner = area.inset(between * 2)
    head, rest = inner.above(max(line(screen), screen.text * 4.2 * (inner.w < screen.text * NARROW)), between)
    row, title = head.end(min(head.w * 0.56, buttons * screen.text * 8), between * 2)
    earlier, rest = rest.start(screen.control, between)
    later, rest = rest.end(screen.control, between)
    names, days = rest.above(screen.text * 1.6, between)
    count = max(1, min(MOST_WEEKS, int((days.h + between) / (max(screen.tap, screen.text * 1.9) + between))))
    return Calendar(
        title,
        tuple(row.columns(buttons, between)),
        earlier,
        later,
        tuple(names.columns(DAYS, between)),
        tuple(tuple(week.columns(DAYS, between)) for week in days.rows(count, between)),
    )


def sunday(day: date) -> date:
    """The Sunday with which the week of a day begins."""
    return day - timedelta(days=day.isoweekday() % DAYS)


def days(first: date, weeks: int) -> list[list[date]]:
    """The days of so many weeks, from a Sunday on."""
    return [[first + timedelta(days=week * DAYS + at) for at in range(DAYS)] for week in range(weeks)]
