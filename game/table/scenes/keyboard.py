"""A keyboard on the glass, with the text that is written on it."""

from __future__ import annotations

from collections.abc import Iterator

from game.table.layout.desks import gap, places
from game.table.layout.frame import Area
from game.table.layout.keyboards import DOINGS, MARKS, Key, lines
from game.table.looks import Finish, Icon, KeyCap
from game.table.pen import Pen, is_mark
from game.table.scenes.languages import next_language
from game.table.screen import Screen
from game.words import LANGUAGE_NAMES

_ICONS: dict[str, Icon] = {
    "shift": "shift",
    "backspace": "backspace",
    "left": "left",
    "right": "right",
    "space": "space",
    "hide": "hide",
}
_ABC = {"he": "אבג", "ar": "أبج", "en": "abc"}
_SHIFT = {"he": "אָ", "ar": "أَ", "en": ""}
_MORE = {"he": "#{}", "ar": "١٢٣", "en": "#{}"}


def keys(pen: Pen, area: Area, screen: Screen, folded: bool) -> Iterator[tuple[Key, KeyCap, Area]]:
    """The keys of a pen's keyboard in an area, from left to right in every language."""
    for key, place in places(lines(pen.keys, pen.page, folded), area, gap(screen)):
        yield key, _look(pen, key), place


def _look(pen: Pen, key: Key) -> KeyCap:
    tone: Finish = "quiet" if key.cap in DOINGS and key.cap != "space" else "plain"
    if key.cap == "shift" and pen.page == "shifted":
        tone = "lit" if pen.locked else "plain"
    if (key.row, key.at) in pen.struck:
        tone = "lit"
    text = _text(pen, key)
    return KeyCap(text, pen.keys, tone, None if text else _ICONS.get(key.cap))


def _text(pen: Pen, key: Key) -> str:
    digits = pen.page in ("digits", "signs")
    match key.cap:
        case "page":
            return _ABC[pen.keys] if digits else "123"
        case "lang":
            return LANGUAGE_NAMES[next_language(pen.keys)]
        case "shift":
            return {"digits": _MORE[pen.keys], "signs": "123"}.get(pen.page, _SHIFT[pen.keys])
        case cap if cap in DOINGS:
            return ""
        case cap if is_mark(cap):
            return MARKS[pen.keys] + cap
    return key.cap
