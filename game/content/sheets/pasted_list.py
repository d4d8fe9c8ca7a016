"""A plain list out of a document into the tree of a draft: a table of gap, cause and action, or these words as
headings with a list under each. Ids are made, and what stands in one row is linked."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from itertools import pairwise

from game.content.deck_checks import LISTS
from game.content.problems import At, Problems
from game.content.sheets.book import Book, Odd, Row, Sheet, letters
from game.content.sheets.cards import LINKS, Before
from game.content.sheets.list_headings import (
    first_full,
    has_bullet,
    headings,
    is_number,
    kind_meant,
    kind_named,
    one_column,
    without_bullet,
)
from game.content.sheets.names import KINDS, in_all_languages, plain
from game.content.tree import List, Map, Node, Scalar
from game.core.cards import KINDS as ORDER
from game.core.cards import Kind

MAX_CARDS, MAX_LINKS = 20_000, 100_000
"""Two lists in one row link each of the one with each of the other."""
_SCRIPTS = {"he": "HEBREW LETTER", "ar": "ARABIC LETTER", "en": "LATIN"}


class _TooMany(Exception):
    pass


class _Draft:
    """The cards as they are found, each text once. Raises _TooMany."""

    def __init__(self, before: Before) -> None:
        self.cards: dict[tuple[Kind, str], Map] = {}
        self._before = before
        self._taken: set[str] = set()
        self._links: set[tuple[str, str]] = set()

    def card(self, kind: Kind, cell: Scalar) -> Map:
        """The card with this text."""
        key = kind, plain(cell.text) or cell.text
        if key not in self.cards:
            name = self._before.id_for(kind, {cell.text}, self._taken)
            self._taken.add(name)
            self.cards[key] = _map(cell, {"id": Scalar(cell.at, name, True), "text": cell})
            self._count()
        return self.cards[key]

    def link(self, kind: Kind, card: Map, other: Map) -> None:
        """Lets a cause explain a gap, or an action address a cause."""
        links, name = card.items.setdefault(LINKS[kind][0], List(card.at)), str(other.items["id"].plain())
        pair = str(card.items["id"].plain()), name
        if isinstance(links, List) and pair not in self._links:
            self._links.add(pair)
            links.items.append(Scalar(card.at, name, True))
            self._count()

    def _count(self) -> None:
        if len(self.cards) > MAX_CARDS or len(self._links) > MAX_LINKS:
            raise _TooMany


def deck_node(book: Book, stem: str, name: str, before: Before, problems: Problems) -> Node | None:
    """The tree of a draft, or None and a problem where nothing of the kind is found. Its title is made of `stem`, its
    id of `name`."""
    draft = _Draft(before)
    try:
        _take_all(book, draft, problems)
    except _TooMany:
        problems.add(At(), "too-large", what="values")
        return None
    if not draft.cards:
        problems.add(At(), "not-a-list", known=_known())
        return None
    return _deck(draft, stem, name)


def _take_all(book: Book, draft: _Draft, problems: Problems) -> None:
    by_sheet = sum(kind_named(sheet.name) is not None for sheet in book) > 1
    for part, sheet in enumerate(book, 1):
        had = len(draft.cards)
        _take(sheet, part, by_sheet, draft, problems)
        if sheet.rows and len(draft.cards) == had and part > 1:
            problems.add(At(1, 1, sheet.name, "A", part), "own-sheet", name=sheet.name)


def _take(sheet: Sheet, part: int, by_sheet: bool, draft: _Draft, problems: Problems) -> None:
    """Takes the cards of a sheet; `by_sheet` says that several are called as kinds of cards."""
    start, columns, own_words = headings(sheet.rows)
    if not columns and any(_kinds(sheet)):
        _take_sections(sheet, part, draft, problems)
        return
    if not columns:
        start, columns = (by_sheet and one_column(sheet)) or _unnamed(sheet, part, problems)
    elif own_words:
        problems.add(_place(sheet, part, start), "own-headings", name=_said(sheet, start))
    _take_table(sheet, part, start, columns, draft, problems)
    used = {at for row in sheet.rows if row.number > start for at in row.cells}
    if columns and (own := sorted(used - set(columns))):
        place = At(max(start, 1), own[0], sheet.name, letters(own[0]), part)
        problems.add(place, "own-columns", known=", ".join(map(letters, own)))


def _unnamed(sheet: Sheet, part: int, problems: Problems) -> tuple[int, dict[int, Kind]]:
    """Where a list of three columns without headings starts, and its columns; none for what is no such list."""
    first = first_full(sheet.rows)
    above = [row for row in sheet.rows if first and row.number < first.number]
    used = sorted({at for row in sheet.rows[len(above) :] for at in row.cells if not is_number(row.text(at))})
    if first is None or len(used) != len(ORDER):
        return 0, {}
    for row in above:
        problems.add(_place(sheet, part, row.number), "own-line", name=_line(row))
    problems.add(_place(sheet, part, first.number), "no-headings", name=_said(sheet, first.number), known=_known())
    return first.number - 1, dict(zip(used, ORDER, strict=True))


def _place(sheet: Sheet, part: int, number: int) -> At:
    return At(number, 1, sheet.name, "A", part)


def _said(sheet: Sheet, number: int) -> str:
    """What stands in the cells of a row."""
    row = next(row for row in sheet.rows if row.number == number)
    return " | ".join(row.text(at) for at in sorted(row.cells))


def _known() -> str:
    return "; ".join(map(in_all_languages, KINDS.values()))


def _take_table(
    sheet: Sheet, part: int, start: int, columns: dict[int, Kind], draft: _Draft, problems: Problems
) -> None:
    """An empty cell before a filled one goes on with what stands above it; one after the last says nothing."""
    last: dict[Kind, list[Map]] = {}
    for row in (row for row in sheet.rows if row.number > start):
        here = {kind: _cards(sheet, part, row, at, kind, draft, problems) for at, kind in columns.items()}
        filled = [kind for kind in ORDER if here.get(kind)]
        for kind in ORDER[: ORDER.index(filled[-1])] if filled else ():
            here[kind] = here.get(kind) or last.get(kind, [])
        last |= {kind: cards for kind, cards in here.items() if cards}
        for lower, upper in pairwise(ORDER):
            for card in here.get(upper, []):
                for other in here.get(lower, []):
                    draft.link(upper, card, other)


def _cards(sheet: Sheet, part: int, row: Row, at: int, kind: Kind, draft: _Draft, problems: Problems) -> list[Map]:
    """The cards in one cell: a list in it is several."""
    value = row.cells.get(at) or row.merged.get(at)
    place = At(row.number, at, sheet.name, letters(at), part)
    if isinstance(value, Odd):
        problems.add(place, value.code, word=value.text)
        return []
    lines = [line for line in (value or "").splitlines() if line.strip()]
    if not (len(lines) > 1 and all(map(has_bullet, lines))):
        lines = [" ".join(lines)]
    return [draft.card(kind, Scalar(place, text, True)) for line in lines if (text := without_bullet(line))]


def _take_sections(sheet: Sheet, part: int, draft: _Draft, problems: Problems) -> None:
    kind: Kind | None = None
    for row, heading in zip(sheet.rows, _kinds(sheet), strict=True):
        at = min(row.cells)
        place = At(row.number, at, sheet.name, letters(at), part)
        text = without_bullet(_line(row))
        if heading:
            kind = heading
        elif _stands_out(row, ":"):
            problems.add(place, "unknown-heading", name=text, known=_known())
        elif kind is None:
            problems.add(place, "own-line", name=text)
        elif text:
            draft.card(kind, Scalar(place, text, True))


def _kinds(sheet: Sheet) -> list[Kind | None]:
    """For each row the kind that it is the heading of, if it is one. With a colon or a question mark at its end it may
    be in people's own words."""
    return [kind_named(_line(row)) or (kind_meant(_line(row)) if _stands_out(row, ":?؟") else None)
            for row in sheet.rows]  # fmt: skip


def _stands_out(row: Row, ends: str) -> bool:
    return len(row.cells) == 1 and not has_bullet(_line(row)) and _line(row)[-1:] in ends


def _line(row: Row) -> str:
    """What stands in a row, but for cells that count."""
    texts = [row.text(at) for at in sorted(row.cells)]
    return " ".join(text for text in texts if len(texts) == 1 or not is_number(text))


def _deck(draft: _Draft, stem: str, name: str) -> Map:
    said = Counter(lang for card in draft.cards.values() if (lang := _language(_text(card))))
    languages = [lang for lang, _ in said.most_common()] or ["en"]
    place = next(iter(draft.cards.values())).at
    title = " ".join(re.split(r"[\s_-]+", stem)).strip() or stem
    items: dict[str, Node] = {
        "format": Scalar(place, "1", False),
        "id": Scalar(place, _slug(name), True),
        "title": _by_language(Scalar(place, title, True), languages),
        "languages": List(place, [Scalar(place, lang, True) for lang in languages]),
    }
    for kind, key in LISTS.items():
        cards = [card for (its, _), card in draft.cards.items() if its == kind]
        for card in cards:
            card.items["text"] = _by_language(card.items["text"], languages)
        items[key] = List(cards[0].at if cards else place, list(cards))
    return _map(Scalar(place, "", True), items)


def _text(card: Map) -> str:
    return str(card.items["text"].plain())


def _language(text: str) -> str | None:
    """The language that most letters of a text belong to; None where it has no such letters."""
    found = Counter(
        lang for char in text for lang, script in _SCRIPTS.items() if unicodedata.name(char, "").startswith(script)
    )
    return found.most_common(1)[0][0] if found else None


def _by_language(text: Node, languages: list[str]) -> Map:
    lang = _language(str(text.plain()))
    said = Scalar(text.at, lang if lang in languages else languages[0], True)
    return Map(text.at, {said.text: text}, {said.text: said})


def _map(place: Scalar, items: dict[str, Node]) -> Map:
    return Map(place.at, items, {key: Scalar(place.at, key, True) for key in items})


def _slug(stem: str) -> str:
    """An id made of a file's name."""
    return "-".join(re.findall(r"[^\W_]+", stem))[:64].strip("-") or "deck"
