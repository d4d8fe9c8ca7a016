"""Days in words."""

from __future__ import annotations

from datetime import date

from game.days.calendar import about, in_words
from game.words import Words, later

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
    return in_words(date.fromisoformat(iso), say)


def known_of(iso: str, say: Words) -> str:
    """A day in words, and the holidays of all communities on it."""
    return " · ".join(filter(None, (told_day(iso, say), about(date.fromisoformat(iso)).told(say))))
