"""Days in words."""

from __future__ import annotations

from datetime import date

from game.words import Words, later

WEEKDAYS = (
    later("Monday"),
    later("Tuesday"),
    later("Wednesday"),
    later("Thursday"),
    later("Friday"),
    later("Saturday"),
    later("Sunday"),
)
DAYS_SHORT = (
    later("Sun"),
    later("Mon"),
    later("Tue"),
    later("Wed"),
    later("Thu"),
    later("Fri"),
    later("Sat"),
)
"""In the order in which weeks go here."""


def told_day(iso: str, say: Words) -> str:
    """A day, written as in 2026-11-30, with its day of the week."""
    day = date.fromisoformat(iso)
    return say("{weekday}, {day}", weekday=say(WEEKDAYS[day.weekday()]), day=short_day(day))


def short_day(day: date) -> str:
    """A day in digits, as it is written here."""
    return f"{day.day}.{day.month}.{day.year}"


def is_rest(day: date) -> bool:
    """Whether a day is Friday or Saturday."""
    return day.isoweekday() in (5, 6)


def holidays(day: date) -> tuple[str, ...]:
    return ()
