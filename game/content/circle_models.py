"""The shape of a circle's file, in pydantic. Which questions it asks, and all that holds among its texts and ids, is
checked in `circle_checks`, where every place is at hand."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Annotated, Any

from pydantic import AfterValidator, Field
from pydantic_core import PydanticCustomError

from game.content.circle_checks import FELT
from game.content.models import Entry, Format, Id, Language, NotedEntry, Origin, Shape, TextValue, one_of
from game.rules.circle.words import ARCHETYPES, DIMENSIONS

ACTIVITY = "circle"


def _circle(value: str) -> str:
    if value != ACTIVITY:
        raise PydanticCustomError("unknown-activity", "", {"name": value, "known": ACTIVITY})
    return value


def _dimension(value: str) -> str:
    if value not in DIMENSIONS:
        raise PydanticCustomError("bad-dimension", "", {"name": value, "known": ", ".join(DIMENSIONS)})
    return value


class StatementEntry(Entry):
    """A statement of the warm-up."""

    dimension: Annotated[str, AfterValidator(_dimension), one_of(DIMENSIONS)]


class SituationEntry(NotedEntry):
    """A situation; `origin` says that an earlier activity of a workshop handed it on."""

    origin: Origin = ""


def _asked_of(names: Iterable[str]) -> Any:
    """What an editor is told of questions that each have a name."""
    return Field(json_schema_extra={"propertyNames": {"enum": list(names)}})


class CircleFile(Shape):
    """A circle's file."""

    format: Format
    activity: Annotated[str, AfterValidator(_circle), one_of([ACTIVITY])]
    id: Id
    title: TextValue
    languages: list[Language]
    sectors: Annotated[dict[str, TextValue], _asked_of(DIMENSIONS)]
    roles: list[Entry]
    situations: list[SituationEntry]
    channels: list[Entry]
    statements: list[StatementEntry] = Field(default_factory=list, alias="warm-up")
    mirror: Annotated[dict[str, TextValue], _asked_of(ARCHETYPES)]
    feelings: Annotated[dict[str, TextValue], _asked_of(FELT)]
