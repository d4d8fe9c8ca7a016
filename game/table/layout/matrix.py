"""Where the matrix of a situation lies: the panels in the middle, and on each words, buttons, heads and rows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from math import ceil

from game.core.frozen import frozen
from game.table.items import Box, Turn
from game.table.layout.frame import Area, Frame
from game.table.layout.places import Plan, margin
from game.table.layout.stands import Seating, Side
from game.table.screen import Screen

LEAST = (3.4, 1.45)
"""Cells less broad and less high than so many heights of the smallest text can't be read by both sides: then one panel
is better than two."""

EASY = (6.0, 2.0)
"""Cells so broad and so high, in the same measure, have room for a picture and a word."""

_LETTER = {"he": 0.47, "ar": 0.49, "en": 0.585}
"""About how wide a bold letter is, as a part of the text's height."""

LINE = 1.32
"""How high a line is, as a part of the text's height."""

FOLDED = (1.0, 0.68, 0.52)
"""How much of its length a text has where it stands in one, two or three lines."""

SPOKEN = 1.2
"""How much larger what is asked stands than the smallest text."""

HIGH = 7.0
"""The greatest height of a row, in heights of the smallest text."""

HEAD, LOW = 2.7, 1.7
"""The height of a head, in the same measure, and where there is little of it."""

BLOCKS = 3
"""The greatest number of blocks."""

BUTTON = 9.5
"""The least width of a button, in the same measure."""

EDGE = 0.15
"""The largest part of the middle that a button at its edge may take."""

LARGEST = 1.6
"""Where there is room, names and words are so much larger than the smallest text."""


@frozen
class Contents:
    """What stands on a panel: how many rows, how broad its columns are beside each other, and buttons; how long
    the longest name is, the title, and each sentence of each page of what is said."""

    rows: int
    shares: tuple[float, ...]
    buttons: int
    name: float
    title: float
    said: tuple[tuple[float, ...], ...]


@frozen
class Row:
    """A row: a place for the pawn of its seat, for its name, and for each of its cells."""

    whole: Area
    pawn: Area
    name: Area
    cells: tuple[Area, ...]


@frozen
class Parts:
    """A panel divided: `told` is for what is asked or seen now, `table` for heads and rows."""

    clock: Area
    title: Area
    told: Area
    buttons: tuple[Area, ...]
    table: Area


@frozen
class MatrixPlan:
    """Where things lie on a panel, in its frame's pixels: heads stand above each block of rows, names are `name`
    pixels high, and `ease` tells how well it can be read: less than 0 where something is cut."""

    parts: Parts
    heads: tuple[tuple[Area, ...], ...]
    rows: tuple[Row, ...]
    name: int
    ease: float = 0.0


def turns(plan: Plan, seating: Seating) -> tuple[Turn, ...]:
    """The ways that people at the long sides of a lying screen see it; upright all see it one way."""
    both: tuple[Turn, ...] = (0, 180) if seating == "around" else (0,)
    return tuple(turn for turn in both if any(place.turn == turn for place in plan.places))


def unfaced(screen: Screen, plan: Plan, seating: Seating, ways: Sequence[Turn]) -> dict[Side, Turn]:
    """The sides of a lying screen whose people see panels that face these ways from aside, and how they see them; none
    where the middle is too small for buttons at its edges."""
    if seating == "upright" or _button(screen) > EDGE * min(plan.middle.w, plan.middle.h):
        return {}
    return {place.side: place.turn for place in plan.places if place.turn not in ways}


def panels(screen: Screen, plan: Plan, seating: Seating, ways: Sequence[Turn], turned: bool) -> tuple[Box, ...]:
    """The boxes of panels side by side, one for each way that they face: the middle, less an edge for those who may
    turn it; on a wall all the height above the trays, for it is read more than touched. One that is `turned` already is
    turned back first, by its own button, and has no such edge."""
    gap, aside = margin(screen), {} if turned else unfaced(screen, plan, seating, ways)
    edge = _button(screen) + gap
    left, right, top, bottom = (edge * (side in aside) for side in ("left", "right", "top", "bottom"))
    room = plan.middle
    above = gap if seating == "upright" else room.top + top
    width = (room.w - left - right - gap * (len(ways) - 1)) / len(ways)
    high, y = room.bottom - bottom - above, (room.bottom - bottom + above) / 2
    return tuple(Box(room.left + left + width / 2 + at * (width + gap), y, width, high) for at in range(len(ways)))


def edges(screen: Screen, plan: Plan, seating: Seating, ways: Sequence[Turn]) -> dict[Side, Frame]:
    """Where people at each side that is not faced find what turns the panel to them."""
    room, high, found = plan.middle, _button(screen), {}
    for side, turn in unfaced(screen, plan, seating, ways).items():
        across = side in ("left", "right")
        long = min(BUTTON * 1.3 * screen.text, room.h if across else room.w)
        w, h = (high, long) if across else (long, high)
        x = room.x if not across else room.left + high / 2 if side == "left" else room.right - high / 2
        y = room.y if across else room.top + high / 2 if side == "top" else room.bottom - high / 2
        found[side] = Frame(Box(x, y, w, h), turn, group="matrix")
    return found


def divided(whole: Area, screen: Screen, holds: Contents) -> MatrixPlan:
    """A panel divided. Its words stand above and below the matrix or beside it, and its rows in one block or more side
    by side, whichever leaves most room to the cells."""
    inner = whole.inset(margin(screen))
    parts = [lay(inner, screen, holds) for lay in (_below, _beside, _between)]
    plans = [_filled(each, screen, holds, blocks) for blocks in range(1, BLOCKS + 1) for each in parts]
    return max((replace(plan, ease=_ease(plan, screen, holds)) for plan in plans), key=lambda plan: plan.ease)


def is_roomy(found: MatrixPlan, screen: Screen) -> bool:
    """Whether rows and cells are large enough for people at both sides."""
    row, (broad, tall) = found.rows[0], (part * screen.text for part in LEAST)
    enough = row.whole.h >= max(tall, screen.tap) and max(each.w for each in row.cells) >= broad
    return enough and found.ease > 0


def length(text: str, lang: str) -> float:
    """About how long a text is, in heights of it."""
    return len(text) * _LETTER.get(lang, 0.6)


def lines(length: float, screen: Screen, width: float) -> int:
    """About how many lines a text takes that is said on a panel."""
    return max(1, ceil(length * SPOKEN * screen.text * 1.1 / max(1.0, width)))


def fits(text: str, lang: str, area: Area, screen: Screen) -> bool:
    """Whether a few words can be read in an area."""
    count = _name_lines(area.h, screen.text)
    return length(text, lang) * FOLDED[count - 1] * screen.text <= area.w


def high(page: Sequence[float], screen: Screen, width: float) -> float:
    """How high sentences of these lengths are, in pixels."""
    return sum(lines(each, screen, width) for each in page) * LINE * SPOKEN * screen.text


def _below(inner: Area, screen: Screen, holds: Contents) -> Parts:
    """The title above the matrix, and what is said below it."""
    gap, text = margin(screen), screen.text
    head, table = inner.above(max(screen.tap, high((holds.title,), screen, inner.w - 4 * text - gap)), gap * 0.8)
    clock, title = head.end(4 * text, gap)
    buttons, table = _foot(table, screen, holds.buttons)
    told, table = table.below(_said(holds, screen, inner.w), gap * 0.6)
    return Parts(clock.above(LINE * text)[0], title, told, buttons, table)


def _beside(inner: Area, screen: Screen, holds: Contents) -> Parts:
    """All words beside the matrix."""
    gap, button = margin(screen), _button(screen)
    words, table = inner.start(min(max(0.3 * inner.w, 13 * screen.text), 26 * screen.text), 2 * gap)
    foot, words = words.below(holds.buttons * (button + gap * 0.6), gap * 0.4)
    places = [row.middle(row.w, button) for row in foot.rows(holds.buttons, 0)] if holds.buttons else []
    clock, words = words.above(LINE * screen.text, gap * 0.4)
    return Parts(clock, *_words(words, screen, holds), tuple(places), table)


def _between(inner: Area, screen: Screen, holds: Contents) -> Parts:
    """Words beside the matrix, buttons and the time below both: for a panel that is broad and low."""
    gap, text = margin(screen), screen.text
    foot, rest = inner.below(_button(screen), gap * 0.6)
    clock, foot = foot.end(4 * text, gap)
    words, table = rest.start(min(max(0.24 * inner.w, 13 * text), 26 * text), 2 * gap)
    buttons = foot.columns(holds.buttons, gap) if holds.buttons else []
    return Parts(clock, *_words(words, screen, holds), tuple(buttons), table)


def _words(area: Area, screen: Screen, holds: Contents) -> tuple[Area, Area]:
    """The title, and what is said below it."""
    return area.above(max(screen.tap, high((holds.title,), screen, area.w)), margin(screen))


def _foot(area: Area, screen: Screen, count: int) -> tuple[tuple[Area, ...], Area]:
    """Places for buttons in as few rows as their words need, and the rest above them."""
    if not count:
        return (), area
    gap, button = margin(screen), _button(screen)
    across = max(1, min(count, int(area.w / (BUTTON * screen.text))))
    down = ceil(count / across)
    foot, rest = area.below(down * (button + gap * 0.6) - gap * 0.6, gap * 0.6)
    places = [place for row in foot.rows(down, gap * 0.6) for place in row.columns(across, gap)]
    return tuple(places[:count]), rest


def _said(holds: Contents, screen: Screen, width: float) -> float:
    return max(high(page, screen, width) for page in holds.said)


def _button(screen: Screen) -> float:
    return max(screen.control, 2 * screen.text)


def _ease(plan: MatrixPlan, screen: Screen, holds: Contents) -> float:
    """How easily it is read: 1 where each cell has room for a picture and a word, and more of it helps less and less;
    negative where what is said, or a name, has no room."""
    row, told, text = plan.rows[0], plan.parts.told, screen.text
    broad, tall = max(each.w for each in row.cells) / text, row.whole.h / text
    ease = min(broad / EASY[0], tall / EASY[1], 1.5) - 0.01 * len(plan.heads)
    if tall < LINE or row.name.w < _least_name(text, row.whole.h, holds) - 1:
        ease -= 2
    return ease - 4 * (told.h + 1 < _said(holds, screen, told.w))


def _filled(parts: Parts, screen: Screen, holds: Contents, count: int) -> MatrixPlan:
    """Heads and rows in so many blocks."""
    text, gap = screen.text, margin(screen)
    rows = ceil(holds.rows / count)
    blocks = [_block(area, screen, holds, rows) for area in parts.table.columns(count, 2 * gap)]
    name = blocks[0][1][0].name
    found = tuple(row for _, lines in blocks for row in lines)[: holds.rows]
    parts = replace(parts, told=_grown(parts, found))
    return MatrixPlan(parts, tuple(heads for heads, _ in blocks), found, _name_size(name.w, name.h, text, holds.name))


def _grown(parts: Parts, rows: Sequence[Row]) -> Area:
    """The room for what is said; where it lies below the matrix it takes what the rows leave."""
    told, table = parts.told, parts.table
    if told.y < table.y + table.h:
        return told
    spare = table.y + table.h - max(row.whole.y + row.whole.h for row in rows)
    return Area(told.x, told.y - spare, told.w, told.h + spare)


def _block(area: Area, screen: Screen, holds: Contents, rows: int) -> tuple[tuple[Area, ...], list[Row]]:
    text, gap = screen.text, margin(screen) * 0.35
    head, body = area.above((HEAD if area.h > 2 * HEAD * rows * text else LOW) * text, gap)
    tall = min((body.h - gap * (rows - 1)) / rows, HIGH * text)
    side = min(tall, 2.2 * text)
    broad = _name(text, tall, holds, area.w - side - 3 * gap)
    found, start = [], side + gap + broad
    for each in body.above(tall * rows + gap * (rows - 1))[0].rows(rows, gap):
        pawn, name = each.start(start)[0].start(side, gap)
        name = name.inset(0, -gap / 2)
        cells = _columns(each.start(start, 2 * gap)[1], holds.shares, gap)
        found.append(Row(each, pawn.middle(side, side), name, cells))
    return _columns(head.start(start, 2 * gap)[1], holds.shares, gap), found


def _name(text: int, tall: float, holds: Contents, room: float) -> float:
    """How broad names are; larger where rows are high and cells have their room, and never so that cells have none."""
    least = _least_name(text, tall, holds)
    grown = least * min(tall / (_name_lines(tall, text) * LINE * text), LARGEST)
    easy, tight = (room - len(holds.shares) * part * text for part in (EASY[0], 1.7))
    return max(0.0, min(max(least, min(grown, easy)), tight))


def _least_name(text: int, tall: float, holds: Contents) -> float:
    return holds.name * text * FOLDED[_name_lines(tall, text) - 1] + 0.4 * text


def _name_lines(tall: float, text: int) -> int:
    """In how many lines a name stands."""
    return max(1, min(len(FOLDED), int(tall / (LINE * text))))


def _name_size(broad: float, tall: float, text: int, length: float) -> int:
    """The size of all names, in pixels."""
    count = _name_lines(tall, text)
    return max(text, round(min(broad / (length * FOLDED[count - 1]), tall / LINE / count, LARGEST * text)))


def _columns(area: Area, shares: Sequence[float], gap: float) -> tuple[Area, ...]:
    room, found, x = area.w - gap * (len(shares) - 1), [], area.x
    for share in shares:
        width = room * share / sum(shares)
        found.append(Area(x, area.y, width, area.h))
        x += width + gap
    return tuple(found)


def beside(row: Area, room: Area, tall: float, gap: float) -> Area:
    """The place of this height for what belongs to a row: below it, or above where there is no room below."""
    y = row.y + row.h + gap
    if y + tall > room.y + room.h:
        y = max(room.y, row.y - gap - tall)
    return Area(room.x, y, room.w, tall)


def hides(cover: Area, area: Area) -> bool:
    """Whether something that opens on a panel, as broad as it is, hides a part of it."""
    return area.y < cover.y + cover.h and cover.y < area.y + area.h


def grid(area: Area, count: int, screen: Screen, broad: float, gap: float) -> list[Area]:
    """Places for so many buttons: in two columns where each is at least so broad, in more where their height asks for
    it."""
    least = _button(screen)
    fit = max(1, int((area.h + gap) / (least + gap)))
    across = max(1, ceil(count / fit), min(2, int((area.w + gap) / (broad + gap))))
    down = max(1, ceil(count / across))
    tall = min(area.h, down * (max(least, 3 * screen.text) + gap) - gap)
    rows = area.above(tall)[0].rows(down, gap)
    return [place for row in rows for place in row.columns(across, gap)][:count]
