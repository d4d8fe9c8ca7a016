"""The text of a PDF as readers take it out of the drawing: one code for each character.

Typst draws lam and alef as one glyph that stands for both letters, and says of each mark of a vowelled letter that it
is the whole letter. Readers turn what is drawn from right to left round, character by character: letters of one glyph
change places, and vowelled letters come twice. An ActualText of more than one letter cannot mend it: some readers take
it in the order in which it is read and some in the order in which it is drawn. So each glyph gets a code of its own for
what it stands for, letters that share a glyph get blanks that stand for them, and nothing that is seen changes.
"""

from __future__ import annotations

import io
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import cache
from itertools import groupby
from typing import Any

from pypdf import PdfWriter
from pypdf.generic import DecodedStreamObject, FloatObject, NameObject, NumberObject

_NOTHING = "\u2060"
"""What a glyph stands for whose text another one carries: a joiner that is not seen, as a code has to have a text."""
_BLOCK = re.compile(rb"(?<=\nBT)(?:.*?)(?=\nET\n)", re.DOTALL)
_TOKEN = re.compile(rb"\(|<<|>>|<[0-9A-F]*>|[][]|/?[^\s/<>()\[\]]+")
_BRACKET = re.compile(rb"\\.|[()]", re.DOTALL)
_ESCAPED = re.compile(rb"\\([0-7]{1,3}|.)", re.DOTALL)
_LETTERS = {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"b": b"\b", b"f": b"\f"}
_MAPPED = re.compile(r"<([0-9A-F]{4})> <([0-9A-F]*)>")
_CMAP = """/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo 3 dict dup begin /Registry (Adobe) def /Ordering (UCS) def /Supplement 0 def end def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <FFFF>
endcodespacerange
{blocks}endcmap
CMapName currentdict /CMap defineresource pop
end
end
"""


@dataclass
class _Glyph:
    """A glyph as it is drawn: from where, in units of its text, and what it stands for."""

    face: str
    size: float
    font: _Font
    glyph: int
    x: float
    text: str
    after: str = ""
    """Characters that are drawn with it, right of its own."""

    @property
    def width(self) -> float:
        return self.font.widths.get(self.glyph, 0) * self.size / 1000

    def spread(self) -> Iterator[_Glyph]:
        """Itself, and a blank for each character that is drawn with it."""
        yield self
        if not self.after or self.font.space is None:
            return
        blank = replace(self, glyph=self.font.space, after="")
        many = len(self.after)
        last = max(self.width - blank.width, self.width * many / (many + 1))
        for at, char in enumerate(self.after, 1):
            yield replace(blank, x=self.x + last * at / many, text=char)


@dataclass
class _Font:
    """A font's codes: the glyph behind each, its width in thousandths and its text."""

    widths: dict[int, float]
    texts: dict[int, str]
    space: int | None
    glyphs: dict[int, int] = field(default_factory=dict)
    codes: dict[tuple[int, str], int] = field(default_factory=dict)

    def code(self, glyph: int, text: str) -> int:
        """The code of this glyph where it stands for `text`."""
        if self.texts.get(glyph) == text:
            return glyph
        if (glyph, text) not in self.codes:
            code = max(self.texts.keys() | self.widths.keys()) + 1
            self.codes[glyph, text] = code
            self.glyphs[code], self.texts[code] = glyph, text
        return self.codes[glyph, text]


def with_plain_text(pdf: bytes) -> bytes:
    """The same PDF, as typst makes it, with a code for each character."""
    file = PdfWriter(io.BytesIO(pdf))
    fonts: dict[int, _Font] = {}
    for page in file.pages:
        _rewrite(page, fonts)
    for number, font in fonts.items():
        if font.codes:
            _note(file, file.get_object(number), font)
    file.pdf_header = "%PDF-1.7"
    out = io.BytesIO()
    file.write(out)
    return out.getvalue()


def _rewrite(page: Any, fonts: dict[int, _Font]) -> None:
    here = {name: _font(fonts, font.get_object()) for name, font in page["/Resources"].get("/Font", {}).items()}
    stream = page["/Contents"].get_object()
    blocks = [list(_read(block[0], here)) for block in _BLOCK.finditer(stream.get_data())]
    _share([glyph for block in blocks for glyph in block])
    rewritten = iter(blocks)
    stream.set_data(_BLOCK.sub(lambda _: _drawn(next(rewritten)), stream.get_data()))


def _font(known: dict[int, _Font], font: Any) -> _Font:
    number = font.indirect_reference.idnum
    if number not in known:
        numbers = font["/DescendantFonts"][0]["/W"]
        spans = zip(numbers[::3], numbers[1::3], numbers[2::3], strict=True)
        widths = {code: float(width) for first, last, width in spans for code in range(first, last + 1)}
        mapped = _MAPPED.findall(font["/ToUnicode"].get_data().decode())
        texts = {int(code, 16): bytes.fromhex(text).decode("utf-16-be") for code, text in mapped}
        known[number] = _Font(widths, texts, next((code for code, text in texts.items() if text == " "), None))
    return known[number]


def _read(block: bytes, fonts: dict[str, _Font]) -> Iterator[_Glyph]:
    """The glyphs of a block of text, from left to right."""
    before: list[bytes] = []
    marked: list[str | None] = []
    face, size, x = "", 1.0, 0.0
    for token in _tokens(block):
        if token == b"Tf":
            face, size = before[-2].decode(), float(before[-1])
        elif token == b"Tm":
            x = float(before[-2])
        elif token == b"BMC":
            marked.append(None)
        elif token == b"BDC":
            marked.append(_text(before[-2]))
        elif token == b"EMC":
            marked.pop()
        elif token in (b"TJ", b"Tj"):
            said = next((text for text in marked if text is not None), None)
            for part in before[before.index(b"[") + 1 :] if token == b"TJ" else before[-1:]:
                if part[:1] not in b"(<":
                    x -= 0 if part == b"]" else float(part) * size / 1000
                    continue
                codes = _bytes(part)
                for at in range(0, len(codes), 2):
                    code, font = int.from_bytes(codes[at : at + 2]), fonts[face]
                    yield _Glyph(face, size, font, code, x, font.texts.get(code, "") if said is None else said)
                    x += font.widths.get(code, 0) * size / 1000
        else:
            before.append(token)
            continue
        before = []


def _tokens(block: bytes) -> Iterator[bytes]:
    at = 0
    while found := _TOKEN.search(block, at):
        at, depth = found.end(), int(found[0] == b"(")
        while depth and (bracket := _BRACKET.search(block, at)):  # brackets in pairs need no backslash
            at, depth = bracket.end(), depth + {b"(": 1, b")": -1}.get(bracket[0], 0)
        yield block[found.start() : at]


def _bytes(string: bytes) -> bytes:
    if string.startswith(b"<"):
        return bytes.fromhex(string[1:-1].decode())
    return _ESCAPED.sub(lambda found: _LETTERS.get(found[1]) or _octal(found[1]), string[1:-1])


def _octal(escaped: bytes) -> bytes:
    return bytes((int(escaped, 8),)) if escaped.isdigit() else escaped


def _text(string: bytes) -> str:
    found = _bytes(string)
    return found[2:].decode("utf-16-be") if found.startswith(b"\xfe\xff") else found.decode("latin-1")


def _share(glyphs: list[_Glyph]) -> None:
    """Shares a text among the glyphs that are drawn for it; of letters from right to left, marks are drawn first."""
    marks: list[_Glyph] = []
    for glyph in glyphs:
        if not _runs_left(glyph.text):
            marks = []
        elif not glyph.width:
            marks.append(glyph)
        elif glyph.font.space is not None:
            _share_one(glyph, [mark for mark in marks if mark.text == glyph.text])
            marks = []


@cache
def _runs_left(text: str) -> bool:
    return any(unicodedata.bidirectional(char) in ("R", "AL") for char in text)


def _share_one(base: _Glyph, marks: list[_Glyph]) -> None:
    """Readers lose a mark that stands where its letter does, so that the letter's glyph and blanks carry it too."""
    base.text, *after = reversed(base.text)
    base.after = "".join(after)
    for mark in marks:
        mark.text = _NOTHING


def _drawn(glyphs: list[_Glyph]) -> bytes:
    """A block of text with one show for each face."""
    spread = [each for glyph in glyphs for each in glyph.spread()]
    return "".join(_shown(list(run)) for _, run in groupby(spread, lambda glyph: (glyph.face, glyph.size))).encode()


def _shown(run: list[_Glyph]) -> str:
    face, size, pen, parts = run[0].face, run[0].size, run[0].x, []
    for glyph in run:
        back = round((pen - glyph.x) * 1000 / size, 3)
        shown = (_number(back) if back else "") + f"<{glyph.font.code(glyph.glyph, glyph.text):04X}>"
        parts.append(shown if glyph.text != _NOTHING else f"]TJ/Span<</ActualText<FEFF>>>BDC[{shown}]TJ EMC[")
        pen += glyph.width - back * size / 1000
    return f" 0 Tr{face} {_number(size)} Tf 1 0 0 -1 {_number(run[0].x)} 0 Tm[{''.join(parts)}]TJ"


def _number(number: float) -> str:
    """As PDF writes it: no exponents."""
    return f"{number:.6f}".rstrip("0").rstrip(".")


def _note(file: PdfWriter, font: Any, known: _Font) -> None:
    """Writes the codes that came to be into the font."""
    below = font["/DescendantFonts"][0].get_object()
    glyphs = b"".join(known.glyphs.get(code, code).to_bytes(2) for code in range(max(known.texts) + 1))
    below[NameObject("/CIDToGIDMap")] = _stream(file, glyphs)
    for code, glyph in known.glyphs.items():
        if width := known.widths.get(glyph):
            below["/W"].extend((NumberObject(code), NumberObject(code), FloatObject(width)))
    below["/FontDescriptor"].get_object().pop("/CIDSet", None)
    lines = [f"<{code:04X}> <{text.encode('utf-16-be').hex().upper()}>\n" for code, text in known.texts.items()]
    some = [lines[at : at + 100] for at in range(0, len(lines), 100)]
    tables = (f"{len(each)} beginbfchar\n{''.join(each)}endbfchar\n" for each in some)
    font[NameObject("/ToUnicode")] = _stream(file, _CMAP.format(blocks="".join(tables)).encode())


def _stream(file: PdfWriter, data: bytes) -> Any:
    stream = DecodedStreamObject()
    stream.set_data(data)
    return file._add_object(stream.flate_encode())
