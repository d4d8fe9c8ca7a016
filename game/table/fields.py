"""A place to write in: where its text, its caret and its selection stand, for the eye and for the finger alike."""

from __future__ import annotations

from collections.abc import Iterable

import pygame

from game.core.frozen import frozen
from game.table.items import Item
from game.table.looks import Field
from game.table.sheet import Sheet
from game.table.text import Fitted, carets, draw_fitted, fit
from game.table.text.carets import Caret, Row
from game.table.theme import Film
from game.words import right_to_left

_NO_END = 1 << 20


@frozen
class _Written:
    """A text in its room, which holds whole lines; `top` is that of its first line, above the room where the text is
    long and goes on there."""

    room: pygame.Rect
    fitted: Fitted
    rows: tuple[Row, ...]
    top: int

    @property
    def pitch(self) -> int:
        """The height of a line."""
        return self.fitted.layout.pitch


def _written(look: Field, w: int, h: int, smallest: int) -> _Written:
    pad = round(min(0.2 * h, 0.04 * w))
    room = pygame.Rect(pad, pad // 4, max(1, w - 2 * pad), max(1, h - pad // 2))
    size = max(smallest, round(min(0.42 * h, 1.25 * smallest)))
    shown = look.text or look.hint
    box = (room.w, _NO_END if look.text else room.h)
    fitted = fit(shown, box, base=look.lang, largest=size, smallest=size if look.text else smallest)
    rows = carets.rows(look.text, "regular", fitted.size, look.lang, room.w)
    if not look.text or fitted.height <= room.h:
        return _Written(room, fitted, rows, room.y + (room.h - fitted.height) // 2)
    pitch = fitted.layout.pitch
    seen = max(1, room.h // pitch)
    room = pygame.Rect(room.x, room.y + (room.h - seen * pitch) // 2, room.w, seen * pitch)
    caret = Caret(len(look.text)) if look.caret is None else Caret(look.caret, look.after)
    _, row = carets.place(rows, caret, look.lang)
    return _Written(room, fitted, rows, room.y - pitch * max(0, row + 1 - seen))


def touched(items: Iterable[Item], key: str, smallest: int, x: float, y: float) -> Caret | None:
    """The place in a field's text that a finger at a point of the screen means; None where the item of this key is no
    field."""
    item = next((item for item in items if item.key == key), None)
    if item is None or not isinstance(item.look, Field):
        return None
    across, down = item.inside(x, y)
    found = _written(item.look, round(item.w), round(item.h), item.text or smallest)
    row = int((down - found.top) // found.pitch)
    return carets.caret_at(found.rows, row, across - found.room.x, item.look.lang)


def paint(look: Field, sheet: Sheet) -> None:
    """The text, or the hint while there is none; what is selected, and the caret."""
    r = min(0.2 * sheet.h, 18)
    theme = sheet.theme
    sheet.block(Film(theme.paper), r)
    sheet.line(Film(theme.marks["action"]) if look.keyed else theme.edge, r, 3 if look.keyed else 1)
    found = _written(look, sheet.w, sheet.h, sheet.smallest)
    if look.caret is not None:
        _selection(look, found, sheet)
    ink = theme.ink if look.text else theme.faded
    lines = draw_fitted(found.fitted, ink, align="start")
    above = found.room.y - found.top
    seen = pygame.Rect(0, max(0, above), lines.get_width(), found.room.h).clip(lines.get_rect())
    sheet.lay(lines.subsurface(seen), found.room.x, max(found.top, found.room.y))
    for hidden, y in ((found.top < found.room.y, 2), (found.top + lines.get_height() > found.room.bottom, sheet.h - 5)):
        if hidden and look.text:
            sheet.fill(Film(theme.faded), pygame.Rect(sheet.w // 2 - 14, y, 28, 3))
    if look.caret is not None:
        _caret(look, found, sheet)


def _selection(look: Field, found: _Written, sheet: Sheet) -> None:
    assert look.caret is not None
    ends = sorted((look.caret, look.anchor))
    for x, y, w, h in carets.selected(found.rows, found.pitch, *ends):
        box = pygame.Rect(round(found.room.x + x), round(found.top + y), round(w), round(h)).clip(found.room)
        sheet.fill(Film(sheet.theme.marks["action"], 0.3), box)


def _caret(look: Field, found: _Written, sheet: Sheet) -> None:
    """Before a hint it stands where reading starts."""
    assert look.caret is not None
    x, row = carets.place(found.rows, Caret(look.caret, look.after), look.lang)
    if not look.text:
        x += 4 if right_to_left(look.lang) else -4
    thickness = max(2, round(0.06 * found.pitch))
    top = found.top + row * found.pitch + round(0.05 * found.pitch)
    left = min(max(found.room.x + x - thickness / 2, 1), sheet.w - thickness - 1)
    sheet.fill(Film(sheet.theme.marks["action"]), pygame.Rect(round(left), top, thickness, round(0.9 * found.pitch)))
