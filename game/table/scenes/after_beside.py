"""What is at hand beside the pages after a step of an agenda, as it was beside the step: how long there still is,
prompts, and the parking lot. There are no seats' places here: what is parked is written at the foot of the page."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from game.core.game import FACILITATOR
from game.refusals import refusal_text
from game.table.items import Item
from game.table.layout.frame import Area
from game.table.layout.places import Place, plan
from game.table.looks import IconButton, Ring, Text
from game.table.pen import Pen
from game.table.scenes import lot_keeping
from game.table.scenes.acts import Act, Tell
from game.table.scenes.agenda_side import AgendaSide
from game.table.scenes.aside_laying import minutes_told, sheets
from game.table.scenes.asides import AtHand
from game.table.scenes.board import Board, Sight
from game.table.scenes.page import Page
from game.table.scenes.page_keyboard import KEEP, is_for_text, page_keyboard
from game.table.screen import LEAST, Screen
from game.words import words

if TYPE_CHECKING:
    from game.table.layout.stands import Seating
    from game.table.scenes.scene import Key

BUTTON = "aside"
FIELD = "parking"
"""The keys of the button, and of the field of what is parked."""


class AfterBeside:
    """`pen` writes what is to be parked, None while nobody does; `said` is why it was not."""

    def __init__(self, side: AgendaSide, seating: Seating) -> None:
        """`side` is that of the step."""
        self.pen: Pen | None = None
        self.said = ""
        self._side, self._seating = side, seating
        self._acts: dict[str, Act] = {}
        self._items: tuple[Item, ...] = ()
        self._screen, self._lang = Screen(*LEAST), ""

    def button(self, page: Page, area: Area) -> None:
        """Lay what opens it: a ring that fills, with the minutes that the step still has."""
        hand = self._hand()
        running = hand.view is not None and hand.view.running
        page.put(BUTTON, Ring(0.11, hand.passed) if running else IconButton("speech"), area, tap=True)
        if running:
            told, tone = minutes_told(hand)
            look = Text(told, page.lang, round(page.screen.text * 1.05), "bold", tone)
            page.put(f"{BUTTON}:left", look, area.middle(area.w * 0.9, area.h * 0.8), 2)

    def lay(self, page: Page) -> None:
        """Lay what is open over a page that is laid."""
        self._screen, self._lang = page.screen, page.lang
        self._side.aside.turn = page.frame.turn
        board, hand = Board(), self._hand()
        if self.pen is None:
            sheets(board, self._sight(page, hand), self._side.aside, hand)
        else:
            question = self.said or page.say("For the parking lot: what do we come back to?")
            hint = page.say("Write here. No names of pupils, staff or schools")
            page_keyboard(page, self.pen, FIELD, question, hint)
        page.items += board.items
        self._acts, self._items = board.acts, tuple(page.items)

    def took(self, key: str, x: float, y: float) -> bool:
        """Do what a touch means, where it is meant for this; what is being parked is left by one elsewhere."""
        if self.pen is not None:
            if not is_for_text(self.pen, self._items, FIELD, self._screen, key, x, y):
                self._left(kept=key == KEEP)
            return True
        act = Tell("aside", what=f"open {self._side.aside.turn}") if key == BUTTON else self._acts.get(key)
        if not isinstance(act, Tell):
            return False
        if act.what == "park":
            self.pen, self.said = Pen(self._lang), ""
        else:
            self._side.told(act)
        return True

    def write(self, text: str) -> None:
        """Letters for what is being parked."""
        if self.pen is not None:
            self.pen.write(text)

    def press(self, key: Key, shift: bool, ctrl: bool) -> None:
        """Enter parks it, Escape leaves it."""
        if key == "enter" or key == "escape":
            self._left(kept=key == "enter")
        elif self.pen is not None and key != "tab":
            self.pen.press(key, shift, ctrl)

    def pass_time(self, seconds: float) -> None:
        """A silence ends by itself."""
        self._side.aside.pass_time(seconds)
        if self.pen is not None:
            self.pen.pass_time(seconds)

    def _left(self, kept: bool) -> None:
        """What is kept is parked; one that can't be stays written, and why is said."""
        pen, self.pen, self.said = self.pen, None, ""
        if pen is None or not kept or not pen.text:
            return
        refusal = lot_keeping.park(self._side.session, self._side.workshop, FACILITATOR, pen.text)
        if refusal is not None:
            self.pen, self.said = pen, refusal_text(refusal, words(self._lang))

    def _hand(self) -> AtHand:
        hand = self._side.at_hand()
        return replace(hand, parks=hand.view is not None and "park" not in hand.view.locks)

    def _sight(self, page: Page, hand: AtHand) -> Sight:
        """What a sheet is laid by: it lies beside the button."""
        assert hand.view is not None
        box = next(item.box for item in page.items if item.key == BUTTON)
        whole = plan(page.screen, (), self._seating)
        whole = replace(whole, asides=(Place(box, page.frame.turn),))
        return Sight(page.screen, whole, self._seating, page.lang, hand.view, {}, {}, 0)
