"""What a word processor's file says in its own XML, where the library has no word for it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Pt, RGBColor

from game.colours import Colour

if TYPE_CHECKING:
    from docx.document import Document as Word
    from docx.table import Table as WordTable
    from docx.table import _Cell, _Row
    from docx.text.paragraph import Paragraph

FAINT: Colour = (96, 106, 112)
_NOT_IN_XML = frozenset("\ufffe\uffff")

AFTER_BIDI = (
    *("w:adjustRightInd", "w:snapToGrid", "w:spacing", "w:ind", "w:contextualSpacing", "w:mirrorIndents"),
    *("w:suppressOverlap", "w:jc", "w:textDirection", "w:textAlignment", "w:textboxTightWrap", "w:outlineLvl"),
    *("w:divId", "w:cnfStyle", "w:rPr", "w:sectPr", "w:pPrChange"),
)
"""What stands after `bidi` in a paragraph's properties (ECMA-376, part 1, 17.3.1.26)."""


def all_of(word: Word, tag: str) -> Iterator[Any]:
    """Every element of this tag, also in the feet of pages."""
    yield from word.element.iter(qn(tag))
    for section in word.sections:
        if not section.footer.is_linked_to_previous:
            yield from section.footer._element.iter(qn(tag))


def sayable(text: str) -> str:
    """Without characters that XML can't hold."""
    known = (char for char in text if char not in _NOT_IN_XML and not "\ud800" <= char <= "\udfff")
    return "".join(char for char in known if char >= " " or char in "\n\t")


def add(parent: Any, tag: str, before: Sequence[str] = (), **attributes: str) -> Any:
    """Adds an element, before those that the format wants after it."""
    element = OxmlElement(tag)
    for name, value in attributes.items():
        element.set(qn(f"w:{name}"), value)
    later = next((child for child in parent if child.tag in map(qn, before)), None)
    parent.append(element) if later is None else later.addprevious(element)
    return element


def tight(paragraph: Paragraph) -> Paragraph:
    """The paragraph without room above, below or between its lines."""
    paragraph.paragraph_format.space_after = paragraph.paragraph_format.space_before = Pt(0)
    paragraph.paragraph_format.line_spacing = 1.0
    return paragraph


def fill(cell: _Cell, colour: str) -> None:
    """Lays a colour (six hexadecimal digits) under a cell."""
    add(cell._tc.get_or_add_tcPr(), "w:shd", val="clear", color="auto", fill=colour)


def repeat(row: _Row) -> None:
    """The heads stand again on the next page."""
    add(row._tr.get_or_add_trPr(), "w:tblHeader")


def added_row(table: WordTable) -> _Row:
    """One more row, which is not torn by the end of a page."""
    row: _Row = table.add_row()  # type: ignore[no-untyped-call]
    add(row._tr.get_or_add_trPr(), "w:cantSplit")
    return row


def edge(table: WordTable) -> None:
    """Draws thin lines around all cells of a table, with little room inside them."""
    properties = table._tbl.tblPr
    borders = add(properties, "w:tblBorders", before=("w:shd", "w:tblLayout", "w:tblCellMar", "w:tblLook"))
    for side in ("top", "left", "bottom", "right", "insideH", "insideV"):
        add(borders, f"w:{side}", val="single", sz="4", space="0", color="B8C4C9")
    margins = add(properties, "w:tblCellMar", before=("w:tblLook",))
    for side, twips in (("top", "30"), ("left", "70"), ("bottom", "30"), ("right", "70")):
        add(margins, f"w:{side}", w=twips, type="dxa")


def page_number(paragraph: Paragraph) -> None:
    """Ends a paragraph with the number of its page."""
    run = paragraph.add_run()
    run.font.size, run.font.color.rgb = Pt(8), RGBColor(*FAINT)
    for kind, text in (("begin", ""), ("", "PAGE"), ("end", "")):
        if kind:
            add(run._r, "w:fldChar", fldCharType=kind)
        else:
            add(run._r, "w:instrText").text = text
