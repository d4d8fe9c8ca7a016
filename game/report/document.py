"""A report as it is told to people, as values in one language: the plan on a page of its own, then the annex for the
facilitator. The writers of files know no more than this."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeAlias

from game.core.frozen import frozen
from game.words import Words, right_to_left

Cell: TypeAlias = str | int
"""What stands in a table: a text, or a number to count with."""


@frozen
class Column:
    """A column of the plan; on paper those of one `group` stand below one another under its name."""

    title: str
    group: str


@frozen
class Box:
    """Something that stands below the plan: its title, and a line for each thing in it. `nothing` stands where it is
    empty."""

    title: str
    lines: tuple[str, ...]
    nothing: str = ""


@frozen
class Plan:
    """The paper for tomorrow morning. A row has a text for each column: an empty one is missing, None is not asked for
    there. `later` are the rows that the page has no room for."""

    columns: tuple[Column, ...]
    rows: tuple[tuple[str | None, ...], ...]
    later: tuple[tuple[str | None, ...], ...]
    boxes: tuple[Box, ...]
    missing: str
    note: str = ""

    @property
    def groups(self) -> tuple[str, ...]:
        """The names of the groups of columns, in their order."""
        return tuple(dict.fromkeys(column.group for column in self.columns))

    @property
    def table(self) -> list[list[str]]:
        """The titles of all columns, and all rows below: what is missing is called so, what is not asked for is
        empty."""
        told = [[self.missing if text == "" else text or "" for text in row] for row in (*self.rows, *self.later)]
        return [[column.title for column in self.columns], *told]

    def grouped(self, row: tuple[str | None, ...], group: str) -> Iterator[tuple[str, str]]:
        """The titles and the texts of a group in a row, but for what is not asked for. What the group is called after
        needs no title."""
        for column, text in zip(self.columns, row, strict=True):
            if column.group == group and text is not None:
                yield "" if column.title == group else column.title, text


@frozen
class Table:
    """Rows under heads. In a spreadsheet it goes to the sheet of its topic, if it has one. `stacked` tables have more
    columns than a page has room for: on paper each row is told line by line, below its first two cells as a heading."""

    topic: str
    heads: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    stacked: bool = False


@frozen
class Facts:
    """Heads, each with its text; what is empty is left out."""

    pairs: tuple[tuple[str, Cell], ...]

    @property
    def told(self) -> tuple[tuple[str, Cell], ...]:
        """Those that have a text."""
        return tuple(pair for pair in self.pairs if pair[1] != "")


@frozen
class Points:
    """Texts below one another. In a spreadsheet they go to the sheet of their topic."""

    topic: str
    texts: tuple[str, ...]


@frozen
class Line:
    """A sentence by itself."""

    text: str


@frozen
class Picture:
    """A picture as PNG, with what it shows in words."""

    png: bytes
    alt: str


Block: TypeAlias = Table | Facts | Points | Line | Picture


@frozen
class Section:
    """A part of the annex under a heading of this level, 1 or 2."""

    title: str
    blocks: tuple[Block, ...]
    level: int = 2


@frozen
class Document:
    """All of a report. `annex` is the title of what comes after the plan."""

    say: Words
    title: str
    about: tuple[tuple[str, str], ...]
    plan: Plan
    annex: str
    sections: tuple[Section, ...]

    @property
    def lang(self) -> str:
        """The language that it is told in."""
        return self.say.lang

    @property
    def rtl(self) -> bool:
        """Whether it runs from right to left."""
        return right_to_left(self.lang)
