"""The bytes of an XLSX file into a book, within bounds: what is another file, locked, too large, damaged ends here."""

from __future__ import annotations

import io
import re
import warnings
import zipfile
from bisect import bisect_right
from collections.abc import Iterator
from datetime import date, time, timedelta
from itertools import islice
from typing import Any

from game.content.problems import At, Problems
from game.content.sheets.book import Book, Odd, Row, Sheet, Value, number_of

ZIP = b"PK\x03\x04"
OLE = b"\xd0\xcf\x11\xe0"
"""How the older office files begin, and newer ones that a password locks."""
MAX_UNPACKED = 40_000_000
MAX_ELEMENTS = 550_000
MAX_PARTS = 1_000
MAX_CHARACTERS = 2_000_000
"""So many stand in the cells of a sheet at most; a text that stands in many cells is packed once."""

_OTHERS = {
    "xl/vbaProject.bin": "macros",
    "xl/workbook.bin": "old",
    "word/document.xml": "document",
    "ppt/presentation.xml": "other",
}
_MERGE = re.compile(rb"""mergeCell\s[^>]*?ref=["']([A-Z]{1,3})([0-9]{1,7}):[A-Z]{1,3}([0-9]{1,7})""")
_ESCAPE = re.compile("_x(?![Dd][89A-Fa-f])([0-9A-Fa-f]{4})_")


def read_xlsx(data: bytes, problems: Problems) -> Book | None:
    """The book in a file that begins as a ZIP or an OLE file does, or None and one problem."""
    what = _locked(data) if data.startswith(OLE) else None
    if what is None:
        try:
            return _book(data)
        except _Refused as refused:
            what = refused.what
        except Exception:  # whatever the library trips over, the file is no good
            what = "damaged"
    problems.add(At(), "too-large" if what == "sheet" else "not-a-sheet", what=what)
    return None


class _Refused(Exception):
    def __init__(self, what: str) -> None:
        self.what = what


def _locked(data: bytes) -> str:
    if "EncryptedPackage".encode("utf-16-le") in data:
        return "locked"
    return "document" if "WordDocument".encode("utf-16-le") in data else "old"


def _book(data: bytes) -> Book:
    import openpyxl  # only who has a spreadsheet waits for it

    with zipfile.ZipFile(io.BytesIO(data)) as packed:
        parts = _looked_through(packed)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # about looks that it does not keep; nothing is written back
        book = openpyxl.load_workbook(io.BytesIO(data), read_only=True, keep_links=False)
        sheets: list[Any] = list(book.worksheets)
        return tuple(_sheet(sheet, parts[sheet._worksheet_path]) for sheet in sheets)


def _looked_through(packed: zipfile.ZipFile) -> dict[str, bytes]:
    """The sheets as they are packed. Counts all that is there, and raises _Refused for what can't be read."""
    names = packed.namelist()
    for name, what in _OTHERS.items():
        if name in names:
            raise _Refused(what)
    if "mimetype" in names or "content.xml" in names:
        raise _Refused("opendocument")
    if "xl/workbook.xml" not in names:
        raise _Refused("other")
    if len(names) > MAX_PARTS or sum(part.file_size for part in packed.infolist()) > MAX_UNPACKED:
        raise _Refused("sheet")
    parts = {name: packed.read(name) for name in names if name.endswith((".xml", ".rels"))}
    if sum(len(part) - len(part.replace(b"<", b"")) for part in parts.values()) > MAX_ELEMENTS:
        raise _Refused("sheet")
    if any(b"<!DOCTYPE" in part or b"<!ENTITY" in part for part in parts.values()):
        raise _Refused("damaged")
    return {name: part for name, part in parts.items() if name.startswith("xl/worksheets/")}


def _sheet(sheet: Any, part: bytes) -> Sheet:
    formulas = {}
    if re.search(rb"<(\w+:)?f[ >/]", part):
        formulas = {(cell["row"], cell["column"]): cell for cell in _cells(sheet, part, values=False)}
    cells: dict[int, dict[int, Value]] = {}
    room = MAX_CHARACTERS
    for cell in _cells(sheet, part, values=True):
        if value := _value(cell, formulas.get((cell["row"], cell["column"]))):
            cells.setdefault(cell["row"], {})[cell["column"]] = value
            room -= len(value) if isinstance(value, str) else 0
        if room < 0:
            raise _Refused("sheet")
    merged: dict[int, dict[int, Value]] = {}
    for number, column, value in islice(_merged(part, cells), MAX_ELEMENTS):
        merged.setdefault(number, {})[column] = value
    return Sheet(sheet.title, tuple(Row(number, here, merged.get(number, {})) for number, here in cells.items()))


def _cells(sheet: Any, part: bytes, values: bool) -> Iterator[dict[str, Any]]:
    """The cells that are there. What the library gives openly is padded up to the last row and column: a single cell in
    the last corner would be a sheet of seventeen milliards."""
    from openpyxl.worksheet._reader import WorkSheetParser

    dates = sheet.parent._date_formats, sheet.parent._timedelta_formats
    parser = WorkSheetParser(io.BytesIO(part), sheet._shared_strings, values, sheet.parent.epoch, *dates)
    for _, row in parser.parse():
        yield from row


def _merged(part: bytes, cells: dict[int, dict[int, Value]]) -> Iterator[tuple[int, int, Value]]:
    """The cells of rows in use that belong to one above them."""
    rows = list(cells)
    for column, first, last in _MERGE.findall(part):
        at = number_of(column.decode())
        if value := cells.get(int(first), {}).get(at):
            for row in rows[bisect_right(rows, int(first)) : bisect_right(rows, int(last))]:
                yield row, at, value


def _value(cell: dict[str, Any], formula: dict[str, Any] | None) -> Value | None:
    value, kind = cell["value"], cell["data_type"]
    if kind == "e":
        return Odd("error-value", str(value))
    if value is None:
        uncalculated = formula is not None and formula["data_type"] == "f"
        return Odd("formula-value", "=") if uncalculated else None
    if isinstance(value, date | time | timedelta):
        return Odd("date-value", str(value).removesuffix(" 00:00:00"))
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() else f"{value:.15g}"
    return _ESCAPE.sub(lambda found: chr(int(found[1], 16)), str(value)).replace("\r\n", "\n").strip()
