"""Where the remarks of a guide stand on the table, and what there they are about."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from game.core.game import Actor
from game.core.moves import split
from game.rehearsal.guide import Made
from game.session.scenario import Remark
from game.table.items import Box, Item
from game.table.layout.beside import beside
from game.table.layout.frame import Frame
from game.table.layout.places import REACH, margin
from game.table.looks import Panel, Ring, Slot, Tray, Veil
from game.table.scenes.board import Sight
from game.table.screen import Screen
from game.table.text.style import quantised
from game.table.text.typeset import typeset
from game.words import right_to_left

WIDTHS = (7.0, 8.5, 11.0, 15.0, 20.0, 30.0)
"""So many heights of its letters a remark may be wide."""
GROUNDS = (Panel, Ring, Slot, Tray, Veil)
"""What may lie below a remark without loss."""
PLACES = {
    "draw": "stock",
    "take": "discard",
    "write": "blank",
    "explain": "explained",
    "convincing": "yes",
    "not-yet": "no",
}
"""What is called otherwise where it lies than in the words of a move."""


class Spot(NamedTuple):
    """Where a remark stands, and the language of those who read it there."""

    frame: Frame
    lang: str


def letters(screen: Screen, sight: Sight) -> int:
    """How high the letters of a remark are: to be read by all at a table, and from further away on a wall."""
    units = 2.9 if sight.seating == "around" else 3.6
    return max(round(screen.text * 1.3), round(screen.unit * units * screen.scale))


def button(screen: Screen, sight: Sight) -> float:
    """How high the button of a remark is."""
    return max(screen.control, letters(screen, sight) * 1.9)


def meant(there: Iterable[Item], called: Iterable[str]) -> tuple[Item, ...]:
    """The items that are called so: by their keys, as cards, or as all that belongs to a seat or to both sides of
    something."""
    keys = {key for word in called if word for key in (word.replace(" ", ":", 1), f"card:{word}")}
    groups = {group for word in called if word for group in (f"seat:{word}", f"{word}:0", f"{word}:1")}
    return tuple(item for item in there if item.key in keys or item.group in groups)


def called(made: Made, line: str) -> tuple[str, ...]:
    """What on the table a move is about, by the words of its line."""
    verb, *things = split(line)
    where = [f"{place} {thing}" for place in (PLACES.get(verb, verb), "zone") for thing in things]
    own = [f"{PLACES.get(word, word)} {made.by}" for word in (verb, *things)]
    return (*things, *where, *own)


def spots(
    sight: Sight, there: Sequence[Item], note: Remark, about: tuple[Item, ...], by: Actor, foot: float
) -> Iterator[Spot]:
    """Where a remark stands: before the seat that it is for, which may be the one that is waited for; what is for all,
    twice where they sit around. There is a `foot` below its words, which has to be in reach."""
    screen, seat = sight.screen, _seat(sight, note, about, by)
    turn = sight.place(seat).turn if seat else 0
    lang = sight.person(seat).lang if seat else sight.lang_at(0) if sight.seating == "around" else sight.lang
    kept = (Slot,) if by else ()  # a card may be on its way there
    clear = [item.box for item in there if item in about or isinstance(item.look, kept)]
    clear += [item.box for item in there if seat and item.group == f"seat:{seat}"]
    clear += [place.box for place in sight.plan.corners]
    others = [item.box for item in there if not isinstance(item.look, GROUNDS)]
    near = [item.box for item in about if item.turn == turn] or [item.box for item in about]
    room, twice = _room(sight, foot), not seat and sight.seating == "around"
    if twice:
        clear += [_across(box, screen) for box in clear]
        others += [_across(box, screen) for box in others]
    sizes = [size for width in WIDTHS if (size := _size(sight, note, lang, width, foot))]
    sizes = [(h, w) for w, h in sizes] if turn in (90, 270) else sizes
    box = beside(_lower(room) if twice else room, sizes, _around(near) if near else _middle(room), clear, others)
    yield Spot(Frame(box, turn, right_to_left(lang), group="note"), lang)
    if twice:
        other = sight.lang_at(180)
        yield Spot(Frame(_across(box, screen), 180, right_to_left(other), group="note"), other)


def _size(sight: Sight, note: Remark, lang: str, width: float, foot: float) -> tuple[float, float] | None:
    """How large a remark is when its lines are so wide; None where that tears a word."""
    high, gap = letters(sight.screen, sight), margin(sight.screen)
    said, own = note.said(lang)
    text = typeset(said, "medium", quantised(high), own or lang, round(width * high), None)
    if text.torn and width < WIDTHS[-1]:
        return None
    return min(width * high, text.width * 1.04) + 3 * gap, text.height * 1.08 + 3 * gap + foot


def _seat(sight: Sight, note: Remark, about: tuple[Item, ...], by: Actor) -> Actor:
    """The seat that a remark is for: whose move is waited for, or whose it is about; empty where it is for all."""
    owners = {item.group.removeprefix("seat:") for item in about if item.group.startswith("seat:")}
    seat = by or (note.about if note.about in owners else min(owners, default=""))
    return seat if any(each.name == seat for each in sight.view.seats) else ""


def _room(sight: Sight, foot: float) -> Box:
    """Where it may stand: on a wall with its foot in reach."""
    screen, gap = sight.screen, margin(sight.screen)
    high = foot and sight.seating == "upright"
    top = max(gap, screen.height * REACH - 6 * letters(screen, sight)) if high else gap
    left, right, bottom = gap, screen.width - gap, screen.height - gap
    return Box((left + right) / 2, (top + bottom) / 2, right - left, bottom - top)


def _lower(room: Box) -> Box:
    return Box(room.x, room.y + room.h / 4, room.w, room.h / 2)


def _middle(room: Box) -> Box:
    return Box(room.x, room.y, 0, 0)


def _across(box: Box, screen: Screen) -> Box:
    """As it lies for those who sit across."""
    return Box(screen.width - box.x, screen.height - box.y, box.w, box.h)


def _around(boxes: Sequence[Box]) -> Box:
    """The smallest box that holds them all."""
    left, right = min(box.left for box in boxes), max(box.right for box in boxes)
    top, bottom = min(box.top for box in boxes), max(box.bottom for box in boxes)
    return Box((left + right) / 2, (top + bottom) / 2, right - left, bottom - top)
