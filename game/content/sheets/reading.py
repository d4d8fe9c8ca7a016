"""A book into the tree of a deck, with whatever keeps it from being one; a book without tables is a plain list."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches

from game.content.problems import At, Problems
from game.content.sheets import pasted_list
from game.content.sheets.book import Book, Sheet
from game.content.sheets.cards import Before, card_lists
from game.content.sheets.deck_rows import in_languages, own_items, said_languages, said_rows
from game.content.sheets.names import DECK, KINDS, ROWS, SHEETS, in_all_languages, named
from game.content.sheets.table import Table, has_kinds, has_texts, table
from game.content.tree import Map, Node, Scalar
from game.words import LANGUAGES, words

_NEAR = 0.6


def deck_node(book: Book, stem: str, name: str, before: Before, problems: Problems) -> Node | None:
    """The tree of a deck, or None when what is wrong comes before any card. `before` says which ids cards had; `stem`
    and `name` are for lists."""
    kinds = {at: kind for at, sheet in enumerate(book) if (kind := named(SHEETS, sheet.name))}
    if not (DECK in kinds.values() or any(map(has_kinds, book)) or any(has_texts(book[at]) for at in kinds)):
        return pasted_list.deck_node(book, stem, name, before, problems)
    tables = list(_tables(book, kinds, problems))
    _note_missing(book, tables, problems)
    if problems.errors:
        return None
    return _deck(tables, before, problems)


def _tables(book: Book, kinds: dict[int, str], problems: Problems) -> Iterator[Table]:
    """The sheets that are known; two of one name, say in two languages, are both taken."""
    for at, sheet in enumerate(book):
        if at in kinds or has_kinds(sheet):
            yield table(sheet, at + 1, kinds.get(at, ""), problems)
        elif sheet.rows:
            _note_other(sheet, at + 1, set(SHEETS) - set(kinds.values()), problems)


def _note_other(sheet: Sheet, part: int, lacking: set[str], problems: Problems) -> None:
    """Notes a sheet that is not known: renamed, if its name is nearly that of one that lacks, else people's own."""
    place = At(1, 1, sheet.name, "A", part)
    names = [words(lang, printed=True)(SHEETS[kind]) for kind in lacking for lang in LANGUAGES]
    if near := get_close_matches(sheet.name, names, n=1, cutoff=_NEAR):
        problems.add(place, "renamed-sheet", name=sheet.name, near=near[0])
    else:
        problems.add(place, "own-sheet", name=sheet.name)


def _note_missing(book: Book, tables: list[Table], problems: Problems) -> None:
    kinds = {each.kind for each in tables}
    renamed = any(problem.code == "renamed-sheet" for problem in problems.found)
    for kind in SHEETS if "" not in kinds and not renamed else ():
        if kind not in kinds:
            place = At(1, 1, book[0].name, "A", 1)
            problems.add(place, "missing-sheet", what="deck" if kind == DECK else "cards",
                         known=in_all_languages(SHEETS[kind]))  # fmt: skip


def _deck(tables: list[Table], before: Before, problems: Problems) -> Map | None:
    lines = list(said_rows(tables, problems))
    place = next((each.at(1, 1) for each in tables if each.kind in ("", DECK)), At())
    languages = said_languages(lines, place, problems)
    if not languages:
        return None
    known_before = len(problems.found)
    told = {id(each): in_languages(each, [lang.text for lang in languages], problems) for each in tables}
    if len(problems.found) > known_before:  # every card would lack the same text
        return None
    lines = [(key, told[id(each)], row) for key, each, row in lines]
    cards = [(key, each, row) for key, each, row in lines if key in KINDS]
    items: dict[str, Node] = {"format": Scalar(place, "1", False)}
    items |= own_items([line for line in lines if line[0] in ROWS], place, languages, problems)
    items |= card_lists(cards, place, before, problems)
    return Map(place, items, {key: Scalar(node.at, key, True) for key, node in items.items()})
