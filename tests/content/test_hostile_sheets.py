"""Spreadsheets made to hurt: each ends in one problem, in time and within bounds."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest

from game.content.check import check_file
from game.content.deck import load_deck
from game.content.sheets.xlsx_out import xlsx_of
from game.shipped import folder
from game.words import words


def rezipped(parts: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(WHOLE)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in {*old.namelist(), *parts}:
            new.writestr(name, parts[name] if name in parts else old.read(name))
    return out.getvalue()


WHOLE = xlsx_of(load_deck(folder("decks") / "tiny.yaml"), words("en", printed=True))
FIRST = "xl/worksheets/sheet1.xml"
SHEET = b'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'
ROWS = b"".join(b'<row r="%d"><c r="A%d"><v>1</v></c></row>' % (row, row) for row in range(1, 110_000))
CORNER = (
    b'<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData><mergeCells><mergeCell ref="A1:XFD1048576"/>'
    b"</mergeCells></worksheet>"
)
HOSTILE: dict[str, tuple[bytes, str, str]] = {
    "a bomb": (rezipped({"xl/media/a.bin": bytes(50_000_000)}), "too-large", "sheet"),
    "many rows": (rezipped({FIRST: SHEET + ROWS}), "too-large", "sheet"),
    "a cell beyond all bounds": (
        rezipped(
            {
                FIRST: SHEET
                + b'<row r="1"><c r="A1" t="inlineStr"><is><t>'
                + b"x" * 3_000_000
                + b"</t></is></c></row></sheetData></worksheet>"
            }
        ),
        "too-large",
        "sheet",
    ),
    "two lists in a row": (
        b"gap,cause,action\n"
        + b",".join(b'"%s"' % b"\n".join(b"- %s%d" % (each, at) for at in range(600)) for each in (b"g", b"c", b"a")),
        "too-large",
        "values",
    ),
    "the last corner": (rezipped({FIRST: SHEET + CORNER}), "missing-column", ""),
    "entities": (rezipped({FIRST: b"<!DOCTYPE a []>" + SHEET}), "not-a-sheet", "damaged"),
    "half a file": (WHOLE[: len(WHOLE) // 2], "not-a-sheet", "damaged"),
    "macros": (rezipped({"xl/vbaProject.bin": b""}), "not-a-sheet", "macros"),
    "a document": (rezipped({"word/document.xml": b""}), "not-a-sheet", "document"),
    "slides": (rezipped({"ppt/presentation.xml": b""}), "not-a-sheet", "other"),
    "OpenDocument": (rezipped({"mimetype": b""}), "not-a-sheet", "opendocument"),
    "another ZIP": (b"PK\x03\x04" + bytes(100), "not-a-sheet", "damaged"),
    "a password": (b"\xd0\xcf\x11\xe0" + "EncryptedPackage".encode("utf-16-le"), "not-a-sheet", "locked"),
    "an old one": (b"\xd0\xcf\x11\xe0" + bytes(512), "not-a-sheet", "old"),
    "a PDF": (b"%PDF-1.4\n% a list", "not-a-sheet", "pdf"),
    "bytes": (bytes(range(256)) * 8, "not-a-sheet", "encoding"),
    "a cell without end": (b'"' + b"a" * 200_000, "not-a-sheet", "quotes"),
    "nothing": (b"", "not-a-list", ""),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_file_made_to_hurt_is_one_problem(name: str, tmp_path: Path) -> None:
    data, code, what = HOSTILE[name]
    (tmp_path / "deck.xlsx").write_bytes(data)
    assert [(p.code, p.params.get("what", "")) for p in check_file(tmp_path / "deck.xlsx")] == [(code, what)]
