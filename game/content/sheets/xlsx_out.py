"""A deck as an XLSX file that is pleasant to work in: sheets that run the right way, wrapped texts in sensible widths,
headings that stay in sight and explain themselves, and lists to choose from."""

from __future__ import annotations

import io
import re
from typing import TYPE_CHECKING

from game.content.deck import Deck
from game.content.sheets.book import letters
from game.content.sheets.cards import LINKS
from game.content.sheets.names import CHANNELS, DECK, ORIGINS, SHEETS, YES_NO, Column, heading
from game.content.sheets.tables import Rows, naming, sheets
from game.core.cards import GAP
from game.words import Words, later, right_to_left

if TYPE_CHECKING:
    from openpyxl.styles import Alignment
    from openpyxl.worksheet.worksheet import Worksheet

HELP = {
    "kind": later("What stands in this row. A question for the talk may have as many rows as you like."),
    "id": later("The name in this file. Leave it empty for a new card: one is made."),
    "text": later("What stands on the card. One row is one card; a new card is a new row."),
    "note": later("A line for the facilitator. It does not stand on the card."),
    "domain": later("The area a gap belongs to, to play only a part of the deck. Choose one, or write a new one."),
    "links": later("One card a line: its id, or its whole text. What stands after “·” is only there to be read."),
    "add": later("Choose a card here, and it is added to the links when this file is converted back."),
    "channel": later("How the action has its influence. Choose from the list, or leave it empty."),
    "retired": later("“yes” keeps the card in the file and out of play."),
    "origin": later("“the group” for cards that a group wrote during play."),
}
"""What each column is for, as a note on its heading."""

_WIDTHS = {"kind": 26, "id": 18, "text": 36, "note": 40, "links": 44, "add": 30, "domain": 20, "channel": 26}
_USUAL_WIDTH = 12
_FONT, _SIZE = "Arial", 11
_LINE = 15.0
"""The height of a line of text of this size, in points."""
_HIGHEST = 400.0
"""No row may be higher than a few points more."""
_RULED = "BFBFBF"
_TINTS = {GAP: "D9534F", "cause": "B8860B", "action": "2E7D5B", DECK: "44546A"}
_OPEN_ROWS = 200
"""So many rows below the last card still choose from lists."""
_LISTED = 250
"""So many characters a list inside a rule may have, and a few more."""
_UNSAFE = re.compile("_(?=x[0-9A-Fa-f]{4}_)|[\x00-\x08\x0b-\x1f\ufffe\uffff]")


def xlsx_of(deck: Deck, say: Words) -> bytes:
    """The bytes of the file, with names in the language of `say`. Raises Fault `too-long-for-a-cell`."""
    import openpyxl  # only who writes a spreadsheet waits for it

    book = openpyxl.Workbook()
    book.remove(book.worksheets[0])
    tables = {table.kind: table for table in sheets(deck, say)}
    for table in tables.values():
        sheet = book.create_sheet(say(SHEETS[table.kind]))
        sheet.sheet_view.rightToLeft = right_to_left(say.lang)
        sheet.sheet_properties.tabColor = _TINTS[table.kind]
        sheet.freeze_panes = "C2"
        _lay_on_paper(sheet)
        _write_headings(sheet, table, say)
        _write_rows(sheet, table, deck, say)
        _offer(sheet, table, tables, naming(deck, say), say)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _lay_on_paper(sheet: Worksheet) -> None:
    """As wide as the page, with the headings on each."""
    from openpyxl.worksheet.properties import PageSetupProperties

    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = sheet.PAPERSIZE_A4
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.print_title_rows = "1:1"


def _write_headings(sheet: Worksheet, table: Rows, say: Words) -> None:
    from openpyxl.comments import Comment
    from openpyxl.styles import Alignment, Font, PatternFill

    for at, column in enumerate(table.columns, 1):
        cell = sheet.cell(1, at, heading(column, table.kind, say))
        cell.font = Font(name=_FONT, size=_SIZE, bold=True, color="FFFFFF")
        cell.fill = PatternFill("solid", fgColor=_TINTS[table.kind])
        cell.alignment = Alignment(
            wrap_text=True, vertical="center", readingOrder=_order(say.lang), horizontal="center"
        )
        cell.comment = Comment(say(HELP[column.key]), say(SHEETS[DECK]), height=90, width=260)
        sheet.column_dimensions[letters(at)].width = _WIDTHS.get(column.key, _USUAL_WIDTH)
    sheet.row_dimensions[1].height = 2.4 * _LINE


def _write_rows(sheet: Worksheet, table: Rows, deck: Deck, say: Words) -> None:
    from openpyxl.styles import Border, Font, Side

    font, line = Font(name=_FONT, size=_SIZE), Side("thin", color=_RULED)
    looks = [_alignment(column, naming(deck, say), say.lang) for column in table.columns]
    for number, row in enumerate(table.rows, 2):
        for at, text in enumerate(row, 1):
            cell = sheet.cell(number, at)
            cell.font, cell.alignment, cell.border = font, looks[at - 1], Border(line, line, line, line)
            if text:
                cell.value = _UNSAFE.sub(lambda found: f"_x{ord(found[0]):04X}_", text)
                cell.data_type, cell.number_format = "s", "@"  # a text, whatever it looks like
        sheet.row_dimensions[number].height = min(_HIGHEST, _LINE * max(map(_lines, table.columns, row)))


def _alignment(column: Column, links: str, spoken: str) -> Alignment:
    """A text lies and is read as its language asks, links as the texts in them; all else lies as the sheet runs."""
    from openpyxl.styles import Alignment

    read = column.lang or (links if column.key in ("links", "add") else "")
    side = "right" if right_to_left(read or spoken) else "left"
    return Alignment(side, "top", wrap_text=True, readingOrder=_order(read) if read else 0)


def _lines(column: Column, text: str) -> int:
    """How many lines a text takes in its column, about."""
    width = _WIDTHS.get(column.key, _USUAL_WIDTH)
    return sum(1 + len(line) // width for line in text.split("\n"))


def _order(lang: str) -> int:
    """Which way a text is read, as the format has it: 1 from the left, 2 from the right; 0 would be by its letters."""
    return 2 if right_to_left(lang) else 1


def _offer(sheet: Worksheet, table: Rows, tables: dict[str, Rows], lang: str, say: Words) -> None:
    """Puts lists to choose from below the headings. All but these may be written too."""
    from openpyxl.worksheet.datavalidation import DataValidation

    last = len(table.rows) + 1 + _OPEN_ROWS
    for at, column in enumerate(table.columns, 1):
        if choices := _choices(column, table, tables, lang, say):
            strict = column.key == "channel"
            offered = DataValidation("list", formula1=choices, allow_blank=True, showErrorMessage=strict)
            offered.add(f"{letters(at)}2:{letters(at)}{last}")
            sheet.add_data_validation(offered)


def _choices(column: Column, table: Rows, tables: dict[str, Rows], lang: str, say: Words) -> str | None:
    """Where a list to choose from stands, or the list itself."""
    match column.key:
        case "add":
            kind = LINKS[table.kind][1]  # type: ignore[index]
            text = letters(1 + tables[kind].columns.index(Column("text", lang)))
            name = say(SHEETS[kind]).replace("'", "''")
            return f"'{name}'!${text}$2:${text}${len(tables[kind].rows) + 1 + _OPEN_ROWS}"
        case "domain":
            at = table.columns.index(column)
            return _listed({row[at]: None for row in table.rows if row[at]})
        case "channel":
            return _listed({say(name): None for name in CHANNELS.values()})
        case "retired":
            return _listed({say(name): None for name in YES_NO.values()})
        case "origin":
            return _listed({say(name): None for name in ORIGINS.values()})
    return None


def _listed(names: dict[str, None]) -> str | None:
    """A list inside the rule itself: of the names without comma or quote as many as the format has room for."""
    listed = ""
    for name in names:
        longer = f"{listed},{name}" if listed else name
        listed = longer if len(longer) <= _LISTED and name.isprintable() and not {",", '"'} & set(name) else listed
    return f'"{listed}"' if listed else None
