"""The shape of an agenda's file, in pydantic. What holds among its steps is checked in `agenda_checks`, where every
place is at hand."""

from __future__ import annotations

from typing import Any

from pydantic import Field

from game.content.board_models import KindWord
from game.content.minutes_models import MinutesValue, WholeMinutes
from game.content.models import Format, Id, Language, Shape, TextValue
from game.core.cards import GAP


class PassEntry(Shape):
    """What a step passes on, and to which later one."""

    what: str
    to: str
    as_: KindWord = Field(default=GAP, alias="as")


class StepEntry(Shape):
    """One activity of an agenda."""

    id: Id
    activity: str
    title: TextValue = ""
    minutes: MinutesValue
    deck: str = ""
    options: dict[str, Any] = Field(default_factory=dict)
    prompts: list[TextValue] = Field(default_factory=list)
    passes: list[PassEntry] = Field(default_factory=list)


class AgendaFile(Shape):
    """An agenda's file."""

    format: Format
    id: Id
    title: TextValue
    languages: list[Language]
    about: TextValue = ""
    minutes: WholeMinutes | None = None
    activities: list[StepEntry]
