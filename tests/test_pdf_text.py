"""Text taken out of a PDF is what was written, in its order; and what is drawn stands where it stood."""

from __future__ import annotations

import io
import re
import shutil
import subprocess
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pypdf
import pytest
from fontTools.ttLib import TTFont
from pypdf.generic import ContentStream, DictionaryObject
from typst import Compiler, Fonts

from game.pdf_text import with_plain_text
from game.shipped import folder

TEXTS = {
    "he": ("ספרייה ניידת שמביאה ספרים", "שָׁלוֹם לַכִּתָּה", "22.11.2026", "((בסוגריים))"),
    "ar": ("اللقاء الأسبوعي", "لا إلا الآن الإجابة الله إلى", "مَمَّن المُعطى", "طالبًا قِلّة تُحضِر لِلّٰهِ", "ÿ (12%)"),
    "en": ("a fine, official office (12%)", "naïve é"),
}
JOINER = "\u2060"


@cache
def typeset(lang: str) -> bytes:
    lines = "\n\n".join(f'#"{text}"' for text in TEXTS[lang])
    source = f'#set text(font: ("Rubik", "DejaVu Sans"), lang: "{lang}")\n#set document(title: "t")\n{lines}'
    faces = Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[folder("fonts")])
    pdf = Compiler(source.encode(), font_paths=faces).compile(format="pdf", pdf_standards=["ua-1"])
    assert isinstance(pdf, bytes)
    return pdf


def read(pdf: bytes) -> pypdf.PdfReader:
    return pypdf.PdfReader(io.BytesIO(pdf))


def without_gaps(text: str) -> str:
    """Without what readers put between words and take for a mark's place."""
    return re.sub(f"[{JOINER}\\s]", "", text)


def drawn(pdf: pypdf.PdfReader) -> list[tuple[int, float, float]]:
    """The glyphs of the first page that have ink, by their numbers in their fonts, with their places in points."""
    page, found = pdf.pages[0], []
    fonts = {name: _font(font.get_object()) for name, font in page["/Resources"]["/Font"].items()}
    start, up, size, across, face = 0.0, 0.0, 1.0, 0.0, ""
    for operands, operator in ContentStream(page.get_contents(), pdf).operations:
        if operator == b"cm":
            start, up = map(float, operands[4:])
        elif operator == b"Tf":
            face, size = operands[0], float(operands[1])
        elif operator == b"Tm":
            across = float(operands[4])
        for part in operands[0] if operator == b"TJ" else operands if operator == b"Tj" else ():
            if isinstance(part, (int, float)):
                across -= float(part) * size / 1000
                continue
            codes = part.original_bytes
            for at in range(0, len(codes), 2):
                glyph, width, ink = fonts[face](int.from_bytes(codes[at : at + 2]))
                found += [(glyph, start + across, up)] * ink
                across += width * size / 1000
    return sorted(found)


def _font(font: DictionaryObject) -> Callable[[int], tuple[int, float, bool]]:
    below = font["/DescendantFonts"][0]
    spans = zip(below["/W"][::3], below["/W"][1::3], below["/W"][2::3], strict=True)
    widths = {code: float(width) for first, last, width in spans for code in range(first, last + 1)}
    numbers = below["/CIDToGIDMap"]
    glyphs = b"" if numbers == "/Identity" else numbers.get_data()
    file = TTFont(io.BytesIO(below["/FontDescriptor"]["/FontFile2"].get_data()))

    def told(code: int) -> tuple[int, float, bool]:
        glyph = int.from_bytes(glyphs[2 * code : 2 * code + 2]) if glyphs else code
        return glyph, widths.get(code, 0), file["glyf"][file.getGlyphName(glyph)].numberOfContours != 0

    return told


def words_of(lang: str) -> list[str]:
    return sorted(without_gaps("".join(TEXTS[lang])))


@pytest.mark.parametrize("lang", TEXTS)
def test_each_letter_stands_in_the_file_once(lang: str) -> None:
    (page,) = read(with_plain_text(typeset(lang))).pages
    assert sorted(without_gaps(page.extract_text())) == words_of(lang)


def test_letters_that_are_drawn_together_come_in_their_order() -> None:
    (page,) = read(with_plain_text(typeset("ar"))).pages
    found = page.extract_text().replace(JOINER, "")
    assert TEXTS["ar"][0] in found
    assert TEXTS["ar"][1] in found


@pytest.mark.parametrize("lang", TEXTS)
@pytest.mark.skipif(shutil.which("pdftotext") is None, reason="poppler is not on this machine")
@pytest.mark.parametrize("way", ["-layout", "-nodiag"])
def test_a_reader_that_turns_lines_round_finds_what_was_written(lang: str, way: str, tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(with_plain_text(typeset(lang)))
    ran = subprocess.run(["pdftotext", way, tmp_path / "a.pdf", "-"], capture_output=True, check=True)
    found = re.sub("[\u202a-\u202e]", "", ran.stdout.decode())
    for text in TEXTS[lang]:
        if text[0].isalpha() and "(" not in text:  # around brackets it guesses
            assert text in found


@pytest.mark.parametrize("lang", TEXTS)
def test_every_glyph_stays_in_its_place(lang: str) -> None:
    before, after = (drawn(read(pdf)) for pdf in (typeset(lang), with_plain_text(typeset(lang))))
    assert len(before) == len(after)
    for (glyph, *place), (later, *now) in zip(before, after, strict=True):
        assert later == glyph
        assert now == pytest.approx(place, abs=0.01)


@pytest.mark.parametrize("lang", TEXTS)
def test_it_stays_tagged(lang: str) -> None:
    before, after = read(typeset(lang)), read(with_plain_text(typeset(lang)))
    assert after.pdf_header == before.pdf_header
    root, was = after.trailer["/Root"], before.trailer["/Root"]
    assert (root["/MarkInfo"], root["/Lang"]) == (was["/MarkInfo"], was["/Lang"])
    assert root["/Metadata"].get_data() == was["/Metadata"].get_data()
    marks = re.compile(rb"/MCID \d+")
    found, stood = (marks.findall(pdf.pages[0].get_contents().get_data()) for pdf in (after, before))
    assert found == stood
