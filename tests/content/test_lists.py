"""Tables of text in any encoding that Windows writes, and plain lists out of documents."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import openpyxl
import pytest

from game.content.any_file import read_any
from game.content.deck import Deck, load_deck
from game.content.deck_reading import read_deck
from game.content.sheets.csv_in import decoded
from game.content.sheets.csv_out import csv_of
from game.words import LANGUAGES, words

DECKS = Path(__file__).parents[2] / "decks"
HEBREW = (
    'פער\tגורם אפשרי\tפעולה אפשרית\nהבדלים בקריאה\tמעט ספרים\tספרייה ניידת\n\t\tשעת סיפור\n\tצה"ל ו"הבית"\tעוד שעה\n'
)
ARABIC = (
    "فجوة\tسبب محتمل\tخطوة ممكنة\nفروق في القراءة\tكتب قليلة\tمكتبة متنقلة\n\t\tساعة قصة\n\tدوام قصير\tساعة إضافية\n"
)
ENGLISH = "gap\tcause\taction\nReading differs\tFew books\tA library\n\t\tStory time\n\tShort days\tOne more hour\n"
LINKS = [("cause-1", ("gap-1",)), ("cause-2", ("gap-1",)),
         ("action-1", ("cause-1",)), ("action-2", ("cause-1",)), ("action-3", ("cause-2",))]  # fmt: skip


def read(data: bytes, path: Path) -> Deck:
    path.write_bytes(data)
    deck, problems = read_deck(read_any(path))
    assert deck is not None, problems
    return deck


def links(deck: Deck) -> list[tuple[str, tuple[str, ...]]]:
    return [(card.id, card.links) for card in deck.cards.values() if card.links]


@pytest.mark.parametrize("separator", "\t;,")
@pytest.mark.parametrize(
    ("text", "encoding", "lang"),
    [
        *((HEBREW, encoding, "he") for encoding in ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1255")),
        *((ARABIC, encoding, "ar") for encoding in ("utf-8", "utf-8-sig", "utf-16", "utf-16-be", "cp1256")),
        (ENGLISH, "ascii", "en"),
    ],
    ids=lambda value: value if len(value) < 10 else "",
)
@pytest.mark.parametrize("ends", ["\n", "\r\n"], ids=["LF", "CRLF"])
def test_a_list_is_read_as_windows_writes_it(
    text: str, encoding: str, lang: str, separator: str, ends: str, tmp_path: Path
) -> None:
    if separator != "\t":
        text = text.replace('"', "״").replace("\t", separator)
    deck = read(text.replace("\n", ends).encode(encoding), tmp_path / "Our town.csv")
    assert deck.languages == (lang,)
    assert (deck.id, deck.title.lines) == ("Our-town", ((lang, "Our town"),))
    assert links(deck) == LINKS


@pytest.mark.parametrize("name", ["tiny", "achievement-gaps", "attendance"])
@pytest.mark.parametrize(("lang", "encoding"), [("he", "cp1255"), ("ar", "cp1256")])
def test_every_text_of_our_decks_is_known_for_hebrew_or_arabic(name: str, lang: str, encoding: str) -> None:
    deck = load_deck(DECKS / f"{name}.yaml")
    for card in deck.cards.values():
        text = card.text.get(lang)[0].encode(encoding, "ignore").decode(encoding)
        assert decoded(text.encode(encoding)) == text


@pytest.mark.parametrize("separator", ["\t", ";", ","])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_table_comes_back_from_any_encoding(lang: str, encoding: str, separator: str, tmp_path: Path) -> None:
    import csv
    import io

    deck = load_deck(DECKS / "tiny.yaml")
    rows = list(csv.reader(io.StringIO(csv_of(deck, words(lang, printed=True)).decode("utf-8-sig"), newline="")))
    out = io.StringIO(newline="")
    csv.writer(out, delimiter=separator).writerows(rows)
    again = read(out.getvalue().encode(encoding), tmp_path / "deck.csv")
    assert replace(again, source=b"") == replace(deck, source=b"")


@pytest.mark.parametrize(
    "text",
    [
        "פערים:\n•\tהבדלים בקריאה, ועוד\n•\tפער במתמטיקה\nגורמים אפשריים\n"
        "1. מעט ספרים\n2) ימים קצרים\nפעולות\n- ספרייה ניידת",
        "פערים:\n1.1\tהבדלים בקריאה, ועוד\n1.2\tפער במתמטיקה\nReasons\n2.\tמעט ספרים\n2.1\tימים קצרים\n"
        "פתרונות:\n(3)\tספרייה ניידת\n",
        "הפערים שראינו אצלנו:\n• הבדלים בקריאה, ועוד\n• פער במתמטיקה\nלמה זה קורה?\n"
        "• מעט ספרים\n• ימים קצרים\nמה אפשר לעשות:\n• ספרייה ניידת\n",
        "הפערים\nהבדלים בקריאה, ועוד\nפער במתמטיקה\n\nסיבות:\nא. מעט ספרים\nב. ימים קצרים\n\nצעדים\n* ספרייה ניידת\n",
    ],
)
def test_headings_with_lists_under_them(text: str, tmp_path: Path) -> None:
    deck = read(text.encode(), tmp_path / "list.txt")
    assert [card.text.lines[0][1] for card in deck.cards.values()] == [
        "הבדלים בקריאה, ועוד", "פער במתמטיקה", "מעט ספרים", "ימים קצרים", "ספרייה ניידת"]  # fmt: skip
    assert links(deck) == []


@pytest.mark.parametrize(
    "headings",
    ["פערים\tהסיבות\tמה עושים", "הפערים שראינו\tלמה זה קורה\tמה אפשר לעשות", "הפער\tמדוע?\tפעולות לשנה הבאה",
     "الفجوات لدينا\tالأسباب المحتملة\tماذا نفعل", "الفجوات\tالعوامل\tالخطوات الممكنة"],
)  # fmt: skip
def test_headings_in_ones_own_words_are_no_cards(headings: str, tmp_path: Path) -> None:
    path = tmp_path / "list.xlsx"
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    for row in (["הרשימה שלנו"], [], headings.split("\t"), ["נשירה בכיתות ט׳", "עבודה", "מלגות"],
                ["נשירה בכיתות ט'", "מרחק", "הסעות"]):  # fmt: skip
        sheet.append(row)
    sheet.merge_cells("A1:C1")
    book.save(path)
    deck = read(path.read_bytes(), path)
    assert [card.text.lines[0][1] for card in deck.cards.values()] == [
        "נשירה בכיתות ט׳", "עבודה", "מרחק", "מלגות", "הסעות"]  # fmt: skip


def sheets_of(*sheets: tuple[str, list[list[object]]], path: Path) -> Deck:
    book = openpyxl.Workbook()
    book.remove(book.worksheets[0])
    for name, rows in sheets:
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(row)
    book.save(path)
    return read(path.read_bytes(), path)


def test_a_list_may_stand_on_a_sheet_that_is_called_as_ours(tmp_path: Path) -> None:
    deck = sheets_of(
        ("פערים", [["פער", "סיבה", "פעולה"], ["נשירה", "עבודה", "מלגות"]]), ("הערות", [["x"]]), path=tmp_path / "a.xlsx"
    )
    assert links(deck) == [("cause-1", ("gap-1",)), ("action-1", ("cause-1",))]


def test_a_sheet_for_each_kind_needs_no_headings(tmp_path: Path) -> None:
    deck = sheets_of(
        ("פערים", [["נשירה", "הערה"]]), ("גורמים", [["גורם", "לאיזה פער"], ["עבודה", "נשירה"]]),
        ("פעולות", [["פעולה"], ["מלגות"]]), path=tmp_path / "a.xlsx")  # fmt: skip
    assert [(card.kind, card.text.lines[0][1]) for card in deck.cards.values()] == [
        ("gap", "נשירה"), ("cause", "עבודה"), ("action", "מלגות")]  # fmt: skip
    assert links(deck) == [("cause-1", ("gap-1",))]


def test_a_column_of_numbers_makes_no_cards(tmp_path: Path) -> None:
    deck = sheets_of(
        ("1", [["1.", "נשירה", "עבודה", "מלגות"], [2, "פער", "גורם אחר", "הסעות"]]), path=tmp_path / "a.xlsx"
    )
    assert len(deck.cards) == 6


def test_a_first_row_of_cards_stays_one_and_is_told(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("הפער בין צפון לדרום,מעט מורים,ליווי\nנשירה,עבודה,מלגות\n", encoding="utf-8")
    read_here = read_any(tmp_path / "a.csv")
    assert [problem.code for problem in read_here.problems] == ["no-headings"]
    deck, _ = read_deck(read_here)
    assert deck is not None
    assert len(deck.cards) == 6


def test_three_columns_need_no_headings(tmp_path: Path) -> None:
    deck = read(
        b"Reading differs\tFew books\tA library\nReading differs\tShort days\tOne more hour", tmp_path / "a.txt"
    )
    assert [len(deck.of_kind(kind)) for kind in ("gap", "cause", "action")] == [1, 2, 2]
    assert links(deck) == [("cause-1", ("gap-1",)), ("cause-2", ("gap-1",)),
                           ("action-1", ("cause-1",)), ("action-2", ("cause-2",))]  # fmt: skip


def test_the_same_words_are_one_card_and_a_cell_may_hold_a_list(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    sheet.append(["Our list"])
    sheet.append(["gap", "possible cause", "action", "who"])
    sheet.append(["Reading differs", "Few books", "• A library\n• Story time", "me"])
    sheet.append(["reading differs.", "Short days", "A library"])
    sheet.append([None, None, "One more hour"])
    sheet.merge_cells("A4:A5")
    book.save(tmp_path / "list.xlsx")
    read_any_again = read_any(tmp_path / "list.xlsx")
    assert [problem.code for problem in read_any_again.problems] == ["own-columns"]
    deck = read((tmp_path / "list.xlsx").read_bytes(), tmp_path / "again.xlsx")
    assert links(deck) == [("cause-1", ("gap-1",)), ("cause-2", ("gap-1",)),
                           ("action-1", ("cause-1", "cause-2")), ("action-2", ("cause-1",)),
                           ("action-3", ("cause-2",))]  # fmt: skip


def test_a_list_in_two_languages_says_which_each_text_is_in(tmp_path: Path) -> None:
    deck = read("gap\tcause\taction\nReading differs\tמעט ספרים\tA library".encode(), tmp_path / "a.txt")
    assert deck.languages == ("en", "he")
    assert deck.cards["cause-1"].text.lines == (("he", "מעט ספרים"),)
