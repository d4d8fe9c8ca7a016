"""A report as a workbook: the plan with a column for each of its columns, then a sheet for each topic of the annex. No
cell is ever taken for a formula."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from io import BytesIO
from typing import Any

from openpyxl import Workbook
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter

from game.report.document import Cell, Document, Plan
from game.report.topics import Told, tables, topics

_HEAD = PatternFill("solid", fgColor="1B6B85")
_LINE = Side("thin", "B8C4C9")
_EDGE = Border(_LINE, _LINE, _LINE, _LINE)
_FORBIDDEN = dict.fromkeys(map(ord, "[]:*?/\\"))
_LONGEST_NAME, _LONGEST_TEXT = 31, 32_767
"""What a sheet's name and a cell may hold (Excel's specifications and limits)."""
_NARROW, _WIDE, _PAGE = 9.0, 40.0, 150.0
"""The width of columns and of a page that lies across, in letters."""
_LINE_HEIGHT = 13.5
"""Of letters of ten points, in points."""


def as_xlsx(document: Document) -> bytes:
    """The report as XLSX."""
    book = Workbook()
    assert book.active is not None
    book.remove(book.active)
    say = document.say
    _plan(_Sheet(book, say("Action plan"), document), document.plan, say.of("plan", "Later"))
    for topic, blocks in topics(document).items():
        _topic(_Sheet(book, topic, document), blocks, say.of("report", "Part"))
    book.properties.title, book.properties.creator = document.title, ""
    out = BytesIO()
    book.save(out)
    return out.getvalue()


class _Sheet:
    """A sheet that is filled row by row."""

    def __init__(self, book: Workbook, title: str, document: Document) -> None:
        self.sheet = book.create_sheet(title.translate(_FORBIDDEN)[:_LONGEST_NAME])  # the second of a name is numbered
        self.rtl = document.rtl
        self.at = 0
        self.sheet.sheet_view.rightToLeft = document.rtl
        setup = self.sheet.page_setup
        setup.orientation, setup.paperSize, setup.fitToWidth, setup.fitToHeight = "landscape", 9, 1, 0
        self.sheet.sheet_properties.pageSetUpPr.fitToPage = True

    def skip(self) -> None:
        """Leaves a row empty."""
        self.at += 1

    def add(self, cells: Iterable[Cell], head: bool = False, bold: bool = False, framed: bool = True) -> None:
        """Adds a row."""
        self.at += 1
        for number, text in enumerate(cells, 1):
            cell = self.sheet.cell(self.at, number)
            if isinstance(text, str):
                cell.value, cell.data_type = _told(text), "s"  # also what begins as a formula does
                cell.quotePrefix = text.lstrip().startswith(("=", "+", "-", "@"))
            else:
                cell.value = text
            cell.font = Font(name="Arial", size=10, bold=head or bold, color="FFFFFF" if head else "1D2A2E")
            cell.alignment = Alignment(vertical="top", wrap_text=framed, readingOrder=2 if self.rtl else 1)
            if head:
                cell.fill = _HEAD
            if framed:
                cell.border = _EDGE

    def widen(self, rows: int) -> None:
        """Makes columns as wide as these first rows ask for, within bounds, and rows as high as their texts are then;
        a wide sheet is printed on several pages side by side."""
        widths = [_width(column) for column in self.sheet.iter_cols(max_row=max(1, rows))]
        for number, width in enumerate(widths, 1):
            self.sheet.column_dimensions[get_column_letter(number)].width = width
        for row in self.sheet.iter_rows(max_row=max(1, rows)):
            lines = max(_lines(cell, width) for cell, width in zip(row, widths, strict=True))
            self.sheet.row_dimensions[row[0].row].height = _LINE_HEIGHT * lines + 2
        self.sheet.page_setup.fitToWidth = max(1, round(sum(widths) / _PAGE))
        self.sheet.print_title_rows, self.sheet.print_title_cols = "1:1", "A:A"


def _width(column: tuple[Any, ...]) -> float:
    longest = max((len(line) for cell in column for line in str(cell.value or "").split("\n")), default=0)
    return min(_WIDE, max(_NARROW, longest + 2 if longest < 22 else 24 + (longest - 22) / 4))


def _lines(cell: Any, width: float) -> int:
    """How many lines a text takes in a column of this width; a little is lost at their ends."""
    return sum(max(1, -(-int(len(line) * 1.15) // int(width))) for line in str(cell.value or "").split("\n"))


def _plan(sheet: _Sheet, plan: Plan, later: str) -> None:
    heads, *rows = plan.table
    sheet.add(heads, head=True)
    for number, row in enumerate(rows):
        if number == len(plan.rows):
            sheet.add([later], bold=True)
        sheet.add(row)
    sheet.widen(sheet.at)
    for box in plan.boxes:
        sheet.skip()
        sheet.add([box.title], bold=True, framed=False)
        for line in box.lines or (box.nothing,):
            sheet.add([line], framed=False)
    sheet.sheet.freeze_panes = "B2"


def _topic(sheet: _Sheet, blocks: Sequence[Told], part_word: str) -> None:
    """The tables of a topic, below one another."""
    for heads, rows in tables(blocks, part_word):
        if sheet.at:
            sheet.skip()
        if heads:
            sheet.add(heads, head=True)
        for row in rows:
            sheet.add(row)
    sheet.sheet.freeze_panes = "A2"
    sheet.widen(sheet.at)


def _told(text: str) -> str:
    return ILLEGAL_CHARACTERS_RE.sub("", text.encode("utf-8", "replace").decode())[:_LONGEST_TEXT]
