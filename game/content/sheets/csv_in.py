"""The bytes of a CSV or text file into a book: by whichever encoding and separator they make sense."""

from __future__ import annotations

import codecs
import csv
import io
import re
import unicodedata
from itertools import islice
from typing import Any

from game.content.problems import At, Problems
from game.content.sheets.book import Book, Row, Sheet
from game.content.sheets.names import SHEETS, named, read_heading

PDF = b"%PDF-"
SEPARATORS = "\t;,"
MAX_ROWS = 50_000
MAX_CELLS = 150_000

_MARKS = {codecs.BOM_UTF8: "utf-8-sig", codecs.BOM_UTF16_LE: "utf-16", codecs.BOM_UTF16_BE: "utf-16"}
_UPPER = b"\x00\x05\x06\x20"
"""The upper halves of Latin, Hebrew, Arabic and punctuation in UTF-16."""
_SAID = re.compile(r'\A"?sep=(.)"?(\r\n|\r|\n)')
_GUARDED = re.compile(r"'+[=+\-@]")
_FIRST = 30
"""So many rows tell the separator."""
_LIST = 3
"""A list without headings has a gap, a cause and an action in each row."""
_NAME = 80
_TELLING = 20_000
"""So many characters tell the language, and the separator."""


def read_csv(data: bytes, problems: Problems) -> Book | None:
    """The book in a file of text, or None and one problem. Rows count as spreadsheets count them: a text with line
    breaks in quotes is one row."""
    text = None if data.startswith(PDF) else decoded(data)
    if text is None:
        problems.add(At(), "not-a-sheet", what="pdf" if data.startswith(PDF) else "encoding")
        return None
    said = _SAID.match(text)
    text = text[said.end() :] if said else text
    rows = _parsed(text, said[1] if said else _separator(text), MAX_ROWS)
    if rows is None:
        problems.add(At(), "not-a-sheet", what="quotes")
    elif len(rows) == MAX_ROWS or sum(map(len, rows)) > MAX_CELLS:
        problems.add(At(), "too-large", what="values")
    else:
        return (Sheet("", tuple(_row(at, row) for at, row in enumerate(rows, 1) if any(map(str.strip, row)))),)
    return None


def decoded(data: bytes) -> str | None:
    """The text of these bytes: what a byte order mark says, UTF-16 or UTF-8, else Windows' Hebrew or Arabic, whichever
    gives words of that language. None for what is no text."""
    for mark, encoding in _MARKS.items():
        if data.startswith(mark):
            return _as_text(data, encoding)
    for encoding, upper in (("utf-16-le", data[1::2]), ("utf-16-be", data[::2])):
        if 0 in upper and len(upper.translate(None, _UPPER)) * 10 < len(upper):
            return _as_text(data, encoding)
    text = _as_text(data, "utf-8")
    if text is None:
        read = [found for code in ("cp1255", "cp1256") if (found := _as_text(data, code)) is not None]
        text = max(read, key=_likeness, default=None)
    return text


def _as_text(data: bytes, encoding: str) -> str | None:
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError:
        return None
    marked = encoding in _MARKS.values()
    return text if marked or not re.search(r"[\x00-\x08\x0e-\x1f]", text) else None


def _likeness(text: str) -> int:
    """How much a text reads like Hebrew or Arabic: letters speak for it; against it speak vowel signs without a letter
    before them, and Latin letters with accents among them."""
    score, before = 0, ""
    for char in text[:_TELLING]:
        name = unicodedata.name(char, "")
        stray = unicodedata.combining(char) and not before.startswith(("HEBREW", "ARABIC"))
        score += name.startswith(("HEBREW LETTER", "ARABIC LETTER"))
        score -= 2 * (bool(stray) or (char > "\xbf" and name.startswith("LATIN")))
        before = name
    return score


def _separator(text: str) -> str:
    """The separator by which the first rows make the most sense as a table; a list without any has tabs, none."""
    beginning = text[:_TELLING]
    return max(SEPARATORS, key=lambda separator: _sense(_rows(beginning, separator, _FIRST, csv.QUOTE_MINIMAL)))


def _sense(rows: list[list[str]]) -> tuple[int, int]:
    """How many names are known in one row, and how many rows are three cells wide, where most of them are."""
    known = max((sum(_is_name(cell) for cell in row) for row in rows), default=0)
    wide = sum(len(row) == _LIST for row in rows)
    return known, wide if 2 * wide > len(rows) else 0


def _is_name(cell: str) -> bool:
    return len(cell) <= _NAME and (read_heading(cell) is not None or named(SHEETS, cell) is not None)


def _parsed(text: str, separator: str, most: int) -> list[list[str]] | None:
    """The rows; None where quotes make no sense. In a list from a document they are signs like any other."""
    try:
        return _rows(text, separator, most, csv.QUOTE_MINIMAL, strict=True)
    except csv.Error:
        pass
    try:
        return _rows(text, separator, most, csv.QUOTE_NONE) if separator == "\t" else None
    except csv.Error:  # a cell longer than any text
        return None


def _rows(text: str, separator: str, most: int, quoting: Any, strict: bool = False) -> list[list[str]]:
    lines = io.StringIO(text, newline="")
    return list(islice(csv.reader(lines, delimiter=separator, quoting=quoting, strict=strict), most))


def _row(number: int, cells: list[str]) -> Row:
    return Row(number, {at: text for at, cell in enumerate(cells, 1) if (text := _cell(cell))}, {})


def _cell(text: str) -> str:
    """What was written, without the sign that keeps spreadsheets from taking it for a formula."""
    text = text.replace("\r\n", "\n").strip()
    return text[1:] if _GUARDED.match(text) else text
