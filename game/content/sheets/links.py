"""What a person writes to name another card: its id, `id · anything`, or its text in any language."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from game.content.problems import Problems
from game.content.sheets.names import plain
from game.content.tree import Scalar
from game.core.cards import Kind

DOT = " · "
"""Between a card's id and its text."""

_LISTED = re.compile(r"[,;،؛]")


class Cards:
    """All cards of a spreadsheet, by what they may be called."""

    def __init__(self, cards: Iterable[tuple[Kind, str, Iterable[str]]]) -> None:
        """Takes each card's kind, id and texts."""
        self._kinds: dict[str, Kind] = {}
        self._texts: dict[str, dict[str, str]] = {}
        self._words: dict[Kind, dict[str, str]] = {}
        for kind, name, texts in cards:
            self._kinds.setdefault(name, kind)
            self._words.setdefault(kind, {})[name] = name
            for text in texts:
                self._texts.setdefault(plain(text), {})[name] = kind
                self._words[kind].setdefault(text, name)

    def links(self, cell: Scalar, wanted: Kind, problems: Problems) -> list[Scalar]:
        """The ids that a cell names, one a line, or ids with commas between. Notes what names no card, or several."""
        found = []
        for line in filter(None, map(str.strip, cell.text.splitlines())):
            several = [part.strip() for part in _LISTED.split(line) if part.strip()]
            if self._meant(line, wanted) or not all(part in self._kinds for part in several):
                several = [line]
            found += [Scalar(cell.at, name, True) for part in several
                      if (name := self._named(cell, part, wanted, problems))]  # fmt: skip
        return found

    def _named(self, cell: Scalar, line: str, wanted: Kind, problems: Problems) -> str | None:
        names = self._meant(line, wanted)
        if len(names) == 1:
            return names[0]
        if names:
            problems.add(cell, "unclear-link", name=line, known=", ".join(names))
        elif near := problems.near(line, self._words.get(wanted, {})):
            problems.add(cell, "unknown-link", name=line, what="near", near=near)
        else:
            problems.add(cell, "unknown-link", name=line)
        return None

    def _meant(self, line: str, wanted: Kind) -> list[str]:
        """The cards that a line may mean: those of the wanted kind, if there are any."""
        head, dot, tail = line.partition(DOT.strip())
        for name in (line, head.strip()):
            if name in self._kinds:
                return [name]
        said: Mapping[str, str] = self._texts.get(plain(line)) or (self._texts.get(plain(tail)) if dot else None) or {}
        return [name for name, kind in said.items() if kind == wanted] or list(said)
