"""A run as drawn where nothing shapes it: Arabic letters ready-joined, marks left out, the string turned around."""

import unicodedata

from game.table.text.runs import Run

_MIRRORED = str.maketrans("()[]{}<>«»‹›", ")(][}{><»«›‹")


def unshaped(run: Run) -> Run:
    """The run as a string to draw from left to right, letter by letter."""
    text = "".join(char for char in run.text if not unicodedata.combining(char))
    face = run.face
    if run.script == "Arab":
        text, face = _joined(text), "symbols"  # the text face has no ready-joined letters
    if run.level % 2:
        text = text[::-1].translate(_MIRRORED)
    return Run(text, run.level, run.script, face)


def _joined(text: str) -> str:
    import arabic_reshaper  # type: ignore[import-untyped]  # slow, and needed only where nothing shapes

    # No font here has a ready-joined alef wasla.
    return str(arabic_reshaper.reshape(text.replace("ٱ", "ا")))
