"""A report in each format, read back: all of it stands there, the way its language runs, and no formula runs."""

from __future__ import annotations

import csv
import io
import shutil
import subprocess
from dataclasses import replace
from pathlib import Path

import docx
import openpyxl
import pypdf
import pytest
from docx.oxml.ns import qn
from reported import TEXTS, document

from game.report.as_docx import as_docx
from game.report.as_pdf import as_pdf
from game.report.as_text import as_csv, as_markdown
from game.report.as_xlsx import as_xlsx
from game.report.document import Section, Table

LANGS = ("he", "ar", "en")
ENOUGH = "text that goes on for a while, as people write when they have time, and then for some more. "


@pytest.mark.parametrize("lang", LANGS)
def test_a_document_to_edit_holds_all_of_it(lang: str) -> None:
    word = docx.Document(io.BytesIO(as_docx(document(lang))))
    told = [paragraph.text for paragraph in word.element.body.iter(qn("w:p")) if paragraph.text]
    whole = "\n".join(told)
    gap, action, missing = TEXTS[lang]
    assert told[0] == gap
    for text in (
        action,
        missing,
        "17.1.2027",
        "none",
        "a note",
        "Part one",
        "Of it",
        "one",
        "a line",
        "7",
        "a picture",
    ):
        assert text in whole
    assert "Nothing" not in whole
    assert len(word.inline_shapes) == 1
    assert word.core_properties.title == gap


@pytest.mark.parametrize("lang", LANGS)
def test_a_document_to_edit_runs_the_way_of_its_language(lang: str) -> None:
    word = docx.Document(io.BytesIO(as_docx(document(lang))))
    body, rtl = word.element.body, lang != "en"
    foot = word.sections[0].footer._element
    for part in (body, foot):
        assert all(
            (paragraph.find(qn("w:pPr") + "/" + qn("w:bidi")) is not None) is rtl for paragraph in part.iter(qn("w:p"))
        )
    texts = [run for run in body.iter(qn("w:r")) if run.find(qn("w:t")) is not None]
    assert all((run.find(qn("w:rPr") + "/" + qn("w:rtl")) is not None) is rtl for run in texts)
    tables = list(body.iter(qn("w:tblPr")))
    assert len(tables) == 3
    assert all((table.find(qn("w:bidiVisual")) is not None) is rtl for table in tables)
    assert all((section._sectPr.find(qn("w:bidi")) is not None) is rtl for section in word.sections)


def test_the_plan_lies_across_its_page_and_the_annex_stands() -> None:
    first, second = docx.Document(io.BytesIO(as_docx(document("he")))).sections
    assert first.page_width > first.page_height
    assert second.page_width < second.page_height


@pytest.mark.parametrize("lang", LANGS)
def test_a_workbook_has_the_columns_of_the_plan_and_runs_no_formula(lang: str) -> None:
    book = openpyxl.load_workbook(io.BytesIO(as_xlsx(document(lang))))
    gap, action, missing = TEXTS[lang]
    plan = book.worksheets[0]
    assert [cell.value for cell in plan[1]] == ["Gap", "Population", "Action", "Lead"]
    assert [cell.value for cell in plan[2]] == [gap, missing, action, missing]
    assert book.sheetnames[1:] == ["Declared", "Counts", "Of it", "Said"]
    assert all(sheet.sheet_view.rightToLeft is (lang != "en") for sheet in book)
    assert [cell.value for cell in book["Counts"][2]] == ["Part one · Of it", gap, 7]
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row]
    assert "=1+1" in [cell.value for cell in cells]
    assert not any(cell.data_type == "f" for cell in cells)


@pytest.mark.parametrize("lang", LANGS)
def test_a_pdf_is_tagged_and_its_plan_takes_one_page(lang: str) -> None:
    pdf = pypdf.PdfReader(io.BytesIO(as_pdf(document(lang))))
    root = pdf.trailer["/Root"]
    assert (root["/MarkInfo"]["/Marked"], root["/Lang"]) == (True, lang)
    assert pdf.metadata is not None
    assert pdf.metadata.title == TEXTS[lang][0]
    assert b"pdfuaid:part" in root["/Metadata"].get_data()
    assert [page.mediabox.width > page.mediabox.height for page in pdf.pages] == [True, False]
    kinds = _kinds(root["/StructTreeRoot"])
    assert {"/H1", "/H2", "/H3", "/Table", "/TH", "/TD", "/P", "/L", "/Figure"} <= kinds


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.skipif(shutil.which("pdftotext") is None, reason="poppler is not on this machine")
def test_text_taken_out_of_a_pdf_comes_in_the_order_in_which_it_is_read(lang: str, tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(as_pdf(document(lang)))
    text = subprocess.run(["pdftotext", tmp_path / "a.pdf", "-"], capture_output=True, check=True).stdout.decode()
    shown = "".join("".join(char for char in text if not "\u202a" <= char <= "\u202e").split())
    for wanted in (*TEXTS[lang], "17.1.2027", "a line"):  # poppler puts spaces beside numbers on either side of them
        assert wanted.replace(" ", "") in shown


@pytest.mark.parametrize("lang", LANGS)
def test_a_full_plan_still_takes_one_page(lang: str) -> None:
    full = document(lang, rows=5, said=ENOUGH * 3)
    pages = pypdf.PdfReader(io.BytesIO(as_pdf(full))).pages
    assert [page.mediabox.width > page.mediabox.height for page in pages] == [True, False]


@pytest.mark.parametrize("lang", LANGS)
def test_a_text_to_read_and_a_table(lang: str) -> None:
    gap, action, missing = TEXTS[lang]
    markdown = as_markdown(document(lang)).decode()
    assert markdown.startswith('<div dir="rtl">' if lang != "en" else f"# {gap}")
    for text in (gap, action, missing, "17.1.2027", "Part one", "a line"):
        assert text in markdown
    rows = list(csv.reader(io.StringIO(as_csv(document(lang)).decode("utf-8-sig"))))
    assert rows[0] == ["Gap", "Population", "Action", "Lead"]
    assert rows[1] == rows[2] == [gap, missing, action, missing]
    assert rows[3] == [gap, "x", action, ""]


def test_what_no_format_can_hold_does_not_stop_a_report() -> None:
    broken = document("en", said="half a pair \ud83d, a bell \x07, a flag \U0001f1ee")
    for write in (as_docx, as_xlsx, as_pdf, as_csv, as_markdown):
        assert write(broken)


def _kinds(tree: pypdf.generic.PdfObject) -> set[str]:
    found, waiting = set(), [tree]
    while waiting:
        node = waiting.pop().get_object()
        if isinstance(node, list):
            waiting += node
        elif isinstance(node, dict):
            found.add(str(node.get("/S")))
            waiting += [node[key] for key in ("/K",) if key in node]
    return found


def test_a_table_told_row_by_row_may_stand_anywhere() -> None:
    whole = document("en")
    stacked = Section("Later", (Table("Later", ("Number", "Gap", "Said"), ((6, "a gap", "x"),), stacked=True),), 1)
    for write in (as_docx, as_pdf):
        assert write(replace(whole, sections=(stacked, *whole.sections)))


ORDERS = {
    "w:rPr": "rStyle rFonts b bCs i iCs color spacing sz szCs highlight u shd vertAlign rtl cs em lang",
    "w:pPr": "pStyle keepNext keepLines pageBreakBefore numPr pBdr shd tabs bidi spacing ind jc outlineLvl rPr sectPr",
    "w:tblPr": "tblStyle bidiVisual tblW jc tblInd tblBorders shd tblLayout tblCellMar tblLook",
    "w:tcPr": "tcW gridSpan vMerge tcBorders shd noWrap tcMar vAlign",
    "w:sectPr": "headerReference footerReference type pgSz pgMar cols titlePg textDirection bidi rtlGutter docGrid",
}
"""What stands after what in a part's properties (ECMA-376, part 1, 17.3 to 17.6): Word opens nothing else."""


@pytest.mark.parametrize("lang", LANGS)
def test_what_is_said_of_a_part_stands_in_the_order_that_word_asks_for(lang: str) -> None:
    body = docx.Document(io.BytesIO(as_docx(document(lang)))).element.body
    for tag, order in ORDERS.items():
        places = [qn(f"w:{name}") for name in order.split()]
        for properties in body.iter(qn(tag)):
            found = [places.index(child.tag) for child in properties]
            assert found == sorted(found), [child.tag for child in properties]
