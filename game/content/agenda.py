"""Agendas: the activities of a workshop in their order, with their minutes, prompts, and what each passes on."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from functools import cached_property
from pathlib import Path
from typing import Any

from game.content.deck import Text
from game.content.minutes import Minutes
from game.core.cards import GAP, Kind
from game.core.frozen import frozen
from game.rules.agenda.setting import Facts, Planned


@frozen
class Pass:
    """What a step passes on, and to which later step. `what` is `chains`, `agreements`, `laid` or `sums`, or a zone of
    its board; a board's own cards come to a game of cards or a plan as this `kind`."""

    what: str
    to: str
    kind: Kind = GAP


@frozen
class Step:
    """One activity of an agenda. `activity` is what people call it: a board by its own id, or `talk`. `deck` names its
    content, None for the usual one; `options` are as people write them."""

    id: str
    activity: str
    minutes: Minutes
    title: Text | None = None
    deck: str | None = None
    options: Mapping[str, Any] | None = None
    prompts: tuple[Text, ...] = ()
    passes: tuple[Pass, ...] = ()


@frozen
class Agenda:
    """An agenda without errors. `steps` are in their order; `meeting` are the minutes of the whole, where the file says
    any; `source` is UTF-8 YAML."""

    id: str
    title: Text
    languages: tuple[str, ...]
    about: Text | None
    meeting: int | None
    steps: Mapping[str, Step]
    source: bytes

    @cached_property
    def hash(self) -> str:
        """SHA-256 of the source, in hexadecimal digits."""
        return hashlib.sha256(self.source).hexdigest()

    @property
    def minutes(self) -> int:
        """The minutes of the whole meeting: what the file says, else the normal minutes of its steps together."""
        return self.meeting or sum(step.minutes.normal for step in self.steps.values())

    def facts(self) -> Facts:
        """What the rules need to know of it."""
        return Facts(
            tuple(
                Planned(each.id, each.activity, each.minutes.least, each.minutes.normal, each.minutes.most)
                for each in self.steps.values()
            ),
            self.minutes,
        )

    def text_of(self, step: str) -> Text | None:
        """The title of a step; None where it has none of its own, or there is no such step."""
        return self.steps[step].title if step in self.steps else None

    def passed_to(self, step: str) -> tuple[tuple[str, Pass], ...]:
        """What earlier steps pass to this one, each with the step that does, in their order."""
        return tuple((each.id, passed) for each in self.steps.values() for passed in each.passes if passed.to == step)


def load_agenda(path: Path | str, data: Path | None = None) -> Agenda:
    """The agenda in a file. Raises Faults, with every problem at once, when it has errors. What its steps need (decks,
    boards) is looked for by `workshop.checking`."""
    from game.content.agenda_reading import read_agenda
    from game.content.reading import faultless
    from game.content.tree import read_file

    return faultless(*read_agenda(read_file(path)))


def load_agenda_text(text: str | bytes, name: str) -> Agenda:
    """The agenda in a text, as a journal keeps it; `name` stands for the file in problems. Raises Faults."""
    from game.content.agenda_reading import read_agenda
    from game.content.reading import faultless
    from game.content.tree import read_text

    return faultless(*read_agenda(read_text(text, name)))
