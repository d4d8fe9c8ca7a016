"""A YAML tree into a board, with every problem that it has."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from game.content import board as b
from game.content.board_cards import brought, written_out
from game.content.board_checks import check_board
from game.content.deck import Text
from game.content.problems import Problem
from game.content.reading import plain_source, read_whole, text_of, texts_of
from game.content.source import no_collection
from game.content.tree import Node, Read
from game.core.cards import CardId

if TYPE_CHECKING:
    from game.content import board_models as f
    from game.content.models import TextValue


def read_board(read: Read, data: Path | None = None) -> tuple[b.Board | None, list[Problem]]:
    """The board in a file that was read, and every problem; None when one of them is an error."""
    return read_whole(read, partial(board_from_node, data=data))


@no_collection()
def board_from_node(
    node: Node, name: str, source: bytes | None = None, data: Path | None = None
) -> tuple[b.Board | None, list[Problem]]:
    """The board in a part of a file (a scenario's inline board), with problems placed in that file."""
    from game.content.board_models import BoardFile  # pydantic takes a while to import: only when there is a board
    from game.content.shape import made_of

    cards, missing = brought(node, name, data)

    def make(file: BoardFile) -> b.Board:
        if file.from_ is None or isinstance(file.from_, str):
            return _board(file, {}, plain_source(node.plain()) if source is None else source)
        return _board(file, cards, plain_source(written_out(node.plain(), cards)))

    board, found = made_of(node, name, "board", BoardFile, check_board, make)
    return (None if any(each.severity == "error" for each in missing) else board), [*found, *missing]


def _board(file: f.BoardFile, cards: dict[CardId, b.BoardCard], source: bytes) -> b.Board:
    from game.content.minutes_models import minutes_of

    languages = tuple(dict.fromkeys(file.languages))
    own = {entry.id: _card(entry, languages) for entry in file.cards}
    return b.Board(
        id=file.id,
        title=text_of(file.title, languages),
        languages=languages,
        about=_said(file.about, languages),
        shape=cast(Any, file.shape),
        minutes=minutes_of(file.minutes) if file.minutes else None,
        zones={zone.id: _zone(zone, languages) for zone in file.zones},
        rungs=file.rungs,
        cards=own | cards,
        earlier=isinstance(file.from_, str),
        blanks=file.blanks,
        sides=(text_of(file.sides.front, languages), text_of(file.sides.back, languages)) if file.sides else None,
        copies=file.copies,
        reasons=file.reasons,
        fields={
            each.id: b.Field(text_of(each.title, languages), texts_of(each.choices, languages)) for each in file.fields_
        },
        marks=_marks(file.marks, languages),
        spread=(file.spread.alike, file.spread.apart) if file.spread else None,
        answers=file.answers,
        sums={each.id: b.Sum(text_of(each.title, languages), _said(each.prompt, languages)) for each in file.sums},
        stages={stage.id: _stage(stage, languages) for stage in file.stages},
        discussion=tuple(text_of(each, languages) for each in file.discussion),
        kept=file.kept,
        taken=file.taken,
        source=source,
    )


def _said(value: TextValue, languages: tuple[str, ...]) -> Text | None:
    return text_of(value, languages) if value else None


def _zone(zone: f.ZoneEntry, languages: tuple[str, ...]) -> b.Zone:
    return b.Zone(
        title=text_of(zone.title, languages),
        prompt=_said(zone.prompt, languages),
        note=_said(zone.note, languages),
        capacity=zone.capacity,
        ordered=zone.ordered,
        colour=cast(Any, zone.colour or None),
    )


def _card(card: f.BoardCardEntry, languages: tuple[str, ...]) -> b.BoardCard:
    return b.BoardCard(
        text=text_of(card.text, languages),
        back=_said(card.back, languages),
        note=_said(card.note, languages),
        zone=card.zone or None,
        kind=card.kind or "card",
        origin=card.origin or None,
    )


def _marks(marks: f.MarksEntry | None, languages: tuple[str, ...]) -> b.Marks | None:
    if marks is None:
        return None
    values = {
        each.id: b.MarkValue(text_of(each.text, languages), cast(Any, each.colour), cast(Any, each.shape))
        for each in marks.values
    }
    return b.Marks(cast(Any, marks.of), values, _said(marks.prompt, languages))


def _stage(stage: f.StageEntry, languages: tuple[str, ...]) -> b.Stage:
    return b.Stage(
        title=text_of(stage.title, languages),
        prompts=tuple(text_of(each, languages) for each in stage.prompts),
        does=cast(Any, tuple(stage.does)),
        zones=tuple(stage.zones),
    )
