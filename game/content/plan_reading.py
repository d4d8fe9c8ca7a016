"""A YAML tree into the content of an action plan, with every problem that it has."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, cast

from game.content.deck import Text
from game.content.plan import Column, Plan
from game.content.plan_checks import check_plan
from game.content.problems import Problem
from game.content.reading import read_whole, source_of, text_of, texts_of
from game.content.source import no_collection
from game.content.tree import Node, Read
from game.rules.plan.columns import ColumnKind, Prepared, Source

if TYPE_CHECKING:
    from game.content.plan_models import ColumnEntry, PlanFile, RowEntry, SpokenOf


def read_plan(read: Read) -> tuple[Plan | None, list[Problem]]:
    """The content in a file that was read, and every problem; None when one of them is an error."""
    return read_whole(read, plan_from_node)


@no_collection()
def plan_from_node(node: Node, name: str, source: bytes | None = None) -> tuple[Plan | None, list[Problem]]:
    """The content in a part of a file (a scenario's inline one), with problems placed in that file."""
    from game.content.plan_models import PlanFile  # pydantic takes a while to import: only when there is a plan
    from game.content.shape import made_of

    def make(file: PlanFile) -> Plan:
        return _plan(file, source_of(node) if source is None else source)

    return made_of(node, name, "action-plan", PlanFile, check_plan, make)


def _plan(file: PlanFile, source: bytes) -> Plan:
    languages = tuple(dict.fromkeys(file.languages))
    functions = texts_of(file.functions, languages)
    return Plan(
        id=file.id,
        title=text_of(file.title, languages),
        languages=languages,
        columns={each.id: _column(each, functions, languages) for each in file.columns},
        source=source,
        about=text_of(file.about, languages) if file.about else None,
        texts={each.id: _spoken_of(each, languages) for each in file.texts},
        rows=tuple(map(_row, file.rows)),
        page=file.page,
    )


def _column(entry: ColumnEntry, functions: Mapping[str, Text], languages: tuple[str, ...]) -> Column:
    return Column(
        id=entry.id,
        kind=cast(ColumnKind, entry.kind),
        title=text_of(entry.title, languages),
        prompt=text_of(entry.prompt, languages) if entry.prompt else None,
        choices={**(functions if entry.kind == "function" else {}), **texts_of(entry.choices, languages)},
        needed=entry.needed,
        when=next(iter(entry.when.items()), None),
        many=entry.many,
        under=entry.under or None,
        within=(entry.within[0], entry.within[1]) if entry.within else None,
    )


def _spoken_of(entry: SpokenOf, languages: tuple[str, ...]) -> Text:
    """What comes from elsewhere is in its own languages, or in none that anybody told."""
    if not entry.origin:
        return text_of(entry.text, languages)
    lines = {"": entry.text} if isinstance(entry.text, str) else entry.text
    return Text(tuple((lang, line.strip()) for lang, line in lines.items()))


def _row(entry: RowEntry) -> Prepared:
    sources = tuple(Source(**each.model_dump()) for each in entry.sources)
    return Prepared(entry.id, {column: tuple(values) for column, values in entry.cells.items()}, sources)
