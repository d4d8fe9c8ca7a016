"""The keyboard at the bottom of a page, and what touches on it and on its field mean."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from game.table.fields import touched
from game.table.items import Item
from game.table.layout.desks import HIGHER, LONG, SPARE, WIDER, Parts, gap, least
from game.table.layout.frame import Area
from game.table.layout.keyboards import lines
from game.table.looks import Panel, Pill, Text
from game.table.pen import Pen, written
from game.table.scenes.keyboard import keys
from game.table.scenes.page import Page
from game.table.screen import Screen

LAYER = 14
KEEP, LEAVE = "keep-text", "leave-text"
"""The keys of the buttons that end a text: it is kept, or all stays as it was."""


def page_keyboard(page: Page, pen: Pen, field: str, question: str, hint: str) -> None:
    """Lay the keyboard of what is being written; `field` is the key of its field."""
    screen, area = page.screen, keyboard_area(page, pen)
    before = page.frame
    page.section("keyboard")
    page.put("keyboard", Panel("deep"), area, LAYER, tap=True)
    parts = Parts(area, screen, pen.keys, folded=False, buttons=2)
    if parts.title is not None:
        look = Text(question, page.lang, screen.text, "medium", "lit", "start")
        page.put("keyboard-question", look, parts.title, LAYER + 1)
    page.put(field, written(pen, hint, keyed=True), parts.field, LAYER + 1, tap=True)
    keep, leave = parts.buttons
    page.put(KEEP, Pill(page.say("Done"), page.lang, "lit"), keep, LAYER + 1, tap=True)
    page.put(LEAVE, Pill(page.say("Not now"), page.lang, "quiet"), leave, LAYER + 1, tap=True, escape=True)
    unmirrored = replace(page.frame, mirrored=False)
    for key, cap, place in keys(pen, parts.keys, screen, folded=False):
        name = f"key {key.row} {key.at}"
        page.items.append(unmirrored.item(name, cap, place, layer=LAYER + 1, tap=True, at_once=True))
    page.frame = before


def keyboard_area(page: Page, pen: Pen) -> Area:
    """Where the keyboard of a pen lies on a page."""
    screen = page.screen
    needed = least(screen, pen.keys, folded=False)
    higher = len(lines(pen.keys, "letters", folded=False)) * screen.tap * (HIGHER - 1)
    high = min(page.area.h * 0.6, needed.h + higher + screen.text * SPARE + 2 * gap(screen))
    area = page.frame.area.below(max(high, needed.h))[0]
    return area.middle(max(needed.w * WIDER, screen.text * LONG) + 2 * page.gap, area.h)


def is_for_text(pen: Pen, items: Iterable[Item], field: str, screen: Screen, key: str, x: float, y: float) -> bool:
    """Do what a touch on the keyboard or on the field means; False where the touch is on something else."""
    match key.split():
        case ["key", row, at]:
            pen.strike(int(row), int(at))
        case ["keyboard"]:
            pass
        case _ if key == field and (caret := touched(items, key, screen.text, x, y)):
            pen.touch(caret)
        case _:
            return False
    return True
