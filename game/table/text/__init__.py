"""The text of the table: Hebrew, Arabic and English mixed, with symbols.

A text becomes paragraphs, each with its levels (UAX 9); lines are broken in logical order; each line is cut into runs
of one level, script and face; each run is shaped by a font set to its direction and script.
"""

from game.glyphs import FontMissing, missing
from game.table.text.boxes import Fitted, fit
from game.table.text.fonts import shaping_available
from game.table.text.style import Align, Color, Style, Weight, quantised
from game.table.text.surfaces import draw, draw_fitted
from game.table.text.typeset import measure

__all__ = [
    "Align",
    "Color",
    "Fitted",
    "FontMissing",
    "Style",
    "Weight",
    "draw",
    "draw_fitted",
    "fit",
    "measure",
    "missing",
    "quantised",
    "shaping_available",
]
