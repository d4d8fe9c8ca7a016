"""A sheet as a table: which row holds its headings, what its columns are, and what it lacks."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from difflib import get_close_matches

from game.content.problems import At, Problems
from game.content.sheets.book import Odd, Row, Sheet, letters
from game.content.sheets.names import COLUMNS, Column, heading, in_all_languages, read_heading
from game.content.tree import Scalar
from game.core.frozen import frozen
from game.words import LANGUAGES, words

_HEADINGS_WITHIN = 20
_LONGEST = 80
_NEAR = 0.7
_COMPARED = 200
"""So many columns of people's own are compared with the headings that lack: comparing takes long."""
_MERGED = ("kind", "domain", "links", "channel", "retired", "origin")
"""What a merged cell says of each of its rows; an id or a text is one card's."""
_TEXTS = ("text", "note")


@frozen
class Table:
    """One sheet. `kind` is what its rows are (of cards, or "deck"; empty where each row says it), `start` the row of
    the headings, and `headings` what stands there by column."""

    sheet: Sheet
    part: int
    kind: str
    start: int
    headings: Mapping[int, str]
    columns: Mapping[int, Column]

    def rows(self) -> Iterator[Row]:
        """The rows below the headings that hold something in a known column."""
        for row in self.sheet.rows:
            if row.number > self.start and not self.columns.keys().isdisjoint(row.cells):
                yield row

    def at(self, row: int, column: int) -> At:
        """The place of a cell."""
        named = " ".join(self.headings.get(column, "").split())
        return At(row, column, self.sheet.name, named or letters(column), self.part)

    def numbered(self, key: str) -> list[int]:
        """The columns of one key."""
        return [number for number, column in self.columns.items() if column.key == key]

    def cells(self, row: Row, key: str, problems: Problems) -> Iterator[tuple[Column, Scalar]]:
        """What stands in a row under one key, by its columns. What is no text is noted, and stands for itself only in
        texts, so that none is said to be missing."""
        for number in self.numbered(key):
            value = row.cells.get(number) or (row.merged.get(number) if key in _MERGED else None)
            place = self.at(row.number, number)
            if isinstance(value, Odd):
                problems.add(place, value.code, word=value.text)
                value = value.text if key in _TEXTS else None
            if value:
                yield self.columns[number], Scalar(place, value, True)

    def place(self, row: Row) -> At:
        """Where a row is told to stand: at its id or its first text, empty or not."""
        numbers = self.numbered("id") + self.numbered("text") + self.numbered("kind")
        return self.at(row.number, min(numbers, default=1))


def table(sheet: Sheet, part: int, kind: str, problems: Problems) -> Table:
    """The table in a sheet, with every problem of its headings."""
    start, read = max(map(_read, sheet.rows[:_HEADINGS_WITHIN]), key=lambda found: len(found[1]), default=(1, {}))
    row = next((row for row in sheet.rows if row.number == start), Row(start, {}, {}))
    columns: dict[int, Column] = {}
    for number, column in read.items():
        if column not in columns.values():
            columns[number] = column
    made = Table(sheet, part, kind, start, {number: row.text(number) for number in row.cells}, columns)
    for number in read.keys() - columns.keys():
        problems.add(made.at(start, number), "column-twice", name=row.text(number))
    if not made.numbered("text"):
        problems.add(made.at(start, 1), "missing-column", known=in_all_languages(COLUMNS["text"]))
    else:
        _note_others(made, set(read), problems)
    return made


def has_kinds(sheet: Sheet) -> bool:
    """Whether each row of a sheet says what it is."""
    return any({"kind", "text"} <= {column.key for column in _read(row)[1].values()}
               for row in sheet.rows[:_HEADINGS_WITHIN])  # fmt: skip


def has_texts(sheet: Sheet) -> bool:
    """Whether a sheet has a column of texts by its heading."""
    return any("text" in {column.key for column in _read(row)[1].values()} for row in sheet.rows[:_HEADINGS_WITHIN])


def _read(row: Row) -> tuple[int, dict[int, Column]]:
    """The number of a row, and the columns it would name as headings."""
    named = {at: read_heading(row.text(at)) for at in row.cells if len(row.text(at)) <= _LONGEST}
    return row.number, {at: column for at, column in named.items() if column}


def _note_others(made: Table, read: set[int], problems: Problems) -> None:
    """Notes the columns that are not known: one with a name nearly known has been renamed, others are people's own."""
    used = {at for row in made.sheet.rows if row.number >= made.start for at in row.cells}
    own: list[int] = []
    for number in sorted(used - read):
        if near := _near(made, number) if len(own) < _COMPARED else None:
            problems.add(made.at(made.start, number), "renamed-column", name=made.headings[number], near=near)
        else:
            own.append(number)
    if own:
        names = ", ".join(made.at(made.start, number).heading for number in own)
        problems.add(made.at(made.start, own[0]), "own-columns", known=names)


def _near(made: Table, number: int) -> str | None:
    """The heading that a name was meant for, if that one is missing."""
    name = made.headings.get(number, "")
    here = set(made.columns.values())
    for lang in LANGUAGES:
        say = words(lang, printed=True)
        lacking = [Column(key, tongue) for key in COLUMNS if ":" not in key for tongue in _tongues(key)]
        names = [heading(each, made.kind, say) for each in lacking if each not in here]
        if near := get_close_matches(name[:_LONGEST], names, n=1, cutoff=_NEAR):
            return near[0]
    return None


def _tongues(key: str) -> tuple[str, ...]:
    return LANGUAGES if key in _TEXTS else ("",)
