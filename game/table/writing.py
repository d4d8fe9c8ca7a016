"""A text being written at its end, as by a physical keyboard."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

LONGEST = 240
"""Characters in one text."""


@dataclass(frozen=True, slots=True)
class Draft:
    """The text so far."""

    text: str = ""

    def written(self, more: str) -> Draft:
        """With more text; what goes beyond the longest text is left out."""
        more = "".join(c for c in more if c.isprintable() or unicodedata.category(c) == "Cf")
        return Draft((self.text + more)[:LONGEST])

    def pressed(self, key: str) -> Draft:
        """After a key that writes nothing. Backspace takes the last character, a mark before its letter."""
        return Draft(self.text[:-1]) if key == "backspace" else self
