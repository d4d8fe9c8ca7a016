"""A YAML tree into an agenda, with every problem that it has."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from game.content.agenda import Agenda, Pass, Step
from game.content.agenda_checks import check_agenda
from game.content.problems import Problem
from game.content.reading import read_whole, source_of, text_of
from game.content.source import no_collection
from game.content.tree import Node, Read
from game.core.cards import Kind

if TYPE_CHECKING:
    from game.content.agenda_models import AgendaFile, StepEntry


def read_agenda(read: Read) -> tuple[Agenda | None, list[Problem]]:
    """The agenda in a file that was read, and every problem; None when one of them is an error."""
    return read_whole(read, agenda_from_node)


@no_collection()
def agenda_from_node(node: Node, name: str, source: bytes | None = None) -> tuple[Agenda | None, list[Problem]]:
    """The agenda in a part of a file (a scenario's inline agenda), with problems placed in that file."""
    from game.content.agenda_models import AgendaFile  # pydantic takes a while to import: only when there is an agenda
    from game.content.shape import made_of

    def make(file: AgendaFile) -> Agenda:
        return _agenda(file, source_of(node) if source is None else source)

    return made_of(node, name, "agenda", AgendaFile, check_agenda, make)


def _agenda(file: AgendaFile, source: bytes) -> Agenda:
    languages = tuple(dict.fromkeys(file.languages))
    return Agenda(
        id=file.id,
        title=text_of(file.title, languages),
        languages=languages,
        about=text_of(file.about, languages) if file.about else None,
        meeting=file.minutes,
        steps={each.id: _step(each, languages) for each in file.activities},
        source=source,
    )


def _step(entry: StepEntry, languages: tuple[str, ...]) -> Step:
    from game.content.minutes_models import minutes_of

    return Step(
        id=entry.id,
        activity=entry.activity,
        minutes=minutes_of(entry.minutes),
        title=text_of(entry.title, languages) if entry.title else None,
        deck=entry.deck or None,
        options=entry.options,
        prompts=tuple(text_of(each, languages) for each in entry.prompts),
        passes=tuple(Pass(each.what, each.to, cast(Kind, each.as_)) for each in entry.passes),
    )
