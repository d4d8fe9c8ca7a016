"""The shape of minutes in a file: one number, or least, normal and most."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import AfterValidator, Discriminator, Tag, WithJsonSchema, model_validator
from pydantic_core import PydanticCustomError

from game.content.minutes import Minutes
from game.content.models import Shape

MOST_MINUTES = 999


def _minutes(value: int) -> int:
    if not 1 <= value <= MOST_MINUTES:
        raise PydanticCustomError("bad-number", "", {"number": value, "least": 1, "most": MOST_MINUTES})
    return value


def _form(value: Any) -> str:
    return "<three>" if isinstance(value, dict) else "<one>"


WholeMinutes = Annotated[
    int, AfterValidator(_minutes), WithJsonSchema({"type": "integer", "minimum": 1, "maximum": MOST_MINUTES})
]


class Three(Shape):
    """Least, normal and most minutes."""

    least: WholeMinutes
    normal: WholeMinutes
    most: WholeMinutes

    @model_validator(mode="after")
    def _rising(self) -> Three:
        if not self.least <= self.normal <= self.most:
            raise PydanticCustomError(
                "minutes-order", "", {"least": self.least, "normal": self.normal, "most": self.most}
            )
        return self


MinutesValue = Annotated[Annotated[Three, Tag("<three>")] | Annotated[WholeMinutes, Tag("<one>")], Discriminator(_form)]


def minutes_of(value: Three | int) -> Minutes:
    """Minutes as their file has them; one number is all three."""
    if isinstance(value, int):
        return Minutes(value, value, value)
    return Minutes(value.least, value.normal, value.most)
