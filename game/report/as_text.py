"""A report as Markdown to read and paste, its plan as CSV, and all of its tables so."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

from game.report.document import Block, Cell, Document, Facts, Line, Picture, Plan, Points, Section, Table
from game.report.paper import plain, points, table
from game.report.topics import tables, topics

_NOT_IN_NAMES = dict.fromkeys(map(ord, '<>:"/\\|?*'), "-")


def as_csv(document: Document) -> bytes:
    """The plan as CSV, which says that it is UTF-8."""
    return _csv(document.plan.table)


def as_tables(document: Document) -> bytes:
    """The plan and every table of the annex as a CSV file of its own, all in one ZIP, named after their topics."""
    say, out = document.say, BytesIO()
    told: list[tuple[str, Iterable[Iterable[Cell]]]] = [(say("Action plan"), document.plan.table)]
    for topic, blocks in topics(document).items():
        told += [(topic, [*filter(None, [heads]), *rows]) for heads, rows in tables(blocks, say.of("report", "Part"))]
    with ZipFile(out, "w", ZIP_DEFLATED) as file:
        for number, (topic, rows) in enumerate(told, 1):
            file.writestr(f"{number:02} {topic.translate(_NOT_IN_NAMES)}.csv", _csv(rows))
    return out.getvalue()


def _csv(rows: Iterable[Iterable[Cell]]) -> bytes:
    """Rows as CSV that a spreadsheet takes for UTF-8."""
    return table([map(str, row) for row in rows]).encode("utf-8-sig", "replace")


def as_markdown(document: Document) -> bytes:
    """All of the report but its pictures."""
    parts = ("\n".join(_head(document)), "\n".join(_plan(document.plan)), "\n".join(_annex(document)))
    text = "\n".join(parts)
    return (f'<div dir="rtl">\n\n{text}\n\n</div>\n' if document.rtl else f"{text}\n").encode("utf-8", "replace")


def _head(document: Document) -> Iterator[str]:
    yield from (f"# {plain(document.title)}", "")
    yield from points(document.about)


def _plan(plan: Plan) -> Iterator[str]:
    for number, row in enumerate(plan.rows, 1):
        yield from ("", f"## {number}", "")
        told = zip(plan.columns, row, strict=True)
        yield from points((column.title, text or plan.missing) for column, text in told if text is not None)
    if plan.note:
        yield from ("", plain(plan.note))
    for box in plan.boxes:
        yield from ("", f"## {plain(box.title)}", "")
        yield from (f"- {plain(line)}" for line in box.lines or (box.nothing,))
    yield ""


def _annex(document: Document) -> Iterator[str]:
    yield from ("---", "", f"# {plain(document.annex)}")
    for section in document.sections:
        yield from _section(section)


def _section(section: Section) -> Iterator[str]:
    yield from ("", f"{'#' * (section.level + 1)} {plain(section.title)}")
    for block in section.blocks:
        yield from ("", *_block(block))


def _block(block: Block) -> Iterator[str]:
    match block:
        case Table(stacked=True):
            yield from _stacked(block)
        case Table():
            yield from (_row(block.heads), _row(["---"] * len(block.heads)))
            yield from (_row([_in_lines(cell) for cell in row]) for row in block.rows)
        case Facts():
            yield from points((head, str(text)) for head, text in block.told)
        case Points():
            yield from (f"- {plain(text)}" for text in block.texts)
        case Line(text):
            yield plain(text)
        case Picture():
            yield f"*{plain(block.alt)}*"


def _stacked(table: Table) -> Iterator[str]:
    for first, second, *rest in table.rows:
        yield from ("", f"**{first}. {plain(str(second))}**", "")
        yield from points((head, str(cell)) for head, cell in zip(table.heads[2:], rest, strict=True))


def _in_lines(cell: Cell) -> str:
    """A cell with its lines one below the other, where a line of text can't be broken otherwise."""
    return "<br>".join(map(plain, str(cell).split("\n")))


def _row(cells: list[str] | tuple[str, ...]) -> str:
    return f"| {' | '.join(cells)} |"
