"""The shape of a file with a list of cards, in pydantic."""

from __future__ import annotations

from game.content.models import Format, Id, Language, NotedEntry, Shape, TextValue


class CardListFile(Shape):
    """A file with a list of cards."""

    format: Format
    id: Id
    title: TextValue
    languages: list[Language]
    cards: list[NotedEntry]
