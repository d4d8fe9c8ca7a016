"""What the things of an action plan look like, as values: cells on paper, what is missing, the days of a calendar."""

from __future__ import annotations

from typing import Literal, TypeAlias

from game.core.frozen import frozen


@frozen
class PlanCell:
    """A cell on paper: its column's name, and below it what stands there; a dashed outline where that is `missing`."""

    title: str
    text: str
    lang: str
    missing: bool = False


@frozen
class Missing:
    """How much is missing, on paper, in a dashed outline."""

    text: str
    lang: str


Standing: TypeAlias = Literal["picked", "proposed", "other", "past"]


@frozen
class CalendarDay:
    """A day to touch: `picked`, among those that are `proposed`, any other, or one that has `past`. A day of `rest` has
    a dashed outline; a dot stands on one that is `marked`, such as a holiday."""

    text: str
    lang: str
    standing: Standing = "other"
    rest: bool = False
    marked: bool = False


PlanLook: TypeAlias = PlanCell | Missing | CalendarDay
