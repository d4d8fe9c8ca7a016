"""What a print is made of, as values: the templates draw them, and know no decks."""

from __future__ import annotations

import re
from typing import Literal, TypeAlias

from game.content.deck import Text
from game.core.frozen import frozen
from game.icons import Icon
from game.icons import lines as icon_lines
from game.level_marks import AMOUNTS, SPANS
from game.paragraphs import paragraphs
from game.rules.circle.words import Level

Hex: TypeAlias = str


@frozen
class Line:
    """Words and the language that they are in."""

    lang: str
    words: str


@frozen
class Shade:
    """A ground and what stands on it, as `#rrggbb`."""

    ground: Hex
    ink: Hex


@frozen
class Card:
    """A card to cut. `head` says what it is, on both sides; `lines` are to write on, in place of `texts`; `field` is
    to be filled in at the table. `name` is what a warning calls it."""

    name: str
    head: tuple[Line, ...]
    icon: str | None
    shade: Shade
    texts: tuple[Line, ...] = ()
    code: str = ""
    mark: Line | None = None
    field: Line | None = None
    lines: int = 0


@frozen
class Sheets:
    """Cards of one size, in the order in which they lie on their sheets; a note for each sheet's printing."""

    size: Literal["cards", "markers"]
    cards: tuple[Card, ...]
    notes: tuple[str, ...]
    shape: Literal["sheets"] = "sheets"


@frozen
class Rules:
    """How it is played, on a page in one language, and what is talked over after it."""

    lang: str
    title: str
    rules: tuple[str, ...]
    colour: Hex
    talk: str = ""
    questions: tuple[Line, ...] = ()
    shape: Literal["rules"] = "rules"


@frozen
class Linked:
    """A card on the facilitator's sheet: what is noted of it, the codes it leads to, and the cards linked to it."""

    icon: str
    colour: Hex
    text: Line
    code: str
    notes: tuple[Line, ...] = ()
    leads_to: tuple[str, ...] = ()
    linked: tuple[Linked, ...] = ()


@frozen
class Section:
    """Cards under a heading, each with those linked to it."""

    title: str
    cards: tuple[Linked, ...]


@frozen
class Links:
    """The facilitator's sheet. `nothing` stands where nothing is linked; None where nothing could be."""

    lang: str
    title: str
    readers: str
    nothing: str | None
    sections: tuple[Section, ...]
    shape: Literal["links"] = "links"


@frozen
class Sector:
    """A quarter of the ring: its dimension, and the question that it asks."""

    icon: str
    shade: Shade
    names: tuple[Line, ...]
    questions: tuple[Line, ...]


@frozen
class Board:
    """The ring of the circle on two halves to join; `places` are for the situation in focus and for the channels."""

    spaces: int
    free: int
    hub: tuple[Line, ...]
    sectors: tuple[Sector, ...]
    places: tuple[tuple[Line, ...], tuple[Line, ...]]
    notes: tuple[str, str]
    shape: Literal["board"] = "board"


@frozen
class Column:
    """A dimension in the matrix, and the pictures and words of its levels."""

    icon: str
    shade: Shade
    name: str
    levels: tuple[tuple[str, str], ...]


@frozen
class Matrix:
    """The sheet that a situation is written into: roles by dimensions, questions, and what was agreed."""

    lang: str
    title: str
    situation: str
    role: str
    columns: tuple[Column, ...]
    rows: int
    asking: str
    questions: tuple[str, ...]
    agreed: tuple[str, ...]
    shape: Literal["matrix"] = "matrix"


Part: TypeAlias = Sheets | Rules | Links | Board | Matrix

_LONE_DASH = re.compile(r" (?=[–—-](?: |$))")


def line(text: Text, lang: str) -> Line:
    """A text in the language asked for, else in the first there is; in characters that the fonts have."""
    words, found = text.get(lang)
    return Line(found, drawable(words))


def lines(text: Text, langs: tuple[str, ...]) -> tuple[Line, ...]:
    """A text in each of these languages that it has, at least in one."""
    return tuple(dict.fromkeys(line(text, lang) for lang in langs))


def drawable(words: str) -> str:
    """The same in characters that the fonts have, on one line; no line begins with a dash that stands by itself."""
    return _LONE_DASH.sub("\u00a0", " ".join(paragraph.text for paragraph in paragraphs(words)))


def hexed(colour: tuple[int, int, int]) -> Hex:
    """A colour as `#rrggbb`."""
    return "#{:02x}{:02x}{:02x}".format(*colour)


def icon(name: Icon) -> dict[str, object]:
    """An icon as its lines."""
    return {"lines": icon_lines(name), "disc": None}


def level(name: Level) -> dict[str, object]:
    """A level's picture: lines, or a disc and how much of it is full."""
    return {"lines": SPANS.get(name, []), "disc": AMOUNTS.get(name)}


def capital(words: str) -> str:
    """A word as it stands alone, where its script has capitals."""
    return words[:1].upper() + words[1:]
