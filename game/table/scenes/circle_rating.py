"""Empty chairs at the matrix: their cells are rated by the table, and chairs are set for roles that are missing."""

from __future__ import annotations

from collections.abc import Iterator

from game.circle_words import dimension_word
from game.core.game import Actor
from game.rules.circle import moves as m
from game.rules.circle.words import DIMENSIONS, LEVELS, Dimension
from game.table.layout.frame import Area
from game.table.layout.matrix import beside, grid
from game.table.layout.places import REACH
from game.table.looks import IconButton, Panel, Pill, Text
from game.table.looks_circle import DimensionTag
from game.table.scenes.acts import Act, Button, Make, Tell
from game.table.scenes.board import Board
from game.table.scenes.circle_copies import OVER, Copy, columns, put
from game.table.scenes.circle_edge import free, rater
from game.table.scenes.circle_hands import CircleHands
from game.table.scenes.circle_sight import CircleSight
from game.words import words

CHIP = 3.4
"""How high a level is that can be chosen, in heights of the smallest text."""
WORKING = 0.25
"""The least part of a wall's height for what opens on a panel."""
PILL = 12.5
"""How broad a role is that can be chosen, at least."""


def open_cell(sight: CircleSight, copy: Copy, role: str, dimension: Dimension, area: Area) -> Act | None:
    """What a touch on a cell means: one of an empty chair opens, where a finger can meet and reach it."""
    if role not in sight.view.chairs or not _rates(sight, dimension):
        return None
    if min(area.w, area.h) < sight.screen.tap or _top(copy, area) < _reach(sight):
        return None
    return Tell("rate", what=f"{role} {dimension}")


def _rates(sight: CircleSight, dimension: Dimension) -> bool:
    open_ = sight.view.dimension if sight.view.phase == "talk" else None
    return rater(sight) is not None and "mark" not in sight.view.locks and dimension in (open_ or dimension,)


def _top(copy: Copy, area: Area) -> float:
    """How far down on a wall an area begins."""
    return copy.frame.box.top + area.y


def _reach(sight: CircleSight) -> float:
    """Above this no hand has to reach on a wall, where the part of the middle below it is high enough to work in."""
    low = sight.plan.upper is None or sight.plan.middle.h < WORKING * sight.screen.height
    return 0.0 if low else sight.screen.height * REACH


def opened(board: Board, sight: CircleSight, hands: CircleHands, copy: Copy) -> Area | None:
    """Lay what is open over a panel, if anything is; gives back what it covers."""
    by = rater(sight)
    if by is not None and hands.rating is not None and hands.rating[0] in sight.view.chairs:
        return _rating(board, sight, copy, by, *hands.rating)
    return _adding(board, sight, copy, by) if by is not None and hands.adding else None


def _rating(board: Board, sight: CircleSight, copy: Copy, by: Actor, role: str, dimension: Dimension) -> Area:
    """The levels for a cell, beside it. In a ripe situation the other dimensions are a touch away."""
    gap = sight.gap
    title, tags, chips = _heights(sight)
    others = [each for each in columns(sight) if _rates(sight, each)]
    high = title + chips + 3 * gap + (tags + gap if len(others) > 1 else 0)
    place = beside(_row(sight, copy, role), copy.plan.parts.table, high, 0.3 * gap)
    cover = _reachable(sight, copy, place)
    put(board, copy, "rating", Panel("deep"), cover, OVER, Tell("stay"))
    area = cover.inset(gap)
    _title(board, sight, copy, f"{sight.role(role, copy.lang)} · {_called(copy, dimension)}", area.above(title)[0])
    _, rest = area.above(title, gap)
    if len(others) > 1:
        places, rest = rest.above(tags, gap)
        _tags(board, copy, role, others, places.columns(len(others), gap))
    _chips(board, sight, copy, by, (role, dimension), rest.columns(len(LEVELS[dimension]), gap))
    return cover


def _heights(sight: CircleSight) -> tuple[float, float, float]:
    """How high a title, a dimension and a level are that can be chosen."""
    text = sight.screen.text
    return 2.8 * text, max(2 * text, sight.screen.control), max(CHIP * text, sight.screen.control)


def _tags(board: Board, copy: Copy, role: str, dimensions: list[Dimension], places: list[Area]) -> None:
    for each, place in zip(dimensions, places, strict=True):
        tag = DimensionTag(each, _called(copy, each), copy.lang)
        put(board, copy, f"rate:{each}", tag, place, OVER + 1, Tell("rate", what=f"{role} {each}"))


def _chips(
    board: Board, sight: CircleSight, copy: Copy, by: Actor, at: tuple[str, Dimension], places: list[Area]
) -> None:
    """The levels; the one that it has closes them."""
    role, dimension = at
    cell = next(row for row in sight.situation.rows if row.role == role).cells[DIMENSIONS.index(dimension)]
    for level, place in zip(LEVELS[dimension], places, strict=True):
        has = cell is not None and cell.level == level
        act = Tell("rate", what=f"{role} {dimension}") if has else Make(by, m.Rate(role, dimension, level))
        put(board, copy, f"rate:{level}", sight.chip(dimension, level, copy.lang, has), place, OVER + 1, act)


def _adding(board: Board, sight: CircleSight, copy: Copy, by: Actor) -> Area:
    """The empty chairs there are, to be rated, and the roles that may have one, in place of all else on a panel."""
    gap, say, text = sight.gap, words(copy.lang), sight.screen.text
    whole = copy.frame.area
    area = whole.inset(gap)
    area = area.below(min(area.h, whole.h - gap - _highest(sight, copy)))[0]
    title, rest = area.above(max(2.8 * text, sight.screen.control), gap)
    close, told = title.end(max(2.8 * text, sight.screen.control), gap)
    _title(board, sight, copy, say("Who is missing here? The table marks for an empty chair."), told)
    put(board, copy, "adding-close", IconButton("close"), close, OVER + 1, Tell("adding"))
    buttons = [*_chairs(sight, copy), *_seats(sight, copy, by)]
    places = grid(rest, len(buttons), sight.screen, PILL * text, 0.6 * gap)
    for (key, look, act), place in zip(buttons, places, strict=True):
        put(board, copy, key, look, place, OVER + 1, act)
    return whole


def _chairs(sight: CircleSight, copy: Copy) -> Iterator[Button]:
    """Each empty chair, to be rated in the dimension that is open."""
    for role in sight.view.chairs:
        row = next(row for row in sight.situation.rows if row.role == role)
        open_ = [each for each in columns(sight) if _rates(sight, each)]
        empty = [each for each in open_ if row.cells[DIMENSIONS.index(each)] is None]
        for first in (empty or open_)[:1]:
            pill = Pill(sight.role(role, copy.lang), copy.lang, "plain")
            yield f"chair:{role}", pill, Tell("rate", what=f"{role} {first}")


def _seats(sight: CircleSight, copy: Copy, by: Actor) -> Iterator[Button]:
    for role in free(sight):
        yield f"chair:{role}", Pill(f"＋ {sight.role(role, copy.lang)}", copy.lang, "quiet"), Make(by, m.SetChair(role))


def _row(sight: CircleSight, copy: Copy, role: str) -> Area:
    return next(line.whole for line, row in zip(copy.plan.rows, sight.situation.rows, strict=True) if row.role == role)


def _highest(sight: CircleSight, copy: Copy) -> float:
    """Where on a panel begins what hands reach."""
    return max(0.0, _reach(sight) - copy.frame.box.top)


def _reachable(sight: CircleSight, copy: Copy, area: Area) -> Area:
    """It moved down on a wall until hands reach it, and wholly on its panel."""
    foot = copy.frame.area.h - sight.gap
    top = max(_highest(sight, copy), min(area.y, foot - area.h))
    return Area(area.x, top, area.w, min(area.h, foot - top))


def _title(board: Board, sight: CircleSight, copy: Copy, told: str, area: Area) -> None:
    look = Text(told, copy.lang, round(1.1 * sight.screen.text), "bold", "lit", "start")
    put(board, copy, "opened", look, area, OVER + 1)


def _called(copy: Copy, dimension: Dimension) -> str:
    return dimension_word(words(copy.lang), dimension)
