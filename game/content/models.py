"""The shape of a deck file, in pydantic: the keys, which of them must be there, and the type of each value.

A validator of our own raises with a code of `messages`. Texts, ids and links among each other are checked in
`deck_checks`, where every place is at hand.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Annotated, Any

from pydantic import AfterValidator, BaseModel, ConfigDict, Discriminator, Field, Tag, WithJsonSchema
from pydantic_core import PydanticCustomError

from game.content.meant import as_id, seen

FORMATS = (1,)
CHANNELS = ("parents", "staff", "infrastructure", "programmes", "partnership")
ORIGINS = ("group", "earlier")
MOST_BLANKS = 99

_ID = re.compile(r"[^\W_]+(-[^\W_]+)*")
_LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")
_ID_LENGTH = 64


def _known_format(value: int) -> int:
    if value not in FORMATS:
        raise PydanticCustomError("bad-format", "", {"number": value, "known": ", ".join(map(str, FORMATS))})
    return value


def _is_id(value: str) -> bool:
    return len(value) <= _ID_LENGTH and _ID.fullmatch(value) is not None


def _id(value: str) -> str:
    if not _is_id(value):
        near = as_id(value)
        fixed = {"what": "invisible" if near == seen(value) else "near", "near": near} if _is_id(near) else {}
        raise PydanticCustomError("bad-id", "", {"name": value, **fixed})
    return value


def _language(value: str) -> str:
    if not _LANGUAGE.fullmatch(value):
        raise PydanticCustomError("bad-language", "", {"name": value})
    return value


def _channel(value: str) -> str:
    if value not in CHANNELS:
        raise PydanticCustomError("bad-channel", "", {"name": value, "known": ", ".join(CHANNELS)})
    return value


def _origin(value: str) -> str:
    if value not in ORIGINS:
        raise PydanticCustomError("bad-origin", "", {"name": value, "known": ", ".join(ORIGINS)})
    return value


def _filled(value: str) -> str:
    if not value.strip():
        raise PydanticCustomError("empty-text", "")
    return value


def _count(value: int) -> int:
    if not 0 <= value <= MOST_BLANKS:
        raise PydanticCustomError("bad-count", "", {"number": value, "most": MOST_BLANKS})
    return value


def _form(value: Any) -> str:
    return "<map>" if isinstance(value, dict) else "<text>"


def one_of(words: Iterable[str]) -> WithJsonSchema:
    """What an editor is told of a word that is one of these."""
    return WithJsonSchema({"enum": list(words)})


Format = Annotated[int, AfterValidator(_known_format), WithJsonSchema({"enum": list(FORMATS)})]
Language = Annotated[
    str,
    AfterValidator(_language),
    WithJsonSchema({"type": "string", "pattern": f"^{_LANGUAGE.pattern}$", "examples": ["he", "ar", "en"]}),
]
Id = Annotated[
    str,
    AfterValidator(_id),
    WithJsonSchema(
        {
            "type": "string",
            "maxLength": _ID_LENGTH,
            "pattern": "^[^\\s_]+$",
            "description": "Letters, digits, and single hyphens between them.",
        }
    ),
]
Count = Annotated[
    int, AfterValidator(_count), WithJsonSchema({"type": "integer", "minimum": 0, "maximum": MOST_BLANKS})
]
TextValue = Annotated[Annotated[dict[str, str], Tag("<map>")] | Annotated[str, Tag("<text>")], Discriminator(_form)]


Origin = Annotated[str, AfterValidator(_origin), one_of(ORIGINS)]


class Shape(BaseModel):
    """A map of known keys; no value is turned into another type."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)


class Entry(Shape):
    """What every text with an id has."""

    id: Id
    text: TextValue


class NotedEntry(Entry):
    """A text with an id that may have a note."""

    note: TextValue = ""


class CardEntry(NotedEntry):
    """What every card of a deck has."""

    retired: bool = False
    origin: Origin = ""


class GapEntry(CardEntry):
    """A gap."""

    domain: Annotated[str, AfterValidator(_filled)] = ""


class CauseEntry(CardEntry):
    """A cause, and the gaps it may explain."""

    explains: list[str] = Field(default_factory=list)


class ActionEntry(CardEntry):
    """An action, and the causes it may address."""

    addresses: list[str] = Field(default_factory=list)
    channel: Annotated[str, AfterValidator(_channel), one_of(CHANNELS)] = ""


class Blanks(Shape):
    """How many blank cards of each kind."""

    gap: Count = 0
    cause: Count = 0
    action: Count = 0


class DeckFile(Shape):
    """A deck file."""

    format: Format
    id: Id
    title: TextValue
    languages: list[Language]
    domains: dict[str, TextValue] = Field(default_factory=dict)
    gaps: list[GapEntry]
    causes: list[CauseEntry]
    actions: list[ActionEntry]
    blanks: Blanks = Field(default_factory=Blanks)
    discussion: list[TextValue] = Field(default_factory=list)
