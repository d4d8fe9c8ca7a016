"""A seat's private mirror: its profile over the four dimensions, and the archetype of the source that it shows."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction

from game.core.frozen import frozen
from game.core.game import Actor
from game.rules.circle.state import Cell, Situation
from game.rules.circle.words import AMOUNTS, DIMENSIONS, SPANS, Archetype, Dimension

LEAST = 2
"""So many situations of each dimension a profile needs."""

LOW, HIGH = Fraction(1, 3), Fraction(2, 3)


@frozen
class Profile:
    """A seat's mean in each dimension, 0 to 1, None where it marked nothing; of control, the share of spans that are
    too wide."""

    responsibility: Fraction | None
    authority: Fraction | None
    control: Fraction | None
    influence: Fraction | None
    archetype: Archetype


def profile(seat: Actor, situations: Iterable[Situation]) -> Profile:
    """The profile of what a seat marked itself. *Not mine* counts nowhere."""
    own = [cell for each in situations for cell in each.cells if cell.seat == seat]
    values = [_values(own, dimension) for dimension in DIMENSIONS]
    responsibility, authority, control, influence = map(_mean, values)
    known = all(len(each) >= LEAST for each in values)
    if not known or responsibility is None or authority is None or control is None or influence is None:
        return Profile(responsibility, authority, control, influence, "unclear")
    shown = archetype(responsibility, authority, control, influence)
    return Profile(responsibility, authority, control, influence, shown)


def archetype(responsibility: Fraction, authority: Fraction, control: Fraction, influence: Fraction) -> Archetype:
    """The one archetype that is true of these means, else *unclear*. Little control is a share of too wide spans that
    is high. Balanced is the source's place: responsibility in part, authority to match it, influence in full."""
    wide = control >= HIGH
    match _band(responsibility), _band(authority), _band(influence):
        case "high", "low", _:
            return "wide-responsibility"
        case "low", "high", _:
            return "wide-authority"
        case "low", "low", "high":
            return "great-influence"
        case "high", "high", _ if wide:
            return "little-control"
        case "middle", "middle", "high" if control <= LOW:
            return "balanced"
    return "unclear"


def _band(mean: Fraction) -> str:
    if mean <= LOW:
        return "low"
    return "high" if mean >= HIGH else "middle"


def _values(cells: list[Cell], dimension: Dimension) -> list[Fraction]:
    levels = [cell.level for cell in cells if cell.dimension == dimension]
    if dimension == "control":
        return [Fraction(level == "wide") for level in levels if level in SPANS]
    return [Fraction(AMOUNTS.index(level), 2) for level in levels if level in AMOUNTS]


def _mean(values: list[Fraction]) -> Fraction | None:
    return sum(values, Fraction(0)) / len(values) if values else None
