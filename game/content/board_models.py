"""The shape of a board's file, in pydantic. What holds among its texts, ids, zones and stages is checked in
`board_checks`, where every place is at hand."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Annotated, Any, get_args

from pydantic import AfterValidator, Discriminator, Field, Tag, WithJsonSchema
from pydantic_core import PydanticCustomError

from game.content.board import Colour, MarkShape
from game.content.minutes_models import MinutesValue
from game.content.models import Count, Entry, Format, Id, Language, NotedEntry, Origin, Shape, TextValue, one_of
from game.core.cards import KINDS
from game.rules.boards.words import DOINGS, LEAST_RUNGS, MOST_RUNGS, SHAPES, SUBJECTS

COLOURS: tuple[str, ...] = get_args(Colour)
MARK_SHAPES: tuple[str, ...] = get_args(MarkShape)
EARLIER = "earlier"
MOST_CARDS = 99
MOST_TAKEN = 1_000_000


def _among(known: Iterable[str]) -> AfterValidator:
    words = tuple(known)

    def check(value: str) -> str:
        if value not in words:
            raise PydanticCustomError("unknown-value", "", {"name": value, "known": ", ".join(words)})
        return value

    return AfterValidator(check)


def _between(least: int, most: int) -> AfterValidator:
    def check(value: int) -> int:
        if not least <= value <= most:
            raise PydanticCustomError("bad-number", "", {"number": value, "least": least, "most": most})
        return value

    return AfterValidator(check)


def _told(least: int, most: int) -> WithJsonSchema:
    return WithJsonSchema({"type": "integer", "minimum": least, "maximum": most})


def _form(value: Any) -> str:
    return "<keys>" if isinstance(value, dict) else "<word>"


ShapeWord = Annotated[str, _among(SHAPES), one_of(SHAPES)]
ColourWord = Annotated[str, _among(COLOURS), one_of(COLOURS)]
MarkShapeWord = Annotated[str, _among(MARK_SHAPES), one_of(MARK_SHAPES)]
KindWord = Annotated[str, _among(KINDS), one_of(KINDS)]
DoingWord = Annotated[str, _among(DOINGS), one_of(DOINGS)]
SubjectWord = Annotated[str, _among(SUBJECTS), one_of(SUBJECTS)]
Earlier = Annotated[str, _among([EARLIER]), one_of([EARLIER])]
Capacity = Annotated[int, _between(1, MOST_CARDS), _told(1, MOST_CARDS)]
Rungs = Annotated[int, _between(LEAST_RUNGS, MOST_RUNGS), _told(LEAST_RUNGS, MOST_RUNGS)]
Taken = Annotated[int, _between(0, MOST_TAKEN), _told(0, MOST_TAKEN)]


class Titled(Shape):
    """What has an id and a title."""

    id: Id
    title: TextValue


class ZoneEntry(Titled):
    """A zone."""

    prompt: TextValue = ""
    note: TextValue = ""
    capacity: Capacity | None = None
    ordered: bool = False
    colour: ColourWord = ""


class BoardCardEntry(NotedEntry):
    """A card of a board. `kind` and `origin` come with what was handed on."""

    back: TextValue = ""
    zone: str = ""
    kind: KindWord = ""
    origin: Origin = ""


class FromEntry(Shape):
    """Where cards come from: a deck or a list of cards, and of a deck which kinds."""

    deck: str
    kinds: list[KindWord] = Field(default_factory=list)


class SidesEntry(Shape):
    """What the two sides of a card are called."""

    front: TextValue
    back: TextValue


class FieldEntry(Titled):
    """A field of each card that lies."""

    choices: list[Entry] = Field(default_factory=list)


class ValueEntry(Entry):
    """A value that one marks with."""

    colour: ColourWord
    shape: MarkShapeWord


class MarksEntry(Shape):
    """What every seat marks, covered."""

    of: SubjectWord
    prompt: TextValue = ""
    values: list[ValueEntry]


class SpreadEntry(Shape):
    """The zones for cards that were marked alike, and for those that were not."""

    alike: str
    apart: str


class SumEntry(Titled):
    """What a group writes together at the end."""

    prompt: TextValue = ""


class StageEntry(Titled):
    """A stage."""

    prompts: list[TextValue] = Field(default_factory=list)
    does: list[DoingWord] = Field(default_factory=list)
    zones: list[str] = Field(default_factory=list)


From = Annotated[
    Annotated[FromEntry, Tag("<keys>")] | Annotated[Earlier, Tag("<word>")],
    Discriminator(_form),
]


class BoardFile(Shape):
    """A board's file."""

    format: Format
    id: Id
    title: TextValue
    languages: list[Language]
    about: TextValue = ""
    shape: ShapeWord
    minutes: MinutesValue | None = None
    zones: list[ZoneEntry]
    rungs: Rungs | None = None
    cards: list[BoardCardEntry] = Field(default_factory=list)
    from_: From | None = Field(default=None, alias="from")
    blanks: Count = 0
    sides: SidesEntry | None = None
    copies: bool = False
    reasons: bool = False
    fields_: list[FieldEntry] = Field(default_factory=list, alias="fields")
    marks: MarksEntry | None = None
    spread: SpreadEntry | None = None
    answers: bool = False
    sums: list[SumEntry] = Field(default_factory=list)
    stages: list[StageEntry]
    discussion: list[TextValue] = Field(default_factory=list)
    kept: bool = True
    taken: Taken = 0
