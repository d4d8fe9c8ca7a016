"""What a report tells in rows: the tables of each topic, from all of its sessions."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import TypeAlias

from game.report.document import Cell, Document, Facts, Points, Section, Table

Told: TypeAlias = tuple[str, Table | Points | Facts]
"""A block, and the part of the report that it stands in."""
Row: TypeAlias = tuple[Cell, ...]


def topics(document: Document) -> dict[str, list[Told]]:
    """What is told of each topic; what has none stands with the plan."""
    found: dict[str, list[Told]] = {}
    part = ""
    for section in document.sections:
        part = section.title if section.level == 1 else part
        for block in section.blocks:
            match block:
                case Table(topic) | Points(topic) if topic:
                    found.setdefault(topic, []).append((_about(part, section, topic), block))
                case Facts():
                    found.setdefault(section.title, []).append((part, block))
    return found


def _about(part: str, section: Section, topic: str) -> str:
    """The part of the report, and what in it the section is about, where the words before do not say so."""
    known = section.level == 1 or section.title == topic or section.title in part
    return part if known else f"{part} · {section.title}"


def tables(blocks: Iterable[Told], part_word: str) -> Iterator[tuple[Row, list[Row]]]:
    """The tables of a topic: those of the same heads become one, each row with the part that it comes from. What has no
    heads has none here."""
    for heads, alike in groupby(blocks, key=lambda told: told[1].heads if isinstance(told[1], Table) else ()):
        yield (part_word, *heads) if heads else (), [(part, *row) for part, block in alike for row in _rows(block)]


def _rows(block: Table | Points | Facts) -> Iterator[Sequence[Cell]]:
    match block:
        case Table():
            yield from block.rows
        case Points():
            yield from ([text] for text in block.texts)
        case Facts():
            yield from block.told
