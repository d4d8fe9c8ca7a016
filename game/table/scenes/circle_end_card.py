"""A situation after a circle, line by line: what it is, who leads, who shares, through which channels, and the line."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from game.circle_words import dimension_word
from game.core.frozen import frozen
from game.table.layout.frame import Area
from game.table.looks import Dot, Tone, Weight
from game.table.scenes.page import Page
from game.table.text import Style, measure
from game.workshop.agreed import Agreed, Named, Open, Part

if TYPE_CHECKING:
    from game.table.scenes.circle_end import CircleEnd


@frozen
class Line:
    """One line: its head, its words and the language they are in; `part` is the role whose seat's colour stands before
    it."""

    key: str
    head: str
    text: str
    lang: str
    part: Part | None = None
    tone: Tone = "plain"
    weight: Weight = "regular"


def lines(page: Page, each: Agreed | Open, whole: bool = False) -> Iterator[Line]:
    """What is told of a situation; the `whole` of it also tells what each partner adds."""
    say, lang = page.say, page.lang
    yield Line("situation", "", *_named(page, each.situation), weight="bold")
    if standing := _standing(page, each):
        yield Line("standing", "", standing, lang, tone="lit")
    if whole and each.clarified and not (isinstance(each, Agreed) and not each.partial):
        clarified = say.listed([dimension_word(say, dimension) for dimension in each.clarified])
        yield Line("clarified", say("Clarified in"), clarified, lang)
    if each.lead is not None:
        yield Line("lead", say("Who leads"), _role(page, each.lead), lang, each.lead, weight="medium")
    if each.shares and not whole:
        yield Line("shares", say("Who shares"), say.listed([_role(page, share) for share in each.shares]), lang)
    for share in each.shares if whole else ():
        text = f"{_role(page, share)}: {share.adds}" if share.adds else _role(page, share)
        yield Line(f"share {share.role.id}", say("Who shares"), text, lang, share)
    if each.channels:
        channels = say.listed([_named(page, channel)[0] for channel in each.channels])
        yield Line("channels", say("Channels"), channels, lang)
    if each.line:
        yield Line("line", "", each.line, _read_in(each.line, lang), tone="lit")


def _standing(page: Page, each: Agreed | Open) -> str:
    match each:
        case Agreed(partial=True):
            return page.say("Partial agreement")
        case Open(parked=True):
            return page.say("Parked")
        case Open():
            return page.say("Under way") if each.begun else page.say("Not begun")
    return ""


def _role(page: Page, part: Part) -> str:
    role = _named(page, part.role)[0]
    return page.say("{role} (to be asked)", role=role) if part.to_be_asked else role


def _named(page: Page, named: Named) -> tuple[str, str]:
    """A text in the table's language, or as it was written, and the language it is in."""
    text, lang = named.text.get(page.lang)
    return text or "…", lang or _read_in(text, page.lang)


def _read_in(text: str, usual: str) -> str:
    """A language that is read in the direction of the first letter that has one."""
    letters = {"R": "he", "AL": "ar", "L": "en"}
    return next((letters[kind] for kind in map(unicodedata.bidirectional, text) if kind in letters), usual)


def between(page: Page) -> float:
    """The gap between two lines."""
    return page.text * 0.4


def heights(told: Sequence[Line], width: float, size: int) -> list[float]:
    """How high each line is in letters of this size, where they lie in this width."""
    return [_height(line, _words_width(told, line, width, size), size) for line in told]


def _height(line: Line, width: float, size: int) -> float:
    return measure(line.text, Style(size, line.weight), max(1, int(width)), base=line.lang)[1] + size * 0.2


def _words_width(told: Sequence[Line], line: Line, width: float, size: int) -> float:
    return width - (_head_width(told, size) if line.head else 0) - (size * 1.3 if line.part else 0)


def _head_width(told: Sequence[Line], size: int) -> float:
    """The column of heads, with the gap after it."""
    wide = [measure(line.head, Style(size, "regular"), base="he")[0] for line in told if line.head]
    return max(wide, default=0) + size * 1.2


def card(page: Page, after: CircleEnd, at: int, area: Area, told: Sequence[Line], size: int) -> None:
    """Lay the lines below each other, closer where they do not fit."""
    gap, high = between(page), heights(told, area.w, size)
    room = area.h - gap * (len(told) - 1)
    scale = min(1.0, room / sum(high))
    for line, height in zip(told, high, strict=True):
        row, area = area.above(height * scale, gap)
        _line(page, after, f"{line.key} {at}", line, row, _head_width(told, size), size)


def _line(page: Page, after: CircleEnd, key: str, line: Line, row: Area, heads: float, size: int) -> None:
    first = min(row.h, size * 1.45)
    if line.head:
        head, row = row.start(heads - size * 0.6, size * 0.6)
        page.write(f"head {key}", line.head, head.above(first)[0], size, tone="muted", layer=2)
    if line.part:
        dot, row = row.start(size, size * 0.3)
        colour = after.holder(line.part.role.id)
        page.put(f"dot {key}", Dot(colour), dot.above(first)[0].middle(size * 0.8, size * 0.8), 2)
    page.write(key, line.text, row, size, line.weight, line.tone, layer=2, lang=line.lang)
