"""A deck report as PDF, with the project's own fonts: tagged, so that it is read aloud in order."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, Final

from game.glyphs import check_fonts
from game.paper.deck_page import Bar, Block, Command, DeckPage, Drawing, Points, Said, Table
from game.paragraphs import paragraphs
from game.shipped import folder

_TEMPLATE = Path(__file__).with_name("deck_report.typ")
STANDARD: Final = "ua-1"


def as_pdf(page: DeckPage) -> bytes:
    """The report as PDF. Raises FontMissing."""
    from typst import Compiler, Fonts

    from game.pdf_text import with_plain_text

    check_fonts()
    faces = Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[folder("fonts")])
    data = json.dumps(_data(page), ensure_ascii=False)
    compiler = Compiler(_TEMPLATE, root=_TEMPLATE.parent, font_paths=faces, sys_inputs={"data": data})
    pdf = compiler.compile(format="pdf", pdf_standards=[STANDARD])
    assert isinstance(pdf, bytes)
    return with_plain_text(pdf)


def _data(page: DeckPage) -> dict[str, Any]:
    return {
        "lang": page.lang,
        "rtl": page.rtl,
        "good": page.good,
        "title": _drawn(page.title),
        "question": _drawn(page.question),
        "verdict": _drawn(page.verdict),
        "reasons": list(map(_drawn, page.reasons)),
        "parts": [{"title": _drawn(part.title), "blocks": list(map(_block, part.blocks))} for part in page.parts],
    }


def _block(block: Block) -> dict[str, Any]:
    match block:
        case Said(text):
            return {"shape": "said", "text": _drawn(text)}
        case Points(points):
            told = [{"text": _drawn(each.text), "cards": list(map(_drawn, each.cards))} for each in points]
            return {"shape": "points", "points": told}
        case Drawing(svg, told):
            return {"shape": "drawing", "svg": svg, "told": _drawn(told)}
        case Command(text):
            return {"shape": "command", "text": text}
        case Table(heads, rows):
            cells = [list(map(_cell, row)) for row in rows]
            return {"shape": "table", "heads": list(map(_drawn, heads)), "rows": cells}


def _cell(cell: str | Bar) -> dict[str, str]:
    return {"svg": cell.svg} if isinstance(cell, Bar) else {"text": _drawn(cell)}


def _drawn(text: str) -> str:
    """The same in characters that the fonts have."""
    return "\n".join(paragraph.text for paragraph in paragraphs(text))
