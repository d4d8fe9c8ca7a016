"""What a person breaks in a spreadsheet is told by sheet, row and column name, in words for spreadsheets."""

from __future__ import annotations

import datetime
import io
from collections.abc import Callable
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from test_hostile_sheets import HOSTILE

from game.content.any_file import read_any
from game.content.check import check_file
from game.content.deck import Deck, load_deck_text
from game.content.deck_reading import read_deck
from game.content.messages import as_json, problem_text, report_lines
from game.content.sheet_words import SHEET_TEXTS
from game.content.sheets import table as sheet_table
from game.content.sheets.cards import Before
from game.content.sheets.xlsx_out import xlsx_of
from game.core.cards import GAP
from game.words import LANGUAGES, words

SMALL = """format: 1
id: small
title: {en: Small, he: קטנה}
languages: [en, he]
gaps:
  - {id: g1, text: {en: Schools differ in reading, he: הבדלים בקריאה}, domain: reading}
  - {id: g2, text: {en: Towns differ in mathematics, he: פער במתמטיקה}}
causes:
  - {id: c1, text: {en: Few books, he: מעט ספרים}, explains: [g1, g2]}
  - {id: c2, text: {en: Short days, he: ימים קצרים}, explains: [g2]}
actions:
  - {id: a1, text: {en: A library on wheels, he: ספרייה ניידת}, addresses: [c1, c2], channel: staff}
  - {id: a2, text: {en: Two more hours, he: עוד שעתיים}, addresses: [c2]}
blanks: {gap: 2}
discussion:
  - {en: What now, he: מה עכשיו}
"""
DECK = load_deck_text(SMALL, "small.yaml")
Edit = Callable[[Any], object]


def put(sheet: str, cell: str, value: object, kind: str | None = None) -> Edit:
    def edit(book: Any) -> None:
        book[sheet][cell].value = value
        if kind:
            book[sheet][cell].data_type = kind

    return edit


def both(*edits: Edit) -> Edit:
    return lambda book: [edit(book) for edit in edits]


def copied(sheet: str, row: int) -> Edit:
    return lambda book: book[sheet].append([cell.value for cell in book[sheet][row]])


BROKEN: dict[str, tuple[Edit, str]] = {
    "a copied row": (copied("Gaps", 2), "Gaps:4:Id: duplicate-id"),
    "an id of another sheet": (
        put("Possible causes", "A2", "g1"),
        "Possible causes:2:Id: duplicate-id; Possible actions:2:Possible causes that it addresses: wrong-kind-link",
    ),
    "an id with spaces": (put("Gaps", "A2", "my gap"), "Gaps:2:Id: bad-id"),
    "an error value": (put("Gaps", "B2", "#REF!", "e"), "Gaps:2:Text – English: error-value"),
    "a formula never calculated": (put("Gaps", "C2", "=1+1"), "Gaps:2:Text – Hebrew: formula-value"),
    "a date": (put("Gaps", "B2", datetime.date(2026, 1, 2)), "Gaps:2:Text – English: date-value"),
    "no text": (both(put("Gaps", "B3", None), put("Gaps", "C3", None)), "Gaps:3:Id: no-text"),
    "a renamed heading": (put("Gaps", "B1", "Texts – Englisch"), "Gaps:1:Texts – Englisch: renamed-column"),
    "a heading twice": (put("Gaps", "C1", "Text – English"), "Gaps:1:Text – English: column-twice"),
    "a column gone": (lambda book: book["Gaps"].delete_cols(3), "Gaps:1:Id: missing-column"),
    "all headings gone": (lambda book: book["Gaps"].delete_rows(1), "Gaps:1:g1: missing-column"),
    "a language more": (put("Gaps", "Z1", "Text – fr"), "Gaps:1:Text – fr: unknown-language"),
    "a renamed sheet": (
        lambda book: setattr(book["Gaps"], "title", "Gapps"),
        "Gapps:1:A: renamed-sheet",
    ),
    "a sheet gone": (lambda book: book.remove(book["Gaps"]), "Possible causes:1:A: missing-sheet"),
    "the deck's sheet gone": (lambda book: book.remove(book["The deck"]), "Gaps:1:A: missing-sheet"),
    "an own column": (put("Gaps", "Z2", "mine"), "Gaps:1:Z: own-columns"),
    "an own sheet": (lambda book: book.create_sheet("My notes").append(["a"]), "My notes:1:A: own-sheet"),
    "an unknown link": (put("Possible causes", "E3", "nobody"), "Possible causes:3:Add a link: unknown-link"),
    "nearly a link": (
        put("Possible causes", "D3", "Towns differ in mathematic"),
        "Possible causes:3:Id: unlinked; Possible causes:3:Gaps that it explains: unknown-link; "
        "Possible actions:3:Id: unlinked",
    ),
    "two cards of one text": (
        both(put("Gaps", "B3", "Schools differ in reading"), put("Possible causes", "E3", "Schools differ in reading")),
        "Possible causes:3:Add a link: unclear-link",
    ),
    "a link of the wrong kind": (put("Possible actions", "E2", "g1"), "Possible actions:2:Add a link: wrong-kind-link"),
    "an unknown channel": (
        put("Possible actions", "F2", "shouting"),
        "Possible actions:2:Channel of influence: bad-channel",
    ),
    "perhaps retired": (put("Gaps", "G2", "perhaps"), "Gaps:2:Out of play: wrong-type"),
    "an unknown origin": (put("Gaps", "H2", "me"), "Gaps:2:Written by: bad-origin"),
    "many blanks": (put("The deck", "C5", "many"), "The deck:5:Text – English: wrong-type"),
    "too many blanks": (put("The deck", "C5", 100), "The deck:5:Text – English: bad-count"),
    "an unknown row": (put("The deck", "A8", "Something else"), "The deck:8:What it is: unknown-row"),
    "nearly a row": (put("The deck", "A8", "Question for the talks"), "The deck:8:What it is: unknown-row"),
    "a row without a name": (put("The deck", "A8", None), "The deck:8:What it is: unknown-row"),
    "a row gone": (lambda book: book["The deck"].delete_rows(3), "The deck:1:What it is: missing-row"),
    "a row twice": (copied("The deck", 3), "The deck:9:What it is: row-twice"),
    "no languages": (lambda book: book["The deck"].delete_rows(4), "The deck:1:What it is: missing-row"),
    "an unknown language": (
        put("The deck", "C4", "English, Hebrew, Klingon?"),
        "The deck:4:Text – English: bad-language",
    ),
    "a text twice": (both(put("Gaps", "B2", "A text of ours"), put("Gaps", "B3", "A text of ours")), ""),
    "no cards": (
        both(lambda book: book["Gaps"].delete_rows(2, 9), lambda book: book["Possible causes"].delete_cols(4)),
        "The deck:1:What it is: no-cards",
    ),
}


def edited(edit: Edit, path: Path, deck: Deck = DECK, lang: str = "en") -> Path:
    book = openpyxl.load_workbook(io.BytesIO(xlsx_of(deck, words(lang, printed=True))))
    edit(book)
    book.save(path)
    return path


def place(problem: Any) -> str:
    parts = [problem.sheet, problem.line, problem.heading or problem.column, f" {problem.code}"]
    return ":".join(str(part) for part in parts if part)


def told(path: Path) -> str:
    found = read_deck(read_any(path))[1]
    return "; ".join(place(problem) for problem in found if problem.code != "missing-language")


@pytest.mark.parametrize("name", BROKEN)
def test_what_is_broken_is_told_at_its_cell(name: str, tmp_path: Path) -> None:
    edit, expected = BROKEN[name]
    assert told(edited(edit, tmp_path / "deck.xlsx")) == expected


def test_a_report_names_file_sheet_row_and_heading(tmp_path: Path) -> None:
    path = edited(copied("Gaps", 2), tmp_path / "deck.xlsx")
    (problem,) = (problem for problem in check_file(path) if problem.code == "duplicate-id")
    (line,) = report_lines([problem], words("en", printed=True))
    assert line == (
        f"{path}:Gaps:4:Id: error duplicate-id: The id “g1” is taken on row 2 of the sheet “Gaps”. Leave this cell "
        "empty, and an id is made."
    )
    (plain,) = as_json([problem], words("en"))
    assert (plain["sheet"], plain["line"], plain["heading"]) == ("Gaps", 4, "Id")


CLEAN: dict[str, Edit] = {
    "empty rows between, and a title above": lambda book: (
        book["Gaps"].insert_rows(3, 2), book["Gaps"].insert_rows(1, 2), put("Gaps", "A1", "Our gaps")(book)),
    "hidden columns and rows": lambda book: (
        setattr(book["Gaps"].column_dimensions["C"], "hidden", True),
        setattr(book["Gaps"].row_dimensions[2], "hidden", True)),
    "sheets in another order": lambda book: book.move_sheet("The deck", -3),
    "keys for names": both(put("Gaps", "A1", "id"), put("Gaps", "F1", "domain"), put("The deck", "A2", "id")),
    "names in other languages": both(
        put("Gaps", "B1", "טקסט – אנגלית"), put("Gaps", "C1", "النص – العبرية"), put("The deck", "C4", "en; עברית")),
    "a channel in another language": put("Possible actions", "F2", "הכשרת צוותים ואיכות ההוראה"),
}  # fmt: skip


@pytest.mark.parametrize("name", CLEAN)
def test_what_people_do_without_breaking_anything(name: str, tmp_path: Path) -> None:
    deck, problems = read_deck(read_any(edited(CLEAN[name], tmp_path / "deck.xlsx")))
    assert problems == []
    assert deck is not None
    assert deck.cards == DECK.cards


def read(path: Path, before: Deck | None = None) -> Deck:
    deck, problems = read_deck(read_any(path, before))
    assert deck is not None, problems
    return deck


def test_a_new_row_is_a_card_and_keeps_its_id_once_it_has_one(tmp_path: Path) -> None:
    def edit(book: Any) -> None:
        book["Gaps"].append([None, "A new gap", "פער חדש"])
        book["Possible causes"]["E2"] = "A new gap"

    path = edited(edit, tmp_path / "deck.xlsx")
    first = read(path)
    assert first.cards["gap-1"].text.get("he") == ("פער חדש", "he")
    assert first.cards["c1"].links == ("g1", "g2", "gap-1")

    def more(book: Any) -> None:
        edit(book)
        book["Gaps"].insert_rows(2)
        put("Gaps", "B2", "One before it")(book)

    again = read(edited(more, path), first)
    assert again.cards["gap-1"].text == first.cards["gap-1"].text
    assert again.cards["gap-2"].text.get("en")[0] == "One before it"


def test_two_sheets_of_one_kind_are_both_taken(tmp_path: Path) -> None:
    def more(book: Any) -> None:
        sheet = book.create_sheet("פערים")
        sheet.append(["Text – English", "Text – Hebrew"])
        sheet.append(["A gap on a sheet of its own", "פער"])

    cards = read(edited(more, tmp_path / "deck.xlsx")).cards
    assert {**DECK.cards, "gap-1": cards["gap-1"]} == cards


def test_each_link_that_names_no_card_is_told_and_the_first_are_told_what_was_meant(tmp_path: Path) -> None:
    lines = "\n".join(f"Towns differ in mathematicks {at}" for at in range(200))
    found = read_any(edited(put("Possible causes", "D2", lines), tmp_path / "deck.xlsx"))
    near = [problem.params.get("near") for problem in found.problems if problem.code == "unknown-link"]
    assert len(near) == 200
    assert near[0] == "Towns differ in mathematics"
    assert not near[-1]  # comparing takes long: two thousand took minutes


def test_of_a_thousand_columns_of_ones_own_a_part_is_compared(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    compared = []
    monkeypatch.setattr(sheet_table, "_near", lambda _, number: compared.append(number))
    own = ",".join(f"own {at}" for at in range(1000))
    problems = read_any(table(f"kind,id,text,{own}\n", tmp_path / "deck.csv")).problems
    assert "own-columns" in [problem.code for problem in problems]
    assert len(compared) < 300


def test_ids_are_made_without_trying_those_that_were_made() -> None:
    class Taken(set[str]):
        asked = 0

        def __contains__(self, name: object) -> bool:
            self.asked += 1
            return super().__contains__(name)

    before, taken = Before(DECK), Taken({"gap-2"})
    made = []
    for at in range(500):
        made.append(before.id_for(GAP, {f"gap number {at}"}, taken))
        taken.add(made[-1])
    assert made[:3] == ["gap-1", "gap-3", "gap-4"]
    assert len(set(made)) == 500
    assert taken.asked < 600


@pytest.mark.parametrize(
    "written",
    ["g2", "g2 · whatever", "Towns differ in mathematics", "פער במתמטיקה", "gone · Towns differ in mathematics"],
)
def test_a_link_may_be_written_in_many_ways(written: str, tmp_path: Path) -> None:
    deck = read(edited(put("Possible causes", "D2", f"g1\n{written}"), tmp_path / "deck.xlsx"))
    assert deck.cards["c1"].links == ("g1", "g2")


def test_a_merged_cell_counts_for_each_of_its_rows(tmp_path: Path) -> None:
    deck = read(edited(lambda book: book["Gaps"].merge_cells("F2:F3"), tmp_path / "deck.xlsx"))
    assert [card.domain for card in deck.of_kind("gap")] == ["reading", "reading"]


def test_numbers_stand_as_they_are_seen(tmp_path: Path) -> None:
    deck = read(edited(both(put("Gaps", "B2", 12), put("Gaps", "B3", 0.5)), tmp_path / "deck.xlsx"))
    assert [card.text.get("en")[0] for card in deck.of_kind("gap")] == ["12", "0.5"]


def test_drop_downs_offer_the_cards_to_link_to_and_the_words_to_choose() -> None:
    book = openpyxl.load_workbook(io.BytesIO(xlsx_of(DECK, words("en", printed=True))))
    offered = {str(rule.sqref): rule.formula1 for rule in book["Possible actions"].data_validations.dataValidation}
    assert offered["E2:E203"] == "'Possible causes'!$B$2:$B$203"
    assert "staff training" in offered["F2:F203"]
    assert book["Gaps"].freeze_panes == "C2"
    assert not book["Gaps"].sheet_view.rightToLeft


def test_sheets_in_hebrew_run_from_right_to_left() -> None:
    book = openpyxl.load_workbook(io.BytesIO(xlsx_of(DECK, words("he", printed=True))))
    assert book.sheetnames == ["פערים", "גורמים אפשריים", "פעולות אפשריות", "החפיסה"]
    assert all(sheet.sheet_view.rightToLeft for sheet in book)
    assert book["גורמים אפשריים"]["D2"].value.startswith("g1 · הבדלים בקריאה\n")
    assert book["גורמים אפשריים"].data_validations.dataValidation[0].formula1 == "'פערים'!$C$2:$C$203"
    english, hebrew = book["פערים"]["B2"], book["פערים"]["C2"]
    assert (english.alignment.readingOrder, hebrew.alignment.readingOrder) == (1, 2)
    assert (english.alignment.horizontal, hebrew.alignment.horizontal) == ("left", "right")


def table(text: str, path: Path) -> Path:
    path.write_text(text, encoding="utf-8")
    return path


DECK_ROWS = "kind,id,text\nlanguages,,en\nid,,x\ntitle,,X\n"
TABLES = {
    "kind;id;text\n;g1;A gap\nGap;g2;Another\ndeck's id;x":
        "1:kind: missing-row; 2:kind: unknown-row; 4:kind: unknown-row",
    "kind,id,text,channel\nlanguages,,en\nid,,x\ntitle,,X\nGap,g,A gap,staff\nCause,c,B\nAction,a,C":
        "5:channel: unknown-key",
    "kind,id,text\nlanguages,,en\nid,,x\ntitle,,X\nGap,g,A gap\nCause,g,B\nAction,a,C": "6:id: duplicate-id",
    DECK_ROWS + "Gap,g,One of a kind\nGap,h,One of a kind\nCause,c,B\nAction,a,C": "",
    DECK_ROWS + "Name of a domain,,Reading\nGap,g,A gap\nCause,c,B\nAction,a,C": "5:id: empty-text",
    "gap,cause\nA gap,A cause": "2:A: no-cards",
    "Gaps\nA gap\nActions\nAn action": "2:A: no-cards",
    "A list\nGaps\nA gap\nCauses\nA cause\nActions\nAn action": "1:A: own-line",
    "Gaps\nA gap\nRoots of it:\nA cause\nActions\nAn action": "2:A: no-cards; 3:A: unknown-heading",
    "Our list,,\nOne,Two,Three": "1:A: own-line; 2:A: no-headings",
    "Our gaps,Why is it so,What helps\nA gap,A cause,An action": "1:A: own-headings",
}  # fmt: skip
"""Texts of tables and lists, and what is told of each besides cards without links."""


@pytest.mark.parametrize("text", TABLES)
def test_a_table_of_text_names_row_and_heading(text: str, tmp_path: Path) -> None:
    found = read_deck(read_any(table(text, tmp_path / "deck.csv")))[1]
    assert "; ".join(place(problem) for problem in found if problem.code != "unlinked") == TABLES[text]


def test_every_problem_has_words_of_its_own_for_spreadsheets(tmp_path: Path) -> None:
    shown: set[str] = set()
    for name, data in files():
        (tmp_path / name).write_bytes(data)
        for problem in check_file(tmp_path / name):
            for lang in LANGUAGES:
                text = problem_text(problem, words(lang, printed=True))
                assert "{" not in text
                assert "YAML" not in text
            shown |= {f"{code}{where}" for code in (problem.code, f"{problem.code}:{problem.params.get('what')}")
                      for where in ("", "@cell", "@sheet" if problem.sheet else "")}  # fmt: skip
    only_when_loaded = {"spreadsheet"}
    assert SHEET_TEXTS.keys() - shown == only_when_loaded


def files() -> list[tuple[str, bytes]]:
    from tempfile import TemporaryDirectory

    with TemporaryDirectory() as folder:
        edits = [edited(edit, Path(folder) / "deck.xlsx").read_bytes() for edit, _ in BROKEN.values()]
    books = [("deck.xlsx", data) for data in [*edits, *(data for data, _, _ in HOSTILE.values())]]
    return books + [("deck.csv", text.encode()) for text in TABLES]
