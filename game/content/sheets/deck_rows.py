"""What the rows of a spreadsheet say that is no card: the deck's id, title and languages, blank cards, questions."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import TypeAlias

from game.content.problems import At, Problems
from game.content.sheets.book import Row
from game.content.sheets.cards import number, texts
from game.content.sheets.names import (
    DECK,
    KINDS,
    ROWS,
    SHEETS,
    Column,
    heading,
    in_all_languages,
    is_language,
    named,
    read_tongue,
)
from game.content.sheets.table import Table
from game.content.tree import List, Map, Node, Scalar
from game.words import LANGUAGES, words

Line: TypeAlias = tuple[str, Table, Row]
"""A row, and what it is: a key of KINDS or of ROWS."""

_NEEDED = ("id", "title")
_MANY = ("discussion", "domain")
_BLANK = "blank-"


def said_rows(tables: list[Table], problems: Problems) -> Iterator[Line]:
    """All rows, each with what it is: its sheet says so, or its own cell; notes those that are nothing known."""
    for each in tables:
        for row in each.rows():
            key = each.kind if each.kind in KINDS else _said(each, row, problems)
            if key:
                yield key, each, row


def _said(table: Table, row: Row, problems: Problems) -> str | None:
    cell = next((cell for _, cell in table.cells(row, "kind", problems)), None)
    if cell is None:
        problems.add(table.place(row), "unknown-row", what="empty", known=_known(table))
        return None
    if key := named(ROWS if table.kind == DECK else KINDS | ROWS, cell.text) or named(SHEETS, cell.text):
        return key
    names = [words(lang, printed=True)(name) for name in (KINDS | ROWS).values() for lang in LANGUAGES]
    if near := problems.near(cell.text, names):
        problems.add(cell, "unknown-row", name=cell.text, what="near", near=near)
    else:
        problems.add(cell, "unknown-row", name=cell.text)
    return None


def _known(table: Table) -> str:
    names = ROWS if table.kind == DECK else KINDS | ROWS
    return "; ".join(map(in_all_languages, names.values()))


def said_languages(lines: list[Line], place: At, problems: Problems) -> list[Scalar]:
    """The deck's languages, in their order; none, and a problem, where no row names them."""
    for key, table, row in lines:
        if key == "languages" and (cell := _value(table, row, problems)):
            names = filter(str.strip, re.split(r"[,;،؛\n]", cell.text))
            return [Scalar(cell.at, read_tongue(name), True) for name in names]
    problems.add(place, "missing-row", known=in_all_languages(ROWS["languages"]))
    return []


def in_languages(table: Table, languages: list[str], problems: Problems) -> Table:
    """The same table with a language for each column of texts. Notes languages that the deck has not, and those that
    the table lacks."""
    columns: dict[int, Column] = {}
    for at, column in table.columns.items():
        told = replace(column, lang=column.lang or languages[0]) if column.key in ("text", "note") else column
        if told.lang and told.lang not in languages:
            problems.add_unknown(table.at(table.start, at), "unknown-language", told.lang, languages)
        elif told in columns.values():
            problems.add(table.at(table.start, at), "column-twice", name=table.headings[at])
        else:
            columns[at] = told
    for lang in languages:
        if is_language(lang) and Column("text", lang) not in columns.values():
            names = (heading(Column("text", lang), table.kind, words(each, printed=True)) for each in LANGUAGES)
            problems.add(table.at(table.start, 1), "missing-column", known=" / ".join(names))
    return replace(table, columns=columns)


def own_items(lines: list[Line], place: At, languages: list[Scalar], problems: Problems) -> dict[str, Node]:
    """What the deck's file has besides cards. Notes rows that are needed and lack, and those that stand twice."""
    first: dict[str, Line] = {}
    for key, table, row in lines:
        if key in first and key not in _MANY:
            problems.add(table.place(row), "row-twice", name=key, first=first[key][1].place(first[key][2]))
        first.setdefault(key, (key, table, row))
    items: dict[str, Node] = {"languages": List(languages[0].at, list(languages))}
    said = [lang.text for lang in languages]
    for key in _NEEDED:
        items[key] = _needed(first[key], problems) if key in first else _noted(key, place, said, problems)
    if "domain" in first:
        items["domains"] = _domains([line for line in lines if line[0] == "domain"], place, problems)
    items["blanks"] = _blanks(list(first.values()), place, problems)
    asked = [texts(table, row, "text", problems) for key, table, row in lines if key == "discussion"]
    items["discussion"] = List(place, list(asked))
    return items


def _needed(line: Line, problems: Problems) -> Node:
    key, table, row = line
    if key == "title":
        return texts(table, row, "text", problems)
    return _value(table, row, problems) or Scalar(table.place(row), "", True)


def _noted(key: str, place: At, languages: list[str], problems: Problems) -> Node:
    """Notes a row that lacks, and gives what may stand for it until all else was looked at."""
    problems.add(place, "missing-row", known=in_all_languages(ROWS[key]))
    word = Scalar(place, "deck", True)
    by_language = dict.fromkeys(languages, word)
    return word if key == "id" else Map(place, dict[str, Node](by_language), by_language)


def _domains(lines: list[Line], place: At, problems: Problems) -> Map:
    """The names of domains, by how cards say them."""
    domains = Map(place)
    for _, table, row in lines:
        cell = next((cell for _, cell in table.cells(row, "id", problems)), None)
        if cell is None:
            problems.add(table.at(row.number, min(table.numbered("id"), default=1)), "empty-text")
        elif cell.text in domains.keys:
            problems.add(cell, "row-twice", name=cell.text, first=domains.keys[cell.text])
        else:
            domains.keys[cell.text], domains.items[cell.text] = cell, texts(table, row, "text", problems)
    return domains


def _blanks(lines: list[Line], place: At, problems: Problems) -> Map:
    blanks = Map(place)
    for key, table, row in lines:
        if key.startswith(_BLANK) and (cell := _value(table, row, problems)):
            name = key.removeprefix(_BLANK)
            blanks.items[name], blanks.keys[name] = number(cell), Scalar(cell.at, name, True)
    return blanks


def _value(table: Table, row: Row, problems: Problems) -> Scalar | None:
    """The one value of a row: the first that stands in it."""
    for key in ("id", "text"):
        for _, cell in table.cells(row, key, problems):
            return cell
    return None
