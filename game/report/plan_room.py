"""How the plan shares out its page: the width of each group of columns, and letters small enough for all of it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from game.report.document import Document, Plan

WIDTH, HEIGHT = 275.0, 186.0
"""Millimetres of a lying page of A4 inside its margins."""
NUMBER = 8.0
"""The width of the column of numbers."""
_HEADS = 25.0
"""The height of the title, the line below it and the heads of the table."""
SIZES = (12.0, 11.5, 11.0, 10.5, 10.0, 9.5, 9.0, 8.5, 8.0, 7.5, 7.0, 6.5, 6.0, 5.5, 5.0, 4.5)
_MM = 0.3528
"""Millimetres in a point."""


def widths(plan: Plan) -> tuple[float, ...]:
    """The width of each group in millimetres: the more is said in it, the wider, but none is very narrow or wide."""
    said = [sum(_said(plan.grouped(row, group), plan.missing) for row in plan.rows) for group in plan.groups]
    usual = sum(said) / max(1, len(said)) or 1
    parts = [min(1.5, max(0.8, length / usual if length else 1.0)) for length in said]
    return tuple((WIDTH - NUMBER) * part / sum(parts) for part in parts)


def letters(document: Document) -> float:
    """The largest size in points in which the plan and what stands below it fit one page, by a careful estimate; else
    the smallest."""
    return next((size for size in SIZES if _height(document.plan, size) <= HEIGHT), SIZES[-1])


def _said(fields: Iterable[tuple[str, str]], missing: str) -> int:
    return sum(len(title) + 2 + len(text or missing) for title, text in fields)


def _height(plan: Plan, size: float) -> float:
    rows = sum(max(_cells(plan, row, size)) for row in plan.rows)
    boxes = max((_lines((box.title, *(box.lines or (box.nothing,))), WIDTH / len(plan.boxes), size)
                 for box in plan.boxes), default=0)  # fmt: skip
    note = 1 if plan.note else 0
    return _HEADS + (rows + boxes + note) * size * _MM * 1.2 + 1.2 * (len(plan.rows) + 2)


def _cells(plan: Plan, row: tuple[str | None, ...], size: float) -> list[int]:
    each = zip(plan.groups, widths(plan), strict=True)
    return [_lines([_field(plan, *field) for field in plan.grouped(row, group)], width, size) for group, width in each]


def _field(plan: Plan, title: str, text: str) -> str:
    return f"{title}: {text or plan.missing}" if title else text or plan.missing


def _lines(texts: Sequence[str], width: float, size: float) -> int:
    """The lines that these paragraphs take; a little is lost where words are too long for the end of a line."""
    room = max(4.0, (width - 3.5) / (size * _MM * 0.52))
    return sum(max(1, -(-int(len(text) * 1.1) // int(room))) for text in texts)
