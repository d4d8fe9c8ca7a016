"""A report as a document for a word processor: the plan lying across its first page, the annex upright after it.

What runs from right to left is said at every place where word processors look for it: sections, paragraphs, runs and
tables."""

from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO
from typing import TYPE_CHECKING

from docx import Document as new_document
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor

from game.colours import INK, RED, Colour
from game.report.document import Block, Document, Facts, Line, Picture, Plan, Points, Table
from game.report.plan_room import NUMBER, WIDTH, letters, widths
from game.report.word_xml import (
    AFTER_BIDI,
    FAINT,
    add,
    added_row,
    all_of,
    edge,
    fill,
    page_number,
    repeat,
    sayable,
    tight,
)

if TYPE_CHECKING:
    from docx.document import Document as Word
    from docx.table import Table as WordTable
    from docx.table import _Cell
    from docx.text.paragraph import Paragraph

FONT = "Arial"
"""Every office has it, with Hebrew and Arabic letters."""
_HEAD = "1B6B85"
_BAND = "EEF3F5"
_LANGS = {"he": "he-IL", "ar": "ar-SA", "en": "en-GB"}
_PAPER = (Mm(210), Mm(297))
"""A4."""


def as_docx(document: Document) -> bytes:
    """The report as DOCX."""
    return _Writer(document).bytes()


class _Writer:
    def __init__(self, document: Document) -> None:
        self.document = document
        self.rtl = document.rtl
        self.word: Word = new_document()
        self._styles()
        self._page(lying=True)
        self._plan(document.plan)
        self.word.add_section(WD_SECTION.NEW_PAGE)
        self._page(lying=False)
        self._annex()
        self._direct()

    def bytes(self) -> bytes:
        out = BytesIO()
        self.word.save(out)
        return out.getvalue()

    def _styles(self) -> None:
        properties = self.word.core_properties
        properties.title, properties.language = self.document.title, _LANGS[self.document.lang]
        properties.author = properties.comments = ""
        for name, size in (("Normal", 10), ("Title", 17), ("Heading 1", 15), ("Heading 2", 12.5), ("Heading 3", 10.5)):
            style = self.word.styles[name]
            style.font.name, style.font.size, style.font.color.rgb = FONT, Pt(size), RGBColor(*INK)
            fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
            for theme in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
                fonts.attrib.pop(qn(f"w:{theme}"), None)
            for script in ("ascii", "hAnsi", "cs", "eastAsia"):
                fonts.set(qn(f"w:{script}"), FONT)
            style.paragraph_format.space_before = Pt({"Heading 1": 16, "Heading 2": 12, "Heading 3": 8}.get(name, 0))
            style.paragraph_format.space_after = Pt(4 if name != "Normal" else 3)

    def _page(self, lying: bool) -> None:
        section = self.word.sections[-1]
        section.orientation = WD_ORIENT.LANDSCAPE if lying else WD_ORIENT.PORTRAIT
        section.page_width, section.page_height = reversed(_PAPER) if lying else _PAPER
        section.left_margin = section.right_margin = Mm(11 if lying else 20)
        section.top_margin, section.bottom_margin = Mm(9 if lying else 17), Mm(12 if lying else 17)
        section.header_distance = section.footer_distance = Mm(5 if lying else 8)
        foot = section.footer
        foot.is_linked_to_previous = not lying
        if lying:
            self._text(foot.paragraphs[0], f"{self.document.title} · ", 8, faint=True)
            page_number(foot.paragraphs[0])

    def _plan(self, plan: Plan) -> None:
        size = letters(self.document)
        head = self.word.add_paragraph(style="Title")
        self._text(head, self.document.title, 16, bold=True)
        head.paragraph_format.space_after = Pt(1)
        about = self.word.add_paragraph()
        for at, (name, text) in enumerate(self.document.about):
            self._text(about, ("   ·   " if at else "") + f"{name}: ", 9, faint=True)
            self._text(about, text, 9)
        about.paragraph_format.space_after = Pt(3)
        self._plan_table(plan, size)
        if plan.note:
            self._text(tight(self.word.add_paragraph()), plan.note, size, faint=True)
        gap = tight(self.word.add_paragraph())
        self._text(gap, " ", 4)
        self._boxes(plan, size)

    def _plan_table(self, plan: Plan, size: float) -> None:
        table = self._table(len(plan.groups) + 1, (NUMBER, *widths(plan)))
        for cell, group in zip(table.rows[0].cells, ("", *plan.groups), strict=True):
            fill(cell, _HEAD)
            self._text(tight(cell.paragraphs[0]), group, size + 0.5, bold=True, colour=(255, 255, 255))
        repeat(table.rows[0])
        for number, row in enumerate(plan.rows, 1):
            added = added_row(table)
            self._text(tight(added.cells[0].paragraphs[0]), str(number), size + 3, bold=True)
            for cell, group in zip(added.cells[1:], plan.groups, strict=True):
                self._fields(cell, list(plan.grouped(row, group)), plan.missing, size)

    def _fields(self, cell: _Cell, fields: list[tuple[str, str]], missing: str, size: float) -> None:
        for at, (title, text) in enumerate(fields):
            paragraph = tight(cell.paragraphs[0] if at == 0 else cell.add_paragraph())
            if title:
                self._text(paragraph, f"{title}: ", size - 1, faint=True)
            self._text(paragraph, text or missing, size, bold=not title, colour=INK if text else RED)

    def _boxes(self, plan: Plan, size: float) -> None:
        if not plan.boxes:
            return
        table = self._table(len(plan.boxes), [WIDTH / len(plan.boxes)] * len(plan.boxes))
        for cell, box in zip(table.rows[0].cells, plan.boxes, strict=True):
            fill(cell, _BAND)
            self._text(tight(cell.paragraphs[0]), box.title, size + 0.5, bold=True)
            for line in box.lines:
                self._text(tight(cell.add_paragraph()), line, size)
            if not box.lines:
                lacking = box.nothing == plan.missing
                self._text(tight(cell.add_paragraph()), box.nothing, size, colour=RED if lacking else FAINT)

    def _annex(self) -> None:
        self._text(self.word.add_paragraph(style="Title"), self.document.annex, 17, bold=True)
        for section in self.document.sections:
            self._heading(section.title, section.level)
            for block in section.blocks:
                self._block(block, section.level + 1)

    def _heading(self, text: str, level: int) -> None:
        self._text(self.word.add_paragraph(style=f"Heading {level}"), text, bold=True)

    def _block(self, block: Block, below: int) -> None:
        """`below` is the level of headings in it."""
        match block:
            case Table(stacked=True):
                self._stacked(block, below)
            case Table():
                self._grid(block)
            case Facts():
                for head, text in block.told:
                    self._fact(head, str(text))
            case Points():
                for text in block.texts:
                    self._text(self.word.add_paragraph(style="List Bullet"), text)
            case Line(text):
                self._text(self.word.add_paragraph(), text)
            case Picture():
                self._picture(block)

    def _fact(self, head: str, text: str) -> None:
        paragraph = self.word.add_paragraph()
        self._text(paragraph, f"{head}: ", faint=True)
        self._text(paragraph, text)

    def _stacked(self, table: Table, level: int) -> None:
        for first, second, *rest in table.rows:
            self._heading(f"{first}. {second}" if isinstance(first, int) else f"{first} · {second}", level)
            for head, cell in zip(table.heads[2:], rest, strict=True):
                if cell != "":
                    self._fact(head, str(cell))

    def _grid(self, table: Table) -> None:
        word = self._table(len(table.heads), [170 / len(table.heads)] * len(table.heads))
        for cell, head in zip(word.rows[0].cells, table.heads, strict=True):
            fill(cell, _HEAD)
            self._text(tight(cell.paragraphs[0]), head, 9, bold=True, colour=(255, 255, 255))
        repeat(word.rows[0])
        for at, row in enumerate(table.rows):
            added = added_row(word)
            for cell, text in zip(added.cells, row, strict=True):
                if at % 2:
                    fill(cell, _BAND)
                self._text(tight(cell.paragraphs[0]), str(text), 9)
        tight(self.word.add_paragraph())

    def _picture(self, picture: Picture) -> None:
        shape = self.word.add_paragraph().add_run().add_picture(BytesIO(picture.png), width=Mm(165))
        shape._inline.docPr.set("descr", picture.alt)
        self._text(self.word.add_paragraph(), picture.alt, 8.5, faint=True)

    def _table(self, columns: int, widths: Sequence[float]) -> WordTable:
        """A table with its first row, and widths in millimetres."""
        table: WordTable = self.word.add_table(1, columns)
        table.style, table.autofit = "Table Grid", False
        for column, width in zip(table.columns, widths, strict=True):
            column.width = Mm(width)
            for cell in column.cells:
                cell.width = Mm(width)
        edge(table)
        return table

    def _text(
        self,
        paragraph: Paragraph,
        text: str,
        size: float | None = None,
        bold: bool = False,
        faint: bool = False,
        colour: Colour | None = None,
    ) -> None:
        run = paragraph.add_run(sayable(text))
        run.bold, run.font.cs_bold = bold or None, bold or None
        shade = FAINT if faint else colour
        if shade:
            run.font.color.rgb = RGBColor(*shade)
        properties = run._r.get_or_add_rPr()
        if size:
            run.font.size = Pt(size)
            add(properties, "w:szCs", val=str(round(size * 2)))
        if self.rtl:
            run.font.rtl = True
            add(properties, "w:lang", bidi=_LANGS[self.document.lang])

    def _direct(self) -> None:
        """Everything runs the way of the language."""
        if not self.rtl:
            return
        for paragraph in all_of(self.word, "w:p"):
            properties = paragraph.get_or_add_pPr()
            properties.insert_element_before(OxmlElement("w:bidi"), *AFTER_BIDI)
        for properties in all_of(self.word, "w:tblPr"):
            visual = OxmlElement("w:bidiVisual")
            style = properties.find(qn("w:tblStyle"))
            style.addnext(visual) if style is not None else properties.insert(0, visual)
        for section in self.word.sections:
            add(section._sectPr, "w:bidi", before=("w:rtlGutter", "w:docGrid"))
