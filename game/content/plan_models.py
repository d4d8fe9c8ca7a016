"""The shape of an action plan's file, in pydantic. What holds among its columns, rows and texts is checked in
`plan_checks`, where every place is at hand."""

from __future__ import annotations

from typing import Annotated

from pydantic import AfterValidator, Field
from pydantic_core import PydanticCustomError

from game.content.models import Entry, Format, Id, Language, Origin, Shape, TextValue, one_of
from game.rules.plan.columns import COLUMN_KINDS

ACTIVITY = "action-plan"
MOST_ON_PAGE = 12


def _plan(value: str) -> str:
    if value != ACTIVITY:
        raise PydanticCustomError("unknown-activity", "", {"name": value, "known": ACTIVITY})
    return value


def _kind(value: str) -> str:
    if value not in COLUMN_KINDS:
        raise PydanticCustomError("bad-column-kind", "", {"name": value, "known": ", ".join(COLUMN_KINDS)})
    return value


def _on_page(value: int) -> int:
    if not 1 <= value <= MOST_ON_PAGE:
        raise PydanticCustomError("bad-page", "", {"number": value, "most": MOST_ON_PAGE})
    return value


class ColumnEntry(Shape):
    """A column. `when` names another column and one of its choices: only there this one is asked. `under` is the column
    beneath which it stands on paper; a date is proposed `within` so many days from today, the least and the most."""

    id: Id
    title: TextValue
    prompt: TextValue = ""
    kind: Annotated[str, AfterValidator(_kind), one_of(COLUMN_KINDS)]
    choices: list[Entry] = Field(default_factory=list)
    needed: bool = False
    when: dict[str, str] = Field(default_factory=dict)
    many: bool = False
    under: str = ""
    within: list[int] = Field(default_factory=list)


class SpokenOf(Entry):
    """A card, a function or a channel that rows speak of. One with an `origin` has its text in languages of its own, or
    in one that nobody told."""

    origin: Origin = ""


class SourceEntry(Shape):
    """Where a row comes from."""

    session: str = ""
    activity: str = ""
    step: str = ""
    gap: str = ""
    cause: str = ""
    action: str = ""
    situation: str = ""
    row: str = ""


class RowEntry(Shape):
    """A row that is there from the beginning."""

    id: Id
    cells: dict[str, list[str]] = Field(default_factory=dict)
    sources: list[SourceEntry] = Field(default_factory=list)


class PlanFile(Shape):
    """An action plan's file."""

    format: Format
    activity: Annotated[str, AfterValidator(_plan), one_of([ACTIVITY])]
    id: Id
    title: TextValue
    languages: list[Language]
    about: TextValue = ""
    page: Annotated[int, AfterValidator(_on_page)] = 5
    functions: list[Entry] = Field(default_factory=list)
    columns: list[ColumnEntry]
    texts: list[SpokenOf] = Field(default_factory=list)
    rows: list[RowEntry] = Field(default_factory=list)
