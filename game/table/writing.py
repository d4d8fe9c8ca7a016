"""A text being written: one line of thought with a caret at a place in it, in logical order."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, replace

LONGEST = 240
"""Characters in one text."""


@dataclass(frozen=True, slots=True)
class Draft:
    """The text so far and where the caret stands in it, counted in characters of logical order."""

    text: str = ""
    caret: int = 0

    def written(self, more: str) -> Draft:
        """With text put in at the caret; what goes beyond the longest text is left out."""
        more = "".join(c for c in more if c.isprintable() or unicodedata.category(c) == "Cf")
        more = more[: LONGEST - len(self.text)]
        text = self.text[: self.caret] + more + self.text[self.caret :]
        return Draft(text, self.caret + len(more))

    def pressed(self, key: str) -> Draft:
        """After a key that writes nothing; left and right step one character with its marks, in logical order."""
        match key:
            case "backspace":
                start = self._step(-1, whole=False)
                return Draft(self.text[:start] + self.text[self.caret :], start)
            case "delete":
                return replace(self, text=self.text[: self.caret] + self.text[self._step(1) :])
            case "left" | "right":
                return replace(self, caret=self._step(1 if key == "right" else -1))
            case "home":
                return replace(self, caret=0)
            case "end":
                return replace(self, caret=len(self.text))
        return self

    def _step(self, by: int, whole: bool = True) -> int:
        at = min(max(self.caret + by, 0), len(self.text))
        while whole and 0 < at < len(self.text) and unicodedata.combining(self.text[at]):
            at += by
        return at
