"""The content of an action plan: its columns, the rows it begins with, and the texts that these speak of."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import field
from functools import cached_property
from pathlib import Path

from game.content.deck import Text
from game.core.frozen import frozen
from game.rules.plan import columns as rules
from game.rules.plan.columns import ColumnId, ColumnKind, Facts, Prepared


@frozen
class Column:
    """A column as people read it: its title, its question, and its choices by their ids. `under` is the column beneath
    which it stands on paper; a date is proposed `within` so many days from today, the least and the most. The rest as
    in the rules' `Column`."""

    id: ColumnId
    kind: ColumnKind
    title: Text
    prompt: Text | None = None
    choices: Mapping[str, Text] = field(default_factory=dict)
    needed: bool = False
    when: tuple[ColumnId, str] | None = None
    many: bool = False
    under: ColumnId | None = None
    within: tuple[int, int] | None = None


@frozen
class Plan:
    """The content of a plan without errors. What has ids is in file order; the choices of columns of functions are all
    that the file offers; `texts` are the cards, functions and channels that rows speak of beside them; `page` says how
    many rows stand on the page; `source` is UTF-8 YAML."""

    id: str
    title: Text
    languages: tuple[str, ...]
    columns: Mapping[ColumnId, Column]
    source: bytes
    about: Text | None = None
    texts: Mapping[str, Text] = field(default_factory=dict)
    rows: tuple[Prepared, ...] = ()
    page: int = 5

    @cached_property
    def hash(self) -> str:
        """SHA-256 of the source, in hexadecimal digits."""
        return hashlib.sha256(self.source).hexdigest()

    def facts(self) -> Facts:
        """What the rules need to know of it."""
        columns = tuple(
            rules.Column(each.id, each.kind, tuple(each.choices), each.needed, each.when, each.many)
            for each in self.columns.values()
        )
        return Facts(columns, self.rows, frozenset(self.texts), self.page)

    def text_of(self, name: str) -> Text | None:
        """The text of a card, a function, a channel or a choice of this id; None where there is none."""
        choices = (column.choices[name] for column in self.columns.values() if name in column.choices)
        return self.texts.get(name) or next(choices, None)

    def words_of(self, column: ColumnId, value: str) -> Text | None:
        """What a cell's value is called, where it is a choice of its column or an id; None where it is words."""
        return self.columns[column].choices.get(value) or self.texts.get(value)


def load_plan(path: Path | str, data: Path | None = None) -> Plan:
    """The plan's content in a file. Raises Faults, with every problem at once, when it has errors."""
    from game.content.plan_reading import read_plan  # YAML and pydantic take a while to import
    from game.content.reading import faultless
    from game.content.tree import read_file

    return faultless(*read_plan(read_file(path)))


def load_plan_text(text: str | bytes, name: str) -> Plan:
    """The content in a text, as a journal keeps it; `name` stands for the file in problems. Raises Faults."""
    from game.content.plan_reading import read_plan
    from game.content.reading import faultless
    from game.content.tree import read_text

    return faultless(*read_plan(read_text(text, name)))
