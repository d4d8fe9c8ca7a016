"""What the builders of an action plan look at."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from dataclasses import field, replace
from datetime import date

from game.content.plan import Plan
from game.core.frozen import frozen
from game.core.game import Actor
from game.rules.plan import moves as m
from game.rules.plan.columns import ColumnId
from game.rules.plan.options import Options
from game.rules.plan.state import RowId
from game.rules.plan.view import RowView, View
from game.table.items import Turn
from game.table.scenes.board import Sight
from game.table.scenes.plan_dates import told_day
from game.words import words

SHORTEST, LONGEST = 16, 40
"""So many letters of what stands in a cell are said on a button, as broad as trays are; all of it stands on the sheet
and in the report."""


@frozen
class PlanSight(Sight):
    """What a picture of an action plan depends on, but for what hands are doing. The sheet is turned to the seat
    `turned_to`, or as the table lies; proposed days are counted from `today`. Buttons say so many
    `letters` of a text. `groups` are the columns, by the one beneath which they stand on paper; that is their first."""

    view: View
    content: Plan = field(kw_only=True)
    options: Options = field(kw_only=True)
    groups: Mapping[ColumnId, tuple[ColumnId, ...]] = field(kw_only=True)
    today: date = field(kw_only=True)
    turned_to: Actor = ""
    letters: int = LONGEST

    def before(self, seat: Actor) -> PlanSight:
        """It as the people of a seat read it on their tray."""
        own = self.read_by(seat)
        broad = int(0.92 * own.frame(seat).area.w / own.screen.text)
        return replace(own, letters=min(max(broad, SHORTEST), LONGEST))

    def short(self, text: str) -> str:
        """A text as it is said on a button: as many whole words as there is room for."""
        if len(text) <= self.letters:
            return text
        cut = text[: self.letters]
        words = cut.rpartition(" ")[0].rstrip(" ,;·–")
        return (words if len(words) > self.letters / 2 else cut[:-1].rstrip()) + "…"

    @property
    def facing(self) -> Turn:
        """The way the sheet faces."""
        return self.place(self.turned_to).turn if self.turned_to else 0

    @property
    def middle_lang(self) -> str:
        """The language of the sheet."""
        return self.person(self.turned_to).lang if self.turned_to else self.lang

    def writes(self, seat: Actor) -> bool:
        """Whether a seat can write into the plan now."""
        return self.may(seat, m.Tell())

    def arranges(self, seat: Actor) -> bool:
        """Whether a seat can add, merge, drop and order rows now."""
        return self.may(seat, m.Add())

    def asked(self, row: RowView, main: ColumnId) -> tuple[ColumnId, ...]:
        """The columns of a group that are a matter of this row."""
        return tuple(column for column in self.groups[main] if row.cell(column).asked)

    def title(self, column: ColumnId, lang: str) -> str:
        """A column's name for a reader."""
        return self.content.columns[column].title.get(lang)[0]

    def question(self, column: ColumnId, lang: str) -> str:
        """What a column asks."""
        prompt = self.content.columns[column].prompt
        return prompt.get(lang)[0] if prompt else self.title(column, lang)

    def value(self, column: ColumnId, value: str, lang: str) -> tuple[str, str]:
        """What stands in a cell, for a reader, and the language it is in."""
        known = self.content.columns[column]
        if known.kind == "date":
            return told_day(value, words(lang)), lang
        text = self.content.words_of(column, value)
        if text is None:
            return value, read_in(value, lang)
        said, found = text.get(lang)
        return said, found or read_in(said, lang)

    def said(self, row: RowView, column: ColumnId, lang: str) -> str:
        """All that stands in a cell, for a reader; empty where nothing does."""
        values = (self.value(column, value, lang)[0] for value in row.cell(column).values)
        return words(lang).parted(values)

    def name(self, row: RowView, lang: str) -> str:
        """What a row is called: its number, and the first card that it has."""
        say = words(lang)
        cards = (id for id, column in self.content.columns.items() if column.kind == "card")
        first = next((said for column in cards if (said := self.said(row, column, lang))), say("A new row"))
        return f"{row.number}. {self.short(first)}" if row.number else self.short(first)

    def row(self, id: RowId) -> RowView:
        """A row of the plan, also a dropped one."""
        return self.view.row(id)


def read_in(text: str, usual: str) -> str:
    """A language that is read in the direction of the first letter that has one."""
    letters = {"R": "he", "AL": "ar", "L": "en"}
    return next((letters[kind] for kind in map(unicodedata.bidirectional, text) if kind in letters), usual)
