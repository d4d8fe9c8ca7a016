"""Spreadsheets and lists made to hurt: `python -m benchmarks.hostile_sheets [--files N] [--seed N]`.

As `hostile_files`, with decks as .xlsx and .csv, and with lists: bytes of the file and of the parts packed in it are
others, cells hold what they should not, rows, columns and sheets are moved, renamed, doubled, merged or gone, and texts
are written in an encoding, with a separator or with line ends that do not fit.
"""

from __future__ import annotations

import csv
import datetime
import io
import sys
import warnings
import zipfile
from collections.abc import Callable
from functools import cache
from random import Random
from typing import Any

import openpyxl

from benchmarks.hostile_files import cut, flipped, main, moved, random_bytes, repeated, spiked
from game.content.deck import load_deck
from game.content.sheets.csv_out import csv_of
from game.content.sheets.xlsx_out import xlsx_of
from game.shipped import folder
from game.words import LANGUAGES, words

ENCODINGS = ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1255", "cp1256", "cp1252", "cp862", "utf-32")
LIST = "פערים שראינו:\n• פער בקריאה\n• פַּעַר אחר\nגורמים אפשריים\n1. מעט ספרים\nא. עוד\nפעולות\n- ספרייה\n"
VALUES: list[Any] = [None, True, 7, -2.5, 10**20, 1e300, "", " ", "=1/0", "=A1", "#REF!", "'=x", "g1", "g1 · x",
                     "a;b,c\td", "שורה\nשנייה", "_x0041_", "\u202eב", "ש" * 30_000, "x" * 200,
                     datetime.date(2024, 1, 2), datetime.datetime(1900, 1, 1), datetime.timedelta(days=3),
                     datetime.time(1)]  # fmt: skip
"""What a cell may have turned into."""
MOST_CELLS = 100_000
"""The library goes through all cells of a sheet, empty ones too."""

Packed = Callable[[bytes, Random], bytes]


def hostile_sheet(seed: int) -> tuple[str, bytes]:
    """The name and the bytes of a seed's file, no larger than 5 MB."""
    source = Random(seed)
    if source.random() < 0.5:
        name, data, ways = "deck.xlsx", _book(source.choice(LANGUAGES)), XLSX
    else:
        name, ways = source.choice(["deck.csv", "list.txt", "list.tsv"]), TEXTS
        data = source.choice([_table(source.choice(LANGUAGES)), LIST.encode()])
    for _ in range(source.randint(1, 3)):
        data = source.choice(ways)(data or b"-", source)
    return name, data[:5_000_000]


@cache
def _book(lang: str) -> bytes:
    return xlsx_of(load_deck(folder("decks") / "tiny.yaml"), words(lang, printed=True))


@cache
def _table(lang: str) -> bytes:
    return csv_of(load_deck(folder("decks") / "attendance.yaml"), words(lang, printed=True))


# ---- Spreadsheets


def part_changed(data: bytes, source: Random) -> bytes:
    """One of the parts packed in the file is hurt, and it is packed again."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            parts = {name: packed.read(name) for name in packed.namelist()}
    except Exception:  # what the mutations before have left can't be unpacked
        return data
    if not parts:
        return data
    name = source.choice(list(parts))
    parts[name] = source.choice([flipped, cut, repeated, spiked, _tag_changed])(parts[name] or b"-", source)
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as again:
        for each, content in parts.items():
            if source.random() < 0.99:
                again.writestr(each, content)
    return out.getvalue()


def _tag_changed(data: bytes, source: Random) -> bytes:
    """A number or a word in the part is another, and it stays XML."""
    pieces = data.split(b'"')
    for at in source.sample(range(1, len(pieces), 2), min(3, len(pieces) // 2)):
        pieces[at] = source.choice(
            [b"", b"-1", b"0", b"1048577", b"99999999999", b"A1:XFD1048576", b"s", b"e", b"d", b"x"]
        )
    return b'"'.join(pieces)


def cells_changed(data: bytes, source: Random) -> bytes:
    """Still a spreadsheet: what a person does to cells, rows, columns and sheets, many times over."""
    warnings.simplefilter("ignore")  # of what the mutations do to the looks of a sheet
    try:
        book = openpyxl.load_workbook(io.BytesIO(data))
        if any(sheet.max_row * sheet.max_column > MOST_CELLS for sheet in book.worksheets):
            return data
        for _ in range(source.randint(1, 12)):
            source.choice(EDITS)(book, source.choice(book.worksheets), source)
        if source.random() < 0.1:
            _far(source.choice(book.worksheets), source)
        out = io.BytesIO()
        book.save(out)
    except Exception:  # what the mutations before have left can't be opened
        return data
    return out.getvalue()


def _somewhere(sheet: Any, source: Random) -> tuple[int, int]:
    return source.randint(1, min(60, sheet.max_row + 2)), source.randint(1, min(20, sheet.max_column + 2))


def _value(book: Any, sheet: Any, source: Random) -> None:
    row, column = _somewhere(sheet, source)
    sheet.cell(row, column).value = source.choice(VALUES)


def _swapped(book: Any, sheet: Any, source: Random) -> None:
    one, other = (sheet.cell(*_somewhere(sheet, source)) for _ in range(2))
    one.value, other.value = other.value, one.value


def _merged(book: Any, sheet: Any, source: Random) -> None:
    row, column = _somewhere(sheet, source)
    sheet.merge_cells(start_row=row, start_column=column, end_row=row + source.choice([0, 3, 40]),
                      end_column=column + source.choice([0, 2, 20]))  # fmt: skip


def _far(sheet: Any, source: Random) -> None:
    sheet.cell(source.choice([1, 1_048_576]), source.choice([1, 16_384])).value = source.choice(VALUES)


EDITS: tuple[Callable[[Any, Any, Random], object], ...] = (
    *[_value] * 6,
    *[_swapped] * 3,
    _merged,
    lambda book, sheet, source: sheet.delete_rows(source.randint(1, 5), source.randint(1, 4)),
    lambda book, sheet, source: sheet.delete_cols(source.randint(1, 5)),
    lambda book, sheet, source: sheet.insert_cols(source.randint(1, 5)),
    lambda book, sheet, source: sheet.insert_rows(source.randint(1, 5)),
    lambda book, sheet, source: [sheet.append([cell.value for cell in row]) for row in sheet["A1:J9"]],
    lambda book, sheet, source: setattr(sheet, "title", source.choice(["Gaps", "פערים", "x" * 31, "The deck"])),
    lambda book, sheet, source: book.remove(sheet) if len(book.worksheets) > 1 else None,
    lambda book, sheet, source: book.copy_worksheet(sheet),
    lambda book, sheet, source: book.create_sheet("אחר").append(["פער", "גורם", "פעולה"]),
    lambda book, sheet, source: book.create_chartsheet(),
)  # fmt: skip


# ---- Texts


def otherwise_written(data: bytes, source: Random) -> bytes:
    """The same text in another encoding, as well as it goes."""
    text = data.decode("utf-8-sig", "replace")
    return text.encode(source.choice(ENCODINGS), source.choice(["replace", "ignore"]))


def otherwise_parted(data: bytes, source: Random) -> bytes:
    """The same rows with other separators, quotes and line ends, columns moved and cells changed."""
    text = io.StringIO(data.decode("utf-8-sig", "replace").replace("\0", ""), newline="")
    try:
        rows = list(csv.reader(text))
    except csv.Error:  # a cell too long for a table
        return data
    for row in rows:
        if row and source.random() < 0.05:
            row[source.randrange(len(row))] = str(source.choice(VALUES))
    order = source.sample(range(12), 12)
    rows = [[row[at] for at in order if at < len(row)] for row in rows] if source.random() < 0.3 else rows
    out = io.StringIO(newline="")
    ends, quoting = source.choice(["\n", "\r\n", "\r", "\u2028"]), source.choice([csv.QUOTE_MINIMAL, csv.QUOTE_ALL])
    csv.writer(out, delimiter=source.choice(",;\t|:"), lineterminator=ends, quoting=quoting).writerows(rows)
    return out.getvalue().encode("utf-8", "surrogatepass")


XLSX: tuple[Packed, ...] = (flipped, cut, repeated, spiked, random_bytes, *[part_changed] * 4, *[cells_changed] * 6)
TEXTS: tuple[Packed, ...] = (
    flipped, cut, repeated, moved, spiked, random_bytes, *[otherwise_written] * 3, *[otherwise_parted] * 4
)  # fmt: skip


if __name__ == "__main__":
    sys.exit(main(made=hostile_sheet))
