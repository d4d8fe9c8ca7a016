"""A problem of a file that people wrote: what, where, how bad. Its words are in `messages`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import field
from itertools import islice
from typing import Literal, Protocol

from game.content.meant import respelt, seen
from game.core.frozen import frozen

WARNINGS = frozenset(
    {
        "missing-language",
        "repeated",
        "unlinked",
        "near-duplicate",
        "missing-glyph",
        "unchecked-glyphs",
        "long-text",
        "no-fit",
        "other-script",
        "unpaired",
        "unbalanced",
        "invisible",
        "reversed",
        "printed-shapes",
        "moved-punctuation",
        "glued-number",
        "few-roles",
        "unused-domain",
        "unnamed-domain",
        "never-open",
        "own-sheet",
        "own-columns",
        "own-line",
        "own-headings",
        "no-headings",
    }
)
"""The codes that leave a file usable; every other code is an error."""

_LONG = ("known", "allowed", "write", "characters")
_SHOWN = 60
_LISTED = 400
_LONGEST = 200
_GUESSES = 20
_COMPARED = 1_000


@frozen
class Problem:
    """One problem at a place (line and column count from 1). `params` are the values in its words.

    In a spreadsheet `line` is the row, and `sheet` and `heading` name the sheet and the column as people see them;
    `part` counts the sheets from 1, for the order. A CSV file has no sheets, only headings."""

    file: str
    line: int
    column: int
    code: str
    params: dict[str, str | int] = field(default_factory=dict)
    sheet: str = ""
    heading: str = ""
    part: int = 0

    @property
    def order(self) -> tuple[int, int, int]:
        """Where it stands among the problems of its file."""
        return self.part, self.line, self.column

    @property
    def severity(self) -> Literal["error", "warning"]:
        """Whether the file can't be used (error) or only ought to be better (warning)."""
        return "warning" if self.code in WARNINGS else "error"


@frozen
class At:
    """A bare place; the default is the beginning of a file. The rest is as in Problem."""

    line: int = 1
    column: int = 1
    sheet: str = ""
    heading: str = ""
    part: int = 0

    @property
    def at(self) -> At:
        """Itself: it may stand for whatever has a place."""
        return self


class Place(Protocol):
    """Anything that knows where it stands."""

    @property
    def at(self) -> At: ...


class Problems:
    """Collects the problems of one file."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.found: list[Problem] = []
        self._guesses = 0

    def add(self, place: Place, code: str, **params: str | int | Place) -> None:
        """Notes one problem. Text values are cut to a length that can be shown, lists to choose from later; of a place
        its line is shown, and its sheet."""
        at = place.at
        shown = {name: value for param in params.items() for name, value in _shown_param(*param)}
        self.found.append(Problem(self.file, at.line, at.column, code, shown, at.sheet, at.heading, at.part))

    def add_unknown(self, place: Place, code: str, name: str, known: list[str], meant: str | None = None) -> None:
        """Notes a name that is not known, with what was `meant`, or the known name it may have been meant for."""
        near = meant or self.near(name, known)
        what = "invisible" if near and near == seen(name).strip() else "near"
        self.add(place, code, name=name, **({"what": what, "near": near} if near else {}))

    def near(self, name: str, among: Iterable[str]) -> str | None:
        """The known name that one may have been meant for. Guessing is slow: a file that is wrong all over gets only
        the first guesses, among the first names."""
        self._guesses += 1
        if self._guesses > _GUESSES or len(name) > _LONGEST:
            return None
        known = list(islice(among, _COMPARED))
        if near := respelt(name, known):
            return near
        from difflib import get_close_matches  # most files have no such problem

        return next(iter(get_close_matches(name, known, n=1)), None)

    @property
    def errors(self) -> bool:
        """Whether anything found makes the file unusable."""
        return any(problem.severity == "error" for problem in self.found)

    def sorted(self) -> list[Problem]:
        """All that was found, in the order of the file."""
        return sorted(self.found, key=lambda problem: (problem.order, problem.code))


class Faults(ValueError):
    """A file that can't be used; `problems` is everything found in it, warnings too."""

    def __init__(self, problems: list[Problem]) -> None:
        super().__init__("; ".join(f"{p.file}:{p.line}:{p.column}: {p.code}" for p in problems))
        self.problems = problems


class Unplayable(Faults):
    """A scenario that can't be played, whatever is wrong with it or with its deck."""


def _shown_param(name: str, value: str | int | Place) -> Iterator[tuple[str, str | int]]:
    if isinstance(value, str):
        yield name, _shown(value, _LISTED if name in _LONG else _SHOWN)
    elif isinstance(value, int):
        yield name, value
    else:
        yield name, value.at.line
        if value.at.sheet:
            yield f"{name}_sheet", value.at.sheet


def _shown(value: str, most: int) -> str:
    text = re.sub(r"[\s\x00-\x1f\x7f-\x9f\ud800-\udfff]+", " ", value[: 2 * most]).strip()
    return text if len(text) <= most else text[: most - 1] + "…"
