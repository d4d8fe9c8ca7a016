"""What stands in a row of an action plan, column by column, and what may stand in each."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Literal, TypeAlias, get_args

from game.core.frozen import frozen

ColumnId: TypeAlias = str
ColumnKind: TypeAlias = Literal["text", "date", "choice", "function", "card"]
COLUMN_KINDS: tuple[ColumnKind, ...] = get_args(ColumnKind)


@frozen
class Column:
    """One column. `choices` are the ids of words that stand ready: of a choice nothing else is taken, elsewhere free
    text is as good. `needed` says that a row lacks it while it is empty; with `when`, a column and one of its choices,
    only in rows where that one is chosen. `many` takes several choices or functions."""

    id: ColumnId
    kind: ColumnKind
    choices: tuple[str, ...] = ()
    needed: bool = False
    when: tuple[ColumnId, str] | None = None
    many: bool = False

    @property
    def is_single(self) -> bool:
        """Whether just one value may stand here: a date, a choice and a function, unless it takes many."""
        return self.kind in ("date", "choice", "function") and not self.many


@frozen
class Source:
    """Where a row comes from: a session, its activity and its step in an agenda, and the ids of the cards and of the
    circle's situation that it came of there; empty where there was none. `row` is its id in the plan of an earlier
    meeting that it comes back from."""

    session: str = ""
    activity: str = ""
    step: str = ""
    gap: str = ""
    cause: str = ""
    action: str = ""
    situation: str = ""
    row: str = ""


@frozen
class Prepared:
    """A row that is there from the beginning. `cells` hold ids of texts of the content, or words."""

    id: str
    cells: Mapping[ColumnId, tuple[str, ...]]
    sources: tuple[Source, ...] = ()


@frozen
class Facts:
    """What the rules know of a plan's content: its columns and rows in file order, the ids of its texts, and how many
    rows a page holds."""

    columns: tuple[Column, ...]
    rows: tuple[Prepared, ...] = ()
    texts: frozenset[str] = frozenset()
    page: int = 5

    def column(self, id: ColumnId) -> Column | None:
        """The column of this id; None where there is none."""
        return next((each for each in self.columns if each.id == id), None)


def is_date(word: str) -> bool:
    """Whether a word is a day, written as in 2026-11-30."""
    try:
        return date.fromisoformat(word).isoformat() == word
    except ValueError:
        return False
