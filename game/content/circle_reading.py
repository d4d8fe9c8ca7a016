"""A YAML tree into a circle, with every problem that it has."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

from game.content.circle import Circle, Situation, Statement
from game.content.circle_checks import FELT, check_circle
from game.content.deck import Text
from game.content.problems import Problem
from game.content.reading import read_whole, source_of, text_of, texts_of
from game.content.source import no_collection
from game.content.tree import Node, Read
from game.rules.circle.words import ARCHETYPES, DIMENSIONS, dimension

if TYPE_CHECKING:
    from game.content.circle_models import CircleFile
    from game.content.models import TextValue


def read_circle(read: Read) -> tuple[Circle | None, list[Problem]]:
    """The circle in a file that was read, and every problem; None when one of them is an error."""
    return read_whole(read, circle_from_node)


@no_collection()
def circle_from_node(node: Node, name: str, source: bytes | None = None) -> tuple[Circle | None, list[Problem]]:
    """The circle in a part of a file (a scenario's inline circle), with problems placed in that file."""
    from game.content.circle_models import CircleFile  # pydantic takes a while to import: only when there is a circle
    from game.content.shape import made_of

    def make(file: CircleFile) -> Circle:
        return _circle(file, source_of(node) if source is None else source)

    return made_of(node, name, "circle", CircleFile, check_circle, make)


def _circle(file: CircleFile, source: bytes) -> Circle:
    languages = tuple(dict.fromkeys(file.languages))
    return Circle(
        id=file.id,
        title=text_of(file.title, languages),
        languages=languages,
        sectors=_asked(file.sectors, DIMENSIONS, languages),
        roles=texts_of(file.roles, languages),
        situations={
            each.id: Situation(text_of(each.text, languages), text_of(each.note, languages) if each.note else None)
            for each in file.situations
        },
        channels=texts_of(file.channels, languages),
        statements={
            each.id: Statement(text_of(each.text, languages), dimension(each.dimension)) for each in file.statements
        },
        mirror=_asked(file.mirror, ARCHETYPES, languages),
        feelings=_asked(file.feelings, FELT, languages),
        source=source,
    )


def _asked(questions: Mapping[str, TextValue], names: Iterable[Any], languages: tuple[str, ...]) -> dict[Any, Text]:
    return {name: text_of(questions[name], languages) for name in names}
