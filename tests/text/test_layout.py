"""Lines and runs as data, measured with a ruler of ten pixels a letter."""

import unicodedata

import pytest

from game.table.text.layout import Extent, Layout, lay_out
from game.table.text.levels import Base
from game.table.text.runs import Run
from game.words import isolate


def ruler(run: Run) -> Extent:
    letters = sum(not unicodedata.combining(char) for char in run.text)
    return Extent(10 * letters, 8 if run.script != "Arab" else 11, 2)


def laid(text: str, base: Base = "R", width: int = 10_000, most: int = 99) -> Layout:
    return lay_out(text, ruler, base, width, most)


def seen(text: str, base: Base = "R", width: int = 10_000, most: int = 99) -> list[str]:
    """Each line as the eye meets it from left to right, brackets mirrored as the font does it."""
    mirrored = str.maketrans("()[]«»", ")(][»«")
    return [
        "".join(run.text[::-1].translate(mirrored) if run.level % 2 else run.text for run in line.runs)
        for line in laid(text, base, width, most).lines
    ]


@pytest.mark.parametrize(
    ("text", "base", "line"),
    [
        ("אב (גד) הו", "R", "וה (דג) בא"),
        ("אב (cd) הו", "R", "וה (cd) בא"),
        ("ab (גד) ef", "L", "ab (דג) ef"),
        ("אב 12 גד", "R", "דג 12 בא"),
        ("אב, 1,000 ₪!", "R", "!₪\u00a01,000 ,בא"),
        ("ו-12%", "R", "12%-ו"),
        ("שיעור 3–5", "R", "3–5 רועיש"),
        ("الصفوف 3–5", "R", "3–5 فوفصلا"),
        ("الفصول ٣–٥", "R", "٥–٣ لوصفلا"),
        ("טל׳ 03-555-1234", "R", "03-555-1234 ׳לט"),
        ("צה״ל", "R", "ל״הצ"),
        ("שלום!", "L", "םולש!"),
        ("hello!", "R", "!hello"),
        ("", "R", ""),
    ],
)
def test_the_order_in_which_a_line_is_seen(text: str, base: Base, line: str) -> None:
    assert seen(text, base) == [line]


def test_an_isolated_name_does_not_disturb_its_sentence() -> None:
    assert seen(f"{isolate('Dana (12)')} 7 כרטיסים") == ["םיסיטרכ 7 Dana (12)"]
    assert seen(f"{isolate('דנה')} 7 cards", "L") == ["הנד 7 cards"]
    assert seen("דנה 7 cards", "L") == ["7 הנד cards"]  # what the isolate is for


def test_marks_stay_with_their_letters() -> None:
    (line,) = laid("שָׁלוֹם").lines
    assert [run.text for run in line.runs] == ["שָׁלוֹם"]
    (line,) = laid("אֽב").lines  # meteg, which only the symbols' face has: its letter goes with it
    assert [(run.text, run.face) for run in line.runs] == [("ב", "text"), ("אֽ", "symbols")]


def test_runs_know_their_script_and_face() -> None:
    (line,) = laid("שלום, سلام abc ✓").lines
    assert [(run.text, run.script, run.face, run.level) for run in line.runs] == [
        ("✓", "Latn", "symbols", 1),
        (" ", "Latn", "text", 1),
        ("abc", "Latn", "text", 2),
        ("سلام ", "Arab", "text", 1),
        ("שלום, ", "Hebr", "text", 1),
    ]


def test_lines_are_broken_in_the_order_of_reading() -> None:
    assert seen("אחת two three ארבע", width=100) == ["two תחא", "עברא three"]
    assert seen("אחת (two three) ארבע", width=90) == ["two) תחא", "(three", "עברא"]


def test_a_blank_at_the_end_of_a_line_goes_to_the_end_of_reading() -> None:
    assert seen("cd\u2007 ef", width=40) == ["\u2007cd", "ef"]


def test_all_lines_have_the_height_of_the_highest() -> None:
    layout = laid("abc\nسلام")
    assert (layout.above, layout.below, layout.height) == (11, 2, 26)


def test_the_ellipsis_stands_at_the_end_of_reading() -> None:
    assert seen("אחת שתיים שלוש", width=100, most=1) == ["…םייתש תחא"]
    assert seen("one two three four", "L", width=100, most=1) == ["one two…"]
    assert seen("שלום Project Manager", width=120, most=1) == ["…Projec םולש"]
    assert laid("אחת שתיים שלוש", width=100, most=1).cut


def test_the_ellipsis_leaves_an_isolate_that_it_cuts() -> None:
    assert seen(f"שם: {isolate('Very Long Name')}", width=100, most=1) == ["…Very :םש"]


def test_the_ellipsis_also_stands_for_paragraphs_left_out() -> None:
    assert seen("אחת\nשתיים", most=1) == ["…תחא"]
    assert seen("אחת\n\nשלוש", most=2) == ["תחא", "…"]
    assert not laid("אחת\n", most=1).cut


def test_no_room_at_all_is_an_empty_layout() -> None:
    layout = laid("אחת", most=0)
    assert (layout.lines, layout.cut, layout.width, layout.height) == ((), True, 0, 0)


@pytest.mark.parametrize("most", [1, 2, 3])
@pytest.mark.parametrize("width", [10, 35, 70, 200])
def test_nothing_is_wider_than_its_room(width: int, most: int) -> None:
    layout = laid("ו-12% מהתלמידים (Project) قالوا: «نعم» Supercalifragilistic", width=width, most=most)
    assert len(layout.lines) <= most
    assert layout.width <= width
    assert layout.cut
