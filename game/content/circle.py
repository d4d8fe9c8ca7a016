"""The content of a circle of influence: its questions, roles, situations, channels and the warm-up's statements."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from functools import cached_property
from pathlib import Path

from game.content.deck import Text
from game.core.frozen import frozen
from game.rules.circle.setting import Facts
from game.rules.circle.words import Archetype, Dimension


@frozen
class Situation:
    """Something seen at work. `note` is for the facilitator."""

    text: Text
    note: Text | None = None


@frozen
class Statement:
    """A statement of the warm-up, and the dimension in which the model reads it."""

    text: Text
    dimension: Dimension


@frozen
class Circle:
    """The content of a circle without errors. What has ids is in file order; `source` is UTF-8 YAML."""

    id: str
    title: Text
    languages: tuple[str, ...]
    sectors: Mapping[Dimension, Text]
    roles: Mapping[str, Text]
    situations: Mapping[str, Situation]
    channels: Mapping[str, Text]
    statements: Mapping[str, Statement]
    mirror: Mapping[Archetype, Text]
    feelings: Mapping[Dimension, Text]
    source: bytes

    @cached_property
    def hash(self) -> str:
        """SHA-256 of the source, in hexadecimal digits."""
        return hashlib.sha256(self.source).hexdigest()

    def facts(self) -> Facts:
        """What the rules need to know of it."""
        return Facts(tuple(self.roles), tuple(self.situations), tuple(self.channels), tuple(self.statements))

    def text_of(self, name: str) -> Text | None:
        """The text of the role, situation, channel or statement of this id; None where there is none."""
        if name in self.situations:
            return self.situations[name].text
        if name in self.statements:
            return self.statements[name].text
        return self.roles.get(name) or self.channels.get(name)


def load_circle(path: Path | str, data: Path | None = None) -> Circle:
    """The circle in a file. What is found good is remembered in the data folder, if there is one: the next load is
    quick. Raises Faults, with every problem at once, when it has errors."""
    from game.content.known import recall, remember
    from game.content.known_circle import CIRCLES

    circle = recall(Path(path), data, CIRCLES) if data else None
    if circle is None:
        from game.content.circle_reading import read_circle  # YAML and pydantic: not for a circle that is known
        from game.content.reading import faultless
        from game.content.tree import read_file

        circle = faultless(*read_circle(read_file(path)))
        if data:
            remember(circle, data, CIRCLES)
    return circle


def load_circle_text(text: str | bytes, name: str) -> Circle:
    """The circle in a text, as a journal keeps it; `name` stands for the file in problems. Raises Faults."""
    from game.content.circle_reading import read_circle
    from game.content.reading import faultless
    from game.content.tree import read_text

    return faultless(*read_circle(read_text(text, name)))
