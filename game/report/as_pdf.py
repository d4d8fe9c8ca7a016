"""A report as PDF, with the project's own fonts: tagged, so that it is read aloud in order and its text can be taken
out of it."""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Final

from game.colours import INK, RED
from game.glyphs import check_fonts
from game.paragraphs import paragraphs
from game.report.document import Block, Document, Facts, Line, Picture, Plan, Points, Section, Table
from game.report.plan_room import NUMBER, SIZES, widths
from game.shipped import folder

_TEMPLATE = Path(__file__).with_name("report.typ")
STANDARD: Final = "ua-1"
"""PDF/UA-1: what readers of screens need is there, which typst checks."""


def as_pdf(document: Document) -> bytes:
    """The report as PDF. Raises FontMissing."""
    from typst import Compiler, Fonts

    from game.pdf_text import with_plain_text

    check_fonts()
    faces = Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[folder("fonts")])
    data = json.dumps(_data(document), ensure_ascii=False).encode("utf-8", "replace")
    files = {"report.typ": _TEMPLATE.read_bytes(), "data.json": data, **_pictures(document)}
    with TemporaryDirectory() as folded:  # typst takes pictures from files only
        for name, content in files.items():
            Path(folded, name).write_bytes(content)
        pdf = Compiler(Path(folded, "report.typ"), root=folded, font_paths=faces).compile(
            format="pdf", pdf_standards=[STANDARD]
        )
    assert isinstance(pdf, bytes)
    return with_plain_text(pdf)


def _pictures(document: Document) -> dict[str, bytes]:
    """The pictures as files, by their names."""
    blocks = (block for section in document.sections for block in section.blocks)
    return {_file(block): block.png for block in blocks if isinstance(block, Picture)}


def _file(picture: Picture) -> str:
    return f"{hashlib.sha256(picture.png).hexdigest()[:16]}.png"


def _data(document: Document) -> dict[str, Any]:
    return {
        "lang": document.lang,
        "rtl": document.rtl,
        "title": _drawn(document.title),
        "about": [[_drawn(head), _drawn(text)] for head, text in document.about],
        "ink": _hexed(INK),
        "red": _hexed(RED),
        "plan": _plan(document.plan),
        "annex": _drawn(document.annex),
        "sections": [_section(section) for section in document.sections],
    }


def _plan(plan: Plan) -> dict[str, Any]:
    return {
        "widths": [NUMBER, *widths(plan)],
        "sizes": SIZES,
        "groups": list(map(_drawn, plan.groups)),
        "rows": [[_fields(plan, row, group) for group in plan.groups] for row in plan.rows],
        "missing": plan.missing,
        "note": _drawn(plan.note),
        "boxes": [asdict(box) | {"lines": list(map(_drawn, box.lines))} for box in plan.boxes],
    }


def _fields(plan: Plan, row: tuple[str | None, ...], group: str) -> list[list[str]]:
    return [[_drawn(title), _drawn(text)] for title, text in plan.grouped(row, group)]


def _section(section: Section) -> dict[str, Any]:
    return {"title": _drawn(section.title), "level": section.level, "blocks": list(map(_block, section.blocks))}


def _block(block: Block) -> dict[str, Any]:
    match block:
        case Table():
            shape, heads = "stacked" if block.stacked else "table", list(map(_drawn, block.heads))
            return {"shape": shape, "heads": heads, "rows": [[_drawn(str(cell)) for cell in row] for row in block.rows]}
        case Facts():
            return {"shape": "facts", "pairs": [[_drawn(head), _drawn(str(text))] for head, text in block.told]}
        case Points():
            return {"shape": "points", "texts": list(map(_drawn, block.texts))}
        case Line(text):
            return {"shape": "line", "text": _drawn(text)}
        case Picture():
            return {"shape": "picture", "file": _file(block), "alt": _drawn(block.alt)}


def _drawn(text: str) -> str:
    """The same in characters that the fonts have."""
    return "\n".join(paragraph.text for paragraph in paragraphs(text))


def _hexed(colour: tuple[int, int, int]) -> str:
    return "#{:02x}{:02x}{:02x}".format(*colour)
