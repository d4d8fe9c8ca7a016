"""The shape of a circle's file, in pydantic. Which questions it asks, and all that holds among its texts and ids, is
checked in `circle_checks`, where every place is at hand."""

from __future__ import annotations

from typing import Annotated

from pydantic import AfterValidator, Field
from pydantic_core import PydanticCustomError

from game.content.models import Format, Id, Language, Shape, TextValue
from game.rules.circle.words import DIMENSIONS

ACTIVITY = "circle"


def _circle(value: str) -> str:
    if value != ACTIVITY:
        raise PydanticCustomError("unknown-activity", "", {"name": value, "known": ACTIVITY})
    return value


def _dimension(value: str) -> str:
    if value not in DIMENSIONS:
        raise PydanticCustomError("bad-dimension", "", {"name": value, "known": ", ".join(DIMENSIONS)})
    return value


class Entry(Shape):
    """A role or a channel, and what every entry has."""

    id: Id
    text: TextValue


class SituationEntry(Entry):
    """A situation."""

    note: TextValue = ""


class StatementEntry(Entry):
    """A statement of the warm-up."""

    dimension: Annotated[str, AfterValidator(_dimension)]


class CircleFile(Shape):
    """A circle's file."""

    format: Format
    activity: Annotated[str, AfterValidator(_circle)]
    id: Id
    title: TextValue
    languages: list[Language]
    sectors: dict[str, TextValue]
    roles: list[Entry]
    situations: list[SituationEntry]
    channels: list[Entry]
    statements: list[StatementEntry] = Field(default_factory=list, alias="warm-up")
    mirror: dict[str, TextValue]
    feelings: dict[str, TextValue]
