"""How a circle that was found good is kept."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from game.content.circle import Circle, Situation, Statement
from game.content.deck import Text
from game.content.known import Form, Lines, text_again
from game.rules.circle.words import ARCHETYPES, DIMENSIONS


def _plain(circle: Circle) -> list[Any]:
    return [
        circle.id,
        circle.title.lines,
        circle.languages,
        *(_lines(texts) for texts in (circle.sectors, circle.roles, circle.channels, circle.mirror, circle.feelings)),
        [(name, each.text.lines, each.note and each.note.lines) for name, each in circle.situations.items()],
        [(name, each.text.lines, each.dimension) for name, each in circle.statements.items()],
    ]


def _circle(plain: list[Any], source: bytes) -> Circle:
    """Raises ValueError, TypeError or LookupError for values of another shape."""
    name, title, languages, sectors, roles, channels, mirror, feelings, situations, statements = plain
    return Circle(
        id=name,
        title=text_again(title),
        languages=tuple(languages),
        sectors=_texts(sectors),
        roles=_texts(roles),
        situations={key: Situation(text_again(text), text_again(note) if note else None)
                    for key, text, note in situations},
        channels=_texts(channels),
        statements={key: Statement(text_again(text), dimension) for key, text, dimension in statements},
        mirror=_texts(mirror),
        feelings=_texts(feelings),
        source=source,
    )  # fmt: skip


def _lines(texts: Mapping[Any, Text]) -> list[Any]:
    return [(key, text.lines) for key, text in texts.items()]


def _texts(kept: Iterable[tuple[Any, Lines]]) -> dict[Any, Text]:
    return {key: text_again(lines) for key, lines in kept}


CIRCLES = Form(" ".join(("circle", *DIMENSIONS, *ARCHETYPES)), _plain, _circle)
"""Named by the questions too that the rules ask of it: where these change, it is read anew."""
