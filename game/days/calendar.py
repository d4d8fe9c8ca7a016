"""A date as a group looks at it: may people be asked to come on it, and if not, why."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from functools import cache

from game.core.frozen import frozen
from game.days.names import HOLIDAYS, ORTHODOX, Holiday
from game.words import Words, later

FRIDAY, SATURDAY = 4, 5
WEEKDAYS = (
    later("Monday"),
    later("Tuesday"),
    later("Wednesday"),
    later("Thursday"),
    later("Friday"),
    later("Saturday"),
    later("Sunday"),
)
"""From Monday, as `date.weekday` counts."""

LONGEST_WAIT = 40
"""Days after which a free one is found at the latest."""


@frozen
class Day:
    """A date, with the holidays on it. `near` are those beside it that may fall a day earlier or later; `known` is
    false for years of which the holidays are not known."""

    date: date
    holidays: tuple[Holiday, ...]
    near: tuple[Holiday, ...]
    known: bool

    @property
    def is_weekend(self) -> bool:
        """Whether it is a Friday or a Saturday."""
        return self.date.weekday() in (FRIDAY, SATURDAY)

    @property
    def closes(self) -> bool:
        """Whether no meeting can be set on it: a Friday, a Saturday, or a holiday of one of the communities."""
        return self.is_weekend or any(each.closes for each in self.holidays)

    @property
    def is_free(self) -> bool:
        """Whether nothing at all speaks against it, also no feast beside it that may move by a day."""
        return not (self.is_weekend or self.holidays or self.near)

    @property
    def is_marked(self) -> bool:
        """Whether there is more to know of it than that weeks of a long time go by: a holiday, or one beside it."""
        return bool(self.near) or any(not each.long for each in self.holidays)

    def told(self, say: Words) -> str:
        """Its holidays and those near it, what closes first; weeks of a long time only where there is nothing else, and
        a feast of both Christian rites once. Which are not certain to the day is told. Empty for most days."""
        names = {each.name for each in self.holidays}
        once = (
            each
            for each in self.holidays
            if not each.long and each.name.removeprefix(ORTHODOX) not in names - {each.name}
        )
        short = sorted(once, key=lambda each: not each.closes)
        return say.listed(_named(each, say) for each in (*short, *self.near) or self.holidays)


def about(day: date) -> Day:
    """What a date is."""
    here = _on(day)
    beside = {each for other in (-1, 1) for each in _on(day + timedelta(other)) if each.closes and each.approximate}
    near = tuple(sorted(beside - set(here), key=lambda each: each.name))
    return Day(day, here, near, _year(day.year) is not None)


def month(year: int, number: int) -> tuple[Day, ...]:
    """The days of a month."""
    first = date(year, number, 1)
    days = (first + timedelta(each) for each in range(31))
    return tuple(about(day) for day in days if day.month == number)


def next_working(day: date) -> date:
    """The first date from this one on which nothing closes, and no feast that may move by a day stands beside."""
    days = (day + timedelta(number) for number in range(LONGEST_WAIT))
    return next(each for each in days if not about(each).closes and not about(each).near)


def proposed(today: date, least: int, most: int) -> date:
    """A date within so many days from today: the first that is free and of today's weekday, else the first that is
    free, else the first on which people work, be it later."""
    days = [today + timedelta(number) for number in range(least, most + 1)]
    free = [day for day in days if about(day).is_free]
    alike = [day for day in free if day.weekday() == today.weekday()]
    return next(iter(alike or free), None) or next_working(days[0])


def in_words(day: date, say: Words) -> str:
    """A date with its weekday, as all three languages write it."""
    return say.listed([say(WEEKDAYS[day.weekday()]), f"{day.day}.{day.month}.{day.year}"])


def _named(holiday: Holiday, say: Words) -> str:
    name = holiday.told(say)
    return say("{holiday} (±1 day)", holiday=name) if holiday.approximate else name


def _on(day: date) -> tuple[Holiday, ...]:
    known = _year(day.year)
    return () if known is None else tuple(HOLIDAYS[id] for id in known.get(day, ()))


@cache
def _year(year: int) -> Mapping[date, tuple[str, ...]] | None:
    from game.days.communities import holidays_of  # the library takes a while to import: only when dates are chosen

    try:
        return holidays_of(year)
    except ValueError:
        return None
